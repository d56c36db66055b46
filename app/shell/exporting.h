// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/highlightcommands.h"
#include "core/export/exportrun.h"

#include <QObject>
#include <QPointer>

class QLineEdit;
class QUndoStack;

namespace gleaner::digests {
class DigestList;
}
namespace gleaner::exports {
class ExportDialog;
struct Situation;
} // namespace gleaner::exports
namespace gleaner::notes {
class Commands;
}

namespace gleaner::shell {

class Dialogs;
class Halves;
class LibraryService;
class Session;
class StatusBar;
class ThemeController;

/// Takes notes out of the library: opens the dialog for what is shown, and tells what was written.
class Exporting final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exporting)

public:
    struct Parts {
        LibraryService &library;
        notes::Commands &commands;
        QUndoStack &undo;
        Session &session;
        ThemeController &theme;
        Dialogs &dialogs;
        StatusBar &status;
        Halves &halves;
        const digests::DigestList &list;
        const QLineEdit &search;
    };
    /// The parts must outlive the object; `window` is the parent of the dialog.
    Exporting(const Parts &parts, QWidget *window);
    ~Exporting() override;

    void open();
    /// Keeps what is chosen, and templates that are not saved yet, as the window closes.
    void save();

private:
    [[nodiscard]] exports::Situation situation() const;
    void make();
    void connectDialog();
    void keepChoices();
    void tell(const exporting::ExportReport &report, const QString &out);

    Parts m_parts;
    QWidget *m_window;
    notes::HighlightCommands m_highlightCommands;
    QPointer<exports::ExportDialog> m_dialog;
};

} // namespace gleaner::shell
