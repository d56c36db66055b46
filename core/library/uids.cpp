// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/uids.h"

#include <QCryptographicHash>

namespace gleaner::library {

namespace {

constexpr int Length = 10;

QString encoded(const QByteArray &hash)
{
    // Without i, l, o and u: nothing that is misread, no words.
    constexpr char16_t digits[] = u"0123456789abcdefghjkmnpqrstvwxyz";
    quint64 bits = 0;
    for (int byte = 0; byte < 7; ++byte)
        bits = bits << 8 | quint8(hash[byte]);
    QString text;
    for (int digit = 0; digit < Length; ++digit)
        text += QChar(digits[bits >> (56 - 5 * (digit + 1)) & 31]);
    return text;
}

} // namespace

QString makeUid(const QByteArray &seed, const std::function<bool(const QString &)> &isTaken)
{
    QString uid = encoded(QCryptographicHash::hash(seed, QCryptographicHash::Sha256));
    for (int number = 2; isTaken(uid); ++number)
        uid = encoded(
            QCryptographicHash::hash(QByteArray(seed + '#' + QByteArray::number(number)), QCryptographicHash::Sha256));
    return uid;
}

} // namespace gleaner::library
