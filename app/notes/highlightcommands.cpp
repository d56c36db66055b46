// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/highlightcommands.h"

#include "app/notes/highlighttagcommand.h"
#include "app/shell/libraryservice.h"
#include "core/library/highlightrows.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

using gleaner::annotation::Colour;
using gleaner::annotation::ColourNames;
using gleaner::annotation::Highlight;
using gleaner::library::NewHighlight;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::notes::HighlightCommands)
};

using Items = QList<ItemId>;
using Done = HighlightCommands::Done;

/// So many highlights are changed one after the other: other changes get their turn in between.
constexpr qsizetype PartSize = 200;

Items itemsOf(const QList<Highlight> &highlights, Items items = {})
{
    for (const Highlight &highlight : highlights) {
        if (!items.contains(highlight.item))
            items.append(highlight.item);
    }
    return items;
}

QList<QList<HighlightId>> inParts(const QList<HighlightId> &highlights)
{
    QList<QList<HighlightId>> parts;
    for (qsizetype at = 0; at < highlights.size(); at += PartSize)
        parts.append(highlights.sliced(at, std::min(PartSize, highlights.size() - at)));
    return parts;
}

void tellWhenDone(LibraryService &service, QFuture<Result<Items>> future, Done done)
{
    if (!done)
        return;
    future.then(&service, [done = std::move(done)](const Result<Items> &changed) {
        if (changed)
            done();
    });
}

/// What becomes of highlights; undo puts them back as they were. What they were is filled in and read on the writing
/// thread alone, in the order of the calls.
class ChangeCommand : public QUndoCommand {
public:
    using Change = std::function<Result<QList<Highlight>>(Writer &)>;

    /// `target` is where highlights may come to, or not valid.
    ChangeCommand(LibraryService &service, const QString &text, std::vector<Change> changes, ItemId target, Done done)
        : QUndoCommand(text)
        , m_service(service)
        , m_target(target)
        , m_done(std::move(done))
    {
        for (Change &change : changes)
            m_parts.push_back({std::move(change), std::make_shared<QList<Highlight>>()});
    }

    void redo() override
    {
        for (const Part &part : m_parts) {
            auto future = m_service.changeHighlights([part, target = m_target](Writer &writer) -> Result<Items> {
                auto before = part.change(writer);
                *part.before = before.value_or(QList<Highlight>());
                return before.transform([target](const QList<Highlight> &were) {
                    return itemsOf(were, were.isEmpty() || !target.isValid() ? Items() : Items{target});
                });
            });
            if (&part == &m_parts.back())
                tellWhenDone(m_service, future, std::exchange(m_done, {}));
        }
    }

    void undo() override
    {
        for (const Part &part : m_parts) {
            m_service.changeHighlights([before = part.before](Writer &writer) {
                return writer.putBackHighlights(*before).transform(
                    [&](const QList<Highlight> &were) { return itemsOf(were, itemsOf(*before)); });
            });
        }
    }

protected:
    /// What is made again is what the other one did; undo goes back behind both.
    void takeOver(const ChangeCommand &other)
    {
        for (size_t at = 0; at < m_parts.size(); ++at)
            m_parts[at].change = other.m_parts[at].change;
    }

private:
    struct Part {
        Change change;
        std::shared_ptr<QList<Highlight>> before;
    };
    LibraryService &m_service;
    ItemId m_target;
    Done m_done; ///< of the first redo
    std::vector<Part> m_parts;
};

ChangeCommand::Change one(std::function<Result<Highlight>(Writer &)> change)
{
    return [change = std::move(change)](Writer &writer) {
        return change(writer).transform([](const Highlight &before) { return QList<Highlight>{before}; });
    };
}

/// Marks another passage; one step after the other of the same edge is one command.
class MarkCommand final : public ChangeCommand {
public:
    using Edge = HighlightCommands::Edge;

    MarkCommand(LibraryService &service, HighlightId highlight, TextSpan span, std::optional<Edge> edge, Done done)
        : ChangeCommand(service, Words::tr("Mark another passage"),
                        {one([highlight, span](Writer &writer) { return writer.setHighlightSpan(highlight, span); })},
                        {}, std::move(done))
        , m_highlight(highlight)
        , m_edge(edge)
    { }

    [[nodiscard]] int id() const override { return m_edge ? 1 : -1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = dynamic_cast<const MarkCommand *>(other);
        if (!next || next->m_highlight != m_highlight || next->m_edge != m_edge)
            return false;
        takeOver(*next);
        return true;
    }

private:
    HighlightId m_highlight;
    std::optional<Edge> m_edge;
};

/// Marks a passage; undo puts the highlight into the trash, redo takes it out again.
class AddCommand final : public QUndoCommand {
public:
    AddCommand(LibraryService &service, const NewHighlight &highlight, Done done)
        : QUndoCommand(Words::tr("Highlight"))
        , m_service(service)
        , m_new(highlight)
        , m_done(std::move(done))
    { }

    void redo() override
    {
        auto future = m_service.changeHighlights([made = m_new, id = m_id](Writer &writer) -> Result<Items> {
            if (id->isValid())
                return writer.restoreHighlight(*id).transform([&] { return Items{made.item}; });
            return writer.addHighlight(made).transform([&](const Highlight &added) {
                *id = added.id;
                return Items{made.item};
            });
        });
        tellWhenDone(m_service, future, std::exchange(m_done, {}));
    }

    void undo() override
    {
        m_service.changeHighlights([item = m_new.item, id = m_id](Writer &writer) -> Result<Items> {
            if (!id->isValid())
                return Items();
            return writer.deleteHighlight(*id).transform([item] { return Items{item}; });
        });
    }

private:
    LibraryService &m_service;
    NewHighlight m_new;
    Done m_done; ///< of the first redo
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<HighlightId> m_id = std::make_shared<HighlightId>();
};

/// Puts highlights into the trash; undo takes out again those that this put there.
class RemoveCommand final : public QUndoCommand {
public:
    struct Part {
        QList<std::pair<HighlightId, ItemId>> all;
        QList<std::pair<HighlightId, ItemId>> removed;
    };

    RemoveCommand(LibraryService &service, const QList<Highlight> &highlights, Done done)
        : QUndoCommand(Words::tr("Delete %n highlight(s)", nullptr, int(highlights.size())))
        , m_service(service)
        , m_count(highlights.size())
        , m_done(std::move(done))
    {
        for (qsizetype at = 0; at < highlights.size(); ++at) {
            if (at % PartSize == 0)
                m_parts.push_back(std::make_shared<Part>());
            m_parts.back()->all.append({highlights[at].id, highlights[at].item});
        }
    }

    void redo() override
    {
        m_service.protect(m_count);
        for (const auto &part : m_parts) {
            auto future = m_service.changeHighlights([part](Writer &writer) -> Result<Items> {
                part->removed.clear();
                Items items;
                for (const auto &[id, item] : std::as_const(part->all)) {
                    // What has gone since is no reason to keep the others.
                    const Result<> gone = writer.deleteHighlight(id);
                    if (!gone && gone.error().kind != Error::Kind::NotFound)
                        return std::unexpected(gone.error());
                    if (!gone)
                        continue;
                    part->removed.append({id, item});
                    if (!items.contains(item))
                        items.append(item);
                }
                return items;
            });
            if (part == m_parts.back())
                tellWhenDone(m_service, future, std::exchange(m_done, {}));
        }
    }

    void undo() override
    {
        for (const auto &part : m_parts) {
            m_service.changeHighlights([part](Writer &writer) -> Result<Items> {
                Items items;
                for (const auto &[id, item] : std::as_const(part->removed)) {
                    if (const Result<> back = writer.restoreHighlight(id); !back)
                        return std::unexpected(back.error());
                    if (!items.contains(item))
                        items.append(item);
                }
                return items;
            });
        }
    }

private:
    LibraryService &m_service;
    qsizetype m_count;
    Done m_done; ///< of the first redo
    std::vector<std::shared_ptr<Part>> m_parts;
};

/// Names the colours; undo sets the names as they were.
class NamesCommand final : public QUndoCommand {
public:
    NamesCommand(LibraryService &service, const ColourNames &names)
        : QUndoCommand(Words::tr("Rename colours"))
        , m_service(service)
        , m_names(names)
    { }

    void redo() override
    {
        m_service.changeColourNames([names = m_names, before = m_before](Writer &writer) {
            auto were = writer.setColourNames(names);
            *before = were ? std::optional(*were) : std::nullopt;
            return were;
        });
    }

    void undo() override
    {
        m_service.changeColourNames([before = m_before](Writer &writer) -> Result<ColourNames> {
            return *before ? writer.setColourNames(**before) : ColourNames();
        });
    }

private:
    LibraryService &m_service;
    ColourNames m_names;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<std::optional<ColourNames>> m_before = std::make_shared<std::optional<ColourNames>>();
};

} // namespace

HighlightCommands::HighlightCommands(LibraryService &service, QUndoStack &stack)
    : m_service(service)
    , m_stack(stack)
{ }

void HighlightCommands::add(const NewHighlight &highlight, const Done &done)
{
    m_stack.push(new AddCommand(m_service, highlight, done));
}

void HighlightCommands::recolour(const QList<HighlightId> &highlights, Colour colour, const Done &done)
{
    std::vector<ChangeCommand::Change> changes;
    for (const QList<HighlightId> &part : inParts(highlights))
        changes.push_back([part, colour](Writer &writer) { return writer.recolourHighlights(part, colour); });
    if (!changes.empty()) {
        m_stack.push(new ChangeCommand(m_service,
                                       Words::tr("Recolour %n highlight(s)", nullptr, int(highlights.size())),
                                       std::move(changes), {}, done));
    }
}

void HighlightCommands::setTag(const QList<Highlight> &highlights, const QString &tag, bool on, const Done &done)
{
    if (!highlights.isEmpty())
        m_stack.push(new HighlightTagCommand(m_service, highlights, tag, on, done));
}

void HighlightCommands::nameColours(const ColourNames &names)
{
    m_stack.push(new NamesCommand(m_service, names));
}

void HighlightCommands::editNote(HighlightId highlight, const QString &note, const Done &done)
{
    m_stack.push(new ChangeCommand(
        m_service, Words::tr("Edit a highlight's note"),
        {one([highlight, note](Writer &writer) { return writer.editHighlightNote(highlight, note); })}, {}, done));
}

void HighlightCommands::describe(const Highlight &highlight, const QString &note, const QStringList &tags,
                                 const Done &done)
{
    const auto without = [](const QStringList &some, const QStringList &others) {
        QStringList rest;
        for (const QString &tag : some) {
            const auto isSame = [key = annotation::tagKey(tag)](const QString &other) {
                return annotation::tagKey(other) == key;
            };
            if (std::ranges::none_of(others, isSame))
                rest.append(tag);
        }
        return rest;
    };
    std::vector<std::function<void(const Done &)>> steps;
    for (const QString &tag : without(tags, highlight.tags))
        steps.emplace_back([&, tag](const Done &then) { setTag({highlight}, tag, true, then); });
    for (const QString &tag : without(highlight.tags, tags))
        steps.emplace_back([&, tag](const Done &then) { setTag({highlight}, tag, false, then); });
    if (note != highlight.note)
        steps.emplace_back([&](const Done &then) { editNote(highlight.id, note, then); });
    if (steps.empty())
        return;
    if (steps.size() == 1) {
        steps.front()(done);
        return;
    }
    m_stack.beginMacro(Words::tr("Note and tags of a highlight"));
    for (const auto &step : steps)
        step(&step == &steps.back() ? done : Done());
    m_stack.endMacro();
}

void HighlightCommands::mark(HighlightId highlight, TextSpan span, std::optional<Edge> edge, const Done &done)
{
    m_stack.push(new MarkCommand(m_service, highlight, span, edge, done));
}

void HighlightCommands::accept(HighlightId highlight, ItemId item, TextSpan span, const Done &done)
{
    m_stack.push(new ChangeCommand(
        m_service, Words::tr("Accept a highlight's place"),
        {one([highlight, item, span](Writer &writer) { return writer.acceptHighlight(highlight, item, span); })}, item,
        done));
}

void HighlightCommands::detach(HighlightId highlight, const Done &done)
{
    m_stack.push(new ChangeCommand(m_service, Words::tr("Detach a highlight"),
                                   {one([highlight](Writer &writer) { return writer.detachHighlight(highlight); })}, {},
                                   done));
}

void HighlightCommands::remove(const QList<Highlight> &highlights, const Done &done)
{
    if (!highlights.isEmpty())
        m_stack.push(new RemoveCommand(m_service, highlights, done));
}

} // namespace gleaner::notes
