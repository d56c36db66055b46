// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/mention.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::entity {

QString key(Type type)
{
    switch (type) {
    case Type::Person: return QStringLiteral("person");
    case Type::Org: return QStringLiteral("org");
    case Type::Product: return QStringLiteral("product");
    case Type::Place: return QStringLiteral("place");
    case Type::Work: return QStringLiteral("work");
    case Type::Event: return QStringLiteral("event");
    case Type::Money: return QStringLiteral("money");
    case Type::Percent: return QStringLiteral("percent");
    case Type::Date: return QStringLiteral("date");
    case Type::Quantity: return QStringLiteral("quantity");
    case Type::Link: return QStringLiteral("link");
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Type> typeFromKey(QStringView name)
{
    const auto it = std::ranges::find_if(AllTypes, [name](Type type) { return key(type) == name; });
    if (it == AllTypes.end())
        return std::nullopt;
    return *it;
}

QString displayName(Type type)
{
    switch (type) {
    case Type::Person: return QCoreApplication::translate("gleaner::entity", "People");
    case Type::Org: return QCoreApplication::translate("gleaner::entity", "Organisations");
    case Type::Product: return QCoreApplication::translate("gleaner::entity", "Products");
    case Type::Place: return QCoreApplication::translate("gleaner::entity", "Places");
    case Type::Work: return QCoreApplication::translate("gleaner::entity", "Works");
    case Type::Event: return QCoreApplication::translate("gleaner::entity", "Events");
    case Type::Money: return QCoreApplication::translate("gleaner::entity", "Money");
    case Type::Percent: return QCoreApplication::translate("gleaner::entity", "Percentages");
    case Type::Date: return QCoreApplication::translate("gleaner::entity", "Dates");
    case Type::Quantity: return QCoreApplication::translate("gleaner::entity", "Quantities");
    case Type::Link: return QCoreApplication::translate("gleaner::entity", "Links");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace gleaner::entity
