// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "app/figures/rowblocks.h"
#include "core/base/error.h"
#include "core/library/figures.h"

#include <QAbstractTableModel>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::figures {

/// The figures a query asks for. Which there are comes first, what they are as rows are looked at, both from a reading
/// thread: a table of a whole library is there at once.
class FigureModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureModel)

public:
    enum Column {
        SubjectColumn,
        FigureColumn, ///< as written
        ValueColumn,
        UnitColumn,
        SentenceColumn,
        ItemColumn,
        DateColumn,
        ColumnCount
    };

    /// `service` must outlive the model.
    explicit FigureModel(shell::LibraryService &service, QObject *parent = nullptr);

    /// Looks them up; the rows of an earlier query stay until those of this one are known.
    void setQuery(const library::FigureQuery &query);
    [[nodiscard]] const library::FigureQuery &query() const { return m_query; }
    /// Looks them up again, as after a change of the library.
    void refresh();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    void setTheme(article::Theme theme);

    /// Null while the row is not there yet; it is asked for.
    [[nodiscard]] const library::Figure *figure(int row) const;
    [[nodiscard]] QList<library::FigureId> ids(const QList<int> &rows) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// By the library, not here: the order is part of the query.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] static library::FigureQuery::Order orderOf(int column);

signals:
    void loadingStarted();
    /// The rows are those of the query; `refreshed` when it is the query of before.
    void loaded(bool refreshed);
    void failed(const gleaner::Error &error);

private:
    void load(bool refreshed);
    void fetchWanted();
    [[nodiscard]] QVariant text(const library::Figure &figure, int column) const;

    shell::LibraryService &m_service;
    library::FigureQuery m_query;
    article::Theme m_theme = article::Theme::Light;
    QList<library::FigureId> m_ids;
    mutable RowBlocks<library::Figure> m_rows; ///< data() is how a view says what it looks at
    mutable bool m_fetchPending = false;
    bool m_fetching = false;
    bool m_loading = false;
    int m_question = 0;   ///< answers to earlier ones are passed over
    int m_generation = 0; ///< of m_ids: rows of others are passed over
};

} // namespace gleaner::figures
