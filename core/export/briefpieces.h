// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/brief.h"

namespace gleaner::library {
class Reader;
struct Figure;
} // namespace gleaner::library

namespace gleaner::exporting {

/// What goes into a brief when something of the library is taken in.
struct BriefPiece {
    library::BriefSource source; ///< without a mark
    QString text;                ///< Markdown that the footnote's reference follows
    QString after{};             ///< Markdown below that; may be empty
    bool operator==(const BriefPiece &) const = default;
};

/// An item: its title. Errors: those of the reader.
[[nodiscard]] Result<BriefPiece> itemPiece(const library::Reader &reader, ItemId item);
/// A highlight: its words as they stand there today as a block quote, and its note below. Errors: those of the reader.
[[nodiscard]] Result<BriefPiece> highlightPiece(const library::Reader &reader, HighlightId highlight);
/// A figure: what it is told of and the figure as written; its sentence is the quote. Errors: those of the reader.
[[nodiscard]] Result<BriefPiece> figurePiece(const library::Reader &reader, const library::Figure &figure);

/// The piece as it stands in a brief's text that names its source `mark`. LF, final newline.
[[nodiscard]] QString pieceMarkdown(const BriefPiece &piece, const QString &mark);
/// `text` with a piece's Markdown as paragraphs of their own behind it.
[[nodiscard]] QString withPiece(const QString &text, const QString &markdown);

/// How what a brief has archived compares with the library.
struct SourceCheck {
    enum class State {
        Exact,
        Changed, ///< what the footnote tells is told otherwise today: `now`
        Gone,    ///< the library or the newest revision has it no more
    };
    State state = State::Exact;
    library::BriefSource now; ///< as it would be taken in today, with its mark; of Gone as it is archived
};
/// Parallel to `sources`. Errors: those of the reader, but for NotFound.
[[nodiscard]] Result<QList<SourceCheck>> checkSources(const library::Reader &reader,
                                                      const QList<library::BriefSource> &sources);

} // namespace gleaner::exporting
