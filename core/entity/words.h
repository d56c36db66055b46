// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace gleaner::entity {

/// Words of one kind, to be found as a whole or at an offset of a text.
class WordSet {
public:
    void add(const QString &word);
    [[nodiscard]] bool contains(QStringView word) const;
    /// The length of the longest word that starts at `at`; 0 for none.
    [[nodiscard]] qsizetype at(QStringView text, qsizetype at) const;
    /// The length of the longest word that ends before `end`; 0 for none. Latin words stand on word borders.
    [[nodiscard]] qsizetype before(QStringView text, qsizetype end) const;
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

private:
    QSet<QString> m_words;
    qsizetype m_longest = 0;
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
