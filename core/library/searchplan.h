// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/itemorder.h"
#include "core/library/itemset.h"
#include "core/library/matching.h"
#include "core/library/namelist.h"
#include "core/library/searchtree.h"
#include "core/library/wordlist.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace gleaner::library {

/// What searches look through in memory.
struct SearchLists {
    WordList words;
    NameList names; ///< refreshed when names are asked for: they take a while the first time
    // What one search has found out, which its search for titles asks for again.
    std::vector<std::pair<SearchTerm, Matching>> matchings{};
    std::optional<ItemSet> unread{};

    /// Brings the lists up to date for a search.
    void begin(SQLite::Database &db)
    {
        words.refresh(db);
        matchings.clear();
        unread.reset();
    }
};

/// How a search is answered from the indexes: for each part of its tree the items that may pass, and those of them
/// that are sure to. The full-text index knows no punctuation, so that phrases are only ever likely.
class SearchPlan {
public:
    /// Looks up what does not depend on the range: tags, dates, names. `root` must outlive the plan. Throws
    /// SQLite::Exception, as evaluate() does.
    SearchPlan(SQLite::Database &db, const ItemOrder &order, SearchLists &lists, const SearchNode &root);

    /// Asks the indexes about the items of `ranks`; all answers below are about these then.
    void evaluate(RankRange ranks);
    /// The least rank from `from` on that may pass; the number of items when there is none.
    [[nodiscard]] size_t next(size_t from) const { return m_root.possible.next(from); }
    [[nodiscard]] size_t countPossible() const { return m_root.possible.count(); }
    /// Whether the item passes; `holds` tells of a node of words, or of what is read, whether it is true of the item,
    /// and is asked only where the indexes are not sure.
    using Holds = std::function<bool(const SearchNode &)>;
    [[nodiscard]] bool passes(size_t rank, const Holds &holds) const { return passes(m_root, rank, holds); }

private:
    struct Part {
        const SearchNode *node = nullptr;
        std::vector<Part> children{};
        /// FTS5 expressions that every text with the words matches one of.
        QStringList expressions{};
        bool isOfTitles = false;               ///< the expressions are for the index of titles
        bool isExact = false;                  ///< and no other text does
        bool isMerged = false;                 ///< the part above asks for the expression along with its own
        bool isByItem = false;                 ///< a state that is looked up for each item
        std::optional<ItemSet> everywhere{};   ///< the answer for all ranks
        std::optional<QStringList> sections{}; ///< the sections that the words stand in
        ItemSet possible{};
        ItemSet sure{};
    };

    [[nodiscard]] Part prepare(const SearchNode &node) const;
    void prepareText(Part &part) const;
    void merge(Part &part) const;
    static void checkStatesByItem(Part &part);
    void evaluate(Part &part, RankRange ranks) const;
    void evaluateText(Part &part, RankRange ranks) const;
    [[nodiscard]] ItemSet unreadIn(RankRange ranks) const;
    /// The items of a range that a statement gives the ids of, for some value and between two ids.
    [[nodiscard]] ItemSet itemsIn(RankRange ranks, const std::string &sql, const QStringList &values) const;
    [[nodiscard]] bool passes(const Part &part, size_t rank, const Holds &holds) const;

    [[nodiscard]] ItemSet itemsOf(const std::string &sql, const QString &value = {}) const;
    [[nodiscard]] ItemSet tagged(const SearchTerm &term) const;
    [[nodiscard]] ItemSet published(const SearchTerm &term) const;
    [[nodiscard]] QStringList sectionsWith(const SearchTerm &term) const;
    [[nodiscard]] ItemSet attributed(const SearchTerm &term) const;
    [[nodiscard]] ItemSet mentioning(const SearchTerm &term) const;
    [[nodiscard]] ItemSet inState(SearchState state) const;

    SQLite::Database &m_db;
    const ItemOrder &m_order;
    SearchLists &m_lists;
    Part m_root;
};

} // namespace gleaner::library
