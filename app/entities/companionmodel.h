// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/library/entitypage.h"

#include <QAbstractTableModel>

namespace gleaner::entities {

/// The names that stand in the same items as an entity, those that belong to it most first.
class CompanionModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CompanionModel)

public:
    enum Column { NameColumn, SharedColumn, LiftColumn, ColumnCount };

    explicit CompanionModel(QObject *parent = nullptr);

    void setCompanions(const QList<library::Companion> &companions);
    [[nodiscard]] library::EntityKey entity(int row) const { return m_companions.value(row).entity; }
    void setTheme(article::Theme theme);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    QList<library::Companion> m_companions;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::entities
