// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/notespanel.h"

#include "app/notes/commands.h"
#include "app/notes/noteeditor.h"
#include "app/notes/notepreview.h"
#include "app/notes/savetimer.h"
#include "core/library/dump.h"
#include "core/library/writer.h"
#include "tests/app/support/testlibrary.h"

#include <QAccessible>
#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoStack>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace gleaner;
using gleaner::library::Reader;
using gleaner::notes::NoteEditor;
using gleaner::notes::NotePreview;
using gleaner::notes::NotesPanel;
using gleaner::notes::SaveTimer;
using gleaner::test::TestLibrary;

class NotesPanelTest final : public QObject {
    Q_OBJECT

private slots:
    void typedNoteIsSaved();
    void typingWithoutAPauseIsSaved();
    void theLongestWaitIsNotPutOff();
    void switchingItemsLosesNothing();
    void closingLosesNothing();
    void undoTakesTheNoteAway();
    void deleteAndUndo();
    void emptyNoteIsNoNote();
    void outsideChangeIsShownTypingIsKept();
    void typingWhileTheNoteIsStored();
    void deletedWhileTheNoteIsStored();
    void keysMeanTheNoteAsAWhole();
    void aNoteIsPreviewed();
    void aPreviewIsHarmless();
    void othersAreNamed();
};

namespace {

struct Fixture {
    TestLibrary library;
    QUndoStack stack;
    notes::Commands commands{library.service(), stack};
    std::unique_ptr<NotesPanel> panel = std::make_unique<NotesPanel>(commands);

    Fixture()
    {
        panel->resize(300, 500);
        panel->show();
        panel->setItem(library.items().first(), u"title"_s);
    }
    QPlainTextEdit *text(int index = 0) const
    {
        return panel->findChildren<QPlainTextEdit *>(u"noteText"_s).value(index);
    }
    QStringList stored(int item = 0)
    {
        QStringList texts;
        const ItemId id = library.items()[item];
        for (const annotation::Note &note : library.read([id](const Reader &reader) { return reader.notes(id); }))
            texts += note.text;
        return texts;
    }
};

} // namespace

void NotesPanelTest::typedNoteIsSaved()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"first thought"_s);
    QTRY_COMPARE(f.stored(), QStringList{u"first thought"_s});
    // More typing goes into the same note.
    QTest::keyClicks(f.text(), u", more"_s);
    QTRY_COMPARE(f.stored(), QStringList{u"first thought, more"_s});
}

void NotesPanelTest::typingWithoutAPauseIsSaved()
{
    Fixture f;
    f.panel->editNewNote();
    QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(f.text(), Qt::Key_A), !f.stored().isEmpty()), 60'000);
}

void NotesPanelTest::theLongestWaitIsNotPutOff()
{
    SaveTimer timer({.pause = 1h, .longest = 200ms, .retry = 1h}, nullptr);
    QSignalSpy due(&timer, &SaveTimer::due);
    QTRY_VERIFY((timer.typed(), due.size() == 2)); // and once more
    timer.typed();
    timer.stop();
    QTest::qWait(400);
    QCOMPARE(due.size(), 2);
}

void NotesPanelTest::switchingItemsLosesNothing()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"quick"_s);
    f.panel->setItem(f.library.items()[1], u"other"_s);
    QCOMPARE(f.stored(0), QStringList{u"quick"_s});
    QVERIFY(f.stored(1).isEmpty());
}

void NotesPanelTest::closingLosesNothing()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"last words"_s);
    f.panel.reset();
    QCOMPARE(f.stored(), QStringList{u"last words"_s});
}

/// By names that a file brought: whatever they look like, they are shown as they are.
void NotesPanelTest::othersAreNamed()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"from afar"_s);
    QTRY_COMPARE(f.stored().size(), 1);
    const QString uid = f.library
                            .read(
                                [item = f.library.items().first()](const Reader &reader) { return reader.notes(item); })
                            .first()
                            .uid;
    const auto taken = f.library.service().takeAnnotations([uid](library::Writer &writer) {
        QByteArray line = "{\"kind\":\"author\",\"uid\":\"" + uid.toUtf8()
                        + "\",\"author\":\"<b>An</b>\",\"original\":\"x\",\"version\":\"\",\"seen\":1}";
        QBuffer records(&line);
        records.open(QIODevice::ReadOnly);
        return writer.load(records).transform([](const library::LoadReport &) { return QList<ItemId>(); });
    });
    QTRY_VERIFY(taken.isFinished());
    QVERIFY(taken.result());
    const auto shown = [&]() -> const QLabel * {
        for (const QLabel *label : f.panel->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"<b>An</b>, "_s))
                return label;
        }
        return nullptr;
    };
    QTRY_VERIFY(shown());
    QCOMPARE(shown()->textFormat(), Qt::PlainText);
}

void NotesPanelTest::aNoteIsPreviewed()
{
    Fixture f;
    f.panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.panel.get()));
    f.panel->editNewNote();
    f.text()->setPlainText(u"**“双塔”**数据中心\n\n- one\n- `two`"_s);
    auto *preview = f.panel->findChild<QTextBrowser *>(u"notePreview"_s);
    auto *button = f.panel->findChild<QToolButton *>(u"previewNote"_s);
    QVERIFY(!preview->isVisible());
    QTest::keyClick(f.text(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(preview->isVisible() && !f.text()->isVisible() && button->isChecked());
    QVERIFY(preview->hasFocus());
    QCOMPARE(preview->toPlainText().trimmed(), u"“双塔”数据中心\none\ntwo"_s);
    QCOMPARE(preview->document()->find(u"双塔"_s).charFormat().fontWeight(), int(QFont::Bold)); // as on the page
    QCOMPARE(QAccessible::queryAccessibleInterface(preview)->text(QAccessible::Name), u"The note as it will look"_s);
    QTest::keyClick(preview, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!preview->isVisible() && f.text()->hasFocus() && !button->isChecked());
    // What is shown is what is written by then.
    QTest::mouseClick(button, Qt::LeftButton);
    f.text()->setPlainText(u"later"_s);
    f.panel->flush();
    QTRY_COMPARE(f.stored(), QStringList{u"later"_s});
    auto *editor = f.panel->findChild<NoteEditor *>();
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!preview->isVisible());
    QTest::keyClick(editor, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(preview->toPlainText(), u"later"_s);
    // Writing is gone on with where it was left.
    QTest::keyClick(editor, Qt::Key_F2);
    QVERIFY(f.text()->hasFocus());
}

void NotesPanelTest::aPreviewIsHarmless()
{
    const QString html = NotePreview::html(
        u"<script>x()</script><img src=\"file:///etc/passwd\">![alt](https://x.example/a.png)"
        "<a href=\"javascript:x()\">go</a> <b onclick=\"x()\">bold</b>"_s);
    for (const QString &harm : {u"<script"_s, u"<img"_s, u"javascript:"_s, u"onclick"_s})
        QVERIFY2(!html.contains(harm), qPrintable(html));
    QVERIFY(html.contains(u"alt"_s) && html.contains(u"bold"_s));
    QVERIFY(NotePreview::html(QString(3000, u'>')).contains(u"&gt;"_s)); // too deep for a tree
}

void NotesPanelTest::undoTakesTheNoteAway()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"x"_s);
    f.panel->flush();
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().first()->noteId().isValid(), true);
    f.stack.undo();
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 0);
    QVERIFY(f.stored().isEmpty());
    f.stack.redo();
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 1);
    QCOMPARE(f.text()->toPlainText(), u"x"_s);
}

void NotesPanelTest::deleteAndUndo()
{
    Fixture f;
    f.commands.addNote(f.library.items().first(), u"kept"_s);
    QTRY_VERIFY(f.text() != nullptr);
    QTest::mouseClick(f.panel->findChild<QToolButton *>(u"deleteNote"_s), Qt::LeftButton);
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 0);
    QVERIFY(f.stored().isEmpty());
    f.stack.undo();
    QCOMPARE(f.stored(), QStringList{u"kept"_s});
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 1);
}

void NotesPanelTest::emptyNoteIsNoNote()
{
    Fixture f;
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"   "_s);
    f.panel->editNewNote();
    QCOMPARE(f.panel->findChildren<NoteEditor *>().size(), 1);
    f.panel->setItem(f.library.items()[1], u"other"_s);
    QVERIFY(f.stored().isEmpty());
    QCOMPARE(f.stack.count(), 0);
}

void NotesPanelTest::outsideChangeIsShownTypingIsKept()
{
    Fixture f;
    auto added = f.commands.addNote(f.library.items().first(), u"one"_s);
    QTRY_VERIFY(f.text() != nullptr);
    added.future.waitForFinished();
    const annotation::Note note = *added.future.result();
    f.commands.updateNote(note, u"two"_s);
    QTRY_COMPARE(f.text()->toPlainText(), u"two"_s);
    f.text()->moveCursor(QTextCursor::End);
    QTest::keyClicks(f.text(), u" typing"_s);
    f.library.service().changeNote(
        note.item, [id = note.id](library::Writer &writer) { return writer.updateNote(id, u"three"_s); });
    QTRY_COMPARE(f.stored(), QStringList{u"two typing"_s});
}

void NotesPanelTest::typingWhileTheNoteIsStored()
{
    Fixture f;
    QSemaphore gate;
    auto busy = f.library.service().write([&gate](library::Writer &) -> Result<> {
        gate.acquire();
        return {};
    });
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"first"_s);
    f.panel->flush();
    QTest::keyClicks(f.text(), u", second"_s);
    f.panel->setItem(f.library.items()[1], u"other"_s);
    gate.release();
    busy.waitForFinished();
    QCOMPARE(f.stored(0), QStringList{u"first, second"_s});
    QVERIFY(f.stored(1).isEmpty());
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 0);
}

void NotesPanelTest::deletedWhileTheNoteIsStored()
{
    Fixture f;
    QSemaphore gate;
    auto busy = f.library.service().write([&gate](library::Writer &) -> Result<> {
        gate.acquire();
        return {};
    });
    f.panel->editNewNote();
    QTest::keyClicks(f.text(), u"never mind"_s);
    f.panel->flush();
    QTest::mouseClick(f.panel->findChild<QToolButton *>(u"deleteNote"_s), Qt::LeftButton);
    gate.release();
    busy.waitForFinished();
    QVERIFY(f.stored().isEmpty());
    QTRY_COMPARE(f.panel->findChildren<NoteEditor *>().size(), 0);
}

void NotesPanelTest::keysMeanTheNoteAsAWhole()
{
    Fixture f;
    f.panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.panel.get()));
    const ItemId item = f.library.items().first();
    for (const QString &text : {u"first"_s, u"second"_s, u"third"_s})
        (void)f.commands.addNote(item, text);
    const auto shown = [&f] {
        QList<NoteEditor *> editors = f.panel->findChildren<NoteEditor *>();
        editors.removeIf([](const NoteEditor *editor) { return editor->isHidden(); });
        return editors;
    };
    QTRY_COMPARE(shown().size(), 3);
    const auto focusedText = [] {
        const auto *editor = qobject_cast<NoteEditor *>(QApplication::focusWidget());
        return editor ? editor->current().text : QString();
    };

    f.panel->setFocus(Qt::ShortcutFocusReason);
    QTRY_COMPARE(focusedText(), u"first"_s);
    QVERIFY(QApplication::focusWidget()->accessibleName().contains(u"first"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // there is none further
    QCOMPARE(focusedText(), u"third"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(f.stored(), QStringList({u"first"_s, u"third"_s}));
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(focusedText(), u"third"_s);

    // In the text the key deletes a character.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(focusedText(), u"hird"_s);
    QTRY_COMPARE(f.stored(), QStringList({u"first"_s, u"hird"_s}));
    QTRY_VERIFY(std::ranges::all_of(shown(), &NoteEditor::isSettled));

    f.stack.undo();
    f.stack.undo();
    QTRY_COMPARE(shown().size(), 3);
    QTRY_COMPARE(focusedText(), u"third"_s);
    for (int note = 0; note < 3; ++note)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
    QTRY_COMPARE(f.stored().size(), 0);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"addNote"_s);
}

QTEST_MAIN(NotesPanelTest)
#include "tst_notespanel.moc"
