// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/annotation/note.h"
#include "core/library/types.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::exporting {

/// One annotated item with what its export shows.
struct ExportItem {
    library::ItemRow item;
    QList<annotation::Note> notes;           ///< oldest first
    QList<annotation::Highlight> highlights; ///< by place, those without one last
    QStringList entities;                    ///< canonical names, most mentioned first
};

struct ExportDigest {
    library::DigestRow digest;
    QList<annotation::Note> notes{}; ///< about the digest as a whole, oldest first
    QList<ExportItem> items;         ///< those with a note, highlight, tag or bookmark, by number

    [[nodiscard]] bool isEmpty() const { return notes.isEmpty() && items.isEmpty(); }
};

/// The managed region of one digest, begin and end line included, final LF: what re-exports replace.
[[nodiscard]] QString regionOf(const ExportDigest &digest);

/// The digest's title as a heading, with the blank line after it: what stands above its region.
[[nodiscard]] QString headingOf(const ExportDigest &digest);

/// The file for one digest as new: front matter, title and the managed region. LF, final newline; the same input gives
/// the same text.
[[nodiscard]] QString toMarkdown(const ExportDigest &digest);

/// File name for a digest: date and title without what Windows forbids, at most 100 code points, ".md".
[[nodiscard]] QString fileName(const library::DigestRow &digest);

} // namespace gleaner::exporting
