// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypanel.h"

#include "app/entities/entitymodel.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::ItemSpan;
using gleaner::entities::EntityModel;
using gleaner::entities::EntityPanel;
using gleaner::library::StoredMention;
using gleaner::test::TestLibrary;

class EntityPanelTest final : public QObject {
    Q_OBJECT

private slots:
    void groupsAndCounts();
    void refillsKeepTheContract();
    void stepsThroughMentions();
    void filterNarrows();
    void scopeIsTheItem();
    void doubleClickAsksForItems();
};

static StoredMention mention(qint64 item, entity::Type type, const QString &name, const QString &text, qsizetype start)
{
    StoredMention stored;
    stored.item = {item};
    stored.mention.type = type;
    stored.mention.name = name;
    stored.mention.text = text;
    stored.mention.span = {start, start + text.size()};
    return stored;
}

static QList<StoredMention> some()
{
    return {mention(1, entity::Type::Org, u"英伟达"_s, u"NVIDIA"_s, 0),
            mention(1, entity::Type::Person, u"王小明"_s, u"王小明"_s, 9),
            mention(1, entity::Type::Org, u"微软"_s, u"微软"_s, 20),
            mention(2, entity::Type::Org, u"英伟达"_s, u"英伟达"_s, 4)};
}

void EntityPanelTest::groupsAndCounts()
{
    EntityModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMentions(some());
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex people = model.index(0, 0);
    const QModelIndex orgs = model.index(1, 0);
    QCOMPARE(people.data().toString(), entity::displayName(entity::Type::Person));
    QCOMPARE(model.rowCount(orgs), 2);
    const QModelIndex nvidia = model.index(0, 0, orgs);
    QCOMPARE(nvidia.data().toString(), u"英伟达"_s);
    QCOMPARE(model.index(0, 1, orgs).data().toString(), u"2"_s);
    const QList<ItemSpan> expected{{ItemId{1}, {0, 6}}, {ItemId{2}, {4, 7}}};
    QCOMPARE(model.mentionsAt(nvidia), expected);
    QVERIFY(model.mentionsAt(orgs).isEmpty());
}

void EntityPanelTest::refillsKeepTheContract()
{
    EntityModel model;
    const QAbstractItemModelTester tester(&model);
    model.setMentions(some());
    model.setMentions({});
    QCOMPARE(model.rowCount(), 0);
    model.setMentions(some());
    model.setTheme(article::Theme::Dark);
    QCOMPARE(model.rowCount(), 2);
}

static QModelIndex find(QTreeView *view, const QString &name)
{
    const auto found = view->model()->match(view->model()->index(0, 0), EntityModel::NameRole, name, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
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
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(spy.last()[2].toInt(), 1);
    QTest::keyClick(view, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Return, Qt::ShiftModifier);
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
    filter->setText(u"no such name"_s);
    QCOMPARE(view->model()->rowCount(), 0);
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
