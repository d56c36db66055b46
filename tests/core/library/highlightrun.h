// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/library/fixtures.h"

#include "core/library/highlightrows.h"

#include <QHash>

namespace gleaner::library::test {

/// What became of highlights, a place in a revision each.
struct HighlightTally {
    int exact = 0;
    int moved = 0;
    int changed = 0;
    int orphaned = 0;
    int wrong = 0;         ///< with a place that is another than the passage's
    int there = 0;         ///< whose words stand in their place, by the judge
    int found = 0;         ///< of those, exact or moved
    int bits = 0;          ///< whose words are all that is left of their sentence, or nearly
    int kept = 0;          ///< of those, exact or moved
    int unsure = 0;        ///< whose words stand somewhere, and nothing around them tells whether it is they
    int guessed = 0;       ///< of those, exact or moved
    int standing = 0;      ///< whose words stand anywhere in the item they were last in
    int standingFound = 0; ///< of those, exact or moved
    QStringList mistakes{};

    void add(const HighlightTally &other);
    [[nodiscard]] double share() const { return there == 0 ? 1 : double(found) / there; }
    [[nodiscard]] double standingShare() const { return standing == 0 ? 1 : double(standingFound) / standing; }
};

/// Marks passages at random in the first revision of a document, imports the others one after the other and looks where
/// the marks are. The judge knows where each passage is without the anchoring: as long as its item is there, from the
/// comparison of its texts, character by character; else from what touches the words, which must be the same.
class HighlightRun {
public:
    explicit HighlightRun(const QStringList &files);

    /// Imports the first revision and marks `count` words, clauses, sentences and passages over several paragraphs.
    void mark(int count, quint32 seed);
    /// Imports the others, judging at each. Gives the sum.
    [[nodiscard]] HighlightTally carry();
    /// Reads the newest revision in another way and judges.
    [[nodiscard]] HighlightTally readAs(const QString &recogniser);
    [[nodiscard]] qint64 milliseconds() const { return m_milliseconds; } ///< spent in carry()'s imports
    [[nodiscard]] QList<annotation::Highlight> highlights() const;

private:
    /// Where a passage is, or was last.
    struct Truth {
        ItemId item{};
        TextSpan span{};
        QString words;
        QString before; ///< what touches the words
        QString after;
        QString passage;    ///< the words and what stood around them where they were marked
        qsizetype lead = 0; ///< units of it before the words
        bool isThere = true;
        bool isBit = false;               ///< there, and in so short a piece of the older text that it may be by chance
        std::optional<TextSpan> edited{}; ///< where other words stand for it
    };
    [[nodiscard]] QHash<ItemId, QString> texts() const;
    void setPlace(Truth &truth, ItemId item, const QString &text, TextSpan span) const;
    [[nodiscard]] bool isBack(Truth &truth, const QHash<ItemId, QString> &now) const;
    void lookAround(Truth &truth, const QHash<ItemId, QString> &now, int &unsure) const;
    void follow(const QHash<ItemId, QString> &before, const QHash<ItemId, QString> &now);
    [[nodiscard]] HighlightTally judge(const QHash<ItemId, QString> &now) const;

    TestLibrary m_library;
    QStringList m_files;
    DigestId m_digest{};
    QHash<HighlightId, Truth> m_truths;
    QHash<HighlightId, bool> m_unsure;
    qint64 m_milliseconds = 0;
};

} // namespace gleaner::library::test
