// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/colourname.h"

#include "core/annotation/tag.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::annotation {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::annotation::Colour)
};

constexpr qsizetype LongestName = 40; // code points

QString normalised(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).simplified();
}

} // namespace

QString colourName(Colour colour)
{
    switch (colour) {
    case Colour::Fact: return Words::tr("Fact");
    case Colour::Claim: return Words::tr("Claim");
    case Colour::Doubt: return Words::tr("Doubt");
    case Colour::Number: return Words::tr("Number");
    case Colour::FollowUp: return Words::tr("Follow-up");
    case Colour::Quote: break;
    }
    return Words::tr("Quote");
}

QString ColourNames::of(Colour colour) const
{
    return own(colour).isEmpty() ? colourName(colour) : own(colour);
}

std::optional<Colour> ColourNames::find(const QString &typed) const
{
    const QString wanted = tagKey(normalised(typed));
    if (const auto keyed = colourFromKey(wanted))
        return keyed;
    const auto it = std::ranges::find_if(Colours, [&](Colour colour) { return tagKey(of(colour)) == wanted; });
    return it == Colours.end() ? std::nullopt : std::optional(*it);
}

Result<ColourNames> checkedColourNames(const ColourNames &names)
{
    ColourNames checked;
    for (const Colour colour : Colours) {
        const QString name = normalised(names.own(colour));
        const QList<uint> points = name.toUcs4();
        if (points.size() > LongestName) {
            return std::unexpected(
                Error{Error::Kind::Usage, Words::tr("A colour's name can have 40 characters at most."), name});
        }
        if (std::ranges::any_of(points, [](char32_t c) { return QChar::category(c) == QChar::Other_Control; })) {
            return std::unexpected(
                Error{Error::Kind::Usage, Words::tr("A colour's name cannot hold control characters."), name});
        }
        if (name != colourName(colour))
            checked.setOwn(colour, name);
    }
    for (const Colour colour : Colours) {
        for (const Colour other : Colours) {
            if (colour < other && tagKey(checked.of(colour)) == tagKey(checked.of(other))) {
                return std::unexpected(Error{Error::Kind::Conflict,
                                             Words::tr("Two colours cannot have the same name: “%1”. Give one of them "
                                                       "another one.")
                                                 .arg(checked.of(other)),
                                             checked.of(other)});
            }
        }
    }
    return checked;
}

} // namespace gleaner::annotation
