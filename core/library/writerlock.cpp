// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/writerlock.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace gleaner::library {

WriterLock::WriterLock(std::unique_ptr<SQLite::Database> db)
    : m_db(std::move(db))
{ }

Result<WriterLock> WriterLock::acquire(const Location &location)
{
    const QString file = location.folder + u"/writer.lock";
    return guarded(file, [&]() -> Result<WriterLock> {
        auto db = std::make_unique<SQLite::Database>(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        try {
            db->exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
        } catch (const SQLite::Exception &exception) {
            if (exception.getErrorCode() != SQLITE_BUSY)
                throw;
            return std::unexpected(Error{
                Error::Kind::Conflict,
                QCoreApplication::translate("gleaner::library", "Another Gleaner is changing this library. Close it "
                                                                "and try again."),
                location.folder});
        }
        return WriterLock(std::move(db));
    });
}

} // namespace gleaner::library
