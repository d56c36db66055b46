// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/notes/tagsdialog.h"
#include "app/notes/tagsmodel.h"
#include "core/library/highlightrows.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using annotation::TagColour;
using gleaner::library::Reader;
using gleaner::notes::TagsDialog;
using gleaner::notes::TagsModel;
using gleaner::test::TestLibrary;

/// 半导体 on two items, 芯片 on one, Chips on one.
class TagsDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelIsSound();
    void listsTagsWithCounts();
    void highlightsCountToo();
    void renamesByKeyAndUndoes();
    void saysWhatIsNoName();
    void renamingToATakenNameAsksWithBothCounts();
    void mergesByTheMenu();
    void coloursSeveralAsOneStep();
    void deletesAfterAQuestion();
    void filtersByPinyin();
    void saysWhenThereAreNone();

private:
    [[nodiscard]] QStringList stored()
    {
        QStringList lines;
        const auto tags = m_library->read([](const Reader &reader) { return reader.tags(); });
        for (const library::TagRow &tag : tags)
            lines.append(u"%1 %2 %3"_s.arg(tag.name, annotation::tagColourKey(tag.colour)).arg(tag.items));
        return lines;
    }
    [[nodiscard]] QTreeView *view() const { return m_dialog->findChild<QTreeView *>(u"tagsView"_s); }
    [[nodiscard]] QStringList shown() const
    {
        QStringList rows;
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            if (!view()->isRowHidden(row, {}))
                rows.append(view()->model()->index(row, 0).data().toString());
        }
        return rows;
    }
    void choose(const QString &tag)
    {
        const QModelIndexList found = view()->model()->match(view()->model()->index(0, 0), Qt::DisplayRole, tag, 1,
                                                             Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        view()->selectionModel()->setCurrentIndex(found.first(),
                                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    void rename(const QString &tag, const QString &name)
    {
        choose(tag);
        QTest::keyClick(view(), Qt::Key_F2);
        QTRY_VERIFY(view()->viewport()->findChild<QLineEdit *>());
        auto *editor = view()->viewport()->findChild<QLineEdit *>();
        editor->setText(name);
        QTest::keyClick(editor, Qt::Key_Return);
    }
    [[nodiscard]] QMessageBox *question() const { return m_dialog->findChild<QMessageBox *>(u"tagsConfirm"_s); }
    void agree() { QTest::mouseClick(question()->findChild<QPushButton *>(u"tagsConfirmYes"_s), Qt::LeftButton); }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<TagsDialog> m_dialog;
};

void TagsDialogTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_stack = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    const QList<ItemId> &items = m_library->items();
    m_commands->addTag({items[0], items[1]}, u"半导体"_s);
    m_commands->addTag({items[1]}, u"芯片"_s);
    m_commands->addTag({items[2]}, u"Chips"_s);
    m_dialog = std::make_unique<TagsDialog>(*m_commands, *m_stack);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"芯片"_s}));
    QTRY_VERIFY(view()->hasFocus());
}

void TagsDialogTest::cleanup()
{
    m_dialog.reset();
    m_commands.reset();
    m_stack.reset();
    m_library.reset();
}

void TagsDialogTest::modelIsSound()
{
    TagsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTags({{u"a"_s, TagColour::Red, 2}, {u"b"_s, TagColour::None, 0}});
    model.setTheme(article::Theme::Dark);
    QCOMPARE(model.index(0, TagsModel::ColourColumn).data().toString(), annotation::tagColourName(TagColour::Red));
    model.setTags({});
}

void TagsDialogTest::listsTagsWithCounts()
{
    QCOMPARE(view()->model()->index(1, TagsModel::ItemsColumn).data().toString(), u"2"_s);
    QCOMPARE(view()->model()->index(2, TagsModel::ItemsColumn).data().toString(), u"1"_s);
}

void TagsDialogTest::highlightsCountToo()
{
    notes::HighlightCommands highlights(m_library->service(), *m_stack);
    highlights.add({.item = m_library->items()[0], .span = {0, 2}, .tags = {u"芯片"_s}});
    highlights.add({.item = m_library->items()[2], .span = {0, 2}, .tags = {u"芯片"_s, u"只在高亮"_s}});
    QTRY_COMPARE(view()->model()->index(3, TagsModel::HighlightsColumn).data().toString(), u"2"_s);
    QCOMPARE(shown().value(2), u"只在高亮"_s);
    QCOMPARE(view()->model()->index(3, TagsModel::ItemsColumn).data().toString(), u"1"_s);
    // Said before it is done, done on all, and taken back.
    choose(u"芯片"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains(u"1 item(s) and 2 highlight(s)"_s), qPrintable(question()->text()));
    agree();
    const auto tags = [this] {
        return m_library->read([this](const Reader &reader) { return reader.highlightsOf(m_library->items()[2]); })
            .first()
            .tags;
    };
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"只在高亮"_s}));
    QCOMPARE(tags(), QStringList(u"只在高亮"_s));
    m_stack->undo();
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"只在高亮"_s, u"芯片"_s}));
    QCOMPARE(tags(), QStringList({u"只在高亮"_s, u"芯片"_s}));
}

void TagsDialogTest::renamesByKeyAndUndoes()
{
    rename(u"芯片"_s, u"#处理器"_s);
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"处理器"_s}));
    QCOMPARE(view()->currentIndex().data().toString(), u"处理器"_s);
    QVERIFY(!m_dialog->findChild<QLabel *>(u"tagsTold"_s)->text().isEmpty());
    QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"芯片"_s}));
    m_stack->redo();
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s, u"处理器"_s}));
}

void TagsDialogTest::saysWhatIsNoName()
{
    const int steps = m_stack->count();
    rename(u"芯片"_s, u"a,b"_s);
    QTRY_COMPARE(m_dialog->findChild<QLabel *>(u"tagsTold"_s)->text(),
                 annotation::normalisedTag(u"a,b"_s).error().message);
    QCOMPARE(m_stack->count(), steps);
}

void TagsDialogTest::renamingToATakenNameAsksWithBothCounts()
{
    rename(u"芯片"_s, u"半导体"_s);
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains(u"1"_s) && question()->text().contains(u"2"_s),
             qPrintable(question()->text()));
    QCOMPARE(stored().size(), 3);
    agree();
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"半导体"_s}));
    QCOMPARE(stored(), QStringList({u"Chips  1"_s, u"半导体  2"_s}));
    m_stack->undo();
    QCOMPARE(stored(), QStringList({u"Chips  1"_s, u"半导体  2"_s, u"芯片  1"_s}));
}

void TagsDialogTest::mergesByTheMenu()
{
    choose(u"Chips"_s);
    view()->selectionModel()->select(view()->model()->index(2, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    auto *button = m_dialog->findChild<QPushButton *>(u"tagsMerge"_s);
    QVERIFY(button->isEnabled());
    emit button->menu()->aboutToShow();
    QCOMPARE(button->menu()->actions().size(), 1);
    button->menu()->actions().first()->trigger();
    QTRY_VERIFY(question());
    agree();
    QTRY_COMPARE(shown(), QStringList{u"半导体"_s});
    QCOMPARE(stored(), QStringList{u"半导体  3"_s});
    m_stack->undo(); // both at once
    QCOMPARE(stored(), QStringList({u"Chips  1"_s, u"半导体  2"_s, u"芯片  1"_s}));
}

void TagsDialogTest::coloursSeveralAsOneStep()
{
    view()->selectAll();
    auto *button = m_dialog->findChild<QPushButton *>(u"tagsColour"_s);
    button->menu()->actions().first()->trigger();
    QTRY_COMPARE(view()->model()->index(0, TagsModel::ColourColumn).data().toString(),
                 annotation::tagColourName(TagColour::Red));
    QCOMPARE(stored(), QStringList({u"Chips red 1"_s, u"半导体 red 2"_s, u"芯片 red 1"_s}));
    m_stack->undo();
    QCOMPARE(stored(), QStringList({u"Chips  1"_s, u"半导体  2"_s, u"芯片  1"_s}));
}

void TagsDialogTest::deletesAfterAQuestion()
{
    choose(u"半导体"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(question());
    QVERIFY2(question()->text().contains(u"2"_s), qPrintable(question()->text()));
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(stored().size(), 3);
    m_dialog->activateWindow();
    QTRY_VERIFY(view()->hasFocus());
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(question());
    agree();
    QTRY_COMPARE(shown(), QStringList({u"Chips"_s, u"芯片"_s}));
    QTRY_VERIFY(!question());
    m_stack->undo();
    QCOMPARE(stored(), QStringList({u"Chips  1"_s, u"半导体  2"_s, u"芯片  1"_s}));
}

void TagsDialogTest::filtersByPinyin()
{
    auto *field = m_dialog->findChild<QLineEdit *>(u"tagsFilter"_s);
    field->setText(u"bdt"_s);
    QCOMPARE(shown(), QStringList{u"半导体"_s});
    QCOMPARE(view()->currentIndex().data().toString(), u"半导体"_s);
    field->setText(u"chi"_s);
    QCOMPARE(shown(), QStringList{u"Chips"_s});
    // What is hidden is not touched.
    view()->selectAll();
    m_dialog->findChild<QPushButton *>(u"tagsColour"_s)->menu()->actions().first()->trigger();
    QCOMPARE(stored(), QStringList({u"Chips red 1"_s, u"半导体  2"_s, u"芯片  1"_s}));
}

void TagsDialogTest::saysWhenThereAreNone()
{
    view()->selectAll();
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_VERIFY(question());
    agree();
    QTRY_VERIFY(view()->isHidden());
    QVERIFY(!m_dialog->findChild<QLabel *>(u"tagsEmpty"_s)->isHidden());
}

QTEST_MAIN(TagsDialogTest)
#include "tst_tagsdialog.moc"
