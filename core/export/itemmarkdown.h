// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/digest/digest.h"
#include "core/export/preset.h"

#include <QList>
#include <QString>

#include <functional>

namespace gleaner::exporting {

/// How an item's text is written.
struct ItemTextStyle {
    Preset preset = Preset::CommonMark;
    int level = 2;                                             ///< of the heading that it stands below
    std::function<QString(const QString &url)> imageAddress{}; ///< where an image is; empty: its own address
};

/// The body of an item as Markdown, which shows what the source does; what stands in `marked` (half-open, UTF-16, into
/// the item's canonical text) is highlighted inline: `<mark>` in plain Markdown, `==` else. Code blocks are not marked.
/// LF, no final newline.
[[nodiscard]] QString itemMarkdown(const markdown::Tree &tree, const digest::Item &item, const QList<TextSpan> &marked,
                                   const ItemTextStyle &style);

/// A canonical text without its source, one paragraph a line, the same way.
[[nodiscard]] QString plainItemMarkdown(const QString &text, const QList<TextSpan> &marked, const ItemTextStyle &style);

} // namespace gleaner::exporting
