// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::library {

/// A text as search compares it, with the way back to the original.
struct FoldedText {
    QString text;

    /// The stretch of the original behind a non-empty stretch of `text`, in UTF-16 units of both.
    [[nodiscard]] TextSpan original(TextSpan folded) const
    {
        return {unit(folded.start).start, unit(folded.end - 1).end};
    }

    /// Where a part of `text` came from, up to where the next part begins.
    struct Part {
        qsizetype folded = 0; ///< where it begins
        TextSpan origin{};
        bool isUnitByUnit = false; ///< else all of it came from all of the origin
    };
    std::vector<Part> parts; ///< few, for most texts change little in length

private:
    [[nodiscard]] TextSpan unit(qsizetype folded) const;
};

/// Folds what a reader takes for the same: compatibility forms and width (NFKC), case, traditional and simplified
/// Chinese (OpenCC's t2s), the dotted capital I. Characters that show nothing (soft hyphen, zero-width space, variation
/// selectors) go; each run of white space becomes one space.
///
/// Works on one character with its combining marks at a time, so that fold(a + b) is fold(a) + fold(b) wherever b does
/// not begin with a mark: that is what lets a search for a part of a text find it. Chinese characters are therefore
/// folded one by one, not by the words OpenCC has for whole sentences. Safe from any thread.
[[nodiscard]] FoldedText foldWithOrigins(QStringView text);
[[nodiscard]] QString fold(QStringView text);

} // namespace gleaner::library
