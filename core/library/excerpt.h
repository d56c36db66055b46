// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/library/fold.h"
#include "core/library/searchterm.h"

#include <QList>
#include <QString>

#include <vector>

namespace gleaner::library {

struct Excerpt {
    QString sentence;
    QList<TextSpan> matches; ///< into `sentence`, in order, without overlaps
};

/// The sentence of `text` (`folded` is its fold) that holds most of the terms; of equals the first, though `title`,
/// which hits show anyway, only if no other is as good. Without any match the first sentence. A very long sentence is
/// cut to what stands around its first match.
[[nodiscard]] Excerpt bestSentence(const QString &text, const FoldedText &folded, const std::vector<SearchTerm> &terms,
                                   QStringView title);

} // namespace gleaner::library
