// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/briefpieces.h"
#include "core/library/brief.h"

#include <QByteArray>
#include <QString>

namespace gleaner::cli {

/// A brief as one JSON object: without text and sources as a list has it.
[[nodiscard]] QByteArray briefRecord(const library::Brief &brief);
[[nodiscard]] QString briefLine(const library::Brief &brief);
/// The same with its text, and its sources as `checks` found them, which are parallel to them.
[[nodiscard]] QByteArray briefRecord(const library::Brief &brief, const QList<exporting::SourceCheck> &checks);

/// A source, as it is archived, with how it compares with the library.
[[nodiscard]] QByteArray briefSourceRecord(const library::BriefSource &source, exporting::SourceCheck::State state);
[[nodiscard]] QString briefSourceLine(const library::BriefSource &source, exporting::SourceCheck::State state);

} // namespace gleaner::cli
