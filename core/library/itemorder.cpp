// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/itemorder.h"

#include <algorithm>
#include <limits>

namespace gleaner::library {

namespace {

void growTo(std::vector<uint32_t> &list, qint64 index, uint32_t filler)
{
    if (size_t(index) >= list.size())
        list.resize(size_t(index) + 1, filler);
}

} // namespace

void ItemOrder::refresh(SQLite::Database &db)
{
    Query version(db, "SELECT digests FROM idx.search_versions");
    const qint64 now = version.next() ? version.integer(0) : 0;
    if (now == m_version)
        return;
    *this = {};

    for (Query query(db, "SELECT id, julianday(date) + 0.5 FROM idx.digests"); query.next();)
        m_digests.push_back({query.integer(0), query.isNull(1) ? 0 : query.integer(1), 0});
    std::ranges::sort(m_digests, [](const Digest &a, const Digest &b) {
        return a.day != b.day ? a.day > b.day : a.id > b.id; // undated ones have the least day
    });
    for (size_t place = 0; place < m_digests.size(); ++place) {
        growTo(m_places, m_digests[place].id, NoRank);
        m_places[size_t(m_digests[place].id)] = uint32_t(place);
    }

    struct Row {
        uint32_t place;
        qint64 item;
    };
    std::vector<Row> rows;
    for (Query query(db, "SELECT digest, id FROM main.items ORDER BY digest, number"); query.next();) {
        const auto digest = size_t(query.integer(0));
        if (digest < m_places.size() && m_places[digest] != NoRank)
            rows.push_back({m_places[digest], query.integer(1)});
    }
    std::ranges::stable_sort(rows, {}, &Row::place);
    m_items.reserve(rows.size());
    size_t place = 0;
    for (const Row &row : rows) {
        for (; place <= row.place; ++place)
            m_digests[place].first = m_items.size();
        growTo(m_ranks, row.item, NoRank);
        m_ranks[size_t(row.item)] = uint32_t(m_items.size());
        m_items.push_back(row.item);
    }
    for (; place < m_digests.size(); ++place)
        m_digests[place].first = m_items.size();
    m_version = now;
}

std::optional<size_t> ItemOrder::rank(ItemId item) const
{
    const auto index = size_t(item.value);
    if (item.value < 0 || index >= m_ranks.size() || m_ranks[index] == NoRank)
        return std::nullopt;
    return m_ranks[index];
}

RankRange ItemOrder::digest(DigestId digest) const
{
    const auto index = size_t(digest.value);
    if (digest.value < 0 || index >= m_places.size() || m_places[index] == NoRank)
        return {};
    const size_t place = m_places[index];
    return {m_digests[place].first, place + 1 < m_digests.size() ? m_digests[place + 1].first : size()};
}

RankRange ItemOrder::days(QDate from, QDate until) const
{
    const auto firstBefore = [this](qint64 day) {
        const auto found = std::ranges::partition_point(m_digests,
                                                        [day](const Digest &digest) { return digest.day >= day; });
        return found == m_digests.end() ? size() : found->first;
    };
    // The newest day stands first; day 0 is that of undated digests.
    const RankRange range{until.isValid() ? firstBefore(until.toJulianDay()) : 0,
                          firstBefore(from.isValid() ? from.toJulianDay() : 1)};
    return {std::min(range.first, range.end), range.end};
}

ItemOrder::Ids ItemOrder::ids(RankRange ranks) const
{
    const auto begin = m_items.begin() + std::ptrdiff_t(ranks.first);
    const auto [least, greatest] = std::minmax_element(begin, m_items.begin() + std::ptrdiff_t(ranks.end));
    return {*least, *greatest};
}

} // namespace gleaner::library
