// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/searchbar.h"

#include "app/search/hitmodel.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QInputMethodEvent>
#include <QListView>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::search::HitModel;
using gleaner::search::SearchBar;
using gleaner::test::TestLibrary;

class SearchBarTest final : public QObject {
    Q_OBJECT

private slots:
    void findsAsOneTypes_data();
    void findsAsOneTypes();
    void composingDoesNotSearch();
    void keysLeadToTheItem();
    void escapeClosesThenClears();
    void modelKeepsTheContract();
};

namespace {

struct Fixture {
    TestLibrary library;
    QMainWindow window;
    SearchBar *bar = new SearchBar(library.service(), &window);

    Fixture()
    {
        window.setCentralWidget(new QWidget);
        window.setMenuWidget(bar);
        window.resize(900, 600);
        window.show();
        window.activateWindow();
        bar->setFocus();
    }
    QListView *list() const { return window.findChild<QListView *>(u"searchHits"_s); }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles += list()->model()->index(row, 0).data().toString();
        titles.sort();
        return titles;
    }
};

} // namespace

void SearchBarTest::findsAsOneTypes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("titles");
    QTest::newRow("two characters") << u"微软"_s
                                    << QStringList{u"微软扩建数据中心，投资 20 亿美元"_s, u"微软更新办公套件"_s,
                                                   u"谷歌翻译加入离线模式"_s};
    QTest::newRow("one character") << u"融"_s << QStringList{u"云石机器人完成融资"_s};
    QTest::newRow("traditional") << u"微軟 投資"_s << QStringList{u"微软扩建数据中心，投资 20 亿美元"_s};
    QTest::newRow("Latin, case") << u"aurora"_s << QStringList{u"星图智能发布 Aurora 3 模型"_s};
    QTest::newRow("nothing") << u"不存在的词"_s << QStringList{};
}

void SearchBarTest::findsAsOneTypes()
{
    QFETCH(QString, query);
    QFETCH(QStringList, titles);
    Fixture f;
    f.bar->setText(query);
    auto *popup = f.window.findChild<QFrame *>(u"searchPopup"_s);
    QTRY_VERIFY(popup->isVisible());
    QCOMPARE(f.titles(), titles);
}

void SearchBarTest::composingDoesNotSearch()
{
    Fixture f;
    QInputMethodEvent composing(u"wei'ruan"_s, {});
    QApplication::sendEvent(f.bar, &composing);
    QTest::qWait(250);
    QVERIFY(!f.window.findChild<QFrame *>(u"searchPopup"_s)->isVisible());
    QInputMethodEvent commit;
    commit.setCommitString(u"微软"_s);
    QApplication::sendEvent(f.bar, &commit);
    QTRY_COMPARE(f.list()->model()->rowCount(), 3);
}

void SearchBarTest::keysLeadToTheItem()
{
    Fixture f;
    QSignalSpy spy(f.bar, &SearchBar::hitActivated);
    QTest::keyClicks(f.bar, u"aurora"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    QTest::keyClick(f.bar, Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_Return);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].value<ItemId>(), f.library.items().first());
    QCOMPARE(spy[0][1].value<DigestId>(), f.library.digest());
    QCOMPARE(spy[0][2].toString(), u"aurora"_s);
}

void SearchBarTest::escapeClosesThenClears()
{
    Fixture f;
    auto *popup = f.window.findChild<QFrame *>(u"searchPopup"_s);
    QTest::keyClicks(f.bar, u"aurora"_s);
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(f.bar, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(f.bar->text(), u"aurora"_s);
    QTest::keyClick(f.bar, Qt::Key_Escape);
    QVERIFY(f.bar->text().isEmpty());
}

void SearchBarTest::modelKeepsTheContract()
{
    HitModel model;
    const QAbstractItemModelTester tester(&model);
    library::SearchHit hit;
    hit.item.title = u"t"_s;
    model.setHits({hit, hit});
    QCOMPARE(model.rowCount(), 2);
    model.setHits({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(SearchBarTest)
#include "tst_searchbar.moc"
