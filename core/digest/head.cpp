// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/boilerplate.h"
#include "core/digest/dates.h"
#include "core/digest/fields.h"
#include "core/digest/redirects.h"
#include "core/digest/shape.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::digest {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// Whether no other heading has its level.
bool isAlone(const Tree &tree, NodeId heading)
{
    return std::ranges::count_if(tree.children(tree.root()),
                                 [&](NodeId id) {
                                     return tree.node(id).kind == NodeKind::Heading
                                         && tree.node(id).level == tree.node(heading).level;
                                 })
        == 1;
}

NodeId firstHeading(const Tree &tree)
{
    for (const NodeId id : tree.children(tree.root())) {
        if (tree.node(id).kind == NodeKind::Heading && !shape::line(tree, id).isEmpty())
            return id;
    }
    return NoNode;
}

/// A heading with an ordinal or that is a link opens an item rather than the digest, one among several a section.
bool opensItem(const Tree &tree, NodeId heading, const QString &text)
{
    static const QRegularExpression section(u"^(?:[一二三四五六七八九十]{1,3}\\s*[、．.]|第[一二三四五六七八九十]{1,3}"
                                            "[章节部]|[IVX]{1,4}\\.\\s)"_s);
    if (shape::ordinalLength(text) > 0)
        return true;
    const int level = tree.node(heading).level;
    if (dateIn(text).isValid())
        return level > 1 && shape::first(tree, heading, NodeKind::Link) != NoNode && shape::lead(tree, heading);
    if (section.match(text).hasMatch() || (sectionKindOf(text) != SectionKind::Items && !isAlone(tree, heading)))
        return true;
    const bool link = shape::first(tree, heading, NodeKind::Link) != NoNode && shape::lead(tree, heading);
    return level > 1 && (link || !isAlone(tree, heading));
}

/// A page in HTML has its headings there; the one with a date names the issue, the others the site.
QString htmlTitle(const Tree &tree)
{
    constexpr qsizetype enough = 64 * 1024;
    static const QRegularExpression heading(u"<(?:title|h[1-3])\\b[^<>]{0,300}>\\s*([^<>&]{2,120}?)\\s*</"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression page(u"^\\s*(?:<!doctype html|<html\\b)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString first;
    bool isPage = false;
    qsizetype read = 0;
    for (const markdown::Node &node : tree.nodes()) {
        // What a page indents is code to Markdown.
        if (node.kind != NodeKind::HtmlBlock && node.kind != NodeKind::CodeBlock)
            continue;
        isPage = isPage || page.match(node.literal).hasMatch();
        if (node.kind == NodeKind::CodeBlock && !isPage)
            continue;
        if (read > enough)
            break;
        read += node.literal.size();
        for (const QRegularExpressionMatch &match : heading.globalMatch(node.literal.left(enough))) {
            const QString text = match.captured(1).simplified();
            if (dateIn(text).isValid())
                return text;
            if (first.isEmpty())
                first = text;
        }
    }
    return first;
}

/// The blocks a title or a date line may stand in.
std::vector<NodeId> openingBlocks(const Tree &tree)
{
    constexpr size_t few = 8;
    std::vector<NodeId> blocks = tree.children(tree.root());
    std::erase_if(blocks, [&](NodeId id) {
        const NodeKind kind = tree.node(id).kind;
        return kind != NodeKind::Heading && kind != NodeKind::Paragraph && kind != NodeKind::BlockQuote;
    });
    if (blocks.size() > few)
        blocks.resize(few);
    return blocks;
}

/// A short first line with a date and a name, which some set in bold or not at all.
QString titleLine(const Tree &tree)
{
    constexpr qsizetype longest = 60;
    const std::vector<NodeId> blocks = openingBlocks(tree);
    if (blocks.empty() || tree.node(blocks.front()).kind != NodeKind::Paragraph
        || shape::first(tree, blocks.front(), NodeKind::Link) != NoNode)
        return {};
    static const QRegularExpression sentence(u"[。！？]|[A-Za-z]{2}\\.\\s"_s);
    static const QRegularExpression name(u"\\p{L}{2}"_s);
    const QString text = shape::line(tree, blocks.front());
    const bool title = text.size() <= longest && text.contains(name) && !text.contains(sentence)
                    && shape::ordinalLength(text) == 0 && dateIn(text).isValid();
    return title ? text : QString();
}

QDate dateline(const Tree &tree, bool headings)
{
    for (const NodeId id : openingBlocks(tree)) {
        if ((tree.node(id).kind == NodeKind::Heading) != headings)
            continue;
        if (const QDate date = datelineIn(shape::line(tree, id)); date.isValid())
            return date;
    }
    return {};
}

void readFrontMatter(const document::FrontMatter &front, Head &head)
{
    head.title = front.value({u"title", u"headline", u"subject"}).simplified();
    for (const QStringView key : {u"date", u"published", u"pubdate", u"publish_date", u"publishdate", u"published_at",
                                  u"created", u"created_at", u"datetime", u"updated", u"lastmod"}) {
        if (!head.date.isValid())
            head.date = dateIn(front.value({key}));
    }
    head.publisher = front
                         .value({u"source", u"publisher", u"publication", u"site", u"sitename", u"site_name", u"feed",
                                 u"account", u"author"})
                         .simplified();
    head.url = front.value({u"url", u"link", u"permalink", u"canonical", u"source_url", u"original_url"});
    if (!isHttp(head.url))
        head.url.clear();
    if (isHttp(head.publisher))
        head.publisher = QUrl(head.publisher).host();
}

} // namespace

QString titleFromPath(const QString &path)
{
    static const QRegularExpression lead(
        u"^(?:\\d{4}[-./_]?\\d{1,2}[-./_]?\\d{1,2}(?:T\\d{2,6})?|\\d{4}-\\d{2}(?!-?\\d))(?![\\p{L}\\p{N}])[\\s_.-]*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    // What programs add to make names unique.
    static const QRegularExpression unique(
        u"[\\s_.-]+(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40})(?:\\s+copy)?$"_s);
    const QString stem = QFileInfo(path).completeBaseName();
    QString title = stem;
    title.remove(unique);
    for (int i = 0; i < 3; ++i)
        title.remove(lead);
    title = title.replace(u'_', u' ').simplified();
    return title.isEmpty() ? stem : title;
}

Head headOf(const document::Document &document, const Tree &tree, const QString &path)
{
    Head head;
    readFrontMatter(document.frontMatter, head);

    const NodeId heading = firstHeading(tree);
    const QString headingText = heading == NoNode ? QString() : shape::line(tree, heading);
    const bool ofDigest = heading != NoNode && !opensItem(tree, heading, headingText);
    if (ofDigest && (head.title.isEmpty() || headingText == head.title))
        head.titleHeading = heading;
    if (head.title.isEmpty() && head.titleHeading != NoNode)
        head.title = headingText;
    if (head.title.isEmpty())
        head.title = titleLine(tree);
    if (head.title.isEmpty())
        head.title = htmlTitle(tree);

    if (!head.date.isValid())
        head.date = dateIn(head.title);
    if (!head.date.isValid() && ofDigest)
        head.date = dateIn(headingText);
    if (!head.date.isValid())
        head.date = dateline(tree, true);
    if (!head.date.isValid())
        head.date = dateIn(QFileInfo(path).fileName());
    if (!head.date.isValid())
        head.date = dateline(tree, false);
    if (head.title.isEmpty())
        head.title = titleFromPath(path);
    return head;
}

} // namespace gleaner::digest
