// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/candidate.h"

#include "core/entity/chars.h"

#include <algorithm>

namespace gleaner::entity {

namespace {

auto firstEndingAfter(const std::vector<TextSpan> &spans, qsizetype at)
{
    return std::ranges::upper_bound(spans, at, {}, &TextSpan::end);
}

} // namespace

bool TextContext::isClosed(TextSpan span) const
{
    const auto it = firstEndingAfter(closed, span.start);
    return it != closed.end() && it->start < span.end;
}

qsizetype TextContext::pastSpans(qsizetype at) const
{
    const auto it = firstEndingAfter(closed, at);
    return it != closed.end() && it->start <= at ? it->end : at;
}

QString compacted(const QString &text)
{
    // Most surfaces hold no blank, and share their characters then.
    if (std::ranges::none_of(text, [](QChar c) { return isBlank(c.unicode()); }))
        return text;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = charAt(text, i);
        if (isBlank(c) && (isCjk(charAt(text, i - 1)) || isCjk(charAt(text, i + 1))))
            continue;
        result.append(isBlank(c) ? QChar(u' ') : QChar(c));
    }
    return result;
}

Candidate makeCandidate(const TextContext &context, Type type, TextSpan span, Layer layer, Trust trust)
{
    Candidate candidate;
    candidate.mention.type = type;
    candidate.mention.span = span;
    candidate.mention.text = context.text.sliced(span.start, span.length());
    candidate.mention.name = compacted(candidate.mention.text);
    candidate.layer = layer;
    candidate.trust = trust;
    return candidate;
}

} // namespace gleaner::entity
