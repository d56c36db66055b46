// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/bookmarks.h"
#include "core/library/check.h"
#include "core/library/dump.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Bookmarks as a queue: of two digests, 丙, 甲 and 丁 are bookmarked in this order.
class TestQueue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isInTheOrderOfBookmarks();
    void isReordered();
    void newBookmarksComeLast();
    void bookmarksOfOneMomentAreTakenApart();
    void removedOnesComeBackToTheirPlaces();
    void aNewBookmarkForgetsThePlace();
    void goesThroughADump();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] QString queue() const { return queueOf(m_library->reader()); }
    [[nodiscard]] static QString queueOf(const Reader &reader)
    {
        QString titles;
        const QList<QueuedItem> items = *reader.readingQueue();
        for (const QueuedItem &one : items)
            titles += one.item.title;
        return titles;
    }

    std::unique_ptr<TestLibrary> m_library;
    QList<ItemId> m_items; ///< 甲 乙 丙 丁
};

void TestQueue::init()
{
    m_library = std::make_unique<TestLibrary>();
    const ImportEntry first = m_library->store(
        preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                     {{u"甲"_s, u"新的芯片。"_s, {}, {}}, {u"乙"_s, u"新的工厂。"_s, {}, {}}}, u"星河社"_s));
    const ImportEntry second = m_library->store(preparedFile(
        u"/b.md"_s, u"晚报"_s, {2026, 3, 2}, {{u"丙"_s, u"新的手机。"_s, {}, {}}, {u"丁"_s, u"新的汽车。"_s, {}, {}}}));
    m_items = m_library->itemIds(first.digest) + m_library->itemIds(second.digest);
    for (const int at : {2, 0, 3})
        VERIFY_RESULT(writer().setBookmarked({m_items[at]}, true));
}

void TestQueue::cleanup()
{
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestQueue::isInTheOrderOfBookmarks()
{
    QCOMPARE(queue(), u"丙甲丁"_s);
    const QList<QueuedItem> items = *m_library->reader().readingQueue();
    QCOMPARE(items[1].digestTitle, u"早报"_s);
    QCOMPARE(items[1].digestDate, QDate(2026, 3, 1));
    QCOMPARE(items[1].publisher, u"星河社"_s);
    QVERIFY(items[0].since < items[1].since);
    QVERIFY(items[0].item.bookmarked);
}

void TestQueue::isReordered()
{
    const Result<QList<Bookmark>> before = writer().reorderBookmarks({m_items[3], m_items[2], m_items[1], m_items[0]});
    VERIFY_RESULT(before);
    QCOMPARE(before->size(), 3);
    QCOMPARE(queue(), u"丁丙甲"_s);
    QCOMPARE(writer().reorderBookmarks({m_items[3], m_items[2], m_items[0]})->size(), 0);
    // Two of them change places; the third keeps its own.
    QCOMPARE(writer().reorderBookmarks({m_items[0], m_items[3]})->size(), 2);
    QCOMPARE(queue(), u"甲丙丁"_s);
    VERIFY_RESULT(writer().putBackBookmarks(*before));
    QCOMPARE(queue(), u"丙甲丁"_s);
}

void TestQueue::newBookmarksComeLast()
{
    VERIFY_RESULT(writer().reorderBookmarks({m_items[3], m_items[2], m_items[0]}));
    VERIFY_RESULT(writer().setBookmarked({m_items[1]}, true));
    QCOMPARE(queue(), u"丁丙甲乙"_s);
}

void TestQueue::bookmarksOfOneMomentAreTakenApart()
{
    VERIFY_RESULT(writer().setBookmarked(m_items, false));
    VERIFY_RESULT(writer().setBookmarked(m_items, true));
    QCOMPARE(queue(), u"甲乙丙丁"_s);
    VERIFY_RESULT(writer().reorderBookmarks({m_items[0], m_items[2], m_items[1], m_items[3]}));
    QCOMPARE(queue(), u"甲丙乙丁"_s);
    VERIFY_RESULT(writer().reorderBookmarks({m_items[3], m_items[0], m_items[2], m_items[1]}));
    QCOMPARE(queue(), u"丁甲丙乙"_s);
}

void TestQueue::removedOnesComeBackToTheirPlaces()
{
    VERIFY_RESULT(writer().reorderBookmarks({m_items[3], m_items[2], m_items[0]}));
    const Result<QList<Bookmark>> before = writer().removeBookmarks({m_items[1], m_items[2]});
    VERIFY_RESULT(before);
    QCOMPARE(before->size(), 1);
    QCOMPARE(queue(), u"丁甲"_s);
    QCOMPARE(m_library->reader().counts()->bookmarked, 2);
    QCOMPARE(*writer().putBackBookmarks(*before), QList<ItemId>{m_items[2]});
    QCOMPARE(queue(), u"丁丙甲"_s);
    QVERIFY(writer().putBackBookmarks(*before)->isEmpty());
}

void TestQueue::aNewBookmarkForgetsThePlace()
{
    VERIFY_RESULT(writer().reorderBookmarks({m_items[3], m_items[2], m_items[0]}));
    VERIFY_RESULT(writer().setBookmarked({m_items[3]}, false));
    VERIFY_RESULT(writer().setBookmarked({m_items[3]}, true));
    QCOMPARE(queue(), u"丙甲丁"_s);
}

void TestQueue::goesThroughADump()
{
    VERIFY_RESULT(writer().reorderBookmarks({m_items[3], m_items[2], m_items[0]}));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    VERIFY_RESULT(dump(m_library->location(), out));
    out.seek(0);
    const QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    VERIFY_RESULT(load(other, out, tickingClock()));
    QCOMPARE(Reader::open(other)->readingQueue()->size(), 3);
    QBuffer again;
    again.open(QIODevice::WriteOnly);
    VERIFY_RESULT(dump(other, again));
    QCOMPARE(again.data(), out.data());
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
