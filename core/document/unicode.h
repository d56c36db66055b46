// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace gleaner::document {

/// Where bytes could not be decoded; one U+FFFD stands for them.
struct BadBytes {
    qsizetype byte = 0; ///< offset into the whole file
    qsizetype text = 0; ///< UTF-16 offset of the U+FFFD into the decoded text, line ends not yet unified
    bool operator==(const BadBytes &) const = default;
};

/// Text as decoded, line ends and control characters as they were.
struct Decoded {
    QString text;
    QString encoding; ///< IANA name
    QList<BadBytes> bad;
    qsizetype multibyte = 0; ///< UTF-8 only: sequences of two bytes and more that were right
};

/// Strict decoders. An ill-formed sequence gives one U+FFFD for each maximal part of a right one (Unicode 16, section
/// 3.9, "U+FFFD Substitution of Maximal Subparts"). `offset` is where `bytes` begin in the file; U+FEFF stays.
[[nodiscard]] Decoded decodeUtf8(QByteArrayView bytes, qsizetype offset = 0);
[[nodiscard]] Decoded decodeUtf16(QByteArrayView bytes, bool bigEndian, qsizetype offset = 0);
[[nodiscard]] Decoded decodeUtf32(QByteArrayView bytes, bool bigEndian, qsizetype offset = 0);

} // namespace gleaner::document
