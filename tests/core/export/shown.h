// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gleaner::exporting::test {

/// What a reader sees of a Markdown text.
struct Shown {
    QStringList headings; ///< in order, wherever they stand
    QStringList quotes;   ///< texts of outermost block quotes, a line a paragraph
    QStringList blocks;   ///< texts of the outermost blocks, or of the blocks of list items; empty ones left out
    bool operator==(const Shown &) const = default;
};

/// As cmark-gfm reads it (through core/markdown), and as md4c does: two implementations that know nothing of each
/// other.
[[nodiscard]] Shown shownByCmark(const QString &markdown);
[[nodiscard]] Shown shownByMd4c(const QString &markdown);

/// White space collapsed in each line, empty lines left out: what is shown of a quote.
[[nodiscard]] QString asShown(const QString &text);

} // namespace gleaner::exporting::test
