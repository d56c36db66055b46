// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/boilerplate.h"
#include "core/digest/fields.h"
#include "core/digest/shape.h"
#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace gleaner::digest {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::NoNode;
using markdown::Tree;

namespace {

/// The column whose cells name what their rows are about: the one whose head says so, else the first with words that
/// are neither a date, a number nor just a pointer to the page.
size_t titleColumn(const Tree &tree, const std::vector<NodeId> &rows)
{
    static const QRegularExpression name(
        QStringLiteral("标题|題名|タイトル|名称|项目|新闻|^(?:title|headline|name|project|story|article)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(QStringLiteral("^[\\d\\s.,:/TZ+-]*$"));
    std::vector<size_t> words;
    for (const NodeId row : rows) {
        const std::vector<NodeId> cells = tree.children(row);
        words.resize(std::max(words.size(), cells.size()));
        for (size_t i = 0; i < cells.size(); ++i) {
            const QString text = shape::line(tree, cells[i]);
            if (tree.node(row).header && name.match(text).hasMatch())
                return i;
            const NodeId link = shape::first(tree, cells[i], NodeKind::Link);
            const bool pointer = link != NoNode && shape::isAddressWord(tree, link);
            words[i] += !tree.node(row).header && !pointer && !number.match(text).hasMatch();
        }
    }
    for (size_t i = 0; i < words.size(); ++i) {
        if (2 * words[i] > rows.size())
            return i;
    }
    return 0;
}

/// Items are the rows of tables that link somewhere.
class LinkTables final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("link-tables"); }
    QString name() const override { return tr("Tables of links"); }

    Match match(const Source &source) const override
    {
        const Survey &survey = source.survey;
        const bool only = survey.bulletItems + survey.orderedItems == 0 && survey.paragraphs <= 3;
        if (survey.linkedRows < (only ? 1 : 3)
            || survey.linkedRows < survey.paragraphs + survey.bulletItems + survey.orderedItems)
            return {};
        return {0.92, tr("%n row(s) of tables hold a link.", nullptr, survey.linkedRows)};
    }

    Outline split(const Source &source) const override
    {
        const Tree &tree = source.tree;
        Outline outline;
        QString section;
        SectionKind kind = SectionKind::Items;
        for (const NodeId id : source.survey.blocks) {
            if (tree.node(id).kind == NodeKind::Heading) {
                const QString text = shape::line(tree, id);
                section = text == source.title ? QString() : text;
                kind = section.isEmpty() ? SectionKind::Items : sectionKindOf(text);
            } else if (kind != SectionKind::Items) {
                outline.matter.push_back({.kind = matterKind(kind), .nodes = {id}});
            } else if (tree.node(id).kind == NodeKind::Table) {
                rows(tree, id, section, outline);
            } else if (tree.node(id).kind != NodeKind::ThematicBreak) {
                outline.matter.push_back(
                    {.kind = outline.items.empty() ? Matter::Kind::Intro : Matter::Kind::Boilerplate, .nodes = {id}});
            }
        }
        return outline;
    }

private:
    static Matter::Kind matterKind(SectionKind kind)
    {
        return kind == SectionKind::Intro      ? Matter::Kind::Intro
             : kind == SectionKind::Commentary ? Matter::Kind::Commentary
                                               : Matter::Kind::Boilerplate;
    }

    static void rows(const Tree &tree, NodeId table, const QString &section, Outline &outline)
    {
        const std::vector<NodeId> all = tree.children(table);
        const size_t column = titleColumn(tree, all);
        for (const NodeId row : all) {
            const std::vector<NodeId> cells = tree.children(row);
            if (tree.node(row).header || shape::line(tree, row).isEmpty() || linksOf(tree, {}, cells).isEmpty()) {
                outline.matter.push_back({.kind = Matter::Kind::Intro, .nodes = cells});
                continue;
            }
            ItemDraft draft{.section = section};
            for (size_t i = 0; i < cells.size(); ++i) {
                if (i == column && !shape::line(tree, cells[i]).isEmpty())
                    draft.titleNodes = tree.children(cells[i]);
                else
                    draft.bodyNodes.push_back(cells[i]);
            }
            outline.items.push_back(std::move(draft));
        }
    }
};

} // namespace

std::unique_ptr<Recogniser> makeLinkTables()
{
    return std::make_unique<LinkTables>();
}

} // namespace gleaner::digest
