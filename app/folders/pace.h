// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace gleaner::folders {

/// How often folders are looked through, when files count as written, and how much of the system's watching is taken.
struct Pace {
    std::chrono::milliseconds quiet{1500};            ///< without a change, before a look
    std::chrono::milliseconds settled{10 * 1000};     ///< a file that was changed so long ago is looked at once
    std::chrono::milliseconds away{5000};             ///< between looks for a folder that is not there, or empty
    std::chrono::milliseconds untold{60 * 1000};      ///< between looks where the system tells of no changes
    std::chrono::milliseconds regular{5 * 60 * 1000}; ///< between looks where it does
    qsizetype watched = 8192;                         ///< folders and files below one watched folder
};

} // namespace gleaner::folders
