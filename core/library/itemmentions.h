// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/types.h"

#include <string>
#include <vector>

namespace gleaner::library {

/// An item's text with its sentences and the names in it.
struct NamedText {
    ItemId item; ///< none when the index does not hold it
    QString text;
    std::vector<TextSpan> sentences;
    entity::Mentions names; ///< by place
};

/// Reads such texts; keeps the one read last. Throws SQLite::Exception.
class NamedTexts {
public:
    explicit NamedTexts(SQLite::Database &db);

    [[nodiscard]] const NamedText &of(ItemId item);

private:
    Query m_text;
    Query m_names;
    NamedText m_kept;
};

/// Types as the values of SQL's IN: "('org', 'person')".
[[nodiscard]] std::string typeList(bool (*wanted)(entity::Type));

/// Ids as a JSON array, for SQL's json_each().
template<typename Tag>
[[nodiscard]] QString jsonList(const QList<Id<Tag>> &ids)
{
    QString list;
    for (const Id<Tag> id : ids)
        list += (list.isEmpty() ? u'[' : u',') + QString::number(id.value);
    return list.isEmpty() ? QStringLiteral("[]") : QString(list + u']');
}

} // namespace gleaner::library
