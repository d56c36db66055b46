// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/rising.h"

#include <algorithm>

namespace gleaner::comparison {

std::vector<int> longestRising(const std::vector<int> &values)
{
    std::vector<int> ends;                        // of the parts of each length, the place that ends lowest
    std::vector<int> previous(values.size(), -1); // place before, in the part that ends here
    for (int place = 0; place < int(values.size()); ++place) {
        const auto longer = std::ranges::lower_bound(ends, values[size_t(place)], {},
                                                     [&](int end) { return values[size_t(end)]; });
        if (longer != ends.begin())
            previous[size_t(place)] = *(longer - 1);
        if (longer == ends.end())
            ends.push_back(place);
        else
            *longer = place;
    }
    std::vector<int> rising;
    for (int place = ends.empty() ? -1 : ends.back(); place >= 0; place = previous[size_t(place)])
        rising.push_back(place);
    std::ranges::reverse(rising);
    return rising;
}

} // namespace gleaner::comparison
