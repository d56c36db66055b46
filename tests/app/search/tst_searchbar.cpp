// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/searchbar.h"

#include "app/search/hitmodel.h"
#include "core/library/searchparser.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QSemaphore>
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
    void saysHowAQueryIsUnderstood();
    void saysWhatIsWrongAndWhere();
    void searchesWhatIsUnfinished();
    void ordersByDate();
    void orderIsKept();
    void completesFieldsAndValues();
    void suggestionsLeaveReturnAndEscape();
    void keysLeadThroughThePopup();
    void onlyTheLastQueryIsAnswered();
    void marksHitsOfNotes();
    void modelKeepsTheContract();
    void modelAsksForMoreOnce();
    void scrollingLoadsMore();
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
    QLabel *label(const QString &name) const { return window.findChild<QLabel *>(name); }
    QListView *list() const { return window.findChild<QListView *>(u"searchHits"_s); }
    QWidget *popup() const { return window.findChild<QWidget *>(u"searchPopup"_s); }
    QWidget *suggestions() const { return bar->findChild<QCompleter *>()->popup(); }
    bool isSuggested(const QString &value) const
    {
        return suggestions()->isVisible()
            && bar->findChild<QCompleter *>()->completionModel()->index(0, 0).data() == value;
    }
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
    const auto hit = spy[0][0].value<library::SearchHit>();
    QCOMPARE(hit.item.id, f.library.items().first());
    QCOMPARE(hit.item.digest, f.library.digest());
    const auto terms = spy[0][1].value<std::vector<library::SearchTerm>>();
    QCOMPARE(terms.size(), size_t(1));
    QCOMPARE(terms.front().folded, u"aurora"_s);
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

void SearchBarTest::saysHowAQueryIsUnderstood()
{
    Fixture f;
    f.bar->setText(u"title:aurora -微软"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    QCOMPARE(f.label(u"searchExplained"_s)->text(), u"Looks for: in the title “aurora” and not “微软”"_s);
    QVERIFY(f.label(u"searchExplained"_s)->isVisible());
}

void SearchBarTest::saysWhatIsWrongAndWhere()
{
    Fixture f;
    f.bar->setText(u"aurora"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    f.bar->setText(u"a<b titel:x"_s);
    const QImage unmarked = f.bar->grab().toImage();
    QTRY_COMPARE(f.list()->model()->rowCount(), 0);
    const QLabel *said = f.label(u"searchExplained"_s);
    QVERIFY2(said->text().startsWith(u"a&lt;b <span"_s), qPrintable(said->text()));
    QVERIFY2(said->text().contains(u"<u>titel:</u>"_s), qPrintable(said->text()));
    QVERIFY2(said->accessibleName().startsWith(u"There is no field “titel”."_s), qPrintable(said->accessibleName()));
    QVERIFY(f.popup()->isVisible());
    QVERIFY(!f.window.findChild<QComboBox *>(u"searchOrder"_s)->isEnabled());

    // The place is marked in the field, whose text stays, and Return goes there.
    QVERIFY(f.bar->grab().toImage() != unmarked);
    QCOMPARE(f.bar->text(), u"a<b titel:x"_s);
    QTest::keyClick(f.bar, Qt::Key_Return);
    QCOMPARE(f.bar->selectedText(), u"titel:"_s);
    QTest::keyClicks(f.bar, u"title:"_s);
    QTRY_VERIFY(said->text().startsWith(u"Looks for:"_s));
    f.bar->setCursorPosition(0);
    const QImage mended = f.bar->grab().toImage();
    f.bar->setText(u"a<b title:x"_s);
    f.bar->setCursorPosition(0);
    QCOMPARE(f.bar->grab().toImage(), mended); // no mark is left
}

void SearchBarTest::searchesWhatIsUnfinished()
{
    Fixture f;
    f.bar->setText(u"aurora OR"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    QVERIFY(f.label(u"searchExplained"_s)->text().contains(u"“OR” needs a word on each side"_s));
}

void SearchBarTest::ordersByDate()
{
    Fixture f;
    f.bar->setText(u"微软"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 3);
    QSignalSpy chosen(f.bar, &SearchBar::orderChosen);
    QSignalSpy reset(f.list()->model(), &QAbstractItemModel::modelReset);
    QTest::keyClick(f.bar, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"searchOrder"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<library::SearchOrder>(), library::SearchOrder::Date);
    const QList<ItemId> expected = f.library.read(
        [](const library::Reader &reader) { return reader.matches(library::parseSearch(u"微软").root, 0); });
    const auto *hits = qobject_cast<HitModel *>(f.list()->model());
    for (int row = 0; row < 3; ++row)
        QCOMPARE(hits->hit(row).item.id, expected[row]);
    QVERIFY(f.popup()->isVisible());
}

void SearchBarTest::orderIsKept()
{
    Fixture f;
    QSignalSpy chosen(f.bar, &SearchBar::orderChosen);
    f.bar->setOrder(library::SearchOrder::Date);
    QCOMPARE(f.window.findChild<QComboBox *>(u"searchOrder"_s)->currentText(), u"Newest first"_s);
    QCOMPARE(chosen.count(), 0);
    f.bar->searchFor(u"微软"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 3);
    const QList<ItemId> expected = f.library.read(
        [](const library::Reader &reader) { return reader.matches(library::parseSearch(u"微软").root, 0); });
    QCOMPARE(qobject_cast<HitModel *>(f.list()->model())->hit(0).item.id, expected[0]);
}

void SearchBarTest::keysLeadThroughThePopup()
{
    Fixture f;
    f.bar->setText(u"微软"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 3);
    QTest::keyClick(f.bar, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"saveSearch"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), f.list());
    QTest::keyClick(f.list(), Qt::Key_Down);
    QVERIFY(f.popup()->isVisible());
    QTest::keyClicks(f.list(), u"x"_s); // goes on in the field
    QCOMPARE(f.bar->text(), u"微软x"_s);
    QVERIFY(f.bar->hasFocus());
    QTRY_COMPARE(f.list()->model()->rowCount(), 0);
    QTest::keyClick(f.bar, Qt::Key_Backspace);
    QTRY_COMPARE(f.list()->model()->rowCount(), 3);
    QTest::keyClick(f.bar, Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_Backspace);
    QCOMPARE(f.bar->text(), u"微"_s);
    QTRY_VERIFY(f.list()->model()->rowCount() > 0);
    QTest::keyClick(f.bar, Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_Up);
    QVERIFY(f.bar->hasFocus());
    QTest::keyClick(f.bar, Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_Escape);
    QVERIFY(f.bar->hasFocus());
    QVERIFY(!f.popup()->isVisible());
}

void SearchBarTest::completesFieldsAndValues()
{
    Fixture f;
    const auto tagged = f.library.service().changeItems(
        [item = f.library.items().first()](library::Writer &writer) { return writer.addTag({item}, u"待核实"_s); });
    QTRY_VERIFY(tagged.isFinished());
    QWidget *suggestions = f.suggestions();
    QTest::keyClicks(f.bar, u"ta"_s);
    QTRY_VERIFY(suggestions->isVisible());
    QTest::keyClick(suggestions, Qt::Key_Down);
    QTest::keyClick(suggestions, Qt::Key_Return);
    QCOMPARE(f.bar->text(), u"tag:"_s);
    QTRY_VERIFY(f.isSuggested(u"待核实"_s)); // all tags, once they are read
    QTest::keyClicks(suggestions, u"dhs"_s); // initials
    QCOMPARE(f.bar->text(), u"tag:dhs"_s);
    const auto isTaken = [&] {
        if (f.isSuggested(u"待核实"_s))
            QTest::keyClick(suggestions, Qt::Key_Tab);
        return f.bar->text() == u"tag:待核实 "_s;
    };
    QTRY_VERIFY(isTaken());
    QVERIFY(!suggestions->isVisible());
    QTRY_COMPARE(f.titles(), QStringList{u"星图智能发布 Aurora 3 模型"_s});
}

void SearchBarTest::suggestionsLeaveReturnAndEscape()
{
    Fixture f;
    QSignalSpy spy(f.bar, &SearchBar::hitActivated);
    f.bar->setText(u"aurora t"_s);
    QTest::keyClicks(f.bar, u"i"_s);
    QTRY_VERIFY(f.suggestions()->isVisible());
    QTest::keyClick(f.suggestions(), Qt::Key_Escape);
    QVERIFY(!f.suggestions()->isVisible());
    QCOMPARE(f.bar->text(), u"aurora ti"_s);
    QTest::keyClick(f.bar, Qt::Key_Backspace);
    QTest::keyClick(f.bar, Qt::Key_Backspace);
    QTest::keyClicks(f.bar, u"OR ti"_s);
    QTRY_VERIFY(f.suggestions()->isVisible());
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    QTest::keyClick(f.suggestions(), Qt::Key_Return); // none of them is marked
    QVERIFY(!f.suggestions()->isVisible());
    QCOMPARE(f.bar->text(), u"aurora OR ti"_s);
    QTRY_COMPARE(spy.count(), 1);
}

void SearchBarTest::onlyTheLastQueryIsAnswered()
{
    Fixture f;
    QSignalSpy reset(f.list()->model(), &QAbstractItemModel::modelReset);
    QSemaphore gate;
    QList<QFuture<Result<>>> busy;       // no query is answered before all are asked
    for (int read = 0; read < 8; ++read) // more than there are reading threads
        busy.append(f.library.service().read([&gate](const library::Reader &) -> Result<> {
            gate.acquire();
            return {};
        }));
    for (const QString &query : {u"微"_s, u"谷歌"_s, u"融资"_s, u"aurora"_s})
        f.bar->searchFor(query);
    gate.release(int(busy.size()));
    for (QFuture<Result<>> &read : busy)
        read.waitForFinished();
    QTRY_VERIFY(!reset.isEmpty());
    QTest::qWait(200);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(f.titles(), QStringList{u"星图智能发布 Aurora 3 模型"_s});
}

void SearchBarTest::marksHitsOfNotes()
{
    Fixture f;
    f.library.service().changeNote(
        f.library.items().first(),
        [item = f.library.items().first()](library::Writer &writer) { return writer.addNote(item, u"问过经销商"_s); });
    f.bar->setText(u"经销商"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 1);
    QVERIFY(f.list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Note: 问过经销商"_s));
}

void SearchBarTest::modelKeepsTheContract()
{
    HitModel model;
    const QAbstractItemModelTester tester(&model);
    library::SearchHit hit;
    hit.item.title = u"t"_s;
    hit.item.id = {1};
    library::SearchHit other = hit;
    other.item.id = {2};
    model.setHits({hit}, true);
    QCOMPARE(model.rowCount(), 1);
    model.addHits({other, hit}, false);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.hit(1).item.id, ItemId{2});
    model.setHits({}, false);
    QCOMPARE(model.rowCount(), 0);
}

void SearchBarTest::modelAsksForMoreOnce()
{
    HitModel model; // without a tester, which asks for itself
    const QSignalSpy more(&model, &HitModel::moreWanted);
    library::SearchHit hit;
    hit.item.id = {1};
    model.setHits({hit}, false);
    QVERIFY(!model.canFetchMore({}));
    model.setHits({hit}, true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(more.count(), 1);
    QVERIFY(!model.canFetchMore({})); // it is asked for already
    model.addHits({hit}, true);
    QVERIFY(model.canFetchMore({}));
}

void SearchBarTest::scrollingLoadsMore()
{
    Fixture f;
    QString text = u"# 长名单\n"_s;
    for (int number = 1; number <= 130; ++number)
        text += u"\n## %1. 琥珀公司第 %1 次更新\n\n琥珀公司在周五宣布了第 %1 次更新的内容和时间表。\n"_s.arg(number);
    const QString path = f.library.put(u"2026-03-09.md"_s, text);
    const auto stored = f.library.service().write(
        [path](library::Writer &writer) { return writer.store({library::prepareFile(path)}); });
    QVERIFY(stored.result());
    QCOMPARE(stored.result()->first().items, 130);
    f.bar->setText(u"琥珀"_s);
    QTRY_COMPARE(f.list()->model()->rowCount(), 50);
    QTRY_COMPARE(f.label(u"searchSummary"_s)->text(), u"More than 50 item(s)"_s);
    QTest::keyClick(f.bar, Qt::Key_Down);
    QTest::keyClick(f.list(), Qt::Key_End);
    QTRY_COMPARE(f.list()->model()->rowCount(), 130);
    QCOMPARE(f.label(u"searchSummary"_s)->text(), u"130 item(s)"_s);
    QCOMPARE(f.list()->currentIndex().row(), 49);
}

QTEST_MAIN(SearchBarTest)
#include "tst_searchbar.moc"
