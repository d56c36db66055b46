// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/notemarks.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace gleaner::exporting {

/// What a region says of a note that it shows, by which the note is found again when it was edited there: short hashes
/// of its text and of the lines around it, empty ones left out. At the region's ends those are the hash of nothing.
struct NoteTrace {
    QByteArray note;
    QByteArray before{}; ///< empty: not known, as in files of earlier versions
    QByteArray after{};
    bool operator==(const NoteTrace &) const = default;

    /// As a begin line holds it, without spaces and commas, and back.
    [[nodiscard]] QByteArray written() const;
    [[nodiscard]] static NoteTrace read(const QByteArray &written);
};

[[nodiscard]] QByteArray noteSum(const QString &note);
/// Of a line, whatever stands at its ends.
[[nodiscard]] QByteArray lineSum(QStringView line);

/// Of the notes of a region, each once; the places are in its content.
[[nodiscard]] QList<NoteTrace> tracesOf(const QString &content, const QList<NoteRef> &notes,
                                        const QList<NotePlace> &places);

} // namespace gleaner::exporting
