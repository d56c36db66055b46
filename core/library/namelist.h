// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/searchterm.h"

#include <QList>
#include <QString>

#include <vector>

namespace gleaner::library {

/// The names of things in the index, folded, in memory: canonical ones and those that are shown in Latin script.
class NameList {
public:
    /// Reads those that are new; the index takes none away. Throws SQLite::Exception.
    void refresh(SQLite::Database &db);
    /// Ids of the things (idx.entities) that a term names.
    [[nodiscard]] QList<qint64> named(const SearchTerm &term) const;

private:
    struct Name {
        QString folded;
        qint64 id = 0;
    };
    std::vector<Name> m_names;
    qint64 m_last = 0; ///< id that was read last
};

} // namespace gleaner::library
