// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/tabledialog.h"
#include "core/library/decisionfile.h"

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace gleaner::notes {
class Commands;
}

namespace gleaner::entities {

class DecisionsModel;

/// All decisions about entities: found, taken back, written to a file and taken over from one. What is taken back or
/// over is one step that can be undone.
class DecisionsDialog final : public notes::TableDialog {
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
    void removeSelected();
    void confirmImport(const library::DecisionComparison &compared);
    void takeOver(const library::DecisionComparison &compared, bool keepOwn);

    notes::Commands &m_commands;
    DecisionsModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_field;
    QPushButton *m_remove;
    QPushButton *m_export = nullptr;
};

} // namespace gleaner::entities
