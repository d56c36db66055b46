// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace gleaner::inspection {
class Inspector;
}
namespace gleaner::notes {
class Commands;
}

namespace gleaner::shell {

class Halves;
class Session;
class ThemeController;

/// Opens "How this was read" for what is on the page, and gives up what was chosen there.
class Inspecting final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Inspecting)

public:
    struct Parts {
        Halves &halves;
        notes::Commands &commands;
        ThemeController &theme;
        Session &session; ///< keeps the size of the dialog
    };
    /// The parts must outlive the object; `window` is the parent of the dialog.
    Inspecting(const Parts &parts, QWidget *window);
    ~Inspecting() override;

    /// At a line of the source; 0: where the current item begins. Null when nothing is on the page.
    inspection::Inspector *open(int line = 0);
    /// Takes away what was chosen for the document on the page, or against its publisher's choice.
    void readAutomatically();

signals:
    void told(const QString &message); ///< for the status bar

private:
    void keepSize() const;

    Parts m_parts;
    QWidget *m_window;
    QPointer<inspection::Inspector> m_inspector;
};

} // namespace gleaner::shell
