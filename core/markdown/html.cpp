// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tree.h"

#include "clean.h"
#include "htmlpolicy.h"
#include "rawtags.h"
#include "sanitizer.h"
#include "walk.h"
#include "wrapping.h"
#include "writing.h"

#include <QRegularExpression>

#include <array>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

bool isSameText(const QString &one, const QString &other)
{
    const auto bare = [](QString text) { return text.removeIf([](QChar c) { return c.isSpace(); }); };
    return bare(one) == bare(other);
}

/// Whether the soft break `id` stands between characters that belong together.
bool joins(const Tree &tree, NodeId id)
{
    const auto literal = [&](NodeId other) -> QStringView {
        const NodeKind kind = tree.node(other).kind;
        return kind == NodeKind::Text || kind == NodeKind::Code ? tree.node(other).literal : QStringView();
    };
    char32_t before = 0;
    for (NodeId other = id - 1; before == 0 && isInline(tree.node(other).kind); --other)
        before = lastCharacter(literal(other));
    char32_t after = 0;
    for (NodeId other = id + 1; after == 0 && other < std::ssize(tree.nodes()) && isInline(tree.node(other).kind);
         ++other)
        after = firstCharacter(literal(other));
    return joinsAcrossLines(before, after);
}

/// Writes nodes as HTML. Not cmark's own renderer: parts of the tree are left out, others rendered alone, raw HTML must
/// not reach beyond its own block, and what shows has to be the canonical text.
class HtmlWriter {
public:
    HtmlWriter(const Tree &tree, const HtmlOptions &options)
        : m_tree(tree)
        , m_options(options)
    { }

    /// Says whether to go on into the node.
    bool enter(NodeId id)
    {
        const Node &node = m_tree.node(id);
        closeWrappers(id);
        switch (node.kind) {
        case NodeKind::CodeBlock: code(node); break;
        case NodeKind::HtmlBlock: htmlBlock(node); break;
        case NodeKind::ThematicBreak: m_html += "<hr>\n"_L1; break;
        case NodeKind::Text: m_html += node.literal.toHtmlEscaped(); break;
        case NodeKind::SoftBreak:
            if (!joins(m_tree, id))
                m_html += u'\n';
            break;
        case NodeKind::LineBreak: m_html += "<br>\n"_L1; break;
        case NodeKind::Code: m_html += "<code>"_L1 + node.literal.toHtmlEscaped() + "</code>"_L1; break;
        case NodeKind::HtmlInline: raw(node); break;
        case NodeKind::Image: {
            const std::vector<NodeId> children = m_tree.children(id);
            m_html += imagePlaceholder(node.url, m_tree.plainText(children).text);
            return false;
        }
        case NodeKind::FootnoteReference:
            m_html += "<sup class=\"footnote\" data-aside><a href=\"#fn-"_L1 + node.literal.toHtmlEscaped() + "\">"_L1
                    + node.literal.toHtmlEscaped() + "</a></sup>"_L1;
            break;
        default: open(id); return true;
        }
        return false;
    }

    void leave()
    {
        closeRaw(m_open.back().raw);
        m_html += m_open.back().end;
        m_open.pop_back();
    }

    /// The node is rendered by itself: what is open around it is what this function opens.
    void startRoot(NodeId id)
    {
        const Node &node = m_tree.node(id);
        if (m_root == NoNode || node.parent != m_tree.node(m_root).parent) {
            closeAround();
            if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
                m_html += u'\n';
        }
        m_root = id;
        if (!m_around.isEmpty())
            return;
        if (node.kind == NodeKind::ListItem) {
            m_html += listTag(m_tree.node(node.parent), place(id));
            m_around = m_tree.node(node.parent).ordered ? u"</ol>\n"_s : u"</ul>\n"_s;
        } else if (node.kind == NodeKind::TableRow) {
            m_html += "<table>\n"_L1;
            m_around = u"</table>\n"_s;
        }
    }

    QString take()
    {
        closeAround();
        return std::move(m_html);
    }

private:
    static constexpr size_t MostRawTags = 50;

    struct Raw {
        QString name;
        NodeId end = NoNode; ///< wrapper of blocks: the block that closes it
    };

    struct Open {
        QString end;
        size_t raw; ///< how many raw tags were open before
    };

    void open(NodeId id)
    {
        const Node &node = m_tree.node(id);
        QString start;
        QString end;
        const auto element = [&](const QString &name, const QString &attributes = {}) {
            start = u'<' + name + attributes + u'>';
            end = "</"_L1 + name + u'>';
        };
        switch (node.kind) {
        case NodeKind::BlockQuote: element(u"blockquote"_s); break;
        case NodeKind::List:
            start = listTag(node, 0);
            end = node.ordered ? u"</ol>"_s : u"</ul>"_s;
            break;
        case NodeKind::ListItem:
            element(u"li"_s, node.task ? u" class=\"task\""_s : QString());
            if (node.task)
                start += node.checked ? "<input type=\"checkbox\" disabled checked> "_L1
                                      : "<input type=\"checkbox\" disabled> "_L1;
            break;
        case NodeKind::Paragraph:
            if (!isTight(id))
                element(u"p"_s);
            break;
        case NodeKind::Heading: element(u'h' + QString::number(node.level)); break;
        case NodeKind::FootnoteDefinition:
            element(u"section"_s, " class=\"footnote\" id=\"fn-"_L1 + node.literal + u'"');
            start += "<sup data-aside>"_L1 + node.literal + "</sup>"_L1;
            break;
        case NodeKind::Table: element(u"table"_s); break;
        case NodeKind::TableRow:
            element(u"tr"_s);
            if (node.header) {
                start.prepend("<thead>"_L1);
                end += "</thead>"_L1;
            }
            break;
        case NodeKind::TableCell: cell(id, element); break;
        case NodeKind::Emphasis: element(u"em"_s); break;
        case NodeKind::Strong:
            // As cmark-gfm writes it: bold text does not get bolder.
            if (id == m_root || m_tree.node(node.parent).kind != NodeKind::Strong)
                element(u"strong"_s);
            break;
        case NodeKind::Strikethrough: element(u"del"_s); break;
        case NodeKind::Link:
            element(u"a"_s,
                    " href=\""_L1 + node.url.toHtmlEscaped() + u'"'
                        + (node.title.isEmpty() ? QString() : " title=\""_L1 + node.title.toHtmlEscaped() + u'"'));
            break;
        default: break;
        }
        m_html += start;
        if (!end.isEmpty() && !isInline(node.kind))
            end += u'\n';
        m_open.push_back({.end = end, .raw = m_raw.size()});
    }

    template<typename Element>
    void cell(NodeId id, const Element &element)
    {
        const Node &node = m_tree.node(id);
        if (id == m_root)
            return element(u"p"_s);
        static constexpr std::array Names{"", "left", "center", "right"};
        const QString align = QString::fromLatin1(Names[size_t(node.alignment)]);
        element(m_tree.node(node.parent).header ? u"th"_s : u"td"_s,
                align.isEmpty() ? QString() : " align=\""_L1 + align + u'"');
    }

    static QString listTag(const Node &list, int before)
    {
        if (!list.ordered)
            return u"<ul>\n"_s;
        const int start = list.start + before;
        return start == 1 ? u"<ol>\n"_s : "<ol start=\""_L1 + QString::number(start) + "\">\n"_L1;
    }

    /// How many siblings come before.
    int place(NodeId id) const
    {
        int before = 0;
        for (NodeId other = m_tree.node(m_tree.node(id).parent).firstChild; other != id;
             other = m_tree.node(other).next)
            ++before;
        return before;
    }

    bool isTight(NodeId paragraph) const
    {
        const Node &item = m_tree.node(m_tree.node(paragraph).parent);
        return paragraph != m_root && item.kind == NodeKind::ListItem && m_tree.node(item.parent).tight;
    }

    void code(const Node &node)
    {
        static const QRegularExpression word(u"\\A[\\w+#.-]{1,40}\\z"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        const QString text = node.literal.endsWith(u'\n') ? node.literal.chopped(1) : node.literal;
        const QString language = node.info.section(u' ', 0, 0, QString::SectionSkipEmpty);
        QString inner = text.toHtmlEscaped();
        if (m_options.highlightCode) {
            const QString highlighted = m_options.highlightCode(text, language);
            // A highlighter that loses or adds text would shift everything that is anchored after it.
            if (isSameText(textOfHtml(highlighted), text))
                inner = sanitize(highlighted);
        }
        const QString known = word.match(language).captured();
        m_html += "<pre><code"_L1 + (known.isEmpty() ? QString() : " class=\"language-"_L1 + known + u'"') + u'>'
                + inner + "</code></pre>\n"_L1;
    }

    void htmlBlock(const Node &node)
    {
        const QString html = sanitize(node.literal);
        const auto wrapper = node.closedBy != NoNode && m_raw.size() < MostRawTags ? wrapperOf(html) : std::nullopt;
        m_html += wrapper ? wrapper->start : html;
        m_html += u'\n';
        if (wrapper)
            m_raw.push_back({.name = wrapper->name, .end = node.closedBy});
    }

    /// The block that closes may be left out: any that comes later does as well.
    void closeWrappers(NodeId next)
    {
        while (!m_raw.empty() && m_raw.back().end != NoNode && next >= m_raw.back().end)
            closeRaw(m_raw.size() - 1);
    }

    void raw(const Node &node)
    {
        const RawTag tag = rawTag(node.literal);
        switch (tag.kind) {
        case RawTag::Kind::LineBreak: m_html += "<br>"_L1; break;
        case RawTag::Kind::Medium: m_html += sanitize(node.literal); break;
        case RawTag::Kind::Opening:
            if (m_raw.size() < MostRawTags) {
                // What is set aside is not canonical text, which the text behind this tag is.
                const bool setsAside = node.literal.contains("data-aside"_L1, Qt::CaseInsensitive);
                m_html += setsAside ? QString(u'<' + tag.name + u'>') : node.literal;
                m_raw.push_back({.name = tag.name});
            }
            break;
        case RawTag::Kind::Closing: {
            const size_t first = m_open.empty() ? 0 : m_open.back().raw;
            const auto found = std::ranges::find(m_raw.rbegin(), m_raw.rend() - qsizetype(first), tag.name, &Raw::name);
            if (found != m_raw.rend() - qsizetype(first))
                closeRaw(size_t(m_raw.rend() - found) - 1);
            break;
        }
        case RawTag::Kind::Dropped: break;
        }
    }

    void closeAround()
    {
        closeRaw(0);
        m_html += m_around;
        m_around.clear();
    }

    void closeRaw(size_t left)
    {
        for (; m_raw.size() > left; m_raw.pop_back())
            m_html += "</"_L1 + m_raw.back().name + u'>';
    }

    const Tree &m_tree;
    const HtmlOptions &m_options;
    QString m_html;
    std::vector<Open> m_open;
    std::vector<Raw> m_raw;
    QString m_around; ///< ends the list or table that was opened for items or rows without theirs
    NodeId m_root = NoNode;
};

} // namespace

QString Tree::html(std::span<const NodeId> ids, std::span<const NodeId> without, const HtmlOptions &options) const
{
    const std::unordered_set<NodeId> left(without.begin(), without.end());
    HtmlWriter writer(*this, options);
    for (const NodeId root : ids) {
        if (left.contains(root))
            continue;
        writer.startRoot(root);
        walk(*this, root, [&](NodeId id, bool entering) {
            if (!entering) {
                writer.leave();
                return true;
            }
            return !left.contains(id) && writer.enter(id);
        });
    }
    return cleaned(writer.take());
}

} // namespace gleaner::markdown
