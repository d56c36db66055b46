// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"
#include "core/library/watching.h"

#include <QStandardItemModel>

namespace gleaner::digests {

/// The fixed views, then saved searches, what is watched, publishers and tags below their headings, each with its
/// count: of a watched entity the items of one day.
class ViewsModel final : public QStandardItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsModel)

public:
    static constexpr int DayCount = 14;

    enum Role {
        FilterRole = Qt::UserRole + 1, ///< library::Filter; headings have none
        CountRole,                     ///< int; headings have none
        TypeRole,                      ///< entity::Type of a watched entity as int
        TagColourRole,                 ///< annotation::TagColour of a tag as int
        SearchRole,                    ///< a saved search's name
        DaysRole,                      ///< QList<int>: items of the last DayCount days that name it, up to the day
    };

    explicit ViewsModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes.
    void setCounts(const library::Counts &counts);
    /// The saved searches; a count below 0 is not known.
    void setSearches(const QList<library::NamedCount> &searches);
    /// What is on the watch list.
    void setWatched(const QList<library::WatchedThing> &things);
    /// The day whose items are counted; none: the newest that names any of the watched.
    void setDay(QDate day);
    [[nodiscard]] QModelIndex watchedHeading() const { return m_watched->index(); }
    [[nodiscard]] QModelIndex searchesHeading() const { return m_searches->index(); }
    /// The row that stands for a filter: a watched entity's when it asks for nothing else, otherwise the view's,
    /// whatever the filter's entity; invalid when there is none.
    [[nodiscard]] QModelIndex indexOf(const library::Filter &filter) const;

private:
    void showDays();

    QStandardItem *m_searches;
    QStandardItem *m_watched;
    QStandardItem *m_publishers;
    QStandardItem *m_tags;
    QList<library::WatchedThing> m_things;
    QDate m_day;
};

} // namespace gleaner::digests

Q_DECLARE_METATYPE(gleaner::library::Filter)
