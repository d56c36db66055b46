// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/words.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

void WordSet::add(const QString &word)
{
    m_words.insert(word);
    m_longest = std::max(m_longest, word.size());
}

bool WordSet::contains(QStringView word) const
{
    return word.size() <= m_longest && m_words.contains(word.toString());
}

qsizetype WordSet::at(QStringView text, qsizetype at) const
{
    for (qsizetype length = std::min(m_longest, text.size() - at); length > 0; --length) {
        if (m_words.contains(text.sliced(at, length).toString()) && isWordBorder(text, at + length))
            return length;
    }
    return 0;
}

qsizetype WordSet::before(QStringView text, qsizetype end) const
{
    for (qsizetype length = std::min(m_longest, end); length > 0; --length) {
        if (m_words.contains(text.sliced(end - length, length).toString()) && isWordBorder(text, end - length))
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
