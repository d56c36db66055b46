// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/chartable.h"

#include <QHash>
#include <QString>

#include <vector>

namespace gleaner::entity {

/// Words of one kind, to be found as a whole or at an offset of a text.
class WordSet {
public:
    void add(const QString &word);
    [[nodiscard]] bool contains(QStringView word) const;
    /// The set holds lower-case words: `word` in lower case is one of them.
    [[nodiscard]] bool containsLower(QStringView word) const;
    /// The length of the longest word that starts at `at`; 0 for none.
    [[nodiscard]] qsizetype at(QStringView text, qsizetype at) const;
    /// The length of the longest word that ends before `end`; 0 for none. Latin words stand on word borders.
    [[nodiscard]] qsizetype before(QStringView text, qsizetype end) const;

private:
    [[nodiscard]] size_t slotOf(QStringView word) const;
    [[nodiscard]] bool has(QStringView word) const;

    std::vector<QString> m_words = std::vector<QString>(8); // open-addressed, a power of two, half full at most
    size_t m_used = 0;
    // Bit n: a word of n characters begins or ends with the character. Most places of a text are settled by this alone.
    CharTable m_beginning;
    CharTable m_ending;
};

/// The word lists that rules for names use; see resources/gazetteer/words.txt.
class Words {
public:
    /// Reads lines "kind: word word …"; '#' begins a comment.
    explicit Words(QStringView text);
    [[nodiscard]] const WordSet &of(QStringView kind) const;

private:
    QHash<QString, WordSet> m_sets;
    WordSet m_none;
};

} // namespace gleaner::entity
