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

/// Where `word` is, or the free place where it would be.
size_t WordSet::slotOf(QStringView word) const
{
    quint64 hash = 0xCBF29CE484222325U;
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x100000001B3U;
    const size_t mask = m_words.size() - 1;
    size_t at = size_t(hash >> 20 ^ hash) & mask;
    while (!m_words[at].isEmpty() && m_words[at] != word)
        at = (at + 1) & mask;
    return at;
}

bool WordSet::has(QStringView word) const
{
    return !m_words[slotOf(word)].isEmpty();
}

void WordSet::add(const QString &word)
{
    if (word.isEmpty() || word.size() > LongestWord)
        return;
    if (m_words[slotOf(word)] == word)
        return;
    if (++m_used * 2 > m_words.size()) {
        std::vector<QString> old(m_words.size() * 2);
        old.swap(m_words);
        for (QString &kept : old) {
            if (!kept.isEmpty())
                m_words[slotOf(kept)].swap(kept);
        }
    }
    m_words[slotOf(word)] = word;
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
    return word.size() == 1 || has(word);
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
        if (at + length > text.size() || !isWordBorder(text, at + length))
            continue;
        const quint64 endings = m_ending[charAt(text, at + length - 1)];
        if ((endings >> length & 1) != 0 && has(text.sliced(at, length)))
            return length;
    }
    return 0;
}

qsizetype WordSet::before(QStringView text, qsizetype end) const
{
    for (quint64 lengths = m_ending[charAt(text, end - 1)]; lengths != 0;) {
        const int length = 63 - std::countl_zero(lengths);
        lengths &= ~(quint64(1) << length);
        if (length > end || !isWordBorder(text, end - length))
            continue;
        const quint64 beginnings = m_beginning[charAt(text, end - length)];
        if ((beginnings >> length & 1) != 0 && has(text.sliced(end - length, length)))
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
