// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <algorithm>
#include <optional>

namespace gleaner::figures {

/// Rows of a long list that come in blocks, as they are looked at; those looked at longest ago go again.
template<typename Row>
class RowBlocks {
public:
    static constexpr int Size = 64; ///< rows of a block

    void clear()
    {
        m_blocks.clear();
        m_recent.clear();
        m_wanted.clear();
    }
    [[nodiscard]] bool holds(int row) const { return m_blocks.contains(row / Size); }
    /// The row, or null; what is not there is wanted from now on.
    [[nodiscard]] const Row *at(int row)
    {
        const int block = row / Size;
        const auto found = m_blocks.constFind(block);
        if (found == m_blocks.cend()) {
            m_wanted.removeOne(block);
            m_wanted.append(block);
            return nullptr;
        }
        const int place = row % Size;
        return place < found->size() ? &(*found)[place] : nullptr;
    }
    /// The block that was wanted last. What was scrolled past long ago is not wanted any more.
    [[nodiscard]] std::optional<int> takeWanted()
    {
        constexpr qsizetype Patience = 4;
        if (m_wanted.isEmpty())
            return std::nullopt;
        const int block = m_wanted.takeLast();
        m_wanted = m_wanted.sliced(std::max<qsizetype>(0, m_wanted.size() - Patience));
        return block;
    }
    void put(int block, const QList<Row> &rows)
    {
        constexpr qsizetype Kept = 64; // blocks
        m_blocks.insert(block, rows);
        m_wanted.removeOne(block);
        m_recent.removeOne(block);
        m_recent.append(block);
        if (m_recent.size() > Kept)
            m_blocks.remove(m_recent.takeFirst());
    }

private:
    QHash<int, QList<Row>> m_blocks;
    QList<int> m_recent; ///< blocks in the order they came
    QList<int> m_wanted; ///< the latest last
};

} // namespace gleaner::figures
