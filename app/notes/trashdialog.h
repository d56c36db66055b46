// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/tabledialog.h"
#include "core/base/clock.h"

class QPushButton;

namespace gleaner::library {
struct TrashedThing;
}

namespace gleaner::notes {

class Commands;
class TrashModel;

/// The trash: what was deleted can be put back, as a step that can be undone, or deleted for good, after a question.
class TrashDialog final : public TableDialog {
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
    QPushButton *m_restore;
    QPushButton *m_destroy;
};

} // namespace gleaner::notes
