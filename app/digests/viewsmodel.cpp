// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewsmodel.h"

#include "app/digests/rowmerge.h"
#include "core/entity/displaynames.h"

#include <QIcon>
#include <QLocale>

using gleaner::library::Counts;
using gleaner::library::Filter;
using gleaner::library::NamedCount;

namespace gleaner::digests {

namespace {

QStandardItem *newRow(const QString &text, const QString &icon, const Filter &filter)
{
    auto *row = new QStandardItem(QIcon::fromTheme(icon), text);
    row->setData(QVariant::fromValue(filter), ViewsModel::FilterRole);
    row->setEditable(false);
    return row;
}

QStandardItem *newHeading(const QString &text)
{
    auto *row = new QStandardItem(text);
    row->setFlags(Qt::ItemIsEnabled);
    row->setColumnCount(1); // else the first row would insert a column amid its own insertion
    return row;
}

void setCount(QStandardItem *row, int count)
{
    const QVariant shown = count < 0 ? QVariant() : QVariant(count);
    if (row->data(ViewsModel::CountRole) == shown && row->data(Qt::AccessibleTextRole).isValid())
        return;
    row->setData(shown, ViewsModel::CountRole);
    if (count < 0) {
        row->setData(row->text(), Qt::AccessibleTextRole);
        return;
    }
    //: a view's name and how many it holds, read aloud
    row->setData(ViewsModel::tr("%1, %2").arg(row->text(), QLocale().toString(count)), Qt::AccessibleTextRole);
}

/// Brings the children of a heading to `wanted`.
template<typename NewRow>
void setGroup(QStandardItem *heading, const QList<NamedCount> &wanted, NewRow create)
{
    struct Rows {
        QStandardItem *heading;
        const QList<NamedCount> &wanted;
        NewRow create;
        int count() const { return heading->rowCount(); }
        QString keyAt(int row) const { return heading->child(row)->text(); }
        void remove(int first, int last) { heading->removeRows(first, last - first + 1); }
        void insert(int at, qsizetype first, qsizetype last)
        {
            QList<QStandardItem *> rows;
            for (qsizetype i = first; i <= last; ++i) {
                rows.append(create(wanted[i].name));
                setCount(rows.last(), wanted[i].count);
            }
            heading->insertRows(at, rows);
        }
        void update(int row, qsizetype place) { setCount(heading->child(row), wanted[place].count); }
    };
    QList<QString> names;
    for (const NamedCount &named : wanted)
        names.append(named.name);
    mergeRows(names, Rows{heading, wanted, create});
}

Filter filterOf(const library::EntityKey &entity)
{
    return {.entity = entity.name, .entityType = entity.type};
}

library::EntityKey entityOf(const Filter &filter)
{
    return {filter.entityType.value_or(entity::Type::Org), filter.entity};
}

/// Items that name it on the days up to `last`, that day last.
QList<int> itemsByDay(const library::WatchedThing &thing, QDate last)
{
    QList<int> counts(ViewsModel::DayCount, 0);
    for (const library::DayCount &day : thing.days) {
        const qint64 back = day.date.daysTo(last);
        if (back >= 0 && back < ViewsModel::DayCount)
            counts[ViewsModel::DayCount - 1 - back] = day.items;
    }
    return counts;
}

/// "2026-02-01: 3" a line, the newest first; days without any are left out.
QString daysText(const QList<int> &counts, QDate last)
{
    QStringList lines;
    for (qsizetype i = counts.size() - 1; i >= 0; --i) {
        if (counts[i] > 0) {
            //: a day and how many items of it name a watched entity
            lines.append(ViewsModel::tr("%1: %2").arg(
                QLocale().toString(last.addDays(i + 1 - counts.size()), QLocale::ShortFormat),
                QLocale().toString(counts[i])));
        }
    }
    return lines.join(u'\n');
}

} // namespace

ViewsModel::ViewsModel(QObject *parent)
    : QStandardItemModel(parent)
    , m_searches(newHeading(tr("Searches")))
    , m_watched(newHeading(tr("Watched")))
    , m_publishers(newHeading(tr("Publishers")))
    , m_tags(newHeading(tr("Tags")))
{
    appendRow(newRow(tr("All"), QStringLiteral("view-list-text"), {.view = Filter::View::All}));
    appendRow(newRow(tr("Unread"), QStringLiteral("mail-unread"), {.view = Filter::View::Unread}));
    appendRow(newRow(tr("Bookmarked"), QStringLiteral("bookmarks"), {.view = Filter::View::Bookmarked}));
    appendRow(newRow(tr("With notes"), QStringLiteral("note"), {.view = Filter::View::WithNotes}));
    appendRow(newRow(tr("With highlights"), QStringLiteral("draw-highlight"), {.view = Filter::View::WithHighlights}));
    appendRow(m_searches);
    appendRow(m_watched);
    appendRow(m_publishers);
    appendRow(m_tags);
}

void ViewsModel::setCounts(const Counts &counts)
{
    setCount(item(0), counts.items);
    setCount(item(1), counts.unread);
    setCount(item(2), counts.bookmarked);
    setCount(item(3), counts.withNotes);
    setCount(item(4), counts.withHighlights);
    setGroup(m_publishers, counts.publishers,
             [](const QString &name) { return newRow(name, QStringLiteral("news-subscribe"), {.publisher = name}); });
    setGroup(m_tags, counts.tags,
             [](const QString &name) { return newRow(name, QStringLiteral("tag"), {.tag = name}); });
    for (int at = 0; at < m_tags->rowCount(); ++at) {
        QStandardItem *row = m_tags->child(at);
        const int colour = int(counts.tagColours.value(row->text()));
        if (row->data(TagColourRole).toInt() != colour)
            row->setData(colour, TagColourRole);
    }
}

void ViewsModel::setSearches(const QList<NamedCount> &searches)
{
    setGroup(m_searches, searches, [](const QString &name) {
        auto *row = new QStandardItem(QIcon::fromTheme(QStringLiteral("edit-find")), name);
        row->setData(name, SearchRole);
        row->setEditable(false);
        return row;
    });
}

void ViewsModel::setWatched(const QList<library::WatchedThing> &things)
{
    struct Rows {
        QStandardItem *heading;
        const QList<library::WatchedThing> &things;
        int count() const { return heading->rowCount(); }
        library::EntityKey keyAt(int row) const
        {
            return entityOf(heading->child(row)->data(FilterRole).value<Filter>());
        }
        void remove(int first, int last) { heading->removeRows(first, last - first + 1); }
        void insert(int at, qsizetype first, qsizetype last)
        {
            QList<QStandardItem *> rows;
            for (qsizetype i = first; i <= last; ++i) {
                const library::EntityKey &entity = things[i].entity;
                const QString shown = entity::nameIn(entity.name, entity.type, QLocale().bcp47Name());
                rows.append(newRow(shown, QStringLiteral("view-visible"), filterOf(entity)));
                rows.last()->setData(int(entity.type), TypeRole);
            }
            heading->insertRows(at, rows);
        }
        void update(int, qsizetype) { }
    };
    QList<library::EntityKey> keys;
    for (const library::WatchedThing &thing : things)
        keys.append(thing.entity);
    m_things = things;
    mergeRows(keys, Rows{m_watched, m_things});
    showDays();
}

void ViewsModel::setDay(QDate day)
{
    if (day == m_day)
        return;
    m_day = day;
    showDays();
}

void ViewsModel::showDays()
{
    QDate day = m_day;
    if (!day.isValid()) {
        for (const library::WatchedThing &thing : std::as_const(m_things)) {
            if (!thing.days.isEmpty() && (!day.isValid() || thing.days.last().date > day))
                day = thing.days.last().date;
        }
    }
    for (int row = 0; row < m_watched->rowCount(); ++row) {
        QStandardItem *item = m_watched->child(row);
        const library::WatchedThing &thing = m_things[row];
        const QList<int> counts = itemsByDay(thing, day);
        item->setData(counts.last(), CountRole);
        item->setData(QVariant::fromValue(counts), DaysRole);
        const QString days = daysText(counts, day);
        const QString all = tr("%n item(s) in the library", nullptr, thing.items);
        item->setToolTip(days.isEmpty() ? all : QString(days + u'\n' + all));
        item->setAccessibleText(tr("%1, watched, %n item(s) that day, %2 in the library", nullptr, counts.last())
                                    .arg(item->text(), QLocale().toString(thing.items)));
    }
}

QModelIndex ViewsModel::indexOf(const Filter &filter) const
{
    for (int row = 0; row < m_watched->rowCount(); ++row) {
        if (m_watched->child(row)->data(FilterRole).value<Filter>() == filter)
            return m_watched->child(row)->index();
    }
    Filter wanted = filter;
    wanted.entity.clear();
    wanted.entityType.reset();
    const auto child = [&wanted](const QStandardItem *parent) {
        for (int row = 0; row < parent->rowCount(); ++row) {
            if (parent->child(row)->data(FilterRole).value<Filter>() == wanted)
                return parent->child(row)->index();
        }
        return QModelIndex();
    };
    if (!wanted.publisher.isEmpty())
        return child(m_publishers);
    if (!wanted.tag.isEmpty())
        return child(m_tags);
    return child(invisibleRootItem());
}

} // namespace gleaner::digests
