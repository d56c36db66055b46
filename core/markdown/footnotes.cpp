// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation.h"

#include "core/base/find.h"

#include <QHash>
#include <QSet>

namespace gleaner::markdown {

namespace {

bool isAtLineStart(QStringView before)
{
    const QStringView line = before.sliced(before.size() - std::min<qsizetype>(before.size(), 100));
    for (qsizetype i = line.size(); i > 0; --i) {
        const QChar c = line[i - 1];
        if (c == u'\n')
            return true;
        if (c != u' ' && c != u'\t' && c != u'>')
            return false;
    }
    return line.size() == before.size();
}

} // namespace

std::vector<qsizetype> footnotePlaces(QStringView text)
{
    // cmark gives labels up to 1,000 characters; a shorter bound only leaves longer ones to it.
    constexpr qsizetype LongestLabel = 200;
    QHash<QString, std::vector<qsizetype>> definitions;
    QSet<QString> references;
    for (qsizetype at = findByAnchor(text, u"[^", 1); at >= 0; at = findByAnchor(text, u"[^", 1, at + 2)) {
        const QStringView rest = text.sliced(at + 2, std::min(LongestLabel, text.size() - at - 2));
        const qsizetype length = rest.indexOf(u']');
        if (length <= 0)
            continue;
        const QString label = rest.first(length).toString().toCaseFolded();
        const qsizetype end = at + 2 + length + 1;
        if (end < text.size() && text[end] == u':' && isAtLineStart(text.first(at)))
            definitions[label].push_back(end);
        else
            references.insert(label);
    }
    std::vector<qsizetype> places;
    for (auto definition = definitions.cbegin(); definition != definitions.cend(); ++definition) {
        if (!references.contains(definition.key()))
            places.insert(places.end(), definition->begin(), definition->end());
    }
    std::ranges::sort(places);
    return places;
}

} // namespace gleaner::markdown
