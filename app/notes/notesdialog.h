// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/library/types.h"

#include <QDialog>

class QLabel;

namespace gleaner::notes {

class Commands;
class NotesPanel;

/// The notes about a digest as a whole, or about an entity, in editors that save themselves. Closes when the library
/// has what was typed, and stays open with it when that is refused.
class NotesDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotesDialog)

public:
    NotesDialog(Commands &commands, const library::DigestRow &digest, QWidget *parent = nullptr);
    /// `shown` is the entity's name as the person reads it.
    NotesDialog(Commands &commands, const library::EntityKey &entity, const QString &shown, QWidget *parent = nullptr);

    [[nodiscard]] NotesPanel *panel() const { return m_panel; }
    void done(int result) override;

private:
    NotesDialog(Commands &commands, const annotation::Note &about, const QString &title, const QString &window,
                QWidget *parent);

    void doneWhenWritten(int result);

    Commands &m_commands;
    NotesPanel *m_panel;
    QLabel *m_refused; ///< why it is still open
};

} // namespace gleaner::notes
