// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestfeed.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "app/notes/bulkcommands.h"
#include "app/notes/commands.h"
#include "tests/app/support/testlibrary.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::digests::DigestFeed;
using gleaner::digests::DigestList;
using gleaner::digests::DigestModel;
using gleaner::library::Filter;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::notes::BulkCommands;
using gleaner::test::TestLibrary;

/// Two digests of one month, of three and two items.
class BulkCommandsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void areMeantWhenTheListHasTheKeyboard();
    void toggleWhatIsSelected();
    void keepToTheFilter();
    void tagsAreForAll();
    void theMenuIsReachedByKey();
    void theMenuLeadsToWhatChanged();

private:
    [[nodiscard]] QList<ItemRow> all();
    [[nodiscard]] int read() { return int(std::ranges::count_if(all(), &ItemRow::read)); }
    [[nodiscard]] int bookmarked() { return int(std::ranges::count_if(all(), &ItemRow::bookmarked)); }
    void selectAll();

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<DigestModel> m_model;
    std::unique_ptr<DigestFeed> m_feed;
    std::unique_ptr<DigestList> m_list;
    std::unique_ptr<BulkCommands> m_bulk;
};

void BulkCommandsTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_stack = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    m_model = std::make_unique<DigestModel>();
    m_feed = std::make_unique<DigestFeed>(m_library->service(), *m_model);
    m_list = std::make_unique<DigestList>(*m_model);
    m_bulk = std::make_unique<BulkCommands>(BulkCommands::Parts{*m_commands, *m_list, *m_feed}, m_list.get());
    m_list->resize(320, 600);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
    QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
    m_feed->reload();
    QTRY_VERIFY(!loaded.isEmpty());
    m_list->focusRows();
}

void BulkCommandsTest::cleanup()
{
    m_bulk.release(); // the list's child
    m_list.reset();
    m_feed.reset();
    m_model.reset();
    m_commands.reset();
    m_stack.reset();
    m_library.reset();
}

QList<ItemRow> BulkCommandsTest::all()
{
    return m_library->read([](const Reader &reader) -> Result<QList<ItemRow>> {
        QList<ItemRow> rows;
        const auto digests = reader.digests();
        for (const library::DigestRow &digest : digests.value())
            rows.append(reader.items(digest.id).value());
        return rows;
    });
}

void BulkCommandsTest::selectAll()
{
    QTest::keySequence(m_list->view(), QKeySequence::SelectAll);
}

void BulkCommandsTest::areMeantWhenTheListHasTheKeyboard()
{
    m_list->select(m_library->digest(), {}, false);
    QVERIFY(!m_bulk->isMeant());
    selectAll();
    QVERIFY(m_bulk->isMeant());
    m_list->view()->clearFocus();
    QVERIFY(!m_bulk->isMeant());
}

void BulkCommandsTest::toggleWhatIsSelected()
{
    m_commands->setRead({m_library->items()[0]}, true);
    selectAll();
    m_bulk->toggleRead();
    QTRY_COMPARE(m_stack->count(), 2);
    QCOMPARE(read(), 5);
    m_bulk->toggleRead();
    QTRY_COMPARE(m_stack->count(), 3);
    QCOMPARE(read(), 0);
    m_bulk->toggleBookmarks();
    QTRY_COMPARE(m_stack->count(), 4);
    QCOMPARE(bookmarked(), 5);
    m_stack->undo();
    m_stack->undo();
    m_stack->undo();
    QCOMPARE(bookmarked(), 0);
    QCOMPARE(read(), 1);
}

void BulkCommandsTest::keepToTheFilter()
{
    m_commands->setRead({m_library->items()[0], m_library->items()[1]}, true);
    (void)all();
    QSignalSpy loaded(m_feed.get(), &DigestFeed::digestsLoaded);
    m_feed->setFilter({.view = Filter::View::Unread});
    QTRY_VERIFY(!loaded.isEmpty());
    m_list->select(m_library->digest(), {}, false);
    m_bulk->setBookmarked(true);
    QTRY_COMPARE(m_stack->count(), 2);
    QCOMPARE(bookmarked(), 1);
    const ItemId unread = m_library->items()[2];
    QVERIFY(m_library->read([unread](const Reader &reader) { return reader.item(unread); }).bookmarked);
}

void BulkCommandsTest::tagsAreForAll()
{
    selectAll();
    m_bulk->editTags();
    QLineEdit *field = nullptr;
    QTRY_VERIFY((field = m_list->findChild<QLineEdit *>(u"tagField"_s)) != nullptr);
    QTest::keyClicks(field, u"later"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    const auto tags = m_library->read([](const Reader &reader) { return reader.counts(); }).tags;
    QCOMPARE(tags, (QList<library::NamedCount>{{u"later"_s, 5}}));
    QCOMPARE(m_stack->count(), 1);
}

void BulkCommandsTest::theMenuIsReachedByKey()
{
    m_list->select(m_library->digest(), {}, false);
    // What the platform makes of the menu key.
    const QPoint place = m_list->view()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_list->view()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_list->view()->viewport(), &event);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = m_list->findChild<QMenu *>(u"selectionMenu"_s)) != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(m_stack->count(), 1);
    QCOMPARE(read(), 3);
}

/// Of one digest, or of that of one item; of several rows there is none to be told of.
void BulkCommandsTest::theMenuLeadsToWhatChanged()
{
    const auto menuOf = [this]() -> std::unique_ptr<QMenu> {
        const QPoint place = m_list->view()->rect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_list->view()->mapToGlobal(place));
        QCoreApplication::sendEvent(m_list->view()->viewport(), &event);
        return std::unique_ptr<QMenu>(m_list->findChild<QMenu *>(u"selectionMenu"_s));
    };
    QSignalSpy wanted(m_bulk.get(), &notes::BulkCommands::changesRequested);
    for (const ItemId item : {ItemId(), m_library->items()[1]}) {
        m_list->select(m_library->digest(), item, item.isValid());
        const auto menu = menuOf();
        auto *changes = menu->findChild<QAction *>(u"selectionChanges"_s);
        QVERIFY(changes != nullptr);
        changes->trigger();
        QCOMPARE(wanted.takeFirst()[0].value<DigestId>(), m_library->digest());
    }
    selectAll();
    QVERIFY(menuOf()->findChild<QAction *>(u"selectionChanges"_s) == nullptr);
}

QTEST_MAIN(BulkCommandsTest)
#include "tst_bulkcommands.moc"
