// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::exchange {

/// The records of comma-separated values (RFC 4180): fields between quotes may hold commas, line ends and doubled
/// quotes. Empty lines are passed over; a quote that is never closed closes at the end.
[[nodiscard]] QList<QStringList> csvRecords(const QString &text);

} // namespace gleaner::exchange
