// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/fixedkeys.h"
#include "app/keyboard/keybindings.h"
#include "app/shell/actions.h"
#include "app/shell/application.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QTreeWidget>
#include <QVBoxLayout>

using gleaner::keyboard::FixedKey;
using gleaner::keyboard::fixedKeys;
using gleaner::keyboard::isBare;
using gleaner::shell::ActionId;
using gleaner::shell::Actions;

class TestActions : public QObject {
    Q_OBJECT

private slots:
    void init() { makeWindow(); }

    void cleanup()
    {
        m_window.reset();
        qDeleteAll(qApp->findChildren<QTranslator *>());
    }

    void noTwoShortcutsAreTheSame_data() { languages(); }

    void noTwoShortcutsAreTheSame()
    {
        speak();
        QHash<QKeySequence, QString> seen;
        const auto see = [&seen](const QKeySequence &key, const QString &name) {
            QVERIFY2(!seen.contains(key), qPrintable(key.toString() + u": " + seen.value(key) + u" and " + name));
            seen.insert(key, name);
        };
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts())
                see(key, action->objectName());
        }
        for (const QAction *title : m_window->menuBar()->actions()) {
            QVERIFY2(!QKeySequence::mnemonic(title->text()).isEmpty(), qPrintable(title->text()));
            see(QKeySequence::mnemonic(title->text()), title->text());
        }
        QVERIFY(seen.size() > 40);
    }

    void keysAreLiveWhereTheTableSays()
    {
        // What the table calls a key of the window would else end up with those of the panes.
        for (const QAction *action : m_window->findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const bool isOfPanes = action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
                QVERIFY2(isOfPanes == isBare(key), qPrintable(key.toString()));
            }
        }
    }

    void noDefaultKeyHasAMeaningElsewhere()
    {
        for (const FixedKey &fixed : fixedKeys()) {
            for (const QAction *action : m_window->findChildren<QAction *>()) {
                for (const QKeySequence &key : action->shortcuts())
                    QVERIFY2(!fixed.isReserved || !fixed.keys.contains(key), qPrintable(action->objectName()));
            }
        }
    }

    void mnemonicsOfOneMenuDiffer_data() { languages(); }

    void mnemonicsOfOneMenuDiffer()
    {
        speak();
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
    void makeWindow()
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
        m_actions->bindings().setReadingPanes({m_pane});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    /// Makes the window anew in the row's language.
    void speak()
    {
        QFETCH(QString, language);
        gleaner::shell::translate(*qApp, language);
        makeWindow();
        QCOMPARE((*m_actions)[ActionId::Quit]->text() == QStringLiteral("&Quit"), language == QStringLiteral("en"));
    }

    std::unique_ptr<QMainWindow> m_window;
    Actions *m_actions = nullptr;
    QTreeWidget *m_pane = nullptr;
    QLineEdit *m_edit = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
