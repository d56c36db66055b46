// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace gleaner::shell {

/// What the program was started with.
struct CommandLine {
    QStringList paths;     ///< to import and open, as given
    QString library;       ///< folder; empty: the person's own
    QString item;          ///< uid to show
    QString screenshot;    ///< file to write; empty: run as usual
    QString theme;         ///< "light", "dark", "sepia"; empty: as in the session
    QString language;      ///< empty: the system's
    QSize size{1280, 800}; ///< of the window, screenshots only
    QString open;          ///< title of the sample digest a screenshot shows, or a part of it; empty: the newest
    QString action;        ///< object name of the action whose dialog the picture is of, like "trash"; empty: of none
    QString entity;        ///< the picture is of the page of this name; empty: it is not
    QString search;        ///< the picture is with the hits of this search; empty: it is not
    std::optional<QString> answer; ///< --help or --version: print it and end
};

/// Errors: Usage.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace gleaner::shell
