// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cmarktree.h"

#include "cmarkmemory.h"
#include "delimiters.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <array>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

using namespace std::string_view_literals;

namespace gleaner::markdown {

namespace {

struct FreeParser {
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};
using ParserPtr = std::unique_ptr<cmark_parser, FreeParser>;

// With CMARK_OPT_SOURCEPOS line breaks inside of code spans and tags count for what follows them.
constexpr int Options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS;
/// Of ordinary digests; only a guess to begin with.
constexpr qsizetype BytesPerNode = 16;
constexpr std::array Extensions{"table", "strikethrough", "autolink", "tasklist"};

/// The tree lives in CmarkMemory.
cmark_node *parse(const QByteArray &text, char32_t mark)
{
    // cmark-gfm marks the special characters of extensions in a table all parsers share, while one runs.
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    cmark_gfm_core_extensions_ensure_registered();
    const ParserPtr parser(cmark_parser_new_with_mem(Options, CmarkMemory::memory()));
    if (mark != 0)
        cmark_parser_attach_syntax_extension(parser.get(), cjkDelimiters(&mark));
    for (const char *name : Extensions)
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), text.constData(), size_t(text.size()));
    return cmark_parser_finish(parser.get());
}

NodeKind kindOf(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return NodeKind::Document;
    case CMARK_NODE_BLOCK_QUOTE: return NodeKind::BlockQuote;
    case CMARK_NODE_LIST: return NodeKind::List;
    case CMARK_NODE_ITEM: return NodeKind::ListItem;
    case CMARK_NODE_CODE_BLOCK: return NodeKind::CodeBlock;
    case CMARK_NODE_HTML_BLOCK: return NodeKind::HtmlBlock;
    case CMARK_NODE_PARAGRAPH: return NodeKind::Paragraph;
    case CMARK_NODE_HEADING: return NodeKind::Heading;
    case CMARK_NODE_THEMATIC_BREAK: return NodeKind::ThematicBreak;
    case CMARK_NODE_FOOTNOTE_DEFINITION: return NodeKind::FootnoteDefinition;
    case CMARK_NODE_TEXT: return NodeKind::Text;
    case CMARK_NODE_SOFTBREAK: return NodeKind::SoftBreak;
    case CMARK_NODE_LINEBREAK: return NodeKind::LineBreak;
    case CMARK_NODE_CODE: return NodeKind::Code;
    case CMARK_NODE_HTML_INLINE: return NodeKind::HtmlInline;
    case CMARK_NODE_EMPH: return NodeKind::Emphasis;
    case CMARK_NODE_STRONG: return NodeKind::Strong;
    case CMARK_NODE_LINK: return NodeKind::Link;
    case CMARK_NODE_IMAGE: return NodeKind::Image;
    case CMARK_NODE_FOOTNOTE_REFERENCE: return NodeKind::FootnoteReference;
    default: break;
    }
    // Types of extensions have numbers given at run time.
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table"sv)
        return NodeKind::Table;
    if (name == "table_row"sv || name == "table_header"sv)
        return NodeKind::TableRow;
    if (name == "table_cell"sv)
        return NodeKind::TableCell;
    if (name == "strikethrough"sv)
        return NodeKind::Strikethrough;
    return NodeKind::Other;
}

Alignment alignmentOf(cmark_node *cell, int column)
{
    cmark_node *table = cmark_node_parent(cmark_node_parent(cell));
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    if (!alignments || column >= cmark_gfm_extensions_get_table_columns(table))
        return Alignment::None;
    switch (alignments[column]) {
    case 'l': return Alignment::Left;
    case 'c': return Alignment::Centre;
    case 'r': return Alignment::Right;
    default: return Alignment::None;
    }
}

void fill(Node &node, cmark_node *source)
{
    node.kind = kindOf(source);
    node.lines = {cmark_node_get_start_line(source), cmark_node_get_end_line(source)};
    if (const char *literal = cmark_node_get_literal(source))
        node.literal = QString::fromUtf8(literal);
    switch (node.kind) {
    case NodeKind::CodeBlock: node.info = QString::fromUtf8(cmark_node_get_fence_info(source)); break;
    case NodeKind::Heading: node.level = cmark_node_get_heading_level(source); break;
    case NodeKind::Link:
    case NodeKind::Image:
        node.url = QString::fromUtf8(cmark_node_get_url(source));
        node.title = QString::fromUtf8(cmark_node_get_title(source));
        break;
    case NodeKind::List:
        node.ordered = cmark_node_get_list_type(source) == CMARK_ORDERED_LIST;
        node.start = node.ordered ? cmark_node_get_list_start(source) : 0;
        node.tight = cmark_node_get_list_tight(source);
        break;
    case NodeKind::ListItem:
        node.task = cmark_node_get_type_string(source) == "tasklist"sv;
        node.checked = node.task && cmark_gfm_extensions_get_tasklist_item_checked(source);
        break;
    case NodeKind::TableRow: node.header = cmark_gfm_extensions_get_table_row_is_header(source); break;
    default: break;
    }
}

/// What is left where an extension took all of a text away.
bool isEmptyText(cmark_node *node)
{
    return cmark_node_get_type(node) == CMARK_NODE_TEXT && *cmark_node_get_literal(node) == '\0';
}

} // namespace

std::optional<std::vector<Node>> parseCommonMark(const QByteArray &text, int nesting, char32_t mark)
{
    const CmarkMemory memory;
    cmark_node *document = parse(text, mark);
    cmark_consolidate_text_nodes(document);

    std::vector<Node> nodes;
    nodes.reserve(size_t(text.size() / BytesPerNode));
    std::vector<NodeId> open;
    NodeId before = NoNode;
    int column = 0;
    int footnote = 0;
    for (cmark_node *source = document; source;) {
        if (!isEmptyText(source)) {
            const auto id = NodeId(nodes.size());
            Node &node = nodes.emplace_back();
            fill(node, source);
            if (node.kind == NodeKind::TableRow)
                column = 0;
            else if (node.kind == NodeKind::TableCell)
                node.alignment = alignmentOf(source, column++);
            else if (node.kind == NodeKind::FootnoteDefinition)
                node.literal = QString::number(++footnote); // cmark puts them in the order of their numbers
            if (!open.empty()) {
                node.parent = open.back();
                (before == NoNode ? nodes[size_t(open.back())].firstChild : nodes[size_t(before)].next) = id;
            }
            before = id;
        }
        if (cmark_node *child = cmark_node_first_child(source)) {
            if (std::ssize(open) >= nesting)
                return std::nullopt;
            open.push_back(before);
            before = NoNode;
            source = child;
            continue;
        }
        while (source && !cmark_node_next(source)) {
            source = cmark_node_parent(source);
            if (!source)
                break;
            before = open.back();
            open.pop_back();
        }
        source = source ? cmark_node_next(source) : nullptr;
    }
    return nodes;
}

} // namespace gleaner::markdown
