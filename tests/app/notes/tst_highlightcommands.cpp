// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/highlightcommands.h"

#include "core/library/highlightrows.h"
#include "tests/app/support/testlibrary.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::AnchorState;
using gleaner::annotation::Colour;
using gleaner::annotation::Highlight;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;
using gleaner::test::TestLibrary;

/// Changes of highlights, and their undoing.
class HighlightCommandsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void addAndBack();
    void recolourAndBack();
    void noteAndBack();
    void tagsAndBack();
    void describesInOneStep();
    void namesColoursAndBack();
    void otherPassageAndBack();
    void stepsOfOneEdgeAreOne();
    void placeAndBack();
    void detachAndBack();
    void removeAndBack();
    void undoBeforeTheChangeIsWritten();
    void refusalIsTold();

private:
    [[nodiscard]] ItemId item(int at) const { return m_library->items()[at]; }
    [[nodiscard]] TextSpan spanOf(int at, const QString &words)
    {
        const QString text = m_library->read([id = item(at)](const Reader &reader) { return reader.itemText(id); });
        const qsizetype start = text.indexOf(words);
        return {start, start + words.size()};
    }
    Highlight mark(int at, const QString &words)
    {
        m_commands->add({.item = item(at), .span = spanOf(at, words), .words = words});
        return ofItem(at).last();
    }
    [[nodiscard]] QList<Highlight> ofItem(int at)
    {
        return m_library->read([id = item(at)](const Reader &reader) { return reader.highlightsOf(id); });
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::HighlightCommands> m_commands;
};

void HighlightCommandsTest::init()
{
    m_stack = std::make_unique<QUndoStack>();
    m_library = std::make_unique<TestLibrary>();
    m_commands = std::make_unique<notes::HighlightCommands>(m_library->service(), *m_stack);
}

void HighlightCommandsTest::addAndBack()
{
    QSignalSpy changed(&m_library->service(), &shell::LibraryService::highlightsChanged);
    QSignalSpy items(&m_library->service(), &shell::LibraryService::itemsChanged);
    const Highlight added = mark(1, u"20 亿美元"_s);
    QCOMPARE(added.original.quote.exact, u"20 亿美元"_s);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QList<ItemId>>(), QList{item(1)});
    QCOMPARE(items.count(), 1);
    m_stack->undo();
    QCOMPARE(ofItem(1), QList<Highlight>());
    m_stack->redo();
    QCOMPARE(ofItem(1), QList{added}); // the same, not another
}

void HighlightCommandsTest::recolourAndBack()
{
    const Highlight first = mark(0, u"星图"_s);
    const Highlight second = mark(1, u"微软"_s);
    m_commands->recolour({second.id}, Colour::Doubt);
    QSignalSpy changed(&m_library->service(), &shell::LibraryService::highlightsChanged);
    m_commands->recolour({first.id, second.id}, Colour::Doubt);
    QCOMPARE(ofItem(0).first().colour, Colour::Doubt);
    m_stack->undo();
    QCOMPARE(ofItem(0).first().colour, Colour::Fact);
    QCOMPARE(ofItem(1).first().colour, Colour::Doubt); // was so before
    QTRY_VERIFY(changed.contains(QVariantList{QVariant::fromValue(QList{item(0)})}));
}

void HighlightCommandsTest::noteAndBack()
{
    const Highlight marked = mark(0, u"星图"_s);
    int done = 0;
    m_commands->editNote(marked.id, u"查证"_s, [&done] { ++done; });
    QCOMPARE(ofItem(0).first().note, u"查证"_s);
    QTRY_COMPARE(done, 1);
    m_stack->undo();
    QCOMPARE(ofItem(0).first().note, QString());
    m_stack->redo();
    QCOMPARE(ofItem(0).first().note, u"查证"_s);
    QCOMPARE(done, 1);
}

void HighlightCommandsTest::tagsAndBack()
{
    const Highlight first = mark(0, u"星图"_s);
    const Highlight second = mark(1, u"20 亿美元"_s);
    m_commands->setTag({second}, u"金额"_s, true);
    QSignalSpy changed(&m_library->service(), &shell::LibraryService::highlightsChanged);
    bool done = false;
    m_commands->setTag({first, second}, u"#金额"_s, true, [&done] { done = true; });
    QTRY_VERIFY(done);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().first().value<QList<ItemId>>(), QList{item(0)}); // the other one had it
    QCOMPARE(ofItem(0).first().tags, QStringList(u"金额"_s));
    m_stack->undo();
    QVERIFY(ofItem(0).first().tags.isEmpty());
    QCOMPARE(ofItem(1).first().tags, QStringList(u"金额"_s));
    m_commands->setTag({first, second}, u"金额"_s, false);
    QVERIFY(ofItem(1).first().tags.isEmpty());
    m_stack->undo();
    QCOMPARE(ofItem(1).first().tags, QStringList(u"金额"_s));
    m_stack->redo();
    QVERIFY(ofItem(1).first().tags.isEmpty());
}

void HighlightCommandsTest::describesInOneStep()
{
    m_commands->add({.item = item(0), .span = {0, 4}, .tags = {u"甲"_s, u"乙"_s}});
    const Highlight marked = ofItem(0).first();
    int done = 0;
    m_commands->describe(marked, u"看"_s, {u"甲"_s, u"丙"_s}, [&done] { ++done; });
    QTRY_COMPARE(done, 1);
    QCOMPARE(ofItem(0).first().note, u"看"_s);
    QCOMPARE(ofItem(0).first().tags, QStringList({u"丙"_s, u"甲"_s}));
    QCOMPARE(m_stack->count(), 2);
    m_stack->undo();
    QCOMPARE(ofItem(0).first().note, QString());
    QCOMPARE(ofItem(0).first().tags, marked.tags);
    // Of one thing only, and of nothing.
    m_commands->describe(marked, {}, {u"乙"_s}, [&done] { ++done; });
    QTRY_COMPARE(done, 2);
    QCOMPARE(ofItem(0).first().tags, QStringList(u"乙"_s));
    const int steps = m_stack->count();
    m_commands->describe(ofItem(0).first(), {}, {u"乙"_s});
    QCOMPARE(m_stack->count(), steps);
}

void HighlightCommandsTest::namesColoursAndBack()
{
    QSignalSpy changed(&m_library->service(), &shell::LibraryService::colourNamesChanged);
    annotation::ColourNames names;
    names.setOwn(Colour::Claim, u"说法"_s);
    m_commands->nameColours(names);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(m_library->service().colourNames().of(Colour::Claim), u"说法"_s);
    m_stack->undo();
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(m_library->service().colourNames(), annotation::ColourNames());
    // What the library refuses is told, and nothing is undone by it.
    QSignalSpy failed(&m_library->service(), &shell::LibraryService::failed);
    names.setOwn(Colour::Fact, u"说法"_s);
    m_commands->nameColours(names);
    QTRY_COMPARE(failed.count(), 1);
    m_stack->undo();
    QCOMPARE(m_library->read([](const Reader &reader) { return reader.colourNames(); }), annotation::ColourNames());
}

void HighlightCommandsTest::otherPassageAndBack()
{
    const Highlight marked = mark(1, u"微软"_s);
    m_commands->mark(marked.id, spanOf(1, u"数据中心"_s));
    QCOMPARE(ofItem(1).first().original.quote.exact, u"数据中心"_s);
    m_stack->undo();
    QCOMPARE(ofItem(1).first().original, marked.original);
}

void HighlightCommandsTest::stepsOfOneEdgeAreOne()
{
    using Edge = notes::HighlightCommands::Edge;
    const Highlight marked = mark(1, u"微软宣布"_s);
    const TextSpan span = marked.place();
    const auto words = [this] { return ofItem(1).first().original.quote.exact; };
    for (int step = 1; step <= 3; ++step)
        m_commands->mark(marked.id, {span.start, span.end - step}, Edge::End);
    QCOMPARE(words(), u"微"_s);
    QCOMPARE(m_stack->count(), 2);
    m_commands->mark(marked.id, {span.start, span.end - 2}, Edge::End);
    m_commands->mark(marked.id, {span.start + 1, span.end - 2}, Edge::Start);
    QCOMPARE(words(), u"软"_s);
    QCOMPARE(m_stack->count(), 3); // the other edge is another step
    m_stack->undo();
    QCOMPARE(words(), u"微软"_s);
    m_stack->undo();
    QCOMPARE(words(), u"微软宣布"_s);
    m_stack->redo();
    QCOMPARE(words(), u"微软"_s); // where the last step came to
    m_stack->undo();
    QCOMPARE(words(), u"微软宣布"_s);

    // Another highlight is another step, and so is what is marked as a whole.
    const Highlight other = mark(1, u"日本"_s);
    const int before = m_stack->count();
    m_commands->mark(marked.id, {span.start, span.end - 1}, Edge::End);
    m_commands->mark(other.id, {other.place().start, other.place().end - 1}, Edge::End);
    m_commands->mark(other.id, other.place());
    m_commands->mark(other.id, {other.place().start, other.place().end - 1});
    QCOMPARE(m_stack->count(), before + 4);
}

void HighlightCommandsTest::placeAndBack()
{
    QSignalSpy changed(&m_library->service(), &shell::LibraryService::highlightsChanged);
    const Highlight marked = mark(1, u"微软"_s);
    QTRY_COMPARE(changed.count(), 1);
    changed.clear();
    m_commands->accept(marked.id, item(2), spanOf(2, u"谷歌翻译"_s));
    QCOMPARE(ofItem(1), QList<Highlight>());
    QCOMPARE(ofItem(2).first().original, marked.original);
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<QList<ItemId>>(), (QList{item(2), item(1)}));
    m_stack->undo();
    QCOMPARE(ofItem(2), QList<Highlight>());
    QCOMPARE(ofItem(1).first().verified, marked.verified);
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(changed.last().first().value<QList<ItemId>>(), (QList{item(1), item(2)}));
}

void HighlightCommandsTest::detachAndBack()
{
    const Highlight marked = mark(1, u"微软"_s);
    m_commands->detach(marked.id);
    QVERIFY(ofItem(1).first().detached);
    m_stack->undo();
    QVERIFY(!ofItem(1).first().detached);
    QCOMPARE(ofItem(1).first().state, AnchorState::Exact);
}

void HighlightCommandsTest::removeAndBack()
{
    const Highlight first = mark(0, u"星图"_s);
    const Highlight second = mark(1, u"微软"_s);
    m_commands->remove({second});
    QCOMPARE(ofItem(1), QList<Highlight>());
    m_commands->remove({first, second}); // the second has gone already
    QCOMPARE(ofItem(0), QList<Highlight>());
    m_stack->undo();
    QCOMPARE(ofItem(0).first().id, first.id);
    QCOMPARE(ofItem(1), QList<Highlight>()); // by another command
    m_stack->undo();
    QCOMPARE(ofItem(1).first().id, second.id);
}

void HighlightCommandsTest::undoBeforeTheChangeIsWritten()
{
    const Highlight marked = mark(0, u"星图"_s);
    m_commands->recolour({marked.id}, Colour::Quote);
    m_stack->undo();
    QCOMPARE(ofItem(0).first().colour, Colour::Fact);
    m_commands->remove({marked});
    m_stack->undo();
    QCOMPARE(ofItem(0).size(), 1);
}

void HighlightCommandsTest::refusalIsTold()
{
    QSignalSpy failed(&m_library->service(), &shell::LibraryService::failed);
    int done = 0;
    m_commands->add({.item = item(0), .span = {0, 2}, .words = u"别的"_s}, [&done] { ++done; });
    QTRY_COMPARE(failed.count(), 1);
    m_stack->undo(); // there is nothing to take back
    QCOMPARE(ofItem(0), QList<Highlight>());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(done, 0);
}

QTEST_GUILESS_MAIN(HighlightCommandsTest)

#include "tst_highlightcommands.moc"
