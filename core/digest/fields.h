// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/markdown/tree.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <span>

namespace gleaner::digest {

/// Attributed source: the last "（来源：X）", "来源：X" at the end of a line, "(Source: X)" or "via X" of an item's
/// text. Credits of pictures are none. Empty when there is none.
[[nodiscard]] QString sourceIn(QStringView text);

/// A name in brackets behind the last sentence, "…。（海港日报）": a source where a digest does so again and again.
[[nodiscard]] QString nameBehind(const QString &text);

/// Title without ordinal, closing colon, quotes of code and the like; one line.
[[nodiscard]] QString cleanTitle(const QString &text);
/// Text up to the first end of a sentence, without the mark.
[[nodiscard]] QString firstSentence(const QString &text);

/// http(s) destinations in the order that matters: of `title`, then links that say "details" or "original", then the
/// others; links that only enlarge a picture are left out. Right after a redirecting link comes where it leads.
[[nodiscard]] QStringList linksOf(const markdown::Tree &tree, std::span<const markdown::NodeId> title,
                                  std::span<const markdown::NodeId> body);

/// What the file name shows: without extension, leading date and separators.
[[nodiscard]] QString titleFromPath(const QString &path);
/// BCP 47 primary tag by script, among Latin scripts by common words; "und" when there are no letters.
[[nodiscard]] QString languageOf(const QString &text);

/// Title, date, publisher and address as the front matter, then the headings show them.
struct Head {
    QString title;
    QDate date;
    QString publisher;
    QString url;
    markdown::NodeId titleHeading = markdown::NoNode; ///< heading that shows the title, when one does
};
[[nodiscard]] Head headOf(const document::Document &document, const markdown::Tree &tree, const QString &path);

} // namespace gleaner::digest
