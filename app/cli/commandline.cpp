// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/console.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

CommandLine::CommandLine(const QString &command, const QString &summary)
    : m_command(command)
{
    m_parser.setApplicationDescription(summary);
    m_parser.addOption({{u"h"_s, u"help"_s}, Words::tr("Shows this help.")});
    m_parser.addPositionalArgument(command, summary, command);
}

void CommandLine::addArgument(const QString &syntax, const QString &description)
{
    m_parser.addPositionalArgument(syntax, description, syntax);
}

void CommandLine::addLibraryOptions()
{
    m_parser.addOption({u"library"_s, Words::tr("The folder of the library; without it, the person's own."), u"DIR"_s});
    m_parser.addOption({u"json"_s, Words::tr("Prints one JSON object a line.")});
}

std::optional<int> CommandLine::process(const QStringList &arguments, qsizetype least, qsizetype most)
{
    // The parser takes the first one for the program's name.
    if (!m_parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return refuse(m_parser.errorText());
    if (isSet(u"help"_s)) {
        printRaw(m_parser.helpText().toUtf8());
        return Success;
    }
    const qsizetype count = positional().size();
    if (count < least)
        return refuse(Words::tr("An argument is missing."));
    if (count > most)
        return refuse(Words::tr("There are too many arguments: “%1”.").arg(positional().at(most)));
    if (m_parser.optionNames().contains(u"library"_s) && value(u"library"_s).isEmpty())
        return refuse(Words::tr("The folder of the library is empty."));
    return {};
}

library::Location CommandLine::library() const
{
    if (isSet(u"library"_s))
        return {QDir(value(u"library"_s)).absolutePath()};
    return library::Location::standard();
}

int CommandLine::refuse(const QString &reason) const
{
    complain(reason);
    complain(Words::tr("“gleaner-cli %1 --help” shows how to use it.").arg(m_command));
    return WrongUsage;
}

} // namespace gleaner::cli
