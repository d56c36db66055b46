// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QString>

namespace gleaner::library::test {

/// Writes a line that leaves the process before it returns.
void report(const QString &line);

/// Tags all items of a library, reads and unreads them and takes the tag away again, each as one change and beside a
/// backup that began before it. Lines: "ready ITEMS", "tagged", "untagged", "read", "unread" and "backup".
[[nodiscard]] int changeInBulk(const Location &location);

/// Writes a note, backs up, writes another one and restores that backup. Lines: "note UID", "backup", "late UID" and
/// "restored".
[[nodiscard]] int restoreAgainAndAgain(const Location &location);

/// Opens the library, which brings it to this version, and waits. Line: "opened".
[[nodiscard]] int openAndWait(const Location &location);

} // namespace gleaner::library::test
