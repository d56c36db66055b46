// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/notetraces.h"

#include <QByteArray>
#include <QList>

namespace gleaner::exporting {

/// What is to stand in a managed region, and above it.
struct RegionText {
    QByteArray key;           ///< uid of the digest or item it shows, or made from what it groups; no spaces
    QByteArray content;       ///< LF, final newline
    QByteArray lead{};        ///< what a new region stands below, with its blank line: front matter, heading
    QList<NoteTrace> notes{}; ///< of the notes it shows
    bool asList = false;      ///< begin and end lines are items of a list, as all is in an outliner
};

/// A managed region in the bytes of a file: everything from its begin line to its end line belongs to the program,
/// everything else to the person.
struct Region {
    QByteArray key;
    qsizetype start = 0;        ///< byte offset of the begin line
    qsizetype contentStart = 0; ///< after the begin line's line end
    qsizetype contentEnd = 0;   ///< byte offset of the end line
    qsizetype end = 0;          ///< byte offset after the end line's line end
    QByteArray sum;             ///< of what the program wrote
    QByteArray head;            ///< sum of the lead that it wrote; empty: none
    QList<NoteTrace> notes;     ///< of the notes as they were
    bool edited = false;        ///< what stands inside is not what the program wrote
};

/// Short hash of some text, the same for any line ends.
[[nodiscard]] QByteArray contentSum(const QByteArray &content);

/// The content between its begin and end lines. A line of the content that could be taken for one of them is escaped so
/// that it shows the same.
[[nodiscard]] QByteArray managedRegion(const RegionText &text);
/// What stands between the lines then.
[[nodiscard]] QByteArray managedContent(const QByteArray &content);

/// The regions of a file, in order. Errors: Conflict, with the line, for a begin without end, an end without begin, or
/// two regions of one key: then nobody can say what is whose, and nothing may be replaced.
[[nodiscard]] Result<QList<Region>> regionsOf(const QByteArray &file);

/// The keys whose begin lines a file holds, in whatever state the file is.
[[nodiscard]] QList<QByteArray> keysNamedIn(const QByteArray &file);

} // namespace gleaner::exporting
