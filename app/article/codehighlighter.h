// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace gleaner::article {

/// Inner HTML of `<pre><code>` for markdown::HtmlOptions::highlightCode: spans with classes `language-hl-…`, whose
/// colours are in css(), so that a change of theme needs no new page. Unknown languages are escaped only. Not
/// thread-safe.
class CodeHighlighter final {
public:
    CodeHighlighter();
    ~CodeHighlighter();
    CodeHighlighter(const CodeHighlighter &) = delete;
    CodeHighlighter &operator=(const CodeHighlighter &) = delete;

    /// `language` is the first word of a fence's info string.
    [[nodiscard]] QString highlight(const QString &code, const QString &language) const;
    /// The classes' colours, one block a theme.
    [[nodiscard]] static QByteArray css();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gleaner::article
