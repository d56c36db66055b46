// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/boilerplate.h"
#include "core/digest/splitter.h"

#include <QHash>

#include <optional>
#include <vector>

namespace gleaner::digest {

/// What starts an item inside a section.
enum class Form { Headings, Numbered, Lists, Bold, Prose, Matter };

/// Judges what the sections of a document hold under a plan. `begin` is an index into the survey's blocks: the block
/// after the section's heading.
class Sections {
public:
    Sections(const Source &source, const SplitPlan &plan);

    /// What the blocks from `begin` to the next heading that ends the section are made of.
    [[nodiscard]] Form formOf(size_t begin) const;
    [[nodiscard]] Chrome chrome(markdown::NodeId id) const;
    /// Whether the section is running text rather than a line or two between headings.
    [[nodiscard]] bool isEssay(size_t begin, int level) const;
    /// Prose that a deeper heading follows introduces what stands below that.
    [[nodiscard]] bool introduces(size_t begin, int level) const;

    [[nodiscard]] bool holdsItems(markdown::NodeId list) const;
    /// Whether most entries open with a link or a bold lead.
    [[nodiscard]] bool isLedList(markdown::NodeId list) const;
    /// Whether most entries are credits, archives and the like.
    [[nodiscard]] bool isChromeList(markdown::NodeId list) const;
    /// The inner list of an entry that only names where its entries come from; NoNode for other entries.
    [[nodiscard]] markdown::NodeId groupOf(markdown::NodeId item) const;
    [[nodiscard]] bool opensInBold(markdown::NodeId paragraph) const;

private:
    [[nodiscard]] Form findForm(size_t begin) const;
    [[nodiscard]] bool findItems(markdown::NodeId list) const;

    const Source &m_source;
    const markdown::Tree &m_tree;
    const std::vector<markdown::NodeId> &m_blocks;
    const SplitPlan m_plan;
    // Answers given before: splitting goes over the blocks twice.
    mutable QHash<size_t, Form> m_forms;
    mutable QHash<markdown::NodeId, bool> m_itemLists;
    mutable std::vector<std::optional<Chrome>> m_chromes; ///< by node
};

/// Heading of a section of quotations.
[[nodiscard]] bool isQuotations(const QString &heading);

} // namespace gleaner::digest
