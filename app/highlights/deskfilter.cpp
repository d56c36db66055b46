// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskfilter.h"

#include "core/library/fold.h"

#include <algorithm>

namespace gleaner::highlights {

DeskFilter::DeskFilter(DeskModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    setSortRole(DeskModel::SortRole);
    setSortLocaleAware(true);
}

void DeskFilter::setFacets(const DeskFacets &facets)
{
    m_facets = facets;
    m_words = library::fold(facets.words).split(u' ', Qt::SkipEmptyParts);
    m_lookedAt = -1;
    invalidateRowsFilter();
}

const FacetCounts &DeskFilter::counts(Facet facet)
{
    look();
    return m_counts[size_t(facet)];
}

bool DeskFilter::isNamed(int row, const QString &word) const
{
    // Pinyin is of letters; what is typed in Chinese stands for itself.
    if (word.size() < 2 || !std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; }))
        return false;
    const QStringList names = m_model.names(row);
    return std::ranges::any_of(names, [&](const QString &name) { return m_pinyin.matches(name, word); });
}

bool DeskFilter::hasWords(int row) const
{
    const QString &text = m_model.rows()[row].searchText;
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word) || isNamed(row, word); });
}

/// One look at all rows: a row counts for a facet when no other one rules it out.
void DeskFilter::look() const
{
    if (m_lookedAt == m_model.generation())
        return;
    m_lookedAt = m_model.generation();
    m_counts = {};
    m_accepted.assign(size_t(m_model.rows().size()), false);
    for (int row = 0; row < int(m_accepted.size()); ++row) {
        int against = 0;
        Facet which = Facet::Kind;
        for (const Facet facet : Facets) {
            const QString &chosen = m_facets.of(facet);
            if (chosen.isEmpty() || m_model.keys(row, facet).contains(chosen))
                continue;
            ++against;
            which = facet;
        }
        if (against > 1 || !hasWords(row))
            continue;
        m_accepted[size_t(row)] = against == 0;
        for (const Facet facet : Facets) {
            if (against == 1 && facet != which)
                continue;
            for (const QString &key : m_model.keys(row, facet))
                ++m_counts[size_t(facet)][key];
        }
    }
}

bool DeskFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    look();
    return m_accepted[size_t(row)];
}

} // namespace gleaner::highlights
