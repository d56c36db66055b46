// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/content.h"

#include <QHash>

#include <optional>

namespace gleaner::exporting {

/// An item where a page shows it.
struct Entry {
    const ExportDigest *digest = nullptr;
    const ExportItem *item = nullptr;
    std::optional<annotation::Colour> colour{}; ///< only the highlights of this one
};

/// Items under a heading of their own, or under the page's.
struct PageSection {
    QString title; ///< empty: none
    int level = 0; ///< of the heading, from 2
    QList<Entry> entries{};
};

/// A line that leads to another page.
struct PageLink {
    QString key;       ///< of the page
    QString title;     ///< what is shown
    int level = 0;     ///< of a heading that stands there instead of a link; 0: a link
    QString heading{}; ///< on that page, where it can be named; empty: the page as a whole
};

/// What gets a managed region of its own: a file in a folder, a part of a single file.
struct Page {
    enum class Kind {
        Digest,
        Group, ///< of items of several digests, or all of them
        Item,
        Entity, ///< the items that name it
        Index,  ///< of the whole folder
    };
    Kind kind = Kind::Digest;
    QString key; ///< of its region: a uid, or made from what it groups; has no spaces
    QString title;
    QString id{};                         ///< of a note in a Zettelkasten: date and uid
    const ExportDigest *digest = nullptr; ///< of Digest and Item
    QDate date{};                         ///< of its digest, or of its group by date
    bool showsDigestNotes = false;
    int itemLevel = 2; ///< of the items' headings
    QList<PageSection> sections{};
    QList<PageLink> links{};
};

/// The pages of an export, and which page is about what.
struct PageSet {
    QList<Page> pages;
    QHash<QString, QString> ofEntity; ///< canonical name -> key
    QHash<ItemId, QString> ofItem;
    QHash<DigestId, QString> ofDigest;
};

/// An item's heading, as plain text: with its number where the page is its digest's.
[[nodiscard]] QString itemHeading(const library::ItemRow &item, Page::Kind kind);

/// Puts `digests`, which must outlive the pages, on pages. A folder has pages that lead to others: for entities that
/// two items or more share (Obsidian, Logseq), and an index (Zettelkasten).
[[nodiscard]] PageSet pagesOf(const QList<ExportDigest> &digests, const Options &options, bool isFolder);

} // namespace gleaner::exporting
