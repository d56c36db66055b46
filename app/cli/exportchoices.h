// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/options.h"

#include <QString>

namespace gleaner::library {
class Reader;
}

namespace gleaner::cli {

class CommandLine;

/// What and how to export: --preset, --content, --group, --images, --template, --file-name, --item, --tag, --search,
/// --day, --show-template.
void addExportOptions(CommandLine &line);
/// What is wrong with them; empty when nothing is.
[[nodiscard]] QString wrongExportOption(const CommandLine &line);
/// What they say. Errors: those of finding digests, items and templates.
[[nodiscard]] Result<exporting::Options> exportOptions(const CommandLine &line, const library::Reader &reader);
/// Prints the template that would be used, to make another one from; gives the exit code.
[[nodiscard]] int showTemplate(const CommandLine &line);

} // namespace gleaner::cli
