// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace gleaner::library {
struct TrashedThing;
}

namespace gleaner::notes {

class Commands;
class TrashModel;

/// The trash: what was deleted can be put back, as a step that can be undone, or deleted for good, after a question.
class TrashDialog final : public QDialog {
    Q_OBJECT

public:
    explicit TrashDialog(Commands &commands, Clock clock, QWidget *parent = nullptr);

private:
    void reload();
    void enableButtons();
    [[nodiscard]] QList<library::TrashedThing> selected() const;
    void restoreSelected();
    void destroySelected();

    Commands &m_commands;
    Clock m_clock;
    TrashModel *m_model;
    QTreeView *m_view;
    QLabel *m_empty;
    QPushButton *m_restore = nullptr;
    QPushButton *m_destroy = nullptr;
};

} // namespace gleaner::notes
