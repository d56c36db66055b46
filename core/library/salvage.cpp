// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/salvage.h"

#include <sqlite3.h>

#include <limits>

namespace gleaner::library {

namespace {

constexpr qint64 All = std::numeric_limits<qint64>::max();
constexpr qint64 BeyondTheEnd = 4096; // rowids looked for after the last readable one
constexpr int MostProbes = 100'000;

class Salvage {
public:
    Salvage(SQLite::Database &db, const QString &name)
        : m_db(db)
        , m_table('"' + name.toStdString() + '"')
    {
        Query query(db, "SELECT m.name, m.pk FROM pragma_table_info(?1, 'main') m JOIN pragma_table_info(?1, 'old') o "
                        "ON o.name = m.name ORDER BY m.cid");
        query.bind(name);
        while (query.next())
            collect(query);
    }

    [[nodiscard]] bool isKnown() const { return !m_columns.empty(); }

    void run()
    {
        const std::string rowid = rowidOrder();
        const std::string order = rowid.empty() ? m_key : rowid;
        if (copyFirst(order, " ASC") == All)
            return;
        const std::optional<qint64> before = rowid.empty() ? std::nullopt : number("SELECT max(rowid) FROM main.");
        copyFirst(order, " DESC");
        if (rowid.empty())
            return;
        const qint64 low = before ? *before + 1 : 1;
        std::optional<qint64> high = number("SELECT min(rowid) FROM main.", " WHERE rowid >= " + std::to_string(low));
        copyRange(low, high ? *high - 1 : low + BeyondTheEnd);
    }

private:
    void collect(const Query &query)
    {
        const std::string column = '"' + query.text(0).toStdString() + '"';
        m_columns += (m_columns.empty() ? "" : ", ") + column;
        if (query.number(1) > 0)
            m_key += (m_key.empty() ? "" : ", ") + column;
    }

    std::string rowidOrder()
    {
        try {
            m_db.exec("SELECT rowid FROM main." + m_table + " LIMIT 0");
            return "rowid";
        } catch (const SQLite::Exception &) {
            return {};
        }
    }

    std::optional<qint64> number(const std::string &select, const std::string &condition = {})
    {
        Query query(m_db, select + m_table + condition);
        if (query.next() && !query.isNull(0))
            return query.integer(0);
        return std::nullopt;
    }

    /// Whether the rows that `condition` names could be read; none of them is copied when one could not.
    bool copy(const std::string &condition)
    {
        try {
            m_db.exec("INSERT OR IGNORE INTO main." + m_table + " (" + m_columns + ") SELECT " + m_columns
                      + " FROM old." + m_table + condition);
            return true;
        } catch (const SQLite::Exception &exception) {
            if (!meansDamage(exception) && exception.getErrorCode() != SQLITE_ERROR
                && exception.getErrorCode() != SQLITE_IOERR)
                throw;
            return false;
        }
    }

    /// Copies as many rows from one end as can be read; gives All when that is the whole table.
    qint64 copyFirst(const std::string &order, const std::string &direction)
    {
        const auto first = [&](qint64 count) {
            std::string by = order;
            for (size_t at = by.find(", "); at != std::string::npos; at = by.find(", ", at + direction.size() + 2))
                by.insert(at, direction);
            return copy(" ORDER BY " + by + direction + " LIMIT " + std::to_string(count));
        };
        if (first(All))
            return All;
        qint64 good = 0;
        qint64 bad = 1;
        while (first(bad)) {
            good = bad;
            bad *= 2;
        }
        while (bad - good > 1) {
            const qint64 middle = good + (bad - good) / 2;
            (first(middle) ? good : bad) = middle;
        }
        return good;
    }

    void copyRange(qint64 low, qint64 high)
    {
        if (low > high || ++m_probes > MostProbes)
            return;
        if (copy(" WHERE rowid BETWEEN " + std::to_string(low) + " AND " + std::to_string(high)) || low == high)
            return;
        const qint64 middle = low + (high - low) / 2;
        copyRange(low, middle);
        copyRange(middle + 1, high);
    }

    SQLite::Database &m_db;
    std::string m_table;
    std::string m_columns;
    std::string m_key;
    int m_probes = 0;
};

} // namespace

RecoveredTable salvageTable(SQLite::Database &db, const QString &name)
{
    Salvage salvage(db, name);
    const std::string table = '"' + name.toStdString() + '"';
    RecoveredTable report{.name = name};
    if (!salvage.isKnown())
        return report; // an older library has no such table
    salvage.run();
    report.rows = db.execAndGet("SELECT count(*) FROM main." + table).getInt64();
    try {
        report.lost = db.execAndGet("SELECT count(*) FROM old." + table).getInt64() - report.rows;
    } catch (const SQLite::Exception &) {
        report.lost = -1;
    }
    return report;
}

} // namespace gleaner::library
