// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/search.h"

#include "core/library/itemqueries.h"
#include "core/library/searcheditem.h"
#include "core/library/searchparser.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace gleaner::library {

namespace {

/// Frequent words are asked for among the newest items first, then among more and more of the older ones.
constexpr size_t FirstRanks = 8192;
constexpr size_t Growth = 4;
/// How many matches are weighed for their relevance when there are more than that.
constexpr size_t MostWeighed = 51;

/// Lets SQLite look now and then whether to go on, as long as it lives.
class StopWatch {
public:
    StopWatch(SQLite::Database &db, const std::stop_token &stop)
        : m_db(db)
        , m_stop(stop)
    {
        constexpr int Steps = 2000;
        if (m_stop.stop_possible())
            sqlite3_progress_handler(
                m_db.getHandle(), Steps,
                [](void *self) { return int(static_cast<StopWatch *>(self)->m_stop.stop_requested()); }, this);
    }
    ~StopWatch() { sqlite3_progress_handler(m_db.getHandle(), 0, nullptr, nullptr); }
    StopWatch(const StopWatch &) = delete;
    StopWatch &operator=(const StopWatch &) = delete;

    void check() const
    {
        if (m_stop.stop_requested())
            throw SQLite::Exception("stopped", SQLITE_INTERRUPT);
    }

private:
    SQLite::Database &m_db;
    std::stop_token m_stop;
};

struct Match {
    size_t rank = 0;
    double score = 0;
    std::optional<SearchedItem::Content> content{}; ///< for its sentence, when there are few
};

/// The matches of one tree, newest first.
class Matches {
public:
    Matches(SQLite::Database &db, const ItemOrder &order, SearchLists &lists, const SearchNode &root,
            const StopWatch &watch)
        : m_order(order)
        , m_watch(watch)
        , m_plan(db, order, lists, root)
        , m_item(db)
    { }

    /// `most` at most.
    [[nodiscard]] std::vector<Match> find(size_t most)
    {
        return find(most, [](size_t, SearchedItem &) { return 0.0; });
    }
    /// `score` is asked for the score of each.
    template<typename Score>
    [[nodiscard]] std::vector<Match> find(size_t most, Score &&score)
    {
        std::vector<Match> found;
        const size_t size = m_order.size();
        for (RankRange ranks = nextRanks(0, most); ranks.first < ranks.end; ranks = nextRanks(ranks.end, most)) {
            m_plan.evaluate(ranks);
            for (size_t rank = m_plan.next(ranks.first); rank < ranks.end; rank = m_plan.next(rank + 1)) {
                m_watch.check();
                if (!m_item.load(m_order.item(rank))
                    || !m_plan.passes(rank, [this](const SearchNode &node) { return m_item.holds(node); }))
                    continue;
                found.push_back({rank, score(rank, m_item)});
                if (most <= MostKept)
                    found.back().content = m_item.take();
                if (found.size() == most)
                    return found;
            }
            if (ranks.end == size)
                break;
        }
        return found;
    }

private:
    /// The ranks to look at after those up to `first`. All that are left where most of their ids lie between those of
    /// the next ones anyway: documents that were imported in another order than that of their dates.
    [[nodiscard]] RankRange nextRanks(size_t first, size_t most) const
    {
        const size_t size = m_order.size();
        const size_t wanted = std::max(FirstRanks, first * Growth);
        if (most > MostMatches || first + wanted >= size)
            return {first, size};
        const RankRange ranks{first, first + wanted};
        const ItemOrder::Ids ids = m_order.ids(ranks);
        return size_t(ids.greatest - ids.least) > 2 * wanted ? RankRange{first, size} : ranks;
    }

    static constexpr size_t MostKept = 101;
    static constexpr size_t MostMatches = 1000; ///< with more wanted all is asked for at once

    const ItemOrder &m_order;
    const StopWatch &m_watch;
    SearchPlan m_plan;
    SearchedItem m_item;
};

/// The search for titles only; nothing when it has no word that can stand in one.
std::optional<SearchNode> ofTitles(const SearchNode &root)
{
    SearchNode node = root;
    if (node.kind == SearchNode::Kind::Words) {
        if (node.field != SearchField::Any)
            return std::nullopt;
        node.field = SearchField::Title;
        return node;
    }
    bool hasOne = false;
    if (node.kind == SearchNode::Kind::And || node.kind == SearchNode::Kind::Or) {
        for (SearchNode &child : node.children) {
            if (std::optional<SearchNode> title = ofTitles(child)) {
                child = *std::move(title);
                hasOne = true;
            }
        }
    }
    return hasOne ? std::optional(node) : std::nullopt;
}

QList<SearchHit> hitsOf(SQLite::Database &db, const ItemOrder &order, std::span<Match> matches,
                        const std::vector<SearchTerm> &terms, const StopWatch &watch)
{
    QList<SearchHit> hits;
    SearchedItem item(db);
    Query digest(db, "SELECT title, date, publisher FROM idx.digests WHERE id = ?");
    QList<ItemId> ids;
    for (const Match &match : matches)
        ids.append(order.item(match.rank));
    const QList<ItemRow> rows = itemRows(db, ids); // of all, for all this is one snapshot
    for (qsizetype at = 0; at < rows.size(); ++at) {
        watch.check();
        SearchHit hit;
        hit.item = rows[at];
        hit.score = matches[size_t(at)].score;
        if (digest.bind(hit.item.digest.value).next()) {
            hit.digestTitle = digest.text(0);
            hit.digestDate = digest.date(1);
            hit.publisher = digest.text(2);
        }
        std::optional<SearchedItem::Content> &content = matches[size_t(at)].content;
        if (content)
            item.resume(*std::move(content));
        if (content || item.load(hit.item.id)) {
            SearchedItem::Found found = item.sentence(terms);
            hit.sentence = std::move(found.excerpt.sentence);
            hit.matches = std::move(found.excerpt.matches);
            hit.isFromNote = found.isFromNote;
        }
        hits.append(std::move(hit));
    }
    return hits;
}

/// The newest matches, best first, with the newest of those that have the words in their titles when there are more.
std::vector<Match> weighed(SQLite::Database &db, const ItemOrder &order, SearchLists &lists, const SearchNode &root,
                           const std::vector<SearchTerm> &terms, size_t most, const StopWatch &watch)
{
    std::vector<Match> matches = Matches(db, order, lists, root, watch).find(most, [&](size_t, SearchedItem &item) {
        return item.score(terms);
    });
    if (const auto titles = matches.size() == most ? ofTitles(root) : std::nullopt) {
        const size_t oldest = matches.back().rank;
        std::vector<Match> inTitles = Matches(db, order, lists, *titles, watch)
                                          .find(most, [&](size_t rank, SearchedItem &item) {
                                              return rank > oldest ? item.score(terms) : 0; // newer ones are weighed
                                          });
        for (Match &match : inTitles) {
            if (match.rank > oldest)
                matches.push_back(std::move(match));
        }
    }
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::score);
    return matches;
}

} // namespace

SearchResults SearchEngine::search(SQLite::Database &db, const SearchRequest &request)
{
    const StopWatch watch(db, request.stop);
    const SQLite::Transaction snapshot(db);
    m_order.refresh(db);
    m_lists.begin(db);
    const size_t limit = request.limit > 0 ? size_t(request.limit) : std::numeric_limits<size_t>::max() - 1;
    const std::vector<SearchTerm> terms = termsOf(request.root);
    std::vector<Match> found;
    if (request.order == SearchOrder::Date || terms.empty())
        found = Matches(db, m_order, m_lists, request.root, watch).find(limit + 1);
    else
        found = weighed(db, m_order, m_lists, request.root, terms, std::max(limit + 1, MostWeighed), watch);
    const bool hasMore = found.size() > limit;
    const auto page = std::span(found).first(std::min(limit, found.size()));
    return {hitsOf(db, m_order, page, terms, watch), hasMore};
}

QList<ItemId> SearchEngine::items(SQLite::Database &db, const SearchNode &root, int limit, const std::stop_token &stop)
{
    const StopWatch watch(db, stop);
    const SQLite::Transaction snapshot(db);
    m_order.refresh(db);
    m_lists.begin(db);
    const size_t most = limit > 0 ? size_t(limit) : std::numeric_limits<size_t>::max();
    QList<ItemId> items;
    for (const Match &match : Matches(db, m_order, m_lists, root, watch).find(most))
        items.append(m_order.item(match.rank));
    return items;
}

} // namespace gleaner::library
