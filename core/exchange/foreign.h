// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/webannotation.h"

#include <optional>

namespace gleaner::exchange {

/// What a file of annotations is, by what stands in it.
enum class AnnotationFormat {
    WebAnnotation, ///< JSON-LD, see readAnnotations()
    Hypothesis,    ///< JSON of its API: a list of annotations, alone or as "rows"
    Annotator,     ///< Markdown with the blocks of Obsidian's Annotator: "annotation-json", Hypothesis's JSON
    Readwise,      ///< CSV of highlights, first line the names of the columns
};

/// Nothing where it is none of them.
[[nodiscard]] std::optional<AnnotationFormat> formatOf(const QByteArray &file);

/// Reads any of them. What is no quote, text, tag or time of the other program's annotations is left out. `now` is when
/// those were made that do not tell. Errors: Malformed, Unsupported for what is none of them.
[[nodiscard]] Result<ReadAnnotations> readAnnotationFile(const QByteArray &file, const QDateTime &now);

} // namespace gleaner::exchange
