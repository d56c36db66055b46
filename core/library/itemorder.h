// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/database.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace gleaner::library {

/// A half-open range of ranks.
struct RankRange {
    size_t first = 0;
    size_t end = 0;
};

/// The items of the index in the order of lists, newest digest first (DigestOrder) and by number, kept in memory: an
/// item's rank is its place in that order, from 0. Twelve bytes an item.
class ItemOrder {
public:
    /// Reads the order unless it has that of today. Throws SQLite::Exception.
    void refresh(SQLite::Database &db);

    [[nodiscard]] size_t size() const { return m_items.size(); }
    [[nodiscard]] ItemId item(size_t rank) const { return {m_items[rank]}; }
    /// Nothing for an item that is not indexed.
    [[nodiscard]] std::optional<size_t> rank(ItemId item) const;
    /// The ranks of a digest's items.
    [[nodiscard]] RankRange digest(DigestId digest) const;
    /// The ranks of the items of digests of the days [from, until); an open end is no date. Undated ones have none.
    [[nodiscard]] RankRange days(QDate from, QDate until) const;
    /// The least and the greatest id of a range that is not empty.
    struct Ids {
        qint64 least = 0;
        qint64 greatest = 0;
    };
    [[nodiscard]] Ids ids(RankRange ranks) const;

private:
    struct Digest {
        qint64 id = 0;
        qint64 day = 0;   ///< Julian; 0: undated
        size_t first = 0; ///< rank
    };
    static constexpr uint32_t NoRank = ~uint32_t(0);

    std::vector<Digest> m_digests;  ///< in their order
    std::vector<uint32_t> m_places; ///< by digest id: into m_digests
    std::vector<qint64> m_items;    ///< ids by rank
    std::vector<uint32_t> m_ranks;  ///< by item id
    qint64 m_version = -1;
};

} // namespace gleaner::library
