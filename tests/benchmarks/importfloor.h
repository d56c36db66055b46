// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gleaner::bench {

/// Drops what the system keeps in memory, of these files at least, so that the next read comes from the disk.
void forget(const QStringList &files);

/// The least an import could do with the files, in milliseconds of the clock: one thread reads each, parses it with
/// cmark-gfm and inserts its text into a bare FTS5 table in `folder`, one transaction for all. The text is what the
/// program makes searchable, split into words beforehand.
[[nodiscard]] double importFloor(const QStringList &files, const QString &folder);

} // namespace gleaner::bench
