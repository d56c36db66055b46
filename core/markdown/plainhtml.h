// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <optional>
#include <vector>

namespace gleaner::markdown {

/// A tag or a stretch of text.
struct HtmlPiece {
    enum class Kind { Text, Start, End, Void };
    Kind kind = Kind::Text;
    QStringView text;    ///< Text: what it shows; in the HTML, or a constant
    QByteArrayView name; ///< of the element, lower-case; a constant
};

/// Takes HTML apart that needs no parser to tell what its tree is: a few common elements, each closed where it is
/// opened, none inside of others that would close it, no comments, no entities but the commonest. Elements a fragment
/// has no place for (html, head, body, title) give no piece. Nothing for all other HTML.
[[nodiscard]] std::optional<std::vector<HtmlPiece>> plainPieces(QStringView html);

} // namespace gleaner::markdown
