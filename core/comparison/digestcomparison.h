// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/textchanges.h"

#include <QStringList>

#include <vector>

namespace gleaner::digest {
struct Digest;
}

namespace gleaner::comparison {

/// What became of an item from one revision to a later one.
struct ItemComparison {
    /// Its place and what its text does not show, in one of the revisions.
    struct Side {
        int number = 0; ///< 1-based, 0: not in this revision
        QString section;
        QString source;
        QStringList links;
        bool operator==(const Side &) const = default;
    };
    enum class State {
        Unchanged,
        Changed, ///< title, text, links, source or section
        Added,
        Removed,
    };
    State state = State::Unchanged;
    bool moved = false; ///< it stands before or behind others that it did not stand so to
    Side before{};
    Side after{};
    TextComparison title{};
    TextComparison text{}; ///< canonical texts
    bool operator==(const ItemComparison &) const = default;
};

/// Whether a title stands above the rest of the text in one of the revisions; else it is the beginning of the text, or
/// told by a link only.
[[nodiscard]] bool hasTitleApart(const ItemComparison &item);
/// The item's text without a title that stands apart: what is to be shown below the title.
[[nodiscard]] TextComparison bodyOf(const ItemComparison &item);

/// Two revisions of a digest.
struct DigestComparison {
    /// In the order of the newer one; one that is removed behind the item it stood behind.
    QList<ItemComparison> items;
    TextComparison outside; ///< the digest's title, and what no item holds: introduction, commentary, boilerplate

    [[nodiscard]] int count(ItemComparison::State state) const;
    [[nodiscard]] int moved() const;
    bool operator==(const DigestComparison &) const = default;
};

/// `match` is, for each item of `after`, the place in `before` of the item it is, or -1.
[[nodiscard]] DigestComparison compareDigests(const digest::Digest &before, const digest::Digest &after,
                                              const std::vector<int> &match);

} // namespace gleaner::comparison
