// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/addednames.h"

#include "core/library/fold.h"
#include "core/library/searchterm.h"

#include <algorithm>
#include <optional>

namespace gleaner::library {

namespace {

bool isOfAddress(QChar c)
{
    return c > u' ' && c < u'\x7f' && !QStringView(u"<>()[]{}\"'`|").contains(c);
}

bool standsInAddress(QStringView text, TextSpan span)
{
    qsizetype start = span.start;
    while (start > 0 && isOfAddress(text[start - 1]))
        --start;
    qsizetype end = span.end;
    while (end < text.size() && isOfAddress(text[end]))
        ++end;
    const QStringView around = text.sliced(start, end - start);
    return around.contains(u"://") || around.startsWith(u"www.", Qt::CaseInsensitive);
}

} // namespace

std::vector<AddedName> findAddedNames(const QString &text, const QList<std::pair<QString, EntityKey>> &names)
{
    std::vector<AddedName> found;
    std::optional<FoldedText> folded; // made for the first name that stands in the text at all
    for (const auto &[surface, target] : names) {
        if (!text.contains(surface))
            continue;
        if (!folded)
            folded = foldWithOrigins(text);
        for (const TextSpan &place : occurrences(folded->text, {fold(surface).trimmed(), SearchTerm::Place::Whole})) {
            const TextSpan span = folded->original(place);
            const bool isFree = std::ranges::none_of(
                found, [span](const AddedName &other) { return other.span.overlaps(span); });
            if (isFree && QStringView(text).sliced(span.start, span.length()) == surface
                && !standsInAddress(text, span))
                found.push_back({span, target});
        }
    }
    std::ranges::sort(found, {}, &AddedName::span);
    return found;
}

} // namespace gleaner::library
