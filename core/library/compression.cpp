// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/compression.h"

#include <zstd.h>

#include <memory>

namespace gleaner::library {

namespace {

constexpr int Level = 3; // level 6 takes twice the time for a tenth less space, and a person waits for an import
constexpr int HastyLevel = 2;
constexpr quint64 MostUnpacked = quint64(256) * 1024 * 1024; // eight times the bytes a document may have

struct Free {
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

QByteArray frameOf(const QByteArray &bytes, int level)
{
    // Its tables are dearer than a small text.
    static thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    // Cannot fail with room for the bound and a valid level.
    frame.truncate(qsizetype(ZSTD_compressCCtx(context.get(), frame.data(), size_t(frame.size()), bytes.constData(),
                                               size_t(bytes.size()), level)));
    return frame;
}

} // namespace

QByteArray compressed(const QByteArray &bytes)
{
    return frameOf(bytes, Level);
}

std::optional<QByteArray> packed(const QByteArray &text)
{
    QByteArray frame = frameOf(text, HastyLevel);
    return frame.size() < text.size() ? std::optional(std::move(frame)) : std::nullopt;
}

std::optional<QByteArray> unpacked(const QByteArray &frame)
{
    static thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    const quint64 size = ZSTD_getFrameContentSize(frame.constData(), size_t(frame.size()));
    if (size > MostUnpacked) // or one of two values for errors, which are larger
        return std::nullopt;
    QByteArray text(qsizetype(size), Qt::Uninitialized);
    const size_t written = ZSTD_decompressDCtx(context.get(), text.data(), size_t(size), frame.constData(),
                                               size_t(frame.size()));
    if (ZSTD_isError(written) || written != size)
        return std::nullopt;
    return text;
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
