// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlights/deskrows.h"
#include "core/annotation/colourname.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <cstddef>

namespace gleaner::highlights {

/// By what the desk is narrowed.
enum class Facet { Kind, Colour, Tag, Entity, Publisher, Month, State };
inline constexpr std::array Facets{Facet::Kind,      Facet::Colour, Facet::Tag,  Facet::Entity,
                                   Facet::Publisher, Facet::Month,  Facet::State};
template<typename Value>
using PerFacet = std::array<Value, Facets.size()>;

/// What of the desk is shown; parts combine with AND.
struct DeskFacets {
    PerFacet<QString> chosen{}; ///< a key of the facet; empty: any
    QString words{};            ///< each of them stands in the row, or in a name of it by pinyin; empty: any

    [[nodiscard]] const QString &of(Facet facet) const { return chosen[size_t(facet)]; }
    QString &of(Facet facet) { return chosen[size_t(facet)]; }
    bool operator==(const DeskFacets &) const = default;
};

// Keys of Facet::Kind: what a row is, and what is to be said of it besides.
inline constexpr QLatin1StringView KindHighlights("highlights");
inline constexpr QLatin1StringView KindWritten("written"); ///< highlights with a note
inline constexpr QLatin1StringView KindOpen("open");       ///< highlights to be reviewed
inline constexpr QLatin1StringView KindNotes("notes");     ///< on items
inline constexpr QLatin1StringView KindDigestNotes("digest-notes");
inline constexpr QLatin1StringView KindEntityNotes("entity-notes");
inline constexpr QLatin1StringView KindBookmarks("bookmarks");

/// The keys under which a row is found. Months are "2026-03", "-" without a date; states as stateName() has them.
[[nodiscard]] QStringList facetKeys(const DeskRow &row, const QStringList &entities, Facet facet);

/// How many rows there are for each key of a facet.
using FacetCounts = QHash<QString, int>;

/// A key as a person reads it.
[[nodiscard]] QString facetText(Facet facet, const QString &key, const annotation::ColourNames &colours);
/// "All tags".
[[nodiscard]] QString facetAllText(Facet facet);
/// What the facet is called.
[[nodiscard]] QString facetName(Facet facet);
/// Keys in the order in which they are offered: those that have one of their own in it, names by how many rows they
/// have, then by name; the newest month first. At most `most`.
[[nodiscard]] QStringList facetOrder(Facet facet, const FacetCounts &counts, qsizetype most);

} // namespace gleaner::highlights
