// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportrun.h"

namespace gleaner::exports {

/// What an export did, in a few sentences, with counts.
[[nodiscard]] QString resultText(const exporting::ExportReport &report);
/// What an export would do, in one sentence with counts.
[[nodiscard]] QString planText(const exporting::ExportReport &plan);
/// What happened, where, and what to do about it.
[[nodiscard]] QString errorText(const Error &error);

} // namespace gleaner::exports
