// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/extractor.h"

#include "core/entity/candidate.h"
#include "core/entity/consistency.h"
#include "core/entity/identity.h"
#include "core/entity/knowledge.h"
#include "core/entity/layers.h"
#include "core/entity/resolver.h"

#include <algorithm>

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
    Knowledge knowledge;

    [[nodiscard]] ReadText read(const QString &text, std::span<const markdown::Mark> marks, QStringView source,
                                const digest::Digest &digest) const
    {
        ReadText result{{text, marks, source, digest.date, digest.language, closedSpans(text, marks)}, {}};
        Candidates candidates;
        findLinks(result.context, candidates);
        findMoney(result.context, candidates);
        findMeasures(result.context, candidates);
        findDates(result.context, candidates);
        findKnownNames(result.context, knowledge, candidates);
        findMarkedNames(result.context, knowledge, candidates);
        findLatinNames(result.context, knowledge, candidates);
        findPersons(result.context, knowledge, candidates);
        findSuffixNames(result.context, knowledge, candidates);
        result.found = resolve(result.context, std::move(candidates));
        return result;
    }
};

Extractor::Extractor()
    : d(std::make_unique<const Private>())
{ }

Extractor::~Extractor() = default;

DigestMentions Extractor::extract(const digest::Digest &digest) const
{
    std::vector<ReadText> texts;
    for (const digest::Item &item : digest.items)
        texts.push_back(d->read(item.text, item.marks, item.source, digest));
    for (const digest::Matter &matter : digest.matter) {
        if (matter.kind != digest::Matter::Kind::Boilerplate)
            texts.push_back(d->read(matter.text, matter.marks, {}, digest));
    }
    makeConsistent(texts, d->knowledge);
    unifyNames(texts, d->knowledge);

    DigestMentions result;
    auto next = texts.begin();
    for (size_t i = 0; i < digest.items.size(); ++i)
        result.items.push_back(mentionsOf(std::move((next++)->found)));
    for (const digest::Matter &matter : digest.matter)
        result.matter.push_back(
            matter.kind == digest::Matter::Kind::Boilerplate ? Mentions() : mentionsOf(std::move((next++)->found)));
    return result;
}

} // namespace gleaner::entity
