// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/words.h"

#include "core/entity/chars.h"

#include <array>
#include <bit>

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestWord = 63; // bits of a mask

} // namespace

void WordSet::add(const QString &word)
{
    if (word.isEmpty() || word.size() > LongestWord)
        return;
    m_words.insert(word);
    m_beginning.set(word.front().unicode(), quint64(1) << word.size());
    m_ending.set(word.back().unicode(), quint64(1) << word.size());
}

bool WordSet::contains(QStringView word) const
{
    if (word.isEmpty() || word.size() > LongestWord)
        return false;
    const quint64 lengths = m_beginning[word.front().unicode()] & m_ending[word.back().unicode()];
    if ((lengths >> word.size() & 1) == 0)
        return false;
    return word.size() == 1 || m_words.contains(word);
}

bool WordSet::containsLower(QStringView word) const
{
    std::array<char16_t, LongestWord> lower{};
    if (word.size() > LongestWord)
        return false;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = charAt(word, i);
        if (c >= 0x80)
            return contains(word.toString().toLower());
        lower[size_t(i)] = c >= u'A' && c <= u'Z' ? char16_t(c + (u'a' - u'A')) : c;
    }
    return contains(QStringView(lower.data(), word.size()));
}

qsizetype WordSet::at(QStringView text, qsizetype at) const
{
    for (quint64 lengths = m_beginning[charAt(text, at)]; lengths != 0;) {
        const int length = 63 - std::countl_zero(lengths);
        lengths &= ~(quint64(1) << length);
        if (at + length <= text.size() && isWordBorder(text, at + length) && m_words.contains(text.sliced(at, length)))
            return length;
    }
    return 0;
}

qsizetype WordSet::before(QStringView text, qsizetype end) const
{
    for (quint64 lengths = m_ending[charAt(text, end - 1)]; lengths != 0;) {
        const int length = 63 - std::countl_zero(lengths);
        lengths &= ~(quint64(1) << length);
        if (length <= end && isWordBorder(text, end - length) && m_words.contains(text.sliced(end - length, length)))
            return length;
    }
    return 0;
}

Words::Words(QStringView text)
{
    for (const QStringView line : text.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0 || line.startsWith(u'#'))
            continue;
        WordSet &set = m_sets[line.first(colon).toString()];
        for (const QStringView word : line.sliced(colon + 1).split(u' ', Qt::SkipEmptyParts))
            set.add(word.toString());
    }
}

const WordSet &Words::of(QStringView kind) const
{
    const auto it = m_sets.constFind(kind.toString());
    return it == m_sets.constEnd() ? m_none : *it;
}

} // namespace gleaner::entity
