// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/choices.h"

#include "core/library/digestqueries.h"

#include <QCoreApplication>

namespace gleaner::library {

namespace {

using Scope = ReadingChoice::Scope;

QString key(Scope scope)
{
    return scope == Scope::Document ? QStringLiteral("document") : QStringLiteral("publisher");
}

std::optional<QString> choiceFor(SQLite::Database &db, Scope scope, const QString &of)
{
    Query query(db, "SELECT recogniser FROM main.reading_choices WHERE scope = ? AND key = ?");
    if (query.bind(key(scope), of).next())
        return query.text(0);
    return std::nullopt;
}

std::optional<Error> refusal(SQLite::Database &db, const ReadingChoice &choice)
{
    if (choice.key.isEmpty()) {
        return Error{Error::Kind::Usage,
                     QCoreApplication::translate("gleaner::library", "This document names no publisher."),
                     {}};
    }
    Query known(db, "SELECT 1 FROM main.digests WHERE uid = ?");
    if (choice.scope == Scope::Document && !known.bind(choice.key).next())
        return notFound(choice.key);
    return std::nullopt;
}

} // namespace

digest::ParseOptions parseOptions(SQLite::Database &db, DigestId digest)
{
    digest::ParseOptions options;
    for (Query query(db, "SELECT key, recogniser FROM main.reading_choices WHERE scope = 'publisher'"); query.next();)
        options.byPublisher.insert(query.text(0), query.text(1));
    Query own(db, "SELECT c.recogniser FROM main.reading_choices c JOIN main.digests d ON d.uid = c.key "
                  "WHERE c.scope = 'document' AND d.id = ?");
    if (own.bind(digest.value).next())
        options.recogniser = own.text(0);
    return options;
}

Result<ReadingChoices> readingChoices(SQLite::Database &db, DigestId digest)
{
    const Result<DigestRow> row = digestRow(db, digest);
    if (!row)
        return std::unexpected(row.error());
    return ReadingChoices{.document = choiceFor(db, Scope::Document, row->uid),
                          .publisher = choiceFor(db, Scope::Publisher, row->publisher)};
}

Result<QList<ReadingChoice>> setReadingChoices(SQLite::Database &db, const QList<ReadingChoice> &choices)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    QList<ReadingChoice> before;
    for (const ReadingChoice &choice : choices) {
        if (const std::optional<Error> error = refusal(db, choice))
            return std::unexpected(*error);
        // A publisher's "automatic" is what is without a choice.
        const bool isNone = !choice.recogniser || (choice.recogniser->isEmpty() && choice.scope == Scope::Publisher);
        const std::optional<QString> was = choiceFor(db, choice.scope, choice.key);
        if (isNone ? !was : was == choice.recogniser)
            continue;
        before.prepend({choice.scope, choice.key, was});
        if (isNone) {
            Query(db, "DELETE FROM main.reading_choices WHERE scope = ? AND key = ?")
                .bind(key(choice.scope), choice.key)
                .run();
        } else {
            Query(db, "INSERT OR REPLACE INTO main.reading_choices (scope, key, recogniser) VALUES (?, ?, ?)")
                .bind(key(choice.scope), choice.key, *choice.recogniser)
                .run();
        }
    }
    transaction.commit();
    return before;
}

} // namespace gleaner::library
