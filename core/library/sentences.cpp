// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/sentences.h"

#include <algorithm>

namespace gleaner::library {

namespace {

bool isClosing(QChar c)
{
    return QStringView(u"”’」』）》】〉)]\"'").contains(c);
}

/// "J." or "U.S.": one letter before the stop, and none before that.
bool closesInitial(QStringView text, qsizetype stop)
{
    return stop > 0 && text[stop - 1].isUpper() && (stop == 1 || !text[stop - 2].isLetterOrNumber());
}

bool endsSentence(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if ((c >= u'\x3400' && c <= u'\x9fff') || c == u' ' || (c >= u'a' && c <= u'z'))
        return false; // most characters, soon done with
    if (QStringView(u"。！？；．｡").contains(c))
        return true;
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
    if (c == u'!' || c == u'?')
        return !next.isLetterOrNumber() || next.unicode() >= 0x2e80;
    if (c == u'.')
        return (next.isSpace() || isClosing(next)) && !closesInitial(text, at);
    return false;
}

} // namespace

std::vector<TextSpan> sentences(QStringView text)
{
    std::vector<TextSpan> result;
    qsizetype start = 0;
    const auto close = [&](qsizetype end) {
        TextSpan sentence{start, end};
        while (!sentence.isEmpty() && text[sentence.start].isSpace())
            ++sentence.start;
        while (!sentence.isEmpty() && text[sentence.end - 1].isSpace())
            --sentence.end;
        if (!sentence.isEmpty())
            result.push_back(sentence);
        start = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            close(at);
        } else if (endsSentence(text, at)) {
            // "？！" and "。”" close once.
            while (at + 1 < text.size() && (isClosing(text[at + 1]) || endsSentence(text, at + 1)))
                ++at;
            close(at + 1);
        }
    }
    close(text.size());
    return result;
}

TextSpan sentenceAt(const std::vector<TextSpan> &sentences, TextSpan place)
{
    const auto after = std::ranges::upper_bound(sentences, place.start, {}, &TextSpan::start);
    if (after == sentences.begin() || std::prev(after)->end <= place.start)
        return place;
    return *std::prev(after);
}

TextSpan excerptAround(TextSpan sentence, TextSpan place)
{
    constexpr qsizetype Longest = 300; // UTF-16 units
    constexpr qsizetype LeadIn = 100;
    if (sentence.length() <= Longest)
        return sentence;
    const qsizetype start = std::max(sentence.start, place.start - LeadIn);
    const qsizetype end = std::min(sentence.end, std::max(start + Longest, place.end));
    return {std::max(sentence.start, std::min(start, end - Longest)), end};
}

} // namespace gleaner::library
