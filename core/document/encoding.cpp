// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/encoding.h"

#include "core/document/plausibility.h"

#include <QStringDecoder>
#include <QStringList>

#include <memory>
#include <optional>

#include <uchardet/uchardet.h>

namespace gleaner::document {

namespace {

constexpr qsizetype SampleBytes = 64 * 1024;
// Below it a guess is not better than UTF-8 with some U+FFFD; right guesses of Chinese and Japanese prose have above
// 0.5.
constexpr double LeastPlausible = 0.35;
constexpr double GuessBonus = 0.1;

std::optional<Decoded> decodeByMark(const QByteArray &bytes)
{
    const QByteArrayView view(bytes);
    if (view.startsWith("\xEF\xBB\xBF"))
        return decodeUtf8(view.sliced(3), 3);
    // Before UTF-16, whose little-endian mark is the beginning of this one.
    if (view.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) && view.size() % 4 == 0)
        return decodeUtf32(view.sliced(4), false, 4);
    if (view.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return decodeUtf32(view.sliced(4), true, 4);
    if (view.startsWith("\xFF\xFE"))
        return decodeUtf16(view.sliced(2), false, 2);
    if (view.startsWith("\xFE\xFF"))
        return decodeUtf16(view.sliced(2), true, 2);
    return {};
}

/// Text in UTF-16 has NUL in one half of its units only: the high bytes of spaces, line ends and Latin letters.
std::optional<Decoded> decodeByNuls(const QByteArray &bytes)
{
    const QByteArrayView sample = QByteArrayView(bytes).first(std::min(SampleBytes, bytes.size()));
    if (!sample.contains('\0'))
        return {};
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == 0)
            ++(i % 2 == 0 ? even : odd);
    }
    const qsizetype most = std::max(even, odd);
    if (most == 0 || most * 200 < sample.size() || std::min(even, odd) * 20 > most)
        return {};
    const bool bigEndian = even > odd;
    if (plausibility(decodeUtf16(sample, bigEndian).text, Ascii::Counts) < LeastPlausible)
        return {};
    return decodeUtf16(bytes, bigEndian);
}

QByteArray guessOfUchardet(QByteArrayView sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    const QByteArray guess = uchardet_get_charset(detector.get());
    if (guess.startsWith("GB") || guess == "HZ-GB-2312")
        return "GB18030"; // which holds the older ones
    if (guess == "UHC")
        return "EUC-KR";
    if (guess == "ISO-8859-1")
        return "windows-1252"; // the same where it has letters (WHATWG Encoding)
    return guess;
}

/// ICU says SUB (U+001A) instead of U+FFFD in some encodings.
QString decodePiece(QStringDecoder &decoder, QByteArrayView bytes)
{
    QString text = decoder.decode(bytes);
    text.replace(QChar(0x1A), QChar::ReplacementCharacter);
    return text;
}

/// By ICU. A line end behind the text makes a sequence that is cut short at the end show.
QString decodeLegacy(QByteArrayView bytes, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData());
    if (!decoder.isValid())
        return {};
    QString text = decodePiece(decoder, bytes);
    text += decodePiece(decoder, "\n");
    text.chop(1);
    return text;
}

/// Line by line, as no trail byte of these encodings is LF, then byte by byte where a line is broken.
QList<BadBytes> badBytesOf(QByteArrayView bytes, const QByteArray &encoding)
{
    QList<BadBytes> bad;
    qsizetype textOffset = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', start);
        const QByteArrayView line = bytes.sliced(start, (end < 0 ? bytes.size() : end) - start);
        const QString text = decodeLegacy(line, encoding);
        if (text.contains(QChar::ReplacementCharacter)) {
            QStringDecoder decoder(encoding.constData());
            qsizetype shown = 0;
            qsizetype begin = 0;
            for (qsizetype i = 0; i <= line.size(); ++i) {
                const QString piece = decodePiece(decoder, i < line.size() ? line.sliced(i, 1) : QByteArrayView("\n"));
                for (qsizetype k = 0; k < piece.size(); ++k) {
                    if (piece[k] == QChar::ReplacementCharacter)
                        bad.append({start + begin, textOffset + shown + k});
                }
                shown += piece.size();
                if (!piece.isEmpty())
                    begin = i + 1;
            }
        }
        textOffset += text.size() + 1;
        start += line.size() + 1;
    }
    return bad;
}

struct Guess {
    QByteArray encoding;
    double score = LeastPlausible;
};

Guess bestGuess(QByteArrayView sample)
{
    const QByteArray guess = guessOfUchardet(sample);
    QByteArrayList candidates{"GB18030", "Big5", "Shift_JIS", "EUC-JP", "UTF-16LE", "UTF-16BE"};
    if (!guess.isEmpty() && !candidates.contains(guess) && !guess.startsWith("UTF-") && guess != "ASCII")
        candidates.append(guess);
    Guess best;
    for (const QByteArray &candidate : std::as_const(candidates)) {
        const QString text = candidate.startsWith("UTF-16") ? decodeUtf16(sample, candidate.endsWith("BE")).text
                                                            : decodeLegacy(sample, candidate);
        if (text.isEmpty())
            continue;
        const double score = plausibility(text) + (candidate.compare(guess, Qt::CaseInsensitive) == 0 ? GuessBonus : 0);
        if (score > best.score)
            best = {candidate, score};
    }
    return best;
}

} // namespace

Decoded decode(const QByteArray &bytes)
{
    if (auto marked = decodeByMark(bytes))
        return *std::move(marked);
    if (auto wide = decodeByNuls(bytes))
        return *std::move(wide);
    Decoded utf8 = decodeUtf8(bytes);
    // A text in another encoding has hardly any right sequence among the wrong ones.
    if (utf8.bad.size() * 4 <= utf8.multibyte)
        return utf8;

    const Guess guess = bestGuess(QByteArrayView(bytes).first(std::min(SampleBytes, bytes.size())));
    if (guess.encoding.isEmpty())
        return utf8;
    if (guess.encoding.startsWith("UTF-16"))
        return decodeUtf16(bytes, guess.encoding.endsWith("BE"));
    Decoded result{
        .text = decodeLegacy(bytes, guess.encoding), .encoding = QString::fromLatin1(guess.encoding), .bad = {}};
    if (result.text.contains(QChar::ReplacementCharacter))
        result.bad = badBytesOf(bytes, guess.encoding);
    return result;
}

} // namespace gleaner::document
