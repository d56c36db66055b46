// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/span.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringView>

#include <functional>
#include <span>
#include <vector>

namespace gleaner::markdown {

enum class NodeKind {
    Document,
    BlockQuote,
    List,
    ListItem,
    CodeBlock,
    HtmlBlock,
    Paragraph,
    Heading,
    ThematicBreak,
    FootnoteDefinition,
    Table,
    TableRow,
    TableCell,
    Text,
    SoftBreak,
    LineBreak,
    Code,
    HtmlInline,
    Emphasis,
    Strong,
    Strikethrough,
    Link,
    Image,
    FootnoteReference,
    Other,
};

/// Index of a node in its Tree, in document order; 0 is the document itself, -1 none.
using NodeId = int;
inline constexpr NodeId NoNode = -1;

enum class Alignment { None, Left, Centre, Right };

/// One node of the CommonMark tree (GFM: tables, task lists, strikethrough, autolinks, footnotes). Definitions of
/// footnotes stand at the end of the document, whatever their lines; one that nothing refers to is a paragraph.
struct Node {
    NodeKind kind = NodeKind::Other;
    NodeId parent = NoNode;
    NodeId firstChild = NoNode;
    NodeId next = NoNode; ///< next sibling
    LineSpan lines;       ///< source lines, without blank ones at the end; for an inline, the line it starts in
    QString literal;      ///< Text, Code, CodeBlock, HtmlBlock, HtmlInline: its text; footnotes: their number
    QString info;         ///< CodeBlock: the info string
    QString url;          ///< Link, Image: destination as written, unescaped
    QString title;        ///< Link, Image: its title
    int level = 0;        ///< Heading: 1-6
    int start = 0;        ///< ordered List: number of its first item; 0 for a bullet list
    bool ordered = false; ///< List
    bool tight = false;   ///< List without blank lines between its parts
    bool header = false;  ///< TableRow that is the table's head
    Alignment alignment = Alignment::None; ///< TableCell
    bool task = false;                     ///< ListItem that is a task
    bool checked = false;                  ///< ListItem that is a task
    NodeId closedBy = NoNode; ///< HtmlBlock that opens an element for the blocks after it: the sibling that closes it
};

/// Markup that did not match and was put right, so that it does not show as text.
struct Repair {
    enum class Kind {
        Paired,  ///< two `**` that CommonMark leaves apart: what is between them became strong
        Emptied, ///< `****` within strong text: gone
        Dropped, ///< one `**` without another: gone
    };
    Kind kind = Kind::Dropped;
    int line = 0;  ///< 1-based source line, of the first one of a pair
    QString taken; ///< what was taken out of the text: `**` (at both ends of a pair), `****`, …
    bool operator==(const Repair &) const = default;
};

/// A stretch of a plain text that the source marked.
struct Mark {
    enum class Kind { Strong, Emphasis, Strikethrough, Code, Link, Heading, ListItem };
    Kind kind = Kind::Strong;
    TextSpan span; ///< half-open, UTF-16, into PlainText::text
    QString url;   ///< Link only
    bool operator==(const Mark &) const = default;
};

/// Canonical text of some nodes: markup removed, NFC as written is kept as it is. Blocks are separated by one LF, table
/// cells by a tab, a hard break is LF, a soft break is a space, or nothing between two East Asian wide characters.
/// Images, footnote references and raw tags give nothing (`<br>` is a hard break; in a table cell both are a space); an
/// HTML block gives the text of its harmless elements.
/// Invariant the page depends on: without white space it equals the text of html() of the same nodes without the
/// elements that carry `data-aside`.
struct PlainText {
    QString text;
    std::vector<Mark> marks;
};

/// The text of a whole tree with all white space collapsed, and where each node's lies in it.
struct FlatText {
    QString text;
    std::vector<TextSpan> spans; ///< by node, half-open, UTF-16, without outer white space
};

struct HtmlOptions {
    /// Called for fenced and indented code with (code, first word of the info string); gives the inner HTML of
    /// `<pre><code>`. Without it, code is escaped. Its output passes the sanitizer (span with class or style colour).
    std::function<QString(const QString &, const QString &)> highlightCode;
};

/// A parsed Markdown text: a value; reading it is safe from several threads, html() and plainText() too.
class Tree {
public:
    /// CommonMark and GFM. The emphasis of texts with Chinese, Japanese or Korean in them follows CommonMark 0.31 with
    /// the CJK-friendly amendment, and what then is left over may be put right: repairs(). That of others is
    /// cmark-gfm's. `firstLine` is the source line of the text's first line; lines end in LF (a CR elsewhere than
    /// before one is a space). Characters HTML cannot hold (controls, noncharacters) become U+FFFD. Errors: TooDeep
    /// when blocks and inlines together nest deeper than `nesting`.
    [[nodiscard]] static Result<Tree> parse(QStringView text, int firstLine = 1, int nesting = 200);

    [[nodiscard]] const Node &node(NodeId id) const { return m_nodes[size_t(id)]; }
    [[nodiscard]] NodeId root() const { return 0; }
    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] std::vector<NodeId> children(NodeId id) const;

    /// What was put right while parsing, by line.
    [[nodiscard]] const std::vector<Repair> &repairs() const { return m_repairs; }

    /// Canonical text of `ids` (blocks or inlines, in order), leaving out the subtrees of `without`.
    [[nodiscard]] PlainText plainText(std::span<const NodeId> ids, std::span<const NodeId> without = {}) const;
    [[nodiscard]] QString text(NodeId id) const;
    /// The same on one line: white space collapsed to single spaces, none at the ends. Costs nothing; valid as long as
    /// the tree.
    [[nodiscard]] QStringView line(NodeId id) const
    {
        const TextSpan &span = m_flat.spans[size_t(id)];
        return QStringView(m_flat.text).sliced(span.start, span.end - span.start);
    }
    /// What an HtmlBlock shows, as textOfHtml() has it; empty for other nodes.
    [[nodiscard]] QString htmlText(NodeId id) const { return m_htmlTexts.value(id); }
    /// Sanitised HTML of the same nodes. HTML blocks stand for themselves, but `<details>`, `<div>` and `<center>` are
    /// kept round the blocks up to the one that closes them. Images become placeholders
    /// `<span class="image" data-aside data-src="URL" role="img" aria-label="ALT" tabindex="0">…</span>`; links carry
    /// their destination in href (http, https, mailto and fragments only).
    [[nodiscard]] QString html(std::span<const NodeId> ids, std::span<const NodeId> without = {},
                               const HtmlOptions &options = {}) const;

private:
    Tree(std::vector<Node> nodes, std::vector<Repair> repairs);

    std::vector<Node> m_nodes;
    std::vector<Repair> m_repairs;
    QHash<NodeId, QString> m_htmlTexts;
    FlatText m_flat;
};

} // namespace gleaner::markdown
