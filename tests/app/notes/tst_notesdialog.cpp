// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/commands.h"
#include "app/notes/noteeditor.h"
#include "app/notes/notesdialog.h"
#include "app/notes/notespanel.h"
#include "core/library/trash.h"
#include "tests/app/support/testlibrary.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::library::EntityKey;
using gleaner::library::Reader;
using gleaner::notes::NoteEditor;
using gleaner::notes::NotesDialog;
using gleaner::test::TestLibrary;

static const EntityKey Galaxy{entity::Type::Org, u"星图智能"_s};

/// Notes about a digest and about an entity.
class NotesDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesAboutADigest();
    void writesAboutAnEntity();
    void closingSaves();
    void closingLosesNothingThatIsRefused();
    void deletingGoesToTheTrashAndBack();
    void followsTheLibrary();

private:
    void openDigest()
    {
        const auto digest = m_library->read(
            [this](const Reader &reader) { return reader.digest(m_library->digest()); });
        m_dialog = std::make_unique<NotesDialog>(*m_commands, digest);
        showDialog();
    }
    void openEntity()
    {
        m_dialog = std::make_unique<NotesDialog>(*m_commands, Galaxy, Galaxy.name);
        showDialog();
    }
    void showDialog()
    {
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void write(const QString &text)
    {
        auto *add = m_dialog->findChild<QToolButton *>(u"addNote"_s);
        QVERIFY(add->isEnabled());
        QTest::mouseClick(add, Qt::LeftButton);
        auto *edit = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(edit);
        edit->setPlainText(text);
    }
    [[nodiscard]] QStringList ofDigest()
    {
        return texts(m_library->read([this](const Reader &reader) { return reader.notesAbout(m_library->digest()); }));
    }
    [[nodiscard]] QStringList ofEntity()
    {
        return texts(m_library->read([](const Reader &reader) { return reader.notesAbout(Galaxy); }));
    }
    [[nodiscard]] static QStringList texts(const QList<annotation::Note> &notes)
    {
        QStringList lines;
        for (const annotation::Note &note : notes)
            lines.append(note.text);
        return lines;
    }
    [[nodiscard]] qsizetype editors() const
    {
        qsizetype shown = 0;
        const auto all = m_dialog->findChildren<NoteEditor *>();
        for (const NoteEditor *editor : all)
            shown += editor->isHidden() ? 0 : 1;
        return shown;
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_commands;
    std::unique_ptr<NotesDialog> m_dialog;
};

void NotesDialogTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_stack = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
}

void NotesDialogTest::cleanup()
{
    m_dialog.reset();
    m_commands.reset();
    m_stack.reset();
    m_library.reset();
}

void NotesDialogTest::writesAboutADigest()
{
    openDigest();
    write(u"周报要用"_s);
    m_dialog->panel()->flush();
    QTRY_COMPARE(ofDigest(), QStringList{u"周报要用"_s});
    QVERIFY(ofEntity().isEmpty());
    m_stack->undo();
    QTRY_COMPARE(editors(), 0);
    QCOMPARE(ofDigest(), QStringList());
    m_stack->redo();
    QTRY_COMPARE(editors(), 1);
}

void NotesDialogTest::writesAboutAnEntity()
{
    openEntity();
    write(u"产能存疑"_s);
    m_dialog->panel()->flush();
    QTRY_COMPARE(ofEntity(), QStringList{u"产能存疑"_s});
    QVERIFY(ofDigest().isEmpty());
}

void NotesDialogTest::closingSaves()
{
    openEntity();
    write(u"产能存疑"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(ofEntity(), QStringList{u"产能存疑"_s});
}

void NotesDialogTest::closingLosesNothingThatIsRefused()
{
    library::DigestRow gone;
    gone.id = {999'999};
    m_dialog = std::make_unique<NotesDialog>(*m_commands, gone);
    showDialog();
    write(u"周报要用"_s);
    const auto *refused = m_dialog->findChild<QLabel *>(u"notesRefused"_s);
    QVERIFY(!refused->isVisible());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(refused->isVisible());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->panel()->unsaved().first().text, u"周报要用"_s);
    QTest::mouseClick(m_dialog->findChild<QToolButton *>(u"deleteNote"_s), Qt::LeftButton);
    QTRY_COMPARE(editors(), 0);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
}

void NotesDialogTest::deletingGoesToTheTrashAndBack()
{
    openDigest();
    write(u"周报要用"_s);
    m_dialog->panel()->flush();
    QTRY_COMPARE(ofDigest().size(), 1);
    auto *editor = m_dialog->findChild<NoteEditor *>();
    QTRY_VERIFY(editor->noteId().isValid());
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Delete);
    QTRY_COMPARE(ofDigest().size(), 0);
    const auto trash = m_library->read([](const Reader &reader) { return reader.trash(); });
    QCOMPARE(trash.size(), 1);
    m_commands->putBack(trash);
    QTRY_COMPARE(editors(), 1);
    QCOMPARE(ofDigest(), QStringList{u"周报要用"_s});
}

void NotesDialogTest::followsTheLibrary()
{
    annotation::Note about;
    about.entityType = entity::key(Galaxy.type);
    about.entityName = Galaxy.name;
    m_commands->addNote(about, u"早先的"_s);
    QTRY_COMPARE(ofEntity().size(), 1);
    openEntity();
    QTRY_COMPARE(editors(), 1);
    m_commands->addNote(about, u"后来的"_s);
    QTRY_COMPARE(editors(), 2);
}

QTEST_MAIN(NotesDialogTest)
#include "tst_notesdialog.moc"
