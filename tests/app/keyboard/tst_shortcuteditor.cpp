// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/fixedkeys.h"
#include "app/keyboard/keybindings.h"
#include "app/keyboard/keymodel.h"
#include "app/keyboard/shortcuteditor.h"
#include "app/keyboard/shortcutsheet.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using gleaner::keyboard::Command;
using gleaner::keyboard::fixedKeys;
using gleaner::keyboard::KeyBindings;
using gleaner::keyboard::KeyModel;
using gleaner::keyboard::Keys;
using gleaner::keyboard::ShortcutEditor;
using gleaner::keyboard::ShortcutSheet;

/// The editor and the sheet, by keys alone.
class TestShortcutEditor : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_bindings = new KeyBindings(m_window.get());
        m_commands.clear();
        m_find = add("find", u"&Find in this digest"_s, u"Edit"_s, {QKeySequence(u"/"_s), QKeySequence(u"Ctrl+F"_s)});
        m_next = add("next", u"&Next item"_s, u"Go"_s, {QKeySequence(u"N"_s)});
        m_trash = add("trash", u"&Trash…"_s, u"Edit"_s, {});
        m_editor = std::make_unique<ShortcutEditor>(*m_bindings, m_commands);
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void cleanup()
    {
        m_editor.reset();
        m_window.reset();
    }

    void theModelKeepsItsContract()
    {
        KeyModel model(*m_bindings, m_commands);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.setData(model.index(2, KeyModel::KeyColumn), QKeySequence(u"Ctrl+T"_s), Qt::EditRole));
        QVERIFY(!model.setData(model.index(2, KeyModel::NameColumn), QKeySequence(u"Ctrl+U"_s), Qt::EditRole));
    }

    void aKeyIsGivenByKeysAlone()
    {
        QTest::keyClicks(focused(), u"trash"_s);
        QTest::keyClick(focused(), Qt::Key_Return);
        QVERIFY(table()->hasFocus());
        press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(m_bindings->keys(m_trash), Keys({QKeySequence(u"Ctrl+T"_s)}));
        QTRY_VERIFY(table()->hasFocus());
        // Another one beside it.
        QTest::keyClick(table(), Qt::Key_Right);
        press(Qt::Key_X, Qt::NoModifier);
        QTRY_COMPARE(m_bindings->keys(m_trash), Keys({QKeySequence(u"Ctrl+T"_s), QKeySequence(u"X"_s)}));
        QCOMPARE(m_trash->shortcuts(), Keys({QKeySequence(u"Ctrl+T"_s)}));
    }

    void aTakenKeyIsRefusedAndSaysBy()
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(1, KeyModel::KeyColumn));
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(told().contains(u"Find in this digest"_s));
        QCOMPARE(m_bindings->keys(m_next), m_bindings->defaults(m_next));
        // The next try begins anew.
        press(Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(m_bindings->keys(m_next), Keys({QKeySequence(u"Ctrl+J"_s)}));
        QVERIFY(!told().contains(u"Find in this digest"_s));
    }

    void escapeLeavesTheKey()
    {
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(table()->hasFocus());
        QVERIFY(m_editor->isVisible());
        QCOMPARE(m_bindings->keys(m_find), m_bindings->defaults(m_find));
    }

    void deleteTakesOneAwayAndTheButtonsBringThemBack()
    {
        table()->setFocus();
        QVERIFY(!button("restoreKeys")->isEnabled());
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_bindings->keys(m_find), Keys({QKeySequence(u"Ctrl+F"_s)}));
        QTest::keyClick(table(), Qt::Key_Down);
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(m_bindings->keys(m_next), Keys());
        QVERIFY(!button("clearKey")->isEnabled());
        QTest::keyClick(button("restoreKeys"), Qt::Key_Space);
        QCOMPARE(m_bindings->keys(m_next), m_bindings->defaults(m_next));
        QCOMPARE(m_bindings->keys(m_find), Keys({QKeySequence(u"Ctrl+F"_s)}));
        QTest::keyClick(button("restoreAllKeys"), Qt::Key_Space);
        QCOMPARE(m_bindings->keys(m_find), m_bindings->defaults(m_find));
        QVERIFY(!button("restoreAllKeys")->isEnabled());
    }

    void aDefaultThatAnotherHasStaysThere()
    {
        m_bindings->setKeys(m_find, {});
        m_bindings->setKeys(m_trash, {QKeySequence(u"Ctrl+F"_s)});
        table()->setFocus();
        QTest::keyClick(button("restoreKeys"), Qt::Key_Space);
        QCOMPARE(m_bindings->keys(m_find), Keys({QKeySequence(u"/"_s)}));
        QVERIFY(told().contains(u"Trash"_s));
    }

    void filtersByNameMenuAndKey_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << u"next"_s << QStringList{u"Next item"_s};
        QTest::newRow("menu") << u"edit"_s << QStringList{u"Find in this digest"_s, u"Trash…"_s};
        QTest::newRow("key") << u"ctrl+f"_s << QStringList{u"Find in this digest"_s};
        QTest::newRow("nothing") << u"qq"_s << QStringList{};
    }

    void filtersByNameMenuAndKey()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        m_editor->findChild<QLineEdit *>(u"keyFilter"_s)->setText(typed);
        QStringList shown;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            shown.append(table()->model()->index(row, KeyModel::NameColumn).data().toString());
        QCOMPARE(shown, names);
        QCOMPARE(button("changeKey")->isEnabled(), !names.isEmpty());
        QTest::keyClick(table(), Qt::Key_Delete);
        QTest::keyClick(table(), Qt::Key_Return);
    }

    void theSheetListsAllKeys()
    {
        m_bindings->setKeys(m_trash, {QKeySequence(u"Ctrl+T"_s)});
        m_bindings->setKeys(m_next, {});
        const ShortcutSheet sheet(m_commands);
        const QStringList lines = linesOf(sheet);
        QVERIFY(lines.contains(u"Edit/Find in this digest/Ctrl+F or /"_s));
        QVERIFY(lines.contains(u"Edit/Trash…/Ctrl+T"_s));
        QVERIFY(lines.filter(u"Next item"_s).isEmpty());
        QCOMPARE(lines.size(), 2 + fixedKeys().size());
    }

    void theSheetIsFilteredAndLeadsToTheEditor()
    {
        ShortcutSheet sheet(m_commands);
        sheet.show();
        sheet.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&sheet));
        QTest::keyClicks(QApplication::focusWidget(), u"find edit"_s);
        QCOMPARE(linesOf(sheet), QStringList{u"Edit/Find in this digest/Ctrl+F or /"_s});
        QSignalSpy change(&sheet, &ShortcutSheet::changeRequested);
        QTest::keyClick(sheet.findChild<QPushButton *>(u"changeShortcuts"_s), Qt::Key_Space);
        QCOMPARE(change.count(), 1);
        QVERIFY(!sheet.isVisible());
    }

private:
    QAction *add(const char *name, const QString &text, const QString &menu, const Keys &keys)
    {
        auto *action = new QAction(text, m_window.get());
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcuts(keys);
        m_bindings->add(action);
        m_commands.append({action, menu});
        return action;
    }

    /// Begins to change the current cell and presses a key.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"keyEdit"_s);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    /// What is shown: group, text and keys.
    static QStringList linesOf(const ShortcutSheet &sheet)
    {
        QStringList lines;
        const auto *list = sheet.findChild<QTreeWidget *>(u"shortcutList"_s);
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            const QTreeWidgetItem *heading = list->topLevelItem(group);
            for (int row = 0; row < heading->childCount(); ++row) {
                const QTreeWidgetItem *line = heading->child(row);
                if (!line->isHidden() && !heading->isHidden())
                    lines.append(QStringList{heading->text(0), line->text(0), line->text(1)}.join(u'/'));
            }
        }
        return lines;
    }

    [[nodiscard]] static QWidget *focused() { return QApplication::focusWidget(); }
    [[nodiscard]] QTreeView *table() const { return m_editor->findChild<QTreeView *>(u"keyTable"_s); }
    [[nodiscard]] QString told() const { return m_editor->findChild<QLabel *>(u"keyTold"_s)->text(); }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_editor->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<ShortcutEditor> m_editor;
    KeyBindings *m_bindings = nullptr;
    QList<Command> m_commands;
    QAction *m_find = nullptr;
    QAction *m_next = nullptr;
    QAction *m_trash = nullptr;
};

QTEST_MAIN(TestShortcutEditor)
#include "tst_shortcuteditor.moc"
