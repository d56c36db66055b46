// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/anchor.h"

namespace gleaner::annotation {

/// 1 when the texts are the same, 0 when nothing of the one is in the other: Levenshtein's distance by the longer one.
[[nodiscard]] double likeness(QStringView one, QStringView other);

/// A place where a quote may stand with other words.
struct EditedForm {
    TextSpan span;    ///< what takes the place of the quoted words; never empty
    double words = 0; ///< 0 to 1: how much of the quoted words is there
};

/// The places of `text` most like the quote with its surroundings, at most `most`, best first. They are looked for by
/// the short pieces that text and quote share (each tells where the quote would begin, and most tell the same), and
/// there aligned by Levenshtein's distance, so that what stands between the surroundings is the edited form.
[[nodiscard]] QList<EditedForm> editedForms(const TextQuote &quote, QStringView text, qsizetype most);

} // namespace gleaner::annotation
