// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlights/deskfacets.h"
#include "app/highlights/deskmodel.h"
#include "app/matching/pinyinkeys.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace gleaner::highlights {

/// Narrows the desk, and counts what each further choice would leave.
class DeskFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DeskFilter(DeskModel &model, QObject *parent = nullptr);

    void setFacets(const DeskFacets &facets);
    [[nodiscard]] const DeskFacets &facets() const { return m_facets; }
    /// The rows by key that there would be with another choice of this facet and the others as they are.
    [[nodiscard]] const FacetCounts &counts(Facet facet);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void look() const;
    [[nodiscard]] bool hasWords(int row) const;
    [[nodiscard]] bool isNamed(int row, const QString &word) const;

    DeskModel &m_model;
    DeskFacets m_facets;
    QStringList m_words; ///< folded
    mutable matching::PinyinKeys m_pinyin;
    // What look() found, of the model's rows as they were then.
    mutable int m_lookedAt = -1; ///< DeskModel::generation()
    mutable std::vector<bool> m_accepted;
    mutable PerFacet<FacetCounts> m_counts;
};

} // namespace gleaner::highlights
