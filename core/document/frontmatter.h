// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QStringView>

#include <optional>

namespace gleaner::document {

/// The head of a text and where the body begins behind it.
struct Head {
    FrontMatter frontMatter;
    qsizetype bodyOffset = 0; ///< UTF-16 offset into the text
    int bodyLine = 1;         ///< 1-based
    std::optional<Diagnostic> diagnostic;
};

/// Finds the front matter at the very start of `text` (lines end in LF; blank lines before it are passed over). A
/// thematic break, or a heading underlined with `---`, is none.
[[nodiscard]] Head headOf(const QString &text);

} // namespace gleaner::document
