// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace gleaner::cli {

/// The arguments of one command: its options, its help, and what is wrong with them.
class CommandLine {
public:
    CommandLine(const QString &command, const QString &summary);

    /// Adds a positional argument as the help shows it, e.g. ("PATH...", "Files and folders").
    void addArgument(const QString &syntax, const QString &description);
    void addOption(const QCommandLineOption &option) { m_parser.addOption(option); }
    /// --library and --json.
    void addLibraryOptions();

    /// The exit code when the command is done already: help was asked for, or the arguments are wrong.
    [[nodiscard]] std::optional<int> process(const QStringList &arguments, qsizetype least, qsizetype most);

    [[nodiscard]] const QString &command() const { return m_command; }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    [[nodiscard]] bool wantsJson() const { return isSet(QStringLiteral("json")); }
    [[nodiscard]] library::Location library() const;

    /// Says what is wrong and where help is; gives the exit code.
    [[nodiscard]] int refuse(const QString &reason) const;

private:
    QString m_command;
    QCommandLineParser m_parser;
};

} // namespace gleaner::cli
