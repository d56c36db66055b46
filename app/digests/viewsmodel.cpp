// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewsmodel.h"

#include "app/digests/rowmerge.h"

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
    if (row->data(ViewsModel::CountRole) == QVariant(count))
        return;
    row->setData(count, ViewsModel::CountRole);
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

} // namespace

ViewsModel::ViewsModel(QObject *parent)
    : QStandardItemModel(parent)
    , m_publishers(newHeading(tr("Publishers")))
    , m_tags(newHeading(tr("Tags")))
{
    appendRow(newRow(tr("All"), QStringLiteral("view-list-text"), {.view = Filter::View::All}));
    appendRow(newRow(tr("Unread"), QStringLiteral("mail-unread"), {.view = Filter::View::Unread}));
    appendRow(newRow(tr("Bookmarked"), QStringLiteral("bookmarks"), {.view = Filter::View::Bookmarked}));
    appendRow(newRow(tr("With notes"), QStringLiteral("note"), {.view = Filter::View::WithNotes}));
    appendRow(m_publishers);
    appendRow(m_tags);
}

void ViewsModel::setCounts(const Counts &counts)
{
    setCount(item(0), counts.items);
    setCount(item(1), counts.unread);
    setCount(item(2), counts.bookmarked);
    setCount(item(3), counts.withNotes);
    setGroup(m_publishers, counts.publishers,
             [](const QString &name) { return newRow(name, QStringLiteral("news-subscribe"), {.publisher = name}); });
    setGroup(m_tags, counts.tags,
             [](const QString &name) { return newRow(name, QStringLiteral("tag"), {.tag = name}); });
}

QModelIndex ViewsModel::indexOf(const Filter &filter) const
{
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
