// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// A raw tag between inline Markdown. Only tags that can stand in a paragraph and pair up within their parent are let
/// through: text between any others stays what the Markdown makes of it, whatever the tags would do to it in HTML.
struct RawTag {
    enum class Kind { Dropped, Opening, Closing, LineBreak, Medium };
    Kind kind = Kind::Dropped;
    QString name; ///< lower-case
};

[[nodiscard]] RawTag rawTag(QStringView literal);

} // namespace gleaner::markdown
