// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/decisionfile.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace gleaner::notes {
class Commands;
}

namespace gleaner::entities {

class DecisionsModel;

/// All decisions about entities: found, taken back, written to a file and taken over from one. What is taken back or
/// over is one step that can be undone.
class DecisionsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit DecisionsDialog(notes::Commands &commands, QWidget *parent = nullptr);

    /// Writes all decisions; tells in the window what became of it.
    void exportTo(const QString &path);
    /// Reads a file and takes it over, asking first when it holds bad lines or decides otherwise.
    void importFrom(const QString &path);

signals:
    void exportRequested(); ///< a person is to choose where to
    void importRequested();

private:
    void reload();
    void narrow();
    void tell(const QString &message);
    void removeSelected();
    void confirmImport(const library::DecisionComparison &compared);
    void takeOver(const library::DecisionComparison &compared, bool keepOwn);

    notes::Commands &m_commands;
    DecisionsModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_field;
    QTreeView *m_view;
    QLabel *m_empty;
    QLabel *m_told;
    QPushButton *m_remove;
    QPushButton *m_export;
};

} // namespace gleaner::entities
