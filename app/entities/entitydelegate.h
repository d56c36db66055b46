// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QStyledItemDelegate>

namespace gleaner::entities {

/// Rows of the panel: types in bold after their dot, counts in the muted colour, an eye where a person watches.
class EntityDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntityDelegate)

public:
    explicit EntityDelegate(QObject *parent = nullptr);

    void setTheme(article::Theme theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::entities
