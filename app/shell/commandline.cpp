// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace gleaner::shell {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gleaner::shell::CommandLine)
};

std::unexpected<Error> usage(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Usage, .message = message, .where = {}});
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Reads and annotates news digests, offline."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption library(QStringLiteral("library"), Text::tr("Use the library in this folder."),
                                     Text::tr("folder"));
    const QCommandLineOption item(QStringLiteral("item"), Text::tr("Show the item with this id."), Text::tr("id"));
    const QCommandLineOption language(QStringLiteral("lang"), Text::tr("Use this language instead of the system's."),
                                      QStringLiteral("en|zh_CN"));
    const QCommandLineOption theme(QStringLiteral("theme"), Text::tr("Use these colours."),
                                   QStringLiteral("light|dark|sepia"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        Text::tr("Write a picture of the window with the sample library to this file, and end."), Text::tr("file"));
    const QCommandLineOption size(QStringLiteral("size"), Text::tr("Size of the window in a picture."),
                                  QStringLiteral("1280x800"));
    const QCommandLineOption select(QStringLiteral("select"),
                                    Text::tr("Show the sample digest with this in its title in a picture."),
                                    Text::tr("title"));
    const QCommandLineOption action(
        QStringLiteral("action"),
        Text::tr("Take the picture of the dialog that this action opens instead, like figures, inside or trash."),
        Text::tr("action"));
    const QCommandLineOption entity(QStringLiteral("entity"), Text::tr("Take the picture of this name's page instead."),
                                    Text::tr("name"));
    const QCommandLineOption search(QStringLiteral("search"), Text::tr("Take the picture with what this search finds."),
                                    Text::tr("query"));
    parser.addOptions({library, item, language, theme, screenshot, size, select, action, entity, search});
    parser.addPositionalArgument(QStringLiteral("paths"), Text::tr("Digests, or folders of them, to open."),
                                 QStringLiteral("[paths…]"));
    if (!parser.parse(arguments))
        return usage(parser.errorText());

    CommandLine line;
    if (parser.isSet(help))
        line.answer = parser.helpText();
    if (parser.isSet(version))
        line.answer = QCoreApplication::applicationName() + u' ' + QStringLiteral(GLEANER_VERSION) + u'\n';
    line.paths = parser.positionalArguments();
    line.library = parser.value(library);
    line.item = parser.value(item);
    line.language = parser.value(language);
    line.theme = parser.value(theme);
    line.screenshot = parser.value(screenshot);
    line.open = parser.value(select);
    line.action = parser.value(action);
    line.entity = parser.value(entity);
    line.search = parser.value(search);
    if (!line.theme.isEmpty()
        && !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("sepia")}.contains(line.theme))
        return usage(Text::tr("“%1” is no theme: use light, dark or sepia.").arg(line.theme));
    if (parser.isSet(size)) {
        static const QRegularExpression form(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
        const QRegularExpressionMatch match = form.match(parser.value(size));
        if (!match.hasMatch())
            return usage(Text::tr("“%1” is no size: give width and height, like 1280x800.").arg(parser.value(size)));
        line.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return line;
}

} // namespace gleaner::shell
