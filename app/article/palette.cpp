// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/palette.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

constexpr QRgb rgb(quint32 value)
{
    return 0xff000000u | value;
}

const Palette Light{
    .page = rgb(0xfdfcfa),
    .surface = rgb(0xf4f3f0),
    .line = rgb(0xdedcd6),
    .text = rgb(0x1d1f23),
    .muted = rgb(0x5a606b),
    .accent = rgb(0x1f5fbf),
    .warning = rgb(0x9a3412),
    .found = rgb(0xffe98a),
    .foundCurrent = rgb(0xffb84d),
    .added = rgb(0xc3ebc0),
    .removed = rgb(0xffcfc9),
    .dark = false,
};

const Palette Dark{
    .page = rgb(0x1a1c20),
    .surface = rgb(0x22252b),
    .line = rgb(0x3a3f47),
    .text = rgb(0xe4e6ea),
    .muted = rgb(0xa2a9b4),
    .accent = rgb(0x86b4ff),
    .warning = rgb(0xffb38a),
    .found = rgb(0x5a4d12),
    .foundCurrent = rgb(0x86580a),
    .added = rgb(0x234d2b),
    .removed = rgb(0x6b2d2a),
    .dark = true,
};

const Palette Sepia{
    .page = rgb(0xf6efdf),
    .surface = rgb(0xeee5d0),
    .line = rgb(0xd8ccb0),
    .text = rgb(0x33291a),
    .muted = rgb(0x6a5d45),
    .accent = rgb(0x7a4b12),
    .warning = rgb(0x8a2f12),
    .found = rgb(0xf3dc86),
    .foundCurrent = rgb(0xeab04c),
    .added = rgb(0xd0e0ae),
    .removed = rgb(0xf3c7ae),
    .dark = false,
};

QString property(QLatin1StringView name, const QColor &colour)
{
    return u"--%1: %2; "_s.arg(name, colour.name());
}

QString themeRules(Theme theme)
{
    const Palette &colours = palette(theme);
    const QString root = u":root[data-theme=\"%1\"]"_s.arg(key(theme));
    // Not on the root: the engine would paint a dark grey of its own before the page's first frame.
    QString css = u"%1 body { color-scheme: %2; }\n"_s.arg(root, colours.dark ? u"dark"_s : u"light"_s);
    css += root + u" { background: %1; scrollbar-color: %2 %1; "_s.arg(colours.page.name(), colours.line.name());
    css += property("page"_L1, colours.page) + property("surface"_L1, colours.surface)
         + property("line"_L1, colours.line) + property("text"_L1, colours.text) + property("muted"_L1, colours.muted)
         + property("accent"_L1, colours.accent) + property("warning"_L1, colours.warning);
    for (const annotation::TagColour colour : annotation::TagColours) {
        const QByteArray name = QByteArray("tag-") + annotation::tagColourKey(colour).latin1();
        css += property(QLatin1StringView(name), colours.tag(colour));
    }
    css += u"}\n"_s;

    // A highlight pseudo-element inherits from its element's highlight, not from the element, and so does not see the
    // custom properties above: the colours stand in these rules as they are.
    const auto rule = [&](const QString &name, const QString &declarations) {
        css += u"%1 *::highlight(%2) { %3 }\n"_s.arg(root, name, declarations);
    };
    for (const entity::Type type : entity::AllTypes) {
        const QColor colour = colours.entity(type);
        const QString underline = u"text-decoration: underline %2px %1; text-underline-offset: 3px;"_s.arg(
            colour.name());
        const QString wash =
            u" background-color: rgba(%1, %2, %3, %4);"_s.arg(colour.red()).arg(colour.green()).arg(colour.blue());
        rule(u"marked-"_s + entity::key(type), underline.arg(2));
        rule(u"entity-"_s + entity::key(type), underline.arg(2));
        rule(u"hint-"_s + entity::key(type), underline.arg(2) + wash.arg(0.1));
        rule(u"entity-"_s + entity::key(type) + u"-current"_s, underline.arg(3) + wash.arg(0.18));
    }
    const QString ground = u"color: %1; background-color: %2;"_s;
    for (const annotation::Colour colour : annotation::Colours) {
        QString declarations = ground.arg(colours.text.name(), colours.highlight(colour).name());
        if (const QLatin1StringView line = markerLine(colour); !line.isEmpty()) {
            declarations += u" text-decoration: underline %1 2px %2; text-underline-offset: 4px;"_s.arg(
                line, colours.highlightLine(colour).name());
        }
        rule(u"mark-"_s + annotation::colourKey(colour), declarations);
    }
    // What several highlights cover is deeper, whatever their colours; the lines of all are seen.
    rule(u"mark-overlap"_s, u"background-color: rgba(%1, %2, %3, %4);"_s.arg(colours.text.red())
                                .arg(colours.text.green())
                                .arg(colours.text.blue())
                                .arg(OverlapDepth));
    // Below the line of its colour, which stays to be seen.
    rule(u"mark-current"_s,
         u"text-decoration: underline overline 2px %1; text-underline-offset: 8px;"_s.arg(colours.accent.name()));
    rule(u"mark-dragged"_s, u"background-color: rgba(%1, %2, %3, 0.28);"_s.arg(colours.accent.red())
                                .arg(colours.accent.green())
                                .arg(colours.accent.blue()));
    // Between lines, so that what is found is seen on a highlight of its own colour, too.
    const QString lines = u" text-decoration: underline overline 1px %1; text-underline-offset: 4px;"_s.arg(
        colours.text.name());
    rule(u"found"_s, ground.arg(colours.text.name(), colours.found.name()) + lines);
    rule(u"found-current"_s, ground.arg(colours.text.name(), colours.foundCurrent.name()) + lines);
    return css;
}

} // namespace

QColor Palette::tag(annotation::TagColour colour) const
{
    using enum entity::Type;
    switch (colour) {
    case annotation::TagColour::None: break;
    case annotation::TagColour::Red: return entity(Event);
    case annotation::TagColour::Amber: return entity(Place);
    case annotation::TagColour::Olive: return entity(Quantity);
    case annotation::TagColour::Green: return entity(Org);
    case annotation::TagColour::Blue: return entity(Product);
    case annotation::TagColour::Purple: return entity(Person);
    case annotation::TagColour::Pink: return entity(Work);
    }
    return {};
}

QColor Palette::entity(entity::Type type) const
{
    using enum entity::Type;
    switch (type) {
    case Person: return dark ? rgb(0xc9a6ff) : rgb(0x8a3ffc);
    case Org: return dark ? rgb(0x6fd3ae) : rgb(0x0b6e4f);
    case Product: return dark ? rgb(0x86b4ff) : rgb(0x1f5fbf);
    case Place: return dark ? rgb(0xf0b45a) : rgb(0x9a5b00);
    case Work: return dark ? rgb(0xff9cc2) : rgb(0xa8275e);
    case Event: return dark ? rgb(0xffab8f) : rgb(0xa33a1b);
    case Money:
    case Percent:
    case Date:
    case Quantity: return dark ? rgb(0xbcd86a) : rgb(0x4d6b00);
    case Link: return accent;
    }
    return accent;
}

QColor Palette::highlight(annotation::Colour colour) const
{
    // Of light colours sepia's are the warmer ones.
    const bool warm = !dark && page == Sepia.page;
    const auto of = [this, warm](quint32 light, quint32 sepia, quint32 night) {
        return QColor(rgb(dark ? night : warm ? sepia : light));
    };
    using enum annotation::Colour;
    switch (colour) {
    case Fact: return of(0xffe98a, 0xf3dc86, 0x5a4d12);
    case Claim: return of(0xc3ebc0, 0xd0e0ae, 0x234d2b);
    case Number: return of(0xc4defc, 0xc9dadf, 0x1f4468);
    case Doubt: return of(0xffcfc9, 0xf3c7ae, 0x6b2d2a);
    case Quote: return of(0xe2d2fa, 0xe2cde0, 0x4a3570);
    case FollowUp: return of(0xffd9ae, 0xf5cd95, 0x664018);
    }
    return of(0xffe98a, 0xf3dc86, 0x5a4d12);
}

QColor Palette::highlightLine(annotation::Colour colour) const
{
    using enum annotation::Colour;
    switch (colour) {
    case Fact: return dark ? rgb(0xe6c84f) : rgb(0x6e5600);
    case Claim: return dark ? rgb(0x7fd08a) : rgb(0x2a6b2f);
    case Doubt: return dark ? rgb(0xffb0a8) : rgb(0xa32018);
    case Number: return dark ? rgb(0x86b4ff) : rgb(0x1f5590);
    case FollowUp: return dark ? rgb(0xf5bd70) : rgb(0x8a4600);
    case Quote: return dark ? rgb(0xcdb0ff) : rgb(0x6a3fa5);
    }
    return accent;
}

QLatin1StringView markerLine(annotation::Colour colour)
{
    using enum annotation::Colour;
    switch (colour) {
    case Fact: return {};
    case Claim: return "solid"_L1;
    case Doubt: return "wavy"_L1;
    case Number: return "dotted"_L1;
    case FollowUp: return "dashed"_L1;
    case Quote: return "double"_L1;
    }
    return {};
}

const Palette &palette(Theme theme)
{
    switch (theme) {
    case Theme::Dark: return Dark;
    case Theme::Sepia: return Sepia;
    case Theme::Light: break;
    }
    return Light;
}

QString key(Theme theme)
{
    switch (theme) {
    case Theme::Dark: return u"dark"_s;
    case Theme::Sepia: return u"sepia"_s;
    case Theme::Light: break;
    }
    return u"light"_s;
}

Theme themeFromKey(QStringView name)
{
    for (const Theme theme : AllThemes) {
        if (key(theme) == name) {
            return theme;
        }
    }
    return Theme::Light;
}

QByteArray tokensCss()
{
    QString css;
    for (const Theme theme : AllThemes) {
        css += themeRules(theme);
    }
    return css.toUtf8();
}

} // namespace gleaner::article
