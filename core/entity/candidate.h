// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/layerset.h"
#include "core/entity/mention.h"
#include "core/markdown/tree.h"

#include <QDate>
#include <QString>

#include <span>
#include <vector>

namespace gleaner::entity {

/// How far a candidate is to be trusted. A surer one wins over a longer one.
enum class Trust { Guess, Good, Sure };

struct Candidate {
    Mention mention;
    Layer layer = Layer::Patterns;
    Trust trust = Trust::Good;
    int weight = 0;    ///< votes for its type where the same surface has several; 0 for what the trust is worth
    bool open = false; ///< an ambiguous word: counts only if a surer name of the same thing stands in the digest
};

using Candidates = std::vector<Candidate>;

/// What a layer may look at: one canonical text and what is known about it. All references outlive the layer's call.
struct TextContext {
    const QString &text;
    std::span<const markdown::Mark> marks;
    QStringView source;           ///< attributed source, may be empty
    QDate date;                   ///< the digest's date, may be null
    QStringView language;         ///< the digest's, BCP 47 primary tag
    std::vector<TextSpan> closed; ///< code and addresses, sorted and disjoint: no entity is looked for in there

    [[nodiscard]] bool isClosed(TextSpan span) const;
    /// The end of the closed span that covers `at`, or `at` itself.
    [[nodiscard]] qsizetype pastClosed(qsizetype at) const { return closed.empty() ? at : pastSpans(at); }

private:
    [[nodiscard]] qsizetype pastSpans(qsizetype at) const;
};

/// A candidate with the surface filled in; the name is the surface without blanks next to wide characters.
[[nodiscard]] Candidate makeCandidate(const TextContext &context, Type type, TextSpan span, Layer layer, Trust trust);
/// `text` without the blanks that only set CJK apart from Latin and digits, so that "380 亿美元" equals "380亿美元".
[[nodiscard]] QString compacted(const QString &text);

} // namespace gleaner::entity
