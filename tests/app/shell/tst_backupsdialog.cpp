// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/backupmodel.h"
#include "app/shell/backupsdialog.h"
#include "core/library/writer.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::BackupFile;
using gleaner::library::BackupReason;
using gleaner::shell::BackupModel;
using gleaner::shell::BackupsDialog;

/// A library with two backups, a day apart.
class BackupsDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelIsSound();
    void showsDateReasonAndSize();
    void makesOneNow();
    void saysWhyNoneCanBeMade();
    void asksBeforeRestoring();
    void canBeLeftAsItIs();
    void saysWhenThereIsNone();

private:
    void back(const QDateTime &when, BackupReason reason)
    {
        QVERIFY(library::backUp(m_location.libraryFile(), m_location.backupFolder(), when, reason));
    }
    [[nodiscard]] QTreeView *view() const { return m_dialog->findChild<QTreeView *>(u"backupsView"_s); }
    [[nodiscard]] QAbstractItemModel *model() const { return view()->model(); }
    [[nodiscard]] QString text(int row, int column) const { return model()->index(row, column).data().toString(); }
    [[nodiscard]] QString told() const { return m_dialog->findChild<QLabel *>(u"backupsTold"_s)->text(); }
    [[nodiscard]] QMessageBox *question() const { return m_dialog->findChild<QMessageBox *>(u"backupsConfirm"_s); }
    void press(const QString &button) { m_dialog->findChild<QPushButton *>(button)->click(); }
    void show()
    {
        m_dialog = std::make_unique<BackupsDialog>(m_location, [this] { return m_now; });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    const QDateTime m_now{QDate(2026, 3, 5), QTime(9, 0), QTimeZone::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    library::Location m_location;
    std::unique_ptr<BackupsDialog> m_dialog;
};

void BackupsDialogTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_folder = std::make_unique<QTemporaryDir>();
    m_location = {m_folder->filePath(u"library"_s)};
    QVERIFY(library::Writer::open(m_location));
    back(m_now.addDays(-1), BackupReason::BulkChange);
    back(m_now.addDays(-2), BackupReason::Daily);
    show();
    QTRY_COMPARE(model()->rowCount(), 2);
}

void BackupsDialogTest::cleanup()
{
    m_dialog.reset();
    m_folder.reset();
}

void BackupsDialogTest::modelIsSound()
{
    BackupModel backups;
    const QAbstractItemModelTester tester(&backups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    backups.setBackups(library::backupsOf(m_location));
    QCOMPARE(backups.rowCount(), 2);
    backups.setBackups({});
    QCOMPARE(backups.rowCount(), 0);
}

void BackupsDialogTest::showsDateReasonAndSize()
{
    const QString made = QLocale().toString(m_now.addDays(-1).toLocalTime(), QLocale::ShortFormat);
    QCOMPARE(text(0, BackupModel::MadeColumn), made);
    QCOMPARE(text(0, BackupModel::ReasonColumn), u"Before a large change"_s);
    QCOMPARE(text(1, BackupModel::ReasonColumn), u"Daily"_s);
    QVERIFY(text(0, BackupModel::SizeColumn).contains(u"KiB"_s));
    QVERIFY(!view()->accessibleName().isEmpty());
}

void BackupsDialogTest::makesOneNow()
{
    press(u"backupsMake"_s);
    QTRY_COMPARE(model()->rowCount(), 3);
    QCOMPARE(text(0, BackupModel::ReasonColumn), u"Asked for"_s);
    QCOMPARE(told(), u"The backup is made and checked."_s);
    QVERIFY(m_dialog->findChild<QPushButton *>(u"backupsMake"_s)->isEnabled());
}

void BackupsDialogTest::saysWhyNoneCanBeMade()
{
    QVERIFY(QFile::remove(m_location.libraryFile()));
    press(u"backupsMake"_s);
    QTRY_VERIFY(told().contains(u"library.sqlite"_s));
    QTest::qWait(50);
    QCOMPARE(model()->rowCount(), 2);
}

void BackupsDialogTest::asksBeforeRestoring()
{
    const QSignalSpy confirmed(m_dialog.get(), &BackupsDialog::restoreConfirmed);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(question());
    QTRY_VERIFY(question()->isVisible());
    QVERIFY(confirmed.isEmpty());
    QTest::keyClick(question()->findChild<QPushButton *>(u"backupsConfirmRestore"_s), Qt::Key_Space);
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(confirmed.first().first().value<BackupFile>().reason, BackupReason::Daily);
}

void BackupsDialogTest::canBeLeftAsItIs()
{
    const QSignalSpy confirmed(m_dialog.get(), &BackupsDialog::restoreConfirmed);
    press(u"backupsRestore"_s);
    QTRY_VERIFY(question()->isVisible());
    QTest::keyClick(question(), Qt::Key_Return); // Cancel is what Return does
    QTRY_VERIFY(!question());
    QVERIFY(confirmed.isEmpty());
}

void BackupsDialogTest::saysWhenThereIsNone()
{
    QVERIFY(QDir(m_location.backupFolder()).removeRecursively());
    m_dialog->reload();
    auto *empty = m_dialog->findChild<QLabel *>(u"backupsEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!view()->isVisible());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"backupsRestore"_s)->isEnabled());
}

QTEST_MAIN(BackupsDialogTest)
#include "tst_backupsdialog.moc"
