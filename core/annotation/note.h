// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

namespace gleaner::annotation {

/// What a person wrote about an item, in Markdown.
struct Note {
    NoteId id;
    QString uid; ///< stable text id, used in exports and links
    ItemId item;
    QString text;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    bool operator==(const Note &) const = default;
};

} // namespace gleaner::annotation
