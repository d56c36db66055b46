// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/survey.h"

#include "core/digest/fields.h"
#include "core/digest/shape.h"

#include <numeric>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

void countHeading(const Tree &tree, NodeId id, Survey &survey)
{
    Survey::Level &level = survey.levels[size_t(tree.node(id).level)];
    ++level.count;
    const auto lead = shape::lead(tree, id);
    if (lead && lead->kind == shape::Lead::Kind::Link)
        ++level.linked;
    if (shape::ordinalLength(shape::line(tree, id)) > 0)
        ++level.numbered;
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

void countParagraph(const Tree &tree, NodeId id, const QString &text, Survey &survey)
{
    if (shape::ordinalLength(text) > 0)
        ++survey.numberedParagraphs;
    if (const auto lead = shape::lead(tree, id); lead && lead->kind == shape::Lead::Kind::Strong && text.size() > 4) {
        const NodeId next = tree.node(lead->nodes.back()).next;
        if (lead->whole || (next != NoNode && (tree.node(next).kind == NodeKind::SoftBreak || tree.node(next).kind == NodeKind::LineBreak)))
            ++survey.boldParagraphs;
    }
    if (!sourceIn(text.right(80)).isEmpty())
        ++survey.attributions;
}

} // namespace

int Survey::headings() const
{
    return std::accumulate(levels.begin(), levels.end(), 0, [](int sum, const Level &level) { return sum + level.count; });
}

int Survey::itemLevel() const
{
    int best = 0, marked = 1;
    for (int i = 1; i <= 6; ++i) {
        const Level &level = levels[size_t(i)];
        const int most = std::max(level.linked, level.numbered);
        if (most > marked && 2 * most >= level.count) {
            best = i;
            marked = most;
        }
    }
    return best;
}

Survey surveyOf(const Tree &tree)
{
    Survey survey;
    survey.blocks = tree.children(tree.root());
    bool underHeading = false;
    for (const NodeId id : survey.blocks) {
        const Node &node = tree.node(id);
        switch (node.kind) {
        case NodeKind::Heading:
            countHeading(tree, id, survey);
            underHeading = true;
            break;
        case NodeKind::List:
            survey.headingsWithList += underHeading ? 1 : 0;
            underHeading = false;
            survey.listLength += shape::line(tree, id).size();
            countList(tree, id, survey, 0);
            break;
        case NodeKind::Paragraph: {
            const QString text = shape::line(tree, id);
            survey.proseLength += text.size();
            countParagraph(tree, id, text, survey);
            break;
        }
        case NodeKind::BlockQuote:
            survey.proseLength += shape::line(tree, id).size();
            break;
        default:
            break;
        }
    }
    for (const Node &node : tree.nodes()) {
        if (node.kind == NodeKind::Image && node.url.contains(QLatin1String("mmbiz.q")))
            survey.wechat = true;
    }
    return survey;
}

} // namespace gleaner::digest
