// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/commands.h"
#include "core/library/bookmarks.h"

#include <QHash>
#include <QUndoCommand>

#include <vector>

namespace gleaner::library {
class Writer;
}

namespace gleaner::notes {

/// Changes a state of items; undo turns back those that really changed. What changed is filled in and read on the
/// writing thread alone, in the order of the calls, so an undo may be asked for before the change was made.
class ItemsCommand final : public QUndoCommand {
public:
    using Setter = std::function<Result<QList<ItemId>>(library::Writer &, const QList<ItemId> &, bool)>;
    using Progress = std::shared_ptr<const Commands::Progress>;

    ItemsCommand(shell::LibraryService &service, Progress progress, const QList<ItemId> &items, bool on, Setter setter,
                 const QString &text);

    void redo() override;
    void undo() override;

private:
    struct Part {
        QList<ItemId> items;
        QList<ItemId> changed;
    };

    void tellAfter(QFuture<Result<QList<ItemId>>> future, qsizetype done);

    shell::LibraryService &m_service;
    Progress m_progress;
    qsizetype m_all;
    bool m_on;
    Setter m_setter;
    std::vector<std::shared_ptr<Part>> m_parts;
};

/// Puts the reading queue into another order.
class OrderCommand final : public QUndoCommand {
public:
    OrderCommand(shell::LibraryService &service, const QList<ItemId> &items, const QString &text);

    void redo() override;
    void undo() override;

private:
    shell::LibraryService &m_service;
    QList<ItemId> m_items;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<QList<library::Bookmark>> m_before = std::make_shared<QList<library::Bookmark>>();
};

/// Sets bookmarks or takes them away; those that were taken away before, which `removed` holds, come back to their
/// places in the reading queue. The items that changed.
[[nodiscard]] Result<QList<ItemId>> changeBookmarks(library::Writer &writer, const QList<ItemId> &items, bool on,
                                                    QHash<ItemId, library::Bookmark> &removed);

} // namespace gleaner::notes
