// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"

#include <QString>

#include <optional>
#include <span>

namespace gleaner::digest {

/// What a line is beside the news.
enum class Chrome {
    None,
    Line, ///< boilerplate itself: credits, QR code lines, buttons
    Tail, ///< opens the end matter of a page: what follows is boilerplate too unless an item starts there
};

/// `text` is the whole text of one block. Long texts are never boilerplate.
[[nodiscard]] Chrome chromeOf(QStringView text);
/// The rule that makes it so; None where chromeOf says None.
[[nodiscard]] Aside lineAside(QStringView text);

/// What stands under a heading.
enum class SectionKind { Items, Intro, Commentary, Boilerplate };
[[nodiscard]] SectionKind sectionKindOf(const QString &heading);
/// The same of a heading that looks like a story's, with an ordinal or a link: only words that are all of it make that
/// boilerplate.
[[nodiscard]] SectionKind storyKindOf(const QString &heading);
/// The rule that makes a section boilerplate; None for other kinds.
[[nodiscard]] Aside sectionAside(const QString &heading);

/// Heading of a list of short news, each entry an item.
[[nodiscard]] bool namesBriefs(const QString &heading);

/// Why a document that shows no item has none. `blocks` are its blocks' lines without the title.
enum class Emptiness { Blank, WechatShell, Refusal, NothingNew };
[[nodiscard]] std::optional<Emptiness> emptinessOf(std::span<const QStringView> blocks);

} // namespace gleaner::digest
