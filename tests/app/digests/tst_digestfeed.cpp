// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestfeed.h"
#include "app/digests/digestmodel.h"
#include "core/library/highlightrows.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using gleaner::digests::DigestFeed;
using gleaner::digests::DigestModel;
using gleaner::library::Counts;
using gleaner::library::DigestRow;
using gleaner::library::Filter;
using gleaner::library::ItemRow;
using gleaner::library::Writer;

class TestDigestFeed : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_library = std::make_unique<gleaner::test::TestLibrary>();
        m_model = std::make_unique<DigestModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_feed = std::make_unique<DigestFeed>(m_library->service(), *m_model);
        QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
        m_feed->reload();
        QTRY_VERIFY(!loaded.isEmpty());
    }

    void cleanup()
    {
        m_feed.reset();
        m_tester.reset();
        m_model.reset();
        m_library.reset();
    }

    void listsNewestFirst()
    {
        QCOMPARE(m_model->rowCount(), 1);
        const QModelIndex month = m_model->index(0, 0);
        QCOMPARE(m_model->rowCount(month), 2);
        QVERIFY(m_model->index(0, 0, month).data().toString().contains(QStringLiteral("第 8 期")));
        QVERIFY(m_model->index(1, 0, month).data().toString().contains(QStringLiteral("第 7 期")));
    }

    void loadsItemsWhenTheyAreLookedAt()
    {
        const QModelIndex digest = m_model->indexOf(m_library->digest());
        m_model->fetchMore(digest);
        QTRY_COMPARE(m_model->rowCount(digest), 3);
    }

    void theEntityOfTheFilterIsFollowed()
    {
        using namespace gleaner;
        using library::EntityDecision;
        const library::EntityKey company{entity::Type::Org, QStringLiteral("微软")};
        const library::EntityKey renamed{entity::Type::Org, QStringLiteral("巨软")};
        QSignalSpy moved(m_feed.get(), &DigestFeed::entityMoved);
        const auto decide = [this](const EntityDecision &decision) {
            m_library->service().changeEntities(
                [decision](Writer &writer) { return writer.setEntityDecisions({decision}); });
        };
        m_feed->setFilter({.entity = company.name, .entityType = company.type});
        decide(EntityDecision::becomes(company, renamed));
        QTRY_COMPARE(moved.count(), 1);
        QCOMPARE(moved[0][0].toString(), renamed.name);
        QCOMPARE(moved[0][1].value<std::optional<entity::Type>>(), std::optional(renamed.type));
        m_feed->setFilter({.entity = renamed.name, .entityType = renamed.type});
        decide(EntityDecision::hides(renamed));
        QTRY_COMPARE(moved.count(), 2);
        QCOMPARE(moved[1][0].toString(), QString());
        QCOMPARE(moved[1][1].value<std::optional<entity::Type>>(), std::nullopt);
    }

    void followsChangesWithoutMovingRows()
    {
        QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
        m_feed->setFilter({.view = Filter::View::Unread});
        QTRY_VERIFY(!loaded.isEmpty());
        m_feed->wantItems(m_library->digest());
        QTRY_VERIFY(m_model->hasItems(m_library->digest()));
        const gleaner::ItemId first = m_library->items().first();

        QSignalSpy counts(m_feed.get(), &DigestFeed::countsChanged);
        m_library->service().changeItems([first](Writer &writer) { return writer.setRead({first}, true); });
        QTRY_VERIFY(m_model->indexOf(first).data(DigestModel::ItemRole).value<ItemRow>().read);
        QTRY_COMPARE(m_model->indexOf(m_library->digest()).data(DigestModel::DigestRole).value<DigestRow>().read, 1);
        QCOMPARE(m_model->rowCount(m_model->indexOf(m_library->digest())), 3);
        QTRY_VERIFY(!counts.isEmpty());
        QCOMPARE(counts.last().first().value<Counts>().unread, 4);
    }

    void filters_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<int>("digests");
        QTest::newRow("bookmarked") << Filter{.view = Filter::View::Bookmarked} << 1;
        QTest::newRow("with notes") << Filter{.view = Filter::View::WithNotes} << 0;
        QTest::newRow("with highlights") << Filter{.view = Filter::View::WithHighlights} << 1;
        QTest::newRow("a tag") << Filter{.tag = QStringLiteral("模型")} << 1;
        QTest::newRow("an unknown publisher") << Filter{.publisher = QStringLiteral("nobody")} << 0;
    }

    void filters()
    {
        QFETCH(Filter, filter);
        const gleaner::ItemId second = m_library->items()[1];
        m_library->service().changeItems([second](Writer &writer) { return writer.setBookmarked({second}, true); });
        m_library->service().changeItems(
            [second](Writer &writer) { return writer.addTag({second}, QStringLiteral("模型")); });
        m_library->service().changeHighlights([second](Writer &writer) {
            return writer.addHighlight({.item = second, .span = {0, 2}}).transform([second](const auto &) {
                return QList{second};
            });
        });
        (void)m_library->read([](const gleaner::library::Reader &reader) { return reader.counts(); });
        QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
        m_feed->setFilter(filter);
        QTRY_VERIFY(!loaded.isEmpty());
        QTEST(m_model->isEmpty() ? 0 : m_model->rowCount(m_model->index(0, 0)), "digests");
        if (m_model->isEmpty())
            return;
        m_feed->wantItems(m_library->digest());
        QTRY_COMPARE(m_model->items(m_library->digest()).size(), 1);
        QCOMPARE(m_model->items(m_library->digest()).first().id, second);

        m_feed->setFilter({});
        QTRY_COMPARE(m_model->items(m_library->digest()).size(), 3);
    }

    void theTopOfALargeListComesFirst()
    {
        constexpr int Many = DigestModel::OpenRows + 10;
        std::vector<gleaner::library::PreparedFile> files;
        for (int i = 0; i < Many; ++i) {
            const QString text = gleaner::test::smallDigest().replace(u'7', QString::number(1000 + i));
            files.push_back(gleaner::library::prepareBytes(QStringLiteral("/invented/%1.md").arg(i), text.toUtf8(),
                                                           m_library->service().extractor()));
        }
        (void)m_library->service().write([&files](Writer &writer) { return writer.store(files); }).result();
        QList<int> sizes;
        connect(m_feed.get(), &DigestFeed::digestsLoaded, m_feed.get(), [&] {
            int digests = 0;
            for (int month = 0; month < m_model->rowCount(); ++month)
                digests += int(m_model->digestsOf(m_model->index(month, 0)).size());
            sizes.append(digests);
        });
        m_feed->setFilter({.view = Filter::View::Unread});
        QTRY_VERIFY(m_feed->isComplete());
        QCOMPARE(sizes, (QList<int>{DigestModel::OpenRows, Many + 2}));
        // Read again, it comes as a whole: what is there stays.
        m_feed->reload();
        QTRY_COMPARE(sizes.size(), 3);
        QCOMPARE(sizes.last(), Many + 2);
    }

    void dropsAnswersToOlderFilters()
    {
        QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
        m_feed->setFilter({.view = Filter::View::Bookmarked});
        m_feed->setFilter({.view = Filter::View::WithNotes});
        m_feed->setFilter({});
        QTRY_VERIFY(!loaded.isEmpty());
        QTRY_COMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    }

    void followsTheWatchList()
    {
        using gleaner::library::EntityDecision;
        QSignalSpy watched(m_feed.get(), &DigestFeed::watchedChanged);
        const EntityDecision decision = EntityDecision::watches({gleaner::entity::Type::Org, QStringLiteral("微软")},
                                                                true);
        m_library->service().changeEntities(
            [decision](Writer &writer) { return writer.setEntityDecisions({decision}); });
        QTRY_COMPARE(m_model->indexOf(m_library->digest()).data(DigestModel::WatchedRole).toInt(), 2);
        const auto things = watched.last().first().value<QList<gleaner::library::WatchedThing>>();
        QCOMPARE(things.size(), 1);
        QCOMPARE(things.first().days.size(), 2);
    }

private:
    std::unique_ptr<gleaner::test::TestLibrary> m_library;
    std::unique_ptr<DigestModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<DigestFeed> m_feed;
};

QTEST_GUILESS_MAIN(TestDigestFeed)
#include "tst_digestfeed.moc"
