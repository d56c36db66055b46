// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct cmark_syntax_extension;

namespace gleaner::markdown {

/// An extension of cmark-gfm's that lets runs of `*`, `_` and `~` do what flanksOf() says. Runs of `~` it sees by
/// itself; others cmark would take first, so `mark` (a character that begins with MarkByte in UTF-8) stands before
/// those of emphasisPlaces(). Has to be attached before the strikethrough extension. Not to be freed; only one parser
/// at a time may use it.
[[nodiscard]] cmark_syntax_extension *cjkDelimiters(const char32_t *mark);

/// First byte of the characters from U+100000 on.
inline constexpr unsigned char MarkByte = 0xf4;

} // namespace gleaner::markdown
