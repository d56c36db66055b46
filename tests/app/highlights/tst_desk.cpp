// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskdialog.h"
#include "app/highlights/deskfilter.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "core/annotation/colourname.h"
#include "core/entity/displaynames.h"
#include "core/library/tags.h"
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
using gleaner::highlights::Facet;
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
    void choicesAreCounted();
    void namesAreFoundByPinyin();
    void manyRowsAreQuick();
    void emptyLibrarySaysWhatToDo();
    void narrowsByKeyboard();
    void recoloursWhatIsSelected();
    void deletesAfterAsking();
    void goesAndCopies();
    void everythingHasAName();
    void allKindsAreThere();
    void entitiesNarrow();
    void tagsOfHighlightsNarrow();
    void tagsHaveTheirColours();
    void otherKindsAreGoneTo();
    void bookmarksAreTakenAway();
    void exportsWhatIsAsked();

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
    /// One of each kind that fill() does not make.
    void fillMore()
    {
        m_notes->setBookmarked({m_library->items()[1]}, true);
        Note about;
        about.digest = m_library->digest();
        m_notes->addNote(about, u"整份的看法"_s);
        about = {};
        about.entityType = entity::key(entity::Type::Org);
        about.entityName = u"微软"_s;
        m_notes->addNote(about, u"关于它"_s);
    }
    /// As the person reads the name.
    [[nodiscard]] static QString microsoft()
    {
        return entity::nameIn(u"微软"_s, entity::Type::Org, QLocale().bcp47Name());
    }
    void choose(const QString &box, const QString &key)
    {
        auto *facet = part<QComboBox>(box);
        const int at = facet->findData(key);
        QVERIFY2(at > 0, qPrintable(key));
        facet->setCurrentIndex(at);
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
    row.item = {1};
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

static DeskFacets only(Facet facet, const QString &key)
{
    DeskFacets facets;
    facets.of(facet) = key;
    return facets;
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
    const auto words = [](const QString &typed) {
        DeskFacets facets;
        facets.words = typed;
        return facets;
    };
    QCOMPARE(shown({}), 3);
    QCOMPARE(shown(words(u"离线"_s)), 3);      // two characters
    QCOMPARE(shown(words(u"模式 離線"_s)), 1); // in any order, traditional or simplified
    QCOMPARE(shown(only(Facet::Kind, highlights::KindNotes)), 1);
    DeskFacets both = only(Facet::Kind, highlights::KindHighlights);
    both.words = u"离线"_s;
    QCOMPARE(shown(both), 2);
    QCOMPARE(shown(only(Facet::Kind, highlights::KindWritten)), 0);
    QCOMPARE(shown(only(Facet::Kind, highlights::KindOpen)), 0);
    QCOMPARE(shown(only(Facet::Colour, annotation::colourKey(Colour::Fact))), 1);
    QCOMPARE(shown(only(Facet::Tag, u"t"_s)), 1);
    QCOMPARE(shown(only(Facet::Publisher, u"甲"_s)), 2);
    both = only(Facet::Colour, annotation::colourKey(Colour::Doubt));
    both.of(Facet::Publisher) = u"乙"_s;
    QCOMPARE(shown(both), 0);
}

void DeskTest::choicesAreCounted()
{
    DeskModel model;
    DeskFilter filter(model);
    DeskRow dated = highlightRow(u"a"_s, Colour::Fact, u"甲"_s);
    dated.digestDate = QDate(2026, 3, 5);
    model.setRows({dated, highlightRow(u"b"_s, Colour::Fact, u"乙"_s), highlightRow(u"c"_s, Colour::Doubt, u"甲"_s),
                   noteRow(u"n"_s, {u"t"_s, u"u"_s})});
    const auto count = [&](Facet facet, const QString &key) { return filter.counts(facet).value(key); };
    const QString fact = annotation::colourKey(Colour::Fact);
    const QString doubt = annotation::colourKey(Colour::Doubt);
    QCOMPARE(count(Facet::Colour, fact), 2);
    QCOMPARE(count(Facet::Tag, u"u"_s), 1);
    QCOMPARE(count(Facet::Month, u"2026-03"_s), 1);
    QCOMPARE(count(Facet::Month, u"-"_s), 3);
    QCOMPARE(count(Facet::Kind, highlights::KindNotes), 1);
    // What is chosen narrows the others, and not itself.
    filter.setFacets(only(Facet::Publisher, u"甲"_s));
    QCOMPARE(count(Facet::Colour, fact), 1);
    QCOMPARE(count(Facet::Colour, doubt), 1);
    QCOMPARE(count(Facet::Publisher, u"甲"_s), 2);
    QCOMPARE(count(Facet::Publisher, u"乙"_s), 1);
    QCOMPARE(count(Facet::Tag, u"u"_s), 0);
    // Rows that come are counted.
    model.setRows({dated});
    QCOMPARE(count(Facet::Colour, fact), 1);
    QCOMPARE(count(Facet::Colour, doubt), 0);
    QCOMPARE(filter.rowCount(), 1);
}

void DeskTest::namesAreFoundByPinyin()
{
    matching::PinyinKeys::prepare();
    DeskModel model;
    DeskFilter filter(model);
    DeskRow row = noteRow(u"n"_s, {u"待核实"_s});
    row.item = {7};
    row.publisher = u"青禾观察"_s;
    model.setRows({row, noteRow(u"dhs"_s, {}), noteRow(u"other"_s, {})});
    model.setEntities({{{7}, {u"英伟达"_s}}});
    const auto shown = [&](const QString &typed) {
        DeskFacets facets;
        facets.words = typed;
        filter.setFacets(facets);
        return filter.rowCount();
    };
    QCOMPARE(shown(u"dhs"_s), 2); // the tag, and the word itself
    QCOMPARE(shown(u"qinghe"_s), 1);
    QCOMPARE(shown(u"ywd"_s), 1);
    QCOMPARE(shown(u"ywd qhgc"_s), 1);
    QCOMPARE(shown(u"ywd nothing"_s), 0);
}

void DeskTest::manyRowsAreQuick()
{
    matching::PinyinKeys::prepare();
    QList<DeskRow> rows;
    highlights::DeskEntities entities;
    for (int at = 0; at < 10000; ++at) {
        rows.append(highlightRow(u"第 %1 段"_s.arg((at * 7919) % 10000), annotation::Colours[size_t(at % 6)],
                                 u"刊物 %1"_s.arg(at % 40)));
        rows.last().item = {at / 2 + 1};
        rows.last().itemTitle = u"海鲸科技发布第 %1 代端侧模型"_s.arg(at / 2);
        rows.last().tags = {u"标签 %1"_s.arg(at % 50)};
        rows.last().digestDate = QDate(2024, 1, 1).addDays(at % 700);
        entities[rows.last().item] = {u"英伟达"_s, u"机构 %1"_s.arg(at % 900)};
    }
    DeskModel model;
    DeskFilter filter(model);
    QElapsedTimer time;
    const auto took = [&time](const char *what) { qInfo("10,000 rows %s in %lld ms", what, time.restart()); };
    time.start();
    model.setRows(rows);
    took("set");
    model.setEntities(entities);
    took("given their entities");
    filter.sort(DeskModel::QuoteColumn);
    took("sorted");
    DeskFacets facets;
    facets.words = u"段"_s;
    filter.setFacets(facets);
    QCOMPARE(filter.rowCount(), 10000);
    took("narrowed by a word");
    facets.words = u"ywd"_s;
    filter.setFacets(facets);
    QCOMPARE(filter.rowCount(), 10000);
    took("narrowed by pinyin");
    facets.words = u"ywdx"_s;
    filter.setFacets(facets);
    QCOMPARE(filter.rowCount(), 0);
    took("narrowed by pinyin that is nowhere");
    facets = only(Facet::Entity, u"机构 7"_s);
    filter.setFacets(facets);
    QCOMPARE_GT(filter.rowCount(), 0);
    took("narrowed by an entity");
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
    QTRY_COMPARE(rows(), 1);
    QVERIFY(part<QLabel>(u"deskCount"_s)->text().startsWith(u'1'));
    words->clear();
    QTRY_COMPARE(rows(), 3);
    auto *tag = part<QComboBox>(u"deskTag"_s);
    QTest::keyClick(tag, Qt::Key_Down);
    QCOMPARE(tag->currentText(), u"要闻 (1)"_s);
    QCOMPARE(rows(), 1);
    QTest::keyClick(tag, Qt::Key_Up);
    choose(u"deskColour"_s, annotation::colourKey(Colour::Number));
    QCOMPARE(rows(), 1);
    // Of the other colours there is as much as before; of tags what this colour leaves.
    QCOMPARE(part<QComboBox>(u"deskColour"_s)->count(), 3);
    QCOMPARE(tag->count(), 1);
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
    QTRY_COMPARE(rows(), 1);
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

void DeskTest::allKindsAreThere()
{
    fill();
    fillMore();
    open();
    QCOMPARE(rows(), 6);
    const QHash<QString, QString> kinds{{highlights::KindHighlights, u"2"_s},  {highlights::KindWritten, u"1"_s},
                                        {highlights::KindNotes, u"1"_s},       {highlights::KindDigestNotes, u"1"_s},
                                        {highlights::KindEntityNotes, u"1"_s}, {highlights::KindBookmarks, u"1"_s}};
    auto *kind = part<QComboBox>(u"deskKind"_s);
    for (auto at = kinds.cbegin(); at != kinds.cend(); ++at) {
        choose(u"deskKind"_s, at.key());
        QCOMPARE(QString::number(rows()), at.value());
        QVERIFY(kind->currentText().contains(u'(' + at.value() + u')'));
    }
    choose(u"deskKind"_s, highlights::KindEntityNotes);
    QCOMPARE(m_view->model()->index(0, DeskModel::ItemColumn).data().toString(), microsoft());
    choose(u"deskKind"_s, highlights::KindDigestNotes);
    QCOMPARE(m_view->model()->index(0, DeskModel::NoteColumn).data().toString(), u"整份的看法"_s);
    QVERIFY(!m_view->model()->index(0, DeskModel::DigestColumn).data().toString().isEmpty());
}

void DeskTest::entitiesNarrow()
{
    fill();
    fillMore();
    open();
    auto *entity = part<QComboBox>(u"deskEntity"_s);
    QTRY_VERIFY(entity->findData(microsoft()) > 0);
    choose(u"deskEntity"_s, microsoft());
    // Its own note, and what stands in the items that name it; entities are read after the rows.
    QTRY_VERIFY(rows() > 1);
    QVERIFY(rows() < 6);
    QCOMPARE(part<QComboBox>(u"deskKind"_s)->findData(QString(highlights::KindDigestNotes)), -1);
    choose(u"deskKind"_s, highlights::KindHighlights);
    QCOMPARE(m_view->model()->index(0, DeskModel::QuoteColumn).data().toString(), u"20 亿美元"_s);
    choose(u"deskKind"_s, highlights::KindEntityNotes);
    QCOMPARE(rows(), 1);
}

void DeskTest::tagsOfHighlightsNarrow()
{
    fill();
    const auto tagged = m_library->service().write(
        [id = m_second](Writer &writer) { return writer.tagHighlights({id}, u"芯片"_s); });
    QVERIFY(tagged.result());
    open();
    choose(u"deskTag"_s, u"芯片"_s);
    QCOMPARE(rows(), 1);
    QCOMPARE(m_view->model()->index(0, DeskModel::QuoteColumn).data().toString(), u"离线模式"_s);
}

void DeskTest::tagsHaveTheirColours()
{
    fill();
    m_notes->recolourTag(u"要闻"_s, annotation::TagColour::Green);
    open();
    for (int row = 0; row < rows(); ++row) {
        const QModelIndex index = m_view->model()->index(row, DeskModel::TagsColumn);
        QCOMPARE(index.data(Qt::DecorationRole).isValid(), !index.data().toString().isEmpty());
    }
    auto *tag = part<QComboBox>(u"deskTag"_s);
    QVERIFY(!tag->itemIcon(tag->findData(u"要闻"_s)).isNull());
}

void DeskTest::otherKindsAreGoneTo()
{
    fill();
    fillMore();
    open();
    QSignalSpy digests(m_dialog.get(), &DeskDialog::digestRequested);
    QSignalSpy entities(m_dialog.get(), &DeskDialog::entityRequested);
    QSignalSpy items(m_dialog.get(), &DeskDialog::itemRequested);
    const auto go = [this](QLatin1StringView kind) {
        choose(u"deskKind"_s, kind);
        m_view->setFocus();
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
        QTest::keyClick(m_view, Qt::Key_Return);
    };
    go(highlights::KindDigestNotes);
    QCOMPARE(digests.count(), 1);
    QCOMPARE(digests[0][0].value<DigestId>(), m_library->digest());
    go(highlights::KindEntityNotes);
    QCOMPARE(entities.count(), 1);
    QCOMPARE(entities[0][0].value<library::EntityKey>(), (library::EntityKey{entity::Type::Org, u"微软"_s}));
    go(highlights::KindBookmarks);
    QCOMPARE(items.count(), 1);
    QCOMPARE(items[0][0].value<ItemId>(), m_library->items()[1]);
}

void DeskTest::bookmarksAreTakenAway()
{
    fill();
    fillMore();
    open();
    m_view->setFocus();
    m_view->selectAll();
    const int before = m_stack->count();
    QTest::keyClick(m_view, Qt::Key_Delete);
    auto *box = m_dialog->findChild<QMessageBox *>(u"deskConfirm"_s);
    QVERIFY(box);
    QTest::keyClick(box->defaultButton(), Qt::Key_Space);
    QTRY_COMPARE(inLibrary(), 0);
    QCOMPARE(m_stack->count(), before + 1);
    m_stack->undo();
    QTRY_COMPARE(inLibrary(), 6);
}

void DeskTest::exportsWhatIsAsked()
{
    fill();
    fillMore();
    open();
    QSignalSpy exports(m_dialog.get(), &DeskDialog::exportRequested);
    const auto exported = [&exports] { return exports.last()[0].value<QList<DeskRow>>(); };
    auto *button = part<QPushButton>(u"deskExport"_s);
    QVERIFY(button->isEnabled() && button->menu());
    choose(u"deskKind"_s, highlights::KindHighlights);
    part<QAction>(u"deskExportShown"_s)->trigger();
    QCOMPARE(exported().size(), 2);
    m_view->setCurrentIndex(m_view->model()->index(1, 0));
    part<QAction>(u"deskExportSelected"_s)->trigger();
    QCOMPARE(exported().size(), 1);
    QCOMPARE(exported()[0].quote(), u"离线模式"_s);
    m_dialog->tellExported(1, u"/somewhere/file.md"_s);
    QVERIFY(part<QLabel>(u"deskTold"_s)->text().contains(u"file.md"_s));
    m_dialog->tellExported(std::unexpected(Error{Error::Kind::Storage, u"no room"_s, {}}), {});
    QVERIFY(part<QLabel>(u"deskTold"_s)->text().contains(u"no room"_s));
}

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
