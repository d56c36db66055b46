// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/dragging/things.h"
#include "app/highlights/deskfacets.h"
#include "core/annotation/colourname.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace gleaner::highlights {

/// All highlights, notes and bookmarks, one a row.
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
        AuthorColumn, ///< of what came from others
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< what a column is sorted by
    };

    explicit DeskModel(QObject *parent = nullptr);

    void setRows(const QList<DeskRow> &rows);
    /// What stands in the items of the rows.
    void setEntities(const DeskEntities &entities);
    void setTheme(article::Theme theme);
    void setColourNames(const annotation::ColourNames &names);
    [[nodiscard]] const QList<DeskRow> &rows() const { return m_rows; }
    /// What a row is found under by a facet.
    [[nodiscard]] const QStringList &keys(int row, Facet facet) const { return m_keys[row][size_t(facet)]; }
    /// What of a row is looked for by pinyin.
    [[nodiscard]] QStringList names(int row) const;
    /// Whether something came from others.
    [[nodiscard]] bool hasAuthors() const;
    /// Other than before when rows or what they are found under have changed.
    [[nodiscard]] int generation() const { return m_generation; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// What a row is dragged as: a highlight, else its item; none of a note about something else.
    [[nodiscard]] static std::optional<dragging::Thing> thingOf(const DeskRow &row);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const DeskRow &row, int column) const;
    [[nodiscard]] QString kindText(const DeskRow &row) const;
    [[nodiscard]] QVariant decoration(const DeskRow &row, int column) const;

    void makeKeys();
    void makeMarks();

    QList<DeskRow> m_rows;
    annotation::ColourNames m_colourNames;
    QList<PerFacet<QStringList>> m_keys; ///< parallel to m_rows
    DeskEntities m_entities;
    int m_generation = 0;
    std::array<QIcon, annotation::Colours.size()> m_marks;
    article::Theme m_theme = article::Theme::Light;
};

} // namespace gleaner::highlights
