// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"

#include <QDate>

namespace gleaner::library {

/// A passage to be marked.
struct NewHighlight {
    ItemId item;
    TextSpan span; ///< into the item's canonical text
    /// What the person sees there; a text that has changed meanwhile is thus noticed. Empty: not checked.
    QString words{};
    annotation::Colour colour = annotation::Colour::Fact;
    QString note{}; ///< in Markdown
    QStringList tags{};
};

/// A highlight with where it is, as a list over several digests shows it.
struct HighlightRow {
    annotation::Highlight highlight;
    QString itemUid;
    QString itemTitle;
    int itemNumber = 0;
    bool itemIsGone = false; ///< not in the newest revision
    DigestId digest{};
    QString digestUid;
    QString digestTitle;
    QDate digestDate;
    bool operator==(const HighlightRow &) const = default;
};

/// A place that may be a highlight's passage, for a person to accept.
struct HighlightCandidate {
    ItemId item;
    annotation::AnchorMatch match; ///< into the item's canonical text
    QString words;                 ///< what stands there
    bool operator==(const HighlightCandidate &) const = default;
};

} // namespace gleaner::library
