// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/notemarks.h"
#include "core/export/region.h"

namespace gleaner::exporting {

/// A page with all that is known about its text.
struct PageText {
    RegionText region;
    QList<NoteRef> notes{};
    QList<NotePlace> places{}; ///< of the notes, in the region's content as UTF-16
    bool isEmpty = false;      ///< nothing is left to show
};

/// What somebody wrote into a note in an exported file.
struct NoteEdit {
    NoteRef note;   ///< as the library has it
    QString text;   ///< as it stands in the file; empty: it was deleted there
    QString page{}; ///< key of the region it stands in
    [[nodiscard]] bool isDeletion() const { return text.isEmpty(); }
    bool operator==(const NoteEdit &) const = default;
};

/// What was changed by hand in a managed region.
struct HandEdits {
    QList<NoteEdit> notes;
    bool others = false; ///< something else too, or something that no note can take over
};

/// What somebody changed in a region that was edited, `content` being what stands there (LF): notes that are in the
/// library as they were exported, and other here or gone. A note that was changed on both sides is counted as something
/// else, and so is whatever differs from what the program wrote once the changes of notes are taken back.
[[nodiscard]] HandEdits handEdits(const QByteArray &content, const Region &region, const PageText &page);

/// Each note once; none that was changed to different things in different places.
[[nodiscard]] QList<NoteEdit> withoutContradictions(const QList<NoteEdit> &edits);

} // namespace gleaner::exporting
