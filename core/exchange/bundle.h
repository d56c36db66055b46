// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exchange/exchange.h"
#include "core/library/library.h"

#include <QByteArray>
#include <QStringList>

namespace gleaner::exchange {

// Bundles are how people who read the same digests give each other their notes, highlights and tags: Web Annotations
// (webannotation.h) that say who made them. They meet by id and author, and what a library has is never written over.

/// What the owner of a library made there, as its author: notes, highlights and tags of all of it or of some digests
/// (by uid), not what others made, nor bookmarks, nor the trash. The same library gives the same bytes. Errors:
/// Malformed for an empty author; those of wantedAnnotations().
[[nodiscard]] Result<QByteArray> bundleOf(const library::Location &location, const QString &author,
                                          const QStringList &digests = {});

/// The library says one thing, a bundle another.
struct Conflict {
    enum class Kind {
        Differs, ///< the same annotation here, which was not taken from that author
        Both,    ///< the author changed it, and so did someone here
        Deleted, ///< the author changed it, and here it is in the trash
    };

    Kind kind = Kind::Differs;
    QString author;
    QString about;  ///< title of the item, or what else the note is about
    QString here;   ///< what the library has: the note, or the highlight's words and note
    QString theirs; ///< what the bundle has
    QString uid;    ///< of what is here
    QString copy;   ///< uid of what the bundle has, kept beside; empty when it was left out
    bool operator==(const Conflict &) const = default;
};

struct MergeReport {
    int added = 0;
    int same = 0;
    int updated = 0; ///< taken from the author before, changed there, not changed here
    QList<Conflict> conflicts;
    QList<Diagnostic> unplaced; ///< what no item of the library fits, by its number in the bundle from 1
    QList<Diagnostic> problems; ///< what cannot be read, likewise
    QStringList items;          ///< uids of those that annotations are on

    [[nodiscard]] bool changesAnything() const { return added > 0 || updated > 0 || !conflicts.isEmpty(); }
};

enum class Merging { DryRun, Write };

/// Takes a bundle into a library, after a backup, or only tells what it would do. What its author changed follows where
/// nobody changed it here. Where both did, or where the library has the same id from elsewhere, both stay: what is here
/// as it is, the bundle's beside it under an id of its own. What is in the trash here, and a tag that was taken off,
/// does not come back. Errors: Malformed for what is no bundle; those of placed() and `load`. `now` is when annotations
/// were made that do not tell.
[[nodiscard]] Result<MergeReport> mergeBundle(const library::Location &location, const QByteArray &bundle,
                                              const QDateTime &now, Merging merging, const LoadRecords &load);
[[nodiscard]] Result<MergeReport> mergeBundle(const library::Location &location, const QByteArray &bundle,
                                              const Clock &clock, Merging merging);

/// Whether a file of annotations says who made them, as bundles do.
[[nodiscard]] bool isBundle(const QByteArray &file);

/// Who made what came from other people's libraries, by the uid of a note or highlight. Errors: those of
/// library::dump().
[[nodiscard]] Result<QHash<QString, QString>> authors(const library::Location &location);

} // namespace gleaner::exchange
