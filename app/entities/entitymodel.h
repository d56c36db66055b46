// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"
#include "core/library/types.h"

#include <QAbstractItemModel>

#include <vector>

namespace gleaner::entities {

/// Entities of an item or a digest: types with their entities below, most mentioned first.
class EntityModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, CountColumn, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole, ///< entity::Type as int
        NameRole,                ///< canonical name; empty for a type's row
        CountRole,               ///< mentions; for a type: its entities
        SearchRole,              ///< name and surfaces, one a line
    };

    explicit EntityModel(QObject *parent = nullptr);

    /// `mentions` in reading order.
    void setMentions(const QList<library::StoredMention> &mentions);
    void setTheme(article::Theme theme);
    /// The entity's mentions in reading order; none for a type's row.
    [[nodiscard]] QList<article::ItemSpan> mentionsAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Entity {
        QString name;
        QStringList surfaces;
        QList<article::ItemSpan> mentions;
    };
    struct Group {
        entity::Type type = entity::Type::Org;
        std::vector<Entity> entities;
    };
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant entityData(const Group &group, const Entity &entity, int column, int role) const;

    std::vector<Group> m_groups;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::entities
