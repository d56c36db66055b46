// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/reading.h"

#include "core/entity/layers.h"
#include "core/entity/resolver.h"

#include <QSet>

#include <algorithm>

namespace gleaner::entity {

namespace {

std::vector<TextSpan> closedSpans(const QString &text, std::span<const markdown::Mark> marks, TextSpan heading)
{
    std::vector<TextSpan> spans = findAddresses(text);
    if (!heading.isEmpty())
        spans.push_back(heading);
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
                  const digest::Digest &digest, const Knowledge &knowledge, LayerSet without, TextSpan heading = {})
{
    ReadText read{{text, marks, source, digest.date, digest.language, closedSpans(text, marks, heading)}, {}, {}};
    Candidates &offered = read.offered;
    findLinks(read.context, offered);
    findMoney(read.context, offered);
    findMeasures(read.context, offered);
    findDates(read.context, offered);
    if (!without.contains(Layer::Gazetteer))
        findKnownNames(read.context, knowledge, offered);
    if (!without.contains(Layer::Lists))
        findListedNames(read.context, knowledge, offered);
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

/// Where a list of posts that companies offer has its heading, which is no name; empty when it is no such list.
TextSpan headingOfPosts(const digest::Matter &matter)
{
    const qsizetype end = std::max<qsizetype>(matter.text.indexOf(u'\n'), 0);
    const bool posts = matter.reason == digest::Aside::Advertisement
                    && QStringView(matter.text).first(end).trimmed().endsWith(u"jobs", Qt::CaseInsensitive);
    return {0, posts ? end : 0};
}

/// Several sentences and nothing else: what the editor has to say of the day, under no heading.
bool isProse(QStringView text)
{
    constexpr QStringView ends = u"。！？”…";
    constexpr qsizetype LeastSentences = 3;
    const auto isEnd = [&](QChar c) { return ends.contains(c); };
    return std::ranges::count_if(text, isEnd) >= LeastSentences
        && std::ranges::all_of(text.split(u'\n'), [&](QStringView line) {
               return line.trimmed().isEmpty() || isEnd(line.trimmed().back());
           });
}

} // namespace

bool tellsSomething(const digest::Matter &matter)
{
    return matter.kind != digest::Matter::Kind::Boilerplate || matter.reason == digest::Aside::Cover
        || !headingOfPosts(matter).isEmpty() || (matter.reason == digest::Aside::Outside && isProse(matter.text));
}

std::vector<ReadText> readTexts(const digest::Digest &digest, const Knowledge &knowledge, LayerSet without)
{
    std::vector<ReadText> texts;
    for (const digest::Item &item : digest.items)
        texts.push_back(readText(item.text, item.marks, item.source, digest, knowledge, without));
    for (const digest::Matter &matter : digest.matter) {
        if (tellsSomething(matter))
            texts.push_back(
                readText(matter.text, matter.marks, {}, digest, knowledge, without, headingOfPosts(matter)));
    }
    if (!without.contains(Layer::Consistency))
        makeConsistent(texts, knowledge);
    return texts;
}

Mentions readHeadings(const digest::Digest &digest, const Knowledge &knowledge)
{
    Mentions mentions;
    QSet<QString> read;
    for (const digest::Item &item : digest.items) {
        const QString heading = item.section.trimmed();
        if (heading.isEmpty() || read.contains(heading))
            continue;
        read.insert(heading);
        const KnownName *known = knowledge.gazetteer.find(heading);
        if (!known)
            continue;
        Mention &mention = mentions.emplace_back();
        mention.type = known->type;
        mention.span = {0, heading.size()};
        mention.text = heading;
        mention.name = known->canonical;
    }
    return mentions;
}

} // namespace gleaner::entity
