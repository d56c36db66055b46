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

/// A text in UTF-8 as a frame that knows its size, made in a hurry; none where that would not be shorter.
[[nodiscard]] std::optional<QByteArray> packed(const QByteArray &text);
/// What packed() was given; none when the frame is damaged.
[[nodiscard]] std::optional<QByteArray> unpacked(const QByteArray &frame);

} // namespace gleaner::library
