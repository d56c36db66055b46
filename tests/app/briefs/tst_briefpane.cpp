// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/briefcommands.h"
#include "app/briefs/briefeditor.h"
#include "app/briefs/briefpane.h"
#include "app/briefs/outlinetree.h"
#include "app/briefs/rescuedbriefs.h"
#include "app/dragging/things.h"
#include "core/library/figures.h"
#include "core/library/highlightrows.h"
#include "core/library/trash.h"
#include "tests/app/support/testlibrary.h"

#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
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

/// The pane of briefs over a library.
class BriefPaneTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup();
    void emptyStateMakesOne();
    void whatIsTypedIsKept();
    void switchingKeepsTextAndUndo();
    void takesItemsHighlightsAndFigures();
    void sentThingsMakeABrief();
    void goesToTheEndOfTheSection();
    void dropsIntoTheText();
    void dropsIntoTheOutline();
    void outlineFollowsAndMoves();
    void sectionsAreDragged();
    void renamesAndDeletesWithUndo();
    void sourceLeadsBack();
    void previewShowsFootnotes();
    void changedSourcesAreToldAndUpdated();
    void unsavedIsKeptAndTakenIn();
    void nothingIsLeftInTheEditorOfWhatWent();
    void thingsTravelAsData();

private:
    void makePane();
    [[nodiscard]] shell::LibraryService &service() { return m_library->service(); }
    [[nodiscard]] BriefEditor &editor() const { return m_pane->editor(); }
    [[nodiscard]] OutlineTree &outline() const { return m_pane->outline(); }
    BriefId add(const QString &title, const QString &text = {})
    {
        auto added = service().write([=](Writer &writer) { return writer.addBrief(title, text); });
        added.waitForFinished();
        return added.result()->id;
    }
    [[nodiscard]] Brief stored(BriefId id)
    {
        return m_library->read([id](const Reader &reader) { return reader.brief(id); });
    }
    [[nodiscard]] Brief stored() { return stored(m_pane->keeper().id()); }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (QTreeWidgetItemIterator at(&outline()); *at; ++at)
            rows += (*at)->text(0);
        return rows;
    }
    [[nodiscard]] Thing highlight(const QString &words)
    {
        const ItemId item = m_library->items()[0];
        const QString text = m_library->read([item](const Reader &reader) { return reader.itemText(item); });
        const qsizetype at = text.indexOf(words);
        auto marked = service().write(
            [=](Writer &writer) { return writer.addHighlight({.item = item, .span = {at, at + words.size()}}); });
        marked.waitForFinished();
        return Thing::of(marked.result()->id);
    }
    static void drop(QWidget *on, const QPoint &place, const QList<Thing> &things)
    {
        const std::unique_ptr<QMimeData> data(dragging::thingsMime(things));
        drop(on, place, *data);
    }
    static void drop(QWidget *on, const QPoint &place, const QMimeData &data)
    {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &move);
        QVERIFY(move.isAccepted());
        QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(on, &dropped);
        QVERIFY(dropped.isAccepted());
    }
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_pane->findChild<Widget *>(name);
    }
    void answer(const QString &title) const
    {
        auto *dialog = m_pane->findChild<QInputDialog *>(u"briefTitle"_s);
        QVERIFY(dialog);
        dialog->setTextValue(title);
        dialog->accept();
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<BriefCommands> m_commands;
    std::unique_ptr<BriefPane> m_pane;
};

void BriefPaneTest::init()
{
    m_library = std::make_unique<test::TestLibrary>();
    m_undo = std::make_unique<QUndoStack>();
    m_commands = std::make_unique<BriefCommands>(service(), *m_undo);
}

void BriefPaneTest::cleanup()
{
    m_pane.reset();
    m_commands.reset();
    m_undo.reset();
    m_library.reset();
}

void BriefPaneTest::makePane()
{
    m_pane = std::make_unique<BriefPane>(*m_commands);
    m_pane->resize(460, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void BriefPaneTest::emptyStateMakesOne()
{
    makePane();
    QTRY_VERIFY(find<QWidget>(u"briefEmpty"_s)->isVisible());
    QVERIFY(!find<QToolButton>(u"briefExport"_s)->isEnabled());
    find<QPushButton>(u"briefFirst"_s)->click();
    answer(u"  融资   周报 "_s);
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    QVERIFY(!find<QWidget>(u"briefEmpty"_s)->isVisible());
    QTRY_COMPARE(m_pane->focusWidget(), &editor());
    QCOMPARE(stored().title, u"融资 周报"_s);
    QTRY_COMPARE(find<QComboBox>(u"briefChoice"_s)->currentText(), u"融资 周报"_s);
    // An undo takes it away again.
    m_undo->undo();
    QTRY_VERIFY(find<QWidget>(u"briefEmpty"_s)->isVisible());
    m_undo->redo();
    QTRY_COMPARE(find<QComboBox>(u"briefChoice"_s)->currentText(), u"融资 周报"_s);
}

void BriefPaneTest::whatIsTypedIsKept()
{
    const BriefId id = add(u"one"_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QTest::keyClicks(&editor(), u"# Title"_s);
    QVERIFY(!m_pane->keeper().unsaved().isEmpty());
    QTRY_COMPARE(stored(id).text, u"# Title"_s); // by itself
    QTRY_VERIFY(m_pane->keeper().unsaved().isEmpty());
    QTest::keyClicks(&editor(), u" more"_s);
    m_pane.reset();
    QCOMPARE(stored(id).text, u"# Title more"_s);
    makePane();
    QTRY_COMPARE(editor().toPlainText(), u"# Title more"_s);
}

void BriefPaneTest::switchingKeepsTextAndUndo()
{
    const BriefId first = add(u"first"_s, u"a"_s);
    const BriefId second = add(u"second"_s, u"b"_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), second); // what changed last
    QTest::keyClicks(&editor(), u"B"_s);
    auto *choice = find<QComboBox>(u"briefChoice"_s);
    choice->setCurrentIndex(choice->findText(u"first"_s));
    QTRY_COMPARE(m_pane->keeper().id(), first);
    QCOMPARE(editor().toPlainText(), u"a"_s);
    QCOMPARE(stored(second).text, u"bB"_s);
    choice->setCurrentIndex(choice->findText(u"second"_s));
    QTRY_COMPARE(m_pane->keeper().id(), second);
    editor().undo();
    QCOMPARE(editor().toPlainText(), u"b"_s);
    m_pane->keeper().flush();
    QCOMPARE(stored(second).text, u"b"_s);
}

void BriefPaneTest::takesItemsHighlightsAndFigures()
{
    add(u"brief"_s, u"Lead."_s);
    makePane();
    QTRY_COMPARE(editor().toPlainText(), u"Lead."_s);
    const auto figures = m_library->read([](const Reader &reader) { return reader.figureIds({.filter = u"20 亿"_s}); });
    QVERIFY(!figures.isEmpty());
    m_pane->send({Thing::of(m_library->items()[1]),
                  highlight(u"推理成本下降 40%"_s),
                  {Thing::Kind::Figure, figures.first().value}});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s3]"));
    const QString text = editor().toPlainText();
    QVERIFY2(text.startsWith(u"Lead.\n\n**微软扩建数据中心，投资 20 亿美元**[^s1]\n\n> 推理成本下降 40%[^s2]\n\n"_s),
             qPrintable(text));
    QCOMPARE(stored().text, text);
    const QList<BriefSource> sources = stored().sources;
    QCOMPARE(sources.size(), 3);
    QCOMPARE(sources[1].quote, u"推理成本下降 40%"_s);
    QCOMPARE(sources[2].kind, BriefSource::Kind::Figure);
    // Taken back by the editor; what was archived stays for a redo.
    editor().undo();
    QCOMPARE(editor().toPlainText(), u"Lead."_s);
    editor().redo();
    QCOMPARE(editor().toPlainText(), text);
    // Typed between, and what is sent again keeps its footnote.
    editor().moveCursor(QTextCursor::Start);
    QTest::keyClicks(&editor(), u"My "_s);
    m_pane->send({Thing::of(m_library->items()[1])});
    QTRY_COMPARE(editor().toPlainText().count(u"[^s1]"), 2);
    QVERIFY(editor().toPlainText().startsWith(u"My Lead."));
    QCOMPARE(stored().sources.size(), 3);
}

void BriefPaneTest::sentThingsMakeABrief()
{
    makePane();
    m_pane->send({Thing::of(m_library->items()[0])});
    m_pane->send({Thing::of(m_library->items()[2])});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s2]"));
    QVERIFY(editor().toPlainText().startsWith(u"**星图智能发布 Aurora 3 模型**[^s1]"));
    const auto briefs = m_library->read([](const Reader &reader) { return reader.briefs(); });
    QCOMPARE(briefs.size(), 1);
    QVERIFY(!briefs[0].title.isEmpty());
}

void BriefPaneTest::goesToTheEndOfTheSection()
{
    add(u"brief"_s, u"# A\n\na\n\n# B\n\nb"_s);
    makePane();
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    editor().setTextCursor(QTextCursor(editor().document()->findBlockByNumber(0)));
    m_pane->send({Thing::of(m_library->items()[0])});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s1]"));
    QCOMPARE(editor().toPlainText(), u"# A\n\na\n\n**星图智能发布 Aurora 3 模型**[^s1]\n\n# B\n\nb"_s);
    QCOMPARE(editor().textCursor().blockNumber(), 0);
    editor().moveCursor(QTextCursor::End);
    m_pane->send({Thing::of(m_library->items()[1])});
    QTRY_VERIFY(editor().toPlainText().endsWith(u"b\n\n**微软扩建数据中心，投资 20 亿美元**[^s2]"));
    // The cursor stays where a person writes.
    QCOMPARE(editor().textCursor().block().text(), u"b"_s);
}

void BriefPaneTest::dropsIntoTheText()
{
    add(u"brief"_s, u"one\n\ntwo"_s);
    makePane();
    QTRY_COMPARE(editor().toPlainText(), u"one\n\ntwo"_s);
    const QPoint place = editor().cursorRect(QTextCursor(editor().document()->findBlockByNumber(0))).center();
    drop(editor().viewport(), place, {Thing::of(m_library->items()[0])});
    QTRY_COMPARE(editor().toPlainText(), u"one\n\n**星图智能发布 Aurora 3 模型**[^s1]\n\ntwo"_s);
    // Files are not for the text.
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/a.md"_s)});
    QDragEnterEvent enter(place, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(editor().viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void BriefPaneTest::dropsIntoTheOutline()
{
    add(u"brief"_s, u"# A\n\na\n\n# B\n\nb"_s);
    makePane();
    QTRY_COMPARE(rows(), QStringList({u"A"_s, u"B"_s}));
    drop(outline().viewport(), outline().visualItemRect(outline().topLevelItem(0)).center(),
         {Thing::of(m_library->items()[0])});
    QTRY_COMPARE(editor().toPlainText(), u"# A\n\na\n\n**星图智能发布 Aurora 3 模型**[^s1]\n\n# B\n\nb"_s);
    QTRY_COMPARE(rows(), QStringList({u"A"_s, u"[s1] 星图智能发布 Aurora 3 模型"_s, u"B"_s}));
    // Below all rows: at the end.
    drop(outline().viewport(), QPoint(20, outline().viewport()->height() - 2), {Thing::of(m_library->items()[1])});
    QTRY_VERIFY(editor().toPlainText().endsWith(u"[^s2]"));
}

void BriefPaneTest::outlineFollowsAndMoves()
{
    const BriefId id = add(u"brief"_s, u"# A\n\na[^s7]\n\n# B\n\nb"_s);
    makePane();
    QTRY_COMPARE(rows().size(), 3);
    QVERIFY(rows()[1].startsWith(u"[s7] "));
    editor().moveCursor(QTextCursor::End);
    QTest::keyClick(&editor(), Qt::Key_Return);
    QTest::keyClicks(&editor(), u"## C"_s);
    QTRY_COMPARE(rows().value(3), u"C"_s);
    QCOMPARE(outline().topLevelItem(1)->childCount(), 1);

    outline().setFocus();
    outline().setCurrentItem(outline().topLevelItem(0));
    QVERIFY(!find<QToolButton>(u"briefUp"_s)->isEnabled());
    QVERIFY(find<QToolButton>(u"briefDown"_s)->isEnabled());
    QTest::keyClick(&outline(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(editor().toPlainText(), u"# B\n\nb\n## C\n\n# A\n\na[^s7]"_s);
    QCOMPARE(outline().currentItem()->text(0), u"A"_s);
    find<QToolButton>(u"briefUp"_s)->click();
    QCOMPARE(editor().toPlainText(), u"# A\n\na[^s7]\n\n# B\n\nb\n## C"_s);
    editor().undo();
    QCOMPARE(editor().toPlainText(), u"# B\n\nb\n## C\n\n# A\n\na[^s7]"_s);
    m_pane->keeper().flush();
    QCOMPARE(stored(id).text, editor().toPlainText());
    // Enter leads to the heading.
    outline().setCurrentItem(outline().topLevelItem(0));
    QTest::keyClick(&outline(), Qt::Key_Return);
    QTRY_COMPARE(m_pane->focusWidget(), &editor());
    QCOMPARE(editor().textCursor().blockNumber(), 0);
}

void BriefPaneTest::sectionsAreDragged()
{
    add(u"brief"_s, u"# A\n\na\n\n# B\n\nb\n\n# C"_s);
    makePane();
    QTRY_COMPARE(rows().size(), 3);
    const std::unique_ptr<QMimeData> data(outline().model()->mimeData({outline().model()->index(2, 0)}));
    QVERIFY(data);
    QVERIFY(dragging::thingsOf(*data).isEmpty());
    const auto dropAt = [&](const QPoint &place) { drop(outline().viewport(), place, *data); };
    // The last one before the first.
    dropAt(outline().visualItemRect(outline().topLevelItem(0)).topLeft() + QPoint(30, 1));
    QCOMPARE(editor().toPlainText(), u"# C\n\n# A\n\na\n\n# B\n\nb"_s);
    QCOMPARE(rows(), QStringList({u"C"_s, u"A"_s, u"B"_s}));
    // What is the third one now, behind the first.
    dropAt(outline().visualItemRect(outline().topLevelItem(0)).bottomLeft() + QPoint(30, -1));
    QCOMPARE(rows(), QStringList({u"C"_s, u"B"_s, u"A"_s}));
    // Where it stands already nothing is moved.
    const QString text = editor().toPlainText();
    dropAt(QPoint(30, outline().viewport()->height() - 2));
    QCOMPARE(editor().toPlainText(), text);
}

void BriefPaneTest::renamesAndDeletesWithUndo()
{
    const BriefId id = add(u"old"_s, u"text"_s);
    makePane();
    QTRY_COMPARE(m_pane->keeper().id(), id);
    QTest::keyClicks(&editor(), u"!"_s);
    find<QToolButton>(u"briefRename"_s)->click();
    answer(u"new"_s);
    auto *choice = find<QComboBox>(u"briefChoice"_s);
    QTRY_COMPARE(choice->currentText(), u"new"_s);
    m_undo->undo();
    QTRY_COMPARE(choice->currentText(), u"old"_s);

    find<QToolButton>(u"briefDelete"_s)->click();
    QTRY_VERIFY(find<QWidget>(u"briefEmpty"_s)->isVisible());
    QCOMPARE(m_library->read([](const Reader &reader) { return reader.trash(); }).size(), 1);
    m_undo->undo();
    QTRY_COMPARE(editor().toPlainText(), u"text!"_s);
    QCOMPARE(stored(id).text, u"text!"_s);
}

void BriefPaneTest::sourceLeadsBack()
{
    add(u"brief"_s);
    makePane();
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    m_pane->send({highlight(u"王小明"_s)});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s1]"));
    QSignalSpy wanted(m_pane.get(), &BriefPane::sourceRequested);
    QTextCursor cursor = editor().document()->find(u"s1"_s);
    editor().setTextCursor(cursor);
    QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
    cursor.setPosition(cursor.position() - 1);
    QTest::mouseClick(editor().viewport(), Qt::LeftButton, Qt::ControlModifier, editor().cursorRect(cursor).center());
    QCOMPARE(wanted.size(), 2);
    QTRY_COMPARE(rows().size(), 1);
    outline().setCurrentItem(outline().topLevelItem(0));
    QTest::keyClick(&outline(), Qt::Key_Return);
    QCOMPARE(wanted.size(), 3);
    for (const QList<QVariant> &one : std::as_const(wanted))
        QCOMPARE(one.first().value<BriefSource>().quote, u"王小明"_s);
    QVERIFY(editor().toPlainText().endsWith(u"[^s1]")); // no line was begun
}

void BriefPaneTest::previewShowsFootnotes()
{
    add(u"brief"_s);
    makePane();
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    m_pane->send({highlight(u"王小明"_s)});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s1]"));
    find<QToolButton>(u"previewBrief"_s)->click();
    const auto *preview = find<QTextBrowser>(u"briefPreview"_s);
    QVERIFY(preview->isVisible() && !editor().isVisible());
    QTRY_VERIFY2(preview->toPlainText().contains(u"“王小明” — 星图智能发布 Aurora 3 模型"),
                 qPrintable(preview->toPlainText()));
    QVERIFY(!preview->toPlainText().contains(u"[^"));
    find<QToolButton>(u"previewBrief"_s)->click();
    QVERIFY(editor().isVisible());
}

void BriefPaneTest::changedSourcesAreToldAndUpdated()
{
    add(u"brief"_s);
    makePane();
    QTRY_VERIFY(m_pane->keeper().id().isValid());
    m_pane->send({Thing::of(m_library->items()[0]), Thing::of(m_library->items()[1])});
    QTRY_VERIFY(editor().toPlainText().contains(u"[^s2]"));
    auto *news = find<QWidget>(u"briefNews"_s);
    QVERIFY(!news->isVisible());
    // The file changes: one item has another title, one is gone.
    QString text = test::smallDigest();
    text.replace(u"[星图智能发布 Aurora 3 模型]"_s, u"[星图智能发布 Aurora 3 新模型]"_s);
    text.remove(text.indexOf(u"2.  "), text.indexOf(u"3.  ") - text.indexOf(u"2.  "));
    const QString path = m_library->put(u"2026-03-05.md"_s, text);
    auto again = service().write([this, path](Writer &writer) {
        std::vector<library::PreparedFile> files;
        files.push_back(library::prepareFile(path, service().extractor()));
        return writer.store(files);
    });
    again.waitForFinished();
    service().announceDigests();
    QTRY_VERIFY(news->isVisible());
    QCOMPARE(find<QLabel>(u"briefNewsText"_s)->text(),
             u"1 source(s) changed since. 1 source(s) gone; what was archived stays."_s);
    QTRY_VERIFY(rows().filter(u"Changed: "_s).size() == 1 && rows().filter(u"Gone: "_s).size() == 1);
    QCOMPARE(stored().sources[0].title, u"星图智能发布 Aurora 3 模型"_s);
    find<QPushButton>(u"briefUpdate"_s)->click();
    QTRY_COMPARE(stored().sources[0].title, u"星图智能发布 Aurora 3 新模型"_s);
    QTRY_VERIFY(!find<QPushButton>(u"briefUpdate"_s)->isVisible());
    m_undo->undo();
    QTRY_COMPARE(stored().sources[0].title, u"星图智能发布 Aurora 3 模型"_s);
    QTRY_VERIFY(find<QPushButton>(u"briefUpdate"_s)->isVisible());
}

void BriefPaneTest::unsavedIsKeptAndTakenIn()
{
    const BriefId id = add(u"brief"_s, u"old"_s);
    const QString folder = m_library->folder() + u"/unsaved"_s;
    Brief brief = stored(id);
    brief.text = u"typed last"_s;
    const BriefSource cited{.mark = u"s4"_s, .item = u"x"_s, .title = u"Title"_s, .date = {2026, 3, 1}, .line = 3};
    const auto kept = keepUnsaved(
        {brief, {.id = {999}, .title = u"went"_s, .text = u"its text[^s4]"_s, .sources = {cited}}}, {folder});
    QVERIFY(kept);
    takeInUnsaved(service(), {folder});
    QCOMPARE(stored(id).text, u"typed last"_s);
    const auto briefs = m_library->read([](const Reader &reader) { return reader.briefs(); });
    QCOMPARE(briefs.size(), 2);
    const Brief went = stored(briefs[0].id == id ? briefs[1].id : briefs[0].id);
    QCOMPARE(went.text, u"its text[^s4]"_s);
    QCOMPARE(went.sources.value(0).mark, cited.mark);
    QCOMPARE(went.sources.value(0).title, cited.title);
    QCOMPARE(went.sources.value(0).date, cited.date);
    QVERIFY(!QFile::exists(*kept));
    // What cannot be taken stays; what has been taken is not written over what comes after it.
    const auto rest = keepUnsaved({brief, {.id = {999}, .title = {}, .text = u"no title"_s}}, {folder});
    QVERIFY(rest);
    for (const QString &later : {u"typed last"_s, u"written since"_s}) {
        takeInUnsaved(service(), {folder});
        QCOMPARE(stored(id).text, later);
        QVERIFY(service().write([id](Writer &writer) { return writer.setBriefText(id, u"written since"_s); }).result());
    }
    QVERIFY(QFile::exists(*rest));
}

void BriefPaneTest::nothingIsLeftInTheEditorOfWhatWent()
{
    const BriefId id = add(u"brief"_s, u"20\u00a0% “x”\u2028y"_s);
    makePane();
    m_pane->keeper().open(id);
    QTRY_COMPARE(m_pane->keeper().id(), id);
    // A no-break space stays one.
    m_pane->keeper().flush();
    QVERIFY(m_pane->keeper().unsaved().isEmpty());
    QCOMPARE(m_pane->keeper().current().text, u"20\u00a0% “x”\u2028y"_s);
    // The brief goes while the editor shows none, and another one comes.
    const QPointer<QTextDocument> document = editor().document();
    m_pane->keeper().open({});
    QVERIFY(editor().document() != document);
    const auto gone = service().changeBrief(
        [id](Writer &writer) { return writer.deleteBrief(id).transform([id] { return id; }); });
    QTRY_VERIFY(gone.isFinished());
    QTRY_VERIFY(!document);
    const BriefId other = add(u"other"_s, u"text"_s);
    m_pane->keeper().open(other);
    QTRY_COMPARE(editor().toPlainText(), u"text"_s);
}

void BriefPaneTest::thingsTravelAsData()
{
    const QList<Thing> things{{Thing::Kind::Item, 1}, {Thing::Kind::Highlight, 1}, {Thing::Kind::Figure, 1LL << 40}};
    const std::unique_ptr<QMimeData> data(dragging::thingsMime(things));
    QCOMPARE(data->formats(), dragging::thingsTypes());
    QCOMPARE(dragging::thingsOf(*data), things);
    QVERIFY(!dragging::thingsMime({}));
    QMimeData strange;
    strange.setData(dragging::thingsTypes().first(), "i x9 i-4 h hh7 i12 f0 i12 ");
    QCOMPARE(dragging::thingsOf(strange), QList<Thing>({{Thing::Kind::Item, 12}}));
}

QTEST_MAIN(BriefPaneTest)
#include "tst_briefpane.moc"
