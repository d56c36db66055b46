// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filter.h"

#include "core/annotation/tag.h"

namespace gleaner::library {

namespace {

const char *viewCondition(Filter::View view)
{
    switch (view) {
    case Filter::View::All: return "";
    case Filter::View::Unread: return " AND i.read_at IS NULL";
    case Filter::View::Bookmarked: return " AND i.bookmarked_at IS NOT NULL";
    case Filter::View::WithNotes: return " AND i.notes > 0";
    case Filter::View::WithHighlights: return " AND i.highlights > 0";
    }
    return "";
}

} // namespace

Condition itemCondition(const Filter &filter)
{
    Condition condition{std::string("i.shown") + viewCondition(filter.view), {}};
    if (!filter.publisher.isEmpty()) {
        condition.sql += " AND i.digest IN (SELECT p.id FROM idx.digests p WHERE p.publisher = ?)";
        condition.values.push_back(filter.publisher);
    }
    if (!filter.tag.isEmpty()) {
        condition.sql +=
            " AND i.id IN (SELECT item FROM main.tagged_items WHERE tag = (SELECT id FROM main.tags WHERE key = ?))";
        condition.values.push_back(annotation::tagKey(filter.tag));
    }
    if (!filter.entity.isEmpty() || filter.entityType) {
        condition.sql +=
            " AND i.id IN (SELECT m.item FROM idx.mentions m JOIN idx.entities e ON e.id = m.entity WHERE 1";
        if (!filter.entity.isEmpty()) {
            condition.sql += " AND e.name = ?";
            condition.values.push_back(filter.entity);
        }
        if (filter.entityType) {
            condition.sql += " AND e.type = ?";
            condition.values.push_back(entity::key(*filter.entityType));
        }
        condition.sql += ")";
    }
    return condition;
}

Condition digestCondition(const Filter &filter)
{
    // A digest without items is a digest all the same; only a question about items leaves it out.
    if (filter == Filter{})
        return {"1", {}};
    Filter ofItems = filter;
    ofItems.publisher.clear();
    Condition condition{"1", {}};
    if (ofItems != Filter{}) {
        condition = itemCondition(ofItems);
        condition.sql = "d.id IN (SELECT i.digest FROM main.items i WHERE " + condition.sql + ")";
    }
    if (!filter.publisher.isEmpty()) {
        condition.sql += " AND x.publisher = ?";
        condition.values.push_back(filter.publisher);
    }
    return condition;
}

} // namespace gleaner::library
