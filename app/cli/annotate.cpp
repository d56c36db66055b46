// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/input.h"
#include "app/cli/rows.h"

#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

void addItemArgument(CommandLine &line)
{
    line.addArgument(u"ITEM"_s, Words::tr("The item's id, or its first characters (at least four)."));
}

QCommandLineOption removeOption(const QString &description)
{
    return {u"remove"_s, description};
}

/// Changes the item that the first argument names and shows what it is then.
Result<> change(const CommandLine &line, const std::function<Result<>(library::Writer &, ItemId)> &edit)
{
    // The reader first: a library that is not there yet is an error here, while the writer would make it.
    const auto reader = openFresh(line.library());
    if (!reader)
        return std::unexpected(reader.error());
    const auto id = reader->findItem(line.positional().first());
    if (!id)
        return std::unexpected(id.error());
    {
        auto writer = library::Writer::open(line.library());
        if (!writer)
            return std::unexpected(writer.error());
        if (auto edited = edit(*writer, *id); !edited)
            return edited;
    }
    const auto item = reader->item(*id);
    if (!item)
        return std::unexpected(item.error());
    const auto digest = reader->digest(item->digest);
    if (!digest)
        return std::unexpected(digest.error());
    if (line.wantsJson())
        printLine(itemRecord(*item, *digest));
    else
        printText(itemLine(*item));
    return {};
}

int changed(const CommandLine &line, const std::function<Result<>(library::Writer &, ItemId)> &edit)
{
    const Result<> done = change(line, edit);
    return done ? Success : complain(done.error());
}

/// Drops what a setter of the writer tells beside success.
template<typename T>
Result<> plain(const Result<T> &result)
{
    if (!result)
        return std::unexpected(result.error());
    return {};
}

} // namespace

int runTag(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    addItemArgument(line);
    line.addArgument(u"TAG..."_s, Words::tr("Tags, with or without “#”."));
    line.addOption(removeOption(Words::tr("Takes the tags off.")));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 2, std::numeric_limits<qsizetype>::max()))
        return *code;
    const bool remove = line.isSet(u"remove"_s);
    return changed(line, [&](library::Writer &writer, ItemId item) -> Result<> {
        for (const QString &tag : line.positional().sliced(1)) {
            if (auto done = plain(remove ? writer.removeTag({item}, tag) : writer.addTag({item}, tag)); !done)
                return done;
        }
        return {};
    });
}

int runBookmark(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    addItemArgument(line);
    line.addOption(removeOption(Words::tr("Takes the bookmark off.")));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, 1))
        return *code;
    return changed(line, [&](library::Writer &writer, ItemId item) {
        return plain(writer.setBookmarked({item}, !line.isSet(u"remove"_s)));
    });
}

int runNote(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    addItemArgument(line);
    line.addArgument(
        u"TEXT|-"_s,
        Words::tr(
            "The note in Markdown; “-” reads it from standard input, “--” goes before a text that begins with “-”."));
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 2, 2))
        return *code;
    QString text = line.positional().at(1);
    if (text == u"-") {
        const Result<QByteArray> bytes = readInput(text);
        if (!bytes)
            return complain(bytes.error());
        if (!QUtf8StringView(*bytes).isValidUtf8())
            return complain(Error{Error::Kind::Malformed, Words::tr("The note is not UTF-8."), {}});
        text = QString::fromUtf8(*bytes);
    }
    return changed(line, [&](library::Writer &writer, ItemId item) { return plain(writer.addNote(item, text)); });
}

} // namespace gleaner::cli
