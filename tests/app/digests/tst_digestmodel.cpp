// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestmodel.h"
#include "app/digests/rowtext.h"
#include "tests/app/digests/rows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using gleaner::DigestId;
using gleaner::ItemId;
using gleaner::digests::DigestListing;
using gleaner::digests::DigestModel;
using gleaner::library::DigestRow;
using gleaner::library::EntityKey;
using gleaner::library::ItemRow;
using gleaner::library::WatchedNews;
using gleaner::test::digestRow;
using gleaner::test::itemRow;

namespace {

/// The model as indented titles, for comparing at a glance.
QStringList outline(const DigestModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(QString(depth, u' ') + index.data().toString());
        lines.append(outline(model, index, depth + 1));
    }
    return lines;
}

QList<DigestRow> threeDigests()
{
    return {digestRow(3, QStringLiteral("C"), QDate(2026, 2, 3)), digestRow(2, QStringLiteral("B"), QDate(2026, 2, 1)),
            digestRow(1, QStringLiteral("A"), QDate(2026, 1, 20))};
}

/// So many months of so many digests each, the newest first.
QList<DigestRow> manyDigests(int months, int each)
{
    QList<DigestRow> rows;
    for (int month = 0; month < months; ++month) {
        for (int i = 0; i < each; ++i)
            rows.append(digestRow(rows.size() + 1, QStringLiteral("D %1").arg(rows.size()),
                                  QDate(2026, 2, 10).addMonths(-month)));
    }
    return rows;
}

QList<ItemRow> threeItems()
{
    return {itemRow(11, {2}, 1, QStringLiteral("one")), itemRow(12, {2}, 2, QStringLiteral("two")),
            itemRow(13, {2}, 3, QStringLiteral("three"))};
}

} // namespace

class TestDigestModel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_model = std::make_unique<DigestModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void groupsByMonth()
    {
        QList<DigestRow> rows = threeDigests();
        rows.append(digestRow(4, QStringLiteral("undated"), {}));
        m_model->setDigests(rows);
        QCOMPARE(outline(*m_model),
                 QStringList({QStringLiteral("February 2026"), QStringLiteral(" C"), QStringLiteral(" B"),
                              QStringLiteral("January 2026"), QStringLiteral(" A"), QStringLiteral("No date"),
                              QStringLiteral(" undated")}));
        QCOMPARE(m_model->kind(m_model->index(0, 0)), DigestModel::Kind::Month);
        QCOMPARE(m_model->kind(m_model->indexOf(DigestId{3})), DigestModel::Kind::Digest);
    }

    void asksForItemsOnce()
    {
        m_tester.reset(); // it asks by itself
        m_model->setDigests(threeDigests());
        const QModelIndex digest = m_model->indexOf(DigestId{2});
        QSignalSpy wanted(m_model.get(), &DigestModel::itemsWanted);
        QVERIFY(m_model->hasChildren(digest));
        QCOMPARE(m_model->rowCount(digest), 0);
        QVERIFY(m_model->canFetchMore(digest));
        m_model->fetchMore(digest);
        m_model->fetchMore(digest);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<DigestId>(), DigestId{2});
        QVERIFY(!m_model->canFetchMore(digest));
        QVERIFY(!m_model->hasItems({2}));

        m_model->setItems({2}, threeItems());
        QVERIFY(m_model->hasItems({2}));
        QCOMPARE(m_model->rowCount(digest), 3);
        QCOMPARE(m_model->digestAt(m_model->indexOf(ItemId{12})), DigestId{2});
        QCOMPARE(m_model->itemAt(m_model->index(1, 0, digest)), ItemId{12});
        QCOMPARE(m_model->kind(m_model->indexOf(ItemId{12})), DigestModel::Kind::Item);
    }

    void aDigestWithoutItemsHasNoChildren()
    {
        m_model->setDigests({digestRow(1, QStringLiteral("A"), QDate(2026, 1, 20), 0)});
        QVERIFY(!m_model->hasChildren(m_model->indexOf(DigestId{1})));
        QVERIFY(!m_model->canFetchMore(m_model->indexOf(DigestId{1})));
    }

    void merges_data()
    {
        QTest::addColumn<QList<DigestRow>>("rows");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](qint64 id, const char *title, QDate date) {
            return digestRow(id, QString::fromLatin1(title), date);
        };
        const QStringList february{QStringLiteral("February 2026"), QStringLiteral(" C"), QStringLiteral(" B")};
        const QStringList january{QStringLiteral("January 2026"), QStringLiteral(" A")};
        QTest::newRow("the same again") << threeDigests() << february + january;
        QTest::newRow("all gone") << QList<DigestRow>() << QStringList();
        QTest::newRow("a month gone") << threeDigests().first(2) << february;
        QTest::newRow("the first gone") << threeDigests().sliced(1)
                                        << QStringList({february[0], february[2]}) + january;
        QTest::newRow("a new one on top")
            << QList<DigestRow>{row(9, "N", QDate(2026, 3, 1))} + threeDigests()
            << QStringList({QStringLiteral("March 2026"), QStringLiteral(" N")}) + february + january;
        QTest::newRow("two new ones within a month")
            << QList<DigestRow>{threeDigests()[0], row(8, "M", QDate(2026, 2, 2)), row(7, "L", QDate(2026, 2, 2)),
                                threeDigests()[1], threeDigests()[2]}
            << QStringList({february[0], february[1], QStringLiteral(" M"), QStringLiteral(" L"), february[2]})
                   + january;
        QTest::newRow("order turned round") << QList<DigestRow>{threeDigests()[1], threeDigests()[0], threeDigests()[2]}
                                            << QStringList({february[0], february[2], february[1]}) + january;
        QTest::newRow("one moved to another month")
            << QList<DigestRow>{row(1, "A", QDate(2026, 2, 20)), threeDigests()[0], threeDigests()[1]}
            << QStringList({february[0], QStringLiteral(" A"), february[1], february[2]});
    }

    void merges()
    {
        QFETCH(QList<DigestRow>, rows);
        QFETCH(QStringList, expected);
        m_model->setDigests(threeDigests());
        m_model->setDigests(rows);
        QCOMPARE(outline(*m_model), expected);
        for (const DigestRow &row : rows)
            QCOMPARE(m_model->indexOf(row.id).data().toString(), row.title);
    }

    void whatStaysKeepsItsIndexAndItems()
    {
        m_model->setDigests(threeDigests());
        m_model->setItems({2}, threeItems());
        const QPersistentModelIndex digest(m_model->indexOf(DigestId{2}));
        const QPersistentModelIndex item(m_model->indexOf(ItemId{12}));
        m_model->setDigests(QList<DigestRow>{digestRow(9, QStringLiteral("N"), QDate(2026, 2, 20))}
                            + threeDigests().sliced(1));
        QVERIFY(digest.isValid());
        QCOMPARE(QModelIndex(digest), m_model->indexOf(DigestId{2}));
        QCOMPARE(QModelIndex(item), m_model->indexOf(ItemId{12}));

        m_model->setItems({2}, {itemRow(14, {2}, 1, QStringLiteral("new")), threeItems()[1]});
        QCOMPARE(m_model->rowCount(digest), 2);
        QCOMPARE(item.row(), 1);
        QVERIFY(!m_model->indexOf(ItemId{11}).isValid());
    }

    void changesOnlyWhatChanged()
    {
        m_model->setDigests(threeDigests());
        m_model->setItems({2}, threeItems());
        QSignalSpy changed(m_model.get(), &DigestModel::dataChanged);
        m_model->setDigests(threeDigests());
        m_model->setItems({2}, threeItems());
        QCOMPARE(changed.count(), 0);

        DigestRow digest = threeDigests()[1];
        digest.read = 2;
        m_model->updateDigest(digest);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.takeFirst().first().toModelIndex(), m_model->indexOf(DigestId{2}));

        ItemRow item = threeItems()[2];
        item.bookmarked = true;
        m_model->updateItem(item);
        QCOMPARE(changed.takeFirst().first().toModelIndex(), m_model->indexOf(ItemId{13}));
        QVERIFY(m_model->indexOf(ItemId{13}).data(DigestModel::ItemRole).value<ItemRow>().bookmarked);

        m_model->updateItem(itemRow(99, {2}, 1, QStringLiteral("unknown")));
        m_model->updateDigest(digestRow(99, QStringLiteral("unknown"), {}));
        QCOMPARE(changed.count(), 0);
    }

    void neighbours()
    {
        m_model->setDigests(threeDigests());
        QCOMPARE(m_model->neighbour({3}, 1), DigestId{2});
        QCOMPARE(m_model->neighbour({2}, 1), DigestId{1});
        QCOMPARE(m_model->neighbour({1}, 1), DigestId{});
        QCOMPARE(m_model->neighbour({1}, -1), DigestId{2});
        QCOMPARE(m_model->neighbour({3}, -1), DigestId{});
        QCOMPARE(m_model->neighbour({77}, 1), DigestId{});
    }

    void aLargeListHasRowsWhereItIsLookedAt()
    {
        m_tester.reset(); // it looks everywhere
        constexpr int EachMonth = 2 * DigestModel::PageRows + 10;
        const QList<DigestRow> rows = manyDigests(3, EachMonth);
        m_model->setDigests(rows);
        QCOMPARE(m_model->rowCount(), 3);
        const QModelIndex first = m_model->index(0, 0);
        const QModelIndex second = m_model->index(1, 0);
        QVERIFY(m_model->isOpen(first));
        QVERIFY(!m_model->isOpen(second));
        QCOMPARE(m_model->rowCount(first), DigestModel::PageRows);
        QCOMPARE(m_model->rowCount(second), 0);
        QVERIFY(m_model->hasChildren(second));
        QCOMPARE(m_model->digestsOf(second).size(), EachMonth);

        m_model->fetchMore(first);
        m_model->fetchMore(second);
        QCOMPARE(m_model->rowCount(first), 2 * DigestModel::PageRows);
        QCOMPARE(m_model->rowCount(second), DigestModel::PageRows);
        m_model->fetchMore(first);
        QCOMPARE(m_model->rowCount(first), EachMonth);
        QVERIFY(!m_model->canFetchMore(first));

        // What has no row is known all the same.
        const DigestId last = rows.last().id;
        QVERIFY(!m_model->indexOf(last).isValid());
        QCOMPARE(m_model->neighbour(last, -EachMonth), rows[EachMonth * 2 - 1].id);
        QCOMPARE(m_model->reveal(last).data().toString(), rows.last().title);
        QVERIFY(!m_model->reveal({1'000'000}).isValid());
        DigestRow changed = rows[EachMonth * 2 - 1];
        changed.title = QStringLiteral("changed");
        m_model->updateDigest(changed);
        QCOMPARE(m_model->reveal(changed.id).data().toString(), changed.title);
    }

    void whatCanBeScrolledToStaysSo()
    {
        m_tester.reset();
        const QList<DigestRow> rows = manyDigests(2, 3 * DigestModel::PageRows);
        m_model->setDigests(rows);
        m_model->fetchMore(m_model->index(0, 0));
        const QPersistentModelIndex last(m_model->index(2 * DigestModel::PageRows - 1, 0, m_model->index(0, 0)));
        QList<DigestRow> more{digestRow(100'001, QStringLiteral("new"), rows.first().date),
                              digestRow(100'002, QStringLiteral("newer"), rows.first().date)};
        const DigestListing before = m_model->setListing(DigestListing(more + rows));
        QCOMPARE(before.places.size(), rows.size());
        QCOMPARE(last.row(), 2 * DigestModel::PageRows + 1);
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2 * DigestModel::PageRows + 2);
    }

    void aChangeOfALargeListTouchesFewRows()
    {
        m_tester.reset();
        const QList<DigestRow> rows = manyDigests(100, 200);
        m_model->setDigests(rows);
        QSignalSpy removed(m_model.get(), &DigestModel::rowsRemoved);
        QSignalSpy inserted(m_model.get(), &DigestModel::rowsInserted);
        QList<DigestRow> everyOther;
        for (qsizetype i = 0; i < rows.size(); i += 2)
            everyOther.append(rows[i]);
        m_model->setDigests(everyOther);
        QVERIFY2(removed.count() <= 2 * DigestModel::OpenRows, qPrintable(QString::number(removed.count())));
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(m_model->digestsOf(m_model->index(99, 0)).size(), 100);
    }

    void speaksRows()
    {
        DigestRow digest = digestRow(1, QStringLiteral("Morning brief"), QDate(2026, 2, 1), 42);
        digest.read = 17;
        digest.notes = 2;
        digest.highlights = 3;
        m_model->setDigests({digest});
        ItemRow item = itemRow(5, {1}, 3, QStringLiteral("A model"));
        item.tags = {QStringLiteral("models"), QStringLiteral("open")};
        item.bookmarked = true;
        m_model->setItems({1}, {item});
        const QString spoken = m_model->indexOf(DigestId{1}).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"Morning brief", "AI", "February 1, 2026", "17 of 42", "2 note", "3 highlight"})
            QVERIFY2(spoken.contains(QString::fromLatin1(part)), qPrintable(spoken));
        const QString row = m_model->indexOf(ItemId{5}).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"3, A model", "example.com", "unread", "bookmarked", "models", "open"})
            QVERIFY2(row.contains(QString::fromLatin1(part)), qPrintable(row));
        QVERIFY(!row.contains(QStringLiteral("www.")));
    }

    void tellsWhatIsWatched()
    {
        const EntityKey watched{gleaner::entity::Type::Org, QStringLiteral("星图智能")};
        m_model->setDigests({digestRow(1, QStringLiteral("one"), QDate(2026, 2, 1)),
                             digestRow(2, QStringLiteral("two"), QDate(2026, 2, 2))});
        m_model->setItems({1}, {itemRow(5, {1}, 1, QStringLiteral("A")), itemRow(6, {1}, 2, QStringLiteral("B"))});
        QSignalSpy changed(m_model.get(), &DigestModel::dataChanged);
        WatchedNews news;
        news.things = {{watched, 1, {}}};
        news.items.insert({6}, {watched});
        news.digests.insert({1}, 1);
        m_model->setWatched(news);
        QVERIFY(!changed.isEmpty());
        const QModelIndex item = m_model->indexOf(ItemId{6});
        QCOMPARE(item.data(DigestModel::WatchedRole).value<QList<EntityKey>>(), QList<EntityKey>{watched});
        for (const int role : {int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
            QVERIFY(item.data(role).toString().contains(watched.name));
        QVERIFY(m_model->indexOf(ItemId{5}).data(DigestModel::WatchedRole).value<QList<EntityKey>>().isEmpty());
        QCOMPARE(m_model->indexOf(DigestId{1}).data(DigestModel::WatchedRole).toInt(), 1);
        QCOMPARE(m_model->indexOf(DigestId{2}).data(DigestModel::WatchedRole).toInt(), 0);
        QVERIFY(
            m_model->indexOf(DigestId{1}).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("watched")));
        // Nothing new is no change.
        changed.clear();
        m_model->setWatched(news);
        QVERIFY(changed.isEmpty());
        m_model->setWatched({});
        QVERIFY(!m_model->indexOf(ItemId{6}).data(Qt::ToolTipRole).toString().contains(watched.name));
    }

    void letterMarks_data()
    {
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QString>("mark");
        QTest::newRow("Chinese") << QStringLiteral("全球AI新闻速递") << QStringLiteral("全");
        QTest::newRow("Latin, then Chinese") << QStringLiteral("AI 日报") << QStringLiteral("AI");
        QTest::newRow("one Latin letter") << QStringLiteral("x 周刊") << QStringLiteral("X");
        QTest::newRow("punctuation first") << QStringLiteral("《周刊》") << QStringLiteral("周");
        QTest::newRow("none") << QString() << QStringLiteral("?");
    }

    void letterMarks()
    {
        QFETCH(QString, publisher);
        QTEST(gleaner::digests::letterMark(publisher), "mark");
    }

private:
    std::unique_ptr<DigestModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestDigestModel)
#include "tst_digestmodel.moc"
