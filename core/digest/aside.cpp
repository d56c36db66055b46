// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/aside.h"

#include "core/digest/boilerplate.h"
#include "core/digest/shape.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace gleaner::digest {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::Tree;

namespace {

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest::Aside)
};

/// Menus are links and little else.
bool isMenu(const Tree &tree, NodeId block)
{
    qsizetype linked = 0;
    int links = 0;
    for (NodeId id = block; size_t(id) < tree.nodes().size() && shape::isInside(tree, id, block); ++id) {
        if (tree.node(id).kind == NodeKind::Link) {
            linked += shape::line(tree, id).size();
            ++links;
        }
    }
    return links > 0 && 2 * linked > shape::line(tree, block).size();
}

} // namespace

Asides::Asides(const Source &source)
    : m_source(source)
{
    // What a heading says holds for those below it, unless they say something themselves.
    std::array<Aside, 7> current{};
    for (const NodeId id : source.survey.blocks) {
        const markdown::Node &node = source.tree.node(id);
        if (node.kind != NodeKind::Heading)
            continue;
        const bool aside = source.survey.kinds.value(id) == SectionKind::Boilerplate;
        Aside own = aside ? sectionAside(shape::line(source.tree, id)) : Aside::None;
        if (own == Aside::None)
            own = current[size_t(node.level) - 1];
        std::fill(current.begin() + node.level, current.end(), own);
        m_headings.emplace_back(id, own);
    }
}

Aside Asides::of(NodeId node, bool beforeItems) const
{
    const Tree &tree = m_source.tree;
    const QString text = shape::line(tree, node);
    if (const Aside aside = lineAside(text); aside != Aside::None)
        return aside;
    if (!text.isEmpty() && text == m_source.title)
        return Aside::RepeatedTitle;
    const auto below = std::ranges::upper_bound(m_headings, node, {}, &std::pair<NodeId, Aside>::first);
    if (below != m_headings.begin() && std::prev(below)->second != Aside::None)
        return std::prev(below)->second;
    if (beforeItems && shape::isPicture(tree, node))
        return Aside::Cover;
    return isMenu(tree, node) ? Aside::Navigation : Aside::Outside;
}

QString nameOf(Aside aside)
{
    switch (aside) {
    case Aside::None: return {};
    case Aside::WechatControls: return Messages::tr("WeChat's own controls");
    case Aside::RepeatedTitle: return Messages::tr("Repeats the title");
    case Aside::RepeatedText: return Messages::tr("Repeats the text");
    case Aside::Cover: return Messages::tr("Cover picture");
    case Aside::PictureCredit: return Messages::tr("Credit of a picture");
    case Aside::Credits: return Messages::tr("Credits of the editors");
    case Aside::Byline: return Messages::tr("Byline");
    case Aside::Advertisement: return Messages::tr("Advertisement");
    case Aside::MoreToRead: return Messages::tr("More to read");
    case Aside::FollowCall: return Messages::tr("QR code or call to follow");
    case Aside::Navigation: return Messages::tr("Site navigation");
    case Aside::Contents: return Messages::tr("Table of contents");
    case Aside::Contribution: return Messages::tr("Call for contributions");
    case Aside::About: return Messages::tr("About the publication");
    case Aside::EndMark: return Messages::tr("End mark");
    case Aside::Refusal: return Messages::tr("Refusal of the site");
    case Aside::NothingNew: return Messages::tr("Says that there is nothing new");
    case Aside::Outside: return Messages::tr("Belongs to no item");
    }
    return {};
}

} // namespace gleaner::digest
