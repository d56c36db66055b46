// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/related.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

constexpr qsizetype TooMany = 40; ///< items: what more of them have says nothing
constexpr qsizetype Most = 5;

QStringList traitsOf(const ExportItem &item)
{
    QStringList traits;
    for (const QString &tag : item.item.tags)
        traits += u"#"_s + tag;
    return traits + item.entities;
}

} // namespace

QHash<ItemId, QList<const library::ItemRow *>> relatedItems(const QList<const ExportItem *> &items)
{
    QHash<QString, QList<qsizetype>> having;
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (const QString &trait : traitsOf(*items[i]))
            having[trait].append(i);
    }
    QHash<ItemId, QList<const library::ItemRow *>> related;
    for (qsizetype i = 0; i < items.size(); ++i) {
        std::map<qsizetype, int> shared;
        for (const QString &trait : traitsOf(*items[i])) {
            const QList<qsizetype> &others = having[trait];
            if (others.size() > TooMany)
                continue;
            for (const qsizetype other : others) {
                if (other != i)
                    ++shared[other];
            }
        }
        QList<std::pair<qsizetype, int>> ranked(shared.cbegin(), shared.cend());
        std::ranges::stable_sort(ranked, [](const auto &a, const auto &b) { return a.second > b.second; });
        for (const auto &[other, count] : ranked.mid(0, Most))
            related[items[i]->item.id].append(&items[other]->item);
    }
    return related;
}

} // namespace gleaner::exporting
