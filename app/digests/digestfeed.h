// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/digests/digestmodel.h"
#include "core/library/types.h"
#include "core/library/watching.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::digests {

/// Keeps a DigestModel at what the library holds under a filter. A row that stops passing the filter because of what a
/// person does to it stays until the filter or the digests change: the list does not move under the hand.
class DigestFeed final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigestFeed)

public:
    /// Both must outlive the feed.
    DigestFeed(shell::LibraryService &library, DigestModel &model, QObject *parent = nullptr);

    [[nodiscard]] const library::Filter &filter() const { return m_filter; }
    void setFilter(const library::Filter &filter);
    /// Reads all again; told while a reading is under way, it is done once more after it, with a pause that grows with
    /// the library: an import tells of each batch.
    void reload();
    /// Whether all that passes the filter has been read; before, the model has the first of it.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// Asks for a digest's items although nobody looked at them yet.
    void wantItems(DigestId digest);

signals:
    void digestsLoaded(); ///< the model holds what passes the filter, or the first of it (isComplete())
    void itemsLoaded(gleaner::DigestId digest);
    void countsChanged(const gleaner::library::Counts &counts);
    /// A decision made another thing of the one that is filtered by, or hid it: then name and type are none.
    void entityMoved(const QString &name, std::optional<gleaner::entity::Type> type);
    void watchedChanged(const QList<gleaner::library::WatchedThing> &things);

private:
    void loadAll();
    void loadDigests();
    void show(const Result<std::shared_ptr<DigestListing>> &listing);
    void loadItems(DigestId digest);
    void loadCounts();
    void loadWatched();
    void followEntity();
    void refresh(const QList<ItemId> &items);

    shell::LibraryService &m_library;
    DigestModel &m_model;
    library::Filter m_filter;
    int m_generation = 0; ///< raised with the filter: answers to older questions are dropped
    bool m_loading = false;
    bool m_again = false;
    bool m_begun = false; ///< the first rows under this filter have been read
    bool m_complete = false;
    QElapsedTimer m_clock; ///< since the last reading began
    QTimer m_pause;
};

} // namespace gleaner::digests
