// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainhtml.h"

#include "htmlnames.h"
#include "writing.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gleaner::markdown {

namespace {

enum class Role {
    Block, ///< would close a paragraph
    Paragraph,
    Heading,
    Entry, ///< li: only right inside of a list
    List,
    Inline,
    Link,
    Void,
    Rule,  ///< void, would close a paragraph
    Page,  ///< ignored in a fragment
    Title, ///< goes with its text
};

struct Element {
    std::string_view name;
    Role role = Role::Inline;
    quint64 packed = packedName(name);
};

constexpr auto Elements = [] {
    std::array<Element, 40> elements{
        {{"div", Role::Block},     {"section", Role::Block}, {"article", Role::Block}, {"header", Role::Block},
         {"footer", Role::Block},  {"nav", Role::Block},     {"main", Role::Block},    {"aside", Role::Block},
         {"figure", Role::Block},  {"center", Role::Block},  {"details", Role::Block}, {"summary", Role::Block},
         {"p", Role::Paragraph},   {"h1", Role::Heading},    {"h2", Role::Heading},    {"h3", Role::Heading},
         {"h4", Role::Heading},    {"h5", Role::Heading},    {"h6", Role::Heading},    {"li", Role::Entry},
         {"ul", Role::List},       {"ol", Role::List},       {"span", Role::Inline},   {"b", Role::Inline},
         {"strong", Role::Inline}, {"i", Role::Inline},      {"em", Role::Inline},     {"u", Role::Inline},
         {"s", Role::Inline},      {"small", Role::Inline},  {"code", Role::Inline},   {"sup", Role::Inline},
         {"a", Role::Link},        {"br", Role::Void},       {"img", Role::Void},      {"hr", Role::Rule},
         {"html", Role::Page},     {"head", Role::Page},     {"body", Role::Page},     {"title", Role::Title}}};
    std::ranges::sort(elements, {}, &Element::packed);
    return elements;
}();

const Element *elementOf(QStringView name)
{
    const quint64 packed = packedName(name);
    const auto *found = std::ranges::lower_bound(Elements, packed, {}, &Element::packed);
    return found != Elements.end() && found->packed == packed ? found : nullptr;
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\f';
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

class Reader {
public:
    explicit Reader(QStringView html)
        : m_html(html)
    { }

    std::optional<std::vector<HtmlPiece>> run()
    {
        while (m_at < m_html.size()) {
            const QChar c = m_html[m_at];
            if (!(c == u'<' ? tag() : c == u'&' ? entity() : text()))
                return {};
        }
        if (!m_open.empty())
            return {};
        return std::move(m_pieces);
    }

private:
    QChar charAt(qsizetype at) const { return at < m_html.size() ? m_html[at] : QChar(); }

    bool text()
    {
        qsizetype end = m_at;
        while (end < m_html.size() && m_html[end] != u'<' && m_html[end] != u'&')
            ++end;
        add(m_html.sliced(m_at, end - m_at));
        m_at = end;
        return true;
    }

    bool entity()
    {
        static constexpr std::array<std::pair<QStringView, QStringView>, 5> known{
            {{u"&amp;", u"&"}, {u"&lt;", u"<"}, {u"&gt;", u">"}, {u"&quot;", u"\""}, {u"&nbsp;", u"\u00a0"}}};
        for (const auto &[name, shown] : known) {
            if (m_html.sliced(m_at).startsWith(name)) {
                add(shown);
                m_at += name.size();
                return true;
            }
        }
        return false;
    }

    void add(QStringView shown) { m_pieces.push_back({.kind = HtmlPiece::Kind::Text, .text = shown, .name = {}}); }

    void add(HtmlPiece::Kind kind, const Element &element)
    {
        m_pieces.push_back({.kind = kind, .text = {}, .name = {element.name.data(), qsizetype(element.name.size())}});
    }

    bool tag()
    {
        const bool closing = charAt(m_at + 1) == u'/';
        const qsizetype start = m_at + (closing ? 2 : 1);
        qsizetype end = start;
        while (end < m_html.size() && isNameCharacter(m_html[end]))
            ++end;
        const Element *element = elementOf(m_html.sliced(std::min(start, m_html.size()), end - std::min(start, end)));
        if (!element)
            return false;
        m_at = end;
        if (closing) {
            if (charAt(m_at) != u'>')
                return false;
            ++m_at;
            return close(*element);
        }
        return attributes(element->role == Role::Void || element->role == Role::Rule) && open(*element);
    }

    /// Goes past the end of the tag.
    bool attributes(bool mayEndItself)
    {
        if (!isSpace(charAt(m_at)) && charAt(m_at) != u'>' && charAt(m_at) != u'/')
            return false;
        for (;;) {
            skipSpaces();
            const QChar c = charAt(m_at);
            if (c == u'>') {
                ++m_at;
                return true;
            }
            if (c == u'/') {
                m_at += 2;
                return mayEndItself && charAt(m_at - 1) == u'>';
            }
            if (!attribute())
                return false;
        }
    }

    bool attribute()
    {
        const qsizetype start = m_at;
        while (isNameCharacter(charAt(m_at)) || charAt(m_at) == u'-' || charAt(m_at) == u'_' || charAt(m_at) == u':')
            ++m_at;
        const QStringView name = m_html.sliced(start, m_at - start);
        // What stands aside is no part of the text.
        if (name.isEmpty() || name.startsWith(u"data-a", Qt::CaseInsensitive))
            return false;
        const QChar behind = charAt(m_at);
        if (isSpace(behind) || behind == u'>' || behind == u'/')
            return true;
        if (behind != u'=')
            return false;
        const QChar quote = charAt(++m_at);
        if (quote != u'"' && quote != u'\'')
            return false;
        const qsizetype end = m_html.indexOf(quote, m_at + 1);
        m_at = end + 1;
        return end > 0 && (isSpace(charAt(m_at)) || charAt(m_at) == u'>' || charAt(m_at) == u'/');
    }

    void skipSpaces()
    {
        while (isSpace(charAt(m_at)))
            ++m_at;
    }

    bool isOpen(Role role) const
    {
        return std::ranges::any_of(m_open, [role](const Element *element) { return element->role == role; });
    }

    bool open(const Element &element)
    {
        constexpr size_t Deepest = 64;
        switch (element.role) {
        case Role::Page: return isBesideLikeSpaces();
        case Role::Title: return skipTitle();
        case Role::Void: add(HtmlPiece::Kind::Void, element); return true;
        case Role::Inline: break;
        case Role::Link:
            if (isOpen(Role::Link))
                return false;
            break;
        case Role::Entry:
            if (m_open.empty() || m_open.back()->role != Role::List)
                return false;
            break;
        case Role::Heading:
            if (isOpen(Role::Heading) || isOpen(Role::Paragraph))
                return false;
            break;
        case Role::Block:
        case Role::Paragraph:
        case Role::List:
        case Role::Rule:
            if (isOpen(Role::Paragraph))
                return false;
            break;
        }
        if (element.role == Role::Rule) {
            add(HtmlPiece::Kind::Void, element);
            return true;
        }
        if (m_open.size() == Deepest)
            return false;
        m_open.push_back(&element);
        add(HtmlPiece::Kind::Start, element);
        return true;
    }

    bool close(const Element &element)
    {
        if (element.role == Role::Page)
            return isBesideLikeSpaces();
        if (m_open.empty() || m_open.back() != &element)
            return false;
        m_open.pop_back();
        add(HtmlPiece::Kind::End, element);
        return true;
    }

    /// To a parser the white space before and behind an ignored tag is in one text: it matters to that whether one has
    /// a line break.
    bool isBesideLikeSpaces() const
    {
        QStringView before = m_pieces.empty() ? QStringView() : m_pieces.back().text;
        const auto word = std::find_if_not(before.rbegin(), before.rend(), isSpace);
        before = before.last(word - before.rbegin());
        const QStringView rest = m_html.sliced(m_at);
        const QStringView behind = rest.first(std::ranges::find_if_not(rest, isSpace) - rest.begin());
        return before.isEmpty() || behind.isEmpty() || before.contains(u'\n') == behind.contains(u'\n');
    }

    bool skipTitle()
    {
        const qsizetype end = m_html.indexOf(u'<', m_at);
        constexpr QStringView closing = u"</title>";
        if (end < 0 || !m_html.sliced(end).startsWith(closing))
            return false;
        m_at = end + closing.size();
        return true;
    }

    QStringView m_html;
    qsizetype m_at = 0;
    std::vector<const Element *> m_open;
    std::vector<HtmlPiece> m_pieces;
};

} // namespace

std::optional<std::vector<HtmlPiece>> plainPieces(QStringView html)
{
    // A parser changes these.
    if (!isWritable(html) || html.contains(u'\r'))
        return {};
    return Reader(html).run();
}

} // namespace gleaner::markdown
