// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitymodel.h"

#include "core/entity/displaynames.h"

#include <QIcon>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;
using gleaner::library::EntityKey;
using gleaner::library::StoredMention;

namespace gleaner::entities {

namespace {

/// An index' internal id: 0 for a type's row, else 1 + the type's row.
constexpr quintptr groupId = 0;

QIcon dot(const QColor &color)
{
    constexpr int size = 16;
    constexpr qreal ratio = 2;
    QPixmap pixmap(int(size * ratio), int(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(4, 4, 8, 8));
    return QIcon(pixmap);
}

} // namespace

EntityModel::EntityModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

void EntityModel::setMentions(const QList<StoredMention> &mentions)
{
    const QString language = QLocale().bcp47Name();
    std::vector<Group> all;
    for (const entity::Type type : entity::AllTypes)
        all.push_back({type, {}, {}});
    QHash<EntityKey, size_t> places;
    for (const StoredMention &stored : mentions) {
        const entity::Mention &mention = stored.mention;
        Group &group = all[size_t(mention.type)];
        const EntityKey key{mention.type, mention.name};
        const auto known = places.constFind(key);
        const size_t place = known != places.cend() ? *known : group.entities.size();
        if (known == places.cend()) {
            places.insert(key, place);
            group.entities.push_back({.name = mention.name,
                                      .shown = entity::nameIn(mention.name, mention.type, language),
                                      .surfaces = {},
                                      .mentions = {},
                                      .watched = m_watched.contains(key)});
        }
        Entity &found = group.entities[place];
        if (!found.surfaces.contains(mention.text))
            found.surfaces += mention.text;
        found.mentions += article::ItemSpan{stored.item, mention.span};
        group.mentions += article::ItemSpan{stored.item, mention.span};
    }
    std::erase_if(all, [](const Group &group) { return group.entities.empty(); });
    beginResetModel();
    m_groups = std::move(all);
    endResetModel();
}

void EntityModel::setWatched(const QSet<EntityKey> &watched)
{
    m_watched = watched;
    for (size_t row = 0; row < m_groups.size(); ++row) {
        Group &group = m_groups[row];
        const QModelIndex parent = index(int(row), 0);
        for (size_t i = 0; i < group.entities.size(); ++i) {
            Entity &entity = group.entities[i];
            const bool now = watched.contains({group.type, entity.name});
            if (now == entity.watched)
                continue;
            entity.watched = now;
            emit dataChanged(index(int(i), 0, parent), index(int(i), ColumnCount - 1, parent),
                             {WatchedRole, Qt::AccessibleTextRole});
        }
    }
}

void EntityModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_groups.empty())
        emit dataChanged(index(0, 0), index(int(m_groups.size()) - 1, 0), {Qt::DecorationRole});
}

const EntityModel::Entity *EntityModel::entityAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId)
        return nullptr;
    return &m_groups[index.internalId() - 1].entities[size_t(index.row())];
}

QList<article::ItemSpan> EntityModel::mentionsAt(const QModelIndex &index) const
{
    const Entity *entity = entityAt(index);
    return entity ? entity->mentions : QList<article::ItemSpan>();
}

QList<article::ItemSpan> EntityModel::allMentionsAt(const QModelIndex &index) const
{
    if (index.isValid() && index.internalId() == groupId)
        return m_groups[size_t(index.row())].mentions;
    return mentionsAt(index);
}

std::optional<EntityKey> EntityModel::keyAt(const QModelIndex &index) const
{
    const Entity *entity = entityAt(index);
    if (!entity)
        return std::nullopt;
    return EntityKey{m_groups[index.internalId() - 1].type, entity->name};
}

QModelIndex EntityModel::indexOf(const EntityKey &key) const
{
    for (size_t row = 0; row < m_groups.size(); ++row) {
        if (m_groups[row].type != key.type)
            continue;
        const std::vector<Entity> &entities = m_groups[row].entities;
        for (size_t i = 0; i < entities.size(); ++i) {
            if (entities[i].name == key.name)
                return createIndex(int(i), 0, quintptr(row) + 1);
        }
    }
    return {};
}

QModelIndex EntityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupId);
}

QModelIndex EntityModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == groupId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, groupId);
}

int EntityModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != groupId || parent.column() != 0)
        return 0;
    return int(m_groups[size_t(parent.row())].entities.size());
}

int EntityModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Entity") : tr("Mentions");
}

QVariant EntityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == groupId)
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    const Group &group = m_groups[index.internalId() - 1];
    return entityData(group, group.entities[size_t(index.row())], index.column(), role);
}

QVariant EntityModel::groupData(const Group &group, int column, int role) const
{
    const int count = int(group.entities.size());
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? entity::displayName(group.type) : QLocale().toString(count);
    case Qt::DecorationRole:
        return column == NameColumn ? dot(article::palette(m_theme).entity(group.type)) : QVariant();
    case Qt::AccessibleTextRole: return tr("%1, %n entities", nullptr, count).arg(entity::displayName(group.type));
    case TypeRole: return int(group.type);
    case NameRole: return QString();
    case CountRole: return count;
    case SearchRole: return QString();
    case WatchedRole: return false;
    default: return {};
    }
}

QVariant EntityModel::entityData(const Group &group, const Entity &entity, int column, int role) const
{
    const int count = int(entity.mentions.size());
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? entity.shown : QLocale().toString(count);
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %n mention(s)", nullptr, count).arg(entity.shown);
        //: an entity's name and number of mentions, read aloud
        return entity.watched ? tr("%1, watched").arg(text) : text;
    }
    case TypeRole: return int(group.type);
    case NameRole: return entity.name;
    case CountRole: return count;
    case SearchRole: return QString(entity.shown + u'\n' + entity.name + u'\n' + entity.surfaces.join(u'\n'));
    case WatchedRole: return entity.watched;
    case SurfacesRole: {
        QStringList others = entity.surfaces;
        others.removeAll(entity.shown);
        return others;
    }
    default: return {};
    }
}

QHash<int, QByteArray> EntityModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{TypeRole, "type"},
                  {NameRole, "name"},
                  {CountRole, "count"},
                  {SearchRole, "search"},
                  {WatchedRole, "watched"},
                  {SurfacesRole, "surfaces"}});
    return names;
}

} // namespace gleaner::entities
