// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

namespace gleaner::annotation {

/// What a person wrote about an item, a digest as a whole or an entity, in Markdown.
struct Note {
    NoteId id;
    QString uid; ///< stable text id, used in exports and links
    ItemId item; ///< none for a note about something else
    QString text;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    DigestId digest{};  ///< of a note about a digest as a whole
    /// Of a note about an entity: its type, a key of core/entity, and its canonical name, both as they were when the
    /// note was written; decisions lead from there.
    QString entityType{};
    QString entityName{};
    bool operator==(const Note &) const = default;
};

} // namespace gleaner::annotation
