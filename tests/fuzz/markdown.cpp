// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Markdown to tree, canonical text and HTML.
#include "core/markdown/sanitizer.h"
#include "core/markdown/tree.h"

#include "tests/core/markdown/harm.h"
#include "tests/fuzz/target.h"

#include <QSet>

using namespace gleaner;
using fuzz::require;
using markdown::NodeId;
using markdown::NoNode;
using markdown::Tree;

namespace {

void checkNodes(const Tree &tree, int lines)
{
    const NodeId count = NodeId(tree.nodes().size());
    require(count > 0 && tree.node(tree.root()).kind == markdown::NodeKind::Document, "a tree has a root");
    for (NodeId id = 0; id < count; ++id) {
        const markdown::Node &node = tree.node(id);
        require(id == tree.root() ? node.parent == NoNode : node.parent >= 0 && node.parent < id,
                "nodes stand in document order");
        require(node.firstChild == NoNode || node.firstChild == id + 1, "the first child comes next");
        require(node.next == NoNode
                    || (node.next > id && node.next < count && tree.node(node.next).parent == node.parent),
                "the next node has the same parent");
        require(node.lines.first >= 1 && node.lines.first <= node.lines.last && node.lines.last <= lines,
                "a node lies in the document",
                QStringLiteral("kind %1: %2-%3 of %4")
                    .arg(int(node.kind))
                    .arg(node.lines.first)
                    .arg(node.lines.last)
                    .arg(lines));
    }
}

void checkMarks(const markdown::PlainText &plain)
{
    for (const markdown::Mark &mark : plain.marks)
        require(mark.span.start >= 0 && mark.span.start <= mark.span.end && mark.span.end <= plain.text.size(),
                "a mark lies in the text");
}

/// Characters for private use, which the parser may need for itself while it works.
QSet<char32_t> privateCharacters(const QString &text)
{
    QSet<char32_t> result;
    for (const char32_t c : text.toUcs4()) {
        if (QChar::category(c) == QChar::Other_PrivateUse)
            result.insert(c);
    }
    return result;
}

/// Gives the HTML.
QString checkParts(const Tree &tree, const std::vector<NodeId> &ids, const std::vector<NodeId> &without)
{
    const markdown::PlainText plain = tree.plainText(ids, without);
    QString html = tree.html(ids, without);
    checkMarks(plain);
    fuzz::requireSameText(markdown::textOfHtml(html), plain.text, "the page shows the canonical text");
    return html;
}

void checkHarmless(const QString &html)
{
    const QString harm = test::harmIn(html);
    require(harm.isEmpty(), "the page is harmless", harm + u'\n' + html);
}

bool isInImage(const Tree &tree, NodeId id)
{
    for (; id != NoNode; id = tree.node(id).parent) {
        if (tree.node(id).kind == markdown::NodeKind::Image)
            return true;
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const Result<Tree> tree = Tree::parse(text);
    if (!tree) {
        require(tree.error().kind == Error::Kind::TooDeep, "only depth can be too much");
        return 0;
    }
    checkNodes(*tree, int(text.count(u'\n')) + 1);

    const std::vector<NodeId> blocks = tree->children(tree->root());
    const QString html = checkParts(*tree, {tree->root()}, {});
    checkHarmless(html);
    checkHarmless(checkParts(*tree, blocks, {}));
    // Some parts alone and some left out, as the split of a document needs; which ones the input itself decides.
    const NodeId count = NodeId(tree->nodes().size());
    const NodeId step = 1 + count / 4;
    for (NodeId id = NodeId(size) % step; id < count; id += step) {
        checkParts(*tree, {id}, {});
        require(isInImage(*tree, id) || tree->line(id) == tree->text(id).simplified(), "a line is the text on one line",
                tree->text(id));
        if (id > 0)
            checkParts(*tree, blocks, {id});
    }

    // "&#" may name any character.
    if (!text.contains(u"&#")) {
        const QSet<char32_t> given = privateCharacters(text);
        const QString shown = tree->text(tree->root()) + html;
        require((privateCharacters(shown) - given).isEmpty(), "helpers of the parser do not stay", shown);
    }
    return 0;
}
