// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"
#include "app/notes/queuedialog.h"
#include "app/notes/queuemodel.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::Reader;
using gleaner::notes::QueueDialog;
using gleaner::notes::QueueModel;
using gleaner::test::TestLibrary;

/// The three items of the digest, bookmarked in the order 3, 1, 2.
class QueueDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelIsSound();
    void isInTheOrderOfBookmarks();
    void movesByKeys();
    void movesSeveral();
    void movesByDragging();
    void opensByKey();
    void doneComesBackToItsPlace();
    void saysWhenItIsEmpty();

private:
    /// Numbers of the items as shown.
    [[nodiscard]] QString shown() const
    {
        QString numbers;
        for (const library::QueuedItem &one : model()->queue())
            numbers += QString::number(one.item.number);
        return numbers;
    }
    [[nodiscard]] QTreeView *view() const { return m_dialog->findChild<QTreeView *>(u"queueView"_s); }
    [[nodiscard]] QueueModel *model() const { return m_dialog->findChild<QueueModel *>(); }
    void choose(int row)
    {
        view()->selectionModel()->setCurrentIndex(model()->index(row, 0),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<QueueDialog> m_dialog;
};

void QueueDialogTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_stack = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    for (const int at : {2, 0, 1}) {
        const auto marked = m_library->service().write(
            [item = m_library->items()[at]](library::Writer &writer) { return writer.setBookmarked({item}, true); });
        QVERIFY(marked.result());
        QTest::qSleep(2); // another time for each
    }
    m_dialog = std::make_unique<QueueDialog>(*m_commands, *m_stack);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_COMPARE(shown(), u"312"_s);
    QTRY_VERIFY(view()->hasFocus());
}

void QueueDialogTest::cleanup()
{
    m_dialog.reset();
    m_commands.reset();
    m_stack.reset();
    m_library.reset();
}

void QueueDialogTest::modelIsSound()
{
    QueueModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQueue(m_library->read([](const Reader &reader) { return reader.readingQueue(); }));
    QCOMPARE(model.rowCount(), 3);
    model.setQueue({});
}

void QueueDialogTest::isInTheOrderOfBookmarks()
{
    QCOMPARE(model()->index(0, QueueModel::PlaceColumn).data().toString(), u"1"_s);
    QVERIFY(!model()->index(0, QueueModel::TitleColumn).data().toString().isEmpty());
    QVERIFY(model()->index(0, QueueModel::SinceColumn).data().toString().startsWith(u"20"_s));
}

void QueueDialogTest::movesByKeys()
{
    choose(0);
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier); // nowhere to go
    QCOMPARE(m_stack->count(), 0);
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(shown(), u"132"_s);
    QCOMPARE(view()->currentIndex().row(), 1); // it stays with the item
    QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(shown(), u"123"_s);
    QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(shown(), u"132"_s);
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), u"123"_s);
    m_stack->undo();
    m_stack->undo();
    QTRY_COMPARE(shown(), u"312"_s);
    m_stack->redo();
    QTRY_COMPARE(shown(), u"132"_s);
}

void QueueDialogTest::movesSeveral()
{
    choose(1);
    view()->selectionModel()->select(model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto *up = m_dialog->findChild<QPushButton *>(u"queueUp"_s);
    QVERIFY(up->isEnabled());
    QTest::mouseClick(up, Qt::LeftButton);
    QTRY_COMPARE(shown(), u"123"_s);
    QCOMPARE(view()->selectionModel()->selectedRows().size(), 2);
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"queueUp"_s)->isEnabled());
}

void QueueDialogTest::movesByDragging()
{
    QCOMPARE(view()->dragDropMode(), QAbstractItemView::InternalMove);
    // What the view hands over when rows are dropped.
    const std::unique_ptr<QMimeData> dragged(model()->mimeData({model()->index(2, 0), model()->index(2, 1)}));
    model()->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {});
    QTRY_COMPARE(shown(), u"231"_s);
    const std::unique_ptr<QMimeData> again(model()->mimeData({model()->index(0, 0)}));
    model()->dropMimeData(again.get(), Qt::MoveAction, -1, -1, {}); // below all rows
    QTRY_COMPARE(shown(), u"312"_s);
    QVERIFY(!model()->dropMimeData(again.get(), Qt::CopyAction, 0, 0, {}));
}

void QueueDialogTest::opensByKey()
{
    QSignalSpy asked(m_dialog.get(), &QueueDialog::itemRequested);
    choose(1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<ItemId>(), m_library->items()[0]);
    QVERIFY(m_dialog->isVisible());
}

void QueueDialogTest::doneComesBackToItsPlace()
{
    choose(1);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_COMPARE(shown(), u"32"_s);
    QVERIFY(!m_dialog->findChild<QLabel *>(u"queueTold"_s)->text().isEmpty());
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), u"312"_s);
    m_stack->redo();
    QTRY_COMPARE(shown(), u"32"_s);
}

void QueueDialogTest::saysWhenItIsEmpty()
{
    view()->selectAll();
    QTest::mouseClick(m_dialog->findChild<QPushButton *>(u"queueDone"_s), Qt::LeftButton);
    QTRY_VERIFY(view()->isHidden());
    QVERIFY(!m_dialog->findChild<QLabel *>(u"queueEmpty"_s)->isHidden());
    m_stack->undo();
    QTRY_COMPARE(shown(), u"312"_s);
}

QTEST_MAIN(QueueDialogTest)
#include "tst_queuedialog.moc"
