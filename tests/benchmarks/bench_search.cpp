// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a search takes as the window makes it: the first 50 hits with their sentences, by relevance and by date, for
// queries of all kinds (searchqueries.h), on one thread, in its processor time: what other programs do counts less
// than by the clock, and all is in memory. The floor is the least that FTS5 can do: the first 50 row ids
// with one word of two characters. Each query's whole answer is compared with that of a look at all texts; a
// difference ends the program with a failure.
//
//   bench_search [--library FOLDER] [--generated N] [--each N] [DOCUMENTS]
//
// --library measures a library that is there, which is only read; where there is none it is made and kept.
// DOCUMENTS is a folder of digests; without it, or with --generated, N digests are generated (100,000).
#include "core/digest/parser.h"
#include "core/library/entitywork.h"
#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/searchparser.h"
#include "core/library/writer.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/searchqueries.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::bench;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::SearchOrder;
using gleaner::library::Writer;

namespace {

constexpr int PageSize = 50;
constexpr size_t BatchSize = 128;

void say(const QString &text)
{
    QTextStream(stdout) << text << Qt::endl;
}

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Fills a library, and gives some of its items what a person would.
class Filler {
public:
    explicit Filler(const library::Location &location)
        : m_writer(checked(Writer::open(location)))
    { }

    void add(PreparedFile file)
    {
        m_batch.push_back(std::move(file));
        if (m_batch.size() == BatchSize)
            flush();
    }
    /// The entities of all digests that were added: as in the program they follow the texts.
    void addEntities(const Reader &reader, const std::function<entity::DigestMentions(const digest::Digest &)> &find)
    {
        std::vector<library::FoundEntities> found;
        const QList<DigestId> waiting = checked(reader.digestsWithoutEntities());
        for (const DigestId id : waiting) {
            const library::SourceBytes source = checked(reader.source(id));
            found.push_back({id, source.revision, source.indexedAs.value_or(QString()),
                             find(checked(digest::parse(source.bytes, source.path)).digest)});
            if (found.size() == BatchSize || id == waiting.last())
                (void)checked(m_writer.storeEntities(std::exchange(found, {})));
        }
    }
    void flush()
    {
        for (const library::ImportEntry &entry : checked(m_writer.store(std::exchange(m_batch, {})))) {
            if (entry.state == library::ImportEntry::State::Failed)
                say(entry.path + u": "_s + entry.error.message);
        }
    }
    void annotate(const Reader &reader)
    {
        QList<ItemId> read;
        QList<ItemId> bookmarked;
        QList<ItemId> tagged;
        for (const library::DigestRow &digest : checked(reader.digests())) {
            for (const library::ItemRow &item : checked(reader.items(digest.id))) {
                const auto number = ++m_number;
                if (number % 3 == 0)
                    read.append(item.id);
                if (number % 50 == 7)
                    bookmarked.append(item.id);
                if (number % 40 == 11)
                    tagged.append(item.id);
                if (number % 997 == 0)
                    (void)checked(m_writer.addNote(item.id, u"待核实：與 GPT-4o 的说法不同"_s));
            }
        }
        (void)checked(m_writer.setRead(read, true));
        (void)checked(m_writer.setBookmarked(bookmarked, true));
        (void)checked(m_writer.addTag(tagged, u"重点"_s));
    }

private:
    Writer m_writer;
    std::vector<PreparedFile> m_batch;
    qint64 m_number = 0;
};

/// The names that generated digests hold, as the extractor would find them: it takes a while for 100,000 digests.
entity::DigestMentions mentionsOf(const gleaner::digest::Digest &digest)
{
    entity::DigestMentions found;
    for (const gleaner::digest::Item &item : digest.items) {
        entity::Mentions mentions;
        for (const auto &name : {u"微软"_s, u"谷歌"_s, u"OpenAI"_s, u"小米"_s}) {
            if (const qsizetype at = item.text.indexOf(name); at >= 0)
                mentions.push_back({entity::Type::Org, {at, at + name.size()}, name, name, {}, {}});
        }
        std::ranges::sort(mentions, {}, &entity::Mention::span);
        found.items.push_back(std::move(mentions));
    }
    return found;
}

void fillWithGenerated(const library::Location &location, int digests, int itemsEach)
{
    Filler filler(location);
    for (int i = 0; i < digests; ++i) {
        PreparedFile file;
        file.path = u"/generated/%1.md"_s.arg(i);
        file.bytes = bench::digest(i, itemsEach);
        file.size = file.bytes.size();
        file.sha256 = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
        file.digest = checked(gleaner::digest::parse(file.bytes, file.path)).digest;
        filler.add(std::move(file));
    }
    filler.flush();
    const Reader reader = checked(Reader::open(location));
    filler.addEntities(reader, mentionsOf);
    filler.annotate(reader);
}

void fillWithFiles(const library::Location &location, const QString &folder)
{
    const entity::Extractor extractor;
    Filler filler(location);
    for (const QString &path : library::collectFiles({folder}))
        filler.add(library::prepareFile(path));
    filler.flush();
    const Reader reader = checked(Reader::open(location));
    filler.addEntities(reader, [&](const gleaner::digest::Digest &digest) { return extractor.extract(digest); });
    filler.annotate(reader);
}

/// The least time for the first row ids with 微软.
double floorOf(const library::Location &location)
{
    sqlite3 *db = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_open_v2(location.indexFile().toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(db, "SELECT rowid FROM item_search WHERE item_search MATCH '\"微 软\"' LIMIT 50", -1,
                              &statement, nullptr)
               != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(db));
    const auto run = [&] {
        while (sqlite3_step(statement) == SQLITE_ROW) { }
        sqlite3_reset(statement);
    };
    run();
    const double time = medianProcessorTime(run);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return time;
}

struct Times {
    std::vector<double> relevance;
    std::vector<double> date;
};

double timeOf(const Reader &reader, const library::SearchNode &root, SearchOrder order)
{
    return medianProcessorTime(
        [&] { (void)checked(reader.search({.root = root, .order = order, .limit = PageSize})); });
}

void report(const QString &what, std::vector<double> times, double floor)
{
    std::ranges::sort(times);
    const auto at = [&](double part) { return times[size_t(part * double(times.size() - 1) + 0.5)]; };
    row(what + u", p50"_s, at(0.5), u"FTS5, one word"_s, floor);
    row(what + u", p95"_s, at(0.95), u"FTS5, one word"_s, floor);
    row(what + u", max"_s, at(1), u"FTS5, one word"_s, floor);
}

/// Measures and compares; false when an answer is wrong.
bool measure(const library::Location &location)
{
    const Reader reader = checked(Reader::open(location));
    const BruteForce brute(reader);
    const double floor = floorOf(location);

    QElapsedTimer first;
    first.start();
    (void)checked(reader.search(u"微软"_s, PageSize));
    say(u"%1 items; the first search of a program takes %2 ms\n"_s.arg(brute.size()).arg(msSince(first), 0, 'f', 0));

    Times times;
    bool isRight = true;
    double scan = 0;
    for (const QString &query : searchQueries()) {
        const library::ParsedSearch parsed = library::parseSearch(query);
        if (parsed.error)
            qFatal("%s: %s", qPrintable(query), qPrintable(parsed.error->message));
        times.relevance.push_back(timeOf(reader, parsed.root, SearchOrder::Relevance));
        times.date.push_back(timeOf(reader, parsed.root, SearchOrder::Date));

        QElapsedTimer timer;
        timer.start();
        const QList<ItemId> expected = brute.search(parsed.root);
        scan += msSince(timer);
        const QList<ItemId> found = checked(reader.matches(parsed.root, 0));
        isRight = isRight && found == expected;
        say(query.leftJustified(34) + QString::number(expected.size()).rightJustified(8) + u" items"_s
            + QString::number(times.relevance.back(), 'f', 2).rightJustified(9)
            + QString::number(times.date.back(), 'f', 2).rightJustified(9) + u" ms"_s
            + (found == expected ? QString() : u"   NOT EQUAL: %1 found"_s.arg(found.size())));
    }
    say({});
    report(u"by relevance"_s, times.relevance, floor);
    report(u"by date"_s, times.date, floor);
    row(u"a scan of all folded texts, mean"_s, scan / double(times.date.size()), u"FTS5, one word"_s, floor);
    say(isRight ? u"all answers equal those of a scan of all texts\n"_s : u"ANSWERS DIFFER\n"_s);
    return isRight;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"library"_s, u"A library to measure."_s, u"FOLDER"_s},
                       {u"generated"_s, u"Digests to generate."_s, u"N"_s, u"100000"_s},
                       {u"each"_s, u"Items of each."_s, u"N"_s, u"5"_s}});
    parser.addPositionalArgument(u"documents"_s, u"A folder of digests."_s, u"[DOCUMENTS]"_s);
    parser.process(application);

    bool isRight = true;
    const auto measureIn = [&](const std::function<void(const library::Location &)> &fill) {
        const QTemporaryDir place;
        const library::Location location{parser.isSet(u"library"_s) ? parser.value(u"library"_s) : place.path()};
        if (!QFile::exists(location.libraryFile()))
            fill(location);
        isRight = measure(location) && isRight;
    };
    for (const QString &folder : parser.positionalArguments()) {
        say(u"documents of "_s + folder);
        measureIn([&](const library::Location &location) { fillWithFiles(location, folder); });
    }
    if (parser.positionalArguments().isEmpty() || parser.isSet(u"generated"_s)) {
        const int digests = parser.value(u"generated"_s).toInt();
        say(u"%1 generated digests"_s.arg(digests));
        measureIn([&](const library::Location &location) {
            fillWithGenerated(location, digests, parser.value(u"each"_s).toInt());
        });
    }
    return isRight ? 0 : 1;
}
