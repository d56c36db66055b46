// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"

#include "app/shell/libraryservice.h"
#include "core/library/bookmarks.h"
#include "core/library/tags.h"
#include "core/library/trash.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using gleaner::library::Bookmark;
using gleaner::library::EntityDecision;
using gleaner::library::ReadingChoice;
using gleaner::library::TagChange;
using gleaner::library::TrashedThing;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::notes::Commands)
};

/// As many items are changed in one transaction: other changes and what is read get their turn in between.
constexpr qsizetype PartSize = 2000;
/// A change of fewer items is over before it could be told about.
constexpr qsizetype FewItems = 100;

/// Changes a state of items; undo turns back those that really changed. What changed is filled in and read on the
/// writing thread alone, in the order of the calls, so an undo may be asked for before the change was made.
class ItemsCommand final : public QUndoCommand {
public:
    using Setter = std::function<Result<QList<ItemId>>(Writer &, const QList<ItemId> &, bool)>;
    using Progress = std::shared_ptr<const Commands::Progress>;

    ItemsCommand(LibraryService &service, Progress progress, const QList<ItemId> &items, bool on, Setter setter,
                 const QString &text)
        : QUndoCommand(text)
        , m_service(service)
        , m_progress(std::move(progress))
        , m_all(items.size())
        , m_on(on)
        , m_setter(std::move(setter))
    {
        for (qsizetype at = 0; at < items.size(); at += PartSize) {
            m_parts.push_back(std::make_shared<Part>());
            m_parts.back()->items = items.sliced(at, std::min(PartSize, items.size() - at));
        }
    }

    void redo() override
    {
        m_service.protect(m_all);
        qsizetype done = 0;
        for (const auto &part : m_parts) {
            done += part->items.size();
            tellAfter(m_service.changeItems([part, on = m_on, setter = m_setter](Writer &writer) {
                auto result = setter(writer, part->items, on);
                part->changed = result.value_or(QList<ItemId>());
                return result;
            }),
                      done);
        }
    }

    void undo() override
    {
        qsizetype done = 0;
        for (const auto &part : m_parts) {
            done += part->items.size();
            tellAfter(m_service.changeItems([part, on = m_on, setter = m_setter](Writer &writer) {
                return setter(writer, part->changed, !on);
            }),
                      done);
        }
    }

private:
    struct Part {
        QList<ItemId> items;
        QList<ItemId> changed;
    };

    void tellAfter(QFuture<Result<QList<ItemId>>> future, qsizetype done)
    {
        if (m_all < FewItems)
            return;
        future.then(&m_service,
                    [progress = m_progress, text = text(), done, all = m_all](const Result<QList<ItemId>> &changed) {
                        if (changed && *progress)
                            (*progress)(text, done, all);
                    });
    }

    LibraryService &m_service;
    Progress m_progress;
    qsizetype m_all;
    bool m_on;
    Setter m_setter;
    std::vector<std::shared_ptr<Part>> m_parts;
};

/// Puts the reading queue into another order.
class OrderCommand final : public QUndoCommand {
public:
    OrderCommand(LibraryService &service, const QList<ItemId> &items)
        : QUndoCommand(Words::tr("Reorder the reading queue"))
        , m_service(service)
        , m_items(items)
    { }

    void redo() override
    {
        m_service.changeItems([items = m_items, before = m_before](Writer &writer) -> Result<QList<ItemId>> {
            const auto moved = writer.reorderBookmarks(items);
            if (!moved)
                return std::unexpected(moved.error());
            *before = *moved;
            QList<ItemId> changed;
            for (const Bookmark &bookmark : *moved)
                changed.append(bookmark.item);
            return changed;
        });
    }

    void undo() override
    {
        m_service.changeItems([before = m_before](Writer &writer) { return writer.putBackBookmarks(*before); });
    }

private:
    LibraryService &m_service;
    QList<ItemId> m_items;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<QList<Bookmark>> m_before = std::make_shared<QList<Bookmark>>();
};

/// Changes a tag as a whole; undo sets what was there before.
class TagCommand final : public QUndoCommand {
public:
    using Change = std::function<Result<TagChange>(Writer &)>;

    /// `rows` are lost by it.
    TagCommand(LibraryService &service, qsizetype rows, Change change, const QString &text)
        : QUndoCommand(text)
        , m_service(service)
        , m_rows(rows)
        , m_change(std::move(change))
    { }

    void redo() override
    {
        m_service.protect(m_rows);
        m_service.changeTags([change = m_change, before = m_before](Writer &writer) -> Result<QList<ItemId>> {
            const Result<TagChange> made = change(writer);
            if (!made) {
                before->reset();
                return std::unexpected(made.error());
            }
            *before = *made;
            return made->items;
        });
    }

    void undo() override
    {
        m_service.changeTags([before = m_before](Writer &writer) -> Result<QList<ItemId>> {
            return *before ? writer.undoTagChange(**before) : QList<ItemId>();
        });
    }

private:
    LibraryService &m_service;
    qsizetype m_rows;
    Change m_change;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<std::optional<TagChange>> m_before = std::make_shared<std::optional<TagChange>>();
};

/// Sets bookmarks or takes them away; those that were taken away before come back to their places in the reading queue.
Result<QList<ItemId>> changeBookmarks(Writer &writer, const QList<ItemId> &items, bool on,
                                      QHash<ItemId, Bookmark> &removed)
{
    QList<ItemId> changed;
    if (!on) {
        const auto before = writer.removeBookmarks(items);
        if (!before)
            return std::unexpected(before.error());
        for (const Bookmark &bookmark : *before) {
            removed.insert(bookmark.item, bookmark);
            changed.append(bookmark.item);
        }
        return changed;
    }
    QList<Bookmark> known;
    QList<ItemId> fresh;
    for (const ItemId item : items) {
        if (const auto it = removed.constFind(item); it != removed.cend())
            known.append(*it);
        else
            fresh.append(item);
    }
    for (const auto &made : {writer.putBackBookmarks(known), writer.setBookmarked(fresh, true)}) {
        if (!made)
            return made;
        changed += *made;
    }
    return changed;
}

/// Adds a note; undo puts it into the trash, redo takes it out again.
class AddNoteCommand final : public QUndoCommand {
public:
    AddNoteCommand(LibraryService &service, const annotation::Note &about, const QString &text)
        : QUndoCommand(Words::tr("Add note"))
        , m_service(service)
        , m_about(about)
        , m_text(text)
    { }

    void redo() override
    {
        m_future = m_service.changeNote(
            m_about.item, [about = m_about, text = m_text, note = m_note](Writer &writer) -> Result<annotation::Note> {
                if (note->id.isValid()) {
                    if (const auto restored = writer.restoreNote(note->id); !restored)
                        return std::unexpected(restored.error());
                    return *note;
                }
                auto added = addNote(writer, about, text);
                if (added)
                    *note = *added;
                return added;
            });
    }

    void undo() override
    {
        m_service.changeNote(m_about.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
            if (!note->id.isValid())
                return *note;
            if (const auto deleted = writer.deleteNote(note->id); !deleted)
                return std::unexpected(deleted.error());
            return *note;
        });
    }

    [[nodiscard]] Commands::Added added() const { return {m_future, m_note}; }

private:
    static Result<annotation::Note> addNote(Writer &writer, const annotation::Note &about, const QString &text)
    {
        if (about.digest.isValid())
            return writer.addNote(about.digest, text);
        if (const auto type = entity::typeFromKey(about.entityType))
            return writer.addNote(library::EntityKey{*type, about.entityName}, text);
        return writer.addNote(about.item, text);
    }

    LibraryService &m_service;
    annotation::Note m_about;
    QString m_text;
    std::shared_ptr<annotation::Note> m_note = std::make_shared<annotation::Note>();
    QFuture<Result<annotation::Note>> m_future;
};

class UpdateNoteCommand final : public QUndoCommand {
public:
    /// `first` gets the future of the first redo.
    UpdateNoteCommand(LibraryService &service, const annotation::Note &before, const QString &text,
                      QFuture<Result<annotation::Note>> &first)
        : QUndoCommand(Words::tr("Edit note"))
        , m_service(service)
        , m_before(before)
        , m_text(text)
        , m_first(&first)
    { }

    [[nodiscard]] int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const UpdateNoteCommand *>(other);
        if (next->m_before.id != m_before.id)
            return false;
        m_text = next->m_text;
        return true;
    }

    void redo() override
    {
        const QFuture<Result<annotation::Note>> future = write(m_text);
        if (m_first)
            *m_first = future;
        m_first = nullptr;
    }
    void undo() override { write(m_before.text); }

private:
    QFuture<Result<annotation::Note>> write(const QString &text)
    {
        return m_service.changeNote(m_before.item,
                                    [id = m_before.id, text](Writer &writer) { return writer.updateNote(id, text); });
    }

    LibraryService &m_service;
    annotation::Note m_before;
    QString m_text;
    QFuture<Result<annotation::Note>> *m_first; ///< outlives the first redo, which pushing runs
};

class DeleteNoteCommand final : public QUndoCommand {
public:
    DeleteNoteCommand(LibraryService &service, const annotation::Note &note)
        : QUndoCommand(Words::tr("Delete note"))
        , m_service(service)
        , m_note(note)
    { }

    void redo() override
    {
        m_service.changeNote(m_note.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
            if (const auto deleted = writer.deleteNote(note.id); !deleted)
                return std::unexpected(deleted.error());
            return note;
        });
    }

    void undo() override
    {
        m_service.changeNote(m_note.item, [note = m_note](Writer &writer) -> Result<annotation::Note> {
            if (const auto restored = writer.restoreNote(note.id); !restored)
                return std::unexpected(restored.error());
            return note;
        });
    }

private:
    LibraryService &m_service;
    annotation::Note m_note;
};

class PutBackCommand final : public QUndoCommand {
public:
    PutBackCommand(LibraryService &service, const QList<TrashedThing> &things)
        : QUndoCommand(Words::tr("Put back %n thing(s)", nullptr, int(things.size())))
        , m_service(service)
        , m_things(things)
    { }

    void redo() override { move(&Writer::restoreNote, &Writer::restoreSavedSearch, &Writer::restoreHighlight); }
    void undo() override { move(&Writer::deleteNote, &Writer::deleteSavedSearch, &Writer::deleteHighlight); }

private:
    void move(Result<> (Writer::*note)(NoteId), Result<> (Writer::*search)(SavedSearchId),
              Result<> (Writer::*highlight)(HighlightId))
    {
        for (const TrashedThing &thing : std::as_const(m_things)) {
            if (thing.kind == TrashedThing::Kind::SavedSearch) {
                m_service.changeSavedSearches(
                    [search, id = SavedSearchId{thing.id}](Writer &writer) { return (writer.*search)(id); });
                continue;
            }
            if (thing.kind == TrashedThing::Kind::Highlight) {
                m_service.changeHighlights([highlight, thing](Writer &writer) {
                    return (writer.*highlight)(HighlightId{thing.id}).transform([thing] { return QList{thing.item}; });
                });
                continue;
            }
            m_service.changeNote(thing.item, [note, thing](Writer &writer) {
                return (writer.*note)(NoteId{thing.id}).transform([thing] {
                    annotation::Note moved{};
                    moved.id = {thing.id};
                    return moved;
                });
            });
        }
    }

    LibraryService &m_service;
    QList<TrashedThing> m_things;
};

/// Sets choices of recognisers; undo sets what was there before.
class ReadingCommand final : public QUndoCommand {
public:
    ReadingCommand(LibraryService &service, DigestId digest, const QList<ReadingChoice> &choices)
        : QUndoCommand(Words::tr("Choose how a document is read"))
        , m_service(service)
        , m_digest(digest)
        , m_choices(choices)
    { }

    void redo() override
    {
        m_service.changeReadings(m_digest, [choices = m_choices, before = m_before](Writer &writer) {
            auto result = writer.setReadingChoices(choices);
            *before = result.value_or(QList<ReadingChoice>());
            return result;
        });
    }

    void undo() override
    {
        m_service.changeReadings(m_digest,
                                 [before = m_before](Writer &writer) { return writer.setReadingChoices(*before); });
    }

private:
    LibraryService &m_service;
    DigestId m_digest;
    QList<ReadingChoice> m_choices;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<QList<ReadingChoice>> m_before = std::make_shared<QList<ReadingChoice>>();
};

/// Sets decisions about entities; undo sets what was there before.
class DecisionsCommand final : public QUndoCommand {
public:
    DecisionsCommand(LibraryService &service, const QList<EntityDecision> &decisions, const QString &text,
                     std::function<void()> done)
        : QUndoCommand(text)
        , m_service(service)
        , m_decisions(decisions)
        , m_done(std::move(done))
    { }

    void redo() override
    {
        m_service.protect(m_decisions.size());
        auto future = m_service.changeEntities([decisions = m_decisions, before = m_before](Writer &writer) {
            auto result = writer.setEntityDecisions(decisions);
            *before = result.value_or(QList<EntityDecision>());
            return result;
        });
        if (!m_done)
            return;
        future.then(&m_service, [done = std::exchange(m_done, {})](const Result<QList<EntityDecision>> &before) {
            if (before)
                done();
        });
    }

    void undo() override
    {
        m_service.changeEntities(
            [before = m_before](Writer &writer) { return writer.restoreEntityDecisions(*before); });
    }

private:
    LibraryService &m_service;
    QList<EntityDecision> m_decisions;
    std::function<void()> m_done; ///< of the first redo
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<QList<EntityDecision>> m_before = std::make_shared<QList<EntityDecision>>();
};

} // namespace

Commands::Commands(LibraryService &service, QUndoStack &stack)
    : m_service(service)
    , m_stack(stack)
{ }

void Commands::setRead(const QList<ItemId> &items, bool read)
{
    const int count = int(items.size());
    m_stack.push(new ItemsCommand(
        m_service, m_progress, items, read,
        [](Writer &writer, const QList<ItemId> &ids, bool on) { return writer.setRead(ids, on); },
        read ? Words::tr("Mark %n item(s) as read", nullptr, count)
             : Words::tr("Mark %n item(s) as unread", nullptr, count)));
}

void Commands::setBookmarked(const QList<ItemId> &items, bool bookmarked)
{
    const int count = int(items.size());
    m_stack.push(new ItemsCommand(
        m_service, m_progress, items, bookmarked,
        [removed = std::make_shared<QHash<ItemId, Bookmark>>()](Writer &writer, const QList<ItemId> &ids, bool on) {
            return changeBookmarks(writer, ids, on, *removed);
        },
        bookmarked ? Words::tr("Bookmark %n item(s)", nullptr, count)
                   : Words::tr("Remove the bookmark of %n item(s)", nullptr, count)));
}

void Commands::reorderBookmarks(const QList<ItemId> &items)
{
    m_stack.push(new OrderCommand(m_service, items));
}

void Commands::addTag(const QList<ItemId> &items, const QString &tag)
{
    m_stack.push(new ItemsCommand(
        m_service, m_progress, items, true,
        [tag](Writer &writer, const QList<ItemId> &ids, bool on) {
            return on ? writer.addTag(ids, tag) : writer.removeTag(ids, tag);
        },
        Words::tr("Tag with “%1”").arg(tag)));
}

void Commands::removeTag(const QList<ItemId> &items, const QString &tag)
{
    m_stack.push(new ItemsCommand(
        m_service, m_progress, items, false,
        [tag](Writer &writer, const QList<ItemId> &ids, bool on) {
            return on ? writer.addTag(ids, tag) : writer.removeTag(ids, tag);
        },
        Words::tr("Remove tag “%1”").arg(tag)));
}

void Commands::renameTag(const QString &tag, const QString &name)
{
    m_stack.push(new TagCommand(
        m_service, 0, [tag, name](Writer &writer) { return writer.renameTag(tag, name); },
        Words::tr("Rename tag “%1” to “%2”").arg(tag, name)));
}

void Commands::mergeTag(const QString &tag, const QString &into)
{
    m_stack.push(new TagCommand(
        m_service, 0, [tag, into](Writer &writer) { return writer.mergeTag(tag, into); },
        Words::tr("Merge tag “%1” into “%2”").arg(tag, into)));
}

void Commands::recolourTag(const QString &tag, annotation::TagColour colour)
{
    m_stack.push(new TagCommand(
        m_service, 0, [tag, colour](Writer &writer) { return writer.recolourTag(tag, colour); },
        Words::tr("Colour tag “%1”").arg(tag)));
}

void Commands::deleteTag(const QString &tag, int uses)
{
    m_stack.push(new TagCommand(
        m_service, uses, [tag](Writer &writer) { return writer.deleteTag(tag); },
        Words::tr("Delete tag “%1”").arg(tag)));
}

Commands::Added Commands::addNote(ItemId item, const QString &text)
{
    annotation::Note about;
    about.item = item;
    return addNote(about, text);
}

Commands::Added Commands::addNote(const annotation::Note &about, const QString &text)
{
    auto *command = new AddNoteCommand(m_service, about, text);
    m_stack.push(command);
    return command->added();
}

QFuture<Result<annotation::Note>> Commands::updateNote(const annotation::Note &before, const QString &text)
{
    // Pushing may merge the command into the one below and delete it; its future is taken as soon as it has one.
    QFuture<Result<annotation::Note>> future;
    m_stack.push(new UpdateNoteCommand(m_service, before, text, future));
    return future;
}

void Commands::deleteNote(const annotation::Note &note)
{
    m_stack.push(new DeleteNoteCommand(m_service, note));
}

void Commands::putBack(const QList<TrashedThing> &things)
{
    m_stack.push(new PutBackCommand(m_service, things));
}

void Commands::chooseReading(DigestId digest, const QList<ReadingChoice> &choices)
{
    m_stack.push(new ReadingCommand(m_service, digest, choices));
}

void Commands::decide(const QList<EntityDecision> &decisions, const QString &text, const std::function<void()> &done)
{
    m_stack.push(new DecisionsCommand(m_service, decisions, text, done));
}

void Commands::watch(const library::EntityKey &thing, bool watched)
{
    decide({EntityDecision::watches(thing, watched)},
           watched ? Words::tr("Watch “%1”").arg(thing.name) : Words::tr("Stop watching “%1”").arg(thing.name));
}

} // namespace gleaner::notes
