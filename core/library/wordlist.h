// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <functional>
#include <unordered_set>

namespace gleaner::library {

/// Writes the words of idx.words, within a transaction of its user. Throws SQLite::Exception.
class WordWriter {
public:
    explicit WordWriter(SQLite::Database &db);
    /// `tokens` as searchTokens() gives them; those of scripts without spaces are no words.
    void add(const QString &tokens);

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView word) const { return qHash(word); }
        size_t operator()(const QString &word) const { return qHash(QStringView(word)); }
    };
    std::unordered_set<QString, Hash, std::equal_to<>> m_known; ///< that the table is sure to hold
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
