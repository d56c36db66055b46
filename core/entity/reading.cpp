// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/reading.h"

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

ReadText readText(const QString &text, std::span<const markdown::Mark> marks, QStringView source,
                  const digest::Digest &digest, const Knowledge &knowledge, LayerSet without)
{
    ReadText read{{text, marks, source, digest.date, digest.language, closedSpans(text, marks)}, {}, {}};
    Candidates &offered = read.offered;
    findLinks(read.context, offered);
    findMoney(read.context, offered);
    findMeasures(read.context, offered);
    findDates(read.context, offered);
    if (!without.contains(Layer::Gazetteer))
        findKnownNames(read.context, knowledge, offered);
    if (!without.contains(Layer::Marked))
        findMarkedNames(read.context, knowledge, offered);
    if (!without.contains(Layer::Latin))
        findLatinNames(read.context, knowledge, offered);
    if (!without.contains(Layer::Patterns)) {
        findPersons(read.context, knowledge, offered);
        findSuffixNames(read.context, knowledge, offered);
    }
    read.found = resolve(read.context, offered);
    return read;
}

} // namespace

bool tellsSomething(const digest::Matter &matter)
{
    return matter.kind != digest::Matter::Kind::Boilerplate || matter.reason == digest::Aside::Cover;
}

std::vector<ReadText> readTexts(const digest::Digest &digest, const Knowledge &knowledge, LayerSet without)
{
    std::vector<ReadText> texts;
    for (const digest::Item &item : digest.items)
        texts.push_back(readText(item.text, item.marks, item.source, digest, knowledge, without));
    for (const digest::Matter &matter : digest.matter) {
        if (tellsSomething(matter))
            texts.push_back(readText(matter.text, matter.marks, {}, digest, knowledge, without));
    }
    if (!without.contains(Layer::Consistency))
        makeConsistent(texts, knowledge);
    return texts;
}

} // namespace gleaner::entity
