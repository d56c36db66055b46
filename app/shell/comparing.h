// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace gleaner::changes {
class ChangesDialog;
}

namespace gleaner::shell {

class LibraryService;
class ThemeController;

/// Opens "What changed" for a digest.
class Comparing final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Comparing)

public:
    struct Parts {
        LibraryService &library;
        ThemeController &theme;
    };
    /// The parts must outlive the object; `window` is the parent of the dialog.
    Comparing(const Parts &parts, QWidget *window);

    /// In front of `over`, a dialog that nothing behind it can be used beside, or of the window. Null without a digest.
    changes::ChangesDialog *open(DigestId digest, QWidget *over = nullptr);

signals:
    void itemRequested(gleaner::ItemId item);
    void told(const QString &message); ///< for the status bar

private:
    Parts m_parts;
    QWidget *m_window;
    QPointer<changes::ChangesDialog> m_dialog;
};

} // namespace gleaner::shell
