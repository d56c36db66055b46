// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The panel of entities driven by the keyboard alone.
#include "app/entities/entitymodel.h"
#include "app/entities/entitypanel.h"
#include "tests/app/support/testlibrary.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::ItemSpan;
using gleaner::article::TypedSpans;
using gleaner::entities::EntityModel;
using gleaner::entities::EntityPanel;
using gleaner::entities::PanelChoices;
using gleaner::library::EntityKey;
using gleaner::test::TestLibrary;

class EntityKeysTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everythingIsReachedByTab();
    void typingNarrowsAndEnterSteps();
    void rowsTakeLettersToTheFilter();
    void escapeClearsTheFilterFirst();
    void stepsBothWays();
    void stepsFromOutside();
    void controlEnterAsksForItems();
    void altEnterAsksForTheEntityPage();
    void aKeyAsksForNotes();
    void aKeyAsksToWatch();
    void severalAreWatchedAtOnce();
    void watchingIsUndoneByTheSameKey();
    void copiesTheName();
    void menuKeyOpensTheMenuOfTheRow();
    void foldsTypes();
    void theCurrentRowIsHintedAt();
    void evidenceIsSpoken();
    void choicesByKeyAreTold();

private:
    [[nodiscard]] QWidget *focus() const { return QApplication::focusWidget(); }
    [[nodiscard]] QString currentName() const { return m_view->currentIndex().data(EntityModel::NameRole).toString(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), Qt::Key(key), modifiers); }
    void goTo(const QString &name);

    TestLibrary m_library;
    std::unique_ptr<QMainWindow> m_window;
    EntityPanel *m_panel = nullptr;
    QTreeView *m_view = nullptr;
    QLineEdit *m_filter = nullptr;
};

void EntityKeysTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
}

void EntityKeysTest::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(300, 700);
    m_panel = new EntityPanel(m_library.service());
    m_window->setCentralWidget(m_panel);
    m_view = m_panel->findChild<QTreeView *>(u"entityView"_s);
    m_filter = m_panel->findChild<QLineEdit *>(u"entityFilter"_s);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_panel->setDigest(m_library.digest());
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
    m_panel->setFocus();
    QTRY_COMPARE(focus(), m_view);
}

void EntityKeysTest::cleanup()
{
    m_window.reset();
}

/// Down the rows to a name.
void EntityKeysTest::goTo(const QString &name)
{
    m_view->setFocus();
    for (int i = 0; i < 60 && currentName() != name; ++i)
        press(Qt::Key_Down);
    QCOMPARE(currentName(), name);
}

void EntityKeysTest::everythingIsReachedByTab()
{
    QSet<QString> reached;
    for (int i = 0; i < 12; ++i) {
        reached.insert(focus()->objectName());
        press(Qt::Key_Tab);
    }
    for (const QString &name :
         {u"entitiesOfDigest"_s, u"markEntities"_s, u"entityOrder"_s, u"entityFilter"_s, u"entityView"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void EntityKeysTest::typingNarrowsAndEnterSteps()
{
    m_filter->setFocus();
    QSignalSpy mention(m_panel, &EntityPanel::mentionRequested);
    QTest::keyClicks(focus(), u"wr"_s);
    press(Qt::Key_Down);
    QCOMPARE(focus(), m_view);
    QCOMPARE(currentName(), u"微软"_s);
    press(Qt::Key_Return);
    QCOMPARE(mention.count(), 1);
    QCOMPARE(mention[0][2].toInt(), 0);
    // And from the filter at once.
    m_filter->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(mention.count(), 2);
    QCOMPARE(mention[1][2].toInt(), 1);
    QCOMPARE(focus(), m_filter);
}

void EntityKeysTest::rowsTakeLettersToTheFilter()
{
    press(Qt::Key_W);
    QCOMPARE(focus(), m_filter);
    press(Qt::Key_X);
    QCOMPARE(m_filter->text(), u"wx"_s);
    m_view->setFocus();
    press(Qt::Key_Backspace);
    QCOMPARE(m_filter->text(), u"w"_s);
}

void EntityKeysTest::escapeClearsTheFilterFirst()
{
    m_filter->setFocus();
    QTest::keyClicks(focus(), u"wr"_s);
    press(Qt::Key_Escape);
    QVERIFY(m_filter->text().isEmpty());
    QCOMPARE(focus(), m_filter);
}

void EntityKeysTest::stepsBothWays()
{
    QSignalSpy mention(m_panel, &EntityPanel::mentionRequested);
    goTo(u"微软"_s);
    press(Qt::Key_Return);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(mention.last()[2].toInt(), 1);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Return, Qt::ShiftModifier);
    const auto mentions = mention.last()[0].value<QList<ItemSpan>>();
    QCOMPARE(mention.last()[2].toInt(), int(mentions.size()) - 1);
    press(Qt::Key_Return);
    QCOMPARE(mention.last()[2].toInt(), 0);
    QCOMPARE(mention.last()[1].value<entity::Type>(), entity::Type::Org);
}

void EntityKeysTest::stepsFromOutside()
{
    QSignalSpy mention(m_panel, &EntityPanel::mentionRequested);
    m_view->setCurrentIndex({});
    QVERIFY(!m_panel->stepMention(false));
    goTo(u"微软"_s);
    QVERIFY(m_panel->stepMention(false));
    QCOMPARE(mention.last()[2].toInt(), 0);
    // The entity stepped through goes on, wherever the current row is.
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QVERIFY(m_panel->stepMention(false));
    QCOMPARE(mention.last()[2].toInt(), 1);
    QVERIFY(m_panel->stepMention(true));
    QCOMPARE(mention.last()[2].toInt(), 0);
}

void EntityKeysTest::controlEnterAsksForItems()
{
    QSignalSpy items(m_panel, &EntityPanel::filterRequested);
    press(Qt::Key_Return, Qt::ControlModifier);
    goTo(u"微软"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(items.count(), 1);
    QCOMPARE(items[0][0].toString(), u"微软"_s);
    QCOMPARE(items[0][1].value<entity::Type>(), entity::Type::Org);
}

void EntityKeysTest::altEnterAsksForTheEntityPage()
{
    QSignalSpy page(m_panel, &EntityPanel::entityPageRequested);
    goTo(u"微软"_s);
    press(Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(page.count(), 1);
    QCOMPARE(page[0][0].value<EntityKey>(), (EntityKey{entity::Type::Org, u"微软"_s}));
}

void EntityKeysTest::aKeyAsksForNotes()
{
    QSignalSpy notes(m_panel, &EntityPanel::notesRequested);
    goTo(u"微软"_s);
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes[0][0].value<EntityKey>(), (EntityKey{entity::Type::Org, u"微软"_s}));
}

void EntityKeysTest::aKeyAsksToWatch()
{
    QSignalSpy watch(m_panel, &EntityPanel::watchRequested);
    goTo(u"微软"_s);
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(watch.count(), 1);
    QCOMPARE(watch[0][0].value<EntityKey>(), (EntityKey{entity::Type::Org, u"微软"_s}));
    QCOMPARE(watch[0][1].toBool(), true);
}

void EntityKeysTest::severalAreWatchedAtOnce()
{
    QSignalSpy watch(m_panel, &EntityPanel::watchRequested);
    goTo(u"微软"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    const QList<EntityKey> selected = m_panel->selected();
    QVERIFY(selected.size() > 2 && selected.contains(EntityKey{entity::Type::Org, u"微软"_s}));
    press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(watch.count(), selected.size());
    for (qsizetype i = 0; i < selected.size(); ++i) {
        QCOMPARE(watch[i][0].value<EntityKey>(), selected[i]);
        QVERIFY(watch[i][1].toBool());
    }
}

void EntityKeysTest::watchingIsUndoneByTheSameKey()
{
    connect(m_panel, &EntityPanel::watchRequested, m_panel, [this](const EntityKey &thing, bool watched) {
        m_library.service().changeEntities([thing, watched](library::Writer &writer) {
            return writer.setEntityDecisions({library::EntityDecision::watches(thing, watched)});
        });
    });
    QSignalSpy marks(m_panel, &EntityPanel::marksChanged);
    goTo(u"微软"_s);
    const auto isWatched = [this] { return m_view->currentIndex().data(EntityModel::WatchedRole).toBool(); };
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(isWatched());
    QCOMPARE(currentName(), u"微软"_s);
    // What is watched is marked in the page.
    const auto groups = marks.last()[0].value<QList<TypedSpans>>();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].spans.size(), m_view->currentIndex().data(EntityModel::CountRole).toInt());
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!isWatched());
    QVERIFY(marks.last()[0].value<QList<TypedSpans>>().isEmpty());
}

void EntityKeysTest::copiesTheName()
{
    goTo(u"微软"_s);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"微软"_s);
}

void EntityKeysTest::menuKeyOpensTheMenuOfTheRow()
{
    goTo(u"微软"_s);
    QAction own(u"Own"_s);
    QSignalSpy triggered(&own, &QAction::triggered);
    m_panel->addCommand(&own);
    const QPoint at = m_view->visualRect(m_view->currentIndex()).center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, at, m_view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(m_view, &event);
    auto *menu = m_panel->findChild<QMenu *>(u"entityMenu"_s);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(&own));
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
}

void EntityKeysTest::foldsTypes()
{
    const QModelIndex group = m_view->model()->index(0, 0);
    m_view->setCurrentIndex(group);
    QSignalSpy told(m_panel, &EntityPanel::choicesChanged);
    QVERIFY(m_view->isExpanded(group));
    press(Qt::Key_Left);
    QVERIFY(!m_view->isExpanded(group));
    QCOMPARE(told.count(), 1);
    const auto type = entity::Type(group.data(EntityModel::TypeRole).toInt());
    QVERIFY(m_panel->choices().collapsed.contains(type));
    press(Qt::Key_Return);
    QVERIFY(m_view->isExpanded(group));
    QVERIFY(!m_panel->choices().collapsed.contains(type));
    // A filter opens what is folded, and leaves no trace.
    press(Qt::Key_Left);
    m_filter->setText(u"m"_s);
    m_filter->clear();
    QVERIFY(!m_view->isExpanded(m_view->model()->index(0, 0)));
}

void EntityKeysTest::theCurrentRowIsHintedAt()
{
    QSignalSpy hint(m_panel, &EntityPanel::hintChanged);
    goTo(u"微软"_s);
    QVERIFY(hint.last()[0].value<QList<ItemSpan>>().size() >= 3);
    QCOMPARE(hint.last()[1].value<entity::Type>(), entity::Type::Org);
    m_filter->setFocus();
    QVERIFY(hint.last()[0].value<QList<ItemSpan>>().isEmpty());
}

void EntityKeysTest::evidenceIsSpoken()
{
    goTo(u"微软"_s);
    QTRY_VERIFY(m_view->accessibleDescription().contains(u"微软"_s));
    const QString first = m_view->accessibleDescription();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_view->accessibleDescription() != first);
    QVERIFY(m_view->accessibleDescription().contains(u"微软"_s));
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QVERIFY(m_view->accessibleDescription().isEmpty());
}

void EntityKeysTest::choicesByKeyAreTold()
{
    QSignalSpy told(m_panel, &EntityPanel::choicesChanged);
    QSignalSpy marks(m_panel, &EntityPanel::marksChanged);
    m_panel->findChild<QToolButton *>(u"markEntities"_s)->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_panel->choices().marked);
    QCOMPARE(told.count(), 1);
    const auto groups = marks.last()[0].value<QList<TypedSpans>>();
    QVERIFY(groups.size() > 1);
    for (const TypedSpans &group : groups)
        QVERIFY(group.type != entity::Type::Link && !group.spans.isEmpty());
    press(Qt::Key_Space);
    QVERIFY(marks.last()[0].value<QList<TypedSpans>>().isEmpty());

    m_panel->findChild<QAction *>(u"entitiesByPlace"_s)->trigger();
    QCOMPARE(m_panel->choices().order, PanelChoices::Order::ByPlace);
    m_panel->findChild<QToolButton *>(u"entitiesOfDigest"_s)->setFocus();
    press(Qt::Key_Right);
    QVERIFY(m_panel->choices().ofItem);
    PanelChoices expected;
    expected.order = PanelChoices::Order::ByPlace;
    expected.ofItem = true;
    QCOMPARE(m_panel->choices(), expected);
}

QTEST_MAIN(EntityKeysTest)
#include "tst_entitykeys.moc"
