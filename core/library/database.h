// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gleaner::library {

class KeptStatements; // statements.h

/// One prepared statement in Qt's types; parameters are bound by position. Taken from those the connection keeps, where
/// it keeps any.
class Query {
public:
    Query(SQLite::Database &db, std::string_view sql);
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    ~Query();

    /// Starts anew with these parameters. A std::string is not copied and must stay until the next ones.
    template<typename... Values>
    Query &bind(const Values &...values)
    {
        m_statement->reset();
        m_bound = 0;
        (put(values), ...);
        return *this;
    }
    /// Binds further parameters after those bound so far.
    Query &add(const std::vector<QString> &values)
    {
        for (const QString &value : values)
            put(value);
        return *this;
    }

    /// Steps to the next row; false after the last.
    bool next() { return m_statement->executeStep(); }
    /// Runs a statement that gives no rows; gives the number of rows changed.
    int run();

    [[nodiscard]] bool isBlob(int column) const { return m_statement->getColumn(column).isBlob(); }
    [[nodiscard]] bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    [[nodiscard]] qint64 integer(int column) const { return m_statement->getColumn(column).getInt64(); }
    [[nodiscard]] int number(int column) const { return m_statement->getColumn(column).getInt(); }
    [[nodiscard]] double real(int column) const { return m_statement->getColumn(column).getDouble(); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }

private:
    void put(std::integral auto value) { m_statement->bind(++m_bound, int64_t(value)); }
    void put(double value) { m_statement->bind(++m_bound, value); }
    void put(const std::optional<double> &value);
    void put(const std::optional<qint64> &value);
    void put(std::nullptr_t) { m_statement->bind(++m_bound); }
    void put(const QString &value) { m_statement->bind(++m_bound, value.toStdString()); }
    void put(const QByteArray &value);
    void put(const std::string &value) { m_statement->bindNoCopy(++m_bound, value); }
    void put(std::string &&value) = delete;
    void put(QDate value);

    KeptStatements *m_keeper;
    std::string m_sql; ///< to give the statement back by
    std::unique_ptr<SQLite::Statement> m_statement;
    int m_bound = 0;
};

/// What a failure of SQLite means to a person; `where` is the file.
[[nodiscard]] Error storageError(const SQLite::Exception &exception, const QString &file);
/// Whether the file itself is broken, as against full, locked or read-only.
[[nodiscard]] bool meansDamage(const SQLite::Exception &exception);

/// Runs `work`, which gives a Result, and turns an exception of SQLite into an error: none leaves this folder.
template<typename Work>
auto guarded(const QString &file, Work &&work) -> decltype(work())
{
    try {
        return std::forward<Work>(work)();
    } catch (const SQLite::Exception &exception) {
        return std::unexpected(storageError(exception, file));
    }
}

/// Opens one file; throws SQLite::Exception.
[[nodiscard]] SQLite::Database openFile(const QString &file, int flags);

/// Opens library.sqlite as `main` with index.sqlite attached as `idx`. Both must exist. Throws SQLite::Exception.
[[nodiscard]] SQLite::Database openReading(const Location &location);
[[nodiscard]] SQLite::Database openWriting(const Location &location);

} // namespace gleaner::library
