// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/replay.h"

#include <algorithm>

namespace gleaner::library {

std::vector<int> Replay::add(const digest::Digest &revision)
{
    std::vector<ItemKey> before;
    for (const int thread : m_order)
        before.push_back(m_threads[size_t(thread)].key);
    std::vector<ItemKey> now;
    for (const digest::Item &item : revision.items)
        now.push_back({item.links.value(0), item.title, item.text});
    const std::vector<int> match = matchItems(before, now);

    std::vector<bool> kept(m_order.size(), false);
    std::vector<int> present;
    for (size_t at = 0; at < now.size(); ++at) {
        int thread = int(m_threads.size());
        if (match[at] < 0) {
            m_threads.push_back({now[at], m_revision, false});
        } else {
            thread = m_order[size_t(match[at])];
            kept[size_t(match[at])] = true;
            m_threads[size_t(thread)].key = now[at];
        }
        present.push_back(thread);
    }
    // As storeItems() has it: those that went first stand before those that went later.
    std::vector<int> gone;
    for (size_t at = 0; at < m_order.size(); ++at) {
        if (!kept[at])
            gone.push_back(m_order[at]);
    }
    std::ranges::stable_partition(gone, [this](int thread) { return m_threads[size_t(thread)].isGone; });
    for (const int thread : present)
        m_threads[size_t(thread)].isGone = false;
    for (const int thread : gone)
        m_threads[size_t(thread)].isGone = true;
    m_order = present;
    m_order.insert(m_order.end(), gone.begin(), gone.end());
    ++m_revision;
    return present;
}

} // namespace gleaner::library
