// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/revisions.h"

namespace gleaner::library {

// A comparison in words, in the person's language.

[[nodiscard]] QString stateName(comparison::ItemComparison::State state);
/// "Items: 2 changed, 1 added, 14 as before.", what there is none of left out.
[[nodiscard]] QString summaryOf(const RevisionComparison &comparison);
/// What an item's text does not show: its place, section, source and links; a sentence each, none for what is as it
/// was.
[[nodiscard]] QStringList factsOf(const comparison::ItemComparison &item);
/// What became of the bookmark, the tags and the read mark of an item; empty when it has none.
[[nodiscard]] QString marksFate(const RevisedItem &item);
/// What became of one of its notes, and where it is: one sentence.
[[nodiscard]] QString fateOf(const NoteFate &note, const RevisedItem &item);
/// What has become of one of its highlights by today: one sentence.
[[nodiscard]] QString fateOf(const annotation::Highlight &highlight);

} // namespace gleaner::library
