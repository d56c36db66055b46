// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/preset.h"

#include <QString>

namespace gleaner::exporting {

/// Plain text as Markdown that shows the same in one line, also where `==`, `%%`, `$`, `#tag` and `[[` mean something,
/// and for Logseq `key::`, `((`, `{{` and `@@`. An address in it is a link to just that.
[[nodiscard]] QString escaped(const QString &text, Preset preset = Preset::CommonMark);

/// The same for where a link cannot be: between the brackets of another one.
[[nodiscard]] QString escapedLabel(const QString &text, Preset preset = Preset::CommonMark);

/// The half-open part of a line without line ends, escaped as it has to be where it stands in the line; white space
/// stays.
[[nodiscard]] QString escapedPart(const QString &line, qsizetype from, qsizetype until, Preset preset);

/// Plain text as a block quote that shows the same, each of its lines a paragraph: Markdown would join them. Empty
/// lines are left out, and spaces and tabs collapse as they do where Markdown is shown; wider spaces stay. LF, final
/// newline.
[[nodiscard]] QString quoted(const QString &text, Preset preset = Preset::CommonMark);

/// A link destination for `[text](…)`.
[[nodiscard]] QString linkDestination(const QString &url);

/// A string as a YAML double-quoted scalar.
[[nodiscard]] QString yamlString(const QString &text);

/// Text as a code span that shows it in one line.
[[nodiscard]] QString codeSpan(const QString &text);

/// A tag as the preset's program reads it: `#tag`, without what would end it; Logseq's `#[[of words]]`.
[[nodiscard]] QString tagLink(const QString &tag, Preset preset);
/// The same without what makes it one, as a list of tags in properties has it.
[[nodiscard]] QString tagWord(const QString &tag, Preset preset);

/// `[[page|shown]]`, or `[[page]]` where the page is called as it is shown; `page` is a file's name without ending.
[[nodiscard]] QString wikiLink(const QString &page, const QString &shown);

} // namespace gleaner::exporting
