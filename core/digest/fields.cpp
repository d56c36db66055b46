// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/fields.h"

#include "core/digest/redirects.h"
#include "core/digest/shape.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

constexpr auto CaseFree = QRegularExpression::CaseInsensitiveOption;

QDate englishDate(const QString &text)
{
    static const QRegularExpression dayFirst(QStringLiteral("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(Jan|Feb|Mar|Apr|May|Jun|"
                                                            "Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s+(\\d{4})\\b"),
                                             CaseFree);
    static const QRegularExpression monthFirst(QStringLiteral("\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-"
                                                              "z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b"),
                                               CaseFree);
    static const QStringList months = QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(u' ');
    if (const auto match = monthFirst.match(text); match.hasMatch())
        return QDate(match.captured(3).toInt(), int(months.indexOf(match.captured(1).toLower())) + 1,
                     match.captured(2).toInt());
    if (const auto match = dayFirst.match(text); match.hasMatch())
        return QDate(match.captured(3).toInt(), int(months.indexOf(match.captured(2).toLower())) + 1,
                     match.captured(1).toInt());
    return {};
}

bool isHttp(const QString &url)
{
    return url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

/// Addresses of links below `root`, "details" links apart from the others.
void collectLinks(const Tree &tree, NodeId root, QStringList &details, QStringList &others)
{
    static const QRegularExpression detail(
        QStringLiteral("^[\\s'\"‘’“”\\[【（(]*(?:查看(?:详情|原文|全文)|更多详情|详情|阅读(?:原文|全文)|原文(?:链接)?|"
                       "项目地址|論文|论文(?:地址|链接)?|続きを読む|元記事|"
                       "read more|details|full (?:story|article)|source|learn more)"),
        CaseFree);
    static const QRegularExpression anchor(QStringLiteral("<a\\s[^>]*href\\s*=\\s*[\"']?(https?://[^\"'\\s>]+)"),
                                           CaseFree);
    for (NodeId id = root; size_t(id) < tree.nodes().size() && shape::isInside(tree, id, root); ++id) {
        const Node &node = tree.node(id);
        if (node.kind == NodeKind::HtmlBlock || node.kind == NodeKind::HtmlInline) {
            for (const auto &match : anchor.globalMatch(node.literal))
                others.append(match.captured(1));
        }
        if (node.kind != NodeKind::Link || !isHttp(node.url))
            continue;
        const QString text = shape::line(tree, id);
        if (text.isEmpty() && shape::first(tree, id, NodeKind::Image) != NoNode)
            continue;
        (detail.match(text).hasMatch() ? details : others).append(node.url);
    }
}

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

/// One quick look: whether any of the words that introduce a source can be in `text`.
bool mayNameSource(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'源':
        case u'自':
        case u'处':
        case u'典': return true;
        case u's':
        case u'S':
            if (text.sliced(i).startsWith(u"source", Qt::CaseInsensitive))
                return true;
            break;
        case u'v':
        case u'V':
            if (text.sliced(i).startsWith(u"via", Qt::CaseInsensitive))
                return true;
            break;
        default: break;
        }
    }
    return false;
}

} // namespace

QDate dateIn(const QString &text)
{
    static const QRegularExpression separated(QStringLiteral(
        "(?<!\\d)((?:19|20)\\d{2})\\s*(?:[-/._]|年)\\s*(\\d{1,2})\\s*(?:[-/._]|月)\\s*(\\d{1,2})(?!\\d)"));
    static const QRegularExpression compact(
        QStringLiteral("(?<!\\d)((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)"));
    for (const QRegularExpression &form : {separated, compact}) {
        for (const auto &match : form.globalMatch(text)) {
            const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
            if (date.isValid())
                return date;
        }
    }
    const QDate date = englishDate(text);
    return date.isValid() ? date : QDate();
}

QString sourceIn(const QString &text)
{
    static const QRegularExpression bracketed(
        QStringLiteral(
            "[（(【\\[]\\s*(?:消息|信息|资料|新闻|文章)?(?:来源|來源|来自|出处|出典|情報源|Sources?|via)\\s*(?:[:：]|(?"
            "<=via)\\s)\\s*([^（）()【】\\[\\]\\n]{1,60}(?:[（(][^（）()\\n]{1,30}[）)])?)\\s*[）)】\\]]"),
        CaseFree);
    static const QRegularExpression line(
        QStringLiteral("(?:^|[\\n。！？!?；;.]\\s*|\\s)(?:消息|信息|新闻|文章)?(?:来源|來源|出处|出典|情報源|Source)"
                       "\\s*[:：]\\s*([^\\n。；;]{1,80}?)[。.]?\\s*$"),
        CaseFree | QRegularExpression::MultilineOption);
    static const QRegularExpression via(
        QStringLiteral("(?:^|[\\s。，,.!?！？（(])via\\s+([^\\n，。,（）()]{2,40})[。.）)]?\\s*$"), CaseFree);
    if (!mayNameSource(text))
        return {};
    QString found;
    for (const auto &match : bracketed.globalMatch(text))
        found = match.captured(1);
    if (found.isEmpty()) {
        for (const auto &match : line.globalMatch(text))
            found = match.captured(1);
    }
    if (found.isEmpty()) {
        if (const auto match = via.match(text.trimmed()); match.hasMatch())
            found = match.captured(1);
    }
    return found.simplified();
}

QString cleanTitle(const QString &text)
{
    static const QRegularExpression trailing(QStringLiteral("[\\s:：|｜—–]+$"));
    QString title = shape::withoutOrdinal(text.simplified());
    title.remove(trailing);
    if (title.endsWith(u'。') && title.count(u'。') == 1)
        title.chop(1);
    return title.trimmed();
}

QString firstSentence(const QString &text)
{
    const QString body = shape::withoutOrdinal(text.trimmed());
    int depth = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QChar c = body[i];
        if (QStringLiteral("（(「『《“").contains(c))
            ++depth;
        else if (QStringLiteral("）)」』》”").contains(c) && depth > 0)
            --depth;
        const bool stop = c == u'。' || c == u'！' || c == u'？' || c == u'\n'
                       || ((c == u'!' || c == u'?' || c == u'.') && i > 0
                           && (i + 1 == body.size() || body[i + 1].isSpace()) && !body[i - 1].isSpace());
        if (stop && i > 0 && (depth == 0 || c == u'\n'))
            return cleanTitle(body.left(i));
    }
    return cleanTitle(body);
}

QStringList linksOf(const Tree &tree, std::span<const NodeId> title, std::span<const NodeId> body)
{
    QStringList own, details, others;
    for (const NodeId id : title)
        collectLinks(tree, id, own, own);
    // A heading that is a link may be given by its inner nodes.
    for (const NodeId id : title) {
        for (NodeId up = tree.node(id).parent; up > 0; up = tree.node(up).parent) {
            if (tree.node(up).kind == NodeKind::Link && isHttp(tree.node(up).url))
                own.append(tree.node(up).url);
        }
    }
    for (const NodeId id : body)
        collectLinks(tree, id, details, others);
    QStringList links;
    for (const QString &link : own + details + others) {
        links.append(link);
        if (const QString target = redirectTarget(link); !target.isEmpty())
            links.append(target);
    }
    links.removeDuplicates();
    return links;
}

QString titleFromPath(const QString &path)
{
    static const QRegularExpression lead(
        QStringLiteral("^(?:\\d{4}[-./_]?\\d{1,2}[-./_]?\\d{1,2}|\\d{4}-\\d{2})[\\s_.-]*"));
    const QString stem = QFileInfo(path).completeBaseName();
    QString title = stem;
    for (int i = 0; i < 2; ++i)
        title.remove(lead);
    title = title.replace(u'_', u' ').simplified();
    return title.isEmpty() ? stem : title;
}

Head headOf(const document::Document &document, const Tree &tree, const QString &path)
{
    Head head;
    const document::FrontMatter &front = document.frontMatter;
    head.title = front.value({u"title", u"headline", u"subject"}).simplified();
    head.date = dateIn(front.value(
        {u"date", u"published", u"pubdate", u"publish_date", u"publishdate", u"created", u"datetime", u"updated"}));
    head.publisher = front.value({u"source", u"publisher", u"publication", u"site", u"sitename", u"author"})
                         .simplified();
    head.url = front.value({u"url", u"link", u"permalink", u"canonical", u"source_url", u"original_url"});
    if (!isHttp(head.url))
        head.url.clear();
    if (isHttp(head.publisher))
        head.publisher = QUrl(head.publisher).host();

    const NodeId heading = firstHeading(tree);
    const QString headingText = heading == NoNode ? QString() : shape::line(tree, heading);
    // A heading with an ordinal or that is a link opens an item rather than the digest, one among several a section.
    const int level = heading == NoNode ? 0 : tree.node(heading).level;
    const bool link = heading != NoNode && shape::first(tree, heading, NodeKind::Link) != NoNode
                   && shape::lead(tree, heading);
    const bool opensItem = shape::ordinalLength(headingText) > 0
                        || (level > 1 && (link || (!dateIn(headingText).isValid() && !isAlone(tree, heading))));
    if (heading != NoNode && !opensItem && (head.title.isEmpty() || headingText == head.title))
        head.titleHeading = heading;
    if (head.title.isEmpty() && head.titleHeading != NoNode)
        head.title = headingText;

    if (!head.date.isValid())
        head.date = dateIn(head.title);
    if (!head.date.isValid() && !opensItem)
        head.date = dateIn(headingText);
    if (!head.date.isValid())
        head.date = dateIn(QFileInfo(path).fileName());
    if (head.title.isEmpty())
        head.title = titleFromPath(path);
    return head;
}

} // namespace gleaner::digest
