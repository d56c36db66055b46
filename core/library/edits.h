// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/database.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace gleaner::library {

struct PreparedFile;

// What a document has become where its bytes do not say. Looks at files on disk; throws SQLite::Exception.

/// Whether the document's own file, at `path`, was edited since it had these bytes: others are there, with two thirds
/// of the items at least.
[[nodiscard]] bool isEdited(SQLite::Database &db, DigestId digest, const QString &path, const QByteArray &bytes);

struct MovedDocument {
    DigestId digest;
    QString from; ///< where its own file was
};
/// The document that an unknown file shows, moved and changed at once: the only one of the same title and date whose
/// own file is gone, from a folder that is there and in use, and two thirds of whose items, two at least, are in the
/// file.
[[nodiscard]] std::optional<MovedDocument> movedAndChanged(SQLite::Database &db, const PreparedFile &file);

} // namespace gleaner::library
