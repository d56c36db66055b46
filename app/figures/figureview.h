// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dragging/things.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/library/entitydecision.h"

#include <QTableView>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::figures {

class FigureModel;

/// Rows of figures. Enter opens the item, Ctrl+C copies the selected rows, S or a click on a column's head sorts by it.
class FigureView final : public QTableView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FigureView)

public:
    /// Both must outlive the view.
    FigureView(shell::LibraryService &service, FigureModel &model, QWidget *parent = nullptr);

    /// Puts the selected rows on the clipboard, parted by tabs, values raw; rows not looked at yet are fetched first.
    void copyRows();
    /// Asks for the selected rows to be taken into the brief.
    void sendRows();
    /// Sorts by a column, the other way round when it is that already. Sentences have no order.
    void sortBy(int column);

signals:
    void itemRequested(gleaner::ItemId item, const QString &written);
    void entityPageRequested(const gleaner::library::EntityKey &entity);
    void copied(int rows);
    void sendRequested(const QList<gleaner::dragging::Thing> &things);
    void failed(const gleaner::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void openItem(int row);
    void keepPlace();

    shell::LibraryService &m_service;
    FigureModel &m_model;
};

} // namespace gleaner::figures
