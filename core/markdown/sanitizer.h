// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// Keeps the elements, attributes and URL schemes of an allow list, drops all else (with its content where it is script,
/// style, or the like). Output is a well-formed HTML fragment that loads nothing and runs nothing.
[[nodiscard]] QString sanitize(const QString &html);

/// The text an HTML fragment shows: text of allowed elements, white space collapsed, blocks separated by LF.
[[nodiscard]] QString textOfHtml(const QString &html);

} // namespace gleaner::markdown
