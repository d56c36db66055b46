// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/types.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace gleaner::digests {

/// Paints the rows of a DigestModel. A hovered item row shows two buttons, bookmark and tag.
class DigestDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigestDelegate)

public:
    explicit DigestDelegate(QObject *parent = nullptr);

    void setTheme(article::Theme theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    enum class Button { None, Bookmark, Tag };
    /// The button of an item row at `pos`; `row` is the row's visual rectangle.
    [[nodiscard]] static Button buttonAt(const QRect &row, const QPoint &pos);
    /// Its place in the row.
    [[nodiscard]] static QRect buttonRect(const QRect &row, Button button);

signals:
    void bookmarkRequested(gleaner::ItemId item);
    void tagRequested(gleaner::ItemId item);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    struct Colours;
    [[nodiscard]] Colours colours(const QStyleOptionViewItem &option) const;
    void paintMonth(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintDigest(QPainter *painter, const QStyleOptionViewItem &option, const library::DigestRow &row,
                     int watched) const;
    void paintItem(QPainter *painter, const QStyleOptionViewItem &option, const library::ItemRow &row,
                   const QList<library::EntityKey> &watched) const;
    [[nodiscard]] bool needsTwoLines(const QStyleOptionViewItem &option, const QString &title, int width) const;

    article::Theme m_theme = article::Theme::Light;
    mutable QHash<QString, int> m_advances; ///< width of a title in one line, in the font below
    mutable QFont m_measured;
};

} // namespace gleaner::digests
