// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/annotation/note.h"
#include "core/comparison/digestcomparison.h"
#include "core/library/types.h"

#include <QDateTime>

namespace gleaner::library {

/// A digest's file as it was at one import. The library keeps the bytes of all of them.
struct Revision {
    int number = 0;     ///< 1-based, the oldest first
    QDateTime imported; ///< UTC
    qint64 size = 0;    ///< bytes
    bool operator==(const Revision &) const = default;
};

/// A digest that has changed since it was first imported.
struct RevisedDigest {
    DigestRow digest;
    int revisions = 0;
    QDateTime imported; ///< the newest one, UTC
    bool operator==(const RevisedDigest &) const = default;
};

/// A note, and what a later revision did to the item it is on.
struct NoteFate {
    enum class Fate {
        Kept,    ///< the item is as it was
        Changed, ///< the item's title, text, links, source or section changed
        Gone,    ///< the item is not in the revision
        Back,    ///< the item had gone before and is there again
        Later,   ///< the note is younger than the revision
    };
    annotation::Note note;
    Fate fate = Fate::Kept;
    bool operator==(const NoteFate &) const = default;
};

/// An item of two revisions, and what hangs on it today.
struct RevisedItem {
    comparison::ItemComparison what;
    ItemRow now;         ///< as the library lists it today; no id: it knows the item no more
    bool isGone = false; ///< today: not in the newest revision. Listed behind the others when something hangs on it.
    QList<NoteFate> notes;
    QList<annotation::Highlight> highlights{}; ///< today, whatever item they were marked in

    /// A bookmark, a tag, a note or a highlight: what the library lists a gone item for.
    [[nodiscard]] bool hasAdditions() const
    {
        return now.bookmarked || !now.tags.isEmpty() || now.notes > 0 || now.highlights > 0;
    }
    bool operator==(const RevisedItem &) const = default;
};

/// What changed from one revision of a digest to a later one, and what became of all that a person added to its items.
struct RevisionComparison {
    DigestRow digest;
    QList<Revision> revisions{}; ///< all there are
    Revision from{};
    Revision to{};
    QList<RevisedItem> items{}; ///< in the order of comparison::DigestComparison
    /// Items that were there before and are in neither revision, with notes, tags or a bookmark; numbers of 0, and the
    /// last text on both sides.
    QList<RevisedItem> elsewhere{};
    comparison::TextComparison outside{}; ///< what no item holds

    [[nodiscard]] int count(comparison::ItemComparison::State state) const;
    [[nodiscard]] int moved() const;
    bool operator==(const RevisionComparison &) const = default;
};

} // namespace gleaner::library
