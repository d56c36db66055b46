// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/rowpaint.h"

#include <QIcon>
#include <QPainter>
#include <QPixmapCache>
#include <QTextLayout>

namespace gleaner::digests {

namespace {

QPixmap tinted(const RowMark &mark, int size, qreal ratio)
{
    const QString key = QStringLiteral("gleaner-mark/%1/%2/%3/%4")
                            .arg(mark.icon, mark.colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QIcon::fromTheme(mark.icon).pixmap(QSize(size, size), ratio);
    if (!pixmap.isNull()) {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect(0, 0, size, size), mark.colour);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

int drawTitle(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &title)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(colour);
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return rect.top() + metrics.height();
    }
    first.setLineWidth(rect.width());
    const int length = first.textLength();
    layout.endLayout();

    const QRect line(rect.left(), rect.top(), rect.width(), metrics.height());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title.first(length).trimmed());
    if (length >= title.size())
        return line.bottom() + 1;
    const QString rest = metrics.elidedText(title.sliced(length).trimmed(), Qt::ElideMiddle, rect.width());
    painter->drawText(line.translated(0, line.height()), Qt::AlignLeft | Qt::AlignVCenter, rest);
    return line.bottom() + 1 + line.height();
}

void drawLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text)
{
    painter->setFont(font);
    painter->setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void drawIcon(QPainter *painter, const QRect &rect, int size, const RowMark &mark)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    const QPoint corner(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2);
    painter->drawPixmap(corner, tinted(mark, size, ratio));
}

void drawTagDot(QPainter *painter, const QRect &rect, const QColor &colour)
{
    constexpr qreal Radius = 4.5;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawEllipse(QRectF(rect).center(), Radius, Radius);
    painter->restore();
}

int drawMarks(QPainter *painter, const QRect &rect, int size, const QList<RowMark> &marks)
{
    int right = rect.right();
    for (auto mark = marks.crbegin(); mark != marks.crend(); ++mark) {
        if (!mark->text.isEmpty()) {
            painter->setPen(mark->colour);
            painter->drawText(QRect(rect.left(), rect.top(), right - rect.left() + 1, rect.height()),
                              Qt::AlignRight | Qt::AlignVCenter, mark->text);
            right -= painter->fontMetrics().horizontalAdvance(mark->text) + 2;
        }
        drawIcon(painter, QRect(right - size + 1, rect.top(), size, rect.height()), size, *mark);
        right -= size + 4;
    }
    return right;
}

} // namespace gleaner::digests
