// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void translate(QCoreApplication &application)
{
    const auto install = [&](const QString &file, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(QLocale(), file, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"gleaner"_s, u":/i18n"_s);
}

QString help(const QCommandLineParser &parser)
{
    QString text = parser.helpText() + u'\n' + Words::tr("Commands:") + u'\n';
    for (const auto &command : gleaner::cli::commands())
        text += u"  %1 %2\n"_s.arg(QString(command.name).leftJustified(11),
                                   QCoreApplication::translate("gleaner::cli", command.summary));
    return text + u'\n' + Words::tr("Exit status: 0 all went well, 1 something failed, 2 wrong usage.") + u'\n';
}

int refuse(const QString &reason)
{
    gleaner::cli::complain(reason);
    gleaner::cli::complain(Words::tr("“gleaner-cli --help” lists the commands."));
    return gleaner::cli::WrongUsage;
}

/// `arguments` without the program's name.
int run(const QStringList &arguments)
{
    using namespace gleaner::cli;
    QCommandLineParser parser;
    // What stands behind the command is the command's own.
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.setApplicationDescription(Words::tr("Reads, searches and annotates news digests."));
    parser.addOptions(
        {{{u"h"_s, u"help"_s}, Words::tr("Shows this help.")},
         {{u"v"_s, u"version"_s}, Words::tr("Shows the version.")},
         {u"library"_s, Words::tr("The folder of the library; without it, the person's own."), u"DIR"_s}});
    parser.addPositionalArgument(u"COMMAND"_s, Words::tr("One of those below; each has its own --help."),
                                 u"COMMAND [...]"_s);
    if (!parser.parse(QStringList{QCoreApplication::applicationName()} + arguments))
        return refuse(parser.errorText());
    if (parser.isSet(u"version"_s)) {
        printText(u"gleaner-cli " + QCoreApplication::applicationVersion());
        return Success;
    }
    QStringList rest = parser.positionalArguments();
    if (parser.isSet(u"help"_s)) {
        printRaw(help(parser).toUtf8());
        return Success;
    }
    if (rest.isEmpty())
        return refuse(Words::tr("A command is missing."));
    const QString name = rest.takeFirst();
    const auto known = commands();
    const auto command = std::ranges::find(known, name, [](const Command &each) { return QString(each.name); });
    if (command == known.end())
        return refuse(Words::tr("There is no command “%1”.").arg(name));
    if (parser.isSet(u"library"_s))
        rest = QStringList{u"--library"_s, parser.value(u"library"_s)} + rest;
    return command->run(name, QCoreApplication::translate("gleaner::cli", command->summary), rest);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gleaner-cli"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GLEANER_VERSION));
    translate(application);
    return gleaner::cli::finished(run(QCoreApplication::arguments().sliced(1)));
}
