// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/splitter.h"

#include "core/digest/boilerplate.h"
#include "core/digest/sections.h"
#include "core/digest/shape.h"
#include "core/digest/survey.h"

#include <QRegularExpression>

namespace gleaner::digest {

using markdown::Node;
using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

class Splitter {
public:
    Splitter(const Source &source, const SplitPlan &plan)
        : m_source(source)
        , m_tree(source.tree)
        , m_plan(plan)
        , m_blocks(source.survey.blocks)
        , m_sections(source, plan)
    { }

    Outline run()
    {
        // The end matter begins after the last item, which only a full pass can tell.
        m_looking = true;
        pass();
        m_looking = false;
        m_lastStart = m_latestStart;
        pass();
        return std::move(m_outline);
    }

private:
    void pass()
    {
        m_outline = {};
        m_section.clear();
        m_kind = SectionKind::Items;
        m_boilerplateLevel = m_essayLevel = 0;
        m_open = m_ruled = m_tail = false;
        m_latestStart = -1;
        m_form = m_sections.formOf(0);
        for (size_t i = 0; i < m_blocks.size(); ++i)
            block(i);
    }

    void block(size_t i)
    {
        const NodeId id = m_blocks[i];
        const Node &node = m_tree.node(id);
        m_index = qsizetype(i);
        if (node.kind == NodeKind::ThematicBreak) {
            m_ruled = true;
            return;
        }
        const QStringView text = m_tree.line(id);
        const bool picture = text.isEmpty() && shape::isPicture(m_tree, id);
        if (text.isEmpty() && !picture)
            return;
        if (node.kind == NodeKind::Heading && heading(i, id, text.toString()))
            return;
        // Footnotes stand at the end of the tree, wherever they were written.
        if (node.kind == NodeKind::FootnoteDefinition)
            return matter(Matter::Kind::Commentary, id);
        if (m_tail)
            return matter(Matter::Kind::Boilerplate, id);
        const Chrome chrome = m_sections.chrome(id);
        if (chrome == Chrome::Tail && pastItems()) {
            m_tail = true;
            m_open = false;
        }
        // "Read more" is a button of the page, but under a story it is where that leads.
        const bool leadsOn = m_open && chrome == Chrome::Line && shape::leadsOn(m_tree, id);
        if ((chrome == Chrome::Line && !leadsOn) || (chrome == Chrome::Tail && m_tail))
            return matter(Matter::Kind::Boilerplate, id);
        if (m_kind == SectionKind::Items)
            content(id, text, picture);
        else
            matter(matterKind(), id);
    }

    /// Whether the heading was dealt with; one below an item is part of it.
    bool heading(size_t i, NodeId id, const QString &text)
    {
        const int level = m_tree.node(id).level;
        if (text == m_source.title && (level == 1 || m_source.survey.levels[size_t(level)].count == 1)
            && level != m_plan.itemLevel) {
            m_open = false;
            return true;
        }
        SectionKind kind = kindOf(id, text);
        const bool briefs = headsBriefs(i, text);
        if (kind == SectionKind::Items && !briefs && level == m_plan.itemLevel
            && (m_boilerplateLevel == 0 || level <= m_boilerplateLevel)) {
            m_kind = SectionKind::Items;
            m_boilerplateLevel = 0;
            m_tail = false;
            m_form = Form::Headings;
            start({.titleNodes = m_tree.children(id)});
            return true;
        }
        if (m_tail)
            return false;
        if (m_open
            && ((m_plan.itemLevel > 0 && level > m_plan.itemLevel)
                || (m_essayLevel > 0 && level > m_essayLevel && m_sections.formOf(i + 1) == Form::Prose)))
            return false;
        if (kind == SectionKind::Boilerplate)
            m_boilerplateLevel = level;
        else if (m_boilerplateLevel > 0 && level > m_boilerplateLevel)
            kind = SectionKind::Boilerplate;
        else
            m_boilerplateLevel = 0;
        m_kind = kind;
        // What stands beside the stories is no section of those to come.
        m_section = kind == SectionKind::Items || level != m_plan.itemLevel ? text : QString();
        m_open = m_ruled = false;
        m_form = kind == SectionKind::Items ? m_sections.formOf(i + 1) : Form::Matter;
        const bool essay = m_plan.prose == SplitPlan::Prose::Section;
        if (m_form == Form::Prose && (!essay || m_plan.itemLevel > 0) && m_sections.introduces(i + 1, level))
            m_form = Form::Matter;
        m_quotations = isQuotations(text);
        m_essayLevel = 0;
        if (m_form == Form::Prose && essay && m_sections.isEssay(i + 1, level)) {
            m_essayLevel = level;
            m_section.clear();
            start({.titleNodes = m_tree.children(id)});
        }
        return true;
    }

    SectionKind kindOf(NodeId heading, const QString &text) const
    {
        const SectionKind kind = m_source.survey.kinds.value(heading, SectionKind::Items);
        return kind == SectionKind::Boilerplate && m_tree.node(heading).level == m_plan.itemLevel
                    && looksLikeStory(heading, text)
                 ? storyKindOf(text)
                 : kind;
    }

    bool looksLikeStory(NodeId heading, const QString &text) const
    {
        return shape::ordinalLength(text) > 0 || shape::first(m_tree, heading, NodeKind::Link) != NoNode;
    }

    /// A heading at the items' level that stands above a list of items instead of a story.
    bool headsBriefs(size_t i, const QString &text) const
    {
        constexpr size_t FewestBriefs = 3;
        if (i + 1 >= m_blocks.size() || m_tree.node(m_blocks[i + 1]).kind != NodeKind::List)
            return false;
        return namesBriefs(text)
            || (!looksLikeStory(m_blocks[i], text) && m_tree.children(m_blocks[i + 1]).size() >= FewestBriefs
                && m_sections.isLedList(m_blocks[i + 1]));
    }

    void content(NodeId id, QStringView text, bool picture)
    {
        const Node &node = m_tree.node(id);
        switch (m_form) {
        case Form::Numbered:
            if (node.kind == NodeKind::Paragraph && shape::ordinalLength(text) > 0)
                return numbered(id);
            if (node.kind == NodeKind::List && m_labelled)
                return list(id);
            break;
        case Form::Lists:
            if (node.kind == NodeKind::List && m_sections.holdsItems(id))
                return list(id);
            if (node.kind == NodeKind::List && m_sections.isChromeList(id))
                return matter(Matter::Kind::Boilerplate, id);
            // Words that stand outside the list are about it, not about its last entry.
            if (node.kind == NodeKind::Paragraph && !picture) {
                m_open = false;
                if (labelsList(id))
                    m_section = text.toString();
            }
            break;
        case Form::Bold:
            if (node.kind == NodeKind::Paragraph && m_sections.opensInBold(id))
                return startAt({id});
            break;
        case Form::Prose:
            if (prose(id, picture))
                return;
            break;
        case Form::Headings:
        case Form::Matter: break;
        }
        if (m_open && !(m_ruled && pastItems()))
            extend(id);
        else
            matter(matterKind(), id);
    }

    bool prose(NodeId id, bool picture)
    {
        const Node &node = m_tree.node(id);
        if (picture || m_plan.prose == SplitPlan::Prose::Section || m_plan.prose == SplitPlan::Prose::Matter)
            return false;
        if (m_plan.prose == SplitPlan::Prose::Segments) {
            if (node.kind != NodeKind::Paragraph || (m_open && !m_ruled))
                return false;
            startAt({id});
            return true;
        }
        const bool all = m_plan.prose == SplitPlan::Prose::Paragraphs;
        const bool quotation = m_quotations && node.kind == NodeKind::BlockQuote;
        const bool linked = shape::first(m_tree, id, NodeKind::Link) != NoNode;
        if (quotation || (node.kind == NodeKind::Paragraph && (all || (linked && !m_open)))) {
            startAt({id});
            return true;
        }
        return false;
    }

    /// A bold line right above a list names what its entries are.
    bool labelsList(NodeId paragraph) const
    {
        const size_t next = size_t(m_index) + 1;
        if (next >= m_blocks.size() || m_tree.node(m_blocks[next]).kind != NodeKind::List)
            return false;
        const auto lead = shape::lead(m_tree, paragraph);
        return lead && lead->whole && lead->kind == shape::Lead::Kind::Strong;
    }

    void numbered(NodeId id)
    {
        m_labelled = labelsList(id);
        if (m_labelled) {
            m_open = false;
            matter(Matter::Kind::Intro, id);
        } else {
            startAt({id});
        }
    }

    void list(NodeId id)
    {
        for (const NodeId item : m_tree.children(id)) {
            const std::vector<NodeId> blocks = m_tree.children(item);
            if (m_tree.line(item).isEmpty() && !shape::isPicture(m_tree, item))
                continue;
            if (m_sections.chrome(item) != Chrome::None) {
                matter(Matter::Kind::Boilerplate, item);
            } else if (const NodeId group = m_sections.groupOf(item); group != NoNode) {
                const QString section = m_section;
                m_open = false;
                matter(Matter::Kind::Intro, blocks.front());
                m_section = shape::line(m_tree, blocks.front());
                list(group);
                m_section = section;
            } else {
                startAt(blocks);
            }
        }
    }

    void startAt(const std::vector<NodeId> &blocks)
    {
        ItemDraft draft;
        if (!m_looking)
            fillDraft(m_tree, blocks, draft);
        start(std::move(draft));
    }

    void start(ItemDraft draft)
    {
        if (m_form != Form::Prose)
            m_essayLevel = 0;
        draft.section = m_section;
        if (!m_looking)
            m_outline.items.push_back(std::move(draft));
        m_open = true;
        m_ruled = m_labelled && m_ruled;
        m_latestStart = m_index;
        m_matterOpen = false;
    }

    void extend(NodeId id)
    {
        if (!m_looking)
            m_outline.items.back().bodyNodes.push_back(id);
    }

    void matter(Matter::Kind kind, NodeId id)
    {
        if (m_looking)
            return;
        if (kind == Matter::Kind::Intro && m_latestStart < 0 && isByline(id))
            kind = Matter::Kind::Boilerplate;
        if (!m_matterOpen || m_outline.matter.empty() || m_outline.matter.back().kind != kind)
            m_outline.matter.push_back({.kind = kind});
        m_outline.matter.back().nodes.push_back(id);
        m_matterOpen = true;
    }

    /// Names, dates and labels above the text; sentences have punctuation.
    bool isByline(NodeId id) const
    {
        constexpr qsizetype LongestByline = 16;
        static const QRegularExpression punctuation(QStringLiteral("[，。！？、；：,.!?;:]"));
        const QStringView text = m_tree.line(id);
        return m_tree.node(id).kind == NodeKind::Paragraph && text.size() <= LongestByline
            && !text.contains(punctuation);
    }

    Matter::Kind matterKind() const
    {
        switch (m_kind) {
        case SectionKind::Intro: return Matter::Kind::Intro;
        case SectionKind::Commentary: return Matter::Kind::Commentary;
        case SectionKind::Boilerplate: return Matter::Kind::Boilerplate;
        case SectionKind::Items: break;
        }
        return pastItems() ? Matter::Kind::Boilerplate : Matter::Kind::Intro;
    }

    /// No item starts here or later; in the first pass nothing is known to be past them.
    bool pastItems() const { return m_lastStart >= 0 && m_index > m_lastStart; }

    const Source &m_source;
    const Tree &m_tree;
    const SplitPlan m_plan;
    const std::vector<NodeId> &m_blocks;
    const Sections m_sections;
    Outline m_outline;
    QString m_section;
    SectionKind m_kind = SectionKind::Items;
    Form m_form = Form::Matter;
    int m_essayLevel = 0;       ///< level of the heading whose prose is the open item; 0: none
    int m_boilerplateLevel = 0; ///< level of the boilerplate heading we are under; 0: none
    qsizetype m_index = 0;
    qsizetype m_latestStart = -1;
    qsizetype m_lastStart = -1; ///< block of the last item start, from the first pass
    bool m_looking = false;     ///< nothing is to be kept: the first pass
    bool m_open = false;        ///< the last item takes further blocks
    bool m_ruled = false;       ///< a rule stands between the last item and here
    bool m_tail = false;        ///< in the end matter
    bool m_labelled = false;    ///< the list to come holds items
    bool m_quotations = false;  ///< under a heading for quotations
    bool m_matterOpen = false;  ///< the last draft was matter
};

} // namespace

Outline splitBy(const Source &source, const SplitPlan &plan)
{
    return Splitter(source, plan).run();
}

void fillDraft(const Tree &tree, const std::vector<NodeId> &blocks, ItemDraft &draft)
{
    draft.bodyNodes = blocks;
    const NodeId paragraph = blocks.empty() ? NoNode : shape::leadParagraph(tree, blocks.front());
    if (paragraph == NoNode || paragraph != blocks.front())
        return;
    const auto lead = shape::lead(tree, paragraph);
    if (!lead) {
        draft.title = shape::openingWikilink(tree.line(paragraph));
        return;
    }
    draft.titleNodes = lead->nodes;
    if (lead->whole)
        draft.bodyNodes.erase(draft.bodyNodes.begin());
}

bool namesDigest(const Source &source)
{
    static const QRegularExpression names(
        QStringLiteral("早知道|早安|晚安|早报|晚报|播报|双周刊|日报|周报|周刊|月刊|月报|旬报|速递|快讯|要闻|每日新闻|"
                       "简报|点1氪|周记|一周|"
                       "汇总|(?:今日|每日|本周)(?:链接|资讯|精选|热点)|Weekly|Week in "
                       "|Daily|Digest|Newsletter|Roundup|Briefing|Bulletin|Recap|TLDR|"
                       "This Week\\b|of the Week|Top \\d+|Top Articles|ニュースまとめ|日刊|週刊|日報|週報"),
        QRegularExpression::CaseInsensitiveOption);
    return names.match(source.title).hasMatch()
        || names.match(source.document.frontMatter.value({u"category", u"categories", u"tags"})).hasMatch();
}

} // namespace gleaner::digest
