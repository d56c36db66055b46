// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/typedot.h"

#include <QPainter>
#include <QPixmap>

namespace gleaner::figures {

QIcon typeDot(entity::Type type, article::Theme theme)
{
    constexpr int Size = 16;
    constexpr qreal Ratio = 2;
    QPixmap pixmap(int(Size * Ratio), int(Size * Ratio));
    pixmap.setDevicePixelRatio(Ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(article::palette(theme).entity(type));
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    QIcon icon;
    icon.addPixmap(pixmap, QIcon::Normal);
    // Selected rows keep the colour, for it names the type, on whatever colour they have.
    painter.setBrush(article::palette(theme).page);
    painter.drawEllipse(QRectF(2, 2, 12, 12));
    painter.setBrush(article::palette(theme).entity(type));
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    painter.end();
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

} // namespace gleaner::figures
