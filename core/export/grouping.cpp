// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/grouping.h"

#include "core/annotation/colourname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

/// What an entry is put under; one empty value for an entry that has none.
QStringList valuesOf(const Entry &entry, GroupBy by, const QSet<QString> &shared)
{
    QStringList values;
    switch (by) {
    case GroupBy::Publisher: values = QStringList{entry.digest->digest.publisher}; break;
    case GroupBy::Date: values = QStringList{entry.digest->digest.date.toString(Qt::ISODate)}; break;
    case GroupBy::Section: values = QStringList{entry.item->item.section}; break;
    case GroupBy::Tag:
        values = entry.item->item.tags;
        for (const annotation::Highlight &highlight : entry.item->highlights)
            values += highlight.tags;
        values.removeDuplicates();
        break;
    case GroupBy::Entity:
        std::ranges::copy_if(entry.item->entities, std::back_inserter(values),
                             [&](const QString &name) { return shared.contains(name); });
        break;
    case GroupBy::Colour:
        for (const annotation::Colour colour : annotation::Colours) {
            if (std::ranges::any_of(entry.item->highlights, [&](const annotation::Highlight &highlight) {
                    return highlight.colour == colour && (!entry.colour || *entry.colour == colour);
                }))
                values += annotation::colourKey(colour);
        }
        break;
    }
    return values.isEmpty() ? QStringList{QString()} : values;
}

QString nameOf(const QString &value, GroupBy by, const ExportDigest &digest)
{
    if (!value.isEmpty()) {
        return by == GroupBy::Colour ? digest.colourNames.of(*annotation::colourFromKey(value))
             : by == GroupBy::Entity ? digest.shownEntity(value)
                                     : value;
    }
    switch (by) {
    case GroupBy::Publisher: return Words::tr("No publisher");
    case GroupBy::Date: return Words::tr("No date");
    case GroupBy::Tag: return Words::tr("No tag");
    case GroupBy::Colour: return Words::tr("Nothing highlighted");
    case GroupBy::Entity: return Words::tr("Other entities");
    case GroupBy::Section: break;
    }
    return Words::tr("No section");
}

int rankOf(const QString &colourKey)
{
    const auto colour = annotation::colourFromKey(colourKey);
    return colour ? int(*colour) : int(annotation::Colours.size());
}

/// Whether `a` stands before `b`; both have a value.
bool isBefore(const Group &a, const Group &b, GroupBy by)
{
    if (by == GroupBy::Date)
        return a.value > b.value;
    if (by == GroupBy::Colour)
        return rankOf(a.value) < rankOf(b.value);
    if (by == GroupBy::Entity && a.entries.size() != b.entries.size())
        return a.entries.size() > b.entries.size();
    return a.value < b.value;
}

} // namespace

QList<Group> grouped(const QList<Entry> &entries, GroupBy by, const QSet<QString> &shared)
{
    QList<Group> groups;
    QHash<QString, qsizetype> places;
    for (const Entry &entry : entries) {
        for (const QString &value : valuesOf(entry, by, shared)) {
            auto place = places.constFind(value);
            if (place == places.cend()) {
                place = places.insert(value, groups.size());
                groups.append({nameOf(value, by, *entry.digest), value});
            }
            Entry own = entry;
            if (by == GroupBy::Colour)
                own.colour = annotation::colourFromKey(value);
            groups[*place].entries.append(own);
        }
    }
    std::ranges::stable_sort(groups, [&](const Group &a, const Group &b) {
        return a.value.isEmpty() != b.value.isEmpty() ? b.value.isEmpty() : isBefore(a, b, by);
    });
    return groups;
}

QSet<QString> sharedEntities(const QList<ExportDigest> &digests)
{
    QSet<QString> once;
    QSet<QString> shared;
    for (const ExportDigest &digest : digests) {
        for (const ExportItem &item : digest.items) {
            for (const QString &name : item.entities) {
                if (once.contains(name))
                    shared.insert(name);
                else
                    once.insert(name);
            }
        }
    }
    return shared;
}

} // namespace gleaner::exporting
