// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"
#include "core/library/entitydecision.h"
#include "core/library/types.h"

#include <QAbstractItemModel>
#include <QSet>

#include <optional>
#include <vector>

namespace gleaner::entities {

/// Entities of an item or a digest: types with their entities below, in the order in which they are first named.
class EntityModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, CountColumn, ColumnCount };
    enum Role {
        TypeRole = Qt::UserRole, ///< entity::Type as int
        NameRole,                ///< canonical name; empty for a type's row
        CountRole,               ///< mentions; for a type: its entities
        SearchRole,              ///< name as shown, canonical name and surfaces, one a line
        WatchedRole,             ///< whether a person watches it
        SurfacesRole,            ///< QStringList: as what it is named, other than the name shown
    };

    explicit EntityModel(QObject *parent = nullptr);

    /// `mentions` in reading order.
    void setMentions(const QList<library::StoredMention> &mentions);
    void setWatched(const QSet<library::EntityKey> &watched);
    void setTheme(article::Theme theme);
    /// The entity's mentions in reading order; none for a type's row.
    [[nodiscard]] QList<article::ItemSpan> mentionsAt(const QModelIndex &index) const;
    /// The same for entities; for a type's row those of all its entities.
    [[nodiscard]] QList<article::ItemSpan> allMentionsAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<library::EntityKey> keyAt(const QModelIndex &index) const; ///< none for a type's row
    [[nodiscard]] QModelIndex indexOf(const library::EntityKey &key) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override; ///< for screen readers
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Entity {
        QString name;
        QString shown; ///< the name in the person's language
        QStringList surfaces;
        QList<article::ItemSpan> mentions;
        bool watched = false;
    };
    struct Group {
        entity::Type type = entity::Type::Org;
        std::vector<Entity> entities;
        QList<article::ItemSpan> mentions;
    };
    [[nodiscard]] const Entity *entityAt(const QModelIndex &index) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant entityData(const Group &group, const Entity &entity, int column, int role) const;

    std::vector<Group> m_groups;
    QSet<library::EntityKey> m_watched;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::entities
