// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/fields.h"

#include "core/base/find.h"
#include "core/digest/redirects.h"
#include "core/digest/shape.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

constexpr auto CaseFree = QRegularExpression::CaseInsensitiveOption;

/// One quick look: whether the text of a link can begin as those that lead to the whole story do.
bool mayOpenDetail(QStringView text)
{
    return !text.isEmpty() && QStringView(u" '\"‘’“”[【（(查更详阅原项論论続元rdfslRDFSL").contains(text.front());
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
        if (node.kind == NodeKind::HtmlBlock
            || (node.kind == NodeKind::HtmlInline && node.literal.startsWith("<a"_L1, Qt::CaseInsensitive))) {
            for (const auto &match : anchor.globalMatch(node.literal))
                others.append(match.captured(1).replace("&amp;"_L1, "&"_L1));
        }
        if (node.kind != NodeKind::Link || !isHttp(node.url))
            continue;
        const QStringView text = tree.line(id);
        if (text.isEmpty() && shape::first(tree, id, NodeKind::Image) != NoNode)
            continue;
        (mayOpenDetail(text) && detail.matchView(text).hasMatch() ? details : others).append(node.url);
    }
}

/// One quick look: a place shortly before the first words in `text` that may introduce a source; -1: there are none.
qsizetype sourceHint(QStringView text)
{
    // With white space between the word and its colon, and brackets before it.
    constexpr qsizetype lead = 40;
    static constexpr std::array<QStringView, 15> words{u"来源",   u"來源",    u"来自",   u"出处",   u"出處",
                                                       u"转自",   u"载自",    u"引自",   u"出典",   u"情報源",
                                                       u"source", u"sources", u"quelle", u"fuente", u"fonte"};
    const auto endsInWord = [](QStringView before) {
        before = before.trimmed();
        if (before.isEmpty() || !QStringView(u"源自处處典es").contains(before.back().toCaseFolded()))
            return false;
        const auto ends = [before](QStringView word) { return before.endsWith(word, Qt::CaseInsensitive); };
        return std::ranges::any_of(words, ends);
    };
    const auto mayTell = [](char16_t c) {
        return (c == u':') | (c == u'：') | (c == u'|') | (c == u'｜') | (c == u'丨') | ((c | 0x20) == u'v');
    };
    const auto tells = [&](qsizetype at) {
        return (text[at].unicode() | 0x20) == u'v'
                 ? text.sliced(at).startsWith(u"via", Qt::CaseInsensitive)
                 : endsInWord(text.sliced(std::max<qsizetype>(0, at - lead), std::min(at, lead)));
    };
    qsizetype first = findRare(text, mayTell);
    while (first < text.size() && !tells(first))
        first = findRare(text, mayTell, first + 1);
    if (first == text.size())
        return -1;
    // Patterns refuse to begin within a character.
    const qsizetype start = std::max<qsizetype>(0, first - lead);
    return start > 0 && text[start].isLowSurrogate() ? start - 1 : start;
}

} // namespace

QString sourceIn(QStringView text)
{
    static const QString label = u"(?:消息|信息|资料|新闻|文章|原文)?(?:来源|來源|来自|出处|出處|转载自|转自|引自|出典|"
                                 "情報源|Sources?|Quelle|Fuente|Fonte)\\s*[:：|｜丨]"_s;
    static const QRegularExpression bracketed(u"[（(【\\[]\\s*(?:"_s + label
                                                  + u"|via(?:\\s*[:：]|\\s))\\s*([^（）()【】\\[\\]\\n]{1,60}"
                                                    "(?:[（(][^（）()\\n]{1,30}[）)])?)\\s*[）)】\\]]"_s,
                                              CaseFree);
    static const QRegularExpression line(u"(?:^|[\\n。！？!?；;.…）)」』”\"]|\\s)[-—>*· ]{0,4}"_s + label
                                             + u"[ \\t]{0,8}([^\\n。；;]{1,80}?)[。.]?[ \\t]{0,8}$"_s,
                                         CaseFree | QRegularExpression::MultilineOption);
    static const QRegularExpression via(
        u"(?:^|[\\s。，,.!?！？（(])via(?:\\s?[:：]\\s?|\\s)([^\\n\\s，。,（）()][^\\n，。,（）()]{1,39})[。.）)]?$"_s,
        CaseFree);
    // What some sites put behind the source.
    static const QRegularExpression notice(u"\\s*(?:如有侵权|转载请|版权归|侵删).*$"_s);
    constexpr qsizetype enough = 200;
    const qsizetype start = sourceHint(text);
    if (start < 0)
        return {};
    QString found;
    for (const auto &match : bracketed.globalMatchView(text, start))
        found = match.captured(1);
    if (found.isEmpty()) {
        for (const auto &match : line.globalMatchView(text, start))
            found = match.captured(1);
    }
    if (found.isEmpty()) {
        const QStringView end = text.trimmed();
        if (const auto match = via.matchView(end.last(std::min(end.size(), enough))); match.hasMatch())
            found = match.captured(1);
    }
    return found.remove(notice).simplified();
}

QString nameBehind(const QString &text)
{
    constexpr qsizetype enough = 40;
    const QStringView end = QStringView(text).last(std::min(text.size(), enough));
    if (!end.contains(u')') && !end.contains(u'）'))
        return {};
    static const QRegularExpression name(u"[。！？!?.”」]\\s*[（(]\\s*((?!完|图|编译|原创|笑|未完|下同|注)"
                                         "[\\p{L}][\\p{L}\\p{N} ·]{1,15})\\s*[）)]\\s*$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return name.match(end.toString()).captured(1).trimmed();
}

QString cleanTitle(const QString &text)
{
    const QString line = text.simplified();
    QStringView title = QStringView(line).sliced(shape::ordinalLength(line));
    while (!title.isEmpty() && (title.back().isSpace() || QStringView(u":：|｜丨—–").contains(title.back())))
        title.chop(1);
    if (title.endsWith(u'。') && title.count(u'。') == 1)
        title.chop(1);
    return title.trimmed().toString();
}

QString firstSentence(const QString &text)
{
    QStringView body = QStringView(text).trimmed();
    body = body.sliced(shape::ordinalLength(body));
    int depth = 0;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QChar c = body[i];
        if (c == u'（' || c == u'(' || c == u'「' || c == u'『' || c == u'《' || c == u'“')
            ++depth;
        else if (depth > 0 && (c == u'）' || c == u')' || c == u'」' || c == u'』' || c == u'》' || c == u'”'))
            --depth;
        const bool stop = c == u'。' || c == u'！' || c == u'？' || c == u'\n'
                       || ((c == u'!' || c == u'?' || c == u'.') && i > 0
                           && (i + 1 == body.size() || body[i + 1].isSpace()) && !body[i - 1].isSpace());
        if (stop && i > 0 && (depth == 0 || c == u'\n'))
            return cleanTitle(body.first(i).toString());
    }
    return cleanTitle(body.toString());
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
    for (const QStringList *some : {&own, &details, &others}) {
        for (const QString &link : *some) {
            links.append(link);
            if (const QString target = redirectTarget(link); !target.isEmpty())
                links.append(target);
        }
    }
    if (links.size() > 1)
        links.removeDuplicates();
    return links;
}

} // namespace gleaner::digest
