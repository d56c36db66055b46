// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"

#include "core/document/document.h"
#include "core/markdown/tree.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

int runRender(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"[FILE|-]"_s, Words::tr("The digest file; standard input without one."));
    if (const auto code = line.process(arguments, 0, 1))
        return *code;

    const QString path = line.positional().value(0, u"-"_s);
    const auto failed = [&path](Error error) {
        error.where = path;
        return complain(error);
    };
    const Result<QByteArray> bytes = readInput(path);
    if (!bytes)
        return failed(bytes.error());
    const Result<document::Document> document = document::read(*bytes);
    if (!document)
        return failed(document.error());
    const Result<markdown::Tree> tree = markdown::Tree::parse(document->body(), document->bodyLine,
                                                              document::Limits{}.nesting);
    if (!tree)
        return failed(tree.error());
    printLine(tree->html(tree->children(tree->root())).trimmed().toUtf8());
    return Success;
}

} // namespace gleaner::cli
