// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/boilerplate.h"
#include "core/digest/frame.h"
#include "core/digest/shape.h"
#include "core/digest/splitter.h"
#include "core/digest/survey.h"

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::Tree;

Outline splitAsArticle(const Source &source)
{
    const Tree &tree = source.tree;
    const std::vector<NodeId> &blocks = source.survey.blocks;
    qsizetype begin = -1, end = -1, title = -1, tail = qsizetype(blocks.size());
    for (qsizetype i = 0; i < qsizetype(blocks.size()); ++i) {
        const QString text = shape::line(tree, blocks[size_t(i)]);
        if (begin >= 0 && chromeOf(text) == Chrome::Tail) {
            tail = i;
            break;
        }
        if (tree.node(blocks[size_t(i)]).kind == NodeKind::Heading) {
            if (text == source.title && begin < 0)
                title = i;
        } else if (isRunningText(tree, blocks[size_t(i)]) && chromeOf(text) == Chrome::None) {
            begin = begin < 0 ? i : begin;
            end = i;
        }
    }
    Outline outline;
    MatterDraft before{.kind = Matter::Kind::Boilerplate}, after{.kind = Matter::Kind::Boilerplate};
    if (begin < 0) {
        before.nodes = blocks;
        outline.matter.push_back(before);
        return outline;
    }
    // The pictures that close the article are part of it.
    while (end + 1 < tail && shape::isPicture(tree, blocks[size_t(end) + 1]))
        ++end;
    ItemDraft item;
    if (title >= 0)
        item.titleNodes = tree.children(blocks[size_t(title)]);
    else
        item.title = source.title;
    for (qsizetype i = 0; i < qsizetype(blocks.size()); ++i) {
        const NodeId id = blocks[size_t(i)];
        const QString text = shape::line(tree, id);
        if (i == title || (tree.node(id).kind == NodeKind::Heading && text == source.title))
            continue;
        if (i < begin)
            before.nodes.push_back(id);
        else if (i > end || chromeOf(text) != Chrome::None)
            after.nodes.push_back(id);
        else
            item.bodyNodes.push_back(id);
    }
    if (!before.nodes.empty())
        outline.matter.push_back(std::move(before));
    outline.items.push_back(std::move(item));
    if (!after.nodes.empty())
        outline.matter.push_back(std::move(after));
    return outline;
}

} // namespace gleaner::digest
