// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/briefrecord.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/input.h"
#include "app/cli/subcommand.h"

#include "core/export/brief.h"
#include "core/export/files.h"
#include "core/library/figures.h"
#include "core/library/reader.h"
#include "core/library/writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::BriefFormat;
using gleaner::exporting::BriefPiece;
using gleaner::library::Brief;
using gleaner::library::BriefSource;
using gleaner::library::Reader;
using gleaner::library::Writer;
using State = gleaner::exporting::SourceCheck::State;

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

Result<Brief> named(const CommandLine &line, const Reader &reader)
{
    return reader.findBrief(line.positional().at(1)).and_then([&](library::BriefId id) { return reader.brief(id); });
}

/// The text that --text names, in LF.
Result<QString> textOf(const CommandLine &line)
{
    const auto bytes = readInput(line.value(u"text"_s));
    if (!bytes)
        return std::unexpected(bytes.error());
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(*bytes);
    if (decode.hasError())
        return std::unexpected(
            Error{Error::Kind::Malformed, Words::tr("The text is not UTF-8."), line.value(u"text"_s)});
    return QString(text).replace(u"\r\n"_s, u"\n"_s);
}

int print(const CommandLine &line, const Brief &brief)
{
    if (line.wantsJson())
        printLine(briefRecord(brief));
    else
        printText(briefLine(brief));
    return Success;
}

int list(const CommandLine &line, const Reader &reader)
{
    const auto briefs = reader.briefs();
    if (!briefs)
        return complain(briefs.error());
    for (const Brief &brief : *briefs)
        (void)print(line, brief);
    return Success;
}

int show(const CommandLine &line, const Reader &reader)
{
    const auto brief = named(line, reader);
    if (!brief)
        return complain(brief.error());
    if (!line.wantsJson()) {
        printText(brief->text.trimmed());
        return Success;
    }
    const auto checks = exporting::checkSources(reader, brief->sources);
    if (!checks)
        return complain(checks.error());
    printLine(briefRecord(*brief, *checks));
    return Success;
}

int add(const CommandLine &line, const Reader &)
{
    QString text;
    if (line.isSet(u"text"_s)) {
        const auto given = textOf(line);
        if (!given)
            return complain(given.error());
        text = *given;
    }
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const auto added = writer->addBrief(line.positional().at(1), text);
    return added ? print(line, *added) : complain(added.error());
}

int set(const CommandLine &line, const Reader &reader)
{
    if (!line.isSet(u"text"_s) && !line.isSet(u"title"_s))
        return line.refuse(Words::tr("Give a text by --text or a title by --title."));
    const auto brief = named(line, reader);
    if (!brief)
        return complain(brief.error());
    const auto text = line.isSet(u"text"_s) ? textOf(line) : Result<QString>(QString());
    if (!text)
        return complain(text.error());
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    if (line.isSet(u"title"_s)) {
        if (const auto before = writer->renameBrief(brief->id, line.value(u"title"_s)); !before)
            return complain(before.error());
    }
    if (line.isSet(u"text"_s)) {
        if (const auto before = writer->setBriefText(brief->id, *text); !before)
            return complain(before.error());
    }
    const auto after = reader.brief(brief->id);
    return after ? print(line, *after) : complain(after.error());
}

/// The figures of an item that are written like this.
Result<QList<BriefPiece>> figurePieces(const Reader &reader, ItemId item, const QString &written)
{
    const auto row = reader.item(item);
    if (!row)
        return std::unexpected(row.error());
    const auto figures = reader.figureIds({.scope = library::FigureQuery::Scope::Digest, .digest = row->digest})
                             .and_then([&](const QList<library::FigureId> &ids) { return reader.figures(ids); });
    if (!figures)
        return std::unexpected(figures.error());
    for (const library::Figure &figure : *figures) {
        if (figure.item == item && figure.text == written)
            return exporting::figurePiece(reader, figure).transform([](const BriefPiece &piece) {
                return QList{piece};
            });
    }
    return std::unexpected(
        Error{Error::Kind::NotFound, Words::tr("The item has no figure that is written like this."), written});
}

/// What --item, --figure and --highlight name.
Result<QList<BriefPiece>> piecesOf(const CommandLine &line, const Reader &reader)
{
    QList<BriefPiece> pieces;
    const auto take = [&pieces](const Result<BriefPiece> &piece) -> Result<> {
        if (!piece)
            return std::unexpected(piece.error());
        pieces.append(*piece);
        return {};
    };
    for (const QString &uid : line.values(u"item"_s)) {
        const auto item = reader.findItem(uid);
        if (!item)
            return std::unexpected(item.error());
        if (line.isSet(u"figure"_s))
            return figurePieces(reader, *item, line.value(u"figure"_s));
        if (const auto taken = take(exporting::itemPiece(reader, *item)); !taken)
            return std::unexpected(taken.error());
    }
    for (const QString &uid : line.values(u"highlight"_s)) {
        const auto id = reader.findHighlight(uid);
        if (!id)
            return std::unexpected(id.error());
        if (const auto taken = take(exporting::highlightPiece(reader, *id)); !taken)
            return std::unexpected(taken.error());
    }
    return pieces;
}

int take(const CommandLine &line, const Reader &reader)
{
    if (!line.isSet(u"item"_s) && !line.isSet(u"highlight"_s))
        return line.refuse(Words::tr("Give what to take in by --item or --highlight."));
    if (line.isSet(u"figure"_s) && (line.values(u"item"_s).size() != 1 || line.isSet(u"highlight"_s)))
        return line.refuse(Words::tr("--figure goes with one --item, which it is in."));
    const auto brief = named(line, reader);
    const auto pieces = brief ? piecesOf(line, reader) : std::unexpected(brief.error());
    if (!pieces)
        return complain(pieces.error());
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    QList<BriefSource> sources;
    for (const BriefPiece &piece : *pieces)
        sources.append(piece.source);
    const auto taken = writer->addBriefSources(brief->id, sources);
    if (!taken)
        return complain(taken.error());
    // As it is now that nobody else writes.
    const auto now = reader.brief(brief->id);
    if (!now)
        return complain(now.error());
    QString text = now->text;
    for (qsizetype i = 0; i < pieces->size(); ++i)
        text = exporting::withPiece(text, exporting::pieceMarkdown(pieces->at(i), taken->at(i).mark));
    if (const auto before = writer->setBriefText(brief->id, text); !before)
        return complain(before.error());
    for (const BriefSource &source : *taken) {
        if (line.wantsJson())
            printLine(briefSourceRecord(source, State::Exact));
        else
            printText(briefSourceLine(source, State::Exact));
    }
    return Success;
}

int sources(const CommandLine &line, const Reader &reader)
{
    const auto brief = named(line, reader);
    if (!brief)
        return complain(brief.error());
    const auto checks = exporting::checkSources(reader, brief->sources);
    if (!checks)
        return complain(checks.error());
    QList<BriefSource> changed;
    for (qsizetype i = 0; i < checks->size(); ++i) {
        const BriefSource &source = brief->sources[i];
        if (line.isSet(u"refresh"_s) && checks->at(i).state == State::Changed)
            changed.append(checks->at(i).now);
        else if (line.wantsJson())
            printLine(briefSourceRecord(source, checks->at(i).state));
        else
            printText(briefSourceLine(source, checks->at(i).state));
    }
    if (changed.isEmpty())
        return Success;
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    if (const auto before = writer->setBriefSources(brief->id, changed); !before)
        return complain(before.error());
    for (const BriefSource &source : std::as_const(changed)) {
        if (line.wantsJson())
            printLine(briefSourceRecord(source, State::Exact));
        else
            printText(briefSourceLine(source, State::Exact));
    }
    return Success;
}

std::optional<BriefFormat> formatOf(const CommandLine &line, const QString &path)
{
    const QString given = line.isSet(u"format"_s) ? line.value(u"format"_s) : QFileInfo(path).suffix().toLower();
    if (given == u"html" || given == u"htm")
        return BriefFormat::Html;
    if (given == u"markdown" || given == u"md" || (!line.isSet(u"format"_s) && path == u"-"))
        return BriefFormat::Markdown;
    return {};
}

int exportBrief(const CommandLine &line, const Reader &reader)
{
    const QString path = line.positional().at(2);
    const auto format = formatOf(line, path);
    if (!format)
        return line.refuse(Words::tr("--format is “markdown” or “html”, or the file ends in “.md” or “.html”."));
    if (line.isSet(u"check"_s) && path == u"-")
        return line.refuse(Words::tr("--check needs a file to compare with."));
    const auto brief = named(line, reader);
    if (!brief)
        return complain(brief.error());
    const exporting::BriefText text = exporting::briefText(*brief, *format);
    for (const QString &label : text.unknown)
        complain(Words::tr("The footnote “%1” is not explained.").arg(label));
    const QByteArray bytes = text.text.toUtf8();
    if (path == u"-") {
        printRaw(bytes);
        return Success;
    }
    const auto there = exporting::readFile(path);
    const bool changed = !there || *there != bytes;
    if (line.isSet(u"check"_s)) {
        if (changed)
            printText(Words::tr("out of date", "state of an exported file") + u'\t' + path);
        return changed ? SomeFailed : Success;
    }
    if (const auto saved = changed ? exporting::saveFile(path, bytes) : Result<>(); !saved)
        return complain(saved.error());
    printText((changed ? Words::tr("written", "state of an exported file")
                       : Words::tr("unchanged", "state of an exported file"))
              + u'\t' + path);
    return Success;
}

int remove(const CommandLine &line, const Reader &reader)
{
    const auto brief = named(line, reader);
    if (!brief)
        return complain(brief.error());
    auto writer = Writer::open(line.library());
    if (!writer)
        return complain(writer.error());
    const auto deleted = writer->deleteBrief(brief->id);
    return deleted ? int(Success) : complain(deleted.error());
}

const Subcommand Subcommands[]{
    {"list"_L1, 0, 0, {}, list},
    {"show"_L1, 1, 1, {}, show},
    {"new"_L1, 1, 1, {"text"_L1}, add},
    {"add"_L1, 1, 1, {"item"_L1, "highlight"_L1, "figure"_L1}, take},
    {"set"_L1, 1, 1, {"text"_L1, "title"_L1}, set},
    {"sources"_L1, 1, 1, {"refresh"_L1}, sources},
    {"export"_L1, 2, 2, {"format"_L1, "check"_L1}, exportBrief},
    {"remove"_L1, 1, 1, {}, remove},
};

} // namespace

int runBrief(const QString &name, const QString &summary, const QStringList &arguments)
{
    CommandLine line(name, summary);
    line.addArgument(u"list|show|new|add|set|sources|export|remove"_s,
                     Words::tr("Lists the briefs; prints the text of one; makes one; takes items, highlights and "
                               "figures into one, each with its footnote; gives one another text or title; tells how "
                               "what one cites compares with the library; writes one to a file; moves one to the "
                               "trash."));
    line.addArgument(u"[BRIEF|TITLE]"_s, Words::tr("The title for “new”, the id for the others, or its first "
                                                   "characters (at least four)."));
    line.addArgument(u"[FILE]"_s, Words::tr("With “export”: where to; “-” is standard output."));
    line.addOption({u"text"_s,
                    Words::tr("With “new” and “set”: the file with its text in Markdown; “-” is standard "
                              "input."),
                    u"FILE"_s});
    line.addOption({u"title"_s, Words::tr("With “set”: its new title."), u"TITLE"_s});
    line.addOption({u"item"_s, Words::tr("With “add”: an item, several times for several."), u"ITEM"_s});
    line.addOption({u"highlight"_s, Words::tr("With “add”: a highlight, several times for several."), u"ID"_s});
    line.addOption({u"figure"_s, Words::tr("With “add” and --item: the figure in the item that is written like this."),
                    u"FIGURE"_s});
    line.addOption({u"refresh"_s, Words::tr("With “sources”: takes in anew what has changed.")});
    line.addOption(
        {u"format"_s, Words::tr("With “export”: “markdown” or “html”; else the file's ending says it."), u"FORMAT"_s});
    line.addOption({u"check"_s, Words::tr("With “export”: writes nothing; fails when the file is out of date.")});
    line.addLibraryOptions();
    if (const auto code = line.process(arguments, 1, 3))
        return *code;
    return runSubcommand(line, Subcommands);
}

} // namespace gleaner::cli
