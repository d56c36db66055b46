// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>

class QWidget;

namespace gleaner::article {
class ArticleView;
}
namespace gleaner::notes {
class Commands;
}

namespace gleaner::shell {

class Dialogs;
class Reading;

/// What a person does to the item being read, or to another one by its controls.
class ItemCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ItemCommands)

public:
    struct Parts {
        Reading &reading;
        notes::Commands &commands;
        article::ArticleView &view;
        Dialogs &dialogs;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    ItemCommands(const Parts &parts, QWidget *window);

    void toggleBookmark(ItemId item);
    void toggleRead(ItemId item);
    void readAndNext();
    void editTags(ItemId item);
    void openOriginal();
    /// Asks, then hands the address to the desktop.
    void openOutside(const QUrl &url);
    /// The selected text, or the item's, as a Markdown quotation with its link, to the clipboard.
    void copyWithSource();

signals:
    void told(const QString &message); ///< for the status bar

private:
    Parts m_parts;
    QWidget *m_window;
};

} // namespace gleaner::shell
