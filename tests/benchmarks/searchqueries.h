// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/reader.h"

#include <QStringList>

#include <vector>

namespace gleaner::bench {

/// Queries of all kinds that the language knows.
[[nodiscard]] QStringList searchQueries();

/// Answers searches by looking at all texts of a library, which it keeps folded in memory.
class BruteForce {
public:
    explicit BruteForce(const library::Reader &reader);

    [[nodiscard]] size_t size() const { return m_items.size(); }
    /// In the order of lists.
    [[nodiscard]] QList<ItemId> search(const library::SearchNode &root) const;

private:
    struct Item {
        ItemId id;
        size_t digest = 0; ///< into m_digests
        QString title;
        QString section;
        QString source;
        QString text;
        QStringList notes;
        QStringList tags;
        QStringList entities;
        int highlights = 0;
        bool read = false;
        bool bookmarked = false;
    };
    struct Digest {
        QString publisher;
        QDate date;
    };
    [[nodiscard]] bool passes(const Item &item, const library::SearchNode &node) const;
    [[nodiscard]] bool holds(const Item &item, const library::SearchNode &node) const;

    std::vector<Digest> m_digests;
    std::vector<Item> m_items;
};

} // namespace gleaner::bench
