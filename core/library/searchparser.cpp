// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchparser.h"

#include "core/library/fold.h"
#include "core/library/searchdates.h"
#include "core/library/searchlexer.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

using Kind = SearchNode::Kind;
using Token = SearchToken;

constexpr int DeepestBrackets = 50;
constexpr int MostTerms = 200;

struct TextField {
    QStringView name;
    SearchField field;
};
constexpr TextField TextFields[]{
    {u"title", SearchField::Title},         {u"entity", SearchField::Entity}, {u"tag", SearchField::Tag},
    {u"publisher", SearchField::Publisher}, {u"source", SearchField::Source}, {u"section", SearchField::Section},
    {u"note", SearchField::Note},
};

struct StateValue {
    QStringView field;
    QStringView name;
    SearchState state;
};
constexpr StateValue StateValues[]{
    {u"has", u"note", SearchState::HasNote},
    {u"has", u"tag", SearchState::HasTag},
    {u"has", u"highlight", SearchState::HasHighlight},
    {u"is", u"unread", SearchState::Unread},
    {u"is", u"read", SearchState::Read},
    {u"is", u"bookmarked", SearchState::Bookmarked},
};

QString fieldList()
{
    return searchFields().join(u":, "_s) + u':';
}

class Parser {
public:
    explicit Parser(QStringView query)
        : m_query(query)
        , m_tokens(splitSearch(query))
    { }

    [[nodiscard]] ParsedSearch run()
    {
        ParsedSearch parsed;
        if (const Token &last = m_tokens.back(); last.isOpen)
            unfinished({last.span.start, last.span.start + 1},
                       Words::tr("This quotation mark has no counterpart. Close the "
                                 "phrase with another one."));
        parsed.root = alternatives();
        while (!failed() && peek().kind == Token::Kind::Close)
            fail(peek().span, Words::tr("This bracket closes nothing. Take it away, or put the words into quotes."));
        if (failed())
            parsed.root = {};
        parsed.error = std::move(m_error);
        return parsed;
    }

private:
    [[nodiscard]] const Token &peek() const { return m_tokens[m_at]; }
    [[nodiscard]] bool is(Token::Kind kind) const { return peek().kind == kind; }
    [[nodiscard]] bool failed() const { return m_error && !m_error->isUnfinished; }
    const Token &take() { return is(Token::Kind::End) ? peek() : m_tokens[m_at++]; }

    void fail(TextSpan place, const QString &message)
    {
        if (!failed())
            m_error = SearchError{place, message, false};
        m_at = m_tokens.size() - 1; // the rest means nothing any more
    }
    void unfinished(TextSpan place, const QString &message)
    {
        if (!m_error)
            m_error = SearchError{place, message, true};
    }

    static SearchNode joined(Kind kind, std::vector<SearchNode> parts)
    {
        if (parts.empty())
            return {};
        if (parts.size() == 1)
            return std::move(parts.front());
        SearchNode node{.kind = kind};
        for (SearchNode &part : parts) {
            // Of equal operators one level says the same.
            if (part.kind == kind)
                std::ranges::move(part.children, std::back_inserter(node.children));
            else
                node.children.push_back(std::move(part));
        }
        return node;
    }
    static void add(std::vector<SearchNode> &parts, SearchNode part)
    {
        if (part.kind != Kind::Nothing) // quotes with nothing between them ask for nothing
            parts.push_back(std::move(part));
    }

    void missing(const Token &operation)
    {
        const QString written = m_query.sliced(operation.span.start, operation.span.length()).toString();
        const QString message =
            Words::tr("“%1” needs a word on each side. Add one, or put it into quotes to find it in texts.")
                .arg(written);
        if (is(Token::Kind::End))
            unfinished(operation.span, message);
        else
            fail(operation.span, message);
    }

    SearchNode alternatives()
    {
        std::vector<SearchNode> parts;
        if (is(Token::Kind::Or))
            missing(peek());
        add(parts, conjunction());
        while (is(Token::Kind::Or)) {
            const Token &operation = take();
            if (!beginsTerm())
                missing(operation);
            add(parts, conjunction());
        }
        return joined(Kind::Or, std::move(parts));
    }

    [[nodiscard]] bool beginsTerm() const
    {
        return !is(Token::Kind::End) && !is(Token::Kind::Close) && !is(Token::Kind::Or) && !is(Token::Kind::And);
    }

    SearchNode conjunction()
    {
        std::vector<SearchNode> parts;
        if (is(Token::Kind::And))
            missing(peek());
        while (beginsTerm()) {
            add(parts, negation());
            if (is(Token::Kind::And)) {
                const Token &operation = take();
                if (!beginsTerm())
                    missing(operation);
            }
        }
        return joined(Kind::And, std::move(parts));
    }

    SearchNode negation()
    {
        if (!is(Token::Kind::Not))
            return primary();
        const Token &operation = take();
        if (!beginsTerm() || is(Token::Kind::Not)) {
            const QString message = Words::tr("There is nothing behind this to rule out. Add a word.");
            if (is(Token::Kind::End))
                unfinished(operation.span, message);
            else
                fail(operation.span, message);
            return {};
        }
        SearchNode node{.kind = Kind::Not};
        add(node.children, primary());
        return node.children.empty() ? SearchNode{} : node;
    }

    SearchNode primary()
    {
        const Token &token = take();
        switch (token.kind) {
        case Token::Kind::Open: return group(token);
        case Token::Kind::Field: return field(token);
        case Token::Kind::Word: return term(token);
        default: return {};
        }
    }

    SearchNode group(const Token &open)
    {
        if (++m_depth > DeepestBrackets) {
            fail(open.span, Words::tr("There are too many brackets within each other. Make the search simpler."));
            return {};
        }
        if (is(Token::Kind::Close)) {
            fail({open.span.start, peek().span.end},
                 Words::tr("There is nothing between these brackets. Put words there, or take them away."));
            return {};
        }
        SearchNode node = alternatives();
        --m_depth;
        if (is(Token::Kind::Close))
            take();
        else
            unfinished(open.span, Words::tr("This bracket is not closed. Add the closing one."));
        return node;
    }

    SearchNode term(const Token &token)
    {
        SearchNode node{.kind = Kind::Words, .field = m_field};
        node.written = token.text;
        node.term.folded = fold(token.text).trimmed();
        if (token.hasStar)
            node.term.place = SearchTerm::Place::Beginning;
        else if (token.isQuoted)
            node.term.place = SearchTerm::Place::Whole;
        if (node.term.folded.isEmpty())
            return {};
        if (++m_terms > MostTerms) {
            fail(token.span, Words::tr("A search can have %1 words at most.").arg(MostTerms));
            return {};
        }
        return node;
    }

    SearchNode field(const Token &token)
    {
        const QString name = token.text.toLower();
        if (m_field != SearchField::Any) {
            fail(token.span, Words::tr("A field cannot stand within the brackets of another. Put it outside."));
            return {};
        }
        if (!searchFields().contains(name)) {
            fail(token.span,
                 Words::tr("There is no field “%1”. Fields are %2. To find the text itself, put it into quotes.")
                     .arg(token.text, fieldList()));
            return {};
        }
        if (!is(Token::Kind::Word) && !is(Token::Kind::Open)) {
            const QString message = Words::tr("“%1:” needs something behind it: a word or a phrase in quotes.")
                                        .arg(name);
            if (is(Token::Kind::End))
                unfinished(token.span, message);
            else
                fail(token.span, message);
            return {};
        }
        if (const auto *found = std::ranges::find(TextFields, QStringView(name), &TextField::name);
            found != std::end(TextFields)) {
            m_field = found->field;
            SearchNode node = primary();
            m_field = SearchField::Any;
            return node;
        }
        if (is(Token::Kind::Open)) {
            fail(peek().span, Words::tr("“%1:” takes one value without brackets.").arg(name));
            return {};
        }
        const Token &value = take();
        if (name == u"has" || name == u"is")
            return state(name, value);
        return dates(name, value);
    }

    SearchNode state(const QString &field, const Token &value)
    {
        for (const StateValue &known : StateValues) {
            if (known.field == field && value.text.compare(known.name, Qt::CaseInsensitive) == 0)
                return {.kind = Kind::State, .state = known.state};
        }
        const QString message = Words::tr("“%1” is nothing that “%2:” knows. It takes %3.")
                                    .arg(value.text, field, searchValues(field).join(u", "_s));
        if (isBeginningOfValue(field, value))
            unfinished(value.span, message);
        else
            fail(value.span, message);
        return {};
    }

    /// Whether somebody may still be typing the value of has: or is:.
    [[nodiscard]] bool isBeginningOfValue(const QString &field, const Token &value) const
    {
        return value.span.end == m_query.size() && std::ranges::any_of(StateValues, [&](const StateValue &known) {
                   return known.field == field && known.name.startsWith(value.text, Qt::CaseInsensitive);
               });
    }

    SearchNode dates(const QString &field, const Token &value)
    {
        const std::optional<SearchPeriod> period = parsePeriod(value.text);
        if (!period) {
            const QString message = Words::tr(
                                        "“%1” is no date. Write a year, a month or a day: 2025, 2025-02 or 2025-02-03.")
                                        .arg(value.text);
            if (value.span.end == m_query.size() && beginsPeriod(value.text))
                unfinished(value.span, message);
            else
                fail(value.span, message);
            return {};
        }
        SearchNode node{.kind = Kind::Dates};
        if (field != u"before")
            node.from = period->from;
        if (field != u"after")
            node.until = field == u"before" ? period->from : period->until;
        return node;
    }

    QStringView m_query;
    std::vector<Token> m_tokens;
    size_t m_at = 0;
    std::optional<SearchError> m_error;
    SearchField m_field = SearchField::Any; ///< that the words read now belong to
    int m_depth = 0;
    int m_terms = 0;
};

void collectTerms(const SearchNode &node, std::vector<SearchTerm> &terms)
{
    const bool isInText = node.kind == Kind::Words
                       && (node.field == SearchField::Any || node.field == SearchField::Title
                           || node.field == SearchField::Note || node.field == SearchField::Entity);
    if (isInText && std::ranges::find(terms, node.term) == terms.end())
        terms.push_back(node.term);
    if (node.kind == Kind::Not)
        return;
    for (const SearchNode &child : node.children)
        collectTerms(child, terms);
}

} // namespace

ParsedSearch parseSearch(QStringView query)
{
    return Parser(query).run();
}

std::vector<SearchTerm> termsOf(const SearchNode &root)
{
    std::vector<SearchTerm> terms;
    collectTerms(root, terms);
    return terms;
}

QStringList searchFields()
{
    QStringList names;
    for (const TextField &field : TextFields)
        names += field.name.toString();
    return names + QStringList{u"date"_s, u"after"_s, u"before"_s, u"has"_s, u"is"_s};
}

QStringList searchValues(QStringView field)
{
    QStringList values;
    for (const StateValue &known : StateValues) {
        if (known.field == field)
            values += known.name.toString();
    }
    return values;
}

} // namespace gleaner::library
