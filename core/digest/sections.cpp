// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/sections.h"

#include "core/digest/shape.h"
#include "core/digest/survey.h"

#include <QRegularExpression>

#include <algorithm>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;

Sections::Sections(const Source &source, const SplitPlan &plan)
    : m_source(source)
    , m_tree(source.tree)
    , m_blocks(source.survey.blocks)
    , m_plan(plan)
    , m_chromes(source.tree.nodes().size())
{ }

NodeId Sections::groupOf(NodeId item) const
{
    constexpr qsizetype LongestName = 60;
    const std::vector<NodeId> blocks = m_tree.children(item);
    if (blocks.size() != 2 || m_tree.node(blocks[0]).kind != NodeKind::Paragraph
        || m_tree.node(blocks[1]).kind != NodeKind::List || m_tree.line(blocks[0]).size() > LongestName)
        return NoNode;
    const std::vector<NodeId> inner = m_tree.children(blocks[1]);
    const auto led = std::ranges::count_if(inner, [&](NodeId entry) {
        const NodeId paragraph = shape::leadParagraph(m_tree, entry);
        const auto lead = paragraph == NoNode ? std::nullopt : shape::lead(m_tree, paragraph);
        return lead && lead->kind == shape::Lead::Kind::Link;
    });
    return 2 * led > qsizetype(inner.size()) ? blocks[1] : NoNode;
}

Chrome Sections::chrome(NodeId id) const
{
    // Commands and their comments may begin as calls to the reader do.
    if (m_tree.node(id).kind == NodeKind::CodeBlock)
        return Chrome::None;
    std::optional<Chrome> &known = m_chromes[size_t(id)];
    if (!known)
        known = chromeOf(m_tree.line(id));
    return *known;
}

bool Sections::holdsItems(NodeId list) const
{
    const auto known = m_itemLists.constFind(list);
    return known != m_itemLists.cend() ? *known : *m_itemLists.insert(list, findItems(list));
}

bool Sections::findItems(NodeId list) const
{
    if (m_plan.lists == SplitPlan::Lists::No)
        return false;
    qsizetype internal = 0, count = 0;
    for (const NodeId item : m_tree.children(list)) {
        ++count;
        const NodeId link = shape::first(m_tree, item, NodeKind::Link);
        // Tables of contents link to places in the page or to files beside it.
        internal += link != NoNode && !m_tree.node(link).url.startsWith(QLatin1String("http"));
    }
    if (2 * internal > count || isChromeList(list))
        return false;
    return m_plan.lists == SplitPlan::Lists::All || isLedList(list);
}

bool Sections::isLedList(NodeId list) const
{
    const std::vector<NodeId> items = m_tree.children(list);
    const auto led = std::ranges::count_if(items, [&](NodeId item) {
        const NodeId paragraph = shape::leadParagraph(m_tree, item);
        return (paragraph != NoNode && shape::lead(m_tree, paragraph)) || groupOf(item) != NoNode;
    });
    return 2 * led > qsizetype(items.size());
}

bool Sections::isChromeList(NodeId list) const
{
    const std::vector<NodeId> items = m_tree.children(list);
    return 2 * std::ranges::count_if(items, [&](NodeId item) { return chrome(item) != Chrome::None; })
         > qsizetype(items.size());
}

bool Sections::opensInBold(NodeId paragraph) const
{
    if (chrome(paragraph) != Chrome::None)
        return false;
    const auto lead = shape::lead(m_tree, paragraph);
    if (m_plan.openings && shape::opensLikeItem(m_tree, paragraph, lead))
        return true;
    return lead && m_tree.node(lead->nodes.back()).kind == NodeKind::Strong;
}

bool isQuotations(const QString &heading)
{
    static const QRegularExpression names(QStringLiteral("言论|语录|金句|名言|引用|引言|quote|citation|名言|ひとこと"),
                                          QRegularExpression::CaseInsensitiveOption);
    return names.match(heading).hasMatch();
}

bool Sections::isEssay(size_t begin, int level) const
{
    constexpr qsizetype ShortestEssay = 60;
    qsizetype length = 0;
    if (begin >= m_blocks.size() || m_tree.node(m_blocks[begin]).kind == NodeKind::Heading)
        return false;
    for (size_t i = begin; i < m_blocks.size(); ++i) {
        const Node &node = m_tree.node(m_blocks[i]);
        if (node.kind == NodeKind::Heading && (node.level <= level || formOf(i + 1) != Form::Prose))
            break;
        if (node.kind == NodeKind::Paragraph)
            length += m_tree.line(m_blocks[i]).size();
    }
    return length >= ShortestEssay;
}

bool Sections::introduces(size_t begin, int level) const
{
    for (size_t i = begin; i < m_blocks.size(); ++i) {
        if (m_tree.node(m_blocks[i]).kind == NodeKind::Heading)
            return m_tree.node(m_blocks[i]).level > level;
    }
    return false;
}

Form Sections::formOf(size_t begin) const
{
    const auto known = m_forms.constFind(begin);
    return known != m_forms.cend() ? *known : *m_forms.insert(begin, findForm(begin));
}

Form Sections::findForm(size_t begin) const
{
    // What a section is made of shows in its beginning; looking to its end from every heading would take the square.
    constexpr size_t LookAhead = 200;
    bool lists = false, bold = false;
    for (size_t i = begin; i < std::min(m_blocks.size(), begin + LookAhead); ++i) {
        const NodeId id = m_blocks[i];
        const Node &node = m_tree.node(id);
        if (node.kind == NodeKind::Heading) {
            if (m_tree.line(id) == m_source.title)
                continue;
            if (m_plan.itemLevel == 0 || node.level <= m_plan.itemLevel)
                break;
        } else if (node.kind == NodeKind::Paragraph) {
            if (m_plan.numbered && shape::ordinalLength(m_tree.line(id)) > 0)
                return Form::Numbered;
            bold = bold || (m_plan.bold && !lists && opensInBold(id));
        } else if (node.kind == NodeKind::List) {
            lists = lists || holdsItems(id);
            if (lists && !m_plan.numbered)
                return Form::Lists;
        }
    }
    if (lists)
        return Form::Lists;
    if (bold)
        return Form::Bold;
    // Prose before the first heading introduces the digest.
    return begin == 0 && m_plan.prose != SplitPlan::Prose::Segments ? Form::Matter : Form::Prose;
}

} // namespace gleaner::digest
