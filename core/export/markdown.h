// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/error.h"
#include "core/library/types.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::exporting {

/// One annotated item with what its export shows.
struct ExportItem {
    library::ItemRow item;
    QList<annotation::Note> notes; ///< oldest first
    QStringList entities;          ///< canonical names, most mentioned first
};

struct ExportDigest {
    library::DigestRow digest;
    QList<ExportItem> items; ///< those with a note, tag or bookmark, by number
};

/// The file for one digest as new: front matter, title and the managed region. LF, UTF-8, final newline; the same input
/// gives the same bytes.
[[nodiscard]] QString toMarkdown(const ExportDigest &digest);

/// `existing` with its managed region replaced by that of `fresh`: every byte outside the region stays. A file without a
/// region gets one appended. Errors: Conflict when the region's end is missing or there are several, so that nothing a
/// person wrote can be taken for the program's.
[[nodiscard]] Result<QByteArray> merged(const QByteArray &existing, const QByteArray &fresh);

/// File name for a digest: date and title without what Windows forbids, at most 100 code points, ".md".
[[nodiscard]] QString fileName(const library::DigestRow &digest);

struct Written {
    QString path;
    bool changed = false; ///< false: the bytes were already the same
};

/// Writes `digest` into folder `out` (created when missing) or, when `out` ends in ".md", into that file, merging with
/// what is there; atomic. A foreign file in the way (no region of this digest) is never overwritten: the name gets "-2".
[[nodiscard]] Result<Written> writeMarkdown(const ExportDigest &digest, const QString &out);

} // namespace gleaner::exporting
