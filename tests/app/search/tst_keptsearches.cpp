// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/savedsearches.h"

#include "tests/app/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::NamedCount;
using gleaner::library::SavedSearch;
using gleaner::library::SearchOrder;
using gleaner::search::SavedSearches;
using gleaner::test::TestLibrary;

class SavedSearchesTest final : public QObject {
    Q_OBJECT

private slots:
    void countsFollowTheLibrary();
    void changesAreUndone();
    void namesAreTakenOnce();
    void refusalsAreTold();
};

namespace {

struct Fixture {
    TestLibrary library;
    QUndoStack undo;
    SavedSearches searches{library.service(), undo};
    QSignalSpy changed{&searches, &SavedSearches::changed};

    QList<NamedCount> shown() const
    {
        return changed.isEmpty() ? QList<NamedCount>() : changed.last().first().value<QList<NamedCount>>();
    }
};

} // namespace

void SavedSearchesTest::countsFollowTheLibrary()
{
    Fixture f;
    f.searches.add(u"软件"_s, u"微软"_s, SearchOrder::Relevance);
    f.searches.add(u"标记"_s, u"is:bookmarked"_s, SearchOrder::Date);
    QTRY_COMPARE(f.shown().size(), 2);
    QTRY_VERIFY(f.shown().contains(NamedCount{u"软件"_s, 3}));
    QTRY_VERIFY(f.shown().contains(NamedCount{u"标记"_s, 0}));
    f.library.service().changeItems(
        [items = f.library.items()](library::Writer &writer) { return writer.setBookmarked(items.first(2), true); });
    QTRY_VERIFY(f.shown().contains(NamedCount{u"标记"_s, 2}));
    QCOMPARE(f.searches.find(u"标记"_s)->query, u"is:bookmarked"_s);
    QCOMPARE(f.searches.find(u"标记"_s)->order, SearchOrder::Date);
}

void SavedSearchesTest::changesAreUndone()
{
    Fixture f;
    f.searches.add(u"a"_s, u"微软"_s, SearchOrder::Relevance);
    QTRY_VERIFY(f.shown().contains(NamedCount{u"a"_s, 3}));
    f.searches.rename(u"a"_s, u"b"_s);
    QTRY_COMPARE(f.shown(), QList{(NamedCount{u"b"_s, 3})});
    f.searches.remove(u"b"_s);
    QTRY_COMPARE(f.shown(), QList<NamedCount>());
    f.undo.undo();
    QTRY_COMPARE(f.shown(), QList{(NamedCount{u"b"_s, 3})});
    f.undo.undo();
    QTRY_COMPARE(f.shown(), QList{(NamedCount{u"a"_s, 3})});
    f.undo.undo();
    QTRY_COMPARE(f.shown(), QList<NamedCount>());
    f.undo.redo();
    QTRY_COMPARE(f.shown(), QList{(NamedCount{u"a"_s, 3})});
    f.undo.redo();
    QTRY_COMPARE(f.shown(), QList{(NamedCount{u"b"_s, 3})}); // the same one, by its id
    const QList<SavedSearch> stored = f.library.read(
        [](const library::Reader &reader) { return reader.savedSearches(); });
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored.first().query, u"微软"_s);
}

void SavedSearchesTest::namesAreTakenOnce()
{
    Fixture f;
    f.searches.add(u"GPU"_s, u"gpu"_s, SearchOrder::Relevance);
    QTRY_COMPARE(f.shown().size(), 1);
    QVERIFY(f.searches.isTaken(u"ｇｐｕ"_s));
    QVERIFY(!f.searches.isTaken(u"ｇｐｕ"_s, u"GPU"_s)); // its own
    QVERIFY(!f.searches.isTaken(u"cpu"_s));
}

void SavedSearchesTest::refusalsAreTold()
{
    Fixture f;
    QSignalSpy failed(&f.library.service(), &shell::LibraryService::failed);
    f.searches.add(u"x"_s, u"titel:x"_s, SearchOrder::Relevance);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(f.shown(), QList<NamedCount>());
    f.undo.undo(); // what was not added is not taken away
    f.searches.add(u"y"_s, u"y"_s, SearchOrder::Relevance);
    QTRY_COMPARE(f.shown().size(), 1);
    QCOMPARE(failed.count(), 1);
}

QTEST_GUILESS_MAIN(SavedSearchesTest)
#include "tst_keptsearches.moc"
