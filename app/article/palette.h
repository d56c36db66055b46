// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/annotation/tag.h"
#include "core/entity/mention.h"

#include <QByteArray>
#include <QColor>

#include <array>

namespace gleaner::article {

enum class Theme { Light, Dark, Sepia };

inline constexpr std::array AllThemes{Theme::Light, Theme::Dark, Theme::Sepia};

/// The colour tokens of one theme: the only place colours come from, for widgets' own paint and for the page.
struct Palette {
    QColor page;
    QColor surface;
    QColor line;
    QColor text;
    QColor muted;
    QColor accent;
    QColor warning;
    /// Behind what is found, and behind the match one stands at.
    QColor found;
    QColor foundCurrent;
    /// Behind what a later revision added to a text, and what it took away.
    QColor added;
    QColor removed;

    /// Underlines and dots of a type of entity.
    [[nodiscard]] QColor entity(entity::Type type) const;
    /// The dot of a tag; none for no colour.
    [[nodiscard]] QColor tag(annotation::TagColour colour) const;
    /// Behind a passage that a person marked; text keeps more than 6:1 on it.
    [[nodiscard]] QColor highlight(annotation::Colour colour) const;
    /// The line below it (markerLine()).
    [[nodiscard]] QColor highlightLine(annotation::Colour colour) const;
    bool dark = false;
};

/// The line below a highlight as CSS names it, by which its colour is known without being seen: "solid", "wavy",
/// "dotted", "dashed", "double"; empty: none.
[[nodiscard]] QLatin1StringView markerLine(annotation::Colour colour);
/// Opacity of the text's colour over what several highlights cover.
inline constexpr double OverlapDepth = 0.12;

[[nodiscard]] const Palette &palette(Theme theme);
/// "light", "dark", "sepia": as in settings and in the page.
[[nodiscard]] QString key(Theme theme);
/// Unknown keys give Light.
[[nodiscard]] Theme themeFromKey(QStringView key);

/// The same tokens as CSS custom properties, one rule a theme.
[[nodiscard]] QByteArray tokensCss();

} // namespace gleaner::article
