// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldersdialog.h"
#include "app/folders/foldersmodel.h"
#include "app/folders/watchedfolders.h"
#include "app/importing/importcontroller.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::folders;
using Condition = FolderState::Condition;

class TestFoldersDialog final : public QObject {
    Q_OBJECT

private slots:
    void modelKeepsTheContract();
    void rowsTellWhatIsSo_data();
    void rowsTellWhatIsSo();
    void dialogAddsAndRemoves();
};

void TestFoldersDialog::modelKeepsTheContract()
{
    FoldersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto shown = [&] {
        QStringList paths;
        for (int row = 0; row < model.rowCount(); ++row)
            paths += model.index(row, FoldersModel::FolderColumn).data().toString();
        return paths;
    };
    model.setFolders({{.path = u"/b"_s}, {.path = u"/d"_s}});
    QCOMPARE(shown(), QStringList({u"/b"_s, u"/d"_s}));
    const QPersistentModelIndex second(model.index(1, 0));
    QSignalSpy reset(&model, &FoldersModel::modelReset);
    QSignalSpy changed(&model, &FoldersModel::dataChanged);
    model.setFolders({{.path = u"/a"_s}, {.path = u"/d"_s, .files = 3}, {.path = u"/e"_s}});
    QCOMPARE(shown(), QStringList({u"/a"_s, u"/d"_s, u"/e"_s}));
    QVERIFY(second.isValid());
    QCOMPARE(second.row(), 1);
    QCOMPARE(changed.size(), 1);
    model.setFolders({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestFoldersDialog::rowsTellWhatIsSo_data()
{
    QTest::addColumn<FolderState>("folder");
    QTest::addColumn<QString>("files");
    QTest::addColumn<bool>("warns");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Condition condition, int files, int gone) -> QTestData & {
        return QTest::newRow(name) << FolderState{u"/news"_s, condition, files, gone};
    };
    row("looking", Condition::Looking, 0, 0) << QString() << false << u"first time"_s;
    row("watched", Condition::Watched, 12, 0) << u"12"_s << false << u"at once"_s;
    row("files gone", Condition::Watched, 12, 2) << u"12, 2 gone"_s << false << u"2 digest"_s;
    row("network", Condition::Remote, 1, 0) << u"1"_s << false << u"every minute"_s;
    row("too many", Condition::OutOfWatches, 1, 0) << u"1"_s << true << u"max_user_watches"_s;
    row("missing", Condition::Missing, 3, 0) << QString() << true << u"not there"_s;
    row("empty", Condition::Away, 3, 0) << QString() << true << u"stands empty"_s;
    row("unreadable", Condition::Unreadable, 3, 0) << QString() << true << u"cannot be read"_s;
}

void TestFoldersDialog::rowsTellWhatIsSo()
{
    QFETCH(FolderState, folder);
    QFETCH(bool, warns);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English));
    FoldersModel model;
    model.setFolders({folder});
    QTEST(model.index(0, FoldersModel::FilesColumn).data().toString(), "files");
    QVERIFY(!model.index(0, FoldersModel::ConditionColumn).data().toString().isEmpty());
    QCOMPARE(model.index(0, FoldersModel::ConditionColumn).data(Qt::DecorationRole).isValid(), warns);
    const QString told = conditionText(folder);
    QVERIFY2(told.contains(text) && told.contains(u"/news"), qPrintable(told));
}

void TestFoldersDialog::dialogAddsAndRemoves()
{
    test::TestLibrary library;
    importing::ImportController importer(library.service());
    QUndoStack undo;
    WatchedFolders folders({library.service(), importer, undo});
    FoldersDialog dialog(folders);
    QSignalSpy wanted(&dialog, &FoldersDialog::addRequested);
    dialog.show();
    auto *view = dialog.findChild<QTreeView *>(u"foldersView"_s);
    auto *empty = dialog.findChild<QLabel *>(u"foldersEmpty"_s);
    auto *details = dialog.findChild<QLabel *>(u"foldersDetails"_s);
    auto *remove = dialog.findChild<QPushButton *>(u"foldersRemove"_s);
    QVERIFY(empty->isVisible() && !view->isVisible());
    QVERIFY(!remove->isEnabled());
    dialog.findChild<QPushButton *>(u"foldersAdd"_s)->click();
    QCOMPARE(wanted.size(), 1);

    folders.add(library.sources());
    QTRY_VERIFY(view->isVisible());
    QVERIFY(!empty->isVisible());
    QTRY_VERIFY2(details->text().contains(u"at once"), qPrintable(details->text()));
    QVERIFY(details->text().contains(library.sources()));
    QVERIFY(remove->isEnabled());

    QTest::keyClick(view, Qt::Key_Delete);
    QTRY_VERIFY(empty->isVisible());
    undo.undo();
    QTRY_VERIFY(view->isVisible());
}

QTEST_MAIN(TestFoldersDialog)
#include "tst_foldersdialog.moc"
