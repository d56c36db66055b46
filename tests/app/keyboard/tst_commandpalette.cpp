// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyboard/commandmodel.h"
#include "app/keyboard/commandpalette.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using gleaner::keyboard::Command;
using gleaner::keyboard::CommandModel;
using gleaner::keyboard::CommandPalette;
using gleaner::keyboard::commandsOf;
using gleaner::keyboard::nameWithKeys;

class TestCommandPalette : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(900, 600);
        m_edit = new QLineEdit;
        m_window->setCentralWidget(m_edit);
        QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
        m_open = add(file, "open", u"&Open a folder…"_s);
        m_open->setShortcut(QKeySequence(u"Ctrl+O"_s));
        auto *letter = new QAction(m_open);
        letter->setShortcut(QKeySequence(u"O"_s));
        file->addSeparator();
        file->addMenu(u"&Recent"_s)->addAction(u"/home/somebody"_s);
        m_undo = add(file, "undo", u"&Undo"_s);
        m_undo->setEnabled(false);
        QMenu *view = m_window->menuBar()->addMenu(u"显示(&V)"_s);
        m_panel = add(view, "panel", u"侧栏(&P)"_s);
        m_panel->setCheckable(true);
        m_panel->setChecked(true);
        add(view->addMenu(u"Colours"_s), "dark", u"Dark"_s);
        m_palette = new CommandPalette(m_window.get());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_edit->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void menusGiveTheCommands()
    {
        const QList<Command> commands = commandsOf(*m_window->menuBar());
        QStringList told;
        for (const Command &command : commands)
            told.append(command.group + u'/' + command.action->objectName());
        QCOMPARE(told, QStringList({u"File/open"_s, u"File/undo"_s, u"显示/panel"_s, u"显示 › Colours/dark"_s}));
    }

    void sentencesNameACommandWithItsKeys()
    {
        QCOMPARE(nameWithKeys(*m_open), u"“Open a folder…” (Ctrl+O or O)"_s);
        QCOMPARE(nameWithKeys(*m_panel), u"“侧栏”"_s);
    }

    void theModelKeepsItsContract()
    {
        CommandModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCommands(commandsOf(*m_window->menuBar()), {});
        model.setTyped(u"o"_s);
        model.setPlaces({{7, u"Morning"_s, u"2026-03-05"_s}, {8, u"Evening"_s, {}}});
        model.setTyped(u"nothing of the kind"_s);
        QCOMPARE(model.rowCount(), 2);
        model.setPlaces({{9, u"Noon"_s, {}}});
        QCOMPARE(model.rowCount(), 1);
        model.setPlaces({});
        QCOMPARE(model.rowCount(), 0);
    }

    void usedLatelyComesFirstAndWhatCannotBeDoneLast()
    {
        open({u"dark"_s, u"undo"_s, u"gone"_s});
        QCOMPARE(names(), QStringList({u"Dark"_s, u"Open a folder…"_s, u"侧栏"_s, u"Undo"_s}));
        QVERIFY(!list()->model()->index(3, 0).flags().testFlag(Qt::ItemIsEnabled));
    }

    void showsMenuKeysAndState()
    {
        open();
        const QAbstractItemModel *model = list()->model();
        QCOMPARE(model->index(0, CommandModel::GroupColumn).data().toString(), u"File"_s);
        const QString keys = model->index(0, CommandModel::KeysColumn).data().toString();
        QCOMPARE(keys, u"Ctrl+O or O"_s);
        QCOMPARE(model->index(1, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QCOMPARE(model->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"侧栏, 显示, on"_s);
        QVERIFY(!model->index(0, 0).data(Qt::CheckStateRole).isValid());
    }

    void typingAndEnterRun_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("beginning") << u"op"_s << u"open"_s;
        QTest::newRow("beginnings of words") << u"oafo"_s << u"open"_s;
        QTest::newRow("pinyin initials") << u"cl"_s << u"panel"_s;
        QTest::newRow("the menu") << u"colours"_s << u"dark"_s;
    }

    void typingAndEnterRun()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QSignalSpy run(m_palette, &CommandPalette::commandRun);
        QWidget *focus = nullptr;
        QAction *action = m_window->findChild<QAction *>(name);
        connect(action, &QAction::triggered, this, [&focus] { focus = QApplication::focusWidget(); });
        open();
        QVERIFY(field()->hasFocus());
        QTest::keyClicks(field(), typed);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.first().first().toString(), name);
        QCOMPARE(focus, m_edit);
        QVERIFY(m_palette->isHidden());
        action->disconnect(this);
    }

    void arrowsChooseWithTheFocusInTheField()
    {
        open();
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Down); // the last cannot be done
        QCOMPARE(list()->currentIndex().row(), 2);
        QTest::keyClick(field(), Qt::Key_Up);
        QTest::keyClick(field(), Qt::Key_Tab);
        QVERIFY(field()->hasFocus());
        QSignalSpy toggled(m_panel, &QAction::toggled);
        QTest::keyClick(field(), Qt::Key_Enter);
        QCOMPARE(toggled.count(), 1);
    }

    void whatCannotBeDoneIsNotDone()
    {
        QSignalSpy run(m_palette, &CommandPalette::commandRun);
        open();
        QTest::keyClicks(field(), u"undo"_s);
        QCOMPARE(names(), QStringList({u"Undo"_s}));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(run.count(), 0);
        QVERIFY(m_palette->isVisible());
    }

    /// They stand behind the commands, and what was found for another text is not gone to.
    void goesToAPlace()
    {
        QSignalSpy wanted(m_palette, &CommandPalette::placesWanted);
        QSignalSpy chosen(m_palette, &CommandPalette::placeChosen);
        open();
        QCOMPARE(wanted.count(), 0);
        QTest::keyClicks(field(), u"op"_s);
        QCOMPARE(wanted.last().first().toString(), u"op"_s);
        m_palette->setPlaces(u"o"_s, {{5, u"Too late"_s, {}}});
        QCOMPARE(names(), QStringList({u"Open a folder…"_s}));
        m_palette->setPlaces(u"op"_s, {{7, u"Open systems weekly"_s, u"2026-03-05 · Shore"_s}});
        QCOMPARE(names(), QStringList({u"Open a folder…"_s, u"Open systems weekly"_s}));
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY(list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"2026-03-05"));
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClicks(field(), u"en sys"_s);
        // What stands there was found for less than is typed by now: the right one is gone to when it comes.
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_palette->isVisible());
        m_palette->setPlaces(u"open sys"_s, {{7, u"Open systems weekly"_s, u"2026-03-05 · Shore"_s}});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 7);
        QVERIFY(m_palette->isHidden());
        QVERIFY(m_edit->hasFocus());
        // The next time there is nothing left of it.
        open();
        QCOMPARE(names().size(), 4);
    }

    /// What is typed or marked after Enter counts for more than Enter.
    void enterIsForgottenByWhatComesAfterIt()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::placeChosen);
        open();
        QTest::keyClicks(field(), u"we"_s);
        QTest::keyClick(field(), Qt::Key_Return); // nothing is found yet
        QVERIFY(m_palette->isVisible());
        QTest::keyClicks(field(), u"e"_s);
        m_palette->setPlaces(u"wee"_s, {{7, u"Open systems weekly"_s, {}}, {8, u"Shore weekly"_s, {}}});
        QCOMPARE(chosen.count(), 0);
        QTest::keyClicks(field(), u"k"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Down);
        m_palette->setPlaces(u"week"_s, {{7, u"Open systems weekly"_s, {}}, {8, u"Shore weekly"_s, {}}});
        QCOMPARE(chosen.count(), 0);
        QTest::keyClicks(field(), u"l"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        m_palette->setPlaces(u"weekl"_s, {{8, u"Shore weekly"_s, {}}});
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), 8);
    }

    void aPlaceIsChosenBeforeWhatCannotBeDone()
    {
        QSignalSpy chosen(m_palette, &CommandPalette::placeChosen);
        open();
        QTest::keyClicks(field(), u"undo"_s);
        m_palette->setPlaces(u"undo"_s, {{7, u"Undone"_s, {}}});
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void saysWhenNothingIsFound()
    {
        open();
        QTest::keyClicks(field(), u"qqq"_s);
        QVERIFY(list()->isHidden());
        QVERIFY(m_palette->findChild<QLabel *>(u"paletteNothing"_s)->isVisible());
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }

    void escapeGivesTheFocusBack()
    {
        open();
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(m_palette->isHidden());
        QVERIFY(m_edit->hasFocus());
    }

    void goesWithTheFocus()
    {
        auto *other = new QLineEdit(m_window->centralWidget());
        other->show();
        open();
        other->setFocus();
        QVERIFY(m_palette->isHidden());
        QVERIFY(other->hasFocus());
    }

    void composingDoesNotRun()
    {
        QSignalSpy run(m_palette, &CommandPalette::commandRun);
        open();
        QInputMethodEvent preedit(u"ce"_s, {});
        QCoreApplication::sendEvent(field(), &preedit);
        QCOMPARE(list()->model()->rowCount(), 4);
        QInputMethodEvent commit;
        commit.setCommitString(u"侧"_s);
        QCoreApplication::sendEvent(field(), &commit);
        QCOMPARE(names(), QStringList({u"侧栏"_s}));
        QCOMPARE(run.count(), 0);
    }

    void fitsASmallWindow()
    {
        m_window->resize(420, 200);
        open();
        QVERIFY(m_window->rect().contains(m_palette->geometry()));
        m_window->resize(380, 260);
        QVERIFY(m_window->rect().contains(m_palette->geometry()));
        QVERIFY(list()->viewport()->width()
                >= list()->columnWidth(CommandModel::NameColumn) + list()->columnWidth(CommandModel::KeysColumn));
    }

private:
    static QAction *add(QMenu *menu, const char *name, const QString &text)
    {
        QAction *action = menu->addAction(text);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    }

    void open(const QStringList &recent = {}) { m_palette->open(commandsOf(*m_window->menuBar()), recent); }
    [[nodiscard]] QLineEdit *field() const { return m_palette->findChild<QLineEdit *>(u"paletteField"_s); }
    [[nodiscard]] QTreeView *list() const { return m_palette->findChild<QTreeView *>(u"paletteList"_s); }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, CommandModel::NameColumn).data().toString());
        return names;
    }

    std::unique_ptr<QMainWindow> m_window;
    QLineEdit *m_edit = nullptr;
    QAction *m_open = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_panel = nullptr;
    CommandPalette *m_palette = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
