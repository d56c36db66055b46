// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace gleaner::markdown {

/// Keeps the elements, attributes and URL schemes of an allow list; other elements of HTML give way to their content, and
/// those that run, load or style something go with it. Output is a well-formed HTML fragment that loads nothing and runs
/// nothing. Images, videos and sounds become placeholders (see Tree::html).
[[nodiscard]] QString sanitize(const QString &html);

/// The text an HTML fragment shows after sanitize(), placeholders apart: white space collapsed, blocks separated by LF.
[[nodiscard]] QString textOfHtml(const QString &html);

/// Whether a raw tag (`<b>`, `</font>`) is taken as markup. Any other (`<script>`, `<T>`, `<think>`) amid text is text.
[[nodiscard]] bool isMarkupTag(QStringView tag);

/// Whether a piece of raw HTML may swallow what follows it (an open script, style, comment …), so that it has to be
/// sanitised alone.
[[nodiscard]] bool reachesPastItself(const QString &html);

/// The box that stands for an image: `<span class="image" data-aside …>` with the alternative text in it.
[[nodiscard]] QString imagePlaceholder(const QString &url, const QString &alternativeText);

} // namespace gleaner::markdown
