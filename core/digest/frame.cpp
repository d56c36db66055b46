// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/frame.h"

#include "core/digest/shape.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// What the links of a block are.
struct Links {
    qsizetype count = 0;
    qsizetype internal = 0; ///< to the page's own site
    qsizetype length = 0;   ///< characters of their texts
};

QString site(const QString &url)
{
    const QString host = QUrl(url).host();
    return host.section(u'.', -2);
}

Links linksIn(const Tree &tree, NodeId block, const QString &home)
{
    Links links;
    for (NodeId id = block; size_t(id) < tree.nodes().size() && shape::isInside(tree, id, block); ++id) {
        const Node &node = tree.node(id);
        if (node.kind != NodeKind::Link)
            continue;
        ++links.count;
        links.length += shape::line(tree, id).size();
        links.internal += !node.url.startsWith(QLatin1String("http")) || site(node.url) == home;
    }
    return links;
}

/// A list or line of links within the site.
bool isNavigation(const Tree &tree, NodeId block, const QString &home)
{
    const NodeKind kind = tree.node(block).kind;
    if (kind != NodeKind::List && kind != NodeKind::Paragraph)
        return false;
    const Links links = linksIn(tree, block, home);
    const qsizetype fewest = kind == NodeKind::List ? 2 : 1, length = shape::line(tree, block).size();
    return links.count >= fewest && 2 * links.internal > links.count && length > 0 && 2 * links.length >= length;
}

bool showsTitle(const Tree &tree, NodeId block, const QString &title)
{
    if (tree.node(block).kind != NodeKind::Heading || title.isEmpty())
        return false;
    // A site may add its name: "title | site". Digests join their headlines with other marks.
    static const QRegularExpression name(QStringLiteral("^\\s*[|｜_–—-]"));
    const QString text = shape::line(tree, block);
    const QString &shorter = text.size() < title.size() ? text : title,
                  &longer = text.size() < title.size() ? title : text;
    return !shorter.isEmpty() && longer.startsWith(shorter, Qt::CaseInsensitive)
        && (longer.size() == shorter.size() || name.matchView(QStringView(longer).mid(shorter.size())).hasMatch());
}

/// Index of the heading below which the page's own text stands; nothing when only the crawler's title shows it.
std::optional<size_t> ownTitle(const Tree &tree, const std::vector<NodeId> &blocks, const QString &title)
{
    constexpr qsizetype Enough = 200;
    std::vector<size_t> titles;
    std::vector<qsizetype> lengths; // of the text below each
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (showsTitle(tree, blocks[i], title)) {
            titles.push_back(i);
            lengths.push_back(0);
        } else if (!lengths.empty()) {
            lengths.back() += shape::line(tree, blocks[i]).size();
        }
    }
    // Titles further down are links to the page itself.
    for (size_t k = 1; k < titles.size(); ++k) {
        if (lengths[k] >= Enough)
            return titles[k];
    }
    if (titles.size() < 2)
        return std::nullopt;
    return titles[size_t(std::ranges::max_element(lengths) - lengths.begin())];
}

} // namespace

bool isCrawled(const document::Document &document)
{
    return !document.frontMatter.value({u"url", u"link", u"source_url"}).isEmpty();
}

bool isRunningText(const Tree &tree, NodeId block)
{
    constexpr qsizetype ShortestParagraph = 24;
    switch (tree.node(block).kind) {
    case NodeKind::CodeBlock:
    case NodeKind::Table: return true;
    case NodeKind::Paragraph:
    case NodeKind::BlockQuote:
    case NodeKind::List: {
        const qsizetype all = shape::line(tree, block).size();
        const qsizetype own = all - linksIn(tree, block, {}).length;
        return own >= ShortestParagraph && 2 * own > all;
    }
    default: return false;
    }
}

Frame frameOf(const document::Document &document, const Tree &tree, const QString &title)
{
    const std::vector<NodeId> all = tree.children(tree.root());
    if (!isCrawled(document))
        return {.blocks = all, .before = {}, .after = {}};
    const QString home = site(document.frontMatter.value({u"url", u"link", u"source_url"}));

    size_t begin = 0, end = all.size();
    NodeId heading = NoNode;
    if (const auto own = ownTitle(tree, all, title)) {
        begin = *own;
    } else {
        heading = !all.empty() && showsTitle(tree, all.front(), title) ? all.front() : NoNode;
        for (size_t i = 0; i < all.size() && !isRunningText(tree, all[i]); ++i) {
            if (isNavigation(tree, all[i], home))
                begin = i + 1;
        }
    }
    for (size_t i = all.size(); i > begin && !isRunningText(tree, all[i - 1]); --i) {
        if (isNavigation(tree, all[i - 1], home))
            end = i - 1;
    }
    const auto at = [&all](size_t i) { return all.begin() + qsizetype(i); };
    if (begin >= end || std::none_of(at(begin), at(end), [&](NodeId id) { return !shape::line(tree, id).isEmpty(); }))
        return {.blocks = all, .before = {}, .after = {}};
    Frame frame{.blocks = {at(begin), at(end)}, .before = {all.begin(), at(begin)}, .after = {at(end), all.end()}};
    if (heading != NoNode && begin > 0) {
        frame.blocks.insert(frame.blocks.begin(), heading);
        std::erase(frame.before, heading);
    }
    return frame;
}

} // namespace gleaner::digest
