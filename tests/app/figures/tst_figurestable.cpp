// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurestable.h"

#include "app/figures/figuremodel.h"
#include "app/figures/figureview.h"
#include "app/figures/rowblocks.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::figures;
using gleaner::library::FigureQuery;
using gleaner::test::TestLibrary;

/// Whether a signal came since the last look, or comes: an answer can be there as soon as the question is asked.
static bool came(QSignalSpy &spy)
{
    const bool came = !spy.isEmpty() || spy.wait();
    spy.clear();
    return came;
}

class FiguresTableTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void blocksComeWhenLookedAt();
    void modelKeepsTheContract();
    void scopesAndKinds();
    void keyboardAlone();
    void savesWhatIsShown();
    void emptyTableSaysSo();

private:
    /// Rows of a column once they are there.
    [[nodiscard]] static QStringList column(const FigureModel &model, int column);

    std::unique_ptr<TestLibrary> m_library;
};

void FiguresTableTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_library = std::make_unique<TestLibrary>();
}

QStringList FiguresTableTest::column(const FigureModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        [[maybe_unused]] const bool there = QTest::qWaitFor([&] { return model.figure(row) != nullptr; });
        texts += model.index(row, column).data().toString();
    }
    return texts;
}

void FiguresTableTest::blocksComeWhenLookedAt()
{
    RowBlocks<int> rows;
    QVERIFY(!rows.takeWanted());
    QVERIFY(!rows.at(5));
    QVERIFY(!rows.at(RowBlocks<int>::Size * 3));
    QCOMPARE(rows.takeWanted(), 3); // what was looked at last
    rows.put(3, {30, 31});
    QCOMPARE(*rows.at(RowBlocks<int>::Size * 3 + 1), 31);
    QVERIFY(!rows.at(RowBlocks<int>::Size * 3 + 2)); // beyond the end
    QCOMPARE(rows.takeWanted(), 0);
    QVERIFY(!rows.takeWanted());
    for (int block = 10; block < 80; ++block)
        rows.put(block, {block});
    QVERIFY(!rows.holds(RowBlocks<int>::Size * 3)); // the oldest went
    QVERIFY(rows.holds(RowBlocks<int>::Size * 79));
}

void FiguresTableTest::modelKeepsTheContract()
{
    FigureModel model(m_library->service());
    const QAbstractItemModelTester tester(&model);
    QSignalSpy loaded(&model, &FigureModel::loaded);
    model.setQuery({});
    QVERIFY(came(loaded));
    QVERIFY(model.rowCount() >= 3);
    QVERIFY(!model.index(0, FigureModel::FigureColumn).data().isValid()); // not there yet
    QVERIFY(column(model, FigureModel::ValueColumn).contains(u"2,000,000,000"_s));
    QVERIFY(column(model, FigureModel::UnitColumn).contains(u"USD"_s));
    model.sort(FigureModel::ValueColumn, Qt::DescendingOrder);
    QVERIFY(came(loaded));
    QCOMPARE(column(model, FigureModel::ValueColumn).first(), u"2,000,000,000"_s);
    model.setQuery({.filter = u"nothing holds this"_s});
    QVERIFY(came(loaded));
    QCOMPARE(model.rowCount(), 0);
}

void FiguresTableTest::scopesAndKinds()
{
    FiguresTable table(m_library->service());
    QSignalSpy loaded(&table.model(), &FigureModel::loaded);
    table.show({m_library->digest(), u"云石"_s});
    QVERIFY(came(loaded));
    const QStringList ofDigest = column(table.model(), FigureModel::FigureColumn);
    QVERIFY(ofDigest.contains(u"20 亿美元"_s));
    QVERIFY(!ofDigest.contains(u"3 亿元"_s));

    auto *scope = table.findChild<QComboBox *>(u"figureScope"_s);
    scope->setCurrentIndex(scope->findData(int(FigureQuery::Scope::Search)));
    QVERIFY(came(loaded));
    QVERIFY(column(table.model(), FigureModel::FigureColumn).contains(u"3 亿元"_s));
    QVERIFY(!column(table.model(), FigureModel::FigureColumn).contains(u"20 亿美元"_s));

    scope->setCurrentIndex(scope->findData(int(FigureQuery::Scope::Library)));
    QVERIFY(came(loaded));
    auto *kind = table.findChild<QComboBox *>(u"figureKind"_s);
    kind->setCurrentIndex(kind->findData(int(entity::Type::Percent)));
    QVERIFY(came(loaded));
    const QStringList percents = column(table.model(), FigureModel::UnitColumn);
    QVERIFY(!percents.isEmpty());
    QCOMPARE(percents.count(u"%"_s), percents.size());
}

void FiguresTableTest::keyboardAlone()
{
    FiguresTable table(m_library->service());
    QSignalSpy loaded(&table.model(), &FigureModel::loaded);
    QSignalSpy requested(&table, &FiguresTable::itemRequested);
    table.show({});
    QVERIFY(came(loaded));
    QVERIFY(QTest::qWaitForWindowActive(&table));

    auto *view = table.findChild<FigureView *>();
    view->setFocus();
    QTest::keyClick(&table, Qt::Key_F, Qt::ControlModifier);
    auto *filter = table.findChild<QLineEdit *>(u"figureFilter"_s);
    QVERIFY(filter->hasFocus());
    QTest::keyClicks(filter, u"usd"_s);
    QVERIFY(came(loaded));
    QTest::keyClick(filter, Qt::Key_Down);
    QVERIFY(view->hasFocus());
    QTRY_VERIFY(table.model().figure(0));
    const int shown = table.model().rowCount();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<ItemId>(), m_library->items().at(1));
    QCOMPARE(requested[0][1].toString(), u"20 亿美元"_s);

    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QSignalSpy copied(view, &FigureView::copied);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(came(copied));
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.count(u'\n'), shown);
    QVERIFY(text.contains(u"\t20 亿美元\t2000000000\tUSD\t"_s));

    // S sorts by the column one stands in, again the other way round.
    view->setCurrentIndex(table.model().index(0, FigureModel::ValueColumn));
    QTest::keyClick(view, Qt::Key_S);
    QVERIFY(came(loaded));
    QCOMPARE(table.model().query().order, FigureQuery::Order::Figure);
    QVERIFY(table.model().query().descending);
    view->setCurrentIndex(table.model().index(0, FigureModel::ValueColumn));
    QTest::keyClick(view, Qt::Key_S);
    QVERIFY(came(loaded));
    QVERIFY(!table.model().query().descending);

    // Esc first gives up the filter, then closes.
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(filter->text().isEmpty());
    QVERIFY(table.isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(!table.isVisible());
}

void FiguresTableTest::savesWhatIsShown()
{
    FiguresTable table(m_library->service());
    QSignalSpy loaded(&table.model(), &FigureModel::loaded);
    table.show({{}, u"a/b: c"_s});
    QVERIFY(came(loaded));
    auto *scope = table.findChild<QComboBox *>(u"figureScope"_s);
    scope->setCurrentIndex(scope->findData(int(FigureQuery::Scope::Search)));
    QVERIFY(came(loaded));
    scope->setCurrentIndex(scope->findData(int(FigureQuery::Scope::Library)));
    QVERIFY(came(loaded));
    QSignalSpy save(&table, &FiguresTable::saveRequested);
    QTest::mouseClick(table.findChild<QWidget *>(u"saveFigures"_s), Qt::LeftButton);
    QCOMPARE(save.size(), 1);
    QCOMPARE(save[0][0].value<FigureQuery>(), table.model().query());
    QCOMPARE(save[0][1].toString(), u"figures.csv"_s);
}

void FiguresTableTest::emptyTableSaysSo()
{
    FiguresTable table(m_library->service());
    QSignalSpy loaded(&table.model(), &FigureModel::loaded);
    table.show({{}, {}});
    QVERIFY(came(loaded));
    QVERIFY(table.findChild<FigureView *>()->isVisible());
    table.findChild<QLineEdit *>(u"figureFilter"_s)->setText(u"潜艇"_s);
    QVERIFY(came(loaded));
    QVERIFY(!table.findChild<FigureView *>()->isVisible());
    QVERIFY(table.findChild<QWidget *>(u"noFigures"_s)->isVisible());
    QVERIFY(!table.findChild<QWidget *>(u"saveFigures"_s)->isEnabled());
}

QTEST_MAIN(FiguresTableTest)
#include "tst_figurestable.moc"
