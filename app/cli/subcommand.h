// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "core/library/reader.h"

#include <QList>

#include <span>

namespace gleaner::cli {

/// What a command that does several things does when its first argument is `name`.
struct Subcommand {
    QLatin1StringView name;
    qsizetype least; ///< arguments behind the name
    qsizetype most;
    QList<QLatin1StringView> options; ///< those that no other one has go with it alone
    int (*run)(const CommandLine &line, const library::Reader &reader);
};

/// Runs the one that the line, which has been processed, names, with a reader whose index is fresh; else says what is
/// wrong. Gives the exit code.
[[nodiscard]] int runSubcommand(const CommandLine &line, std::span<const Subcommand> all);

} // namespace gleaner::cli
