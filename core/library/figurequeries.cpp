// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/figurequeries.h"

#include "core/library/digestqueries.h"
#include "core/library/filter.h"
#include "core/library/fold.h"
#include "core/library/itemmentions.h"
#include "core/library/matching.h"
#include "core/library/sentences.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace gleaner::library {

namespace {

using Order = FigureQuery::Order;
using Scope = FigureQuery::Scope;

/// Tables of a figure: `m` and `e` its mention and entity, `i`, `t`, `d`, `x` the item and the digest in main and idx.
const std::string Tables =
    " FROM idx.mentions m JOIN idx.entities e ON e.id = m.entity JOIN main.items i ON i.id = m.item "
    "JOIN idx.items t ON t.id = i.id JOIN main.digests d ON d.id = i.digest "
    "LEFT JOIN idx.digests x ON x.id = d.id ";

constexpr int NumberBits = 20;

/// A figure's item and the number of its mention there.
FigureId figureId(qint64 item, qint64 number)
{
    return {item << NumberBits | number};
}

/// A figure on its way into the list.
struct Candidate {
    FigureId id;
    ItemId item;
    TextSpan span;
    QString words; ///< what is written, and the unit
    qsizetype rank = 0;
    bool isLeftOut = false;
};

std::string orderOf(const FigureQuery &query)
{
    const std::string way = query.descending ? " DESC, " : ", ";
    const std::string place = std::string(DigestOrder) + ", i.number, m.first, m.length";
    switch (query.order) {
    case Order::Subject: return place; // no column: see orderBySubject()
    case Order::Figure: return "m.value IS NULL, m.value" + way + place;
    case Order::Unit: return "m.unit" + way + "m.value" + way + place;
    case Order::Item: return "t.title COLLATE NOCASE" + way + place;
    case Order::Date: break;
    }
    return query.descending ? place : "x.date IS NULL, x.date, d.id, i.number, m.first, m.length";
}

Condition scopeOf(const FigureQuery &query, const QList<ItemId> &searched)
{
    switch (query.scope) {
    case Scope::Library: break;
    case Scope::Digest: return {"i.digest = ?", {QString::number(query.digest.value)}};
    case Scope::Search: return {"m.item IN (SELECT value FROM json_each(?))", {jsonList(searched)}};
    case Scope::Entity:
        return {"m.item IN (SELECT o.item FROM idx.mentions o JOIN idx.entities n ON n.id = o.entity "
                "WHERE n.name = ? AND n.type = ?)",
                {query.entity.name, entity::key(query.entity.type)}};
    }
    return {"1", {}};
}

/// Items where some row can hold a term: in the text, in a name that stands there in other words, as the unit.
Condition holderOf(const SearchTerm &term)
{
    Condition condition{"(instr(lower(m.unit), ?) OR m.item IN (SELECT o.item FROM idx.entities n "
                        "JOIN idx.mentions o ON o.entity = n.id WHERE instr(lower(n.name), ?))",
                        {term.folded, term.folded}};
    const QString expression = matchExpression({term});
    if (expression.isEmpty())
        return {"1", {}};
    condition.sql += " OR m.item IN (SELECT rowid FROM idx.item_search WHERE item_search MATCH ?))";
    condition.values.push_back(expression);
    return condition;
}

void append(Condition &condition, const Condition &more)
{
    condition.sql += " AND " + more.sql;
    condition.values.insert(condition.values.end(), more.values.begin(), more.values.end());
}

std::vector<Candidate> candidates(SQLite::Database &db, const FigureQuery &query, const QList<ItemId> &searched,
                                  const std::vector<SearchTerm> &terms)
{
    Condition condition = scopeOf(query, searched);
    for (const SearchTerm &term : terms)
        append(condition, holderOf(term));
    const std::string types = query.kind ? "('" + entity::key(*query.kind).toStdString() + "')" : typeList(isFigure);
    Query rows(db, "SELECT m.item, m.number, m.first, m.first + m.length, cut(t.text, m.first, m.length), m.unit"
                       + Tables + "WHERE m.value IS NOT NULL AND i.shown AND e.type IN " + types + " AND "
                       + condition.sql + " ORDER BY " + orderOf(query));
    rows.bind().add(condition.values);
    std::vector<Candidate> found;
    while (rows.next()) {
        found.push_back({figureId(rows.integer(0), rows.integer(1)),
                         {rows.integer(0)},
                         {rows.integer(2), rows.integer(3)},
                         {},
                         0,
                         false});
        if (!terms.empty())
            found.back().words = rows.text(4) + u'\n' + rows.text(5);
    }
    return found;
}

/// Looks at the texts of the candidates, item by item, and tells of each whether it stays and what it is told of.
class Sieve {
public:
    Sieve(SQLite::Database &db, const FigureQuery &query, std::vector<SearchTerm> terms)
        : m_query(query)
        , m_terms(std::move(terms))
        , m_texts(db)
        , m_titles(db, "SELECT title FROM idx.items WHERE id = ?")
    { }

    void run(std::vector<Candidate> &found)
    {
        std::vector<Candidate *> byItem;
        byItem.reserve(found.size());
        for (Candidate &candidate : found)
            byItem.push_back(&candidate);
        std::ranges::stable_sort(byItem, {}, &Candidate::item);
        ItemId item;
        QString title;
        for (Candidate *candidate : byItem) {
            if (candidate->item != item) {
                item = candidate->item;
                title = m_titles.bind(item.value).next() ? m_titles.text(0) : QString();
            }
            look(*candidate, title);
        }
        std::erase_if(found, &Candidate::isLeftOut);
    }

    /// By what they are told of: names first, then titles.
    void orderBySubject(std::vector<Candidate> &found) const
    {
        QCollator collator;
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<std::tuple<bool, QCollatorSortKey, qsizetype>> keys;
        keys.reserve(size_t(m_subjects.size()));
        for (const auto &[subject, number] : m_subjects.asKeyValueRange())
            keys.emplace_back(subject.second, collator.sortKey(subject.first), number);
        std::ranges::sort(keys);
        std::vector<qsizetype> place(keys.size());
        for (size_t at = 0; at < keys.size(); ++at)
            place[size_t(std::get<2>(keys[at]))] = qsizetype(at);
        const qsizetype sign = m_query.descending ? -1 : 1;
        for (Candidate &candidate : found)
            candidate.rank = sign * place[size_t(candidate.rank)];
        std::ranges::stable_sort(found, {}, &Candidate::rank);
    }

private:
    void look(Candidate &candidate, const QString &title)
    {
        const NamedText &text = m_texts.of(candidate.item);
        if (candidate.span.end > text.text.size()) { // read anew since it was listed
            candidate.isLeftOut = true;
            return;
        }
        const TextSpan sentence = sentenceAt(text.sentences, candidate.span);
        if (m_query.scope == Scope::Entity && !isTold(text, sentence)) {
            candidate.isLeftOut = true;
            return;
        }
        const entity::Mention *subject = subjectOf(candidate.span, sentence, text.names);
        if (!m_terms.empty()) {
            QString words = title + u'\n' + candidate.words + u'\n';
            if (subject)
                words += subject->name + u'\n';
            words += QStringView(text.text).sliced(sentence.start, sentence.length());
            const QString folded = fold(words);
            candidate.isLeftOut = !std::ranges::all_of(m_terms,
                                                       [&](const SearchTerm &term) { return occursIn(folded, term); });
        }
        if (m_query.order == Order::Subject && !candidate.isLeftOut) {
            const std::pair key(subject ? subject->name : title, subject == nullptr);
            const auto known = m_subjects.constFind(key);
            candidate.rank = known != m_subjects.cend() ? *known : m_subjects.size();
            if (known == m_subjects.cend())
                m_subjects.insert(key, candidate.rank);
        }
    }

    /// Whether the query's entity is named in a sentence.
    [[nodiscard]] bool isTold(const NamedText &text, TextSpan sentence) const
    {
        return std::ranges::any_of(text.names, [&](const entity::Mention &mention) {
            return EntityKey{mention.type, mention.name} == m_query.entity && sentence.contains(mention.span);
        });
    }

    FigureQuery m_query;
    std::vector<SearchTerm> m_terms;
    NamedTexts m_texts;
    Query m_titles;
    QHash<std::pair<QString, bool>, qsizetype> m_subjects; ///< with whether it is a title, numbered
};

} // namespace

QList<FigureId> figureIds(SQLite::Database &db, const FigureQuery &query, const QList<ItemId> &searched)
{
    const std::vector<SearchTerm> terms = filterTerms(query.filter);
    std::vector<Candidate> found = candidates(db, query, searched, terms);
    if (!terms.empty() || query.scope == Scope::Entity || query.order == Order::Subject) {
        Sieve sieve(db, query, terms);
        sieve.run(found);
        if (query.order == Order::Subject)
            sieve.orderBySubject(found);
    }
    QList<FigureId> ids;
    ids.reserve(qsizetype(found.size()));
    for (const Candidate &candidate : found)
        ids.append(candidate.id);
    return ids;
}

QList<Figure> figureRows(SQLite::Database &db, const QList<FigureId> &ids)
{
    NamedTexts texts(db);
    Query rows(db, "SELECT m.item, m.first, m.first + m.length, cut(t.text, m.first, m.length), m.value, m.unit, "
                   "e.type, i.digest, t.title, i.link, x.title, x.date"
                       + Tables + "WHERE m.item = ? AND m.number = ?");
    QList<Figure> figures;
    figures.reserve(ids.size());
    for (const FigureId id : ids) {
        Figure &figure = figures.emplaceBack();
        figure.id = id;
        if (!rows.bind(id.value >> NumberBits, id.value & ((1 << NumberBits) - 1)).next())
            continue;
        const std::optional<entity::Type> type = entity::typeFromKey(rows.text(6));
        if (!type || !isFigure(*type)) // the number was given to another mention
            continue;
        figure.type = *type;
        figure.item = {rows.integer(0)};
        figure.text = rows.text(3);
        if (!rows.isNull(4))
            figure.value = rows.real(4);
        figure.unit = rows.text(5);
        figure.digest = {rows.integer(7)};
        figure.itemTitle = rows.text(8);
        figure.url = rows.text(9);
        figure.digestTitle = rows.text(10);
        figure.date = rows.date(11);

        const TextSpan span{rows.integer(1), rows.integer(2)};
        const NamedText &text = texts.of(figure.item);
        const TextSpan whole = sentenceAt(text.sentences, span);
        const entity::Mention *subject = subjectOf(span, whole, text.names);
        figure.subject = subject ? subject->name : figure.itemTitle;
        if (subject)
            figure.subjectType = subject->type;
        const TextSpan sentence = excerptAround(whole, span);
        figure.sentence = text.text.sliced(sentence.start, sentence.length());
        figure.place = {span.start - sentence.start, span.end - sentence.start};
    }
    return figures;
}

} // namespace gleaner::library
