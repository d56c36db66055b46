// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/palette.h"
#include "core/annotation/colourname.h"
#include "core/library/highlightrows.h"

#include <QIcon>

class QAction;

namespace gleaner::highlights {

/// A swatch of a highlight's colour with the line that is below it on the page.
[[nodiscard]] QIcon colourMark(annotation::Colour colour, article::Theme theme);

/// Calls actions, one for each colour in the order of annotation::Colours, by the colours' names.
void setColourTexts(const QList<QAction *> &actions, const annotation::ColourNames &names);

/// Tags in one line: "#chips #new fab".
[[nodiscard]] QString tagsText(const QStringList &tags);

/// What became of a highlight, for a person: "In place", "Moved", "Words changed", "Lost", "Kept as a quote".
[[nodiscard]] QString stateName(const annotation::Highlight &highlight);

/// The digest of a row with its date, where it has one.
[[nodiscard]] QString placeName(const library::HighlightRow &row);

} // namespace gleaner::highlights
