// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace gleaner::library {

/// What an item is recognised by in another revision.
struct ItemKey {
    QString link; ///< its own, may be empty
    QString title;
    QString text; ///< empty when unknown
};

/// For each item of `now` the position in `before` of the item it is, or -1 for a new one; no position twice. Sure
/// signs go first: same title and text; link and title, link, title where only one item on each side has them; then the
/// most similar texts, from a ratio of 60 % up. Items that share link or title and differ in text are not taken for
/// each other, unless the texts are unknown: then their order decides. The comparisons of texts are bounded, so that
/// the time grows with the number of items and not with its square.
[[nodiscard]] std::vector<int> matchItems(const std::vector<ItemKey> &before, const std::vector<ItemKey> &now);

} // namespace gleaner::library
