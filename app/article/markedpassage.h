// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "core/annotation/highlight.h"

#include <QStringList>

namespace gleaner::article {

/// A highlight as it is painted.
struct MarkedPassage {
    HighlightId id;
    ItemSpan place;
    annotation::Colour colour = annotation::Colour::Fact;
    QStringList about{}; ///< what it is marked as, then what there is to say of it and its note; lines of plain text
    bool operator==(const MarkedPassage &) const = default;
};

} // namespace gleaner::article
