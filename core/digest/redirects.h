// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::digest {

/// Whether it begins as an address of the web does, with "http://" or "https://" in any case.
[[nodiscard]] bool isHttp(QStringView url);

/// Where a redirecting address leads, read from the address itself and never by network: counters, leave-this-site
/// pages and mail filters that carry their target in the query or the path. One that leads to another is followed.
/// Empty when `url` is none of those known, or hides its target (short links, signed tokens).
[[nodiscard]] QString redirectTarget(const QString &url);

} // namespace gleaner::digest
