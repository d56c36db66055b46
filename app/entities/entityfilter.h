// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/entities/panelchoices.h"
#include "app/matching/pinyinkeys.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace gleaner::entities {

/// The rows of an EntityModel whose name or surfaces hold a text, after folding or by their pinyin, with watched
/// entities first in their type. A type counts the rows it shows.
class EntityFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntityFilter)

public:
    using Order = PanelChoices::Order;

    explicit EntityFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setOrder(Order order);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// What a row is searched in: its names as they are and folded, which is too dear for each key that is pressed.
    struct Names {
        QStringList plain;
        QStringList folded;
    };
    [[nodiscard]] const Names &namesOf(const QModelIndex &row) const;

    QString m_text;
    QString m_folded;
    Order m_order = Order::ByCount;
    mutable matching::PinyinKeys m_pinyin;
    mutable QHash<QString, Names> m_names; ///< by SearchRole
};

} // namespace gleaner::entities
