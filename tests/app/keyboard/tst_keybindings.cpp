// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/keybindings.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using gleaner::keyboard::isBare;
using gleaner::keyboard::KeyBindings;
using gleaner::keyboard::Keys;

class TestKeyBindings : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_window->menuBar()->addMenu(u"&File"_s);
        auto *central = new QWidget;
        m_pane = new QTreeWidget;
        m_rows = new QTreeWidget;
        m_edit = new QLineEdit;
        auto *layout = new QVBoxLayout(central);
        for (QWidget *part : std::initializer_list<QWidget *>{m_pane, m_rows, m_edit})
            layout->addWidget(part);
        m_window->setCentralWidget(central);
        m_bindings = new KeyBindings(m_window.get());
        m_find = add("find", u"&Find"_s, {QKeySequence(u"/"_s), QKeySequence(u"Ctrl+F"_s)});
        m_next = add("next", u"&Next"_s, {QKeySequence(u"N"_s)});
        m_trash = add("trash", u"&Trash…"_s, {});
        m_hide = new QAction(u"&Hide"_s, m_window.get());
        m_hide->setObjectName(u"hide"_s);
        m_hide->setShortcut(Qt::Key_Delete);
        m_hide->setShortcutContext(Qt::WidgetShortcut);
        m_rows->addAction(m_hide);
        m_bindings->addOfPane(m_hide);
        m_bindings->setReadingPanes({m_pane});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void knowsBareKeys_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("bare");
        const auto row = [](const char *key, bool bare) { QTest::newRow(key) << QString::fromLatin1(key) << bare; };
        row("J", true);
        row("Shift+N", true);
        row("?", true);
        row("Space", true);
        row("Esc", true);
        row("Del", true);
        row("Ctrl+J", false);
        row("Alt+J", false);
        row("Meta+J", false);
        row("F2", false);
        row("Shift+F3", false);
    }

    void knowsBareKeys()
    {
        QFETCH(QString, key);
        QFETCH(bool, bare);
        QCOMPARE(isBare(QKeySequence(key, QKeySequence::PortableText)), bare);
    }

    void chosenKeysAct_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("whereTextIsTyped");
        QTest::newRow("letter") << u"X"_s << false;
        QTest::newRow("digit") << u"7"_s << false;
        QTest::newRow("delete") << u"Del"_s << false;
        QTest::newRow("control") << u"Ctrl+J"_s << true;
        QTest::newRow("function key") << u"F7"_s << true;
    }

    void chosenKeysAct()
    {
        QFETCH(QString, key);
        QFETCH(bool, whereTextIsTyped);
        for (QAction *action : {m_next, m_trash, m_find}) {
            m_bindings->setKeys(action, {QKeySequence(key)});
            QSignalSpy triggered(action, &QAction::triggered);
            m_pane->setFocus();
            QTest::keySequence(m_window.get(), QKeySequence(key));
            QCOMPARE(triggered.count(), 1);
            m_edit->setFocus();
            QTest::keySequence(m_window.get(), QKeySequence(key));
            QCOMPARE(triggered.count(), whereTextIsTyped ? 2 : 1);
            m_bindings->setKeys(action, {});
            m_pane->setFocus();
            QTest::keySequence(m_window.get(), QKeySequence(key));
            QCOMPARE(triggered.count(), whereTextIsTyped ? 2 : 1);
        }
    }

    void bothKindsActTogether()
    {
        m_bindings->setKeys(m_next, {QKeySequence(u"X"_s), QKeySequence(u"Ctrl+J"_s), QKeySequence(u"Y"_s)});
        QSignalSpy triggered(m_next, &QAction::triggered);
        m_pane->setFocus();
        for (const auto &key : {u"X"_s, u"Y"_s, u"Ctrl+J"_s, u"N"_s})
            QTest::keySequence(m_window.get(), QKeySequence(key));
        QCOMPARE(triggered.count(), 3);
        m_bindings->setKeys(m_next, m_bindings->defaults(m_next));
        for (const auto &key : {u"X"_s, u"Y"_s, u"Ctrl+J"_s, u"N"_s})
            QTest::keySequence(m_window.get(), QKeySequence(key));
        QCOMPARE(triggered.count(), 4);
    }

    void composingDoesNotAct()
    {
        m_bindings->setKeys(m_trash, {QKeySequence(u"X"_s)});
        QSignalSpy triggered(m_trash, &QAction::triggered);
        m_edit->setFocus();
        QInputMethodEvent preedit(u"x"_s, {});
        QCoreApplication::sendEvent(m_edit, &preedit);
        QTest::keyClick(m_edit, Qt::Key_X);
        QCOMPARE(triggered.count(), 0);
    }

    void objects_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("names"); // empty: no objection
        const auto row = [](const char *what, const QString &command, const QString &key, const QString &names) {
            QTest::newRow(what) << command << key << names;
        };
        row("free", u"next"_s, u"Ctrl+J"_s, {});
        row("its own", u"next"_s, u"N"_s, {});
        row("another's", u"next"_s, u"Ctrl+F"_s, u"Find"_s);
        row("another's bare one", u"trash"_s, u"/"_s, u"Find"_s);
        row("a menu's", u"trash"_s, u"Alt+F"_s, u"File"_s);
        row("of all lists", u"trash"_s, u"Down"_s, u"Move"_s);
        row("of all texts", u"trash"_s, u"Ctrl+C"_s, u"Copy"_s);
        row("a bare one of rows elsewhere", u"trash"_s, u"Del"_s, {});
        row("one of the window for rows", u"hide"_s, u"Ctrl+F"_s, u"Find"_s);
        row("a bare one of the window for rows", u"hide"_s, u"Insert"_s, {});
        row("a letter for rows", u"hide"_s, u"N"_s, u"N"_s);
        row("its own though reserved elsewhere", u"hide"_s, u"Del"_s, {});
    }

    void objects()
    {
        QFETCH(QString, command);
        QFETCH(QString, key);
        QFETCH(QString, names);
        const auto *action = m_window->findChild<QAction *>(command);
        const QString objection = m_bindings->objection(action, QKeySequence(key, QKeySequence::PortableText));
        QCOMPARE(objection.isEmpty(), names.isEmpty());
        QVERIFY2(objection.contains(names), qPrintable(objection));
    }

    void aKeyTakenAwayIsFreeForOthers()
    {
        m_bindings->setKeys(m_find, {});
        QVERIFY(m_bindings->objection(m_next, QKeySequence(u"Ctrl+F"_s)).isEmpty());
    }

    void takesWhatAFileSays()
    {
        const Keys strange{QKeySequence(), QKeySequence(u"Ctrl+K, Ctrl+L"_s), QKeySequence(u"Down"_s),
                           QKeySequence(u"Ctrl+J"_s), QKeySequence(u"Ctrl+J"_s)};
        m_bindings->choose({{u"next"_s, strange},
                            {u"trash"_s, {QKeySequence(u"Ctrl+J"_s), QKeySequence(u"Ctrl+F"_s)}},
                            {u"gone"_s, {QKeySequence(u"Ctrl+L"_s)}}});
        QCOMPARE(m_bindings->keys(m_next), Keys({QKeySequence(u"Ctrl+J"_s)}));
        // What was chosen first has it, and what is chosen has it before what is only made so.
        QCOMPARE(m_bindings->keys(m_trash), Keys({QKeySequence(u"Ctrl+F"_s)}));
        QCOMPARE(m_bindings->keys(m_find), Keys({QKeySequence(u"/"_s)}));
        m_bindings->choose({});
        for (const QAction *action : {m_find, m_next, m_trash, m_hide})
            QCOMPARE(m_bindings->keys(action), m_bindings->defaults(action));
    }

private:
    QAction *add(const char *name, const QString &text, const Keys &keys)
    {
        auto *action = new QAction(text, m_window.get());
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        m_bindings->add(action);
        return action;
    }

    std::unique_ptr<QMainWindow> m_window;
    KeyBindings *m_bindings = nullptr;
    QTreeWidget *m_pane = nullptr;
    QTreeWidget *m_rows = nullptr;
    QLineEdit *m_edit = nullptr;
    QAction *m_find = nullptr;
    QAction *m_next = nullptr;
    QAction *m_trash = nullptr;
    QAction *m_hide = nullptr;
};

QTEST_MAIN(TestKeyBindings)
#include "tst_keybindings.moc"
