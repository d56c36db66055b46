// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QStringView>

#include <vector>

namespace gleaner::library {

/// The sentences of a text in order, without white space around them; none is empty. A sentence ends at a line feed,
/// after 。！？； and their full width dot, after ! and ? that no letter follows, and after a full stop with white
/// space behind it unless it closes an initial ("J. Smith"). Closing quotes and brackets belong to the sentence they
/// end.
[[nodiscard]] std::vector<TextSpan> sentences(QStringView text);

/// The one of a text's sentences, as sentences() gives them, that `place` begins in; `place` itself when none does.
[[nodiscard]] TextSpan sentenceAt(const std::vector<TextSpan> &sentences, TextSpan place);

/// The part of a sentence to show `place` in: all of it, unless it is very long, then what stands around `place`.
[[nodiscard]] TextSpan excerptAround(TextSpan sentence, TextSpan place);

} // namespace gleaner::library
