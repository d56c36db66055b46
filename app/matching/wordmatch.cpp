// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/matching/wordmatch.h"

#include "core/library/fold.h"

#include <QList>

#include <algorithm>

namespace gleaner::matching {

namespace {

/// Nobody types more to find a name; it also bounds the work.
constexpr qsizetype MostTyped = 64;

enum Score { None = 0, Context = 1, Within = 3, Pinyin = 5, Beginnings = 6, Beginning = 8, FirstBeginning = 10 };

bool isHan(QChar character)
{
    return character.script() == QChar::Script_Han;
}

/// Where the words of `text` begin; each Chinese character is one.
QList<qsizetype> beginnings(QStringView text)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool goesOn = at > 0 && text[at - 1].isLetterOrNumber() && !isHan(text[at - 1]) && !isHan(text[at]);
        if (text[at].isLetterOrNumber() && !goesOn)
            places.append(at);
    }
    return places;
}

/// Whether `typed` is made of beginnings of words in their order.
bool isOfBeginnings(QStringView text, const QList<qsizetype> &words, QStringView typed)
{
    // Which beginnings of `typed` are made so of the words looked at.
    QList<bool> isMade(typed.size() + 1, false);
    isMade[0] = true;
    for (qsizetype word = 0; word < words.size(); ++word) {
        const qsizetype end = word + 1 < words.size() ? words[word + 1] : text.size();
        const QStringView letters = text.sliced(words[word], end - words[word]);
        for (qsizetype made = typed.size() - 1; made >= 0; --made) { // backwards: each word stands once
            if (!isMade[made])
                continue;
            const qsizetype common = std::ranges::mismatch(letters, typed.sliced(made)).in1 - letters.begin();
            std::fill_n(isMade.begin() + made + 1, common, true);
        }
    }
    return isMade.last();
}

} // namespace

int WordMatch::wordScore(const QString &text, const QString &word)
{
    const QString folded = library::fold(text);
    const QList<qsizetype> words = beginnings(folded);
    const auto begin = std::ranges::find_if(
        words, [&](qsizetype at) { return QStringView(folded).sliced(at).startsWith(word); });
    if (begin != words.end())
        return begin == words.begin() ? FirstBeginning : Beginning;
    if (isOfBeginnings(folded, words, word))
        return Beginnings;
    if (folded.contains(word))
        return Within;
    return m_pinyin.matches(text, word) ? Pinyin : None;
}

int WordMatch::score(const QString &text, const QString &context, QStringView typed)
{
    if (typed.size() > MostTyped)
        return None;
    int sum = Context;
    for (const QString &word : library::fold(typed).split(u' ', Qt::SkipEmptyParts)) {
        const int found = wordScore(text, word);
        if (found == None && wordScore(context, word) == None)
            return None;
        sum += std::max<int>(found, Context);
    }
    return sum;
}

} // namespace gleaner::matching
