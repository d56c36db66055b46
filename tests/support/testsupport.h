// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gleaner::test {

/// Bytes of a file; aborts the test program with a message when it cannot be read.
[[nodiscard]] QByteArray fileBytes(const QString &path);

} // namespace gleaner::test
