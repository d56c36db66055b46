// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/survey.h"

#include "core/digest/boilerplate.h"
#include "core/digest/fields.h"
#include "core/digest/shape.h"

#include <QRegularExpression>

#include <numeric>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// Whether it is marked as an item's.
bool countHeading(const Tree &tree, NodeId id, Survey &survey)
{
    Survey::Level &level = survey.levels[size_t(tree.node(id).level)];
    ++level.count;
    const NodeId link = shape::first(tree, id, NodeKind::Link);
    const QStringView text = tree.line(id);
    // "### [title](url) and the rest of the sentence" is linked too.
    const qsizetype ordinal = shape::ordinalLength(text);
    const bool linked = link != NoNode && !tree.line(link).isEmpty()
                     && text.sliced(ordinal).startsWith(tree.line(link));
    const bool numbered = ordinal > 0;
    level.linked += linked;
    level.numbered += numbered;
    level.itemish += linked || numbered;
    return linked || numbered;
}

void countList(const Tree &tree, NodeId list, Survey &survey, int depth)
{
    for (const NodeId item : tree.children(list)) {
        ++(tree.node(list).ordered ? survey.orderedItems : survey.bulletItems);
        if (const NodeId paragraph = shape::leadParagraph(tree, item); paragraph != NoNode) {
            if (const auto lead = shape::lead(tree, paragraph)) {
                ++survey.ledItems;
                survey.linkedItems += lead->kind == shape::Lead::Kind::Link ? 1 : 0;
            }
        }
        // One level down: lists grouped by source hold their items there.
        for (const NodeId child : tree.children(item)) {
            if (depth == 0 && tree.node(child).kind == NodeKind::List)
                countList(tree, child, survey, depth + 1);
        }
    }
}

bool isInsight(QStringView text)
{
    static const QRegularExpression names(
        QStringLiteral("^(?:深度|专家|编辑|行业)?(?:解读|洞察|点评)(?:\\s*&\\s*(?:洞察|解读))?\\s*(?:[:：]|$)"));
    return !text.isEmpty() && QStringView(u"深专编行解洞点").contains(text.front()) && names.matchView(text).hasMatch();
}

/// A paragraph of that length tells something rather than labels it.
constexpr qsizetype ShortestStory = 30;

/// Whether it is a list of links.
bool countListUnder(const Tree &tree, NodeId previous, NodeId list, Survey &survey)
{
    const int linked = survey.linkedItems, led = survey.ledItems;
    countList(tree, list, survey, 0);
    const int entries = int(tree.children(list).size());
    const bool links = entries > 1 && 2 * (survey.linkedItems - linked) > entries;
    survey.ledLists += 2 * (survey.ledItems - led) > entries ? 1 : 0;
    if (previous != NoNode && tree.node(previous).kind == NodeKind::Heading) {
        Survey::Level &level = survey.levels[size_t(tree.node(previous).level)];
        ++level.briefs;
        level.listed += links ? 1 : 0;
    }
    return links;
}

qsizetype linksIn(const Tree &tree, NodeId node)
{
    qsizetype links = 0;
    for (NodeId id = node; size_t(id) < tree.nodes().size() && shape::isInside(tree, id, node); ++id)
        links += tree.node(id).kind == NodeKind::Link;
    return links;
}

int linkedRows(const Tree &tree, NodeId table)
{
    // More are a grid of links, each for itself.
    constexpr qsizetype MostLinks = 3;
    int count = 0;
    for (const NodeId row : tree.children(table))
        count += !tree.node(row).header && linksIn(tree, row) > 0 && linksIn(tree, row) <= MostLinks;
    return count;
}

/// Whether `block` holds a link that says where the story above it comes from. In a longer list it is one of a story
/// there.
bool namesOrigin(const Tree &tree, NodeId block)
{
    const NodeKind kind = tree.node(block).kind;
    if (kind != NodeKind::Paragraph && (kind != NodeKind::List || tree.children(block).size() > 1))
        return false;
    for (NodeId id = block; size_t(id) < tree.nodes().size() && shape::isInside(tree, id, block); ++id) {
        if (shape::isAddressWord(tree, id))
            return true;
    }
    return false;
}

/// What a heading is over that is no sign of the items' shape; the digest's own title is never such.
bool isAside(SectionKind kind, int level)
{
    return level > 1 && kind != SectionKind::Items;
}

void countParagraph(const Tree &tree, NodeId id, QStringView text, Survey &survey)
{
    constexpr qsizetype LongestTitle = 40, LongestAttribution = 80;
    const auto lead = shape::lead(tree, id);
    if (shape::ordinalLength(text) > 0 && (lead || text.size() <= LongestTitle))
        ++survey.numberedParagraphs;
    if (lead && lead->kind == shape::Lead::Kind::Strong && lead->ownLine)
        ++survey.boldParagraphs;
    survey.boldOpenings += shape::opensLikeItem(tree, id, lead);
    if (!sourceIn(text.last(std::min(text.size(), LongestAttribution))).isEmpty())
        ++survey.attributions;
}

} // namespace

int Survey::headings() const
{
    return std::accumulate(levels.begin(), levels.end(), 0,
                           [](int sum, const Level &level) { return sum + level.count; });
}

int Survey::itemLevel() const
{
    int best = 0, marked = 0;
    for (int i = 1; i <= 6; ++i) {
        const Level &level = levels[size_t(i)];
        const int most = std::max({level.linked, level.numbered, level.sourced});
        // Linked headings over lists of links are sections; so are the few among many linked entries.
        const bool enough = most > 1 || (level.linked == 1 && level.numbered == 1);
        const int itemish = std::max(level.itemish, level.sourced);
        const bool usual = 2 * itemish >= level.count || (most >= 5 && 4 * most >= level.count);
        // Linked headings over lists of links are sections; so are the few among many linked entries or listed
        // sections.
        const bool sections = 2 * level.listed >= level.count || (most < 5 && 8 * most < linkedItems)
                           || 2 * itemish < headingsWithList;
        if (enough && usual && !sections && most > marked) {
            best = i;
            marked = most;
        }
    }
    return best;
}

int Survey::storyLevel() const
{
    // Interpretation stands under the story it interprets, so it tells the level at once.
    int best = 0;
    for (int i = 2; i <= 6; ++i) {
        const Level &level = levels[size_t(i)];
        if (level.insights >= 2 && (best == 0 || level.insights > levels[size_t(best)].insights))
            best = i;
    }
    if (best > 0)
        return best;
    int above = 0;
    // A single heading of the first level is the title.
    for (int i = levels[1].count >= 3 ? 1 : 2; i <= 6; ++i) {
        const Level &level = levels[size_t(i)];
        // Beside headings of lists, and with none above, they head sections that hold several stories each.
        const bool sections = level.briefs > 0 && above < 2;
        above += level.count;
        if (!sections && 3 * level.storied >= linkedItems && level.storied >= 3 && 5 * level.storied >= 3 * level.count
            && (best == 0 || level.storied > levels[size_t(best)].storied))
            best = i;
    }
    return best;
}

Survey surveyOf(const Tree &tree, Frame frame)
{
    Survey survey;
    survey.blocks = std::move(frame.blocks);
    survey.before = std::move(frame.before);
    survey.after = std::move(frame.after);
    bool underHeading = false, marked = false, sourced = false;
    int aside = 0; // level of the heading whose section is not counted; 0: none
    NodeId previous = NoNode, story = NoNode, heading = NoNode;
    bool byline = false; // the block before is one right under a heading
    for (const NodeId id : survey.blocks) {
        const Node &node = tree.node(id);
        if (node.kind == NodeKind::Heading) {
            const SectionKind kind = sectionKindOf(shape::line(tree, id));
            survey.kinds.insert(id, kind);
            if (aside == 0 || node.level <= aside)
                aside = isAside(kind, node.level) ? node.level : 0;
        }
        if (aside > 0)
            continue;
        switch (node.kind) {
        case NodeKind::Heading:
            marked = countHeading(tree, id, survey);
            heading = id;
            underHeading = true;
            sourced = false;
            story = NoNode;
            break;
        case NodeKind::List:
            survey.headingsWithList += underHeading ? 1 : 0;
            underHeading = false;
            survey.listLength += tree.line(id).size();
            if (countListUnder(tree, previous, id, survey) && story != NoNode) {
                --survey.levels[size_t(tree.node(story).level)].storied;
                story = NoNode;
            }
            break;
        case NodeKind::Paragraph: {
            const QStringView text = tree.line(id);
            survey.proseLength += text.size();
            ++survey.paragraphs;
            countParagraph(tree, id, text, survey);
            if (heading != NoNode && isInsight(text))
                ++survey.levels[size_t(tree.node(heading).level)].insights;
            const bool first = previous != NoNode && tree.node(previous).kind == NodeKind::Heading;
            if ((first || byline) && text.size() >= ShortestStory) {
                story = heading;
                ++survey.levels[size_t(tree.node(story).level)].storied;
                survey.levels[size_t(tree.node(story).level)].itemish += !marked;
            }
            break;
        }
        case NodeKind::ThematicBreak: ++survey.rules; break;
        case NodeKind::Table: survey.linkedRows += linkedRows(tree, id); break;
        case NodeKind::BlockQuote: survey.proseLength += tree.line(id).size(); break;
        default: break;
        }
        if (heading != NoNode && heading != id && !sourced && namesOrigin(tree, id)) {
            sourced = true;
            ++survey.levels[size_t(tree.node(heading).level)].sourced;
        }
        // The authors' names may come before the story.
        byline = previous != NoNode && previous == heading && node.kind == NodeKind::Paragraph
              && node.firstChild != NoNode && tree.node(node.firstChild).kind == NodeKind::Emphasis
              && tree.node(node.firstChild).next == NoNode;
        previous = id;
    }
    for (const Node &node : tree.nodes()) {
        if (node.kind == NodeKind::Image && node.url.contains(QLatin1String("mmbiz.q")))
            survey.wechat = true;
    }
    return survey;
}

} // namespace gleaner::digest
