// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/lineanchors.h"

#include "core/comparison/rising.h"
#include "core/comparison/texttokens.h"

#include <QHash>

namespace gleaner::comparison {

namespace {

constexpr qsizetype ShortestAnchor = 8; // UTF-16 units

struct Line {
    qsizetype first = 0; ///< token
    qsizetype end = 0;   ///< the token of its line end, or that behind the last
};

std::vector<Line> linesOf(const TextTokens &tokens)
{
    std::vector<Line> lines;
    qsizetype first = 0;
    for (qsizetype at = 0; at <= tokens.size(); ++at) {
        if (at < tokens.size() && tokens[at] != u"\n")
            continue;
        lines.push_back({first, at});
        first = at + 1;
    }
    return lines;
}

/// Where a line stands; -1: nowhere, -2: several times.
struct Places {
    int before = -1;
    int after = -1;
};

void notePlace(int &place, int line)
{
    place = place == -1 ? line : -2;
}

} // namespace

std::vector<EqualRun> lineAnchors(const TextTokens &before, const TextTokens &after)
{
    const std::vector<Line> older = linesOf(before);
    const std::vector<Line> newer = linesOf(after);
    QHash<QStringView, Places> places;
    for (int line = 0; line < int(older.size()); ++line) {
        const QStringView text = before.text(older[size_t(line)].first, older[size_t(line)].end);
        if (text.size() >= ShortestAnchor)
            notePlace(places[text].before, line);
    }
    for (int line = 0; line < int(newer.size()); ++line) {
        const auto found = places.find(after.text(newer[size_t(line)].first, newer[size_t(line)].end));
        if (found != places.end())
            notePlace(found->after, line);
    }
    std::vector<int> linesBefore;
    std::vector<int> linesAfter;
    for (int line = 0; line < int(older.size()); ++line) {
        const auto found = places.constFind(before.text(older[size_t(line)].first, older[size_t(line)].end));
        if (found == places.cend() || found->before < 0 || found->after < 0)
            continue;
        linesBefore.push_back(line);
        linesAfter.push_back(found->after);
    }
    std::vector<EqualRun> anchors;
    for (const int at : longestRising(linesAfter)) {
        const Line &line = older[size_t(linesBefore[size_t(at)])];
        anchors.push_back({line.first, newer[size_t(linesAfter[size_t(at)])].first, line.end - line.first});
    }
    return anchors;
}

} // namespace gleaner::comparison
