// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace gleaner::test {

/// A file nobody writes, or one that a program or an accident wrote: what every reader has to survive.
struct HostileInput {
    QByteArray name;
    QByteArray bytes;
};

/// Each about `size` bytes, always the same ones. Names are unique.
[[nodiscard]] std::vector<HostileInput> hostileInputs(qsizetype size);

} // namespace gleaner::test
