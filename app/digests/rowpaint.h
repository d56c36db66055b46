// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace gleaner::digests {

/// An icon of the theme in one colour.
struct RowMark {
    QString icon;
    QColor colour;
    QString text{}; ///< behind the icon
};

/// Draws a title in at most two lines, the second elided in its middle; gives the y below it.
int drawTitle(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &title);
/// Draws one line, elided at its end.
void drawLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text);
/// Draws `mark` in the middle of `rect`; `size` in device-independent pixels.
void drawIcon(QPainter *painter, const QRect &rect, int size, const RowMark &mark);
/// Draws the dot of a coloured tag in the middle of `rect`.
void drawTagDot(QPainter *painter, const QRect &rect, const QColor &colour);
/// Draws marks side by side at the right end of `rect`; gives the x where the room left of them ends.
int drawMarks(QPainter *painter, const QRect &rect, int size, const QList<RowMark> &marks);

} // namespace gleaner::digests
