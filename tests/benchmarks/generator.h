// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

namespace gleaner::bench {

/// A digest of `items` invented items in the shape of a numbered link list; the same arguments give the same bytes.
/// Without a date, each number has a day of its own.
[[nodiscard]] QByteArray digest(int number, int items, QDate date = {});

} // namespace gleaner::bench
