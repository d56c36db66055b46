// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/notedialog.h"
#include "app/notes/notepreview.h"
#include "app/notes/tagfield.h"
#include "tests/app/support/testlibrary.h"

#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::highlights::NoteContent;
using gleaner::highlights::NoteDialog;
using gleaner::test::TestLibrary;

/// Note and tags of a highlight, by keyboard.
class NoteDialogTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void writesBoth();
    void controlEnterSaves();
    void showsHowTheNoteWillLook();
    void saysWhatIsNoTag();
    void escapeWithoutAChangeCloses();
    void escapeAsksBeforeAnythingIsDropped_data();
    void escapeAsksBeforeAnythingIsDropped();
    void whatCouldNotBeWrittenCountsAsTyped();
    void everythingHasAName();

private:
    void open(const NoteContent &before, const NoteContent &typed)
    {
        m_dialog = std::make_unique<NoteDialog>(m_library->service(), u"新的芯片"_s, before, typed);
        m_answered = std::make_unique<QSignalSpy>(m_dialog.get(), &NoteDialog::answered);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(note()->hasFocus());
    }
    [[nodiscard]] QPlainTextEdit *note() const { return m_dialog->findChild<QPlainTextEdit *>(u"highlightNote"_s); }
    [[nodiscard]] notes::TagField *tags() const { return m_dialog->findChild<notes::TagField *>(); }
    [[nodiscard]] QMessageBox *question() const
    {
        return m_dialog->findChild<QMessageBox *>(u"highlightNoteQuestion"_s);
    }
    [[nodiscard]] NoteContent answer() const { return m_answered->last().first().value<NoteContent>(); }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<NoteDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_answered;
};

void NoteDialogTest::init()
{
    m_library = std::make_unique<TestLibrary>();
    const NoteContent before{u"旧"_s, {u"芯片"_s}};
    open(before, before);
}

void NoteDialogTest::writesBoth()
{
    QTest::keyClicks(note(), u" and new"_s);
    QTest::keyClick(note(), Qt::Key_Tab);
    QVERIFY(tags()->hasFocus());
    QTest::keyClick(tags(), Qt::Key_End);
    QTest::keyClicks(tags(), u", fab"_s);
    QTest::keyClick(tags(), Qt::Key_Return);
    QCOMPARE(m_answered->size(), 1);
    QCOMPARE(answer(), (NoteContent{u"旧 and new"_s, {u"芯片"_s, u"fab"_s}}));
    QVERIFY(!m_dialog->isVisible());
}

void NoteDialogTest::controlEnterSaves()
{
    QTest::keyClick(note(), Qt::Key_Return); // a new line
    QVERIFY(m_dialog->isVisible());
    QTest::keyClicks(note(), u"x"_s);
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answer().note, u"旧\nx"_s);
    QVERIFY(!m_dialog->isVisible());
}

void NoteDialogTest::showsHowTheNoteWillLook()
{
    auto *preview = m_dialog->findChild<notes::NotePreview *>();
    note()->setPlainText(u"**重要** and <script>x</script>"_s);
    QTest::keyClick(note(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(preview->isVisible() && preview->hasFocus() && !note()->isVisible());
    QVERIFY(preview->toPlainText().startsWith(u"重要 and"_s));
    QTest::keyClick(preview, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(note()->hasFocus() && !preview->isVisible());
    QTest::keyClick(note(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(preview, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(answer().note, u"**重要** and <script>x</script>"_s);
    QVERIFY(!m_dialog->isVisible());
}

void NoteDialogTest::saysWhatIsNoTag()
{
    tags()->setText(QString(101, u'长'));
    QTest::keyClick(note(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_answered->isEmpty());
    QVERIFY(!m_dialog->findChild<QLabel *>(u"highlightNoteProblem"_s)->text().isEmpty());
    QVERIFY(tags()->hasFocus());
}

void NoteDialogTest::escapeWithoutAChangeCloses()
{
    QTest::keyClick(note(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!question());
    QVERIFY(m_answered->isEmpty());
}

void NoteDialogTest::escapeAsksBeforeAnythingIsDropped_data()
{
    QTest::addColumn<bool>("isTag");
    QTest::addColumn<int>("button");
    QTest::newRow("note, kept") << false << int(QMessageBox::Save);
    QTest::newRow("note, dropped") << false << int(QMessageBox::Discard);
    QTest::newRow("note, gone on with") << false << int(QMessageBox::Cancel);
    QTest::newRow("tags, kept") << true << int(QMessageBox::Save);
}

void NoteDialogTest::escapeAsksBeforeAnythingIsDropped()
{
    QFETCH(bool, isTag);
    QFETCH(int, button);
    if (isTag)
        tags()->setText(u"别的"_s);
    else
        QTest::keyClicks(note(), u"!"_s);
    QTest::keyClick(note(), Qt::Key_Escape);
    QTRY_VERIFY(question() && question()->isVisible());
    QVERIFY(m_dialog->isVisible());
    QTest::keyClick(question()->button(QMessageBox::StandardButton(button)), Qt::Key_Space);
    QTRY_COMPARE(m_dialog->isVisible(), button == QMessageBox::Cancel);
    QCOMPARE(m_answered->size(), button == QMessageBox::Save ? 1 : 0);
    if (button == QMessageBox::Save)
        QCOMPARE(answer(), isTag ? NoteContent({u"旧"_s, {u"别的"_s}}) : NoteContent({u"旧!"_s, {u"芯片"_s}}));
    if (button == QMessageBox::Cancel)
        QCOMPARE(note()->toPlainText(), u"旧!"_s);
}

void NoteDialogTest::whatCouldNotBeWrittenCountsAsTyped()
{
    open({u"旧"_s, {}}, {u"新"_s, {u"芯片"_s}});
    QTest::keyClick(note(), Qt::Key_Escape);
    QTRY_VERIFY(question() && question()->isVisible());
    QTest::keyClick(question()->button(QMessageBox::Save), Qt::Key_Space);
    QTRY_COMPARE(m_answered->size(), 1);
    QCOMPARE(answer(), (NoteContent{u"新"_s, {u"芯片"_s}}));
}

void NoteDialogTest::everythingHasAName()
{
    QVERIFY(!note()->accessibleName().isEmpty());
    QVERIFY(!tags()->accessibleName().isEmpty());
}

QTEST_MAIN(NoteDialogTest)
#include "tst_notedialog.moc"
