// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QObject>

#include <functional>

class QPoint;
class QWidget;

namespace gleaner::digests {
class DigestFeed;
class DigestList;
} // namespace gleaner::digests
namespace gleaner::notes {

class Commands;

/// What a person does to all that is selected in the list at once: digests and months stand for those of their items
/// that pass the filter. Each is one step to undo, made in the background. The list's context menu offers it.
class BulkCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkCommands)

public:
    struct Parts {
        Commands &commands;
        digests::DigestList &list;
        const digests::DigestFeed &feed;
    };
    /// The parts must outlive the object; `window` is the parent of dialogs.
    BulkCommands(const Parts &parts, QWidget *window);
    ~BulkCommands() override;

    /// Whether commands mean the selection: the keyboard is in the list, and more than one row is selected.
    [[nodiscard]] bool isMeant() const;
    void toggleBookmarks(); ///< takes them away when all have one
    void toggleRead();      ///< unread when all are read
    void setBookmarked(bool bookmarked);
    void setRead(bool read);
    void editTags();

signals:
    void told(const QString &message); ///< for the status bar
    void changesRequested(gleaner::DigestId digest);
    void besideRequested(gleaner::DigestId digest, gleaner::ItemId item);

private:
    /// What is selected, and how many of the items are marked already.
    struct Items {
        QList<ItemId> ids;
        int read = 0;
        int bookmarked = 0;
    };
    void withItems(const std::function<void(const Items &)> &run);
    void showMenu(const QPoint &place);
    void tellProgress(const QString &text, qsizetype done, qsizetype all);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace gleaner::notes
