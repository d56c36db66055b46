// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace gleaner::library {

/// A short stable text id: ten characters of Crockford's base 32 (https://www.crockford.com/base32.html), lower case,
/// of the SHA-256 over `seed`. While `isTaken` says so, the seed is numbered on; no id is thus the beginning of
/// another.
[[nodiscard]] QString makeUid(const QByteArray &seed, const std::function<bool(const QString &)> &isTaken);

} // namespace gleaner::library
