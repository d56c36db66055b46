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
    [[nodiscard]] QString text();
    const QStringList &notes();
    const QString &foldedTitle();
    const QString &foldedText();
    const QStringList &foldedNotes();

    Query m_item;
    Query m_textOf; ///< by itself: it is long, and often not needed
    Query m_notesOf;
    ItemId m_id;
    QString m_title;
    QString m_section;
    bool m_hasNotes = false;
    bool m_isRead = false;
    std::optional<QString> m_foldedTitle;
    std::optional<QString> m_foldedText;
    std::optional<QStringList> m_notes;
    std::optional<QStringList> m_foldedNotes;
};

} // namespace gleaner::library
