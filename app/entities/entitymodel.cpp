// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitymodel.h"

#include <QFont>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;
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
    std::vector<Group> groups;
    for (const entity::Type type : entity::AllTypes) {
        Group group{type, {}};
        QHash<QString, size_t> place;
        for (const StoredMention &stored : mentions) {
            const entity::Mention &mention = stored.mention;
            if (mention.type != type)
                continue;
            const auto known = place.constFind(mention.name);
            const size_t at = known != place.cend() ? *known : group.entities.size();
            if (known == place.cend()) {
                place.insert(mention.name, at);
                group.entities.push_back({mention.name, {}, {}});
            }
            Entity &found = group.entities[at];
            if (!found.surfaces.contains(mention.text))
                found.surfaces += mention.text;
            found.mentions += article::ItemSpan{stored.item, mention.span};
        }
        std::stable_sort(group.entities.begin(), group.entities.end(),
                         [](const Entity &a, const Entity &b) { return a.mentions.size() > b.mentions.size(); });
        if (!group.entities.empty())
            groups.push_back(std::move(group));
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void EntityModel::setTheme(article::Theme theme)
{
    m_theme = theme;
    if (!m_groups.empty())
        emit dataChanged(index(0, 0), index(int(m_groups.size()) - 1, 0), {Qt::DecorationRole});
}

QList<article::ItemSpan> EntityModel::mentionsAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupId)
        return {};
    return m_groups[index.internalId() - 1].entities[size_t(index.row())].mentions;
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
    case Qt::DisplayRole: return column == NameColumn ? entity::displayName(group.type) : QString::number(count);
    case Qt::DecorationRole:
        return column == NameColumn ? dot(article::palette(m_theme).entity(group.type)) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    case Qt::TextAlignmentRole: return column == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::AccessibleTextRole: return tr("%1, %n entities", nullptr, count).arg(entity::displayName(group.type));
    case TypeRole: return int(group.type);
    case NameRole: return QString();
    case CountRole: return count;
    case SearchRole: return QString();
    default: return {};
    }
}

QVariant EntityModel::entityData(const Group &group, const Entity &entity, int column, int role) const
{
    const int count = int(entity.mentions.size());
    switch (role) {
    case Qt::DisplayRole: return column == NameColumn ? entity.name : QString::number(count);
    case Qt::TextAlignmentRole: return column == CountColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return entity.surfaces == QStringList{entity.name}
                 ? entity.name
                 : tr("%1 (as %2)").arg(entity.name, entity.surfaces.join(tr(", ", "between names")));
    case Qt::AccessibleTextRole: return tr("%1, %n mention(s)", nullptr, count).arg(entity.name);
    case TypeRole: return int(group.type);
    case NameRole: return entity.name;
    case CountRole: return count;
    case SearchRole: return QString(entity.name + u'\n' + entity.surfaces.join(u'\n'));
    default: return {};
    }
}

QHash<int, QByteArray> EntityModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{TypeRole, "type"}, {NameRole, "name"}, {CountRole, "count"}, {SearchRole, "search"}});
    return names;
}

} // namespace gleaner::entities
