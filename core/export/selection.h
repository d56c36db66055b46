// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace gleaner::library {
class Reader;
}

namespace gleaner::exporting {

/// Single things of the library, for a file of their own.
struct Selection {
    QSet<DigestId> digests; ///< all that the others but notes on entities stand in
    QSet<HighlightId> highlights;
    QSet<NoteId> notes;     ///< on items, digests and entities
    QSet<ItemId> bookmarks; ///< items that are shown for themselves
    [[nodiscard]] qsizetype count() const { return highlights.size() + notes.size() + bookmarks.size(); }
};

/// Writes them as Markdown to a file, as an export of all does to one: a file that is there keeps what is not of these
/// digests and entities. Gives how many were written; what has gone since is not among them. Errors: those of
/// Target::open() and of the reader, Storage.
[[nodiscard]] Result<int> exportSelection(const library::Reader &reader, const Selection &selection,
                                          const QString &file);

} // namespace gleaner::exporting
