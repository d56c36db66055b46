// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/document/document.h"

namespace gleaner::digest {

struct Survey;

/// What a recogniser sees.
struct Source {
    const document::Document &document;
    const markdown::Tree &tree;
    const Survey &survey; ///< what the document is made of, counted once for all recognisers
    QString path;         ///< hint only: file name for titles and dates
    QString title;        ///< title of the digest, as found in front matter or headings; may be empty
};

struct Match {
    double score = 0; ///< 0 (not this shape) to 1
    QString reason;   ///< in the person's language
};

/// An item before normalisation: which nodes it is made of.
struct ItemDraft {
    QString title{}; ///< empty: derive from titleNodes, else from the first sentence of the body
    QString section{};
    QString source{}; ///< attributed source where the structure shows it; empty: look for it in the text
    std::vector<markdown::NodeId> titleNodes{};
    std::vector<markdown::NodeId> bodyNodes{};
};

struct MatterDraft {
    Matter::Kind kind = Matter::Kind::Intro;
    std::vector<markdown::NodeId> nodes{};
};

/// Every block of the document belongs to exactly one draft, in document order, but for section headings and rules.
/// A title node may lie inside a body node (a bold lead in its paragraph): it is then left out of the body.
struct Outline {
    std::vector<ItemDraft> items;
    std::vector<MatterDraft> matter;
};

/// Knows the shape of one family of digests. Stateless; safe from any thread.
class Recogniser {
public:
    virtual ~Recogniser() = default;
    /// Stable: choices of a person are kept by it.
    [[nodiscard]] virtual QString id() const = 0;
    /// What it looks for in a few words, in the person's language: "Headings with links".
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Match match(const Source &source) const = 0;
    /// The highest score match() gives: one that looks closely need not where another is surer.
    [[nodiscard]] virtual double ceiling() const { return 1; }
    [[nodiscard]] virtual Outline split(const Source &source) const = 0;
};

} // namespace gleaner::digest
