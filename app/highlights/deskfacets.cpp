// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskfacets.h"

#include "app/highlights/colourmark.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::highlights {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::highlights::DeskFacets)
};

constexpr QLatin1StringView NoMonth("-");

QStringList kindKeys(const DeskRow &row)
{
    switch (row.kind()) {
    case DeskRow::Kind::ItemNote: return {KindNotes};
    case DeskRow::Kind::DigestNote: return {KindDigestNotes};
    case DeskRow::Kind::EntityNote: return {KindEntityNotes};
    case DeskRow::Kind::Bookmark: return {KindBookmarks};
    case DeskRow::Kind::Highlight: break;
    }
    QStringList keys{KindHighlights};
    if (!row.highlight->note.isEmpty())
        keys.append(KindWritten);
    if (row.highlight->needsReview())
        keys.append(KindOpen);
    return keys;
}

QString kindText(const QString &key)
{
    if (key == KindHighlights)
        return Words::tr("Highlights");
    if (key == KindWritten)
        return Words::tr("Highlights with a note");
    if (key == KindOpen)
        return Words::tr("Highlights to review");
    if (key == KindNotes)
        return Words::tr("Notes on items");
    if (key == KindDigestNotes)
        return Words::tr("Notes on digests");
    if (key == KindEntityNotes)
        return Words::tr("Notes on entities");
    return Words::tr("Bookmarks");
}

/// Keys that have an order of their own; empty for others.
QStringList ownOrder(Facet facet)
{
    QStringList keys;
    if (facet == Facet::Kind) {
        keys = {KindHighlights, KindWritten, KindOpen, KindNotes, KindDigestNotes, KindEntityNotes, KindBookmarks};
    } else if (facet == Facet::Colour) {
        for (const annotation::Colour colour : annotation::Colours)
            keys.append(annotation::colourKey(colour));
    }
    return keys;
}

} // namespace

QStringList facetKeys(const DeskRow &row, const QStringList &entities, Facet facet)
{
    switch (facet) {
    case Facet::Kind: return kindKeys(row);
    case Facet::Colour:
        return row.highlight ? QStringList{annotation::colourKey(row.highlight->colour)} : QStringList();
    case Facet::Tag: return row.tags;
    case Facet::Entity: return row.entity ? QStringList{row.itemTitle} : entities;
    case Facet::Publisher: return row.publisher.isEmpty() ? QStringList() : QStringList{row.publisher};
    case Facet::Month: return {row.digestDate.isValid() ? row.digestDate.toString(u"yyyy-MM") : QString(NoMonth)};
    case Facet::State: return row.highlight ? QStringList{stateName(*row.highlight)} : QStringList();
    }
    return {};
}

QString facetText(Facet facet, const QString &key, const annotation::ColourNames &colours)
{
    switch (facet) {
    case Facet::Kind: return kindText(key);
    case Facet::Colour:
        if (const auto colour = annotation::colourFromKey(key))
            return colours.of(*colour);
        return key;
    case Facet::Month: return key == NoMonth ? Words::tr("No date") : key;
    case Facet::Tag:
    case Facet::Entity:
    case Facet::Publisher:
    case Facet::State: break;
    }
    return key;
}

QString facetAllText(Facet facet)
{
    switch (facet) {
    case Facet::Kind: return Words::tr("All kinds");
    case Facet::Colour: return Words::tr("All colours");
    case Facet::Tag: return Words::tr("All tags");
    case Facet::Entity: return Words::tr("All entities");
    case Facet::Publisher: return Words::tr("All publishers");
    case Facet::Month: return Words::tr("All dates");
    case Facet::State: break;
    }
    return Words::tr("All states");
}

QString facetName(Facet facet)
{
    switch (facet) {
    case Facet::Kind: return Words::tr("Kind");
    case Facet::Colour: return Words::tr("Colour");
    case Facet::Tag: return Words::tr("Tag");
    case Facet::Entity: return Words::tr("Entity");
    case Facet::Publisher: return Words::tr("Publisher");
    case Facet::Month: return Words::tr("Date");
    case Facet::State: break;
    }
    return Words::tr("State");
}

QStringList facetOrder(Facet facet, const FacetCounts &counts, qsizetype most)
{
    QStringList keys;
    if (const QStringList own = ownOrder(facet); !own.isEmpty()) {
        std::ranges::copy_if(own, std::back_inserter(keys), [&](const QString &key) { return counts.contains(key); });
        return keys;
    }
    keys = counts.keys();
    if (facet == Facet::Month) {
        std::ranges::sort(keys, std::greater());
        return keys;
    }
    std::ranges::sort(keys, [&](const QString &one, const QString &other) {
        const int left = counts.value(one);
        const int right = counts.value(other);
        return left != right ? left > right : one < other;
    });
    return keys.first(std::min(keys.size(), most));
}

} // namespace gleaner::highlights
