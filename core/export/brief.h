// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/brief.h"

#include <QStringList>

namespace gleaner::exporting {

enum class BriefFormat { Markdown, Html };

struct BriefText {
    QString text;
    QStringList cited;   ///< marks of the sources it has footnotes of, in their order
    QStringList unknown; ///< labels of footnotes that nothing is known about
};

/// The brief as CommonMark with footnotes, as GitHub, Obsidian and Pandoc read them: title, text, and a footnote for
/// each source that the text refers to, numbered by first use, with quote, title, address, source, date and place.
/// Sources that the text does not refer to are left out. LF, final newline; the same brief gives the same text.
[[nodiscard]] BriefText briefMarkdown(const library::Brief &brief);
/// The same as a page of HTML that loads nothing and runs nothing.
[[nodiscard]] BriefText briefHtml(const library::Brief &brief);
[[nodiscard]] BriefText briefText(const library::Brief &brief, BriefFormat format);
/// What the page shows, with its title: sanitised HTML.
[[nodiscard]] QString briefBody(const library::Brief &brief);
/// The style sheet of the page.
[[nodiscard]] QString briefStyle();

} // namespace gleaner::exporting
