// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <span>

namespace gleaner::cli {

/// What stands behind a name on the command line. `run` gets the arguments behind it and gives the exit code.
struct Command {
    QLatin1StringView name;
    const char *summary; ///< English, translated in the context "gleaner::cli"
    int (*run)(const QString &name, const QString &summary, const QStringList &arguments);
};

[[nodiscard]] std::span<const Command> commands();

int runParse(const QString &name, const QString &summary, const QStringList &arguments);
int runRecognisers(const QString &name, const QString &summary, const QStringList &arguments);
int runRender(const QString &name, const QString &summary, const QStringList &arguments);
int runImport(const QString &name, const QString &summary, const QStringList &arguments);
int runList(const QString &name, const QString &summary, const QStringList &arguments);
int runSearch(const QString &name, const QString &summary, const QStringList &arguments);
int runSearches(const QString &name, const QString &summary, const QStringList &arguments);
int runFigures(const QString &name, const QString &summary, const QStringList &arguments);
int runTable(const QString &name, const QString &summary, const QStringList &arguments);
int runChanges(const QString &name, const QString &summary, const QStringList &arguments);
int runTag(const QString &name, const QString &summary, const QStringList &arguments);
int runTags(const QString &name, const QString &summary, const QStringList &arguments);
int runBookmark(const QString &name, const QString &summary, const QStringList &arguments);
int runNote(const QString &name, const QString &summary, const QStringList &arguments);
int runHighlight(const QString &name, const QString &summary, const QStringList &arguments);
int runAnnotations(const QString &name, const QString &summary, const QStringList &arguments);
int runBundle(const QString &name, const QString &summary, const QStringList &arguments);
int runEntities(const QString &name, const QString &summary, const QStringList &arguments);
int runBackup(const QString &name, const QString &summary, const QStringList &arguments);
int runRestore(const QString &name, const QString &summary, const QStringList &arguments);
int runDoctor(const QString &name, const QString &summary, const QStringList &arguments);
int runDump(const QString &name, const QString &summary, const QStringList &arguments);
int runLoad(const QString &name, const QString &summary, const QStringList &arguments);
int runBrief(const QString &name, const QString &summary, const QStringList &arguments);
int runExport(const QString &name, const QString &summary, const QStringList &arguments);

} // namespace gleaner::cli
