// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/compression.h"

#include <zstd.h>

namespace gleaner::library {

namespace {
constexpr int Level = 6; // digests are small: twice the time of level 3, a tenth less space
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    // Cannot fail with room for the bound and a valid level.
    frame.truncate(
        qsizetype(ZSTD_compress(frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()), Level)));
    return frame;
}

std::optional<QByteArray> uncompressed(const QByteArray &frame, qsizetype size)
{
    // The frame's own word first: a damaged row must not make us ask for its idea of memory.
    if (size < 0 || ZSTD_getFrameContentSize(frame.constData(), size_t(frame.size())) != quint64(size))
        return std::nullopt;
    QByteArray bytes(size, Qt::Uninitialized);
    const size_t written = ZSTD_decompress(bytes.data(), size_t(size), frame.constData(), size_t(frame.size()));
    if (ZSTD_isError(written) || written != size_t(size))
        return std::nullopt;
    return bytes;
}

} // namespace gleaner::library
