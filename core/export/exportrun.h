// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/options.h"
#include "core/export/target.h"
#include "core/export/values.h"

namespace gleaner::library {
class Reader;
}

namespace gleaner::exporting {

/// What an export did, or would do. A page that fails does not stop the others: its error stands in `failed`.
struct ExportReport {
    QList<Written> written;
    QList<Error> failed;
    bool isCancelled = false; ///< what was written before stays; of a single file nothing was
    bool operator==(const ExportReport &) const = default;
};

/// Exports what the options say to a folder or to a file that ends in ".md": see Target. The same library gives the
/// same bytes. A dry run writes nothing. Errors: those of Target::open(), of templates and of collect().
[[nodiscard]] Result<ExportReport> exportAnnotated(const library::Reader &reader, const QString &out,
                                                   const Options &options = {}, Target::Mode mode = Target::Mode::Write,
                                                   const Following &following = {});

/// The same with what was collected, and what gives the items' texts (none: nothing). Errors: those of templates.
[[nodiscard]] Result<> exportDigests(const QList<ExportDigest> &digests, const Options &options, const TextOf &textOf,
                                     Target &target, ExportReport &report, const Following &following = {});

} // namespace gleaner::exporting
