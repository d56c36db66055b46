// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchplan.h"

#include "core/library/fold.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

using Kind = SearchNode::Kind;

/// The different values of an indexed column without looking at every row.
std::string distinct(const std::string &table, const std::string &column)
{
    // Said twice, so that an index of the rows that have a value is of use.
    const std::string rows = " FROM " + table + " WHERE " + column + " <> '' AND " + column + " > ";
    return "WITH RECURSIVE each_one(value) AS (SELECT min(" + column + ")" + rows + "'' UNION ALL SELECT (SELECT min("
         + column + ")" + rows
         + "each_one.value) FROM each_one WHERE value IS NOT NULL) SELECT value FROM each_one WHERE value IS NOT NULL";
}

} // namespace

SearchPlan::SearchPlan(SQLite::Database &db, const ItemOrder &order, SearchLists &lists, const SearchNode &root)
    : m_db(db)
    , m_order(order)
    , m_lists(lists)
    , m_root(prepare(root))
{ }

void SearchPlan::evaluate(RankRange ranks)
{
    evaluate(m_root, ranks);
}

SearchPlan::Part SearchPlan::prepare(const SearchNode &node) const
{
    Part part{.node = &node};
    for (const SearchNode &child : node.children)
        part.children.push_back(prepare(child));
    switch (node.kind) {
    case Kind::Nothing: part.everywhere.emplace(m_order.size()); break;
    case Kind::And:
        merge(part);
        checkStatesByItem(part);
        break;
    case Kind::Or:
    case Kind::Not: break;
    case Kind::Dates: {
        const RankRange days = m_order.days(node.from, node.until);
        part.everywhere.emplace(m_order.size()).insert(days.first, days.end);
        break;
    }
    case Kind::State:
        if (node.state != SearchState::Unread && node.state != SearchState::Read)
            part.everywhere = inState(node.state);
        break;
    case Kind::Words:
        switch (node.field) {
        case SearchField::Tag: part.everywhere = tagged(node.term); break;
        case SearchField::Publisher: part.everywhere = published(node.term); break;
        case SearchField::Source: part.everywhere = attributed(node.term); break;
        case SearchField::Entity: part.everywhere = mentioning(node.term); break;
        case SearchField::Section: part.sections = sectionsWith(node.term); break;
        default: prepareText(part);
        }
    }
    return part;
}

void SearchPlan::prepareText(Part &part) const
{
    const SearchTerm &term = part.node->term;
    auto known = std::ranges::find(m_lists.matchings, term, &std::pair<SearchTerm, Matching>::first);
    if (known == m_lists.matchings.end())
        known = m_lists.matchings.insert(known, {term, matchingOf(term, m_lists.words)});
    const Matching &matching = known->second;
    part.isExact = matching.isExact;
    part.expressions = matching.expressions;
    part.isOfTitles = part.node->field == SearchField::Title;
    if (part.node->field == SearchField::Note) {
        for (QString &expression : part.expressions)
            expression.prepend(u"notes : "_s);
    }
}

/// An index finds texts with several words sooner than those with each of them.
void SearchPlan::merge(Part &part) const
{
    const auto canMerge = [&part](const Part &child) {
        return child.node->kind == Kind::Words && child.expressions.size() == 1 && child.isOfTitles == part.isOfTitles;
    };
    const auto count = [&] { return std::ranges::count_if(part.children, canMerge); };
    if (count() < 2) {
        part.isOfTitles = true;
        if (count() < 2)
            return;
    }
    QStringList together;
    part.isExact = true;
    for (Part &child : part.children) {
        if (!canMerge(child))
            continue;
        child.isMerged = true;
        together += u'(' + child.expressions.first() + u')';
        part.isExact = part.isExact && child.isExact;
    }
    part.expressions = {together.join(u" AND "_s)};
}

/// Items that are unread, or read, are too many to list where words leave few to look at.
void SearchPlan::checkStatesByItem(Part &part)
{
    const auto isOfWords = [](const Part &child) { return !child.expressions.isEmpty() || child.sections; };
    if (!std::ranges::any_of(part.children, isOfWords))
        return;
    for (Part &child : part.children)
        child.isByItem = child.node->kind == Kind::State && !child.everywhere;
}

void SearchPlan::evaluate(Part &part, RankRange ranks) const
{
    for (Part &child : part.children)
        evaluate(child, ranks);
    const auto all = [&] {
        ItemSet set(m_order.size());
        set.insert(ranks.first, ranks.end);
        return set;
    };
    switch (part.node->kind) {
    case Kind::And: {
        part.possible = all();
        part.sure = all();
        if (!part.expressions.isEmpty())
            evaluateText(part, ranks);
        for (const Part &child : part.children) {
            if (child.isMerged)
                continue;
            part.possible &= child.possible;
            part.sure &= child.sure;
        }
        break;
    }
    case Kind::Or:
        part.possible = ItemSet(m_order.size());
        part.sure = ItemSet(m_order.size());
        for (const Part &child : part.children) {
            part.possible |= child.possible;
            part.sure |= child.sure;
        }
        break;
    case Kind::Not:
        part.possible = all();
        part.possible -= part.children.front().sure;
        part.sure = all();
        part.sure -= part.children.front().possible;
        break;
    case Kind::State:
        if (!part.everywhere && !part.isByItem) {
            const ItemSet unread = unreadIn(ranks);
            part.possible = all();
            if (part.node->state == SearchState::Unread)
                part.possible &= unread;
            else
                part.possible -= unread;
            part.sure = part.possible;
            break;
        }
        [[fallthrough]];
    default:
        if (part.everywhere) {
            part.possible = all();
            part.possible &= *part.everywhere;
            part.sure = part.possible;
        } else if (part.sections) {
            part.possible = itemsIn(ranks, "SELECT id FROM idx.items WHERE section = ? AND section <> ''",
                                    *part.sections);
            part.sure = part.possible;
        } else if (part.isByItem || part.isMerged || part.expressions.isEmpty()) {
            part.possible = all();
            part.sure = ItemSet(m_order.size());
        } else {
            evaluateText(part, ranks);
        }
    }
}

void SearchPlan::evaluateText(Part &part, RankRange ranks) const
{
    part.possible = itemsIn(ranks,
                            part.isOfTitles ? "SELECT rowid FROM idx.title_search WHERE title_search MATCH ?"
                                            : "SELECT rowid FROM idx.item_search WHERE item_search MATCH ?",
                            part.expressions);
    part.sure = part.isExact ? part.possible : ItemSet(m_order.size());
}

ItemSet SearchPlan::unreadIn(RankRange ranks) const
{
    if (ranks.first == 0 && ranks.end == m_order.size()) {
        if (!m_lists.unread) // of an index, which is short
            m_lists.unread = itemsOf("SELECT id FROM main.items WHERE read_at IS NULL");
        return *m_lists.unread;
    }
    ItemSet items(m_order.size());
    const ItemOrder::Ids ids = m_order.ids(ranks);
    Query query(m_db, "SELECT id FROM main.items WHERE +read_at IS NULL AND id BETWEEN ? AND ?");
    for (query.bind(ids.least, ids.greatest); query.next();) {
        if (const auto rank = m_order.rank({query.integer(0)}))
            items.insert(*rank);
    }
    return items;
}

ItemSet SearchPlan::itemsIn(RankRange ranks, const std::string &sql, const QStringList &values) const
{
    ItemSet items(m_order.size());
    const ItemOrder::Ids ids = m_order.ids(ranks);
    const bool isAll = ranks.first == 0 && ranks.end == m_order.size();
    Query query(m_db, sql + (isAll ? "" : " AND rowid BETWEEN ? AND ?"));
    for (const QString &value : values) {
        query.bind(value);
        if (!isAll)
            query.bind(value, ids.least, ids.greatest);
        while (query.next()) {
            const auto rank = m_order.rank({query.integer(0)});
            if (rank && *rank >= ranks.first && *rank < ranks.end)
                items.insert(*rank);
        }
    }
    return items;
}

bool SearchPlan::passes(const Part &part, size_t rank, const Holds &holds) const
{
    if (part.sure.contains(rank))
        return true;
    if (!part.possible.contains(rank))
        return false;
    const auto childPasses = [&](const Part &child) { return passes(child, rank, holds); };
    switch (part.node->kind) {
    case Kind::And: return std::ranges::all_of(part.children, childPasses);
    case Kind::Or: return std::ranges::any_of(part.children, childPasses);
    case Kind::Not: return !childPasses(part.children.front());
    default: return holds(*part.node);
    }
}

ItemSet SearchPlan::itemsOf(const std::string &sql, const QString &value) const
{
    ItemSet items(m_order.size());
    Query query(m_db, sql);
    if (!value.isNull())
        query.bind(value);
    while (query.next()) {
        if (const auto rank = m_order.rank({query.integer(0)}))
            items.insert(*rank);
    }
    return items;
}

ItemSet SearchPlan::inState(SearchState state) const
{
    switch (state) {
    case SearchState::HasNote: return itemsOf("SELECT id FROM main.items WHERE notes > 0");
    case SearchState::HasTag: return itemsOf("SELECT item FROM main.tagged_items");
    case SearchState::HasHighlight: return itemsOf("SELECT id FROM main.items WHERE highlights > 0");
    case SearchState::Bookmarked: return itemsOf("SELECT id FROM main.items WHERE bookmarked_at IS NOT NULL");
    case SearchState::Unread:
    case SearchState::Read: break; // too many to list
    }
    return ItemSet(m_order.size());
}

ItemSet SearchPlan::tagged(const SearchTerm &term) const
{
    ItemSet items(m_order.size());
    for (Query tags(m_db, "SELECT name FROM main.tags"); tags.next();) {
        if (namesTerm(fold(tags.text(0)), term))
            items |= itemsOf("SELECT item FROM main.tagged_items WHERE tag = (SELECT id FROM main.tags WHERE name = ?)",
                             tags.text(0));
    }
    return items;
}

ItemSet SearchPlan::published(const SearchTerm &term) const
{
    ItemSet items(m_order.size());
    Query digests(m_db, "SELECT id FROM idx.digests WHERE publisher = ?");
    for (Query publishers(m_db, distinct("idx.digests", "publisher")); publishers.next();) {
        if (!occursIn(fold(publishers.text(0)), term))
            continue;
        for (digests.bind(publishers.text(0)); digests.next();) {
            const RankRange ranks = m_order.digest({digests.integer(0)});
            items.insert(ranks.first, ranks.end);
        }
    }
    return items;
}

QStringList SearchPlan::sectionsWith(const SearchTerm &term) const
{
    QStringList found;
    for (Query sections(m_db, distinct("idx.items", "section")); sections.next();) {
        if (occursIn(fold(sections.text(0)), term))
            found.append(sections.text(0));
    }
    return found;
}

ItemSet SearchPlan::attributed(const SearchTerm &term) const
{
    ItemSet items(m_order.size());
    for (Query sources(m_db, distinct("idx.items", "source")); sources.next();) {
        if (occursIn(fold(sources.text(0)), term))
            items |= itemsOf("SELECT id FROM idx.items WHERE source = ? AND source <> ''", sources.text(0));
    }
    return items;
}

ItemSet SearchPlan::mentioning(const SearchTerm &term) const
{
    ItemSet items(m_order.size());
    Query mentions(m_db, "SELECT item FROM idx.mentions WHERE entity = ?");
    m_lists.names.refresh(m_db);
    for (const qint64 entity : m_lists.names.named(term)) {
        for (mentions.bind(entity); mentions.next();) {
            if (const auto rank = m_order.rank({mentions.integer(0)}))
                items.insert(*rank);
        }
    }
    return items;
}

} // namespace gleaner::library
