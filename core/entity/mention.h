// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace gleaner::entity {

enum class Type { Person, Org, Product, Place, Work, Event, Money, Percent, Date, Quantity, Link };

inline constexpr std::array AllTypes{Type::Person, Type::Org,      Type::Product, Type::Place,
                                     Type::Work,   Type::Event,    Type::Money,   Type::Percent,
                                     Type::Date,   Type::Quantity, Type::Link};

/// Stable lower-case key of a type ("person", "org", …), as in files, databases and JSON.
[[nodiscard]] QString key(Type type);
[[nodiscard]] std::optional<Type> typeFromKey(QStringView key);
/// The type's name in the person's language, in the plural ("People", "人物").
[[nodiscard]] QString displayName(Type type);

/// One place where an entity occurs; the span is the evidence.
struct Mention {
    Type type = Type::Org;
    TextSpan span;               ///< into the canonical text it was found in
    QString text;                ///< the surface, text.mid(span)
    QString name;                ///< canonical name: one for all surfaces of the thing ("英伟达" for "NVIDIA")
    std::optional<double> value; ///< money, percent, quantity: in base units (元, %, unit)
    QString unit; ///< money: ISO 4217; percent: "%"; quantity: unit as normalised; date: ISO 8601 date; link: host or
                  ///< kind ("github", "arxiv")
    bool operator==(const Mention &) const = default;
};

using Mentions = std::vector<Mention>;

} // namespace gleaner::entity
