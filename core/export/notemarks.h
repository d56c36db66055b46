// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

namespace gleaner::exporting {

/// What a person wrote in the library, and an export shows.
struct NoteRef {
    enum class Kind { Note, OfHighlight };
    Kind kind = Kind::Note;
    QString uid;                 ///< of the note, or of the highlight whose note it is
    QString text;                ///< as it is exported
    NoteId id{};                 ///< of Note
    HighlightId highlight{};     ///< of OfHighlight
    annotation::Note original{}; ///< of Note, as the library has it
    bool operator==(const NoteRef &) const = default;
};

/// Where a note stands in a text: half-open, UTF-16. A template may have changed its lines' beginnings.
struct NotePlace {
    qsizetype note = 0; ///< number of its NoteRef
    qsizetype start = 0;
    qsizetype end = 0;
    bool operator==(const NotePlace &) const = default;
};

/// `text` between marks that say which note it is; they pass through a template, and are noncharacters.
[[nodiscard]] QString markedNote(const QString &text, qsizetype note);
/// Takes the marks out of a text, and says where they were. What stands in the text by accident is taken out too.
[[nodiscard]] QList<NotePlace> takeNoteMarks(QString &text, qsizetype notes);

} // namespace gleaner::exporting
