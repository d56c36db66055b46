// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/revisions.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace gleaner::cli {

// What changed between revisions: as JSON (the shapes are in the man page) and for people.

struct ChangesShown {
    bool all = false;  ///< also items that are as they were
    bool full = false; ///< whole texts, not what stands around the changes only; JSON has them always
};

/// One of the comparison, then one an item.
[[nodiscard]] QList<QByteArray> changesRecords(const library::RevisionComparison &comparison,
                                               const ChangesShown &shown);
/// Several lines; what was removed stands in [-brackets-], what was added in {+braces+}.
[[nodiscard]] QString changesText(const library::RevisionComparison &comparison, const ChangesShown &shown);

[[nodiscard]] QByteArray revisedRecord(const library::RevisedDigest &digest);
[[nodiscard]] QString revisedLine(const library::RevisedDigest &digest);

} // namespace gleaner::cli
