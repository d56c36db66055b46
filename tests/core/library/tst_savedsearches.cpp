// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/dump.h"
#include "core/library/savedsearch.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Searches kept under names.
class TestSavedSearches final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void areListedByName();
    void changeAndBack();
    void trashAndBack();
    void refuses_data();
    void refuses();
    void namesAreUnique();
    void countsHits();
    void countingStops();
    void meetById();
    void ownNameStays();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    SavedSearch add(const QString &name, const QString &query, SearchOrder order = SearchOrder::Relevance)
    {
        const auto added = writer().addSavedSearch({.name = name, .query = query, .order = order});
        return added.value_or(SavedSearch());
    }
    [[nodiscard]] QList<SavedSearch> all() const { return *m_library->reader().savedSearches(); }
    [[nodiscard]] static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dump(location, out) ? out.data() : QByteArray();
    }
    [[nodiscard]] static Result<LoadReport> loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return load(location, in, tickingClock());
    }

    std::unique_ptr<TestLibrary> m_library;
};

void TestSavedSearches::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                  {{u"芯片"_s, u"新的芯片。"_s, {}, {}},
                                   {u"汽车"_s, u"新的汽车。"_s, {}, {}},
                                   {u"火箭"_s, u"旧的火箭。"_s, {}, {}}}));
}

void TestSavedSearches::areListedByName()
{
    const SavedSearch second = add(u"  b  两 "_s, u" 芯片 "_s, SearchOrder::Date);
    const SavedSearch first = add(u"A 一"_s, u"title:汽车 OR 火箭"_s);
    QCOMPARE(second.name, u"b 两"_s);
    QCOMPARE(second.query, u"芯片"_s);
    QVERIFY(second.id.isValid() && !second.uid.isEmpty() && second.uid != first.uid);
    QCOMPARE(all(), (QList<SavedSearch>{first, second}));
    // They are there when the library is opened again.
    m_library->closeWriter();
    m_library->openWriter();
    QCOMPARE(all(), (QList<SavedSearch>{first, second}));
}

void TestSavedSearches::changeAndBack()
{
    const SavedSearch before = add(u"芯"_s, u"芯片"_s);
    SavedSearch after = before;
    after.name = u"芯片 和汽车"_s;
    after.query = u"芯片 OR 汽车"_s;
    after.order = SearchOrder::Date;
    const auto was = writer().updateSavedSearch(after);
    VERIFY_RESULT(was);
    QCOMPARE(*was, before);
    QCOMPARE(all(), QList<SavedSearch>{after});
    VERIFY_RESULT(writer().updateSavedSearch(*was));
    QCOMPARE(all(), QList<SavedSearch>{before});
    after.id = {99};
    QCOMPARE(writer().updateSavedSearch(after).error().kind, Error::Kind::NotFound);
}

void TestSavedSearches::trashAndBack()
{
    const SavedSearch search = add(u"芯"_s, u"芯片"_s);
    VERIFY_RESULT(writer().deleteSavedSearch(search.id));
    QCOMPARE(all(), QList<SavedSearch>());
    QCOMPARE(writer().deleteSavedSearch(search.id).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().updateSavedSearch(search).error().kind, Error::Kind::NotFound);
    VERIFY_RESULT(writer().restoreSavedSearch(search.id));
    QCOMPARE(all(), QList<SavedSearch>{search});
    QCOMPARE(writer().restoreSavedSearch(search.id).error().kind, Error::Kind::NotFound);
}

void TestSavedSearches::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("query");
    QTest::newRow("no name") << u" "_s << u"芯片"_s;
    QTest::newRow("control character") << u"a\u0007b"_s << u"芯片"_s;
    QTest::newRow("long name") << u"名"_s.repeated(101) << u"芯片"_s;
    QTest::newRow("no query") << u"芯"_s << u"  "_s;
    QTest::newRow("unknown field") << u"芯"_s << u"titel:芯片"_s;
    QTest::newRow("unfinished") << u"芯"_s << u"(芯片"_s;
}

void TestSavedSearches::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, query);
    const auto added = writer().addSavedSearch({.name = name, .query = query});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Usage);
    QVERIFY(!added.error().message.isEmpty());
    SavedSearch good = add(u"好"_s, u"芯片"_s);
    QVERIFY(good.id.isValid());
    const SavedSearch before = good;
    good.name = name;
    good.query = query;
    QCOMPARE(writer().updateSavedSearch(good).error().kind, Error::Kind::Usage);
    QCOMPARE(all(), QList<SavedSearch>{before});
}

void TestSavedSearches::namesAreUnique()
{
    const SavedSearch chips = add(u"AI 芯片"_s, u"芯片"_s);
    const auto same = writer().addSavedSearch({.name = u"ａｉ  芯片"_s, .query = u"汽车"_s});
    QVERIFY(!same);
    QCOMPARE(same.error().kind, Error::Kind::Conflict);
    SavedSearch cars = add(u"汽车"_s, u"汽车"_s);
    cars.name = u"ai 芯片"_s;
    QCOMPARE(writer().updateSavedSearch(cars).error().kind, Error::Kind::Conflict);
    // Its own name in other letters is free, and so is that of one in the trash; but that one then stays there.
    SavedSearch renamed = chips;
    renamed.name = u"ai 芯片"_s;
    VERIFY_RESULT(writer().updateSavedSearch(renamed));
    VERIFY_RESULT(writer().deleteSavedSearch(chips.id));
    VERIFY_RESULT(writer().updateSavedSearch(cars));
    QCOMPARE(writer().restoreSavedSearch(chips.id).error().kind, Error::Kind::Conflict);
    QCOMPARE(all(), QList<SavedSearch>{cars});
}

void TestSavedSearches::countsHits()
{
    const Reader reader = m_library->reader();
    QCOMPARE(*reader.matchCount(u"新的"_s), 2);
    QCOMPARE(*reader.matchCount(u"is:unread -title:火箭"_s), 2);
    QCOMPARE(*reader.matchCount(u"沙漠"_s), 0);
    QCOMPARE(reader.matchCount(u"titel:a"_s).error().kind, Error::Kind::Usage);
}

void TestSavedSearches::countingStops()
{
    std::stop_source source;
    source.request_stop();
    const auto stopped = m_library->reader().matchCount(u"新的"_s, source.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
}

void TestSavedSearches::meetById()
{
    SavedSearch search = add(u"芯"_s, u"芯片"_s);
    const SavedSearch gone = add(u"车"_s, u"汽车"_s);
    VERIFY_RESULT(writer().deleteSavedSearch(gone.id));
    const QByteArray old = dumped(m_library->location());
    search.name = u"芯片们"_s;
    search.query = u"芯片 新的"_s;
    search.order = SearchOrder::Date;
    VERIFY_RESULT(writer().updateSavedSearch(search));
    const QByteArray now = dumped(m_library->location());

    QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(loaded(other, old));
    QCOMPARE(dumped(other), old);
    const auto report = loaded(other, now);
    VERIFY_RESULT(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(dumped(other), now);
    const QList<SavedSearch> there = *Reader::open(other)->savedSearches();
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.first().uid, search.uid);
    QCOMPARE(there.first().name, search.name);

    const auto again = loaded(other, old);
    VERIFY_RESULT(again);
    QCOMPARE(again->kept.size(), 1);
    QCOMPARE(dumped(other), now);
}

void TestSavedSearches::ownNameStays()
{
    add(u"车"_s, u"汽车"_s);
    const QByteArray same = R"({"kind":"search","uid":"x","name":"车","query":"汽车","order":"relevance",)"
                            R"("created":1,"modified":9999999999999,"deleted":null})";
    const QByteArray other = QByteArray(same).replace("汽车", "火箭");
    const QByteArray broken = QByteArray(same).replace("\"name\":\"车\"", "\"name\":\" \"");
    const QByteArray wrongOrder = QByteArray(same).replace("relevance", "beauty").replace("车\"", "船\"");
    m_library->closeWriter();
    const QByteArray before = dumped(m_library->location());
    const auto report = loaded(m_library->location(), same + '\n' + other + '\n' + broken + '\n' + wrongOrder + '\n');
    VERIFY_RESULT(report);
    QCOMPARE(report->same, 1);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(report->problems.size(), 2);
    QCOMPARE(dumped(m_library->location()), before);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
