// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <string>
#include <unordered_set>
#include <vector>

namespace gleaner::library {

/// Words that idx.words is sure to hold.
using KnownWords = std::unordered_set<std::string>;

/// Writes the words of idx.words, within a transaction of its user. Throws SQLite::Exception.
class WordWriter {
public:
    WordWriter(SQLite::Database &db, KnownWords &known);
    /// As wordsOf() gives them.
    void add(const std::vector<std::string> &words);

private:
    KnownWords &m_known;
    Query m_insert;
    Query m_raise;
};

/// All words of the index in memory.
class WordList {
public:
    /// Reads the words unless it has those of today. Throws SQLite::Exception.
    void refresh(SQLite::Database &db);

    /// The words that hold `part`, or that end with it, itself among them when it is one; nothing when they are more
    /// than `most`.
    [[nodiscard]] std::optional<QStringList> containing(const QString &part, qsizetype most) const;
    [[nodiscard]] std::optional<QStringList> endingWith(const QString &part, qsizetype most) const;

private:
    [[nodiscard]] std::optional<QStringList> find(const QByteArray &part, qsizetype most) const;

    QByteArray m_words;                    ///< UTF-8, a line feed before and after each
    std::array<qsizetype, 256> m_counts{}; ///< how often each byte stands there
    qint64 m_version = -1;
};

} // namespace gleaner::library
