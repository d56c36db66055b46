// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include "core/base/find.h"
#include "flanking.h"

#include <algorithm>
#include <iterator>

namespace gleaner::markdown {

namespace {

constexpr char32_t FirstMark = 0x10fff0;
constexpr char32_t LastMark = 0x10ffff;

/// A character the text has neither as such nor as a numeric entity.
char32_t unusedCharacter(QStringView text)
{
    const bool entities = findByAnchor(text, u"&#", 0) >= 0;
    if (!entities && !text.contains(QChar(QChar::highSurrogate(LastMark))))
        return LastMark;
    for (char32_t c = LastMark; c >= FirstMark; --c) {
        const auto isUsed = [&](int base) {
            return text.contains(QString::number(uint(c), base), Qt::CaseInsensitive);
        };
        if (!text.contains(QString::fromUcs4(&c, 1)) && (!entities || (!isUsed(10) && !isUsed(16))))
            return c;
    }
    return 0;
}

} // namespace

std::optional<Prepared> prepare(QStringView text)
{
    const bool amended = needsFlanks(text);
    const std::vector<qsizetype> emphasis = amended ? emphasisPlaces(text) : std::vector<qsizetype>();
    const std::vector<qsizetype> footnotes = footnotePlaces(text);
    std::vector<qsizetype> places;
    std::ranges::merge(emphasis, footnotes, std::back_inserter(places));
    if (!amended && places.empty())
        return std::nullopt;

    Prepared result{.text = {}, .mark = unusedCharacter(text), .amended = amended};
    if (result.mark == 0)
        return std::nullopt;
    const QString mark = QString::fromUcs4(&result.mark, 1);
    result.text.reserve(text.size() + qsizetype(places.size()) * mark.size());
    qsizetype done = 0;
    for (const qsizetype place : places) {
        result.text += text.sliced(done, place - done);
        result.text += mark;
        done = place;
    }
    result.text += text.sliced(done);
    return result;
}

} // namespace gleaner::markdown
