// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/article/article.h"
#include "app/article/palette.h"

#include <QByteArray>
#include <QString>

#include <utility>

namespace gleaner::article {

/// The whole page, UTF-8. Pure. Plain texts are escaped; titleHtml, bodyHtml and matter are taken as sanitised.
/// Shape: main > header.digest, h2.section, aside.matter, article.item[data-id] > (span.number, h3.title, div.body,
/// footer).
[[nodiscard]] QByteArray buildPage(const Article &article, Theme theme);

/// Inner HTML of an item's footer: source, tags, counts and controls. What the page shows of a state that changes.
[[nodiscard]] QString itemFooter(const ArticleItem &item);

/// "17 of 42 read".
[[nodiscard]] QString progressText(int read, int total);

/// What pages look like, "page.css": one sheet, as each is a way to the program and back before the first paint.
[[nodiscard]] QByteArray pageCss();

/// Custom properties, name and value, that override the designed measures; none for a default Typography.
[[nodiscard]] QList<std::pair<QString, QString>> measures(const Typography &typography);
/// "measures.css".
[[nodiscard]] QByteArray measuresCss(const Typography &typography);

} // namespace gleaner::article
