// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

template<typename Choices, typename Key>
auto chosen(const Choices &choices, QStringView key, Key keyOf) -> std::optional<typename Choices::value_type>
{
    const auto found = std::ranges::find_if(choices, [&](auto choice) { return keyOf(choice) == key; });
    return found == choices.end() ? std::nullopt : std::optional(*found);
}

} // namespace

QLatin1StringView contentKey(Content content)
{
    switch (content) {
    case Content::Notes: return "notes"_L1;
    case Content::Quotes: return "quotes"_L1;
    case Content::FullText: break;
    }
    return "full"_L1;
}

std::optional<Content> contentFromKey(QStringView key)
{
    return chosen(Contents, key, contentKey);
}

QLatin1StringView groupKey(GroupBy group)
{
    switch (group) {
    case GroupBy::Publisher: return "publisher"_L1;
    case GroupBy::Date: return "date"_L1;
    case GroupBy::Tag: return "tag"_L1;
    case GroupBy::Colour: return "colour"_L1;
    case GroupBy::Entity: return "entity"_L1;
    case GroupBy::Section: break;
    }
    return "section"_L1;
}

std::optional<GroupBy> groupFromKey(QStringView key)
{
    return chosen(GroupBys, key, groupKey);
}

QLatin1StringView imagesKey(Images images)
{
    return images == Images::Linked ? "link"_L1 : "copy"_L1;
}

std::optional<Images> imagesFromKey(QStringView key)
{
    return chosen(ImageChoices, key, imagesKey);
}

} // namespace gleaner::exporting
