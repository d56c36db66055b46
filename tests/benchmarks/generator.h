// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gleaner::bench {

/// A digest of `items` invented items in the shape of a numbered link list; the same number gives the same bytes.
[[nodiscard]] QByteArray digest(int number, int items);

} // namespace gleaner::bench
