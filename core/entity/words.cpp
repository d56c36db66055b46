// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/words.h"

#include "core/entity/chars.h"

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
    m_beginning[word.front().unicode()] |= quint64(1) << word.size();
    m_ending[word.back().unicode()] |= quint64(1) << word.size();
}

bool WordSet::contains(QStringView word) const
{
    return m_words.contains(word);
}

qsizetype WordSet::at(QStringView text, qsizetype at) const
{
    for (quint64 lengths = m_beginning.value(charAt(text, at)); lengths != 0;) {
        const int length = 63 - std::countl_zero(lengths);
        lengths &= ~(quint64(1) << length);
        if (at + length <= text.size() && isWordBorder(text, at + length) && m_words.contains(text.sliced(at, length)))
            return length;
    }
    return 0;
}

qsizetype WordSet::before(QStringView text, qsizetype end) const
{
    for (quint64 lengths = m_ending.value(charAt(text, end - 1)); lengths != 0;) {
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
