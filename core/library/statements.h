// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gleaner::library {

/// Statements of one connection that have been prepared and are not in use: preparing one costs more than most of the
/// changes of a row. Stands after its connection and so goes before it; a connection without one prepares each time.
class KeptStatements {
public:
    explicit KeptStatements(SQLite::Database &db);
    KeptStatements(const KeptStatements &) = delete;
    KeptStatements &operator=(const KeptStatements &) = delete;
    ~KeptStatements();

    /// Those of a connection, if it keeps any.
    [[nodiscard]] static KeptStatements *of(const SQLite::Database &db);

    /// One that nobody uses meanwhile; none is null.
    [[nodiscard]] std::unique_ptr<SQLite::Statement> take(std::string_view sql);
    void giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement);

private:
    struct Kept {
        std::unique_ptr<SQLite::Statement> statement; ///< null while in use
        uint64_t used = 0;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view sql) const { return std::hash<std::string_view>()(sql); }
    };
    void dropOldest();

    sqlite3 *m_handle;
    std::unordered_map<std::string, Kept, Hash, std::equal_to<>> m_kept;
    uint64_t m_uses = 0;
};

} // namespace gleaner::library
