// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypage.h"

#include "app/entities/companionmodel.h"
#include "app/entities/mentionchart.h"
#include "app/entities/occurrencemodel.h"
#include "app/entities/periods.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::entities;
using gleaner::library::EntityKey;
using gleaner::library::Occurrence;
using gleaner::test::TestLibrary;

/// Whether a signal came since the last look, or comes: an answer can be there as soon as the question is asked.
static bool came(QSignalSpy &spy)
{
    const bool came = !spy.isEmpty() || spy.wait();
    spy.clear();
    return came;
}

class EntityPageTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void periodsFitTheTime_data();
    void periodsFitTheTime();
    void periodNames();
    void chartByKeys();
    void modelsKeepTheContract();
    void keyboardAlone();
    void watchIsAskedFor();
    void followsARename();

private:
    std::unique_ptr<TestLibrary> m_library;
    const EntityKey m_microsoft{entity::Type::Org, u"微软"_s};
};

void EntityPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    m_library = std::make_unique<TestLibrary>();
}

void EntityPageTest::periodsFitTheTime_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("count");
    QTest::addColumn<QDate>("begin");
    const QDate start(2026, 3, 4); // a Wednesday
    QTest::newRow("one day") << start << start << 1 << start;
    QTest::newRow("days") << start << start.addDays(61) << 62 << start;
    QTest::newRow("weeks from Monday") << start << start.addDays(62) << 10 << QDate(2026, 3, 2);
    QTest::newRow("months") << start << QDate(2028, 1, 31) << 23 << QDate(2026, 3, 1);
    QTest::newRow("years") << start << QDate(2036, 1, 1) << 11 << QDate(2026, 1, 1);
    QTest::newRow("a wrong date") << QDate(1, 1, 1) << QDate(2026, 1, 1) << 401 << QDate(1626, 1, 1);
}

void EntityPageTest::periodsFitTheTime()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const QList<Period> all = periods({{{1}, last, 2}, {{2}, first, 3}, {{3}, {}, 1}});
    QTEST(int(all.size()), "count");
    QTEST(all.first().first, "begin");
    QVERIFY(all.last().contains(last));
    QCOMPARE(all.last().items, first == last ? 2 : 1);
    for (qsizetype at = 1; at < all.size(); ++at)
        QCOMPARE(all[at].first, all[at - 1].last.addDays(1));
    QVERIFY(periods({{{3}, {}, 1}}).isEmpty());
}

void EntityPageTest::periodNames()
{
    const QLocale c = QLocale::c();
    QCOMPARE(periodName({QDate(2026, 5, 1), QDate(2026, 5, 31)}, c), u"May 2026"_s);
    QCOMPARE(periodName({QDate(2026, 1, 1), QDate(2026, 12, 31)}, c), u"2026"_s);
    QCOMPARE(periodName({QDate(2026, 5, 3), QDate(2026, 5, 3)}, c), u"3 May 2026"_s);
    QCOMPARE(periodName({QDate(2026, 5, 4), QDate(2026, 5, 10)}, c), u"4 May 2026 – 10 May 2026"_s);
}

void EntityPageTest::chartByKeys()
{
    MentionChart chart;
    chart.resize(400, 100);
    chart.setPeriods(periods({{{1}, QDate(2026, 3, 9), 1}, {{2}, QDate(2026, 3, 4), 1}, {{3}, QDate(2026, 3, 4), 1}}),
                     entity::Type::Org);
    QVERIFY(chart.accessibleDescription().contains(u"2026/3/9"_s));
    QSignalSpy changed(&chart, &MentionChart::chosenChanged);
    QTest::keyClick(&chart, Qt::Key_Left); // over the days without an item
    QVERIFY(chart.accessibleDescription().contains(u"2026/3/4"_s));
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(chart.chosen()->first, QDate(2026, 3, 4));
    QCOMPARE(chart.chosen()->items, 2);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.chosen());
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(chart.chosen()->first, QDate(2026, 3, 9));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {395, 40}); // the same bar again
    QVERIFY(!chart.chosen());
    chart.setPeriods({}, entity::Type::Org);
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(!chart.chosen());
}

void EntityPageTest::modelsKeepTheContract()
{
    OccurrenceModel occurrences(m_library->service());
    const QAbstractItemModelTester tester(&occurrences);
    const auto page = m_library->read([this](const library::Reader &reader) { return reader.entityPage(m_microsoft); });
    QCOMPARE(page.items, 3);
    occurrences.setOccurrences(m_microsoft, page.occurrences);
    QCOMPARE(occurrences.rowCount(), 3);
    QTRY_VERIFY(occurrences.row(0));
    QVERIFY(occurrences.row(0)->sentence.contains(u"微软"_s));
    QVERIFY(occurrences.index(0).data(Qt::AccessibleTextRole).toString().contains(u"2026-03-06"_s));
    occurrences.setOccurrences({}, {});

    CompanionModel companions;
    const QAbstractItemModelTester companionTester(&companions);
    companions.setCompanions({{m_microsoft, 12, 3.25}});
    QCOMPARE(companions.index(0, CompanionModel::NameColumn).data().toString(), u"微软"_s);
    QCOMPARE(companions.index(0, CompanionModel::SharedColumn).data().toString(), u"12"_s);
    QVERIFY(companions.index(0, CompanionModel::LiftColumn).data().toString().startsWith(u"3.3"_s));
    companions.setTheme(article::Theme::Dark);
    companions.setCompanions({});
}

void EntityPageTest::keyboardAlone()
{
    EntityPage page(m_library->service());
    page.resize(900, 700);
    QSignalSpy shown(&page, &EntityPage::shown);
    QSignalSpy requested(&page, &EntityPage::itemRequested);
    page.showEntity(m_microsoft);
    page.show();
    QVERIFY(came(shown));
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QCOMPARE(page.findChild<QLabel *>(u"entityName"_s)->text(), u"微软"_s);
    QVERIFY(page.windowTitle().contains(u"微软"_s));

    auto *list = page.findChild<QListView *>(u"occurrences"_s);
    QVERIFY(list->hasFocus());
    auto *model = static_cast<OccurrenceModel *>(list->model());
    QCOMPARE(model->rowCount(), 3);
    QTRY_VERIFY(model->row(0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][1].toString(), u"微软"_s);

    // The chart narrows the list.
    auto *chart = page.findChild<MentionChart *>();
    QTest::keyClick(list, Qt::Key_Backtab, Qt::ShiftModifier);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    QCOMPARE(model->rowCount(), 2);
    QVERIFY(page.findChild<QToolButton *>(u"allOccurrences"_s)->isVisible());
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(model->rowCount(), 3);
    QVERIFY(page.isVisible());

    // To another name and back.
    auto *companions = page.findChild<QTableView *>(u"companions"_s);
    QVERIFY(companions->model()->rowCount() > 0);
    companions->setFocus();
    QTest::keyClick(companions, Qt::Key_Return);
    QVERIFY(came(shown));
    QVERIFY(page.entity() != m_microsoft);
    QTest::keyClick(&page, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(came(shown));
    QCOMPARE(page.entity(), m_microsoft);
    QVERIFY(!page.findChild<QToolButton *>(u"backToEntity"_s)->isEnabled());
    QTest::keyClick(&page, Qt::Key_Escape);
    QVERIFY(!page.isVisible());
}

void EntityPageTest::watchIsAskedFor()
{
    EntityPage page(m_library->service());
    QSignalSpy shown(&page, &EntityPage::shown);
    QSignalSpy watch(&page, &EntityPage::watchRequested);
    page.showEntity(m_microsoft);
    QVERIFY(came(shown));
    page.findChild<QPushButton *>(u"watchEntity"_s)->click();
    QCOMPARE(watch.size(), 1);
    QCOMPARE(watch[0][0].value<EntityKey>(), m_microsoft);
    QCOMPARE(watch[0][1].toBool(), true);
}

void EntityPageTest::followsARename()
{
    EntityPage page(m_library->service());
    QSignalSpy shown(&page, &EntityPage::shown);
    page.showEntity(m_microsoft);
    QVERIFY(came(shown));
    const EntityKey renamed{entity::Type::Org, u"微软公司"_s};
    m_library->service().changeEntities([this, renamed](library::Writer &writer) {
        return writer.setEntityDecisions({library::EntityDecision::becomes(m_microsoft, renamed)});
    });
    QVERIFY(came(shown));
    QCOMPARE(page.entity(), renamed);
    QCOMPARE(page.findChild<QLabel *>(u"entityName"_s)->text(), u"微软公司"_s);
}

QTEST_MAIN(EntityPageTest)
#include "tst_entitydialog.moc"
