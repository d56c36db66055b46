// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/actions.h"
#include "app/shell/shortcutsheet.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using gleaner::shell::ActionId;
using gleaner::shell::Actions;
using gleaner::shell::ShortcutSheet;

class TestActions : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        auto *central = new QWidget;
        m_pane = new QTreeWidget;
        m_pane->setObjectName(QStringLiteral("pane"));
        new QTreeWidgetItem(m_pane, {QStringLiteral("n row")});
        m_edit = new QLineEdit;
        m_text = new QPlainTextEdit;
        auto *layout = new QVBoxLayout(central);
        layout->addWidget(m_pane);
        layout->addWidget(m_edit);
        layout->addWidget(m_text);
        m_window->setCentralWidget(central);
        m_actions = new Actions(m_window.get());
        m_actions->fill(m_window->menuBar(), new QMenu(QStringLiteral("Recent"), m_window.get()));
        m_actions->addReadingKeys({m_pane});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void noTwoShortcutsAreTheSame()
    {
        QHash<QKeySequence, QString> seen;
        const auto all = m_window->findChildren<QAction *>();
        for (const QAction *action : all) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key),
                         qPrintable(key.toString() + u": " + seen.value(key) + u" and " + action->objectName()));
                seen.insert(key, action->objectName());
            }
        }
        QVERIFY(seen.size() > 30);
    }

    void mnemonicsOfOneMenuDiffer()
    {
        for (const QAction *title : m_window->menuBar()->actions()) {
            QSet<QChar> seen;
            for (const QAction *action : title->menu()->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at < 0 || action->menu())
                    continue;
                const QChar letter = action->text().at(at + 1).toLower();
                QVERIFY2(!seen.contains(letter), qPrintable(title->text() + u": " + action->text()));
                seen.insert(letter);
            }
        }
    }

    void everyActionHasANameAndAText()
    {
        QSet<QString> names;
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            if (action->isSeparator() || action->menu())
                continue;
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names.insert(action->objectName());
        }
    }

    void theSheetListsEveryShortcut()
    {
        const ShortcutSheet sheet(*m_actions);
        const auto *list = sheet.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
        QString text;
        for (const QTreeWidgetItem *line : list->findItems(QStringLiteral("*"), Qt::MatchWildcard | Qt::MatchRecursive))
            text += u' ' + line->text(1);
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts())
                QVERIFY2(text.contains(key.toString(QKeySequence::NativeText)), qPrintable(key.toString()));
        }
    }

    void theSheetListsTheKeysOfTheEntities()
    {
        QAction watch(QStringLiteral("&Watch"));
        watch.setShortcut(Qt::CTRL | Qt::Key_W);
        QAction separator;
        separator.setSeparator(true);
        const ShortcutSheet sheet(*m_actions, {&watch, &separator});
        const auto *list = sheet.findChild<QTreeWidget *>(QStringLiteral("shortcutList"));
        const QTreeWidgetItem *group = list->topLevelItem(list->topLevelItemCount() - 1);
        QCOMPARE(group->childCount(), 1);
        QCOMPARE(group->child(0)->text(0), QStringLiteral("Watch"));
        QCOMPARE(group->child(0)->text(1), watch.shortcut().toString(QKeySequence::NativeText));
    }

    void lettersActInAReadingPane_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<ActionId>("id");
        QTest::newRow("next item") << QStringLiteral("j") << ActionId::NextItem;
        QTest::newRow("previous item") << QStringLiteral("k") << ActionId::PreviousItem;
        QTest::newRow("next unread") << QStringLiteral("n") << ActionId::NextUnread;
        QTest::newRow("next digest") << QStringLiteral("Shift+N") << ActionId::NextDigest;
        QTest::newRow("toggle read") << QStringLiteral("m") << ActionId::ToggleRead;
        QTest::newRow("mark and go on") << QStringLiteral("e") << ActionId::ReadAndNext;
        QTest::newRow("bookmark") << QStringLiteral("s") << ActionId::Bookmark;
        QTest::newRow("open original") << QStringLiteral("v") << ActionId::OpenOriginal;
        QTest::newRow("tag") << QStringLiteral("t") << ActionId::Tag;
        QTest::newRow("note") << QStringLiteral("a") << ActionId::AddNote;
        QTest::newRow("search") << QStringLiteral("/") << ActionId::SearchLibrary;
        QTest::newRow("help") << QStringLiteral("?") << ActionId::Shortcuts;
        QTest::newRow("space") << QStringLiteral("Space") << ActionId::ScrollOn;
    }

    void lettersActInAReadingPane()
    {
        QFETCH(QString, key);
        QFETCH(ActionId, id);
        m_pane->setFocus();
        QSignalSpy triggered((*m_actions)[id], &QAction::triggered);
        QTest::keySequence(m_window.get(), QKeySequence(key));
        QCOMPARE(triggered.count(), 1);
    }

    void lettersTypedIntoTextDoNotAct()
    {
        QList<QSignalSpy *> spies;
        for (QAction *action : m_window->findChildren<QAction *>()) {
            if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                spies.append(new QSignalSpy(action, &QAction::triggered));
        }
        QVERIFY(spies.size() > 12);
        const QString letters = QStringLiteral("jkn meNsvta/?");
        m_edit->setFocus();
        QTest::keyClicks(m_edit, letters);
        QCOMPARE(m_edit->text(), letters);
        m_text->setFocus();
        QTest::keyClicks(m_text, letters);
        QCOMPARE(m_text->toPlainText(), letters);
        for (const QSignalSpy *spy : std::as_const(spies))
            QCOMPARE(spy->count(), 0);
        qDeleteAll(spies);
    }

    void composingDoesNotAct()
    {
        QSignalSpy next((*m_actions)[ActionId::NextUnread], &QAction::triggered);
        m_edit->setFocus();
        QInputMethodEvent preedit(QStringLiteral("n"), {});
        QCoreApplication::sendEvent(m_edit, &preedit);
        QTest::keyClick(m_edit, Qt::Key_N);
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("你"));
        QCoreApplication::sendEvent(m_edit, &commit);
        QCOMPARE(next.count(), 0);
        QVERIFY(m_edit->text().contains(QStringLiteral("你")));
    }

    void zoomTakesPlusAndEquals_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("plus") << int(Qt::Key_Plus);
        QTest::newRow("equals") << int(Qt::Key_Equal);
    }

    void zoomTakesPlusAndEquals()
    {
        QFETCH(int, key);
        QSignalSpy zoomed((*m_actions)[ActionId::ZoomIn], &QAction::triggered);
        m_edit->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key(key), Qt::ControlModifier);
        QCOMPARE(zoomed.count(), 1);
    }

private:
    std::unique_ptr<QMainWindow> m_window;
    Actions *m_actions = nullptr;
    QTreeWidget *m_pane = nullptr;
    QLineEdit *m_edit = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
