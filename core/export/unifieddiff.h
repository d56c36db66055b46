// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gleaner::exporting {

/// What changes from one text to another, as `diff -u` shows it, three lines around; `name` stands in its head. Empty
/// for equal ones. LF.
[[nodiscard]] QByteArray unifiedDiff(const QByteArray &before, const QByteArray &after, const QString &name);

} // namespace gleaner::exporting
