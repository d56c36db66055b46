// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/contrast.h"

#include <algorithm>
#include <cmath>

namespace gleaner::article {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor &background, const QColor &colour, const QColor &text)
{
    constexpr int Steps = 16;
    for (int step = 0; step < Steps; ++step) {
        const int part = step * 256 / Steps;
        const auto mixed = [part](int from, int to) { return from + (to - from) * part / 256; };
        const QColor candidate(mixed(colour.red(), text.red()), mixed(colour.green(), text.green()),
                               mixed(colour.blue(), text.blue()));
        if (contrast(background, candidate) >= 4.5) {
            return candidate;
        }
    }
    return text;
}

} // namespace gleaner::article
