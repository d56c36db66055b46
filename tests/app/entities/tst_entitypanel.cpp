// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypanel.h"

#include "app/entities/entitymodel.h"
#include "tests/app/support/testlibrary.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::ItemSpan;
using gleaner::entities::EntityModel;
using gleaner::entities::EntityPanel;
using gleaner::test::TestLibrary;

class EntityPanelTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pointingAtARowHintsAtItsMentions();
    void keepsTheRowWhenRead();
    void tellsWhatIsSaidInATip();
    void stepsThroughMentions();
    void filterNarrows();
    void scopeIsTheItem();
    void doubleClickAsksForItems();
};

static QModelIndex find(QTreeView *view, const QString &name)
{
    const auto found = view->model()->match(view->model()->index(0, 0), EntityModel::NameRole, name, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void EntityPanelTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
}

void EntityPanelTest::pointingAtARowHintsAtItsMentions()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.resize(280, 600);
    panel.show();
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    const QModelIndex microsoft = find(view, u"微软"_s);
    QSignalSpy hint(&panel, &EntityPanel::hintChanged);
    QTest::mouseMove(view->viewport(), view->visualRect(microsoft).center());
    QTRY_VERIFY(!hint.isEmpty());
    const auto mentions = hint.last()[0].value<QList<ItemSpan>>();
    QCOMPARE(mentions.size(), microsoft.data(EntityModel::CountRole).toInt());
    // A type stands for all its entities.
    const QModelIndex people = view->model()->index(0, 0);
    QCOMPARE(people.data(EntityModel::TypeRole).toInt(), int(entity::Type::Person));
    int count = 0;
    for (int row = 0; row < view->model()->rowCount(people); ++row)
        count += view->model()->index(row, 0, people).data(EntityModel::CountRole).toInt();
    QTest::mouseMove(view->viewport(), view->visualRect(people).center());
    QTRY_COMPARE(hint.last()[0].value<QList<ItemSpan>>().size(), count);
    QCOMPARE(hint.last()[1].value<entity::Type>(), entity::Type::Person);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(view->viewport(), &leave);
    QVERIFY(hint.last()[0].value<QList<ItemSpan>>().isEmpty());
    // A row that goes while it is pointed at leaves no marks behind.
    QTest::mouseMove(view->viewport(), view->visualRect(find(view, u"微软"_s)).center());
    QTRY_VERIFY(!hint.last()[0].value<QList<ItemSpan>>().isEmpty());
    panel.findChild<QLineEdit *>(u"entityFilter"_s)->setText(u"王小明"_s);
    QApplication::sendEvent(view->viewport(), &leave);
    QVERIFY(hint.last()[0].value<QList<ItemSpan>>().isEmpty());
}

void EntityPanelTest::keepsTheRowWhenRead()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    view->setCurrentIndex(find(view, u"微软"_s));
    QSignalSpy reset(view->model(), &QAbstractItemModel::modelReset);
    library.service().announceDigests();
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(view->currentIndex().data(EntityModel::NameRole).toString(), u"微软"_s);
    QCOMPARE(panel.current()->name, u"微软"_s);
    QCOMPARE(panel.selected().size(), 1);
}

void EntityPanelTest::tellsWhatIsSaidInATip()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.resize(280, 600);
    panel.show();
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    const QPoint at = view->visualRect(find(view, u"微软"_s)).center();
    const auto tip = [&] {
        QHelpEvent event(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &event);
        return QToolTip::text();
    };
    QVERIFY(tip().contains(u"微软"_s));
    // The sentence is read meanwhile.
    QTRY_VERIFY(tip().contains(u"扩建数据中心"_s));
    QToolTip::hideText();
}

void EntityPanelTest::stepsThroughMentions()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.resize(280, 600);
    panel.show();
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    QSignalSpy spy(&panel, &EntityPanel::mentionRequested);
    const QModelIndex microsoft = find(view, u"微软"_s);
    view->scrollTo(microsoft);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(microsoft).center());
    QCOMPARE(spy.count(), 1);
    const auto mentions = spy[0][0].value<QList<ItemSpan>>();
    QVERIFY(mentions.size() >= 3);
    QCOMPARE(spy[0][2].toInt(), 0);
    view->setCurrentIndex(microsoft);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(microsoft).center());
    QCOMPARE(spy.last()[2].toInt(), 1);
    panel.findChild<QToolButton *>(u"previousMention"_s)->click();
    panel.findChild<QToolButton *>(u"previousMention"_s)->click();
    QCOMPARE(spy.last()[2].toInt(), int(mentions.size()) - 1);
    // Each span holds a surface of the entity.
    for (const ItemSpan &span : mentions) {
        const QString text = library.read([&](const library::Reader &reader) { return reader.itemText(span.item); });
        QCOMPARE(text.mid(span.span.start, span.span.length()), u"微软"_s);
    }
}

void EntityPanelTest::filterNarrows()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    auto *filter = panel.findChild<QLineEdit *>(u"entityFilter"_s);
    filter->setText(u"微"_s);
    QVERIFY(find(view, u"微软"_s).isValid());
    auto *state = panel.findChild<QLabel *>(u"noEntities"_s);
    QVERIFY(state->isHidden());
    filter->setText(u"no such name"_s);
    QCOMPARE(view->model()->rowCount(), 0);
    QVERIFY(!state->isHidden() && view->isHidden());
    QVERIFY(state->text().contains(u"no such name"_s));
    filter->clear();
    QVERIFY(state->isHidden() && !view->isHidden());
}

void EntityPanelTest::scopeIsTheItem()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    panel.findChild<QToolButton *>(u"entitiesOfItem"_s)->click();
    panel.setItem(library.items()[0]);
    QVERIFY(!find(view, u"微软"_s).isValid());
    panel.setItem(library.items()[1]);
    QVERIFY(find(view, u"微软"_s).isValid());
}

void EntityPanelTest::doubleClickAsksForItems()
{
    TestLibrary library;
    EntityPanel panel(library.service());
    panel.resize(280, 600);
    panel.show();
    panel.setDigest(library.digest());
    auto *view = panel.findChild<QTreeView *>(u"entityView"_s);
    QTRY_VERIFY(find(view, u"微软"_s).isValid());
    QSignalSpy spy(&panel, &EntityPanel::filterRequested);
    const QModelIndex microsoft = find(view, u"微软"_s);
    view->scrollTo(microsoft);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(microsoft).center());
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(microsoft).center());
    QCOMPARE(spy.count(), 1);
    QCOMPARE(spy[0][0].toString(), u"微软"_s);
}

QTEST_MAIN(EntityPanelTest)
#include "tst_entitypanel.moc"
