// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/database.h"

#include <QDateTime>

namespace gleaner::library {

// Tags on highlights; `tag` is as normalised. The setters are one transaction each and give the highlights that really
// changed; those in the trash and unknown ones are passed over. All throw SQLite::Exception.

[[nodiscard]] QList<HighlightId> tagHighlights(SQLite::Database &db, const QList<HighlightId> &highlights,
                                               const QString &tag, const QDateTime &now);
/// A tag that nothing carries any more is forgotten, unless it has a colour.
[[nodiscard]] QList<HighlightId> untagHighlights(SQLite::Database &db, const QList<HighlightId> &highlights,
                                                 const QString &tag);

/// `tag` as of makeTag(), within a transaction of the caller; false when the highlight has it already.
bool putTag(SQLite::Database &db, HighlightId highlight, qint64 tag, const QDateTime &now);

} // namespace gleaner::library
