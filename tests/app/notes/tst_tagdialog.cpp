// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagdialog.h"

#include "app/notes/commands.h"
#include "tests/app/support/testlibrary.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::Reader;
using gleaner::notes::TagDialog;
using gleaner::test::TestLibrary;

class TagDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void enterAddsATag();
    void checkingAndUnchecking();
    void widthAndCaseAreTheSameTag();
    void badNameIsExplained();
    void pinyinFindsATag();
};

static QStringList tagsOf(TestLibrary &library, int item = 0)
{
    const ItemId id = library.items()[item];
    return library.read([id](const Reader &reader) { return reader.item(id); }).tags;
}

void TagDialogTest::enterAddsATag()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    TagDialog dialog(commands, {library.items()[0], library.items()[1]});
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(u"tagField"_s);
    field->setText(u"#模型发布"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(tagsOf(library, 0), QStringList{u"模型发布"_s});
    QCOMPARE(tagsOf(library, 1), QStringList{u"模型发布"_s});
    QVERIFY(dialog.isVisible());
    QVERIFY(field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    stack.undo();
    QVERIFY(tagsOf(library, 0).isEmpty());
}

void TagDialogTest::checkingAndUnchecking()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    commands.addTag({library.items()[0]}, u"甲"_s);
    commands.addTag({library.items()[2]}, u"乙"_s);
    (void)tagsOf(library);
    TagDialog dialog(commands, {library.items()[0], library.items()[1]});
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"甲"_s);
    QCOMPARE(list->item(0)->checkState(), Qt::PartiallyChecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked);
    list->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(tagsOf(library, 0).isEmpty());
    QTRY_COMPARE(list->item(0)->checkState(), Qt::Unchecked);
    list->findItems(u"乙"_s, Qt::MatchExactly).first()->setCheckState(Qt::Checked);
    QCOMPARE(tagsOf(library, 1), QStringList{u"乙"_s});
}

void TagDialogTest::widthAndCaseAreTheSameTag()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    commands.addTag({library.items()[0]}, u"LLM"_s);
    (void)tagsOf(library);
    TagDialog dialog(commands, {library.items()[0]});
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 1);
    auto *field = dialog.findChild<QLineEdit *>(u"tagField"_s);
    field->setText(u"ｌｌｍ"_s);
    QCOMPARE(list->count(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(tagsOf(library), QStringList{u"LLM"_s});
}

void TagDialogTest::pinyinFindsATag()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    commands.addTag({library.items()[0]}, u"半导体"_s);
    (void)tagsOf(library);
    TagDialog dialog(commands, {library.items()[0]});
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 1);
    auto *field = dialog.findChild<QLineEdit *>(u"tagField"_s);
    // What is typed may be a new tag as well.
    for (const QString &typed : {u"bdt"_s, u"bandaoti"_s, u"半dt"_s}) {
        field->setText(typed);
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->item(1)->text(), u"半导体"_s);
    }
    field->setText(u"xyz"_s);
    QCOMPARE(list->count(), 1);
}

void TagDialogTest::badNameIsExplained()
{
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands(library.service(), stack);
    TagDialog dialog(commands, {library.items()[0]});
    dialog.show();
    auto *field = dialog.findChild<QLineEdit *>(u"tagField"_s);
    field->setText(u"a,b"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    QCOMPARE(field->text(), u"a,b"_s);
    QCOMPARE(stack.count(), 0);
}

QTEST_MAIN(TagDialogTest)
#include "tst_tagdialog.moc"
