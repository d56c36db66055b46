// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace gleaner::bench {

/// Resident memory of this process and all its descendants in KiB; pages that several share count once in all
/// (proportional set size). Linux only.
[[nodiscard]] qint64 memoryOfProcesses();

} // namespace gleaner::bench
