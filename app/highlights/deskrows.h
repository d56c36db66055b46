// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/annotation/tag.h"
#include "core/base/error.h"
#include "core/library/highlightrows.h"
#include "core/library/types.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace gleaner::library {
class Reader;
}

namespace gleaner::highlights {

/// A highlight, a note or a bookmark, with where it is.
struct DeskRow {
    enum class Kind { Highlight, ItemNote, DigestNote, EntityNote, Bookmark };

    /// At most one of them is there; a bookmark has none.
    std::optional<annotation::Highlight> highlight{};
    std::optional<annotation::Note> note{};
    ItemId item{};                              ///< none of a note about something else
    DigestId digest{};                          ///< none of a note on an entity
    std::optional<library::EntityKey> entity{}; ///< what a note on an entity is about now
    QString itemTitle{};                        ///< of a note on an entity its name, as the person reads it
    QString itemUrl{};
    QStringList tags{};                                 ///< of the highlight, then of the item
    QHash<QString, annotation::TagColour> tagColours{}; ///< of those that have one
    QString digestTitle{};
    QDate digestDate{};
    QString publisher{};
    QString author{};     ///< of what came from another person's library
    QString searchText{}; ///< all that is read of it, folded (library/fold.h)
    bool operator==(const DeskRow &) const = default;

    [[nodiscard]] Kind kind() const;
    /// The words that were marked; empty for others.
    [[nodiscard]] QString quote() const;
    /// What the person wrote, in Markdown.
    [[nodiscard]] QString written() const;
    [[nodiscard]] QDateTime modified() const;
};

/// All highlights, notes and bookmarks of the library by digest, the newest first; what is about entities last. Takes
/// its time: for reading threads.
[[nodiscard]] Result<QList<DeskRow>> deskRows(const library::Reader &reader);
/// Says who made what came from others, by uid.
void setAuthors(QList<DeskRow> &rows, const QHash<QString, QString> &authors);

/// The named entities (no figures, dates, links) of items, as the person reads their names.
using DeskEntities = QHash<ItemId, QStringList>;
/// Of the items in these digests that are asked for. Takes its time.
[[nodiscard]] Result<DeskEntities> deskEntities(const library::Reader &reader, const QSet<DigestId> &digests,
                                                const QSet<ItemId> &items);

} // namespace gleaner::highlights
