// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/brief.h"
#include "core/library/check.h"
#include "core/library/dump.h"
#include "core/library/highlightrows.h"
#include "core/library/savedsearch.h"
#include "core/library/tags.h"
#include "core/library/watchedfolders.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// The library as JSON Lines, and back.
class TestDump final : public QObject {
    Q_OBJECT

private slots:
    void roundTripGivesTheSameBytes_data();
    void roundTripGivesTheSameBytes();
    void everyLineIsARecord();
    void loadedTwiceChangesNothing();
    void badLinesAreSkipped();
    void newerNoteWins();
    void newerHighlightWins();
    void loadedHighlightsAreLookedFor();
    void ownDecisionStays();
    void trashAndGoneItemsCome();
    void anOpenWriterTakesRecords();

private:
    static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = dump(location, out);
        return done ? out.data() : QByteArray();
    }
    static Result<LoadReport> loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return load(location, in, tickingClock());
    }
    /// A library with something of every kind.
    static void fill(TestLibrary &library, quint32 seed);
};

void TestDump::fill(TestLibrary &library, quint32 seed)
{
    QRandomGenerator random(seed);
    const auto word = [&] {
        static const QStringList parts{u"新闻"_s, u"简报 "_s, u"\""_s, u"\\"_s, u"é"_s, u"𠀀"_s, u"<b>&"_s, u"/a"_s};
        QString text;
        for (int count = 1 + random.bounded(12); count > 0; --count)
            text += parts[random.bounded(parts.size())];
        return QString(text.simplified() + QString::number(random.generate()));
    };
    Writer &writer = library.writer();
    for (int file = 0; file < 5; ++file) {
        const QString path = u"/invented/%1.md"_s.arg(file);
        QList<TestItem> items;
        for (int item = 0; item < 1 + random.bounded(6); ++item)
            items.append({word(), word(), u"https://example.org/%1/%2"_s.arg(file).arg(item), {}});
        const DigestId digest = library.store(preparedFile(path, word(), {2026, 3, 1}, items)).digest;
        const QList<ItemId> ids = library.itemIds(digest);
        for (const ItemId id : ids) {
            if (random.bounded(2))
                QVERIFY(writer.setRead({id}, true));
            if (random.bounded(2))
                QVERIFY(writer.setBookmarked({id}, true));
            if (random.bounded(2))
                QVERIFY(writer.addTag({id}, u"标签%1"_s.arg(random.bounded(3))));
            if (random.bounded(2))
                QVERIFY(writer.addNote(id, word() + u"\n\"二\"\\\u0001"_s));
        }
        QVERIFY(writer.addNote(ids.first(), word()));
        // Of the last four, one goes to the trash, and one or two lose their item.
        for (int count = 0; count < 4; ++count) {
            const ItemId item = ids[count % ids.size()];
            const qsizetype end = library.reader().itemText(item)->size();
            const auto marked = writer.addHighlight({.item = item,
                                                     .span = {end - 6, end - count},
                                                     .colour = annotation::Colours[size_t(count)],
                                                     .note = word()});
            VERIFY_RESULT(marked);
            if (random.bounded(2))
                QVERIFY(writer.tagHighlights({marked->id}, u"标签%1"_s.arg(random.bounded(5))));
            if (count == 3)
                QVERIFY(writer.deleteHighlight(marked->id));
        }
        const auto trashed = writer.addNote(ids.first(), word());
        QVERIFY(writer.deleteNote(trashed->id));
        // The annotated first item goes from the newest revision.
        items.append({word(), word(), {}, {}});
        items.removeFirst();
        if (file % 2)
            library.store(preparedFile(path, u"又"_s, {2026, 3, 2}, items));
    }
    const library::EntityKey thing{entity::Type::Org, u"星图"_s};
    QVERIFY(writer.setEntityDecisions({EntityDecision::becomes(thing, {entity::Type::Org, word()}),
                                       EntityDecision::adds(u"极光"_s, {entity::Type::Product, u"极光"_s}),
                                       EntityDecision::hides({entity::Type::Person, word()})}));
    QVERIFY(writer.setReadingChoices({{ReadingChoice::Scope::Publisher, u"晨报"_s, u"plain"_s}}));
    QVERIFY(writer.changeWatchedFolders({{u"/news/"_s + QString::number(seed), u"/新闻"_s}, {}}));
    QVERIFY(writer.addSavedSearch({.name = word(), .query = u"title:新闻 OR 简报"_s, .order = SearchOrder::Date}));
    const auto unwanted = writer.addSavedSearch({.name = u"不要了"_s, .query = u"简报"_s});
    QVERIFY(writer.deleteSavedSearch(unwanted->id));
    const auto brief = writer.addBrief(word(), word() + u"\n\n[^s1]"_s);
    VERIFY_RESULT(brief);
    VERIFY_RESULT(writer.addBriefSources(
        brief->id, {{.item = word(), .title = word(), .date = {2026, 3, 1}},
                    {.kind = BriefSource::Kind::Highlight, .item = word(), .highlight = word(), .quote = word()}}));
    QVERIFY(writer.deleteBrief(writer.addBrief(word())->id));
    QVERIFY(writer.storeImage(u"https://example.org/a.png"_s, {QByteArray("\0\x89PNG\xff", 6), u"image/png"_s}));
}

void TestDump::roundTripGivesTheSameBytes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDump::roundTripGivesTheSameBytes()
{
    QFETCH(quint32, seed);
    TestLibrary library;
    fill(library, seed);
    const QByteArray first = dumped(library.location());
    QVERIFY(first.count('\n') > 30);
    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    const auto report = loaded(other, first);
    VERIFY_RESULT(report);
    QCOMPARE(report->problems, QList<Diagnostic>());
    QCOMPARE(report->added, first.count('\n'));
    QCOMPARE(dumped(other), first);
    VERIFY_RESULT(Writer::open(other));
    QCOMPARE(*libraryProblems(other), QStringList());
    // What is read is the same too.
    const auto reader = Reader::open(other);
    VERIFY_RESULT(reader);
    QCOMPARE(reader->counts()->bookmarked, library.reader().counts()->bookmarked);
    QCOMPARE(reader->counts()->tags, library.reader().counts()->tags);
    QCOMPARE(*reader->tags(), *library.reader().tags());
    QCOMPARE(reader->entityDecisions()->size(), 3);
}

void TestDump::everyLineIsARecord()
{
    TestLibrary library;
    fill(library, 3);
    QSet<QString> kinds;
    for (const QByteArray &line : dumped(library.location()).split('\n')) {
        if (!line.isEmpty())
            kinds.insert(QJsonDocument::fromJson(line).object().value(u"kind"_s).toString());
    }
    QCOMPARE(kinds, (QSet<QString>{u"source"_s, u"document"_s, u"revision"_s, u"path"_s, u"item"_s, u"tag"_s, u"note"_s,
                                   u"highlight"_s, u"highlight-tag"_s, u"reading"_s, u"decision"_s, u"search"_s,
                                   u"folder"_s, u"image"_s, u"brief"_s, u"brief-source"_s}));
}

void TestDump::loadedTwiceChangesNothing()
{
    TestLibrary library;
    fill(library, 4);
    library.closeWriter();
    const QByteArray first = dumped(library.location());
    const auto report = loaded(library.location(), first);
    VERIFY_RESULT(report);
    QCOMPARE(report->same, first.count('\n'));
    QCOMPARE(report->added + report->updated, 0);
    QCOMPARE(dumped(library.location()), first);
}

void TestDump::badLinesAreSkipped()
{
    TestLibrary library;
    fill(library, 5);
    QList<QByteArray> lines = dumped(library.location()).split('\n');
    lines.insert(0, "no json");
    lines.insert(1, R"({"kind":"letter"})");
    lines.insert(2, R"({"kind":"note","uid":"x","item":"nowhere","text":"t","created":1,"modified":1})");
    lines.insert(3, R"({"kind":"document","uid":7,"path":"/x"})");
    lines.insert(4, R"({"kind":"source","sha256":"00","text":"other"})");
    lines.insert(
        5,
        R"({"kind":"decision","scope":"wrong","type":"org","name":"a","surface":"","hidden":1,"to_type":"","to_name":""})");
    lines.insert(6, "[1, 2]");
    lines.insert(7, R"({"kind":"highlight-tag","highlight":"nowhere","name":"x","added":1})");
    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    const auto report = loaded(other, lines.join('\n'));
    VERIFY_RESULT(report);
    QList<int> bad;
    for (const Diagnostic &problem : report->problems) {
        bad.append(problem.line);
        QVERIFY(!problem.message.isEmpty());
    }
    QCOMPARE(bad, (QList<int>{1, 2, 3, 4, 5, 6, 7, 8}));
    QCOMPARE(dumped(other), dumped(library.location()));
}

void TestDump::newerNoteWins()
{
    TestLibrary library;
    const ItemId item = library
                            .itemIds(library
                                         .store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                                             {{u"一则"_s, u"正文"_s, {}, {}}}))
                                         .digest)
                            .first();
    const auto note = library.writer().addNote(item, u"旧"_s);
    VERIFY_RESULT(note);
    const QByteArray old = dumped(library.location());
    VERIFY_RESULT(library.writer().updateNote(note->id, u"新"_s));
    library.closeWriter();
    const QByteArray now = dumped(library.location());

    auto report = loaded(library.location(), old);
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(dumped(library.location()), now);

    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, old));
    report = loaded(other, now);
    VERIFY_RESULT(report);
    QCOMPARE(report->replaced.size(), 1);
    QCOMPARE(report->replaced.first().message, u"旧"_s); // told, not lost
    QCOMPARE(dumped(other), now);
}

void TestDump::newerHighlightWins()
{
    TestLibrary library;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, u"正文在此"_s, {}, {}}});
    const ItemId item = library.itemIds(library.store(file).digest).first();
    const auto marked = library.writer().addHighlight({.item = item, .span = {3, 5}, .note = u"旧"_s});
    VERIFY_RESULT(marked);
    const QByteArray old = dumped(library.location());
    VERIFY_RESULT(library.writer().editHighlightNote(marked->id, u"新"_s));
    VERIFY_RESULT(library.writer().recolourHighlights({marked->id}, annotation::Colour::Doubt));
    library.closeWriter();
    const QByteArray now = dumped(library.location());

    auto report = loaded(library.location(), old);
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(dumped(library.location()), now);

    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, old));
    report = loaded(other, now);
    VERIFY_RESULT(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->replaced.value(0).message, u"旧"_s); // told, not lost
    QCOMPARE(dumped(other), now);
}

void TestDump::loadedHighlightsAreLookedFor()
{
    TestLibrary library;
    const auto revision = [](const QString &body) {
        return preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"一则"_s, body, {}, {}}});
    };
    const DigestId digest = library.store(revision(u"先有一句话在前，再有正文在此。"_s)).digest;
    const ItemId item = library.itemIds(digest).first();
    const QByteArray before = dumped(library.location());
    const qsizetype at = library.reader().itemText(item)->indexOf(u"正文在此"_s);
    VERIFY_RESULT(library.writer().addHighlight({.item = item, .span = {at, at + 4}}));
    library.closeWriter();
    const QByteArray marked = dumped(library.location());

    // The other library has gone on to a later revision.
    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, before));
    auto writer = std::make_unique<Result<Writer>>(Writer::open(other));
    const PreparedFile later = revision(u"新添一句。先有一句话在前，再有正文在此。"_s);
    VERIFY_RESULT((*writer)->store({later}));
    const auto reader = Reader::open(other);
    VERIFY_RESULT(reader);
    QVERIFY(reader->staleDigests()->isEmpty());
    writer.reset();
    VERIFY_RESULT(loaded(other, marked));
    const QList<DigestId> stale = *reader->staleDigests();
    QCOMPARE(stale.size(), 1);
    writer = std::make_unique<Result<Writer>>(Writer::open(other));
    VERIFY_RESULT((*writer)->reindex(stale.first(), later));
    QVERIFY(reader->staleDigests()->isEmpty());
    const annotation::Highlight found = reader->highlightsOf(stale.first())->value(0);
    QCOMPARE(found.state, annotation::AnchorState::Moved);
    QCOMPARE(found.place().start, at + 5);
    QCOMPARE(found.original.position.start, at);
}

void TestDump::ownDecisionStays()
{
    TestLibrary library;
    const library::EntityKey thing{entity::Type::Org, u"星图"_s};
    VERIFY_RESULT(library.writer().setEntityDecisions({EntityDecision::hides(thing)}));
    const QByteArray other = dumped(library.location());
    VERIFY_RESULT(
        library.writer().setEntityDecisions({EntityDecision::becomes(thing, {entity::Type::Org, u"星图智能"_s})}));
    library.closeWriter();
    const auto report = loaded(library.location(), other);
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(Reader::open(library.location())->entityDecisions()->first().target.name, u"星图智能"_s);
}

void TestDump::trashAndGoneItemsCome()
{
    TestLibrary library;
    fill(library, 6);
    const QByteArray text = dumped(library.location());
    QVERIFY(text.contains("\"gone\":1"));
    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, text));
    // A note out of the trash of the other library has its old id.
    const auto uid = [&] {
        for (const QByteArray &line : text.split('\n')) {
            const QJsonObject record = QJsonDocument::fromJson(line).object();
            if (record.value(u"kind"_s) == u"note"_s && !record.value(u"deleted"_s).isNull())
                return record.value(u"uid"_s).toString();
        }
        return QString();
    }();
    QVERIFY(!uid.isEmpty());
    QVERIFY(dumped(other).contains(uid.toUtf8()));
}

void TestDump::anOpenWriterTakesRecords()
{
    TestLibrary library;
    const auto file = preparedFile(u"/invented/a.md"_s, u"简报"_s, {2026, 3, 1}, {{u"甲"_s, u"内容"_s, {}, {}}});
    const ItemId item = library.itemIds(library.store(file).digest).first();
    const QJsonObject record{{u"kind"_s, u"note"_s},
                             {u"uid"_s, u"abc"_s},
                             {u"item"_s, library.reader().item(item)->uid},
                             {u"text"_s, u"港口"_s},
                             {u"created"_s, qint64(1'770'000'000'000)},
                             {u"modified"_s, qint64(1'770'000'000'000)}};
    QByteArray line = QJsonDocument(record).toJson(QJsonDocument::Compact) + "\nno record\n";
    QBuffer records(&line);
    records.open(QIODevice::ReadOnly);
    const auto report = library.writer().load(records);
    VERIFY_RESULT(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->problems.size(), 1);
    // Search has followed, the counts too, and the library as it was is kept.
    QCOMPARE(library.reader().search(u"note:港口"_s, 5)->size(), 1);
    QCOMPARE(library.reader().item(item)->notes, 1);
    QCOMPARE(QDir(library.location().backupFolder()).entryList(QDir::Files).size(), 1);
    VERIFY_RESULT(library.writer().addNote(item, u"还在写"_s));
}

QTEST_GUILESS_MAIN(TestDump)
#include "tst_dump.moc"
