// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace gleaner::library {

/// `bytes` as one Zstandard frame.
[[nodiscard]] QByteArray compressed(const QByteArray &bytes);

/// The `size` bytes a frame holds; none when it is damaged or of another size.
[[nodiscard]] std::optional<QByteArray> uncompressed(const QByteArray &frame, qsizetype size);

} // namespace gleaner::library
