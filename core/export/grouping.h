// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/pages.h"

namespace gleaner::exporting {

/// Entries that have something in common.
struct Group {
    QString name;  ///< as a person reads it
    QString value; ///< what it stands for, the same in every language; empty: those that have none
    QList<Entry> entries{};
};

/// `entries` put together, in the order a person looks for them: dates from the newest, colours as they are listed,
/// entities from the most frequent, all else by name; those that have none last. An entry of several tags, colours or
/// entities is in several groups. `shared` are the entities that have a group.
[[nodiscard]] QList<Group> grouped(const QList<Entry> &entries, GroupBy by, const QSet<QString> &shared);

/// The entities that two items or more name.
[[nodiscard]] QSet<QString> sharedEntities(const QList<ExportDigest> &digests);

} // namespace gleaner::exporting
