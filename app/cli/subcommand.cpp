// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/subcommand.h"

#include "app/cli/console.h"
#include "app/cli/freshindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

int runSubcommand(const CommandLine &line, std::span<const Subcommand> all)
{
    const QString name = line.positional().first();
    const auto wanted = std::ranges::find(all, name, &Subcommand::name);
    if (wanted == all.end())
        return line.refuse(Words::tr("There is no “%1 %2”.", "command, what it does").arg(line.command(), name));
    const qsizetype given = line.positional().size() - 1;
    if (given < wanted->least || given > wanted->most)
        return line.refuse(given > wanted->most ? Words::tr("There are too many arguments.")
                                                : Words::tr("An argument is missing."));
    for (const Subcommand &other : all) {
        for (const QLatin1StringView option : other.options) {
            if (line.isSet(option) && !wanted->options.contains(option))
                return line.refuse(Words::tr("--%1 does not go with “%2 %3”.", "option, command, what it does")
                                       .arg(option, line.command(), name));
        }
    }
    // The reader first: a library that is not there yet is an error here, while a writer would make it.
    const auto reader = openFresh(line.library());
    return reader ? wanted->run(line, *reader) : complain(reader.error());
}

} // namespace gleaner::cli
