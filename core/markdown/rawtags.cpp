// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawtags.h"

#include <algorithm>
#include <array>

namespace gleaner::markdown {

namespace {

constexpr std::array Phrasing{
    "a",  "abbr", "b",    "cite", "code",  "del",  "em",     "i",      "ins", "kbd", "mark", "q",
    "rp", "rt",   "ruby", "s",    "small", "span", "strike", "strong", "sub", "sup", "u",
};
constexpr std::array Media{"audio", "img", "video"};

template<typename Names>
bool isOneOf(QStringView name, const Names &names)
{
    return std::ranges::any_of(names, [&](const char *candidate) { return name == QLatin1StringView(candidate); });
}

} // namespace

RawTag rawTag(QStringView literal)
{
    const bool closing = literal.startsWith(QLatin1StringView("</"));
    const qsizetype start = std::min<qsizetype>(closing ? 2 : 1, literal.size());
    qsizetype end = start;
    while (end < literal.size() && literal[end].isLetterOrNumber())
        ++end;
    RawTag tag{.kind = RawTag::Kind::Dropped, .name = literal.sliced(start, end - start).toString().toLower()};
    if (isOneOf(tag.name, Phrasing))
        tag.kind = closing ? RawTag::Kind::Closing : RawTag::Kind::Opening;
    else if (tag.name == u"br")
        tag.kind = RawTag::Kind::LineBreak;
    else if (!closing && isOneOf(tag.name, Media))
        tag.kind = RawTag::Kind::Medium;
    return tag;
}

} // namespace gleaner::markdown
