// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/linemarks.h"

#include "core/digest/shape.h"

#include <QRegularExpression>

#include <algorithm>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// Characters people set before an entry; "·" and the dashes also join words.
bool isBullet(char32_t c)
{
    return QStringView(u"•●○◆◇■□▪▫▍▌▎▶►▷★☆✦✧❖➤➢➡→►✅☑✔✨⭐").contains(QChar(char16_t(c < 0x10000 ? c : 0)))
        || (c >= 0x1F535 && c <= 0x1F53B) || c == 0x1F449 || c == 0x1F4CC || (c >= 0x1F7E0 && c <= 0x1F7EB);
}

qsizetype hanOrdinal(QStringView text)
{
    static const QRegularExpression ordinal(QStringLiteral("^[一二三四五六七八九十]{1,3}[、．]\\s*"));
    return ordinal.matchView(text).capturedLength();
}

bool turns(QStringView text)
{
    static const QRegularExpression turn(
        QStringLiteral("^(?:[(（*\\s]*)(?:first (?:up|story|of all)\\b|(?:our|for our|in our|the|and our) "
                       "(?:first|second|third|next|final|last)\\b|second(?:ly)? (?:up|story)|next(?: up)?[,:]|"
                       "now,? let|(?:and )?finally[,:]|last(?:ly)?[,:]|in other news|moving on|meanwhile,|story \\d|"
                       "首先[，,]|第[一二三四五]条|接下来[，,]?|接着[，,]|下一条|(?:而)?最后[一，,]|另外一条|再来看|"
                       "我们的?(?:第[一二三四]|最后一)|故事[一二三四])"),
        QRegularExpression::CaseInsensitiveOption);
    return turn.matchView(text).hasMatch();
}

LineMark closingMark(const Tree &tree, const MarkedLine &line)
{
    // "title https://address", "what happened. [original](…)": the link that leads there is the last of the line.
    const Node &last = tree.node(line.nodes.back());
    constexpr qsizetype LongestEntry = 120;
    if (line.nodes.size() > 1 && last.kind == NodeKind::Link
        && (tree.line(line.nodes.back()).startsWith(u"http") || shape::isAddressWord(tree, line.nodes.back()))
        && tree.node(line.nodes.front()).kind == NodeKind::Text)
        return LineMark::Address;
    static const QRegularExpression dash(QStringLiteral("^[^—–，。；,;]{2,40}?(?:\\s*——\\s*|\\s[—–]\\s)\\S"));
    return line.text.size() <= LongestEntry && dash.match(line.text).hasMatch() ? LineMark::Dash : LineMark::None;
}

void findMark(const Tree &tree, MarkedLine &line, bool quoted)
{
    const QStringView front = tree.line(line.nodes.front());
    if (front.isEmpty())
        return;
    char32_t c = front.front().unicode();
    if (front.front().isHighSurrogate() && front.size() > 1)
        c = QChar::surrogateToUcs4(front[0], front[1]);
    line.text = tree.plainText(line.nodes).text.simplified();
    static const QRegularExpression callout(QStringLiteral("^\\[!\\w+\\][+-]?\\s*"));
    static const QRegularExpression bracket(QStringLiteral("^(?:[【〖][^】〗]{2,60}[】〗])"));
    if (quoted) {
        line.length = callout.match(line.text).capturedLength();
        line.mark = line.length > 0 ? LineMark::Callout : LineMark::None;
    } else if (isBullet(c)) {
        line.mark = LineMark::Bullet;
        line.length = QChar::requiresSurrogates(c) ? 2 : 1;
        while (line.length < line.text.size()
               && (line.text[line.length].isSpace() || line.text[line.length] == QChar(0xFE0F)))
            ++line.length;
    } else if (const qsizetype ordinal = shape::ordinalLength(line.text); ordinal > 0) {
        line.mark = LineMark::Ordinal;
        line.length = ordinal;
    } else if (const qsizetype han = hanOrdinal(line.text); han > 0) {
        line.mark = LineMark::HanOrdinal;
        line.length = han;
    } else if (bracket.match(line.text).hasMatch()) {
        line.mark = LineMark::Bracket;
    } else {
        line.mark = turns(line.text) ? LineMark::Turn : closingMark(tree, line);
    }
}

} // namespace

std::vector<MarkedLine> markedLines(const Tree &tree, NodeId block)
{
    const bool quoted = tree.node(block).kind == NodeKind::BlockQuote;
    const NodeId paragraph = quoted ? shape::leadParagraph(tree, block) : block;
    std::vector<MarkedLine> lines;
    if (paragraph == NoNode || tree.node(paragraph).kind != NodeKind::Paragraph)
        return lines;
    MarkedLine line;
    const auto finish = [&] {
        if (!line.nodes.empty()) {
            findMark(tree, line, quoted);
            lines.push_back(std::move(line));
        }
        line = {};
    };
    for (NodeId id = tree.node(paragraph).firstChild; id != NoNode; id = tree.node(id).next) {
        const NodeKind kind = tree.node(id).kind;
        if (kind != NodeKind::SoftBreak && kind != NodeKind::LineBreak) {
            line.nodes.push_back(id);
            continue;
        }
        finish();
        if (quoted)
            return lines;
        line.before = id;
    }
    finish();
    return lines;
}

} // namespace gleaner::digest
