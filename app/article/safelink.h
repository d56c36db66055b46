// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace gleaner::article {

/// The address without the parameters that only tell who came from where; what identifies the page stays, as written.
[[nodiscard]] QUrl withoutTracking(const QUrl &url);

/// Whether the program may hand the address to the desktop: http and https with a host, mailto.
[[nodiscard]] bool mayOpen(const QUrl &url);

} // namespace gleaner::article
