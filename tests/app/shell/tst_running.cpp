// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/notes/commands.h"
#include "app/notes/notesdialog.h"
#include "app/notes/notespanel.h"
#include "app/notes/rescue.h"
#include "app/shell/backupsdialog.h"
#include "app/shell/libraryservice.h"
#include "app/shell/running.h"
#include "tests/app/shell/testprogram.h"
#include "tests/support/testsupport.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QStandardPaths>
#include <QTimer>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::Reader;
using gleaner::shell::ActionId;
using gleaner::shell::Application;
using gleaner::shell::Running;

/// The program from its start to its end, libraries replaced and windows closed between.
class RunningTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void restoresABackupAndOpensAgain();
    void goesOnWhenABackupCannotBeRestored();
    void aNoteJustTypedIsInTheLibraryAfterTheWindowCloses();
    void theWindowIsNotFrozenWhileItWaitsForTheLibrary();
    void whatTheLibraryRefusesIsKeptInAFile();

private:
    /// The notes of the first item, in the library that is open.
    [[nodiscard]] QStringList notes() const
    {
        const auto future = m_running->application()->library().read([](const Reader &reader) -> Result<QStringList> {
            const auto digests = reader.digests();
            if (!digests || digests->isEmpty())
                return QStringList();
            const auto items = reader.items(digests->first().id);
            const auto found = reader.notes(items->first().id);
            QStringList texts;
            for (const annotation::Note &note : *found)
                texts.append(note.text);
            return texts;
        });
        return future.result().value_or(QStringList{u"unreadable"_s});
    }
    void openTheFolder() const
    {
        const auto &window = m_running->application()->window();
        m_program->dialogs().folder = m_program->sources();
        window.actions()[ActionId::OpenFolder]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window.reading().item().isValid(), 20'000);
    }
    void typeANote(const QString &text) const
    {
        auto &window = m_running->application()->window();
        window.actions()[ActionId::AddNote]->trigger();
        QPlainTextEdit *note = nullptr;
        QTRY_VERIFY((note = window.findChild<QPlainTextEdit *>(u"noteText"_s)) != nullptr);
        note->setPlainText(text);
    }
    void confirmRestoring(QTreeView *view) const
    {
        QTRY_VERIFY(view->selectionModel()->hasSelection());
        QTest::keyClick(view, Qt::Key_Return);
        auto *box = view->window()->findChild<QMessageBox *>(u"backupsConfirm"_s);
        QVERIFY(box);
        QTest::keyClick(box->findChild<QPushButton *>(u"backupsConfirmRestore"_s), Qt::Key_Space);
    }
    /// Runs the program; `steps` are what is done in each window that opens.
    int run(const QList<std::function<void()>> &steps)
    {
        shell::CommandLine line;
        line.library = m_program->path(u"library"_s);
        m_running = std::make_unique<Running>(line, [this](const QString &) { return m_program->create(); });
        qsizetype step = 0;
        connect(m_running.get(), &Running::opened, this, [this, steps, step]() mutable {
            if (step == steps.size()) {
                QFAIL("a window too many");
                return;
            }
            QMetaObject::invokeMethod(m_running.get(), steps[step++], Qt::QueuedConnection);
        });
        QTimer boxes;
        connect(&boxes, &QTimer::timeout, this, [this] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                if (auto *box = qobject_cast<QMessageBox *>(widget);
                    box && box->objectName() == u"outcome" && box->isVisible()) {
                    m_told.append(box->text());
                    box->close();
                }
            }
        });
        boxes.start(50);
        const int code = m_running->run();
        m_running.reset();
        return code;
    }

    std::unique_ptr<test::TestProgram> m_program;
    std::unique_ptr<Running> m_running;
    QStringList m_told; ///< by boxes between two windows
};

void RunningTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English));
}

void RunningTest::init()
{
    m_program = std::make_unique<test::TestProgram>();
    m_told.clear();
}

void RunningTest::restoresABackupAndOpensAgain()
{
    QStringList before;
    QStringList after;
    const auto first = [&] {
        openTheFolder();
        auto &window = m_running->application()->window();
        window.actions()[ActionId::Backups]->trigger();
        auto *view = window.findChild<QTreeView *>(u"backupsView"_s);
        QVERIFY(view);
        view->window()->findChild<QPushButton *>(u"backupsMake"_s)->click();
        QTRY_COMPARE(view->model()->rowCount(), 1);
        typeANote(u"came later"_s);
        QTRY_COMPARE(before = notes(), QStringList{u"came later"_s});
        confirmRestoring(view);
    };
    const auto second = [&] {
        auto &window = m_running->application()->window();
        after = notes();
        QTRY_VERIFY_WITH_TIMEOUT(window.reading().item().isValid(), 20'000);
        window.close();
    };
    QCOMPARE(run({first, second}), 0);
    QCOMPARE(before, QStringList{u"came later"_s});
    QCOMPARE(after, QStringList());
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told.first().startsWith(u"The library is again as it was"_s), qPrintable(m_told.first()));
    const QList<library::BackupFile> backups = library::backupsOf({m_program->path(u"library"_s)});
    QCOMPARE(backups.size(), 2);
    QVERIFY(std::ranges::any_of(
        backups, [](const library::BackupFile &backup) { return backup.reason == library::BackupReason::Restore; }));
}

void RunningTest::goesOnWhenABackupCannotBeRestored()
{
    QStringList after;
    const auto first = [&] {
        openTheFolder();
        typeANote(u"kept"_s);
        QTRY_COMPARE(notes(), QStringList{u"kept"_s});
        library::BackupFile gone{u"library-v1-20260101-000000-daily.sqlite"_s, {}, 0, 1, library::BackupReason::Daily};
        emit m_running->application()->window().restoreConfirmed(gone);
    };
    const auto second = [&] {
        after = notes();
        m_running->application()->window().close();
    };
    QCOMPARE(run({first, second}), 0);
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told.first().contains(u"library-v1-20260101"_s), qPrintable(m_told.first()));
    QCOMPARE(after, QStringList{u"kept"_s});
}

void RunningTest::aNoteJustTypedIsInTheLibraryAfterTheWindowCloses()
{
    QStringList after;
    const auto first = [&] {
        openTheFolder();
        typeANote(u"the last words"_s);
        m_running->application()->window().close();
    };
    QCOMPARE(run({first}), 0);
    const auto second = [&] {
        after = notes();
        m_running->application()->window().close();
    };
    QCOMPARE(run({second}), 0);
    QCOMPARE(after, QStringList{u"the last words"_s});
}

void RunningTest::theWindowIsNotFrozenWhileItWaitsForTheLibrary()
{
    const auto gate = std::make_shared<QSemaphore>();
    const auto wentOn = std::make_shared<bool>(false);
    bool stayed = false;
    const auto first = [&] {
        openTheFolder();
        auto &window = m_running->application()->window();
        typeANote(u"waits its turn"_s);
        const auto waiting = m_running->application()->library().write([gate, wentOn](library::Writer &) -> Result<> {
            *wentOn = gate->tryAcquire(1, 5'000);
            return {};
        });
        window.close();
        stayed = window.isVisible();
        gate->release();
        QVERIFY(!waiting.isCanceled());
    };
    QCOMPARE(run({first}), 0);
    QVERIFY(stayed);
    QVERIFY(*wentOn);
}

void RunningTest::whatTheLibraryRefusesIsKeptInAFile()
{
    QUndoStack stack;
    std::unique_ptr<notes::Commands> commands;
    QStringList folders;
    const auto first = [&] {
        openTheFolder();
        auto &library = m_running->application()->library();
        auto &window = m_running->application()->window();
        folders = notes::rescueFolders(library.location());
        commands = std::make_unique<notes::Commands>(library, stack);
        library::DigestRow gone; // one that the library does not have
        gone.id = {999'999};
        auto *dialog = new notes::NotesDialog(*commands, gone, &window);
        dialog->show();
        dialog->panel()->editNewNote();
        dialog->findChild<QPlainTextEdit *>(u"noteText"_s)->setPlainText(u"kept anyway"_s);
        window.close();
        QMessageBox *box = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((box = window.findChild<QMessageBox *>(u"unsavedNotes"_s)) != nullptr, 20'000);
        QVERIFY(window.isVisible());
        QTest::keyClick(box->findChild<QPushButton *>(u"keepNotes"_s), Qt::Key_Space);
    };
    QCOMPARE(run({first}), 0);
    bool isKept = false;
    for (const QString &folder : std::as_const(folders)) {
        for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files))
            isKept = isKept || test::fileBytes(file.filePath()).contains("kept anyway");
    }
    QVERIFY(isKept);
}

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    RunningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_running.moc"
