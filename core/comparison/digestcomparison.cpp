// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/digestcomparison.h"

#include "core/comparison/rising.h"
#include "core/digest/digest.h"

#include <algorithm>

namespace gleaner::comparison {

namespace {

using State = ItemComparison::State;

ItemComparison::Side sideOf(const digest::Item &item, size_t place)
{
    return {int(place) + 1, item.section, item.source, item.links};
}

bool isSame(const ItemComparison &item)
{
    return item.title.isSame() && item.text.isSame() && item.before.section == item.after.section
        && item.before.source == item.after.source && item.before.links == item.after.links;
}

bool isApart(const QString &title, const QString &text)
{
    return !title.isEmpty() && text.startsWith(title) && (text.size() == title.size() || text[title.size()] == u'\n');
}

QString outsideOf(const digest::Digest &digest)
{
    QStringList parts{digest.title};
    for (const digest::Matter &matter : digest.matter)
        parts += matter.text;
    parts.removeAll(QString());
    return parts.join(u'\n');
}

/// Of the items of the newer revision, those that were in the older one and have not kept their order there.
std::vector<bool> movedItems(const std::vector<int> &match)
{
    std::vector<int> places; // in the newer one
    std::vector<int> from;
    for (int place = 0; place < int(match.size()); ++place) {
        if (match[size_t(place)] < 0)
            continue;
        places.push_back(place);
        from.push_back(match[size_t(place)]);
    }
    std::vector<bool> moved(match.size(), false);
    for (const int place : places)
        moved[size_t(place)] = true;
    for (const int at : longestRising(from))
        moved[size_t(places[size_t(at)])] = false;
    return moved;
}

} // namespace

bool hasTitleApart(const ItemComparison &item)
{
    return isApart(item.title.before, item.text.before) || isApart(item.title.after, item.text.after);
}

TextComparison bodyOf(const ItemComparison &item)
{
    const auto body = [](const QString &title, const QString &text) {
        return isApart(title, text) ? text.sliced(std::min(title.size() + 1, text.size())) : text;
    };
    return compareTexts(body(item.title.before, item.text.before), body(item.title.after, item.text.after));
}

int DigestComparison::count(State state) const
{
    return int(std::ranges::count(items, state, &ItemComparison::state));
}

int DigestComparison::moved() const
{
    return int(std::ranges::count(items, true, &ItemComparison::moved));
}

DigestComparison compareDigests(const digest::Digest &before, const digest::Digest &after,
                                const std::vector<int> &match)
{
    std::vector<int> behind(before.items.size(), -1); // for each item before, its place in the newer one
    for (size_t place = 0; place < match.size(); ++place) {
        if (match[place] >= 0)
            behind[size_t(match[place])] = int(place);
    }
    DigestComparison result;
    const auto addRemovedFrom = [&](size_t place) {
        for (; place < before.items.size() && behind[place] < 0; ++place) {
            const digest::Item &item = before.items[place];
            ItemComparison removed{.state = State::Removed, .before = sideOf(item, place), .after = {}};
            removed.title = compareTexts(item.title, {});
            removed.text = compareTexts(item.text, {});
            result.items.append(removed);
        }
    };
    const std::vector<bool> moved = movedItems(match);
    addRemovedFrom(0);
    for (size_t place = 0; place < after.items.size(); ++place) {
        const digest::Item &item = after.items[place];
        ItemComparison compared{.state = State::Added, .before = {}, .after = sideOf(item, place)};
        if (match[place] < 0) {
            compared.title = compareTexts({}, item.title);
            compared.text = compareTexts({}, item.text);
            result.items.append(compared);
            continue;
        }
        const size_t from = size_t(match[place]);
        compared.before = sideOf(before.items[from], from);
        compared.title = compareTexts(before.items[from].title, item.title);
        compared.text = compareTexts(before.items[from].text, item.text);
        compared.moved = moved[place];
        compared.state = isSame(compared) ? State::Unchanged : State::Changed;
        result.items.append(compared);
        addRemovedFrom(from + 1);
    }
    result.outside = compareTexts(outsideOf(before), outsideOf(after));
    return result;
}

} // namespace gleaner::comparison
