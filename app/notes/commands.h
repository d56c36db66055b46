// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/library/types.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QUndoStack;

namespace gleaner::library {
struct TrashedThing;
}

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::notes {

/// Every change a person makes to items and notes, as a command on the undo stack. A change that changes nothing still
/// stands on the stack; undoing it does nothing.
class Commands final {
public:
    Commands(shell::LibraryService &service, QUndoStack &stack);

    /// Is called, on the window's thread, as a change of more than a few items is made, undone or made again; `text`
    /// names the change.
    using Progress = std::function<void(const QString &text, qsizetype done, qsizetype all)>;
    void setProgress(const Progress &progress) { *m_progress = progress; }

    void setRead(const QList<ItemId> &items, bool read);
    void setBookmarked(const QList<ItemId> &items, bool bookmarked);
    /// Puts bookmarked items into this order in the reading queue.
    void reorderBookmarks(const QList<ItemId> &items);
    void addTag(const QList<ItemId> &items, const QString &tag);
    void removeTag(const QList<ItemId> &items, const QString &tag);

    // A tag as a whole, all over the library; undo sets what was there before.
    void renameTag(const QString &tag, const QString &name);
    void mergeTag(const QString &tag, const QString &into);
    void recolourTag(const QString &tag, annotation::TagColour colour);
    void deleteTag(const QString &tag, int uses);

    /// The future gives the stored note with its id; `note` has the id as soon as it is written, to be read on the
    /// writing thread alone: what is asked for meanwhile can name it there.
    struct Added {
        QFuture<Result<annotation::Note>> future;
        std::shared_ptr<const annotation::Note> note;
    };
    Added addNote(ItemId item, const QString &text);
    /// `about` names the item, digest or entity.
    Added addNote(const annotation::Note &about, const QString &text);
    /// Consecutive updates of one note become one command. The future tells whether this one was written.
    QFuture<Result<annotation::Note>> updateNote(const annotation::Note &before, const QString &text);
    void deleteNote(const annotation::Note &note);
    /// Takes out of the trash, as one step.
    void putBack(const QList<library::TrashedThing> &things);
    /// What documents are read as, chosen at `digest`.
    void chooseReading(DigestId digest, const QList<library::ReadingChoice> &choices);

    /// Decisions about entities, as one step; `text` names it for undo. `done` is called once they are written, and not
    /// at all when they are refused.
    void decide(const QList<library::EntityDecision> &decisions, const QString &text,
                const std::function<void()> &done = {});
    void watch(const library::EntityKey &thing, bool watched);

    [[nodiscard]] shell::LibraryService &service() const { return m_service; }

private:
    shell::LibraryService &m_service;
    QUndoStack &m_stack;
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>(); ///< shared with the commands on the stack
};

} // namespace gleaner::notes
