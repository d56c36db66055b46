// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>

#include <optional>

namespace gleaner::article {

/// The next occurrence of `text` behind, or the one before, what the cursor has selected, both compared as search does
/// (core/library/fold.h); nothing when there is no further one.
[[nodiscard]] std::optional<QTextCursor> foundFrom(const QTextCursor &cursor, const QString &text, bool backward);

} // namespace gleaner::article
