// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/comparison/textchanges.h"
#include "core/library/highlightrows.h"

#include <QList>

namespace gleaner::library {
class Reader;
}

namespace gleaner::highlights {

/// A place that may be a highlight's, as a person judges it.
struct Place {
    library::HighlightCandidate candidate;
    QString before; ///< what stands right before it, at most annotation::ContextLength units
    QString after;
    QString itemTitle;
    int itemNumber = 0;
    comparison::TextComparison words; ///< from the highlight's words to those that stand here
    bool operator==(const Place &) const = default;
};

/// The likeliest places for a highlight, the best first. Takes its time: for reading threads.
[[nodiscard]] Result<QList<Place>> placesOf(const library::Reader &reader, const annotation::Highlight &highlight);

} // namespace gleaner::highlights
