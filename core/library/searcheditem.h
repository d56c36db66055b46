// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/library/database.h"
#include "core/library/excerpt.h"
#include "core/library/fold.h"
#include "core/library/searchtree.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace gleaner::library {

/// The texts of one item after the other, as searches look at them. Functions throw SQLite::Exception.
class SearchedItem {
public:
    explicit SearchedItem(SQLite::Database &db);

    /// Goes to an item; false when no list shows it.
    [[nodiscard]] bool load(ItemId id);
    /// What has been read and folded of the item so far, with which resume() comes back to it.
    struct Content {
        ItemId id;
        QString title;
        QString section;
        bool hasNotes = false;
        bool isRead = false;
        std::optional<QString> text;
        std::optional<QString> foldedTitle;
        std::optional<FoldedText> foldedText;
        std::optional<QStringList> notes;
        std::optional<QStringList> foldedNotes;
    };
    [[nodiscard]] Content take() { return std::move(m_content); }
    void resume(Content content) { m_content = std::move(content); }

    /// Whether a node is true of it: of words in title, section, text or notes, or whether it is read.
    [[nodiscard]] bool holds(const SearchNode &node);
    /// How well it answers these terms.
    [[nodiscard]] double score(const std::vector<SearchTerm> &terms);

    /// Its sentence with the terms; of a note when the text has none of them.
    struct Found {
        Excerpt excerpt{};
        bool isFromNote = false;
    };
    [[nodiscard]] Found sentence(const std::vector<SearchTerm> &terms);

private:
    const QString &text();
    const QStringList &notes();
    const QString &foldedTitle();
    const FoldedText &foldedText();
    const QStringList &foldedNotes();

    Query m_item;
    Query m_textOf; ///< by itself: it is long, and often not needed
    Query m_notesOf;
    Content m_content;
};

} // namespace gleaner::library
