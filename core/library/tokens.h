// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace gleaner::library {

enum class TokenKind {
    None,   ///< separates: white space, punctuation, symbols
    Word,   ///< part of a word in a script that puts spaces between words; a token is a run of them
    Single, ///< a token by itself: a character of a script without spaces (Chinese, Japanese, Thai, …) or of Korean,
            ///< whose words are searched for without their endings; and signs that names and figures are written with
};
[[nodiscard]] TokenKind tokenKind(char32_t character);
/// The first and the last character of a text that is not empty.
[[nodiscard]] char32_t firstPoint(QStringView text);
[[nodiscard]] char32_t lastPoint(QStringView text);

/// The tokens of a folded text, separated by one space. They hold letters and digits only: "+", "#", "%", "$" and "@",
/// which tokenizers part words at, are written as characters of the private use area.
[[nodiscard]] QString tokens(QStringView folded);

/// What the full-text index is given for a text: its tokens after folding.
[[nodiscard]] QString searchTokens(QStringView text);

} // namespace gleaner::library
