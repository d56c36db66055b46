// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "core/base/error.h"

#include <QImage>

namespace gleaner::images {

/// An image as it is drawn, with a smaller one beside it to draw from when it is seen from afar.
struct Picture {
    QImage full;
    QImage reduced; ///< null for an image that is small itself
};

/// What is not taken into memory.
struct Limits {
    qint64 bytes = 64LL * 1024 * 1024; ///< of the file
    qint64 pixels = 64'000'000;
};

/// The first picture of an image file of the types a page shows, but for drawings (SVG), turned upright; what it is is
/// seen from its bytes. Takes a while: not for the GUI thread. Errors: TooLarge, Unsupported, Malformed.
[[nodiscard]] Result<Picture> decode(const article::Image &image, const Limits &limits = {});

/// What a file with such an image is called behind the dot; empty when the type is unknown.
[[nodiscard]] QString suffixOf(const QString &mimeType);

} // namespace gleaner::images
