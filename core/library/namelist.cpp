// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/namelist.h"

#include "core/entity/displaynames.h"
#include "core/library/figures.h"
#include "core/library/fold.h"

namespace gleaner::library {

void NameList::refresh(SQLite::Database &db)
{
    Query query(db, "SELECT id, name, type FROM idx.entities WHERE id > ? ORDER BY id");
    for (query.bind(m_last); query.next();) {
        m_last = query.integer(0);
        const std::optional<entity::Type> type = entity::typeFromKey(query.text(2));
        if (!type || !isName(*type))
            continue;
        const QString name = query.text(1);
        const QString shown = entity::nameIn(name, *type, u"en");
        m_names.push_back({fold(name), m_last});
        if (shown != name)
            m_names.push_back({fold(shown), m_last});
    }
}

QList<qint64> NameList::named(const SearchTerm &term) const
{
    QList<qint64> ids;
    for (const Name &name : m_names) {
        if (namesTerm(name.folded, term))
            ids.append(name.id);
    }
    return ids;
}

} // namespace gleaner::library
