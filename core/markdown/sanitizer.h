// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// Keeps the elements, attributes and URL schemes of an allow list; other elements give way to their content, and those
/// that run, load or style something go with it. Output is a well-formed HTML fragment that loads nothing and runs
/// nothing. Images, videos and sounds become placeholders (see Tree::html). HTML that nests beyond reason loses all its
/// tags.
[[nodiscard]] QString sanitize(const QString &html);

/// The text an HTML fragment shows after sanitize(), elements with `data-aside` apart: white space collapsed, blocks
/// separated by LF, cells by a tab.
[[nodiscard]] QString textOfHtml(const QString &html);

} // namespace gleaner::markdown
