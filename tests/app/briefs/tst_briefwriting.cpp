// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefcommands.h"
#include "app/briefs/briefeditor.h"
#include "app/briefs/briefpane.h"
#include "app/briefs/outlinetree.h"
#include "app/dragging/things.h"
#include "core/library/trash.h"
#include "tests/app/support/testlibrary.h"

#include <QComboBox>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::briefs;

using dragging::Thing;
using library::Brief;
using library::BriefId;
using library::BriefSource;
using library::Reader;
using library::Writer;

/// That nothing a person writes or sends is lost, and that the parts of the pane say the same while they do.
class BriefWritingTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup();
    void typingWithoutAPauseIsSaved();
    void whatIsTypedIntoABriefThatGoesIsKept();
    void whatWasSavedGoesWithItsBrief();
    void sentThingsAreWaitedFor();
    void whatCannotBeTakenIsTold();
    void headOutlineAndEditorChangeTogether();
    void waitsForABriefToBeOpen();
    void previewIsMadeBesideTheWindow();
    void outlineKeepsWhatIsSelectedAndFolded();

private:
    /// With the brief of this uid, else the one that changed last.
    void makePane(const QString &uid = {});
    [[nodiscard]] shell::LibraryService &service() { return m_library->service(); }
    [[nodiscard]] BriefEditor &editor() const { return m_pane->editor(); }
    [[nodiscard]] OutlineTree &outline() const { return m_pane->outline(); }
    BriefId add(const QString &title, const QString &text = {}, const QList<BriefSource> &sources = {})
    {
        auto added = service().write(
            [=](Writer &writer) { return writer.addBrief(Brief{.title = title, .text = text, .sources = sources}); });
        added.waitForFinished();
        return added.result()->id;
    }
    [[nodiscard]] Brief stored(BriefId id)
    {
        return m_library->read([id](const Reader &reader) { return reader.brief(id); });
    }
    /// As another window would, or an undo.
    void deleteBrief(BriefId id)
    {
        service().changeBrief([id](Writer &writer) { return writer.deleteBrief(id).transform([id] { return id; }); });
    }
    [[nodiscard]] QComboBox &choice() const { return *m_pane->findChild<QComboBox *>(u"briefChoice"_s); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (QTreeWidgetItemIterator at(&outline()); *at; ++at)
            rows += (*at)->text(0);
        return rows;
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<BriefCommands> m_commands;
    std::unique_ptr<BriefPane> m_pane;
};

void BriefWritingTest::init()
{
    m_library = std::make_unique<test::TestLibrary>();
    m_undo = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<BriefCommands>(service(), *m_undo);
}

void BriefWritingTest::cleanup()
{
    m_pane.reset();
    m_commands.reset();
    m_undo.reset();
    m_library.reset();
}

void BriefWritingTest::makePane(const QString &uid)
{
    m_pane = std::make_unique<BriefPane>(*m_commands);
    m_pane->restore(uid);
    m_pane->resize(460, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void BriefWritingTest::typingWithoutAPauseIsSaved()
{
    const BriefId id = add(u"brief"_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QTRY_VERIFY_WITH_TIMEOUT((QTest::keyClick(&editor(), Qt::Key_A), !stored(id).text.isEmpty()), 60'000);
}

void BriefWritingTest::whatIsTypedIntoABriefThatGoesIsKept()
{
    add(u"other"_s, u"of the other"_s);
    const BriefId id = add(u"brief"_s, u"Words[^s2]"_s, {{.mark = u"s2"_s, .item = u"x"_s, .title = u"Title"_s}});
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QSignalSpy told(m_pane.get(), &BriefPane::told);
    QTest::keyClicks(&editor(), u" and"_s);
    deleteBrief(id);
    QTest::keyClicks(&editor(), u" more"_s);
    QTRY_VERIFY(m_pane->keeper().id().isValid() && m_pane->keeper().id() != id);
    QTest::keyClicks(&editor(), u", typed on."_s);
    const QString text = u"Words[^s2] and more, typed on."_s;
    QCOMPARE(editor().toPlainText(), text);
    QTRY_VERIFY(m_pane->keeper().unsaved().isEmpty());
    const Brief kept = stored(m_pane->keeper().id());
    QCOMPARE(kept.title, u"brief"_s);
    QCOMPARE(kept.text, text);
    QCOMPARE(kept.sources.value(0).title, u"Title"_s);
    QTRY_COMPARE(choice().currentText(), u"brief"_s);
    QCOMPARE(told.size(), 1);
    QTRY_COMPARE(m_pane->currentUid(), kept.uid);
    // It is written on as any other one.
    QTest::keyClicks(&editor(), u"!"_s);
    m_pane->keeper().flush();
    QCOMPARE(stored(kept.id).text, QString(text + u'!'));
}

void BriefWritingTest::whatWasSavedGoesWithItsBrief()
{
    const BriefId other = add(u"other"_s, u"of the other"_s);
    const BriefId id = add(u"brief"_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QTest::keyClicks(&editor(), u"words"_s);
    m_pane->keeper().flush();
    deleteBrief(id);
    QTRY_COMPARE(m_pane->keeper().id(), other);
    QCOMPARE(editor().toPlainText(), u"of the other"_s);
    QCOMPARE(m_library->read([](const Reader &reader) { return reader.briefs(); }).size(), 1);
    QCOMPARE(m_library->read([](const Reader &reader) { return reader.trash(); }).value(0).place, u"words"_s);
}

void BriefWritingTest::sentThingsAreWaitedFor()
{
    makePane();
    QSignalSpy settled(m_pane.get(), &BriefPane::settled);
    QVERIFY(!m_pane->isTaking());
    m_pane->send({Thing::of(m_library->items()[0])}); // makes a brief first
    QVERIFY(m_pane->isTaking());
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled.takeFirst().first().toBool(), true);
    QVERIFY(!m_pane->isTaking());
    QVERIFY(editor().toPlainText().contains(u"[^s1]"));
    m_pane->send({Thing::of(m_library->items()[1])});
    m_pane->send({Thing::of(m_library->items()[2])});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s3]"));
    QTRY_VERIFY(!m_pane->isTaking() && !settled.isEmpty());
}

void BriefWritingTest::whatCannotBeTakenIsTold()
{
    const BriefId id = add(u"brief"_s, u"Lead."_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QSignalSpy settled(m_pane.get(), &BriefPane::settled);
    QSignalSpy failed(m_pane.get(), &BriefPane::failed);
    m_pane->send({{Thing::Kind::Item, 999'999}});
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled.takeFirst().first().toBool(), false);
    QCOMPARE(failed.size(), 1);
    // The brief goes while it is looked up.
    m_pane->send({Thing::of(m_library->items()[0])});
    deleteBrief(id);
    QTRY_COMPARE(settled.size(), 1);
    QVERIFY(!m_pane->isTaking());
}

void BriefWritingTest::headOutlineAndEditorChangeTogether()
{
    const BriefId first = add(u"first"_s, u"# One"_s);
    const BriefId second = add(u"second"_s, u"# Two"_s);
    makePane(stored(first).uid);
    QTRY_COMPARE(m_pane->keeper().id(), first);
    QTRY_COMPARE(choice().currentText(), u"first"_s);
    // Opening waits behind what is being written.
    QSemaphore gate;
    const auto busy = service().write([&gate](Writer &) -> Result<> {
        gate.acquire();
        return {};
    });
    choice().setCurrentIndex(choice().findText(u"second"_s));
    QCOMPARE(m_pane->keeper().id(), first);
    QCOMPARE(choice().currentText(), u"first"_s);
    QTest::keyClicks(&editor(), u" more"_s);
    gate.release();
    QTRY_VERIFY(busy.isFinished());
    QTRY_COMPARE(m_pane->keeper().id(), second);
    QCOMPARE(choice().currentText(), u"second"_s);
    QCOMPARE(editor().toPlainText(), u"# Two"_s);
    QCOMPARE(rows(), QStringList{u"Two"_s});
    m_pane->keeper().flush();
    QCOMPARE(stored(first).text, u"# One more"_s);
}

void BriefWritingTest::waitsForABriefToBeOpen()
{
    makePane();
    QSignalSpy told(m_pane.get(), &BriefPane::told);
    int runs = 0;
    m_pane->whenOpen([&runs] { ++runs; });
    QTRY_COMPARE(told.size(), 1); // there is none
    QCOMPARE(runs, 0);
    m_pane.reset();
    add(u"brief"_s);
    m_pane = std::make_unique<BriefPane>(*m_commands);
    m_pane->whenOpen([&runs] { ++runs; });
    QTRY_COMPARE(runs, 1);
    QVERIFY(m_pane->keeper().id().isValid());
    m_pane->whenOpen([&runs] { ++runs; });
    QCOMPARE(runs, 2);
}

void BriefWritingTest::previewIsMadeBesideTheWindow()
{
    add(u"brief"_s, u"Some *words*."_s);
    makePane();
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    // All threads that read have something else to do.
    QSemaphore gate;
    QList<QFuture<Result<int>>> busy;
    for (int i = 0; i < 8; ++i) {
        busy += service().read([&gate](const Reader &) -> Result<int> {
            gate.acquire();
            return 0;
        });
    }
    const auto *preview = m_pane->findChild<QTextBrowser *>(u"briefPreview"_s);
    m_pane->findChild<QToolButton *>(u"previewBrief"_s)->click();
    QVERIFY(preview->isVisible());
    QVERIFY(preview->toPlainText().isEmpty());
    gate.release(8);
    for (QFuture<Result<int>> &each : busy)
        each.waitForFinished();
    QTRY_VERIFY(preview->toPlainText().contains(u"Some words."));
}

void BriefWritingTest::outlineKeepsWhatIsSelectedAndFolded()
{
    add(u"brief"_s, u"# A\n\na[^s1] b[^s2] c[^s3]\n\n# B\n\nb[^s1]\n\n## C\n\nc[^s2]"_s);
    makePane();
    QTRY_COMPARE(rows().size(), 8);
    outline().setCurrentItem(outline().topLevelItem(0)->child(1));
    outline().topLevelItem(1)->setExpanded(false);
    const auto verify = [&](const QString &more) {
        editor().moveCursor(QTextCursor::Start);
        QTest::keyClicks(&editor(), more);
        QTest::keyClick(&editor(), Qt::Key_Return);
        QTRY_VERIFY(rows().value(0).startsWith(more.sliced(more.indexOf(u' ') + 1)));
        const QTreeWidgetItem *a = outline().topLevelItem(outline().topLevelItemCount() - 2);
        const QTreeWidgetItem *b = outline().topLevelItem(outline().topLevelItemCount() - 1);
        QCOMPARE(outline().currentItem(), a->child(1));
        QVERIFY(outline().currentItem()->text(0).startsWith(u"[s2]"));
        QVERIFY(a->isExpanded());
        QVERIFY(!b->isExpanded());
        QVERIFY(b->child(1)->isExpanded());
    };
    verify(u"# Before"_s);
    verify(u"# First"_s);
}

QTEST_MAIN(BriefWritingTest)
#include "tst_briefwriting.moc"
