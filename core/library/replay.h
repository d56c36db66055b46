// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/library/identity.h"

#include <vector>

namespace gleaner::library {

/// Goes through a digest's revisions as their imports did, and tells which items are the same: those of one thread.
class Replay {
public:
    struct Thread {
        ItemKey key;         ///< as last seen
        int firstSeen = 0;   ///< revision, counted from 0
        bool isGone = false; ///< not in the last revision
    };

    /// Takes the next revision; gives the threads of its items.
    std::vector<int> add(const digest::Digest &revision);
    /// Passes over a revision that cannot be read.
    void skip() { ++m_revision; }

    [[nodiscard]] const std::vector<Thread> &threads() const { return m_threads; }
    /// All of them as the library numbers items: those of the last revision, then those that are gone.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }

private:
    std::vector<Thread> m_threads;
    std::vector<int> m_order;
    int m_revision = 0;
};

} // namespace gleaner::library
