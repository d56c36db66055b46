// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/savedsearches.h"

#include "core/annotation/tag.h"
#include "core/library/digestqueries.h"
#include "core/library/searchparser.h"
#include "core/library/uids.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::library {

namespace {

constexpr qsizetype LongestName = 100; // code points

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

Error usage(const QString &message, const QString &where)
{
    return {Error::Kind::Usage, message, where};
}

QString orderKey(SearchOrder order)
{
    return order == SearchOrder::Date ? QStringLiteral("date") : QStringLiteral("relevance");
}

QList<SavedSearch> searchesWhere(SQLite::Database &db, const char *condition, qint64 value)
{
    QList<SavedSearch> found;
    Query query(db, std::string("SELECT id, uid, name, query, result_order FROM main.saved_searches "
                                "WHERE deleted IS NULL AND ")
                        + condition + " ORDER BY key");
    query.bind(value);
    while (query.next()) {
        found.append({{query.integer(0)},
                      query.text(1),
                      query.text(2),
                      query.text(3),
                      query.text(4) == orderKey(SearchOrder::Date) ? SearchOrder::Date : SearchOrder::Relevance});
    }
    return found;
}

/// The search as it can be stored.
Result<SavedSearch> normalised(SavedSearch search)
{
    const Result<QString> name = savedSearchName(search.name);
    if (!name)
        return std::unexpected(name.error());
    search.name = *name;
    search.query = search.query.trimmed();
    if (search.query.isEmpty())
        return std::unexpected(usage(Words::tr("A saved search needs words to search for."), search.name));
    if (const ParsedSearch parsed = parseSearch(search.query); parsed.error)
        return std::unexpected(usage(parsed.error->message, search.query));
    return search;
}

/// Whether another one than `own` has the name.
Result<> nameIsFree(SQLite::Database &db, const QString &name, SavedSearchId own)
{
    Query query(db, "SELECT 1 FROM main.saved_searches WHERE key = ? AND deleted IS NULL AND id <> ?");
    if (!query.bind(savedSearchKey(name), own.value).next())
        return {};
    return std::unexpected(Error{
        Error::Kind::Conflict,
        Words::tr("There is a saved search with this name already. Choose another name, or rename that one."), name});
}

} // namespace

Result<QString> savedSearchName(const QString &name)
{
    const QString clean = name.normalized(QString::NormalizationForm_C).simplified();
    if (clean.isEmpty())
        return std::unexpected(usage(Words::tr("A saved search needs a name."), name));
    const QList<uint> points = clean.toUcs4();
    if (std::ranges::any_of(points, [](char32_t c) { return QChar::category(c) == QChar::Other_Control; }))
        return std::unexpected(usage(Words::tr("The name of a saved search cannot hold control characters."), name));
    if (points.size() > LongestName)
        return std::unexpected(usage(Words::tr("The name of a saved search can have 100 characters at most."), name));
    return clean;
}

QString savedSearchKey(const QString &name)
{
    return annotation::tagKey(name);
}

QList<SavedSearch> savedSearches(SQLite::Database &db)
{
    return searchesWhere(db, "id > ?", 0);
}

Result<SavedSearch> addSavedSearch(SQLite::Database &db, const SavedSearch &search, const QDateTime &now)
{
    Result<SavedSearch> added = normalised(search);
    if (!added)
        return added;
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    if (const Result<> isFree = nameIsFree(db, added->name, {}); !isFree)
        return std::unexpected(isFree.error());
    const qint64 ms = now.toMSecsSinceEpoch();
    Query taken(db, "SELECT 1 FROM main.saved_searches WHERE uid = ?");
    added->uid = makeUid("search\n" + added->name.toUtf8() + '\n' + QByteArray::number(ms),
                         [&](const QString &candidate) { return taken.bind(candidate).next(); });
    Query(db, "INSERT INTO main.saved_searches (uid, name, key, query, result_order, created, modified) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(added->uid, added->name, savedSearchKey(added->name), added->query, orderKey(added->order), ms, ms)
        .run();
    added->id = {db.getLastInsertRowid()};
    transaction.commit();
    return added;
}

Result<SavedSearch> updateSavedSearch(SQLite::Database &db, const SavedSearch &search, const QDateTime &now)
{
    const Result<SavedSearch> after = normalised(search);
    if (!after)
        return after;
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QList<SavedSearch> before = searchesWhere(db, "id = ?", search.id.value);
    if (before.isEmpty())
        return std::unexpected(notFound(search.name));
    if (const Result<> isFree = nameIsFree(db, after->name, search.id); !isFree)
        return std::unexpected(isFree.error());
    Query(db, "UPDATE main.saved_searches SET name = ?, key = ?, query = ?, result_order = ?, modified = ? "
              "WHERE id = ?")
        .bind(after->name, savedSearchKey(after->name), after->query, orderKey(after->order), now.toMSecsSinceEpoch(),
              search.id.value)
        .run();
    transaction.commit();
    return before.first();
}

Result<> setSavedSearchDeleted(SQLite::Database &db, SavedSearchId id, bool deleted, const QDateTime &now)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    Query query(db, "SELECT name FROM main.saved_searches WHERE id = ? AND (deleted IS NULL) = ?");
    if (!query.bind(id.value, deleted).next())
        return std::unexpected(notFound(QString::number(id.value)));
    const std::optional<qint64> when = deleted ? std::optional(now.toMSecsSinceEpoch()) : std::nullopt;
    if (!deleted) {
        if (const Result<> isFree = nameIsFree(db, query.text(0), id); !isFree)
            return isFree;
    }
    Query(db, "UPDATE main.saved_searches SET deleted = ? WHERE id = ?").bind(when, id.value).run();
    transaction.commit();
    return {};
}

} // namespace gleaner::library
