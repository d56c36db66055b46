// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/colourmark.h"

#include <QAction>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

using namespace Qt::StringLiterals;
using gleaner::annotation::AnchorState;

namespace gleaner::highlights {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::highlights)
};

void drawLine(QPainter &painter, QLatin1StringView line, const QColor &colour)
{
    QPen pen(colour, 1.5);
    const auto straight = [&](qreal y) { painter.drawLine(QPointF(2, y), QPointF(14, y)); };
    if (line == "wavy"_L1) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QPainterPath wave(QPointF(2, 12));
        for (int x = 2; x < 14; x += 4)
            wave.cubicTo(x + 1, 9.5, x + 3, 14.5, x + 4, 12);
        painter.drawPath(wave);
    } else if (!line.isEmpty()) {
        if (line == "dotted"_L1)
            pen.setDashPattern({1, 1.4});
        else if (line == "dashed"_L1)
            pen.setDashPattern({2.6, 1.6});
        if (line == "double"_L1)
            pen.setWidthF(1.2);
        painter.setPen(pen);
        straight(12.5);
        if (line == "double"_L1)
            straight(9.7);
    }
}

} // namespace

QIcon colourMark(annotation::Colour colour, article::Theme theme)
{
    constexpr int Size = 16;
    constexpr qreal Ratio = 2;
    const article::Palette &colours = article::palette(theme);
    QPixmap pixmap(int(Size * Ratio), int(Size * Ratio));
    pixmap.setDevicePixelRatio(Ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.highlightLine(colour), 1));
    painter.setBrush(colours.highlight(colour));
    painter.drawRoundedRect(QRectF(0.5, 1.5, 15, 13), 2, 2);
    drawLine(painter, article::markerLine(colour), colours.highlightLine(colour));
    painter.end();
    // Selected rows keep the colour, for it names what the passage was marked as.
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

void setColourTexts(const QList<QAction *> &actions, const annotation::ColourNames &names)
{
    for (const annotation::Colour colour : annotation::Colours)
        actions[qsizetype(colour)]->setText(names.of(colour).replace(u'&', u"&&"_s));
}

QString tagsText(const QStringList &tags)
{
    return u'#' + tags.join(u" #"_s);
}

QString stateName(const annotation::Highlight &highlight)
{
    if (highlight.detached)
        return Words::tr("Kept as a quote");
    switch (highlight.state) {
    case AnchorState::Exact: return Words::tr("In place");
    case AnchorState::Moved:
        //: of a highlight: its words stand in its item, among others than before
        return highlight.isDoubtful() ? Words::tr("Words alone found") : Words::tr("Moved");
    case AnchorState::Changed: return Words::tr("Words changed");
    case AnchorState::Orphaned: break;
    }
    //: of a highlight whose passage is nowhere in its digest
    return Words::tr("Lost");
}

QString placeName(const library::HighlightRow &row)
{
    if (!row.digestDate.isValid())
        return row.digestTitle.simplified();
    //: the date of a digest and its title
    return Words::tr("%1 · %2").arg(row.digestDate.toString(Qt::ISODate), row.digestTitle.simplified());
}

} // namespace gleaner::highlights
