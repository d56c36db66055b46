// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/equalruns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner::comparison {

namespace {

using Numbers = std::span<const quint32>;

/// A part of both sequences, half-open.
struct Box {
    qsizetype left = 0;
    qsizetype right = 0;
    qsizetype top = 0;
    qsizetype bottom = 0;
};

struct Point {
    qsizetype x = 0;
    qsizetype y = 0;
};

class Comparison {
public:
    Comparison(Numbers before, Numbers after)
        : m_before(before)
        , m_after(after)
        , m_zero(qsizetype(after.size()) + 1)
        , m_forward(before.size() + after.size() + 3)
        , m_backward(before.size() + after.size() + 3)
        , m_most(std::max<qsizetype>(LeastCost, qsizetype(std::sqrt(double(before.size() + after.size())))))
    { }

    std::vector<EqualRun> run()
    {
        std::vector<Box> waiting{{0, qsizetype(m_before.size()), 0, qsizetype(m_after.size())}};
        while (!waiting.empty()) {
            Box box = waiting.back();
            waiting.pop_back();
            trim(box);
            if (box.left == box.right || box.top == box.bottom)
                continue;
            const Point middle = split(box);
            waiting.push_back({box.left, middle.x, box.top, middle.y});
            waiting.push_back({middle.x, box.right, middle.y, box.bottom});
        }
        return joined();
    }

private:
    static constexpr qsizetype LeastCost = 256; // a search that costs less is carried through

    /// Takes what is equal off both ends.
    void trim(Box &box)
    {
        const Box whole = box;
        while (box.left < box.right && box.top < box.bottom && isEqual(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        note({whole.left, whole.top, box.left - whole.left});
        while (box.left < box.right && box.top < box.bottom && isEqual(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
        note({box.right, box.bottom, whole.right - box.right});
    }

    /// A point that a shortest way through the box passes, or a far one that was reached at the highest cost. Never a
    /// corner that would leave the whole box to one side: the ends of the box differ.
    Point split(const Box &box)
    {
        const qsizetype lowest = box.left - box.bottom;
        const qsizetype highest = box.right - box.top;
        const qsizetype start = box.left - box.top;
        const qsizetype end = box.right - box.bottom;
        const bool isOdd = ((start - end) & 1) != 0;
        qsizetype forwardLow = start;
        qsizetype forwardHigh = start;
        qsizetype backwardLow = end;
        qsizetype backwardHigh = end;
        forward(start) = box.left;
        backward(end) = box.right;
        for (qsizetype cost = 1;; ++cost) {
            // Furthest x of each diagonal from the start, each step one longer than the last.
            if (forwardLow > lowest)
                forward(--forwardLow - 1) = -1;
            else
                ++forwardLow;
            if (forwardHigh < highest)
                forward(++forwardHigh + 1) = -1;
            else
                --forwardHigh;
            for (qsizetype diagonal = forwardHigh; diagonal >= forwardLow; diagonal -= 2) {
                qsizetype x = std::max(forward(diagonal - 1) + 1, forward(diagonal + 1));
                while (x < box.right && x - diagonal < box.bottom && isEqual(x, x - diagonal))
                    ++x;
                forward(diagonal) = x;
                if (isOdd && backwardLow <= diagonal && diagonal <= backwardHigh && backward(diagonal) <= x)
                    return {x, x - diagonal};
            }
            // And from the end.
            if (backwardLow > lowest)
                backward(--backwardLow - 1) = Far;
            else
                ++backwardLow;
            if (backwardHigh < highest)
                backward(++backwardHigh + 1) = Far;
            else
                --backwardHigh;
            for (qsizetype diagonal = backwardHigh; diagonal >= backwardLow; diagonal -= 2) {
                qsizetype x = std::min(backward(diagonal - 1), backward(diagonal + 1) - 1);
                while (x > box.left && x - diagonal > box.top && isEqual(x - 1, x - diagonal - 1))
                    --x;
                backward(diagonal) = x;
                if (!isOdd && forwardLow <= diagonal && diagonal <= forwardHigh && x <= forward(diagonal))
                    return {x, x - diagonal};
            }
            if (cost >= m_most)
                return furthest(box, {forwardLow, forwardHigh}, {backwardLow, backwardHigh});
        }
    }

    struct Diagonals {
        qsizetype low = 0;
        qsizetype high = 0;
    };

    /// The point that is furthest on its way, from the start or from the end.
    Point furthest(const Box &box, Diagonals ahead, Diagonals back)
    {
        Point best{box.left, box.top};
        for (qsizetype diagonal = ahead.high; diagonal >= ahead.low; diagonal -= 2) {
            const qsizetype x = std::min({forward(diagonal), box.right, box.bottom + diagonal});
            if (x + x - diagonal > best.x + best.y)
                best = {x, x - diagonal};
        }
        Point last{box.right, box.bottom};
        for (qsizetype diagonal = back.high; diagonal >= back.low; diagonal -= 2) {
            const qsizetype x = std::max({backward(diagonal), box.left, box.top + diagonal});
            if (x + x - diagonal < last.x + last.y)
                last = {x, x - diagonal};
        }
        const qsizetype gone = best.x + best.y - box.left - box.top;
        return gone >= box.right + box.bottom - last.x - last.y ? best : last;
    }

    [[nodiscard]] bool isEqual(qsizetype x, qsizetype y) const { return m_before[size_t(x)] == m_after[size_t(y)]; }
    qsizetype &forward(qsizetype diagonal) { return m_forward[size_t(diagonal + m_zero)]; }
    qsizetype &backward(qsizetype diagonal) { return m_backward[size_t(diagonal + m_zero)]; }

    void note(const EqualRun &run)
    {
        if (run.length > 0)
            m_runs.push_back(run);
    }

    /// In order, and one where two touch.
    std::vector<EqualRun> joined()
    {
        std::ranges::sort(m_runs, {}, &EqualRun::before);
        std::vector<EqualRun> result;
        for (const EqualRun &run : m_runs) {
            if (!result.empty() && result.back().before + result.back().length == run.before
                && result.back().after + result.back().length == run.after)
                result.back().length += run.length;
            else
                result.push_back(run);
        }
        return result;
    }

    static constexpr qsizetype Far = std::numeric_limits<qsizetype>::max() / 2;

    Numbers m_before;
    Numbers m_after;
    qsizetype m_zero; ///< place of diagonal 0, which x - y is
    std::vector<qsizetype> m_forward;
    std::vector<qsizetype> m_backward;
    qsizetype m_most;
    std::vector<EqualRun> m_runs;
};

} // namespace

std::vector<EqualRun> equalRuns(Numbers before, Numbers after)
{
    return Comparison(before, after).run();
}

} // namespace gleaner::comparison
