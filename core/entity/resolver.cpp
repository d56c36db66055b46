// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/resolver.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace gleaner::entity {

namespace {

struct ByStart {
    bool operator()(TextSpan a, TextSpan b) const { return a.start < b.start; }
};

/// Disjoint spans.
class Taken {
public:
    bool take(TextSpan span)
    {
        const auto next = m_spans.lower_bound(span);
        if (next != m_spans.end() && next->overlaps(span))
            return false;
        if (next != m_spans.begin() && std::prev(next)->overlaps(span))
            return false;
        m_spans.insert(span);
        return true;
    }

private:
    std::set<TextSpan, ByStart> m_spans;
};

} // namespace

Candidates resolve(const TextContext &context, Candidates candidates)
{
    std::erase_if(candidates, [&](const Candidate &candidate) {
        const TextSpan span = candidate.mention.span;
        return span.isEmpty() || span.start < 0 || span.end > context.text.size()
            || (candidate.mention.type != Type::Link && context.isClosed(span));
    });
    std::ranges::stable_sort(candidates, [](const Candidate &a, const Candidate &b) {
        const auto rank = [](const Candidate &c) {
            return std::tuple(-int(c.trust), -c.mention.span.length(), c.mention.span.start, int(c.layer),
                              int(c.mention.type));
        };
        return rank(a) < rank(b);
    });
    Taken names;
    Taken links;
    std::erase_if(candidates, [&](const Candidate &candidate) {
        return !(candidate.mention.type == Type::Link ? links : names).take(candidate.mention.span);
    });
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.mention.span, a.mention.type) < std::tuple(b.mention.span, b.mention.type);
    });
    return candidates;
}

} // namespace gleaner::entity
