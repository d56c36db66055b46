// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/shape.h"

#include <QRegularExpression>

#include <algorithm>
#include <ranges>

namespace gleaner::digest::shape {

using markdown::Node;
using markdown::NodeKind;
using markdown::NoNode;

namespace {

bool isBreak(const Node &node)
{
    return node.kind == NodeKind::SoftBreak || node.kind == NodeKind::LineBreak;
}

/// Emoji, bullets and blanks that decorate a lead.
bool isOrnament(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const QChar::Category category = QChar::category(c);
        const bool symbol = category == QChar::Symbol_Other || category == QChar::Symbol_Modifier
                         || category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
                         || category == QChar::Other_Format || category == QChar::Other_Control;
        if (!symbol && !QChar::isSpace(c) && c != U'·' && c != U'•')
            return false;
    }
    return true;
}

bool isBareAddress(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.kind != NodeKind::Link)
        return false;
    const QString text = line(tree, id);
    return text == node.url || text.startsWith(QLatin1String("http://")) || text.startsWith(QLatin1String("https://"));
}

/// Strong that holds only a link, or link that holds only bold text, are links; a link round a picture is nothing.
std::optional<Lead::Kind> leadKind(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.kind != NodeKind::Link && node.kind != NodeKind::Strong)
        return std::nullopt;
    const QString text = line(tree, id);
    if (text.isEmpty() || isBareAddress(tree, id))
        return std::nullopt;
    if (node.kind == NodeKind::Link)
        return Lead::Kind::Link;
    const NodeId link = first(tree, id, NodeKind::Link);
    return link != NoNode && line(tree, link) == text ? Lead::Kind::Link : Lead::Kind::Strong;
}

/// Whether what follows sets a lead off from the sentence.
bool isSetOff(const Tree &tree, NodeId lead, Lead::Kind kind)
{
    static const QRegularExpression separator(QStringLiteral("^\\s*(?:[:：—–|｜（(\\[【.。]|-{1,2}\\s|-$|~\\s|→)"));
    const QString text = line(tree, lead);
    if (!text.isEmpty() && QStringLiteral("：:。！？").contains(text.back()))
        return true;
    for (NodeId id = tree.node(lead).next; id != NoNode; id = tree.node(id).next) {
        const Node &node = tree.node(id);
        if (isBreak(node))
            return true;
        if (node.kind == NodeKind::HtmlInline)
            continue;
        if (node.kind == NodeKind::Image || isBareAddress(tree, id))
            return true;
        if (node.kind != NodeKind::Text)
            return kind == Lead::Kind::Link && node.kind == NodeKind::Code;
        if (!isOrnament(node.literal))
            return separator.match(node.literal).hasMatch();
    }
    return true;
}

bool isNothing(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    static const QRegularExpression stop(QStringLiteral("^[\\s.。:：]*$"));
    return isBreak(node) || node.kind == NodeKind::HtmlInline
        || (node.kind == NodeKind::Text && (stop.match(node.literal).hasMatch() || isOrnament(node.literal)));
}

} // namespace

QString line(const Tree &tree, NodeId id)
{
    return tree.line(id).toString();
}

qsizetype ordinalLength(QStringView text)
{
    static const QRegularExpression ordinal(
        QStringLiteral("^\\s*(?:(?:\\d{1,3}|[①-⑳])\\s*(?:[、．）)]|\\.(?!\\d))|[（(]\\d{1,3}[）)]|[①-⑳]"
                       "|\\d{1,2}\\s*[/|｜](?=\\s)|N[Oo]\\.?\\s?\\d{1,3}[.、:：]?(?=\\s)|#\\d{1,3}(?=\\s))\\s*"));
    // Most texts begin with a word.
    const auto begin = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    if (begin == text.end()
        || !(begin->isDigit() || QStringView(u"(（N#").contains(*begin) || (*begin >= u'①' && *begin <= u'⑳')))
        return 0;
    return ordinal.matchView(text).capturedLength();
}

QString withoutOrdinal(const QString &text)
{
    return text.mid(ordinalLength(text));
}

QString openingWikilink(QStringView text)
{
    static const QRegularExpression wikilink(QStringLiteral("^\\[\\[(?:[^\\]|]*\\|)?([^\\]|]+)\\]\\]"));
    return wikilink.matchView(text.mid(ordinalLength(text))).captured(1);
}

NodeId first(const Tree &tree, NodeId id, NodeKind kind)
{
    // Nodes are numbered in document order, so a subtree is a run of ids.
    for (NodeId i = id; size_t(i) < tree.nodes().size() && (i == id || isInside(tree, i, id)); ++i) {
        if (tree.node(i).kind == kind)
            return i;
    }
    return NoNode;
}

bool isInside(const Tree &tree, NodeId id, NodeId ancestor)
{
    while (id > ancestor)
        id = tree.node(id).parent;
    return id == ancestor;
}

bool isPicture(const Tree &tree, NodeId block)
{
    if (!line(tree, block).isEmpty())
        return false;
    const Node &node = tree.node(block);
    return first(tree, block, NodeKind::Image) != NoNode
        || (node.kind == NodeKind::HtmlBlock && node.literal.contains(QLatin1String("<img"), Qt::CaseInsensitive));
}

bool isAddressWord(const Tree &tree, NodeId id)
{
    static const QRegularExpression words(
        QStringLiteral(
            "^[\\[【(（]?(?:(?:查看|阅读|点击|访问|更多)?(?:地址|链接|原文|原文链接|详情|全文|来源链接|官网)|元記事|"
            "記事|引用元|"
            "リンク|続きを読む|links?|source|here|url|read more|read the (?:full )?(?:story|article|post)|(?:full )?"
            "(?:story|article)|continue reading|learn more|details?|original)[\\]】)）]?\\W*$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype Longest = 40;
    return tree.node(id).kind == NodeKind::Link && tree.line(id).size() <= Longest
        && words.matchView(tree.line(id)).hasMatch();
}

bool leadsOn(const Tree &tree, NodeId paragraph)
{
    const NodeId link = first(tree, paragraph, NodeKind::Link);
    return tree.node(paragraph).kind == NodeKind::Paragraph && link != NoNode && isAddressWord(tree, link)
        && tree.node(link).url.startsWith(QLatin1String("http")) && tree.line(link) == tree.line(paragraph);
}

NodeId leadParagraph(const Tree &tree, NodeId block)
{
    const Node &node = tree.node(block);
    if (node.kind == NodeKind::Paragraph || node.kind == NodeKind::Heading)
        return block;
    if ((node.kind == NodeKind::ListItem || node.kind == NodeKind::BlockQuote) && node.firstChild != NoNode
        && tree.node(node.firstChild).kind == NodeKind::Paragraph)
        return node.firstChild;
    return NoNode;
}

std::optional<Lead> lead(const Tree &tree, NodeId paragraph)
{
    Lead result;
    const std::vector<NodeId> inlines = tree.children(paragraph);
    size_t i = 0;
    for (; i < inlines.size(); ++i) {
        const Node &node = tree.node(inlines[i]);
        if (node.kind == NodeKind::HtmlInline)
            continue;
        if (node.kind != NodeKind::Text)
            break;
        const qsizetype ordinal = ordinalLength(node.literal);
        if (!isOrnament(QStringView(node.literal).mid(ordinal)))
            break;
        result.nodes.push_back(inlines[i]);
    }
    if (i == inlines.size())
        return std::nullopt;

    if (const auto kind = leadKind(tree, inlines[i])) {
        if (!isSetOff(tree, inlines[i], *kind))
            return std::nullopt;
        result.kind = *kind;
        result.nodes.push_back(inlines[i]);
        const auto rest = std::ranges::subrange(inlines.begin() + qsizetype(i) + 1, inlines.end());
        result.whole = std::ranges::all_of(rest, [&](NodeId id) { return isNothing(tree, id); });
        const auto end = std::ranges::find_if(
            rest, [&](NodeId id) { return isBreak(tree.node(id)) || !isNothing(tree, id); });
        result.ownLine = end == rest.end() || isBreak(tree.node(*end));
        return result;
    }

    if (std::ranges::none_of(inlines, [&](NodeId id) { return tree.node(id).kind == NodeKind::Link; }))
        return std::nullopt;
    // "Words that name it https://address": the words are the lead when they come in one line and are one sentence.
    static const QRegularExpression sentenceEnd(QStringLiteral("[。！？](?!\\s*$)"));
    result.nodes.clear();
    result.kind = Lead::Kind::Text;
    for (const NodeId id : inlines) {
        if (isBareAddress(tree, id) || (tree.node(id).next == NoNode && isAddressWord(tree, id)))
            return result.nodes.empty() ? std::nullopt : std::optional(result);
        const Node &node = tree.node(id);
        if (isBreak(node) || node.kind == NodeKind::Image || node.literal.contains(sentenceEnd))
            return std::nullopt;
        result.nodes.push_back(id);
    }
    return std::nullopt;
}

bool opensLikeItem(const Tree &tree, NodeId paragraph, const std::optional<Lead> &found)
{
    constexpr qsizetype ShortestSentence = 8;
    const NodeId front = tree.node(paragraph).firstChild;
    if (front != NoNode && tree.node(front).kind == NodeKind::Strong) {
        const QStringView text = tree.line(front);
        if (text.size() > ShortestSentence && QStringView(u".!?").contains(text.back()))
            return true;
    }
    if (!found)
        return false;
    const Node &last = tree.node(found->nodes.back());
    return last.kind == NodeKind::Strong
        || (last.kind == NodeKind::Link && found->whole && last.url.startsWith(QLatin1String("http"))
            && !isAddressWord(tree, found->nodes.back()));
}

} // namespace gleaner::digest::shape
