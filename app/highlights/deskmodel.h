// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/highlights/deskrows.h"
#include "core/annotation/colourname.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace gleaner::highlights {

/// All highlights and notes, one a row.
class DeskModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        KindColumn,
        QuoteColumn,
        NoteColumn,
        TagsColumn,
        ItemColumn,
        DigestColumn,
        PublisherColumn,
        DateColumn,
        StateColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column is sorted by
    };

    explicit DeskModel(QObject *parent = nullptr);

    void setRows(const QList<DeskRow> &rows);
    void setTheme(article::Theme theme);
    void setColourNames(const annotation::ColourNames &names);
    [[nodiscard]] const QList<DeskRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const DeskRow &row, int column) const;

    QList<DeskRow> m_rows;
    annotation::ColourNames m_colourNames;
    article::Theme m_theme = article::Theme::Light;
};

/// What of the desk is shown; parts combine with AND.
struct DeskFacets {
    enum class Kind { Any, Notes, Highlights, Written, Open };
    Kind kind = Kind::Any; ///< Written: highlights with a note; Open: those to be reviewed
    std::optional<annotation::Colour> colour{};
    QString tag{};       ///< empty: any
    QString publisher{}; ///< empty: any
    QString words{};     ///< each of them stands in the row; empty: any
    bool operator==(const DeskFacets &) const = default;
};

class DeskFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DeskFilter(DeskModel &model, QObject *parent = nullptr);

    void setFacets(const DeskFacets &facets);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    DeskModel &m_model;
    DeskFacets m_facets;
    QStringList m_words; ///< folded
};

} // namespace gleaner::highlights
