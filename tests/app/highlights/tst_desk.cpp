// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskdialog.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "core/annotation/colourname.h"
#include "tests/app/support/testlibrary.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::Colour;
using gleaner::annotation::Highlight;
using gleaner::annotation::Note;
using gleaner::highlights::DeskDialog;
using gleaner::highlights::DeskFacets;
using gleaner::highlights::DeskFilter;
using gleaner::highlights::DeskModel;
using gleaner::highlights::DeskRow;
using gleaner::library::Reader;
using gleaner::library::Writer;
using gleaner::test::TestLibrary;

/// All highlights and notes at once, by keyboard.
class DeskTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void modelKeepsTheContract();
    void facetsCombine();
    void manyRowsAreQuick();
    void emptyLibrarySaysWhatToDo();
    void narrowsByKeyboard();
    void recoloursWhatIsSelected();
    void deletesAfterAsking();
    void goesAndCopies();
    void everythingHasAName();

private:
    HighlightId mark(int at, const QString &words, Colour colour, const QString &note = {})
    {
        const ItemId id = m_library->items()[at];
        const QString text = m_library->read([id](const Reader &reader) { return reader.itemText(id); });
        const qsizetype start = text.indexOf(words);
        const auto added = m_library->service()
                               .write([=](Writer &writer) {
                                   return writer.addHighlight({.item = id,
                                                               .span = {start, start + words.size()},
                                                               .words = words,
                                                               .colour = colour,
                                                               .note = note});
                               })
                               .result();
        if (!added)
            qFatal("%s", qPrintable(added.error().toString()));
        return added->id;
    }
    void fill()
    {
        m_first = mark(1, u"20 亿美元"_s, Colour::Number);
        m_second = mark(2, u"离线模式"_s, Colour::Fact, u"查证一下"_s);
        const ItemId item = m_library->items()[0];
        const auto note = m_library->service().write(
            [item](Writer &writer) { return writer.addNote(item, u"想法"_s); });
        QVERIFY(note.result());
        const auto tagged = m_library->service().write(
            [item](Writer &writer) { return writer.addTag({item}, u"要闻"_s); });
        QVERIFY(tagged.result());
    }
    void open()
    {
        m_dialog = std::make_unique<DeskDialog>(DeskDialog::Parts{*m_highlights, *m_notes, *m_stack});
        m_view = part<QTreeView>(u"deskView"_s);
        m_dialog->show();
        m_dialog->activateWindow();
        if (!QTest::qWaitForWindowActive(m_dialog.get()))
            qFatal("the dialog does not come to the front");
        const qsizetype all = inLibrary();
        QTRY_COMPARE(qsizetype(rows()), all);
        QTRY_COMPARE(part<QLabel>(u"deskEmpty"_s)->isVisible(), all == 0);
    }
    template<typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        auto *found = m_dialog->findChild<Widget *>(name);
        if (!found)
            qFatal("%s", qPrintable(name));
        return found;
    }
    [[nodiscard]] int rows() const { return m_view->model()->rowCount(); }
    [[nodiscard]] Colour colourOf(HighlightId id)
    {
        return m_library->read([id](const Reader &reader) { return reader.highlight(id); }).highlight.colour;
    }
    [[nodiscard]] qsizetype inLibrary()
    {
        return m_library->read([](const Reader &reader) { return highlights::deskRows(reader); }).size();
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_notes;
    std::unique_ptr<notes::HighlightCommands> m_highlights;
    std::unique_ptr<DeskDialog> m_dialog;
    QTreeView *m_view = nullptr;
    HighlightId m_first;
    HighlightId m_second;
};

void DeskTest::init()
{
    m_stack = std::make_unique<QUndoStack>();
    m_library = std::make_unique<TestLibrary>();
    m_notes = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    m_highlights = std::make_unique<notes::HighlightCommands>(m_library->service(), *m_stack);
}

static DeskRow highlightRow(const QString &words, Colour colour, const QString &publisher)
{
    DeskRow row;
    row.highlight = Highlight{};
    row.highlight->colour = colour;
    row.highlight->verified.quote.exact = words;
    row.publisher = publisher;
    row.searchText = words.toLower();
    return row;
}

static DeskRow noteRow(const QString &text, const QStringList &tags)
{
    DeskRow row;
    row.note = Note{};
    row.note->text = text;
    row.tags = tags;
    row.searchText = text;
    return row;
}

void DeskTest::modelKeepsTheContract()
{
    DeskModel model;
    const QAbstractItemModelTester tester(&model);
    DeskFilter filter(model);
    const QAbstractItemModelTester filterTester(&filter);
    model.setRows({highlightRow(u"B"_s, Colour::Doubt, u"甲"_s), noteRow(u"n"_s, {u"t"_s, u"u"_s}),
                   highlightRow(u"A"_s, Colour::Fact, u"乙"_s)});
    QCOMPARE(model.index(0, DeskModel::KindColumn).data().toString(), annotation::colourName(Colour::Doubt));
    QVERIFY(model.index(0, DeskModel::KindColumn).data(Qt::DecorationRole).isValid());
    QVERIFY(!model.index(1, DeskModel::KindColumn).data(Qt::DecorationRole).isValid());
    QCOMPARE(model.index(1, DeskModel::NoteColumn).data().toString(), u"n"_s);
    QCOMPARE(model.index(1, DeskModel::TagsColumn).data().toString(), u"t, u"_s);
    filter.sort(DeskModel::QuoteColumn);
    QCOMPARE(filter.index(1, DeskModel::QuoteColumn).data().toString(), u"A"_s);
    model.setTheme(article::Theme::Dark);
    model.setRows({});
    QCOMPARE(filter.rowCount(), 0);
}

void DeskTest::facetsCombine()
{
    DeskModel model;
    DeskFilter filter(model);
    model.setRows({highlightRow(u"离线模式"_s, Colour::Doubt, u"甲"_s), highlightRow(u"离线"_s, Colour::Fact, u"甲"_s),
                   noteRow(u"离线"_s, {u"t"_s})});
    const auto shown = [&](const DeskFacets &facets) {
        filter.setFacets(facets);
        return filter.rowCount();
    };
    QCOMPARE(shown({}), 3);
    QCOMPARE(shown({.words = u"离线"_s}), 3);      // two characters
    QCOMPARE(shown({.words = u"模式 離線"_s}), 1); // in any order, traditional or simplified
    QCOMPARE(shown({.kind = DeskFacets::Kind::Notes}), 1);
    QCOMPARE(shown({.kind = DeskFacets::Kind::Highlights, .words = u"离线"_s}), 2);
    QCOMPARE(shown({.kind = DeskFacets::Kind::Written}), 0);
    QCOMPARE(shown({.kind = DeskFacets::Kind::Open}), 0);
    QCOMPARE(shown({.colour = Colour::Fact}), 1);
    QCOMPARE(shown({.tag = u"t"_s}), 1);
    QCOMPARE(shown({.publisher = u"甲"_s}), 2);
    QCOMPARE(shown({.colour = Colour::Doubt, .publisher = u"乙"_s}), 0);
}

void DeskTest::manyRowsAreQuick()
{
    QList<DeskRow> rows;
    for (int at = 0; at < 10000; ++at)
        rows.append(highlightRow(u"第 %1 段"_s.arg((at * 7919) % 10000), annotation::Colours[size_t(at % 6)], u"甲"_s));
    DeskModel model;
    DeskFilter filter(model);
    QElapsedTimer time;
    time.start();
    model.setRows(rows);
    filter.sort(DeskModel::QuoteColumn);
    filter.setFacets({.words = u"段"_s});
    QCOMPARE(filter.rowCount(), 10000);
    qInfo("10,000 rows set, sorted and filtered in %lld ms", time.elapsed());
    QCOMPARE_LT(time.elapsed(), 5000); // on a busy machine
}

void DeskTest::emptyLibrarySaysWhatToDo()
{
    open();
    QVERIFY(part<QLabel>(u"deskEmpty"_s)->isVisible());
    QVERIFY(!m_view->isVisible());
    QVERIFY(!part<QPushButton>(u"deskCopy"_s)->isEnabled());
}

void DeskTest::narrowsByKeyboard()
{
    fill();
    open();
    QCOMPARE(rows(), 3);
    auto *words = part<QLineEdit>(u"deskWords"_s);
    words->setText(u"查证"_s); // as an input method gives it
    QCOMPARE(rows(), 1);
    QVERIFY(part<QLabel>(u"deskCount"_s)->text().startsWith(u'1'));
    words->clear();
    auto *tag = part<QComboBox>(u"deskTag"_s);
    QTest::keyClick(tag, Qt::Key_Down);
    QCOMPARE(tag->currentText(), u"要闻"_s);
    QCOMPARE(rows(), 1);
    QTest::keyClick(tag, Qt::Key_Up);
    auto *colour = part<QComboBox>(u"deskColour"_s);
    colour->setCurrentIndex(colour->findData(int(Colour::Number)));
    QCOMPARE(rows(), 1);
}

void DeskTest::recoloursWhatIsSelected()
{
    fill();
    open();
    m_view->selectAll();
    auto *button = part<QPushButton>(u"deskRecolour"_s);
    QVERIFY(button->isEnabled());
    button->menu()->actions()[qsizetype(Colour::Quote)]->trigger();
    QCOMPARE(colourOf(m_first), annotation::Colours[size_t(Colour::Quote)]);
    QCOMPARE(colourOf(m_second), annotation::Colours[size_t(Colour::Quote)]);
    QCOMPARE(m_stack->count(), 1);
    m_stack->undo();
    QCOMPARE(colourOf(m_first), Colour::Number);
    QCOMPARE(colourOf(m_second), Colour::Fact);
}

void DeskTest::deletesAfterAsking()
{
    fill();
    open();
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view, Qt::Key_Delete);
    auto *box = m_dialog->findChild<QMessageBox *>(u"deskConfirm"_s);
    QVERIFY(box);
    QVERIFY(box->text().contains(u'3'));
    QCOMPARE(inLibrary(), 3);
    QTest::keyClick(box->defaultButton(), Qt::Key_Space);
    QCOMPARE(inLibrary(), 0);
    QTRY_VERIFY2(part<QLabel>(u"deskEmpty"_s)->isVisible(), qPrintable(part<QLabel>(u"deskTold"_s)->text()));
    QCOMPARE(m_stack->count(), 1);
    m_stack->undo();
    QCOMPARE(inLibrary(), 3);
    QTRY_COMPARE(rows(), 3);
}

void DeskTest::goesAndCopies()
{
    fill();
    open();
    part<QLineEdit>(u"deskWords"_s)->setText(u"20"_s);
    QCOMPARE(rows(), 1);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QSignalSpy places(m_dialog.get(), &DeskDialog::highlightRequested);
    QSignalSpy copies(m_dialog.get(), &DeskDialog::copyRequested);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(places.count(), 1);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(places.first().first().value<ItemId>(), m_library->items()[1]);
    QCOMPARE(places.first().last().value<HighlightId>(), m_first);
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copies.count(), 1);
    QCOMPARE(copies.first().first().value<QList<DeskRow>>().first().quote(), u"20 亿美元"_s);
}

void DeskTest::everythingHasAName()
{
    fill();
    open();
    const auto widgets = m_dialog->findChildren<QWidget *>();
    int named = 0;
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        ++named;
    }
    QCOMPARE_GE(named, 10);
}

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
