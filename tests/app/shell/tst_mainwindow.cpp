// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "app/digests/viewsmodel.h"
#include "app/entities/entitymodel.h"
#include "app/shell/libraryservice.h"
#include "tests/app/shell/testprogram.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using gleaner::ItemId;
using gleaner::digests::DigestList;
using gleaner::digests::DigestModel;
using gleaner::digests::ViewsModel;
using gleaner::entities::EntityModel;
using gleaner::library::Filter;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::shell::ActionId;
using gleaner::shell::MainWindow;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init() { m_program = std::make_unique<gleaner::test::TestProgram>(); }

    void cleanup() { m_program.reset(); }

    void theFirstStartSaysWhatToDo()
    {
        start();
        auto *list = window().findChild<DigestList *>();
        QTRY_VERIFY(list->findChild<QPushButton *>(QStringLiteral("openFolderButton")));
        QVERIFY(list->findChild<QPushButton *>(QStringLiteral("sampleLibraryButton")));
        QVERIFY(list->findChild<QLabel *>(QStringLiteral("emptyStateText"))
                    ->text()
                    .contains(QStringLiteral("No digests yet")));
    }

    void openingAFolderShowsItsNewestDigest()
    {
        openFolder();
        QCOMPARE(window().reading().article().items.size(), 3);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[0].id);
        QVERIFY(window().windowTitle().contains(QStringLiteral("智能早报")));
    }

    void listAndPageGoTogether()
    {
        openFolder();
        auto *list = window().findChild<DigestList *>();
        QTRY_COMPARE(model()->rowCount(model()->index(0, 0, model()->index(0, 0))), 3);
        list->view()->setFocus();
        trigger(ActionId::NextItem);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[1].id);
        QCOMPARE(list->selectedItem(), window().reading().article().items[1].id);
        // The item that was left by going on counts as read.
        QTRY_VERIFY(window().reading().article().items[0].read);
        QVERIFY(!window().reading().article().items[1].read);

        QTest::keyClick(list->view(), Qt::Key_Down);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[2].id);
        window().articleView()->showItem(window().reading().article().items[0].id);
        QTRY_COMPARE(list->selectedItem(), window().reading().article().items[0].id);
    }

    void marksCanBeUndone()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        trigger(ActionId::Bookmark);
        QTRY_VERIFY(window().reading().article().items[0].bookmarked);
        trigger(ActionId::ToggleRead);
        QTRY_VERIFY(window().reading().article().items[0].read);
        trigger(ActionId::Undo);
        QTRY_VERIFY(!window().reading().article().items[0].read);
        trigger(ActionId::Undo);
        QTRY_VERIFY(!window().reading().article().items[0].bookmarked);
        trigger(ActionId::Redo);
        QTRY_VERIFY(window().reading().article().items[0].bookmarked);
    }

    void entitiesAreMarkedSteppedThroughAndWatched()
    {
        openFolder();
        auto *view = window().findChild<QTreeView *>(QStringLiteral("entityView"));
        const auto find = [view] {
            return view->model()
                ->match(view->model()->index(0, 0), EntityModel::NameRole, QStringLiteral("微软"), 1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        };
        QTRY_VERIFY(find().isValid());
        // Nothing is chosen yet.
        view->setCurrentIndex({});
        trigger(ActionId::NextMention);
        view->setCurrentIndex(find());
        trigger(ActionId::NextMention);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[1].id);
        trigger(ActionId::PreviousMention);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[2].id);

        trigger(ActionId::MarkEntities);
        QVERIFY(window().findChild<QToolButton *>(QStringLiteral("markEntities"))->isChecked());

        auto *views = window().findChild<QTreeView *>(QStringLiteral("views"));
        const auto *viewsModel = qobject_cast<ViewsModel *>(views->model());
        window().findChild<QAction *>(QStringLiteral("entityWatch"))->trigger();
        QTRY_COMPARE(viewsModel->rowCount(viewsModel->watchedHeading()), 1);
        QCOMPARE(viewsModel->index(0, 0, viewsModel->watchedHeading()).data(ViewsModel::CountRole).toInt(), 2);
        QTRY_VERIFY(find().data(EntityModel::WatchedRole).toBool());
        trigger(ActionId::Undo);
        QTRY_COMPARE(viewsModel->rowCount(viewsModel->watchedHeading()), 0);
        QTRY_VERIFY(!find().data(EntityModel::WatchedRole).toBool());
    }

    void namesAreDecidedAboutByKey()
    {
        openFolder();
        auto *rows = window().findChild<QTreeView *>(QStringLiteral("entityView"));
        const auto find = [rows](const QString &name) {
            return rows->model()
                ->match(rows->model()->index(0, 0), EntityModel::NameRole, name, 1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                .value(0);
        };
        const QString company = QStringLiteral("微软");
        QTRY_VERIFY(find(company).isValid());
        rows->setCurrentIndex(find(company));
        const auto run = [&](const char *command) {
            window().findChild<QAction *>(QLatin1StringView(command))->trigger();
        };
        run("entityRename");
        auto *dialog = window().findChild<QDialog *>(QStringLiteral("nameDialog"));
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("entityName"));
        field->setText(QStringLiteral("巨软"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(find(QStringLiteral("巨软")).isValid());
        QVERIFY(!find(company).isValid());
        rows->setCurrentIndex(find(QStringLiteral("巨软")));
        run("entityHide");
        QTRY_VERIFY(!find(QStringLiteral("巨软")).isValid());
        trigger(ActionId::Undo);
        QTRY_VERIFY(find(QStringLiteral("巨软")).isValid());
        trigger(ActionId::Undo);
        QTRY_VERIFY(find(company).isValid());
        // Without a selection in the page there is nothing to add, and it is said.
        trigger(ActionId::AddEntity);
        const auto *status = window().findChild<QLabel *>(QStringLiteral("statusText"));
        QVERIFY(status->text().contains(QStringLiteral("Select a name")));
        trigger(ActionId::EntityDecisions);
        QVERIFY(window().findChild<QDialog *>(QStringLiteral("decisionsDialog"))->isVisible());
    }

    void theOriginalIsOpenedAfterAsking()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        m_program->dialogs().confirm = false;
        trigger(ActionId::OpenOriginal);
        QCOMPARE(m_program->dialogs().asked, QList<QUrl>({QUrl(QStringLiteral("https://news.example.com/a/1"))}));
        QVERIFY(m_program->dialogs().opened.isEmpty());
        m_program->dialogs().confirm = true;
        trigger(ActionId::OpenOriginal);
        QCOMPARE(m_program->dialogs().opened.size(), 1);
    }

    void copiesAQuotationWithItsLink()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        trigger(ActionId::CopyWithSource);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(QStringLiteral("> ")) && text.contains(QStringLiteral("https://news.example.com/a/1")),
                 qPrintable(text));
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/markdown")), text.toUtf8());
        trigger(ActionId::CopyQuotation);
        const QString plain = QGuiApplication::clipboard()->text();
        QVERIFY2(plain.startsWith(u'“') && plain.endsWith(QStringLiteral("\nhttps://news.example.com/a/1\n")),
                 qPrintable(plain));
        trigger(ActionId::CopyLink);
        const QMimeData *link = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(link->text(), QStringLiteral("https://news.example.com/a/1"));
        QCOMPARE(link->urls(), QList<QUrl>{QUrl(link->text())});
        QVERIFY(link->html().contains(QStringLiteral("Aurora 3")));
    }

    void exportsToTheChosenFolder()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        trigger(ActionId::Bookmark);
        QTRY_VERIFY(window().reading().article().items[0].bookmarked);
        m_program->dialogs().folder = m_program->path(QStringLiteral("notes"));
        trigger(ActionId::Export);
        auto *dialog = window().findChild<QDialog *>(QStringLiteral("exportDialog"));
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(QStringLiteral("exportBrowse"))->click();
        auto *now = dialog->findChild<QPushButton *>(QStringLiteral("exportNow"));
        QTRY_VERIFY(now->isEnabled());
        now->click();
        QTRY_COMPARE(QDir(m_program->dialogs().folder).entryList({QStringLiteral("*.md")}).size(), 1);
        const auto *status = window().findChild<QLabel *>(QStringLiteral("statusText"));
        QTRY_VERIFY2(status->text().contains(QStringLiteral("1 file")), qPrintable(status->text()));
    }

    /// A template that is being written is there again after the window was closed over it.
    void keepsATemplateThatIsNotSaved()
    {
        openFolder();
        trigger(ActionId::Export);
        const auto text = [this] { return window().findChild<QPlainTextEdit *>(QStringLiteral("templateText")); };
        QVERIFY(text());
        text()->setPlainText(QStringLiteral("half a template"));
        m_program->end();
        start();
        trigger(ActionId::Export);
        QVERIFY(text());
        QCOMPARE(text()->toPlainText(), QStringLiteral("half a template"));
    }

    void droppedFoldersAreImported()
    {
        start();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(sources())});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &drop);
        QTRY_VERIFY_WITH_TIMEOUT(window().reading().digest().isValid(), 20'000);
    }

    void pastedTextIsImportedAndShown()
    {
        start();
        const auto *status = window().findChild<QLabel *>(QStringLiteral("statusText"));
        const auto *imported = window().findChild<QLabel *>(QStringLiteral("importText"));
        QGuiApplication::clipboard()->setText(QStringLiteral(" \n"));
        trigger(ActionId::PasteDigest);
        QVERIFY2(status->text().contains(QStringLiteral("no text on the clipboard")), qPrintable(status->text()));

        QGuiApplication::clipboard()->setText(gleaner::test::smallDigest().replace(u'\n', QStringLiteral("\r\n")));
        trigger(ActionId::PasteDigest);
        QTRY_VERIFY_WITH_TIMEOUT(window().reading().digest().isValid(), 20'000);
        QTRY_COMPARE(window().reading().article().items.size(), 3);
        QTRY_VERIFY2(imported->text().contains(QStringLiteral("1 new")), qPrintable(imported->text()));
        const QDir pasted(m_program->path(QStringLiteral("library/pasted")));
        QCOMPARE(pasted.entryList(QDir::Files).size(), 1);

        trigger(ActionId::PasteDigest);
        QTRY_VERIFY2(imported->text().contains(QStringLiteral("1 unchanged")), qPrintable(imported->text()));
        QCOMPARE(pasted.entryList(QDir::Files).size(), 1);
    }

    void theNextStartComesBackToThePlace()
    {
        openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        trigger(ActionId::NextItem);
        const ItemId second = window().reading().article().items[1].id;
        QTRY_COMPARE(window().reading().item(), second);
        window().articleView()->setZoom(1.4);
        trigger(ActionId::SidePane);
        window().resize(1300, 720);
        m_program->end();

        start();
        QTRY_COMPARE_WITH_TIMEOUT(window().reading().item(), second, 20'000);
        QCOMPARE(window().articleView()->zoom(), 1.4);
        QVERIFY(!window().findChild<QWidget *>(QStringLiteral("sidePanel"))->isVisible());
    }

    void panesAreReachedByKeys()
    {
        openFolder();
        auto *list = window().findChild<DigestList *>();
        trigger(ActionId::FocusArticle);
        QVERIFY(window().articleView()->isAncestorOf(QApplication::focusWidget()));
        trigger(ActionId::NextPane);
        QVERIFY(window().findChild<QWidget *>(QStringLiteral("sidePanel"))->isAncestorOf(QApplication::focusWidget()));
        trigger(ActionId::NextPane);
        QVERIFY(list->isAncestorOf(QApplication::focusWidget()));
        trigger(ActionId::PreviousPane);
        trigger(ActionId::PreviousPane);
        QVERIFY(window().articleView()->isAncestorOf(QApplication::focusWidget()));
        trigger(ActionId::BackToList);
        QVERIFY(list->isAncestorOf(QApplication::focusWidget()));
    }

    /// From the menu, and from the report of the import that brought it.
    void whatChangedIsShown()
    {
        openFolder();
        trigger(ActionId::Changes);
        const auto shown = [this] { return window().findChild<QDialog *>(QStringLiteral("changesDialog")); };
        QTRY_VERIFY(shown() && shown()->findChild<QLabel *>(QStringLiteral("nothingChanged"))->isVisible());
        shown()->close();
        QTRY_VERIFY(!shown());

        QSignalSpy imported(&window().importer(), &gleaner::importing::ImportController::finished);
        QFile digest(sources() + u"/2026-03-05.md");
        QVERIFY(digest.open(QIODevice::WriteOnly));
        digest.write(gleaner::test::smallDigest().replace(QStringLiteral("128K"), QStringLiteral("256K")).toUtf8());
        digest.close();
        trigger(ActionId::OpenFolder);
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20'000);
        QAbstractButton *details = nullptr;
        QTRY_VERIFY((details = window().findChild<QAbstractButton *>(QStringLiteral("importDetails")))
                    && details->isVisible());
        details->click();
        auto *report = window().findChild<QDialog *>(QStringLiteral("importReport"));
        QVERIFY(report);
        auto *changes = report->findChild<QPushButton *>(QStringLiteral("reportChanges"));
        QVERIFY(changes->isEnabled());
        QTest::keyClick(changes, Qt::Key_Space);
        QTRY_VERIFY(shown() && shown()->findChild<QTreeView *>()->model()->rowCount() == 1);
        QCOMPARE(shown()->parentWidget(), report);
    }

private:
    QString sources() const { return m_program->sources(); }
    MainWindow &window() const { return m_program->window(); }
    DigestModel *model() const
    {
        return qobject_cast<DigestModel *>(window().findChild<DigestList *>()->view()->model());
    }
    void trigger(ActionId id) { m_program->trigger(id); }

    void start() { m_program->start(); }
    void openFolder() { m_program->openFolder(); }

    std::unique_ptr<gleaner::test::TestProgram> m_program;
};

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
