// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/extractor.h"

#include "core/entity/candidate.h"
#include "core/entity/layers.h"
#include "core/entity/resolver.h"

#include <algorithm>
#include <iterator>

namespace gleaner::entity {

namespace {

std::vector<TextSpan> closedSpans(const QString &text, std::span<const markdown::Mark> marks)
{
    std::vector<TextSpan> spans = findAddresses(text);
    for (const markdown::Mark &mark : marks) {
        if (mark.kind == markdown::Mark::Kind::Code && !mark.span.isEmpty())
            spans.push_back(mark.span);
    }
    std::ranges::sort(spans);
    std::vector<TextSpan> merged;
    for (const TextSpan span : spans) {
        if (!merged.empty() && span.start <= merged.back().end)
            merged.back().end = std::max(merged.back().end, span.end);
        else
            merged.push_back(span);
    }
    return merged;
}

Mentions mentionsOf(Candidates candidates)
{
    Mentions mentions;
    mentions.reserve(candidates.size());
    for (Candidate &candidate : candidates)
        mentions.push_back(std::move(candidate.mention));
    return mentions;
}

} // namespace

struct Extractor::Private {
    [[nodiscard]] Candidates find(const TextContext &context) const
    {
        Candidates candidates;
        findLinks(context, candidates);
        findMoney(context, candidates);
        findMeasures(context, candidates);
        findDates(context, candidates);
        return resolve(context, std::move(candidates));
    }
};

Extractor::Extractor()
    : d(std::make_unique<const Private>())
{
}

Extractor::~Extractor() = default;

DigestMentions Extractor::extract(const digest::Digest &digest) const
{
    DigestMentions result;
    const auto context = [&](const QString &text, std::span<const markdown::Mark> marks, QStringView source) {
        return TextContext{text, marks, source, digest.date, digest.language, closedSpans(text, marks)};
    };
    for (const digest::Item &item : digest.items)
        result.items.push_back(mentionsOf(d->find(context(item.text, item.marks, item.source))));
    for (const digest::Matter &matter : digest.matter) {
        if (matter.kind == digest::Matter::Kind::Boilerplate)
            result.matter.emplace_back();
        else
            result.matter.push_back(mentionsOf(d->find(context(matter.text, matter.marks, {}))));
    }
    return result;
}

} // namespace gleaner::entity
