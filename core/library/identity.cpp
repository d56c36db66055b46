// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/identity.h"

#include <QHash>
#include <QList>

#include <rapidfuzz/fuzz.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>

namespace gleaner::library {

namespace {

constexpr double Similar = 60;             // per cent; unrelated news of one paper reach about 35
constexpr qsizetype ComparedLength = 1000; // UTF-16 units
constexpr size_t ComparedItems = 32;       // candidates for one item, those nearest to its place

class Matching {
public:
    Matching(const std::vector<ItemKey> &before, const std::vector<ItemKey> &now)
        : m_before(before)
        , m_now(now)
        , m_match(now.size(), -1)
        , m_taken(before.size(), false)
    { }

    using KeyOf = std::function<std::optional<QString>(const ItemKey &)>;

    /// Pairs items of equal key: all of a key in order, or only where there is one on each side, those already paired
    /// counted in: what several share is no sign.
    void pair(const KeyOf &keyOf, bool onlyUnique)
    {
        const QHash<QString, QList<int>> before = places(m_before, keyOf);
        const QHash<QString, QList<int>> now = places(m_now, keyOf);
        for (auto it = now.cbegin(); it != now.cend(); ++it) {
            QList<int> from = before.value(it.key());
            QList<int> to = *it;
            if (onlyUnique && (from.size() != 1 || to.size() != 1))
                continue;
            from.removeIf([this](int at) { return m_taken[size_t(at)]; });
            to.removeIf([this](int at) { return m_match[size_t(at)] >= 0; });
            for (qsizetype at = 0; at < std::min(from.size(), to.size()); ++at)
                take(from[at], to[at]);
        }
    }

    void pairSimilar()
    {
        std::vector<std::tuple<double, int, int>> pairs; // ratio, before, now
        for (size_t at = 0; at < m_now.size(); ++at) {
            if (m_match[at] >= 0 || m_now[at].text.isEmpty())
                continue;
            const std::u16string_view text = compared(m_now[at].text);
            const rapidfuzz::fuzz::CachedRatio<char16_t> ratio(text.begin(), text.end());
            for (const int candidate : nearest(at)) {
                const std::u16string_view other = compared(m_before[size_t(candidate)].text);
                const double score = ratio.similarity(other.begin(), other.end(), Similar);
                if (score >= Similar)
                    pairs.emplace_back(score, candidate, int(at));
            }
        }
        // Best first; of equals the first in order.
        std::ranges::sort(pairs, [](const auto &a, const auto &b) {
            return std::tuple(-std::get<0>(a), std::get<2>(a), std::get<1>(a))
                 < std::tuple(-std::get<0>(b), std::get<2>(b), std::get<1>(b));
        });
        for (const auto &[score, before, now] : pairs) {
            if (!m_taken[size_t(before)] && m_match[size_t(now)] < 0)
                take(before, now);
        }
    }

    [[nodiscard]] std::vector<int> result() && { return std::move(m_match); }

private:
    void take(int before, int now)
    {
        m_taken[size_t(before)] = true;
        m_match[size_t(now)] = before;
    }

    static QHash<QString, QList<int>> places(const std::vector<ItemKey> &items, const KeyOf &keyOf)
    {
        QHash<QString, QList<int>> result;
        for (size_t at = 0; at < items.size(); ++at) {
            if (const auto key = keyOf(items[at]))
                result[*key].append(int(at));
        }
        return result;
    }

    static std::u16string_view compared(QStringView text)
    {
        text.truncate(std::min(text.size(), ComparedLength));
        return {text.utf16(), size_t(text.size())};
    }

    /// Items not taken yet that have a text, nearest to `place` first.
    [[nodiscard]] std::vector<int> nearest(size_t place) const
    {
        std::vector<int> found;
        const auto consider = [&](qsizetype at) {
            if (at >= 0 && size_t(at) < m_before.size() && !m_taken[size_t(at)] && !m_before[size_t(at)].text.isEmpty())
                found.push_back(int(at));
        };
        const qsizetype furthest = qsizetype(std::max(m_before.size(), place + 1));
        consider(qsizetype(place));
        for (qsizetype distance = 1; distance <= furthest && found.size() < ComparedItems; ++distance) {
            consider(qsizetype(place) - distance);
            consider(qsizetype(place) + distance);
        }
        return found;
    }

    const std::vector<ItemKey> &m_before;
    const std::vector<ItemKey> &m_now;
    std::vector<int> m_match;
    std::vector<bool> m_taken;
};

std::optional<QString> ifAny(const QString &key)
{
    return key.isEmpty() ? std::nullopt : std::optional(key);
}

} // namespace

std::vector<int> matchItems(const std::vector<ItemKey> &before, const std::vector<ItemKey> &now)
{
    if (before.empty())
        return std::vector<int>(now.size(), -1);
    const auto linkAndTitle = [](const ItemKey &item) {
        return ifAny(item.link.isEmpty() ? QString() : item.link + u'\n' + item.title);
    };
    const auto title = [](const ItemKey &item) { return ifAny(item.title); };

    Matching matching(before, now);
    matching.pair(
        [](const ItemKey &item) { return ifAny(item.text.isEmpty() ? QString() : item.title + u'\n' + item.text); },
        false);
    matching.pair(linkAndTitle, true);
    matching.pair([](const ItemKey &item) { return ifAny(item.link); }, true);
    matching.pair(title, true);
    matching.pairSimilar();

    // Without texts on the older side there is nothing better than the order.
    if (std::ranges::all_of(before, [](const ItemKey &item) { return item.text.isEmpty(); })) {
        matching.pair(linkAndTitle, false);
        matching.pair(title, false);
    }
    return std::move(matching).result();
}

} // namespace gleaner::library
