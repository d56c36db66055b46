// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/digests/digestlisting.h"
#include "core/library/types.h"
#include "core/library/watching.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace gleaner::digests {

/// Months, newest first, with their digests, with their items; digests without a date stand in a last group of their
/// own. Holds rows only, never texts. Items of a digest are asked for by itemsWanted() when they are first looked at.
///
/// Of a large list, only what is near the top has rows; other months get theirs a page at a time when they are opened
/// (fetchMore(), reveal()). So neither a view nor a change of the list ever has to do with all digests at once.
class DigestModel final : public QAbstractItemModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DigestModel)

public:
    enum class Kind { Month, Digest, Item };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind as int
        DigestRole,                  ///< library::DigestRow, digests only
        ItemRole,                    ///< library::ItemRow, items only
        WatchedRole,                 ///< what of the watch list an item names (QList<EntityKey>); of a digest how many
                                     ///< items name something (int)
    };

    static constexpr int OpenRows = 500; ///< months that begin within the first so many digests are open at once
    static constexpr int PageRows = 250; ///< digests that a month gets with each fetchMore()

    explicit DigestModel(QObject *parent = nullptr);
    ~DigestModel() override;

    /// What the list holds from now on. Rows that stay keep their indexes and items. Gives what it held, for a large
    /// list takes a while to free.
    DigestListing setListing(DigestListing listing);
    void setDigests(const QList<library::DigestRow> &rows) { setListing(DigestListing(rows)); }
    /// The items of a digest, by number; unknown digests are ignored.
    void setItems(DigestId digest, const QList<library::ItemRow> &rows);
    /// New state of a row that is there already; others are ignored.
    void updateDigest(const library::DigestRow &row);
    void updateItem(const library::ItemRow &row);
    /// Where rows name what is on the watch list, those that come later among them.
    void setWatched(const library::WatchedNews &news);

    [[nodiscard]] bool isEmpty() const { return m_months.empty(); }
    [[nodiscard]] Kind kind(const QModelIndex &index) const;
    [[nodiscard]] DigestId digestAt(const QModelIndex &index) const; ///< of a digest's or an item's index, else none
    [[nodiscard]] ItemId itemAt(const QModelIndex &index) const;     ///< of an item's index, else none
    [[nodiscard]] QModelIndex indexOf(DigestId digest) const;        ///< invalid while it has no row
    /// Gives a digest that is listed its row; invalid when it is not listed.
    QModelIndex reveal(DigestId digest);
    [[nodiscard]] bool isOpen(const QModelIndex &month) const; ///< whether its digests have rows, or will at once
    [[nodiscard]] QList<DigestId> digestsOf(const QModelIndex &month) const; ///< all of them, also without rows
    [[nodiscard]] QModelIndex indexOf(ItemId item) const; ///< invalid while the item's digest is not loaded
    [[nodiscard]] QList<library::ItemRow> items(DigestId digest) const; ///< empty while not loaded
    [[nodiscard]] bool hasItems(DigestId digest) const;                 ///< whether setItems() was called for it
    [[nodiscard]] QList<DigestId> askedDigests() const;                 ///< whose items are loaded or asked for
    /// The digest `step` rows after (before, when negative) `digest` in list order, none past the ends.
    [[nodiscard]] DigestId neighbour(DigestId digest, int step) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override; ///< for screen readers
    // Items can be dragged.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void itemsWanted(gleaner::DigestId digest);

private:
    struct Node;
    struct Digest;
    struct Month;

    [[nodiscard]] Digest *digestNode(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const Month &month) const;
    [[nodiscard]] QModelIndex indexOf(const Digest &digest) const;
    void mergeMonths();
    void mergeDigests(Month &month, const QList<library::DigestRow> &rows);
    void show(Month &month, qsizetype count);
    [[nodiscard]] const QList<library::DigestRow> &listed(const Month &month) const;
    void forget(Digest &digest);

    DigestListing m_listing;
    std::vector<std::unique_ptr<Month>> m_months; ///< parallel to those of m_listing
    QHash<DigestId, Digest *> m_digests;          ///< that have rows
    QHash<ItemId, DigestId> m_items;
    bool m_merging = false; ///< rows are on their way: a view that asks for more when it is told of some gets none
    library::WatchedNews m_watched;
};

} // namespace gleaner::digests

Q_DECLARE_METATYPE(gleaner::library::DigestRow)
Q_DECLARE_METATYPE(gleaner::library::ItemRow)
