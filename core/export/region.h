// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>

namespace gleaner::exporting {

/// A managed region in the bytes of a file: everything from its begin line to its end line belongs to the program,
/// everything else to the person.
struct Region {
    QByteArray digest;   ///< uid of the digest it shows
    qsizetype start = 0; ///< byte offset of the begin line
    qsizetype end = 0;   ///< byte offset after the end line's line end
    bool edited = false; ///< what stands inside is not what the program wrote
};

/// `content` (LF, final newline) between its begin and end lines. A line of the content that could be taken for one of
/// them is escaped so that it shows the same.
[[nodiscard]] QByteArray managedRegion(const QByteArray &digest, const QByteArray &content);

/// The regions of a file, in order. Errors: Conflict, with the line, for a begin without end, an end without begin, or
/// two regions of one digest: then nobody can say what is whose, and nothing may be replaced.
[[nodiscard]] Result<QList<Region>> regionsOf(const QByteArray &file);

/// The digests whose begin lines a file holds, in whatever state the file is.
[[nodiscard]] QList<QByteArray> digestsNamedIn(const QByteArray &file);

/// `existing` with `fresh` (as managedRegion() made it) in place of its region of that digest; when it has none,
/// `heading` and `fresh` are appended. Every byte outside stays. Line ends of a replaced region follow those of its
/// begin line.
[[nodiscard]] Result<QByteArray> merged(const QByteArray &existing, const QByteArray &fresh,
                                        const QByteArray &heading = {});

} // namespace gleaner::exporting
