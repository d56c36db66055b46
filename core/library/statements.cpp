// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/statements.h"

#include <sqlite3.h>

#include <algorithm>

namespace gleaner::library {

namespace {

constexpr size_t MostKept = 128; // some searches write SQL of their own, which must not pile up
constexpr const char *Name = "gleaner.statements";

} // namespace

KeptStatements::KeptStatements(SQLite::Database &db)
    : m_handle(db.getHandle())
{
    sqlite3_set_clientdata(m_handle, Name, this, nullptr);
}

KeptStatements::~KeptStatements()
{
    sqlite3_set_clientdata(m_handle, Name, nullptr, nullptr);
}

KeptStatements *KeptStatements::of(const SQLite::Database &db)
{
    return static_cast<KeptStatements *>(sqlite3_get_clientdata(db.getHandle(), Name));
}

std::unique_ptr<SQLite::Statement> KeptStatements::take(std::string_view sql)
{
    const auto found = m_kept.find(sql);
    return found != m_kept.end() ? std::move(found->second.statement) : nullptr;
}

void KeptStatements::giveBack(std::string_view sql, std::unique_ptr<SQLite::Statement> statement)
{
    auto found = m_kept.find(sql);
    if (found == m_kept.end()) {
        if (m_kept.size() == MostKept)
            dropOldest();
        found = m_kept.try_emplace(std::string(sql)).first;
    }
    found->second.statement = std::move(statement);
    found->second.used = ++m_uses;
}

void KeptStatements::dropOldest()
{
    m_kept.erase(std::ranges::min_element(m_kept, {}, [](const auto &entry) { return entry.second.used; }));
}

} // namespace gleaner::library
