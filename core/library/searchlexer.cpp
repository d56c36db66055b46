// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/searchlexer.h"

#include "core/library/searchterm.h"

#include <algorithm>
#include <utility>

namespace gleaner::library {

namespace {

using Kind = SearchToken::Kind;

bool isOpening(QChar c)
{
    return c == u'(' || c == u'（';
}

bool isClosing(QChar c)
{
    return c == u')' || c == u'）';
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

bool isStar(QChar c)
{
    return c == u'*' || c == u'＊';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == u'－' || c == u'−';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

class Lexer {
public:
    explicit Lexer(QStringView query)
        : m_query(query)
    { }

    [[nodiscard]] std::vector<SearchToken> run()
    {
        while (true) {
            while (m_at < m_query.size() && m_query[m_at].isSpace())
                ++m_at;
            if (m_at >= m_query.size())
                break;
            const QChar c = m_query[m_at];
            if (isOpening(c))
                single(Kind::Open);
            else if (isClosing(c))
                single(Kind::Close);
            else if (isSearchQuote(c))
                phrase();
            else if (isMinus(c) && negates())
                single(Kind::Not);
            else
                word();
        }
        // An open phrase stands last, and its mark must be found there.
        SearchToken end{.kind = Kind::End, .span = {m_query.size(), m_query.size()}};
        if (!m_tokens.empty() && m_tokens.back().isOpen) {
            end.isOpen = true;
            end.span.start = m_tokens.back().span.start;
        }
        m_tokens.push_back(std::move(end));
        return std::move(m_tokens);
    }

private:
    void single(Kind kind)
    {
        m_tokens.push_back({.kind = kind, .span = {m_at, m_at + 1}});
        ++m_at;
    }

    /// "-word" rules out; a minus alone or several ("--help") are text.
    [[nodiscard]] bool negates() const
    {
        if (m_at + 1 >= m_query.size())
            return false;
        const QChar next = m_query[m_at + 1];
        return !next.isSpace() && !isMinus(next) && !isClosing(next);
    }

    void phrase()
    {
        const qsizetype start = m_at++;
        const qsizetype first = m_at;
        while (m_at < m_query.size() && !isSearchQuote(m_query[m_at]))
            ++m_at;
        SearchToken token{.kind = Kind::Word, .text = m_query.sliced(first, m_at - first).toString(), .isQuoted = true};
        if (m_at < m_query.size())
            ++m_at;
        else
            token.isOpen = true;
        if (m_at < m_query.size() && isStar(m_query[m_at])) {
            token.hasStar = true;
            ++m_at;
        }
        token.span = {start, m_at};
        m_tokens.push_back(std::move(token));
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_query.size() && isLetter(m_query[m_at]))
            ++m_at;
        // "https://" is no field.
        if (m_at > start && m_at < m_query.size() && isColon(m_query[m_at])
            && !m_query.sliced(m_at).startsWith(u"://")) {
            m_tokens.push_back({.kind = Kind::Field,
                                .span = {start, m_at + 1},
                                .text = m_query.sliced(start, m_at - start).toString()});
            ++m_at;
            return;
        }
        while (m_at < m_query.size() && !m_query[m_at].isSpace() && !isSearchQuote(m_query[m_at])
               && !isOpening(m_query[m_at]) && !isClosing(m_query[m_at]))
            ++m_at;
        SearchToken token{.kind = Kind::Word, .span = {start, m_at}};
        QStringView text = m_query.sliced(start, m_at - start);
        if (text == u"AND")
            token.kind = Kind::And;
        else if (text == u"OR")
            token.kind = Kind::Or;
        else if (text == u"NOT")
            token.kind = Kind::Not;
        if (text.size() > 1 && isStar(text.back())) {
            token.hasStar = true;
            text.chop(1);
        }
        if (token.kind == Kind::Word)
            token.text = text.toString();
        m_tokens.push_back(std::move(token));
    }

    QStringView m_query;
    qsizetype m_at = 0;
    std::vector<SearchToken> m_tokens;
};

} // namespace

std::vector<SearchToken> splitSearch(QStringView query)
{
    return Lexer(query).run();
}

} // namespace gleaner::library
