// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/unicode.h"

#include <QStringDecoder>
#include <QtEndian>

namespace gleaner::document {

namespace {

struct Utf8Lead {
    int length = 0;         ///< of the whole sequence, 0: no lead byte
    uchar secondMin = 0x80; ///< narrower for some leads: no overlong forms, no surrogates, nothing past U+10FFFF
    uchar secondMax = 0xBF;
};

Utf8Lead leadOf(uchar byte)
{
    if (byte >= 0xC2 && byte <= 0xDF)
        return {2};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {3, uchar(byte == 0xE0 ? 0xA0 : 0x80), uchar(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {4, uchar(byte == 0xF0 ? 0x90 : 0x80), uchar(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

void appendBad(Decoded &to, qsizetype byte)
{
    to.bad.append({byte, to.text.size()});
    to.text.append(QChar::ReplacementCharacter);
}

void appendCodePoint(QString &to, char32_t code)
{
    const auto units = QChar::fromUcs4(code);
    to.append(QStringView(units.begin(), units.end()));
}

} // namespace

Decoded decodeUtf8(QByteArrayView bytes, qsizetype offset)
{
    Decoded result{.text = {}, .encoding = QStringLiteral("UTF-8"), .bad = {}};
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    result.text = decoder.decode(bytes);
    if (!decoder.hasError())
        return result;

    result.text.clear();
    result.text.reserve(bytes.size());
    const auto at = [&](qsizetype i) { return uchar(bytes[i]); };
    for (qsizetype i = 0; i < bytes.size();) {
        if (at(i) < 0x80) {
            result.text.append(QChar(char16_t(at(i++))));
            continue;
        }
        const Utf8Lead lead = leadOf(at(i));
        qsizetype taken = 1;
        char32_t code = at(i) & (0x7F >> lead.length);
        for (; taken < lead.length && i + taken < bytes.size(); ++taken) {
            const uchar byte = at(i + taken);
            const bool right = taken == 1 ? byte >= lead.secondMin && byte <= lead.secondMax : (byte & 0xC0) == 0x80;
            if (!right)
                break;
            code = code << 6 | (byte & 0x3F);
        }
        if (lead.length > 0 && taken == lead.length) {
            appendCodePoint(result.text, code);
            ++result.multibyte;
        } else {
            appendBad(result, offset + i);
        }
        i += taken;
    }
    return result;
}

Decoded decodeUtf16(QByteArrayView bytes, bool bigEndian, qsizetype offset)
{
    Decoded result{
        .text = {}, .encoding = bigEndian ? QStringLiteral("UTF-16BE") : QStringLiteral("UTF-16LE"), .bad = {}};
    const qsizetype units = bytes.size() / 2;
    result.text.reserve(units + 1);
    const auto unit = [&](qsizetype i) {
        const char *from = bytes.data() + 2 * i;
        return QChar(bigEndian ? qFromBigEndian<char16_t>(from) : qFromLittleEndian<char16_t>(from));
    };
    for (qsizetype i = 0; i < units; ++i) {
        const QChar c = unit(i);
        if (!c.isSurrogate()) {
            result.text.append(c);
        } else if (c.isHighSurrogate() && i + 1 < units && unit(i + 1).isLowSurrogate()) {
            result.text.append(c);
            result.text.append(unit(++i));
        } else {
            appendBad(result, offset + 2 * i);
        }
    }
    if (bytes.size() % 2 != 0)
        appendBad(result, offset + 2 * units);
    return result;
}

Decoded decodeUtf32(QByteArrayView bytes, bool bigEndian, qsizetype offset)
{
    Decoded result{
        .text = {}, .encoding = bigEndian ? QStringLiteral("UTF-32BE") : QStringLiteral("UTF-32LE"), .bad = {}};
    const qsizetype units = bytes.size() / 4;
    result.text.reserve(units + 1);
    for (qsizetype i = 0; i < units; ++i) {
        const char *from = bytes.data() + 4 * i;
        const quint32 code = bigEndian ? qFromBigEndian<quint32>(from) : qFromLittleEndian<quint32>(from);
        if (code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
            appendBad(result, offset + 4 * i);
        else
            appendCodePoint(result.text, code);
    }
    if (bytes.size() % 4 != 0)
        appendBad(result, offset + 4 * units);
    return result;
}

} // namespace gleaner::document
