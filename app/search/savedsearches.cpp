// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/savedsearches.h"

#include "app/shell/libraryservice.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

using namespace std::chrono_literals;
using gleaner::library::NamedCount;
using gleaner::library::Reader;
using gleaner::library::SavedSearch;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::search {

namespace {

constexpr auto CountingPause = 500ms;

class Command : public QUndoCommand {
public:
    Command(const QString &text, LibraryService &service)
        : QUndoCommand(text)
        , m_service(service)
    { }

protected:
    void run(const LibraryService::SavedSearchesChange &change) { m_service.changeSavedSearches(change); }

private:
    LibraryService &m_service;
};

class AddCommand final : public Command {
public:
    AddCommand(const SavedSearch &search, LibraryService &service)
        : Command(SavedSearches::tr("Save the search"), service)
        , m_search(std::make_shared<SavedSearch>(search))
    { }

    void redo() override
    {
        run([search = m_search](Writer &writer) -> Result<> {
            if (search->id.isValid())
                return writer.restoreSavedSearch(search->id);
            return writer.addSavedSearch(*search).transform([&](const SavedSearch &stored) { *search = stored; });
        });
    }

    void undo() override
    {
        run([search = m_search](Writer &writer) -> Result<> {
            return search->id.isValid() ? writer.deleteSavedSearch(search->id) : Result<>();
        });
    }

private:
    std::shared_ptr<SavedSearch> m_search; ///< filled in and read on the writing thread alone
};

class UpdateCommand final : public Command {
public:
    UpdateCommand(const SavedSearch &before, const SavedSearch &after, LibraryService &service)
        : Command(SavedSearches::tr("Rename the search"), service)
        , m_before(before)
        , m_after(after)
    { }

    void redo() override
    {
        run([search = m_after](Writer &writer) {
            return writer.updateSavedSearch(search).transform([](const SavedSearch &) { });
        });
    }
    void undo() override
    {
        run([search = m_before](Writer &writer) {
            return writer.updateSavedSearch(search).transform([](const SavedSearch &) { });
        });
    }

private:
    SavedSearch m_before;
    SavedSearch m_after;
};

class RemoveCommand final : public Command {
public:
    RemoveCommand(SavedSearchId id, LibraryService &service)
        : Command(SavedSearches::tr("Delete the search"), service)
        , m_id(id)
    { }

    void redo() override
    {
        run([id = m_id](Writer &writer) { return writer.deleteSavedSearch(id); });
    }
    void undo() override
    {
        run([id = m_id](Writer &writer) { return writer.restoreSavedSearch(id); });
    }

private:
    SavedSearchId m_id;
};

} // namespace

SavedSearches::SavedSearches(LibraryService &service, QUndoStack &undo, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_undo(undo)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(CountingPause);
    connect(&m_soon, &QTimer::timeout, this, &SavedSearches::count);
    const auto countSoon = [this] {
        if (!m_searches.isEmpty() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&m_service, &LibraryService::savedSearchesChanged, this, &SavedSearches::load);
    connect(&m_service, &LibraryService::digestsChanged, this, countSoon);
    connect(&m_service, &LibraryService::itemsChanged, this, countSoon);
    connect(&m_service, &LibraryService::entitiesChanged, this, countSoon);
    load();
}

SavedSearches::~SavedSearches()
{
    m_stop.request_stop();
}

const SavedSearch *SavedSearches::find(const QString &name) const
{
    const auto found = std::ranges::find(m_searches, name, &SavedSearch::name);
    return found == m_searches.cend() ? nullptr : &*found;
}

bool SavedSearches::isTaken(const QString &newName, const QString &name) const
{
    const QString key = library::savedSearchKey(newName);
    return std::ranges::any_of(m_searches, [&](const SavedSearch &search) {
        return search.name != name && library::savedSearchKey(search.name) == key;
    });
}

void SavedSearches::add(const QString &name, const QString &query, library::SearchOrder order)
{
    m_undo.push(new AddCommand({.name = name, .query = query, .order = order}, m_service));
}

void SavedSearches::rename(const QString &name, const QString &newName)
{
    const SavedSearch *before = find(name);
    if (!before || newName == name)
        return;
    SavedSearch after = *before;
    after.name = newName;
    m_undo.push(new UpdateCommand(*before, after, m_service));
}

void SavedSearches::remove(const QString &name)
{
    if (const SavedSearch *search = find(name))
        m_undo.push(new RemoveCommand(search->id, m_service));
}

void SavedSearches::load()
{
    m_service.read([](const Reader &reader) { return reader.savedSearches(); })
        .then(this, [this](const Result<QList<SavedSearch>> &searches) {
            if (!searches) {
                emit m_service.failed(searches.error());
                return;
            }
            m_searches = *searches;
            tell();
            count();
        });
}

void SavedSearches::count()
{
    m_soon.stop();
    if (m_isCounting) { // a large library may take longer than changes do
        m_areCountsOld = true;
        return;
    }
    m_isCounting = true;
    QStringList queries;
    for (const SavedSearch &search : std::as_const(m_searches))
        queries.append(search.query);
    m_service
        .read([queries, stop = m_stop.get_token()](const Reader &reader) -> Result<QHash<QString, int>> {
            QHash<QString, int> counts;
            for (const QString &query : queries) {
                if (const Result<qsizetype> count = reader.matchCount(query, stop)) // else it has none
                    counts.insert(query, int(*count));
            }
            return counts;
        })
        .then(this, [this](const Result<QHash<QString, int>> &counts) {
            m_isCounting = false;
            if (counts)
                m_counts = *counts;
            tell();
            if (std::exchange(m_areCountsOld, false))
                m_soon.start();
        });
}

void SavedSearches::tell()
{
    QList<NamedCount> searches;
    for (const SavedSearch &search : std::as_const(m_searches))
        searches.append({search.name, m_counts.value(search.query, NotCounted)});
    emit changed(searches);
}

} // namespace gleaner::search
