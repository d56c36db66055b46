// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/export/preset.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace gleaner::exporting {

/// What is shown of an item.
enum class Content {
    Notes,    ///< notes alone, without the words that were marked
    Quotes,   ///< notes and the marked words as quotes
    FullText, ///< also the item's text, with the marked words inline
};
inline constexpr std::array Contents{Content::Notes, Content::Quotes, Content::FullText};

/// What items are put together by.
enum class GroupBy { Publisher, Date, Tag, Colour, Entity, Section };
inline constexpr std::array GroupBys{GroupBy::Publisher, GroupBy::Date,   GroupBy::Tag,
                                     GroupBy::Colour,    GroupBy::Entity, GroupBy::Section};
inline constexpr qsizetype MostGroups = 2;

/// What becomes of the images in an item's text.
enum class Images {
    Linked, ///< their addresses stay
    Copied, ///< those that the library holds are written beside
};
inline constexpr std::array ImageChoices{Images::Linked, Images::Copied};

// As on the command line: "notes", "quotes", "full"; "publisher", "date", "tag", "colour", "entity", "section"; "link",
// "copy".
[[nodiscard]] QLatin1StringView contentKey(Content content);
[[nodiscard]] std::optional<Content> contentFromKey(QStringView key);
[[nodiscard]] QLatin1StringView groupKey(GroupBy group);
[[nodiscard]] std::optional<GroupBy> groupFromKey(QStringView key);
[[nodiscard]] QLatin1StringView imagesKey(Images images);
[[nodiscard]] std::optional<Images> imagesFromKey(QStringView key);

/// What of the library is exported: what passes each part. Only what carries a note, highlight, tag or bookmark, unless
/// it is named in `items`.
struct Scope {
    QList<DigestId> digests{};  ///< empty: all
    QList<ItemId> items{};      ///< empty: all
    QString search{};           ///< in the language of searches; empty: all
    QString tag{};              ///< on the item or on one of its highlights; empty: any
    std::optional<QDate> day{}; ///< of the digest

    /// Whether it is the whole library.
    [[nodiscard]] bool isAll() const
    {
        return digests.isEmpty() && items.isEmpty() && search.isEmpty() && tag.isEmpty() && !day;
    }
};

struct Options {
    Preset preset = Preset::CommonMark;
    Content content = Content::Quotes;
    QList<GroupBy> groups{};        ///< outermost first, MostGroups at most; empty: one file or part a digest
    Images images = Images::Linked; ///< of full texts, in a folder
    Scope scope{};
    QString pageTemplate{}; ///< source of a person's own template; empty: the preset's
    QString templateName{}; ///< where that comes from, for messages
    QString fileTemplate{}; ///< of file names; empty: the preset's
    QSet<QString> left{};   ///< keys of regions that stay as somebody edited them in their files
};

/// How whoever asks for an export follows it, and ends it early.
struct Following {
    std::stop_token stop{};
    std::function<void(qsizetype done, qsizetype all)> told{}; ///< pages; called on the thread of the export
    /// Runs `work` on threads that wait for the disk, `workHere` on the thread of the export, and returns when all have
    /// ended: an export into a folder is faster so. None: only on the thread of the export.
    std::function<void(const std::function<void()> &work, const std::function<void()> &workHere)> together{};
};

} // namespace gleaner::exporting
