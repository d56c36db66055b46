// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include "core/base/find.h"
#include "flanking.h"
#include "writing.h"

namespace gleaner::markdown {

namespace {

bool isDelimiter(QChar c)
{
    return c == u'*' || c == u'_' || c == u'~';
}

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype first = at;
    while (first > 0 && text[first - 1] == u'\\')
        --first;
    return (at - first) % 2 == 1;
}

/// Whether cmark may judge the run text[start, end) by other neighbours or other punctuation than flanksOf() does.
bool isConcerned(QStringView text, qsizetype start, qsizetype end)
{
    const char32_t before = lastCharacter(text.first(start));
    const char32_t after = firstCharacter(text.sliced(end));
    if (before == u'~' || after == u'~')
        return true; // cmark looks past it
    return (before >= 0x80 || after >= 0x80) && !isUnicodeSpace(before) && !isUnicodeSpace(after)
        && !(QChar::isLetterOrNumber(before) && QChar::isLetterOrNumber(after));
}

} // namespace

std::vector<qsizetype> emphasisPlaces(QStringView text)
{
    std::vector<qsizetype> places;
    std::vector<qsizetype> runs;
    const auto isRun = [](char16_t c) { return (c == u'*') | (c == u'_'); };
    for (qsizetype at = findRare(text, isRun); at < text.size(); at = findRare(text, isRun, at)) {
        // Runs beside each other see each other's marks, so all of them get one.
        bool concerned = false;
        runs.clear();
        if (isEscaped(text, at))
            ++at;
        while (at < text.size() && isDelimiter(text[at])) {
            const qsizetype start = at;
            while (at < text.size() && text[at] == text[start])
                ++at;
            if (text[start] != u'~') {
                runs.push_back(start);
                concerned = concerned || isConcerned(text, start, at);
            }
        }
        if (concerned)
            places.insert(places.end(), runs.begin(), runs.end());
    }
    return places;
}

} // namespace gleaner::markdown
