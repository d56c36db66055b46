// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/paragraphlines.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

bool isPlainSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == u'\v';
}

/// A line of a paragraph that begins no other block. What our own markup begins with, begins none.
QString asParagraphLine(const QString &line)
{
    static const QRegularExpression mark(u"^(?:[-+>]|=+[ \\t]*$|:-+:?[ \\t]*$|([0-9]{1,9})[.)](?:[ \\t]|$))"_s);
    const auto match = mark.match(line);
    QString out = line;
    return match.hasMatch() ? out.insert(match.hasCaptured(1) ? match.capturedEnd(1) : 0, u'\\') : out;
}

} // namespace

QString withoutOuterSpace(const QString &line)
{
    const auto first = std::ranges::find_if_not(line, isPlainSpace);
    auto last = line.cend();
    while (last != first && isPlainSpace(*(last - 1)))
        --last;
    return line.sliced(first - line.cbegin(), last - first);
}

QString linesJoined(const QString &inlines, const QString &hardBreak)
{
    QStringList lines;
    for (const QString &each : inlines.split(u'\n')) {
        if (const QString line = withoutOuterSpace(each); !line.isEmpty())
            lines += asParagraphLine(line);
    }
    return lines.join(hardBreak);
}

} // namespace gleaner::exporting
