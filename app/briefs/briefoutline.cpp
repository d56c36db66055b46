// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefoutline.h"

#include "core/export/footnotelabels.h"
#include "core/markdown/tree.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace gleaner::briefs {

namespace {

using Kind = OutlineEntry::Kind;

bool isHeading(const OutlineEntry &entry)
{
    return entry.kind == Kind::Heading;
}

QList<OutlineEntry> headingsOf(const QString &text)
{
    QList<OutlineEntry> headings;
    const auto tree = markdown::Tree::parse(text);
    if (!tree)
        return headings;
    for (const markdown::NodeId id : tree->children(tree->root())) {
        const markdown::Node &node = tree->node(id);
        if (node.kind == markdown::NodeKind::Heading)
            headings.append({Kind::Heading, node.level, tree->line(id).toString(), node.lines.first - 1});
    }
    const int lines = int(text.count(u'\n')) + 1;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto next = std::find_if(headings.cbegin() + i + 1, headings.cend(),
                                       [&](const OutlineEntry &later) { return later.level <= headings[i].level; });
        headings[i].end = next == headings.cend() ? lines : next->line;
    }
    return headings;
}

/// Puts lines behind others, with an empty line between.
void join(QStringList &lines, QStringList more)
{
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    while (!more.isEmpty() && more.first().isEmpty())
        more.removeFirst();
    if (!lines.isEmpty() && !more.isEmpty())
        lines.append(QString());
    lines += more;
}

} // namespace

QList<OutlineEntry> outlineOf(const QString &text)
{
    QList<OutlineEntry> outline;
    const QList<OutlineEntry> headings = headingsOf(text);
    auto heading = headings.cbegin();
    int level = 0;
    int line = 0;
    qsizetype counted = 0;
    const auto takeHeadings = [&](int until) {
        for (; heading != headings.cend() && heading->line <= until; ++heading) {
            level = heading->level;
            outline.append(*heading);
        }
    };
    const QList<exporting::FootnoteLabel> labels = exporting::footnoteLabels(text);
    for (const exporting::FootnoteLabel &label : labels) {
        if (label.isDefinition)
            continue;
        line += int(QStringView(text).sliced(counted, label.start - counted).count(u'\n'));
        counted = label.start;
        takeHeadings(line);
        outline.append({Kind::Citation, level, label.label, line});
    }
    takeHeadings(std::numeric_limits<int>::max());
    return outline;
}

QList<qsizetype> sameEntries(const QList<OutlineEntry> &before, const QList<OutlineEntry> &after)
{
    const auto isSame = [](const OutlineEntry &a, const OutlineEntry &b) {
        return a.kind == b.kind && a.level == b.level && a.text == b.text;
    };
    QList<qsizetype> now(before.size(), -1);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype first = 0;
    while (first < shorter && isSame(before[first], after[first])) {
        now[first] = first;
        ++first;
    }
    const qsizetype shift = after.size() - before.size();
    qsizetype last = before.size();
    while (last > first && last + shift > first && isSame(before[last - 1], after[last - 1 + shift])) {
        --last;
        now[last] = last + shift;
    }
    // Between: what was moved is known by what it says, and what was written anew by its place.
    QSet<qsizetype> taken;
    for (qsizetype i = first; i < last; ++i) {
        for (qsizetype j = first; j < last + shift && now[i] < 0; ++j) {
            if (isSame(before[i], after[j]) && !taken.contains(j)) {
                now[i] = j;
                taken.insert(j);
            }
        }
    }
    for (qsizetype i = first; i < last && shift == 0; ++i) {
        if (now[i] < 0 && !taken.contains(i) && before[i].kind == after[i].kind)
            now[i] = i;
    }
    return now;
}

int sectionEnd(const QList<OutlineEntry> &outline, int line, int lineCount)
{
    const auto after = std::ranges::find_if(
        outline, [line](const OutlineEntry &entry) { return isHeading(entry) && entry.line > line; });
    const auto before = std::find_if(std::make_reverse_iterator(after), outline.crend(), isHeading);
    if (before != outline.crend())
        return before->end;
    return after == outline.cend() ? lineCount : after->line;
}

std::optional<int> lineToMoveTo(const QList<OutlineEntry> &outline, qsizetype heading, int step)
{
    const OutlineEntry &moved = outline[heading];
    if (step > 0) {
        const auto next = std::ranges::find_if(
            outline, [&](const OutlineEntry &entry) { return isHeading(entry) && entry.line == moved.end; });
        if (next == outline.cend() || next->level != moved.level)
            return {};
        return next->end;
    }
    for (qsizetype at = heading - 1; at >= 0; --at) {
        if (!isHeading(outline[at]) || outline[at].level > moved.level)
            continue;
        return outline[at].level == moved.level ? std::optional(outline[at].line) : std::nullopt;
    }
    return {};
}

std::optional<MovedSection> withSectionMoved(const QString &text, const OutlineEntry &heading, int before)
{
    const QStringList lines = text.split(u'\n');
    if (before < 0 || before > lines.size() || heading.line < 0 || heading.end > lines.size()
        || (before >= heading.line && before <= heading.end))
        return {};
    const auto piece = [&lines](qsizetype from, qsizetype to) { return lines.sliced(from, to - from); };
    const qsizetype first = std::min(before, heading.line);
    const qsizetype last = std::max(before, heading.end);
    QStringList moved = piece(0, first);
    qsizetype line = 0;
    const auto joinSection = [&] {
        join(moved, piece(heading.line, heading.end));
        const QStringList section = piece(heading.line, heading.end);
        line = moved.size() - section.size();
    };
    if (before < heading.line) {
        joinSection();
        join(moved, piece(before, heading.line));
    } else {
        join(moved, piece(heading.end, before));
        joinSection();
    }
    join(moved, piece(last, lines.size()));
    return MovedSection{moved.join(u'\n'), int(line)};
}

} // namespace gleaner::briefs
