// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestdelegate.h"

#include "app/digests/digestmodel.h"
#include "app/digests/rowpaint.h"
#include "app/digests/rowtext.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>

using gleaner::library::DigestRow;
using gleaner::library::EntityKey;
using gleaner::library::ItemRow;

namespace gleaner::digests {

namespace {

constexpr int Padding = 8;
constexpr int MarkSize = 28; ///< publisher's letter mark
constexpr int NumberWidth = 24;
constexpr int IconSize = 16;
constexpr int DotSize = 9; ///< of a coloured tag
constexpr int ButtonSize = 24;
constexpr int ProgressHeight = 2;
constexpr int MonthHeight = 32;
constexpr int BarWidth = 3; ///< at the edge of rows that name what is watched

QFont weighted(QFont font, bool unread)
{
    font.setWeight(unread ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// Width of a row's rectangle: when sizes are asked for, the option does not know it.
int rowWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTreeView *>(option.widget);
    if (!view)
        return option.rect.width();
    int depth = view->rootIsDecorated() ? 1 : 0;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent())
        ++depth;
    return view->viewport()->width() - depth * view->indentation();
}

} // namespace

struct DigestDelegate::Colours {
    QColor text;
    QColor muted;
    QColor accent;
    QColor line;
};

DigestDelegate::DigestDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{ }

DigestDelegate::Colours DigestDelegate::colours(const QStyleOptionViewItem &option) const
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QColor text = option.palette.color(QPalette::HighlightedText);
        QColor faint = text;
        faint.setAlphaF(0.35F);
        return {text, text, text, faint};
    }
    const article::Palette &tokens = article::palette(m_theme);
    return {option.palette.color(QPalette::Text), tokens.muted, tokens.accent, tokens.line};
}

void DigestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    if (!row.state.testFlag(QStyle::State_Active))
        row.palette.setCurrentColorGroup(QPalette::Inactive);
    painter->save();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->setRenderHint(QPainter::Antialiasing);
    switch (DigestModel::Kind(index.data(DigestModel::KindRole).toInt())) {
    case DigestModel::Kind::Month: paintMonth(painter, row, row.text); break;
    case DigestModel::Kind::Digest:
        paintDigest(painter, row, index.data(DigestModel::DigestRole).value<DigestRow>(),
                    index.data(DigestModel::WatchedRole).toInt());
        break;
    case DigestModel::Kind::Item:
        paintItem(painter, row, index.data(DigestModel::ItemRole).value<ItemRow>(),
                  index.data(DigestModel::WatchedRole).value<QList<EntityKey>>());
        break;
    }
    // A selected row says it by its colour already.
    if (row.state.testFlag(QStyle::State_HasFocus) && !row.state.testFlag(QStyle::State_Selected)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(row);
        focus.backgroundColor = row.palette.color(QPalette::Base);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, row.widget);
    }
    painter->restore();
}

void DigestDelegate::paintMonth(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const
{
    painter->setFont(weighted(option.font, true));
    painter->setPen(colours(option).muted);
    painter->drawText(option.rect.adjusted(Padding, 0, -Padding, -4), Qt::AlignLeft | Qt::AlignBottom, text);
}

void DigestDelegate::paintDigest(QPainter *painter, const QStyleOptionViewItem &option, const DigestRow &row,
                                 int watched) const
{
    const Colours colour = colours(option);
    const QRect inner = option.rect.adjusted(Padding, Padding, -Padding, -Padding);

    const QRect mark(inner.topLeft(), QSize(MarkSize, MarkSize));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour.line);
    painter->drawRoundedRect(mark, 4, 4);
    painter->setPen(colour.text);
    painter->setFont(weighted(option.font, true));
    painter->drawText(mark, Qt::AlignCenter, letterMark(row.publisher.isEmpty() ? row.title : row.publisher));

    QRect line = inner.adjusted(MarkSize + Padding, 0, 0, 0);
    const bool unread = row.read < row.items;
    line.setTop(drawTitle(painter, line, weighted(option.font, unread), colour.text, row.title));

    QList<RowMark> marks;
    if (watched > 0)
        marks.append({QStringLiteral("view-visible"), colour.accent, QLocale().toString(watched)});
    if (row.bookmarks > 0)
        marks.append({QStringLiteral("bookmarks"), colour.muted});
    if (row.notes > 0)
        marks.append({QStringLiteral("note"), colour.muted});
    if (row.highlights > 0)
        marks.append({QStringLiteral("draw-highlight"), colour.muted});
    if (row.tagged > 0)
        marks.append({QStringLiteral("tag"), colour.muted});
    const QRect second(line.left(), line.top() + 2, line.width(), option.fontMetrics.height());
    painter->setFont(option.font);
    const int right = drawMarks(painter, second, IconSize, marks);
    drawLine(painter, second.adjusted(0, 0, right - second.right(), 0), option.font, colour.muted, secondLine(row));

    const QRect progress(line.left(), second.bottom() + 5, line.width(), ProgressHeight);
    painter->fillRect(progress, colour.line);
    if (row.items > 0)
        painter->fillRect(QRect(progress.topLeft(), QSize(progress.width() * row.read / row.items, ProgressHeight)),
                          colour.accent);
}

void DigestDelegate::paintItem(QPainter *painter, const QStyleOptionViewItem &option, const ItemRow &row,
                               const QList<EntityKey> &watched) const
{
    const Colours colour = colours(option);
    const QRect inner = option.rect.adjusted(Padding, 6, -Padding, -6);
    const QRect number(inner.left(), inner.top(), NumberWidth, option.fontMetrics.height());
    painter->setFont(option.font);
    painter->setPen(colour.muted);
    painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(row.number));

    QRect line = inner.adjusted(NumberWidth + Padding, 0, 0, 0);
    line.setTop(drawTitle(painter, line, weighted(option.font, !row.read), colour.text, row.title));

    QRect second(line.left(), line.top() + 2, line.width(), option.fontMetrics.height());
    QList<RowMark> marks;
    if (!watched.isEmpty()) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor mark = selected ? colour.text : article::palette(m_theme).entity(watched.first().type);
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 2, BarWidth, option.rect.height() - 4), mark);
        marks.append({QStringLiteral("view-visible"), mark});
    }
    if (row.bookmarked)
        marks.append({QStringLiteral("bookmarks"), colour.accent});
    if (row.notes > 0)
        marks.append({QStringLiteral("note"), colour.muted});
    if (row.highlights > 0)
        marks.append({QStringLiteral("draw-highlight"), colour.muted});
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        const QColor bookmark = row.bookmarked ? colour.accent : colour.text;
        drawIcon(painter, buttonRect(option.rect, Button::Bookmark), IconSize,
                 {QStringLiteral("bookmark-new"), bookmark});
        drawIcon(painter, buttonRect(option.rect, Button::Tag), IconSize, {QStringLiteral("tag"), colour.text});
        second.setRight(buttonRect(option.rect, Button::Bookmark).left() - 4);
        marks.clear();
    }
    second.setRight(drawMarks(painter, second, IconSize, marks));

    QStringList parts;
    if (const QString source = sourceOrHost(row); !source.isEmpty())
        parts.append(source);
    for (const QString &tag : row.tags.first(qMin(row.tags.size(), 3)))
        parts.append(u'#' + tag);
    // Dots of the tags that have a colour stand first, where a long line does not cut them off.
    const article::Palette &theme = article::palette(m_theme);
    for (const QString &tag : row.tags.first(qMin(row.tags.size(), 3))) {
        if (const auto dot = row.tagColours.value(tag); dot != annotation::TagColour::None) {
            drawTagDot(painter, QRect(second.left(), second.top(), DotSize, second.height()), theme.tag(dot));
            second.setLeft(second.left() + DotSize + 2);
        }
    }
    drawLine(painter, second, option.font, colour.muted, parts.join(QStringLiteral("  ")));
}

bool DigestDelegate::needsTwoLines(const QStyleOptionViewItem &option, const QString &title, int width) const
{
    if (m_measured != option.font) {
        m_measured = option.font;
        m_advances.clear();
    }
    // Measured in the heavier weight, so that reading a row does not change its height.
    auto advance = m_advances.constFind(title);
    if (advance == m_advances.constEnd())
        advance = m_advances.insert(title, QFontMetrics(weighted(option.font, true)).horizontalAdvance(title));
    return *advance > width;
}

QSize DigestDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    const int width = rowWidth(option, index) - 2 * Padding;
    switch (DigestModel::Kind(index.data(DigestModel::KindRole).toInt())) {
    case DigestModel::Kind::Month: return {width, qMax(MonthHeight, line + 12)};
    case DigestModel::Kind::Digest: {
        const bool two = needsTwoLines(option, index.data().toString(), width - MarkSize - Padding);
        return {width, 2 * Padding + line * (two ? 3 : 2) + 2 + 4 + ProgressHeight};
    }
    case DigestModel::Kind::Item: {
        const bool two = needsTwoLines(option, index.data().toString(), width - NumberWidth - Padding);
        return {width, 2 * 6 + line * (two ? 3 : 2) + 2};
    }
    }
    return {};
}

QRect DigestDelegate::buttonRect(const QRect &row, Button button)
{
    const int place = button == Button::Tag ? 1 : 2;
    return {row.right() - 4 - place * ButtonSize, row.bottom() - 4 - ButtonSize, ButtonSize, ButtonSize};
}

DigestDelegate::Button DigestDelegate::buttonAt(const QRect &row, const QPoint &pos)
{
    for (const Button button : {Button::Bookmark, Button::Tag}) {
        if (buttonRect(row, button).contains(pos))
            return button;
    }
    return Button::None;
}

bool DigestDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool press = event->type() == QEvent::MouseButtonPress;
    if ((!press && event->type() != QEvent::MouseButtonRelease) || !index.data(DigestModel::ItemRole).isValid())
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const Button button = buttonAt(option.rect, mouse->position().toPoint());
    if (button == Button::None || mouse->button() != Qt::LeftButton)
        return false;
    // Pressing is taken too, so that the row is not selected by it.
    if (press)
        return true;
    const ItemId item = index.data(DigestModel::ItemRole).value<ItemRow>().id;
    if (button == Button::Bookmark)
        emit bookmarkRequested(item);
    else
        emit tagRequested(item);
    return true;
}

} // namespace gleaner::digests
