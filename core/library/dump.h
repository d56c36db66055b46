// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/library/library.h"

#include <QList>
#include <QStringList>

class QIODevice;

namespace gleaner::library {

// The library as text that other programs read: JSON Lines, UTF-8, one record a line, in an order that depends on the
// content alone. What refers to another record names its uid and comes after it. Times are ms since the epoch, UTC; a
// null says that there is none.
//
//   source    sha256 (hex), text, or base64 where it is not UTF-8         the bytes of a document
//   document  uid, path (where the file was last seen)
//   revision  document, sha256, imported, newest (0 or 1)
//   path      path, document, size, modified                              where its bytes were seen
//   item      uid, document, number, gone, link, title, read, bookmarked, section, source, text (the last three of what
//             the newest revision has no more, else null)
//   tag       item, name, added
//   note      uid, item, text, created, modified, deleted (when it went to the trash)
//   highlight uid, item, exact, prefix, suffix, start, stop (what was marked, by UTF-16 offsets into the item's
//   canonical
//             text), verified_exact to verified_stop (where it stood last), seen_exact to seen_stop (what stands there
//             now, of those whose words changed), state ("exact", "moved", "changed", "orphaned"), score, detached (0
//             or 1), colour ("fact", "claim", "doubt", "number", "follow-up", "quote"), note, created, modified,
//             deleted
//   author    uid (of a note or highlight, or "item/UID#tag=KEY"), author, original (its uid where it was made),
//   version
//             (SHA-256 in hex of what it said when it came last), seen (when that was)
//   reading   scope ("document", "publisher"), key, recogniser
//   decision  scope ("thing", "surface", "added", "watched"), type, name, surface, hidden, to_type, to_name
//   search    uid, name, query, order ("relevance", "date"), created, modified, deleted (when it went to the trash)
//   brief     uid, title, text (Markdown), created, modified, deleted (when it went to the trash)
//   brief-source brief, mark (of its footnote), of ("item", "highlight", "figure"), item, highlight (both uids, which
//             need not be in the library), quote, title, source, url, digest_title, date, file, line, taken
//   folder    path (that is watched), added
//   image     url, mime, base64, stored

/// Writes all records, or those of some kinds. Errors: NotFound, Storage, Unreadable when `out` cannot be written.
[[nodiscard]] Result<> dump(const Location &location, QIODevice &out, const QStringList &kinds = {});

struct LoadReport {
    int added = 0;
    int same = 0;    ///< as here, or older
    int updated = 0; ///< newer than here: a note's text or trash, a highlight, an item's marks, a saved search, a brief
    QList<Diagnostic> kept;     ///< other than here, and the library's own stayed
    QList<Diagnostic> replaced; ///< older texts here of notes, also of highlights, that gave way
    QList<Diagnostic> copies;   ///< titles of the briefs that keep what the version that stayed of one lacks
    QList<Diagnostic> problems; ///< bad lines; they hide no other
};

/// Takes records into the library, making it when there is none, after a backup when there is one; all of them as one
/// transaction. Records meet by id: of two versions of a note or a saved search the one changed later stays, and so
/// of a brief, with what it cites: what the other had besides is kept as a brief of its own; and so of a highlight,
/// which is looked for in the text of here when the index follows; marks and tags are joined; a decision or choice that
/// is there already stays, and so does a saved search of the same name. The index follows when the library is opened
/// next. Errors: those of Writer::open() and backUp(), Storage.
[[nodiscard]] Result<LoadReport> load(const Location &location, QIODevice &in, const Clock &clock);

} // namespace gleaner::library
