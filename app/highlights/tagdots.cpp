// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/tagdots.h"

#include "app/digests/rowpaint.h"

#include <QPainter>

namespace gleaner::highlights {

QPixmap tagDots(const QStringList &tags, const QHash<QString, annotation::TagColour> &colours, article::Theme theme)
{
    constexpr int Step = 12; // px
    constexpr int Height = 16;
    constexpr qreal Ratio = 2;
    const article::Palette &palette = article::palette(theme);
    QList<QColor> dots;
    for (const QString &tag : tags) {
        if (const QColor colour = palette.tag(colours.value(tag)); colour.isValid())
            dots.append(colour);
    }
    if (dots.isEmpty())
        return {};
    QPixmap pixmap(int(int(dots.size()) * Step * Ratio), int(Height * Ratio));
    pixmap.setDevicePixelRatio(Ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int at = 0; at < int(dots.size()); ++at)
        digests::drawTagDot(&painter, QRect(at * Step, 0, Step, Height), dots[at]);
    return pixmap;
}

} // namespace gleaner::highlights
