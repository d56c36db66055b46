// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QStringView>

#include <vector>

namespace gleaner::entity {

/// What the tagger gives a label to: a Latin word or number with what is joined to it ("GLM-4.1V-Thinking"), one
/// character of another script, one mark, one line's end. Blanks are no tokens.
struct TagToken {
    enum class Kind : quint8 { Capital, Word, Number, Han, Kana, OtherScript, Mark, LineEnd };

    TextSpan span;
    quint64 written = 0; ///< hash of the text
    quint64 word = 0;    ///< hash of the text in lower case; of the shape for a number
    quint64 shape = 0;   ///< hash of "Xx0-"; of the kind for a character that is no mark
    Kind kind = Kind::Mark;
    bool spaced = false; ///< a blank stands before it

    /// Script and case, or the mark itself.
    [[nodiscard]] quint64 category() const { return kind == Kind::Mark ? shape : quint64(kind); }
    [[nodiscard]] bool isLatin() const { return kind <= Kind::Number; }
};

/// All tokens of a text, in order. Linear in its length.
[[nodiscard]] std::vector<TagToken> tagTokens(QStringView text);

} // namespace gleaner::entity
