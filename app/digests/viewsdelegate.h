// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"

#include <QStyledItemDelegate>

namespace gleaner::digests {

/// A view's row as the style paints it, with its count at the right edge; headings in the muted colour. A watched
/// entity has its type's colour and a bar a day before the count.
class ViewsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsDelegate)

public:
    explicit ViewsDelegate(QObject *parent = nullptr);

    void setTheme(article::Theme theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::digests
