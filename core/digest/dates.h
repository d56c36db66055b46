// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace gleaner::digest {

/// First calendar date in `text`: 2025-07-04, 2025/7/4, 2025.11.04, 20250906, 2025年7月4日, 二〇二五年七月四日,
/// 令和7年7月4日, ISO with time and zone, "July 4, 2025", "4 July 2025" (also in French, German, Spanish, Italian and
/// Portuguese), 04.07.2025; full-width digits too. The date is as written, never moved to another zone. Null when there
/// is none from 1990 to 2099; days and months in digits with slashes are not guessed, nor is the day of a numbered
/// issue or week.
[[nodiscard]] QDate dateIn(const QString &text);

/// The same of a line that says hardly more than its date: "发布时间：2025-07-04 08:00 星期五", "July 4, 2025 · No.
/// 12".
[[nodiscard]] QDate datelineIn(const QString &text);

} // namespace gleaner::digest
