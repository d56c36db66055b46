// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/savedsearch.h"
#include "core/library/trash.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;
using Kind = TrashedThing::Kind;

/// What a person deleted, and for how long it can be had back.
class TestTrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsWhatWasDeleted();
    void givesBack();
    void destroysWhatIsTrashOnly();
    void forgetsAfterThirtyDays();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] QList<TrashedThing> trash() const { return *m_library->reader().trash(); }
    /// Adds and deletes a note and a saved search.
    void fill()
    {
        m_note = *writer().addNote(m_item, u"看看产能"_s);
        m_search = *writer().addSavedSearch({.name = u"芯片"_s, .query = u"芯片 OR GPU"_s});
        VERIFY_RESULT(writer().deleteNote(m_note.id));
        VERIFY_RESULT(writer().deleteSavedSearch(m_search.id));
    }

    std::unique_ptr<TestLibrary> m_library;
    ItemId m_item{};
    annotation::Note m_note{};
    SavedSearch m_search;
};

void TestTrash::init()
{
    m_library = std::make_unique<TestLibrary>();
    const ImportEntry entry = m_library->store(
        preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, {{u"新的芯片"_s, u"明年量产。"_s, {}, {}}}));
    m_item = m_library->itemIds(entry.digest).value(0);
}

void TestTrash::holdsWhatWasDeleted()
{
    QVERIFY(trash().isEmpty());
    fill();
    const QList<TrashedThing> things = trash();
    QCOMPARE(things.size(), 2);
    QCOMPARE(things[0].kind, Kind::SavedSearch);
    QCOMPARE(things[0].text, u"芯片"_s);
    QCOMPARE(things[0].place, u"芯片 OR GPU"_s);
    QCOMPARE(things[1].kind, Kind::Note);
    QCOMPARE(things[1].item, m_item);
    QCOMPARE(things[1].text, u"看看产能"_s);
    QCOMPARE(things[1].place, u"新的芯片"_s);
    QVERIFY(things[1].time < things[0].time);
}

void TestTrash::givesBack()
{
    fill();
    VERIFY_RESULT(writer().restoreNote({trash().last().id}));
    VERIFY_RESULT(writer().restoreSavedSearch({trash().first().id}));
    QVERIFY(trash().isEmpty());
    QCOMPARE(m_library->reader().notes(m_item)->value(0).text, u"看看产能"_s);
    QCOMPARE(m_library->reader().savedSearches()->value(0).uid, m_search.uid);
}

void TestTrash::destroysWhatIsTrashOnly()
{
    fill();
    const annotation::Note kept = *writer().addNote(m_item, u"留着"_s);
    const QList<TrashedThing> things = trash();
    TrashedThing live = things.last();
    live.id = kept.id.value;
    QCOMPARE(writer().destroyTrashed({live, things.last()}), 1);
    QCOMPARE(trash(), things.first(1));
    QCOMPARE(m_library->reader().notes(m_item)->value(0).text, u"留着"_s);
    QVERIFY(!writer().restoreNote(m_note.id));
}

void TestTrash::forgetsAfterThirtyDays()
{
    fill();
    const QList<TrashedThing> things = trash();
    m_library->closeWriter();
    const QDateTime noteForgotten = things.last().time.addDays(TrashDays).addMSecs(1);
    QDateTime now = noteForgotten.addMSecs(-1);
    Result<Writer> later = Writer::open(m_library->location(), [&now] { return now; });
    VERIFY_RESULT(later);
    QCOMPARE(later->purgeTrash(), 0);
    QCOMPARE(trash(), things);
    now = noteForgotten;
    QCOMPARE(later->purgeTrash(), 1);
    QCOMPARE(trash(), things.first(1));
}

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
