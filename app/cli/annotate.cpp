// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/freshindex.h"
#include "app/cli/input.h"
#include "app/cli/json.h"
#include "app/cli/rows.h"

#include "core/entity/mention.h"
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

/// Adds a note about a digest, or about an entity of this type, and shows its id.
int noteGenerally(const CommandLine &line, std::optional<entity::Type> type, const QString &text)
{
    const auto reader = openFresh(line.library());
    if (!reader)
        return complain(reader.error());
    const QString about = line.positional().first();
    const auto digest = type ? Result<DigestId>(DigestId()) : reader->findDigest(about);
    if (!digest)
        return complain(digest.error());
    auto writer = library::Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const Result<annotation::Note> note = type ? writer->addNote(library::EntityKey{*type, about.simplified()}, text)
                                               : writer->addNote(*digest, text);
    if (!note)
        return complain(note.error());
    if (!line.wantsJson()) {
        printText(note->uid + u'\t' + about);
        return Success;
    }
    printLine(Json()
                  .beginObject()
                  .field("note"_L1, note->uid)
                  .field("digest"_L1, type ? QString() : reader->digest(*digest).value_or(library::DigestRow()).uid)
                  .field("type"_L1, note->entityType)
                  .field("name"_L1, note->entityName)
                  .endObject()
                  .take());
    return Success;
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
    line.addOption({u"digest"_s, Words::tr("The id is a digest's: the note is about the digest as a whole.")});
    line.addOption({u"entity"_s,
                    Words::tr("In the id's place stands the name of an entity of this type: person, org, product, "
                              "place, work or event."),
                    u"TYPE"_s});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 2, 2))
        return *code;
    const auto type = entity::typeFromKey(line.value(u"entity"_s));
    if (line.isSet(u"entity"_s) && (line.isSet(u"digest"_s) || !type))
        return line.refuse(type ? Words::tr("Only one of --digest and --entity can be meant.")
                                : Words::tr("“%1” is no type of an entity.").arg(line.value(u"entity"_s)));
    QString text = line.positional().at(1);
    if (text == u"-") {
        const Result<QByteArray> bytes = readInput(text);
        if (!bytes)
            return complain(bytes.error());
        if (!QUtf8StringView(*bytes).isValidUtf8())
            return complain(Error{Error::Kind::Malformed, Words::tr("The note is not UTF-8."), {}});
        text = QString::fromUtf8(*bytes);
    }
    if (line.isSet(u"digest"_s) || line.isSet(u"entity"_s))
        return noteGenerally(line, type, text);
    return changed(line, [&](library::Writer &writer, ItemId item) { return plain(writer.addNote(item, text)); });
}

} // namespace gleaner::cli
