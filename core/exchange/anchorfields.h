// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

namespace gleaner::exchange {

/// What tells a place in a text, in a record of a highlight, after "", "verified_" and "seen_".
inline constexpr std::array AnchorFields{QLatin1StringView("exact"), QLatin1StringView("prefix"),
                                         QLatin1StringView("suffix"), QLatin1StringView("start"),
                                         QLatin1StringView("stop")};

} // namespace gleaner::exchange
