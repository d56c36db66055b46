// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QHash>
#include <QString>

#include <array>
#include <optional>

namespace gleaner::annotation {

/// A tag as it is stored: without leading '#', inner white space folded to one space, NFC, at most 100 code points.
/// Two names that differ in case or width only are the same tag (see tagKey). Errors: Usage for an empty or too long
/// name or one with control characters or commas.
[[nodiscard]] Result<QString> normalisedTag(const QString &name);

/// How a tag is marked where it is shown; None: not at all. Each is a token of the theme.
enum class TagColour { None, Red, Amber, Olive, Green, Blue, Purple, Pink };
inline constexpr std::array TagColours{TagColour::Red,  TagColour::Amber,  TagColour::Olive, TagColour::Green,
                                       TagColour::Blue, TagColour::Purple, TagColour::Pink};
/// As stored and in exports: "red"; empty for None.
[[nodiscard]] QLatin1StringView tagColourKey(TagColour colour);
/// Nothing for what is no key.
[[nodiscard]] std::optional<TagColour> tagColourFromKey(QStringView key);
/// As a person reads it.
[[nodiscard]] QString tagColourName(TagColour colour);
/// Of those tags, by name, that have one.
using TagColourMap = QHash<QString, TagColour>;

/// What tags are compared by: NFKC, case folded.
[[nodiscard]] QString tagKey(const QString &name);

} // namespace gleaner::annotation
