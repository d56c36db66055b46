// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"
#include "app/notes/trashdialog.h"
#include "app/notes/trashmodel.h"
#include "core/library/savedsearch.h"
#include "core/library/trash.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::Reader;
using gleaner::library::TrashedThing;
using gleaner::notes::TrashDialog;
using gleaner::notes::TrashModel;
using gleaner::test::TestLibrary;

/// A note and, newer, a saved search in the trash.
class TrashDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelIsSound();
    void showsWhatWasDeleted();
    void putsBackByKeyAndUndoes();
    void deletesForGoodAfterAQuestion();
    void canBeKept();
    void saysWhenItIsEmpty();

private:
    [[nodiscard]] QList<TrashedThing> trash()
    {
        return m_library->read([](const Reader &reader) { return reader.trash(); });
    }
    [[nodiscard]] qsizetype notes()
    {
        return m_library->read([this](const Reader &reader) { return reader.notes(m_library->items()[0]); }).size();
    }
    [[nodiscard]] QTreeView *view() const { return m_dialog->findChild<QTreeView *>(u"trashView"_s); }
    [[nodiscard]] int rows() const { return view()->model()->rowCount(); }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<TrashDialog> m_dialog;
};

void TrashDialogTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_stack = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    const auto added = m_library->service().write(
        [item = m_library->items()[0]](library::Writer &writer) { return writer.addNote(item, u"看看\n产能"_s); });
    QVERIFY(added.result());
    const auto filled = m_library->service().write([note = added.result()->id](library::Writer &writer) -> Result<> {
        if (const auto deleted = writer.deleteNote(note); !deleted)
            return deleted;
        QTest::qSleep(2); // two times of deletion
        const auto search = writer.addSavedSearch({.name = u"芯片"_s, .query = u"芯片 OR GPU"_s});
        return search ? writer.deleteSavedSearch(search->id) : std::unexpected(search.error());
    });
    QVERIFY(filled.result());
    m_dialog = std::make_unique<TrashDialog>(*m_commands, systemClock());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(view()->hasFocus());
}

void TrashDialogTest::cleanup()
{
    m_dialog.reset();
    m_commands.reset();
    m_stack.reset();
    m_library.reset();
}

void TrashDialogTest::modelIsSound()
{
    TrashModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setThings(trash(), QDateTime::currentDateTimeUtc());
    QCOMPARE(model.rowCount(), 2);
    model.setThings({}, QDateTime::currentDateTimeUtc());
    QCOMPARE(model.rowCount(), 0);
}

void TrashDialogTest::showsWhatWasDeleted()
{
    const QAbstractItemModel *model = view()->model();
    QCOMPARE(model->index(0, TrashModel::ThingColumn).data().toString(), u"Saved search: 芯片"_s);
    QCOMPARE(model->index(0, TrashModel::PlaceColumn).data().toString(), u"芯片 OR GPU"_s);
    QCOMPARE(model->index(1, TrashModel::ThingColumn).data().toString(), u"Note: 看看 产能"_s);
    QVERIFY(!model->index(1, TrashModel::PlaceColumn).data().toString().isEmpty());
    QVERIFY(model->index(1, TrashModel::LeftColumn).data().toString().startsWith(u"30"_s));
    QVERIFY(!view()->accessibleName().isEmpty());
}

void TrashDialogTest::putsBackByKeyAndUndoes()
{
    QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_COMPARE(rows(), 0);
    QVERIFY(trash().isEmpty());
    QCOMPARE(notes(), 1);
    m_stack->undo();
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(notes(), 0);
    m_stack->redo();
    QTRY_COMPARE(rows(), 0);
    QCOMPARE(notes(), 1);
}

void TrashDialogTest::deletesForGoodAfterAQuestion()
{
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Delete);
    auto *box = m_dialog->findChild<QMessageBox *>(u"trashConfirm"_s);
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible());
    QCOMPARE(trash().size(), 2);
    QTest::mouseClick(box->findChild<QPushButton *>(u"trashConfirmDelete"_s), Qt::LeftButton);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(trash().value(0).text, u"芯片"_s);
    QVERIFY(m_stack->isClean());
}

void TrashDialogTest::canBeKept()
{
    QTest::keyClick(view(), Qt::Key_Delete);
    auto *box = m_dialog->findChild<QMessageBox *>(u"trashConfirm"_s);
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>(u"trashConfirm"_s));
    QCOMPARE(trash().size(), 2);
}

void TrashDialogTest::saysWhenItIsEmpty()
{
    m_commands->putBack(trash());
    QTRY_VERIFY(!view()->isVisible());
    QVERIFY(m_dialog->findChild<QLabel *>(u"trashEmpty"_s)->isVisible());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"trashRestore"_s)->isEnabled());
}

QTEST_MAIN(TrashDialogTest)
#include "tst_trashdialog.moc"
