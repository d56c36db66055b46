// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::exporting {

/// Markdown that shows the same wherever its lines begin: the tabs that Markdown counts by columns, which are those
/// before the words of a line, as spaces.
[[nodiscard]] QString withoutLeadingTabs(const QString &markdown);

/// Begins every line with `prefix`, empty ones without white space at their ends.
[[nodiscard]] QString indented(const QString &text, const QString &prefix);

/// Markdown to write behind the mark of a list item, whose other lines begin with `prefix`. Where the mark would be
/// read together with the first line (`- ---` is a rule), a comment stands between them: an item that begins with an
/// empty line begins no list below a paragraph.
[[nodiscard]] QString continued(const QString &markdown, const QString &prefix);

} // namespace gleaner::exporting
