// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/itemmentions.h"

#include "core/library/figures.h"
#include "core/library/sentences.h"

namespace gleaner::library {

NamedTexts::NamedTexts(SQLite::Database &db)
    : m_text(db, "SELECT text FROM idx.items WHERE id = ?")
    , m_names(db, "SELECT e.type, m.first, m.first + m.length, e.name FROM idx.mentions m JOIN idx.entities e "
                  "ON e.id = m.entity WHERE m.item = ? AND e.type IN "
                      + typeList(isName) + " ORDER BY m.first, m.length")
{ }

const NamedText &NamedTexts::of(ItemId item)
{
    if (m_kept.item == item && item.isValid())
        return m_kept;
    m_kept = {};
    if (!m_text.bind(item.value).next())
        return m_kept;
    m_kept.item = item;
    m_kept.text = m_text.text(0);
    m_kept.sentences = sentences(m_kept.text);
    for (m_names.bind(item.value); m_names.next();) {
        const TextSpan span{m_names.integer(1), m_names.integer(2)};
        if (const std::optional<entity::Type> type = entity::typeFromKey(m_names.text(0)))
            m_kept.names.push_back({*type, span, m_kept.text.mid(span.start, span.length()), m_names.text(3), {}, {}});
    }
    return m_kept;
}

std::string typeList(bool (*wanted)(entity::Type))
{
    std::string list;
    for (const entity::Type type : entity::AllTypes) {
        if (wanted(type))
            list += (list.empty() ? "('" : ", '") + entity::key(type).toStdString() + '\'';
    }
    return list + ')';
}

} // namespace gleaner::library
