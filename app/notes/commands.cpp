// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"

#include "app/notes/itemcommand.h"
#include "app/notes/notecommand.h"
#include "app/notes/tagcommand.h"
#include "app/shell/libraryservice.h"
#include "core/library/trash.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <memory>
#include <utility>

using gleaner::library::Bookmark;
using gleaner::library::EntityDecision;
using gleaner::library::ReadingChoice;
using gleaner::library::TrashedThing;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::notes::Commands)
};

class PutBackCommand final : public QUndoCommand {
public:
    PutBackCommand(LibraryService &service, const QList<TrashedThing> &things)
        : QUndoCommand(Words::tr("Put back %n thing(s)", nullptr, int(things.size())))
        , m_service(service)
        , m_things(things)
    { }

    void redo() override
    {
        move({&Writer::restoreNote, &Writer::restoreSavedSearch, &Writer::restoreHighlight, &Writer::restoreBrief});
    }
    void undo() override
    {
        move({&Writer::deleteNote, &Writer::deleteSavedSearch, &Writer::deleteHighlight, &Writer::deleteBrief});
    }

private:
    struct Ways {
        Result<> (Writer::*note)(NoteId);
        Result<> (Writer::*search)(SavedSearchId);
        Result<> (Writer::*highlight)(HighlightId);
        Result<> (Writer::*brief)(library::BriefId);
    };
    void move(const Ways &ways)
    {
        const auto [note, search, highlight, brief] = ways;
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
            if (thing.kind == TrashedThing::Kind::Brief) {
                m_service.changeBrief([brief, id = library::BriefId{thing.id}](Writer &writer) {
                    return (writer.*brief)(id).transform([id] { return id; });
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
    m_stack.push(new OrderCommand(m_service, items, Words::tr("Reorder the reading queue")));
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
    auto *command = new AddNoteCommand(m_service, about, text, Words::tr("Add note"));
    m_stack.push(command);
    return command->added();
}

QFuture<Result<annotation::Note>> Commands::updateNote(const annotation::Note &before, const QString &text)
{
    // Pushing may merge the command into the one below and delete it; its future is taken as soon as it has one.
    QFuture<Result<annotation::Note>> future;
    m_stack.push(new UpdateNoteCommand(m_service, before, text, Words::tr("Edit note"), future));
    return future;
}

void Commands::deleteNote(const annotation::Note &note)
{
    m_stack.push(new DeleteNoteCommand(m_service, note, Words::tr("Delete note")));
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
