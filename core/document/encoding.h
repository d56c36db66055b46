// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/unicode.h"

#include <QByteArray>

namespace gleaner::document {

/// Decodes a file: by its byte order mark (which is taken away), else as UTF-16 when its NUL bytes say so, else as
/// UTF-8 when that is right or nearly right, else by the most plausible of uchardet's guess, GB18030, Big5, Shift_JIS,
/// EUC-JP and UTF-16; UTF-8 with U+FFFD when none is plausible.
[[nodiscard]] Decoded decode(const QByteArray &bytes);

} // namespace gleaner::document
