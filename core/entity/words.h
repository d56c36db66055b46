// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/chartable.h"

#include <QHash>
#include <QString>

#include <unordered_set>

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
    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView word) const { return qHash(word); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const { return a == b; }
    };
    std::unordered_set<QString, Hash, Equal> m_words;
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
