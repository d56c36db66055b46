// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewsmodel.h"
#include "app/digests/viewspanel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using gleaner::digests::ViewsModel;
using gleaner::digests::ViewsPanel;
using gleaner::library::Counts;
using gleaner::library::EntityKey;
using gleaner::library::Filter;
using gleaner::library::WatchedThing;

namespace {

Counts counts()
{
    return {.digests = 3,
            .items = 40,
            .unread = 12,
            .bookmarked = 2,
            .withNotes = 1,
            .withHighlights = 3,
            .publishers = {{QStringLiteral("AI 日报"), 2}, {QStringLiteral("全球速递"), 1}},
            .tags = {{QStringLiteral("模型"), 5}}};
}

const EntityKey Xingtu{gleaner::entity::Type::Org, QStringLiteral("星图智能")};

QList<WatchedThing> watched()
{
    return {{Xingtu, 9, {{QDate(2026, 2, 27), 1}, {QDate(2026, 3, 1), 4}, {QDate(2026, 3, 5), 2}}}};
}

} // namespace

class TestViews : public QObject {
    Q_OBJECT

private slots:
    void countsStandBesideTheViews()
    {
        ViewsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCounts(counts());
        QCOMPARE(model.indexOf({}).data(ViewsModel::CountRole).toInt(), 40);
        QCOMPARE(model.indexOf({.view = Filter::View::Unread}).data(ViewsModel::CountRole).toInt(), 12);
        QCOMPARE(model.indexOf({.view = Filter::View::WithHighlights}).data(ViewsModel::CountRole).toInt(), 3);
        QCOMPARE(model.indexOf({.publisher = QStringLiteral("全球速递")}).data(ViewsModel::CountRole).toInt(), 1);
        QCOMPARE(model.indexOf({.tag = QStringLiteral("模型")}).data(ViewsModel::CountRole).toInt(), 5);
        QVERIFY(!model.indexOf({.tag = QStringLiteral("none")}).isValid());
        QVERIFY(model.indexOf({.view = Filter::View::Unread})
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("12")));
    }

    void rowsThatStayKeepTheirIndexes()
    {
        ViewsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCounts(counts());
        const QPersistentModelIndex tag(model.indexOf({.tag = QStringLiteral("模型")}));
        Counts next = counts();
        next.tags = {{QStringLiteral("开源"), 1}, {QStringLiteral("模型"), 6}};
        model.setCounts(next);
        QCOMPARE(tag.row(), 1);
        QCOMPARE(tag.data(ViewsModel::CountRole).toInt(), 6);
    }

    void choosingTellsTheFilter()
    {
        ViewsPanel panel;
        panel.setCounts(counts());
        QSignalSpy chosen(&panel, &ViewsPanel::filterChosen);
        auto *view = panel.findChild<QTreeView *>(QStringLiteral("views"));
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<Filter>().view, Filter::View::Unread);
    }

    void savedSearchesStandAmongTheViews()
    {
        ViewsPanel panel;
        panel.setCounts(counts());
        auto *view = panel.findChild<QTreeView *>(QStringLiteral("views"));
        const auto *model = qobject_cast<ViewsModel *>(view->model());
        const QAbstractItemModelTester tester(view->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QModelIndex heading = model->searchesHeading();
        QVERIFY(view->isRowHidden(heading.row(), {}));
        panel.setSearches({{QStringLiteral("芯片"), -1}, {QStringLiteral("融资"), 7}});
        QVERIFY(!view->isRowHidden(heading.row(), {}));
        QVERIFY(view->isExpanded(heading));
        const QPersistentModelIndex row = model->index(0, 0, heading);
        QCOMPARE(row.data().toString(), QStringLiteral("芯片"));
        QVERIFY(!row.data(ViewsModel::CountRole).isValid()); // it is being counted
        panel.setSearches({{QStringLiteral("芯片"), 0}, {QStringLiteral("融资"), 7}});
        QCOMPARE(row.data(ViewsModel::CountRole).toInt(), 0);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u'0'));

        QSignalSpy filter(&panel, &ViewsPanel::filterChosen);
        QSignalSpy chosen(&panel, &ViewsPanel::searchChosen);
        QSignalSpy renamed(&panel, &ViewsPanel::searchRenameRequested);
        QSignalSpy removed(&panel, &ViewsPanel::searchRemoveRequested);
        panel.show();
        panel.activateWindow();
        view->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        view->setCurrentIndex(row);
        QCOMPARE(chosen.count(), 0); // going over it is not choosing it
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_F2);
        QTest::keyClick(view, Qt::Key_Delete);
        for (const QSignalSpy *spy : {&chosen, &renamed, &removed}) {
            QCOMPARE(spy->count(), 1);
            QCOMPARE(spy->first().first().toString(), QStringLiteral("芯片"));
        }
        QCOMPARE(filter.count(), 0);
        panel.setSearches({});
        QVERIFY(view->isRowHidden(heading.row(), {}));
    }

    void watchedEntitiesAreCountedByDay()
    {
        ViewsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setCounts(counts());
        model.setWatched(watched());
        const QModelIndex row = model.indexOf({.entity = Xingtu.name, .entityType = Xingtu.type});
        QVERIFY(row.isValid());
        QCOMPARE(row.parent(), model.watchedHeading());
        // The newest day that names any of them.
        QCOMPARE(row.data(ViewsModel::CountRole).toInt(), 2);
        model.setDay(QDate(2026, 3, 1));
        QCOMPARE(row.data(ViewsModel::CountRole).toInt(), 4);
        QList<int> days(ViewsModel::DayCount, 0);
        days.last() = 4;
        days[days.size() - 3] = 1;
        QCOMPARE(row.data(ViewsModel::DaysRole).value<QList<int>>(), days);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QStringLiteral("9")));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("4")));
        // What stays keeps its row; what is watched no more goes.
        const QPersistentModelIndex kept(row);
        QList<WatchedThing> more = watched();
        more.prepend({{gleaner::entity::Type::Person, QStringLiteral("王小明")}, 0, {}});
        model.setWatched(more);
        QCOMPARE(kept.row(), 1);
        QCOMPARE(kept.data(ViewsModel::CountRole).toInt(), 4);
        model.setWatched({});
        QCOMPARE(model.rowCount(model.watchedHeading()), 0);
    }

    void aFilterByAWatchedEntityIsShownAndChosen()
    {
        ViewsPanel panel;
        panel.resize(320, 600);
        panel.show();
        auto *view = panel.findChild<QTreeView *>(QStringLiteral("views"));
        auto *model = qobject_cast<ViewsModel *>(view->model());
        QVERIFY(view->isRowHidden(model->watchedHeading().row(), {}));
        panel.setCounts(counts());
        QSignalSpy chosen(&panel, &ViewsPanel::filterChosen);
        panel.setWatched(watched());
        QVERIFY(!view->isRowHidden(model->watchedHeading().row(), {}));
        const Filter filter{.entity = Xingtu.name, .entityType = Xingtu.type};
        panel.setFilter(filter);
        QCOMPARE(view->currentIndex(), model->indexOf(filter));
        QCOMPARE(chosen.count(), 0);
        panel.setFilter({});
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(model->indexOf(filter)).center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<Filter>(), filter);
        // An entity that is not watched leaves the view it narrows.
        panel.setFilter({.view = Filter::View::Unread, .entity = QStringLiteral("微软")});
        QCOMPARE(view->currentIndex(), model->indexOf({.view = Filter::View::Unread}));
    }

    void barsAndEyesArePainted()
    {
        ViewsPanel panel;
        panel.resize(320, 600);
        panel.setWatched(watched());
        auto *view = panel.findChild<QTreeView *>(QStringLiteral("views"));
        auto *model = qobject_cast<ViewsModel *>(view->model());
        const QModelIndex row = model->indexOf({.entity = Xingtu.name, .entityType = Xingtu.type});
        const auto picture = [&] { return view->viewport()->grab(view->visualRect(row)).toImage(); };
        panel.show();
        const QImage first = picture();
        panel.setDay(QDate(2026, 3, 1));
        const QImage second = picture();
        QVERIFY(first != second);
        panel.setTheme(gleaner::article::Theme::Dark);
        QVERIFY(picture() != second);
    }

    void aTagThatIsUsedUpDoesNotChangeTheFilter()
    {
        ViewsPanel panel;
        panel.setCounts(counts());
        panel.setFilter({.tag = QStringLiteral("模型")});
        QSignalSpy chosen(&panel, &ViewsPanel::filterChosen);
        Counts next = counts();
        next.tags = {{QStringLiteral("开源"), 1}};
        panel.setCounts(next);
        QCOMPARE(chosen.count(), 0);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
