// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gleaner::library::test {

/// What a disk can do to SQLite.
enum class Fault { None, Full, WriteError, SyncError, ReadError };

/// Makes SQLite reach all files through a layer that can be told to fail; the default from here on. Once a program.
void installFaultyVfs();
/// From the operation of this kind that is `nth` from now, 1 being the next, every one fails, until None is set.
void setFault(Fault fault, int nth = 1);
/// Whether an operation has failed since setFault().
[[nodiscard]] bool hasFailed();

} // namespace gleaner::library::test
