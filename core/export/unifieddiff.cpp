// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/unifieddiff.h"

#include "core/comparison/equalruns.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <vector>

namespace gleaner::exporting {

namespace {

constexpr qsizetype Around = 3;

/// With their line ends; a last line without one says so, as diff does.
QList<QByteArray> linesOf(const QByteArray &text)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype stop = end < 0 ? text.size() : end + 1;
        QByteArray line = text.mid(at, stop - at);
        if (end < 0)
            line += "\n\\ No newline at end of file\n";
        lines.append(line);
        at = stop;
    }
    return lines;
}

struct Line {
    char mark = ' ';
    QByteArray text;
    qsizetype before = 0; ///< lines of each side up to here
    qsizetype after = 0;
};

std::vector<Line> markedLines(const QList<QByteArray> &before, const QList<QByteArray> &after)
{
    QHash<QByteArray, quint32> numbers;
    const auto numbered = [&](const QList<QByteArray> &lines) {
        std::vector<quint32> ids;
        for (const QByteArray &line : lines) {
            const auto known = numbers.constFind(line);
            ids.push_back(known != numbers.cend() ? *known : *numbers.insert(line, quint32(numbers.size())));
        }
        return ids;
    };
    const std::vector<quint32> old = numbered(before);
    const std::vector<quint32> fresh = numbered(after);
    std::vector<comparison::EqualRun> runs = comparison::equalRuns(old, fresh);
    runs.push_back({before.size(), after.size(), 0});
    std::vector<Line> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    for (const comparison::EqualRun &run : runs) {
        for (; i < run.before; ++i)
            lines.push_back({'-', before[i], i, j});
        for (; j < run.after; ++j)
            lines.push_back({'+', after[j], i, j});
        for (qsizetype k = 0; k < run.length; ++k, ++i, ++j)
            lines.push_back({' ', before[i], i, j});
    }
    return lines;
}

QByteArray rangeOf(qsizetype first, qsizetype count)
{
    // Of no lines the line before is named.
    return QByteArray::number(count == 0 ? first : first + 1)
         + (count == 1 ? QByteArray() : ',' + QByteArray::number(count));
}

} // namespace

QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &name)
{
    if (before == after)
        return {};
    const std::vector<Line> lines = markedLines(linesOf(before), linesOf(after));
    const qsizetype size = qsizetype(lines.size());
    QByteArray out = "--- " + name.toUtf8() + "\n+++ " + name.toUtf8() + '\n';
    for (qsizetype at = 0; at < size;) {
        while (at < size && lines[size_t(at)].mark == ' ')
            ++at;
        if (at == size)
            break;
        // One hunk as long as changes are near enough for what stands around them to touch.
        qsizetype last = at;
        for (qsizetype next = at; next < size && next - last <= 2 * Around; ++next) {
            if (lines[size_t(next)].mark != ' ')
                last = next;
        }
        const qsizetype start = std::max<qsizetype>(0, at - Around);
        const qsizetype stop = std::min(size, last + Around + 1);
        qsizetype removed = 0;
        qsizetype added = 0;
        QByteArray body;
        for (qsizetype i = start; i < stop; ++i) {
            const Line &line = lines[size_t(i)];
            removed += line.mark != '+';
            added += line.mark != '-';
            body += line.mark + line.text;
        }
        out += "@@ -" + rangeOf(lines[size_t(start)].before, removed) + " +"
             + rangeOf(lines[size_t(start)].after, added) + " @@\n" + body;
        at = stop;
    }
    return out;
}

} // namespace gleaner::exporting
