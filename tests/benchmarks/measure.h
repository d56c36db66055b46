// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace gleaner::bench {

/// Median of a few runs, in milliseconds.
[[nodiscard]] double median(const std::function<void()> &work);

/// Median of a few runs, in milliseconds of this thread's processor time.
[[nodiscard]] double medianProcessorTime(const std::function<void()> &work);

/// The fastest of a few runs, in milliseconds of this thread's processor time: what other programs do counts less.
[[nodiscard]] double fastest(const std::function<void()> &work);

/// For each part of some work, which is done from first to last a few times: its fastest run, as above.
[[nodiscard]] std::vector<double> fastestOfEach(size_t parts, const std::function<void(size_t)> &work);

/// One line: what was measured, its time, and that as a multiple of a floor.
void row(const QString &what, double time, const QString &floorName, double floor);

/// Bare cmark-gfm with the program's extensions: parses `text`, or also renders it to HTML.
void parse(const QByteArray &text);
void parseAndRender(const QByteArray &text);

/// Parsing (bytes to items and canonical text) beside bare cmark-gfm.
struct Cost {
    double floor = 0; ///< ms
    double parse = 0; ///< ms

    void operator+=(const Cost &other)
    {
        floor += other.floor;
        parse += other.parse;
    }
};
/// The fastest of some runs, the two sides by turns, in processor time of this thread: what other programs do counts
/// less than by the clock.
[[nodiscard]] Cost costOf(const QByteArray &bytes, const QString &path);
void print(const QString &name, const Cost &cost);

template<typename T>
[[nodiscard]] T checked(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}

} // namespace gleaner::bench
