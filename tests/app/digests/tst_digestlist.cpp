// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestdelegate.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "tests/app/digests/rows.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using gleaner::DigestId;
using gleaner::ItemId;
using gleaner::digests::DigestDelegate;
using gleaner::digests::DigestList;
using gleaner::digests::DigestModel;
using gleaner::test::digestRow;
using gleaner::test::itemRow;

class TestDigestList : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<DigestModel>();
        m_list = std::make_unique<DigestList>(*m_model);
        m_list->resize(320, 600);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    }

    void cleanup()
    {
        m_list.reset();
        m_model.reset();
    }

    void showsAStateWhileEmpty()
    {
        QAction action(QStringLiteral("&Open"));
        action.setObjectName(QStringLiteral("open"));
        m_list->setEmptyState(QStringLiteral("No digests yet."), {&action});
        auto *button = m_list->findChild<QPushButton *>(QStringLiteral("openButton"));
        QVERIFY(button);
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!m_list->view()->isVisible());
        QSignalSpy triggered(&action, &QAction::triggered);
        button->click();
        QCOMPARE(triggered.count(), 1);

        fill();
        QVERIFY(m_list->view()->isVisible());
        QVERIFY(!button->isVisible());
    }

    void monthsAreOpen()
    {
        fill();
        QVERIFY(m_list->view()->isExpanded(m_model->index(0, 0)));
        QVERIFY(!m_list->view()->isExpanded(m_model->indexOf(DigestId{1})));
    }

    void selectingTellsOnlyWhatAPersonDoes()
    {
        fill();
        QSignalSpy digest(m_list.get(), &DigestList::digestSelected);
        QSignalSpy item(m_list.get(), &DigestList::itemSelected);
        m_list->select({1}, {11}, true);
        QCOMPARE(m_list->selectedItem(), ItemId{11});
        QVERIFY(m_list->view()->isExpanded(m_model->indexOf(DigestId{1})));
        QCOMPARE(digest.count() + item.count(), 0);

        QTest::keyClick(m_list->view(), Qt::Key_Down);
        QCOMPARE(item.count(), 1);
        QCOMPARE(item.first()[1].value<ItemId>(), ItemId{12});
        QTest::keyClick(m_list->view(), Qt::Key_Up);
        QTest::keyClick(m_list->view(), Qt::Key_Up);
        QCOMPARE(digest.count(), 1);
        QCOMPARE(digest.first().first().value<DigestId>(), DigestId{1});
    }

    void aCollapsedDigestStaysSoWhileThePageIsRead()
    {
        fill();
        m_list->select({1}, {12}, false);
        QVERIFY(!m_list->view()->isExpanded(m_model->indexOf(DigestId{1})));
        QCOMPARE(m_list->selectedDigest(), DigestId{1});
        QCOMPARE(m_list->selectedItem(), ItemId{});
    }

    void aClickOpensADigest()
    {
        fill();
        QSignalSpy digest(m_list.get(), &DigestList::digestSelected);
        const QRect row = m_list->view()->visualRect(m_model->indexOf(DigestId{1}));
        QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(digest.count(), 1);
        QVERIFY(m_list->view()->isExpanded(m_model->indexOf(DigestId{1})));
    }

    void theButtonsOfAnItemDoNotSelectIt()
    {
        fill();
        m_list->expand({1});
        const QRect row = m_list->view()->visualRect(m_model->indexOf(ItemId{12}));
        QSignalSpy bookmark(m_list.get(), &DigestList::bookmarkRequested);
        QSignalSpy tag(m_list.get(), &DigestList::tagRequested);
        QSignalSpy item(m_list.get(), &DigestList::itemSelected);
        QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {},
                          DigestDelegate::buttonRect(row, DigestDelegate::Button::Bookmark).center());
        QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {},
                          DigestDelegate::buttonRect(row, DigestDelegate::Button::Tag).center());
        QCOMPARE(bookmark.count(), 1);
        QCOMPARE(bookmark.first().first().value<ItemId>(), ItemId{12});
        QCOMPARE(tag.count(), 1);
        QCOMPARE(tag.first().first().value<ItemId>(), ItemId{12});
        QCOMPARE(item.count(), 0);
    }

    void paintsUnreadSelectedAndMarkedRowsDifferently()
    {
        fill();
        m_list->expand({1});
        const QModelIndex index = m_model->indexOf(ItemId{12});
        const QImage plain = row(index);
        QVERIFY(!plain.isNull());
        gleaner::library::ItemRow item = index.data(DigestModel::ItemRole).value<gleaner::library::ItemRow>();
        item.read = true;
        m_model->updateItem(item);
        const QImage read = row(index);
        QVERIFY(read != plain);
        item.tags = {QStringLiteral("模型")};
        m_model->updateItem(item);
        const QImage tagged = row(index);
        QVERIFY(tagged != read);
        m_list->select({1}, {12}, true);
        QVERIFY(row(index) != tagged);
    }

    void rowsThatNameWhatIsWatchedAreMarked()
    {
        fill();
        m_list->expand({1});
        const QModelIndex item = m_model->indexOf(ItemId{12});
        const QImage plainItem = row(item);
        const QImage plainDigest = row(m_model->indexOf(DigestId{1}));
        gleaner::library::WatchedNews news;
        news.items.insert({12}, {{gleaner::entity::Type::Org, QStringLiteral("星图智能")}});
        news.digests.insert({1}, 1);
        m_model->setWatched(news);
        QVERIFY(row(item) != plainItem);
        QVERIFY(row(m_model->indexOf(DigestId{1})) != plainDigest);
        m_model->setWatched({});
        QCOMPARE(row(item), plainItem);
    }

    void longTitlesTakeTwoLinesAtMost()
    {
        m_model->setDigests({digestRow(1, QStringLiteral("短"), QDate(2026, 2, 1)),
                             digestRow(2, QStringLiteral("长标题").repeated(12), QDate(2026, 2, 1)),
                             digestRow(3, QStringLiteral("长标题").repeated(400), QDate(2026, 2, 1))});
        const auto height = [this](qint64 id) {
            return m_list->view()->visualRect(m_model->indexOf(DigestId{id})).height();
        };
        QVERIFY(height(2) > height(1));
        QCOMPARE(height(3), height(2));
    }

    void rowsHaveSpokenNames()
    {
        fill();
        QVERIFY(m_list->view()->visualRect(m_model->indexOf(DigestId{1})).isValid());
        QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_list->view());
        QVERIFY(tree);
        QCOMPARE(tree->text(QAccessible::Name), QStringLiteral("Digests"));
        QStringList names;
        for (int i = 0; i < tree->childCount(); ++i)
            names.append(tree->child(i)->text(QAccessible::Name));
        const auto spoken = names.filter(QStringLiteral("0 of 2"));
        QVERIFY2(!spoken.isEmpty(), qPrintable(names.join(u'\n')));
    }

    void aLongMonthGrowsWhileItIsScrolled()
    {
        QList<gleaner::library::DigestRow> rows;
        constexpr int Count = 2 * DigestModel::PageRows + 5;
        for (int i = 1; i <= Count; ++i)
            rows.append(digestRow(i, QStringLiteral("D %1").arg(i), QDate(2026, 2, 1)));
        for (int i = 1; i <= 10; ++i)
            rows.append(digestRow(Count + i, QStringLiteral("old %1").arg(i), QDate(2026, 1, 1)));
        m_model->setDigests(rows);
        QTreeView *view = m_list->view();
        const QModelIndex month = m_model->index(0, 0);
        const QModelIndex older = m_model->index(1, 0);
        QCOMPARE(m_model->rowCount(month), DigestModel::PageRows);
        QVERIFY(!view->isExpanded(older));
        QVERIFY(view->visualRect(older).isValid());
        view->scrollTo(m_model->index(DigestModel::PageRows - 1, 0, month));
        QTRY_COMPARE(m_model->rowCount(month), 2 * DigestModel::PageRows);
        // A closed month gets its rows when it is opened.
        QCOMPARE(m_model->rowCount(older), 0);
        view->expand(older);
        QTRY_COMPARE(m_model->rowCount(older), 10);
        // Where the program goes, rows are there too.
        m_list->select({Count}, {}, false);
        QCOMPARE(m_list->selectedDigest(), DigestId{Count});
    }

    void namesTheEntityItIsNarrowedTo()
    {
        fill();
        auto *clear = m_list->findChild<QToolButton *>(QStringLiteral("clearEntityFilter"));
        QVERIFY(clear && !clear->isVisible());
        m_list->setFilter({.entity = QStringLiteral("英伟达")});
        QVERIFY(clear->isVisible());
        QSignalSpy cleared(m_list.get(), &DigestList::entityFilterCleared);
        clear->click();
        QCOMPARE(cleared.count(), 1);
    }

    void severalRowsCanBeSelected()
    {
        fill();
        m_list->expand({1});
        m_list->select({1}, {11}, true);
        QVERIFY(!m_list->selection().isSeveral);
        QCOMPARE(m_list->selection().items, QList<ItemId>{{11}});
        QSignalSpy digest(m_list.get(), &DigestList::digestSelected);
        QSignalSpy item(m_list.get(), &DigestList::itemSelected);
        m_list->view()->setFocus();
        QTest::keyClick(m_list->view(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(m_list->selection().isSeveral);
        QCOMPARE(m_list->selection().items, (QList<ItemId>{{11}, {12}}));
        QCOMPARE(m_list->selection().digests, QList<DigestId>());
        // With Ctrl a click takes a row in or out; neither opens anything, and a digest stays as open as it is.
        const auto click = [this](const QModelIndex &index) {
            QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                              m_list->view()->visualRect(index).center());
        };
        click(m_model->indexOf(DigestId{1}));
        QCOMPARE(m_list->selection().digests, QList<DigestId>{{1}});
        QVERIFY(m_list->view()->isExpanded(m_model->indexOf(DigestId{1})));
        click(m_model->indexOf(ItemId{11}));
        QCOMPARE(m_list->selection().items, QList<ItemId>{{12}});
        QCOMPARE(digest.count() + item.count(), 0);
        // Without it the list is as it was.
        QTest::keyClick(m_list->view(), Qt::Key_Down);
        QCOMPARE(item.count(), 1);
        QVERIFY(!m_list->selection().isSeveral);
    }

    void aMonthStandsForItsDigests()
    {
        m_model->setDigests({digestRow(3, QStringLiteral("C"), QDate(2026, 2, 3)),
                             digestRow(2, QStringLiteral("B"), QDate(2026, 2, 1)),
                             digestRow(1, QStringLiteral("A"), QDate(2026, 1, 20))});
        m_list->view()->setCurrentIndex(m_model->index(0, 0));
        QVERIFY(m_list->selection().isSeveral);
        QCOMPARE(m_list->selection().digests, (QList<DigestId>{{3}, {2}}));
        m_list->view()->setFocus();
        QTest::keySequence(m_list->view(), QKeySequence::SelectAll);
        QList<DigestId> all = m_list->selection().digests;
        std::ranges::sort(all, {}, &DigestId::value);
        all.erase(std::ranges::unique(all).begin(), all.end());
        QCOMPARE(all, (QList<DigestId>{{1}, {2}, {3}}));
    }

private:
    void fill()
    {
        m_model->setDigests({digestRow(1, QStringLiteral("AI 日报 2026-02-01"), QDate(2026, 2, 1), 2)});
        m_model->setItems({1},
                          {itemRow(11, {1}, 1, QStringLiteral("one")), itemRow(12, {1}, 2, QStringLiteral("two"))});
    }

    QImage row(const QModelIndex &index)
    {
        QTreeView *view = m_list->view();
        view->clearFocus();
        return view->viewport()->grab(view->visualRect(index)).toImage();
    }

    std::unique_ptr<DigestModel> m_model;
    std::unique_ptr<DigestList> m_list;
};

QTEST_MAIN(TestDigestList)
#include "tst_digestlist.moc"
