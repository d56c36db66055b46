// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QStyledItemDelegate>

namespace gleaner::highlights {

/// Paints the rows of an ItemModel: the colour's mark, the passage in at most two lines, what it is marked as, the
/// note.
class ItemDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemDelegate)

public:
    explicit ItemDelegate(QObject *parent = nullptr);

    void setTheme(article::Theme theme) { m_theme = theme; }
    [[nodiscard]] article::Theme theme() const { return m_theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::highlights
