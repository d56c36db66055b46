// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/annotation/colourname.h"
#include "core/library/highlightrows.h"

#include <QAbstractTableModel>

namespace gleaner::highlights {

/// Highlights that a person has to look at, one a row.
class ReviewModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { StateColumn, PassageColumn, ItemColumn, DigestColumn, ColumnCount };

    explicit ReviewModel(QObject *parent = nullptr);

    /// Rows that stay keep their indexes.
    void setRows(const QList<library::HighlightRow> &rows);
    /// Takes a row out, until the library says what became of it.
    void remove(HighlightId highlight);
    void setTheme(article::Theme theme);
    void setColourNames(const annotation::ColourNames &names);
    [[nodiscard]] const QList<library::HighlightRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void removeAt(int row);

    QList<library::HighlightRow> m_rows;
    annotation::ColourNames m_colourNames;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::highlights
