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
using gleaner::library::Filter;

namespace {

Counts counts()
{
    return {.digests = 3,
            .items = 40,
            .unread = 12,
            .bookmarked = 2,
            .withNotes = 1,
            .publishers = {{QStringLiteral("AI 日报"), 2}, {QStringLiteral("全球速递"), 1}},
            .tags = {{QStringLiteral("模型"), 5}}};
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
