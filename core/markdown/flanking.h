// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::markdown {

/// A "CJK character" of the CJK-friendly amendment to CommonMark (tats-u/markdown-cjk-friendly): wide, fullwidth and
/// halfwidth ones of UAX #11 that are no emoji by default, and Hangul.
[[nodiscard]] bool isCjk(char32_t c);
/// A CJK character, or a quotation mark that a variation selector makes a fullwidth one.
[[nodiscard]] bool hasCjk(QStringView text);

/// Whether flanksOf() is the rule for `text`: it has CJK, or `*` or `_` right beside a symbol that is not ASCII, which
/// CommonMark counts as punctuation since 0.31 and cmark-gfm does not.
[[nodiscard]] bool needsFlanks(QStringView text);

[[nodiscard]] bool isUnicodeSpace(char32_t c); ///< also where the text starts or ends: 0

/// The characters around a run of `*`, `_` or `~`; 0 where the text starts or ends.
struct Neighbours {
    char32_t beforeLast = 0; ///< the one before `before`: it counts when that is a variation selector
    char32_t before = 0;
    char32_t after = 0;
};

struct Flanks {
    bool canOpen = false;
    bool canClose = false;
    bool operator==(const Flanks &) const = default;
};

/// What a run of `delimiter` may do by CommonMark 0.31 with the amendment. Plain CommonMark leaves `**“a”**b` literal
/// when b is Chinese, which puts no space between words.
[[nodiscard]] Flanks flanksOf(char32_t delimiter, const Neighbours &around);

} // namespace gleaner::markdown
