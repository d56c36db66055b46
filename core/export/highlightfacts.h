// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"

#include <QStringList>

namespace gleaner::exporting {

/// What a reader of a highlight's quote has to know about it, as plain texts; nothing for words that are where they
/// were, or elsewhere.
[[nodiscard]] QStringList highlightFacts(const annotation::Highlight &highlight);

} // namespace gleaner::exporting
