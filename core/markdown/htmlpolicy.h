// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::markdown {

/// What becomes of an element.
enum class Fate {
    Kept,
    Unwrapped, ///< its content stays
    Dropped,   ///< with its content
    Checkbox,  ///< an input: kept when it is a checkbox, disabled
    Image,     ///< a placeholder takes its place
    Medium,    ///< the same; its content is a fallback and goes
};

/// What the text of an element is set off by.
enum class Setting { Inline, Block, Cell, Preformatted };

/// `name` is lower-case; elements that are not known are unwrapped.
[[nodiscard]] Fate fateOf(QByteArrayView name);
[[nodiscard]] Setting settingOf(QByteArrayView name);

/// The value an attribute of a kept element may have, `value` as parsed; null when the attribute goes. An empty value
/// is written as the name alone.
[[nodiscard]] QString allowedValue(QByteArrayView element, QByteArrayView attribute, const QString &value);

/// A destination with nothing a browser would skip in it, when it is http, https, mailto or a fragment; else null.
[[nodiscard]] QString allowedLink(const QString &url);

/// An image nobody has asked for yet: shows its alternative text, names its source, loads nothing.
[[nodiscard]] QString imagePlaceholder(const QString &source, const QString &alternative);

} // namespace gleaner::markdown
