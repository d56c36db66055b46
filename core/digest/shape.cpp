// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/shape.h"

#include "core/base/find.h"
#include "core/digest/startfilter.h"

#include <QRegularExpression>

#include <algorithm>

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

/// ASCII only, as patterns have it.
bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCircledNumber(QChar c)
{
    return c >= u'①' && c <= u'⑳';
}

qsizetype pastBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

bool isBareAddress(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.kind != NodeKind::Link)
        return false;
    const QStringView text = tree.line(id);
    return text == node.url || text.startsWith(u"http://") || text.startsWith(u"https://");
}

/// Strong that holds only a link, or link that holds only bold text, are links; a link round a picture is nothing.
std::optional<Lead::Kind> leadKind(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    if (node.kind != NodeKind::Link && node.kind != NodeKind::Strong)
        return std::nullopt;
    const QStringView text = tree.line(id);
    if (text.isEmpty() || isBareAddress(tree, id))
        return std::nullopt;
    if (node.kind == NodeKind::Link)
        return Lead::Kind::Link;
    const NodeId link = first(tree, id, NodeKind::Link);
    return link != NoNode && tree.line(link) == text ? Lead::Kind::Link : Lead::Kind::Strong;
}

/// Whether `text` begins with a mark that stands between a lead and the rest: "-" and "~" only apart from words.
bool opensWithSeparator(QStringView text)
{
    const QStringView mark = text.sliced(pastBlanks(text, 0));
    if (mark.isEmpty())
        return false;
    const auto isBlankAt = [mark](qsizetype at) { return at < mark.size() && isBlank(mark[at]); };
    switch (mark.front().unicode()) {
    case u':':
    case u'：':
    case u'—':
    case u'–':
    case u'|':
    case u'｜':
    case u'（':
    case u'(':
    case u'[':
    case u'【':
    case u'.':
    case u'。':
    case u'→': return true;
    case u'-': return mark.size() == 1 || isBlankAt(1) || (mark[1] == u'-' && isBlankAt(2));
    case u'~': return isBlankAt(1);
    default: return false;
    }
}

/// Whether what follows sets a lead off from the sentence.
bool isSetOff(const Tree &tree, NodeId lead, Lead::Kind kind)
{
    const QStringView text = tree.line(lead);
    if (!text.isEmpty() && QStringView(u"：:。！？").contains(text.back()))
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
            return opensWithSeparator(node.literal);
    }
    return true;
}

bool isNothing(const Tree &tree, NodeId id)
{
    const Node &node = tree.node(id);
    const auto isStop = [](QChar c) { return isBlank(c) || c == u'.' || c == u'。' || c == u':' || c == u'：'; };
    return isBreak(node) || node.kind == NodeKind::HtmlInline
        || (node.kind == NodeKind::Text && (std::ranges::all_of(node.literal, isStop) || isOrnament(node.literal)));
}

/// Whether a sentence ends in `text` and something comes after it.
bool goesOnAfterSentence(QStringView text)
{
    const auto isEnd = [](char16_t c) { return (c == u'。') | (c == u'！') | (c == u'？'); };
    for (qsizetype at = findRare(text, isEnd); at < text.size(); at = findRare(text, isEnd, at + 1)) {
        if (pastBlanks(text, at + 1) < text.size())
            return true;
    }
    return false;
}

/// Length of digits at `at`, `most` at the most.
qsizetype digitsAt(QStringView text, qsizetype at, qsizetype most)
{
    qsizetype end = at;
    while (end < text.size() && end - at < most && isDigit(text[end]))
        ++end;
    return end - at;
}

/// Where an ordinal that begins at `at` ends, the blanks after it not included; `at` when there is none.
qsizetype ordinalEnd(QStringView text, qsizetype at)
{
    constexpr qsizetype MostDigits = 3;
    const auto charAt = [text](qsizetype i) { return i < text.size() ? text[i] : QChar(); };
    const auto isBlankAt = [text](qsizetype i) { return i < text.size() && isBlank(text[i]); };
    const QChar c = charAt(at);
    const bool circled = isCircledNumber(c);
    if (circled || isDigit(c)) {
        const qsizetype digits = circled ? 1 : digitsAt(text, at, MostDigits);
        const qsizetype mark = pastBlanks(text, at + digits);
        const QChar behind = charAt(mark);
        if (behind == u'、' || behind == u'．' || behind == u'）' || behind == u')'
            || (behind == u'.' && !isDigit(charAt(mark + 1))))
            return mark + 1;
        if (circled)
            return at + 1;
        const bool parts = behind == u'/' || behind == u'|' || behind == u'｜';
        return digits < MostDigits && parts && isBlankAt(mark + 1) ? mark + 1 : at;
    }
    if (c == u'(' || c == u'（') {
        const qsizetype digits = digitsAt(text, at + 1, MostDigits);
        const QChar behind = charAt(at + 1 + digits);
        return digits > 0 && (behind == u')' || behind == u'）') ? at + 2 + digits : at;
    }
    if (c == u'#') {
        const qsizetype digits = digitsAt(text, at + 1, MostDigits);
        return digits > 0 && isBlankAt(at + 1 + digits) ? at + 1 + digits : at;
    }
    if (c == u'N' && (charAt(at + 1) == u'O' || charAt(at + 1) == u'o')) {
        qsizetype number = at + 2;
        number += charAt(number) == u'.';
        number += isBlankAt(number);
        const qsizetype end = number + digitsAt(text, number, MostDigits);
        if (end == number)
            return at;
        const bool marked = QStringView(u".、:：").contains(charAt(end)) && end < text.size();
        return isBlankAt(end + marked) ? end + marked : at;
    }
    return at;
}

} // namespace

QString line(const Tree &tree, NodeId id)
{
    return tree.line(id).toString();
}

qsizetype ordinalLength(QStringView text)
{
    const qsizetype start = pastBlanks(text, 0);
    const qsizetype end = ordinalEnd(text, start);
    return end > start ? pastBlanks(text, end) : 0;
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
    static const StartFilter starts(words);
    constexpr qsizetype Longest = 40;
    const QStringView text = tree.line(id);
    return tree.node(id).kind == NodeKind::Link && text.size() <= Longest && starts.mayMatch(text)
        && words.matchView(text).hasMatch();
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
    const NodeId front = tree.node(paragraph).firstChild;
    NodeId id = front;
    for (; id != NoNode; id = tree.node(id).next) {
        const Node &node = tree.node(id);
        if (node.kind == NodeKind::HtmlInline)
            continue;
        if (node.kind != NodeKind::Text)
            break;
        const qsizetype ordinal = ordinalLength(node.literal);
        if (!isOrnament(QStringView(node.literal).mid(ordinal)))
            break;
        result.nodes.push_back(id);
    }
    if (id == NoNode)
        return std::nullopt;

    if (const auto kind = leadKind(tree, id)) {
        if (!isSetOff(tree, id, *kind))
            return std::nullopt;
        result.kind = *kind;
        result.nodes.push_back(id);
        NodeId rest = tree.node(id).next;
        bool broken = false;
        for (; rest != NoNode && isNothing(tree, rest); rest = tree.node(rest).next)
            broken = broken || isBreak(tree.node(rest));
        result.whole = rest == NoNode;
        result.ownLine = result.whole || broken;
        return result;
    }

    NodeId link = front;
    while (link != NoNode && tree.node(link).kind != NodeKind::Link)
        link = tree.node(link).next;
    if (link == NoNode)
        return std::nullopt;
    // "Words that name it https://address": the words are the lead when they come in one line and are one sentence.
    result.nodes.clear();
    result.kind = Lead::Kind::Text;
    for (id = front; id != NoNode; id = tree.node(id).next) {
        const Node &node = tree.node(id);
        if (isBareAddress(tree, id) || (node.next == NoNode && isAddressWord(tree, id)))
            return result.nodes.empty() ? std::nullopt : std::optional(result);
        if (isBreak(node) || node.kind == NodeKind::Image || goesOnAfterSentence(node.literal))
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
