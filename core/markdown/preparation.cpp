// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include <algorithm>
#include <iterator>

namespace gleaner::markdown {

namespace {

/// A private character the text has neither as such nor as a numeric entity.
QChar unusedCharacter(QStringView text)
{
    for (char16_t c = 0xf5d7; c < 0xf5e7; ++c) {
        if (!text.contains(QChar(c)) && !text.contains(QString::number(c))
            && !text.contains(QString::number(c, 16), Qt::CaseInsensitive))
            return QChar(c);
    }
    return {};
}

} // namespace

std::optional<Prepared> prepare(QStringView text)
{
    const std::vector<qsizetype> emphasis = emphasisPlaces(text);
    const std::vector<qsizetype> footnotes = footnotePlaces(text);
    std::vector<qsizetype> places;
    std::ranges::merge(emphasis, footnotes, std::back_inserter(places));
    if (places.empty())
        return std::nullopt;

    Prepared result{.text = {}, .helper = unusedCharacter(text)};
    if (result.helper.isNull())
        return std::nullopt;
    result.text.reserve(text.size() + qsizetype(places.size()));
    qsizetype done = 0;
    for (const qsizetype place : places) {
        result.text += text.sliced(done, place - done);
        result.text += result.helper;
        done = place;
    }
    result.text += text.sliced(done);
    return result;
}

} // namespace gleaner::markdown
