// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::entities {

class KnownModel;

/// Asks which of the library's things some things are: a field that narrows a list.
class MergeDialog final : public QDialog {
    Q_OBJECT

public:
    MergeDialog(shell::LibraryService &service, const QList<library::EntityKey> &things, QWidget *parent = nullptr);

signals:
    void answered(const gleaner::library::EntityKey &target);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void accept() override;
    void load(shell::LibraryService &service);
    void narrow();
    [[nodiscard]] library::EntityKey current() const;

    QList<library::EntityKey> m_things;
    KnownModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_field;
    QTreeView *m_view;
    QLabel *m_none;
    QPushButton *m_ok;
};

} // namespace gleaner::entities
