// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/fold.h"

#include "core/library/simplified.h"

namespace gleaner::library {

namespace {

char32_t codePointAt(QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[at], text[at + 1]);
    return text[at].unicode();
}

bool isInvisible(char32_t c)
{
    return c == 0x00ad || c == 0x034f || c == 0x061c || (c >= 0x180b && c <= 0x180f) || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff
        || (c >= 0xe0000 && c <= 0xe0fff);
}

/// Whether `c` is normalised together with what stands before it.
bool extends(char32_t c)
{
    return c >= 0x0300
        && (QChar::isMark(c) || isInvisible(c) || (c >= 0x1160 && c <= 0x11ff) /* jamo that follow */
            || c == 0xff9e || c == 0xff9f /* half width voiced marks */);
}

struct TextOnly {
    QString text;
    void append(QStringView folded, TextSpan) { text += folded; }
};

struct TextAndOrigins {
    FoldedText result;
    void append(QStringView folded, TextSpan origin)
    {
        result.text += folded;
        result.origins.insert(result.origins.end(), size_t(folded.size()), origin);
    }
};

/// Folds one character with its marks, the long way.
QString foldCluster(QStringView cluster)
{
    // Qt folds case one character to one; by way of the capitals "ß" becomes "ss" as Unicode's full folding has it.
    const QString normal = cluster.toString()
                               .normalized(QString::NormalizationForm_KC)
                               .toUpper()
                               .toLower()
                               .normalized(QString::NormalizationForm_KC);
    QString folded;
    for (qsizetype at = 0; at < normal.size();) {
        const char32_t c = codePointAt(normal, at);
        at += c > 0xffff ? 2 : 1;
        // The lower case of the Turkish capital is i with a dot of its own, which nobody types.
        const bool turkishDot = c == 0x0307 && folded.endsWith(u'i');
        if (!isInvisible(c) && !turkishDot)
            folded += QStringView(QChar::fromUcs4(simplified(c)));
    }
    return folded;
}

constexpr int MostMarks = 30;

template<typename Sink>
void foldInto(QStringView text, Sink &sink)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        const char32_t first = codePointAt(text, at);
        at += first > 0xffff ? 2 : 1;
        if (QChar::isSpace(first)) {
            while (at < text.size() && (text[at].isSpace() || isInvisible(text[at].unicode())))
                ++at;
            sink.append(u" ", {start, at});
            continue;
        }
        // Normalising sorts the marks of a cluster, which takes their square; real text has a few, Unicode's
        // stream-safe format allows 30.
        for (int marks = 0; at < text.size() && marks < MostMarks; ++marks) {
            const char32_t next = codePointAt(text, at);
            if (!extends(next))
                break;
            at += next > 0xffff ? 2 : 1;
        }
        const bool alone = at - start == 1;
        if (alone && first < 0x80) {
            const QChar lower = QChar(char16_t(first)).toLower();
            sink.append(QStringView(&lower, 1), {start, at});
        } else if (alone && first >= 0x4e00 && first <= 0x9fff) { // unified ideographs are their own normal form
            sink.append(QStringView(QChar::fromUcs4(simplified(first))), {start, at});
        } else {
            sink.append(foldCluster(text.sliced(start, at - start)), {start, at});
        }
    }
}

} // namespace

FoldedText foldWithOrigins(QStringView text)
{
    TextAndOrigins sink;
    sink.result.text.reserve(text.size());
    sink.result.origins.reserve(size_t(text.size()));
    foldInto(text, sink);
    return std::move(sink.result);
}

QString fold(QStringView text)
{
    TextOnly sink;
    sink.text.reserve(text.size());
    foldInto(text, sink);
    return std::move(sink.text);
}

} // namespace gleaner::library
