// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskdialog.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/notes/tagdialog.h"
#include "core/annotation/colourname.h"
#include "tests/app/support/testlibrary.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::Colour;
using gleaner::annotation::ColourNames;
using gleaner::annotation::Highlight;
using gleaner::highlights::DeskDialog;
using gleaner::highlights::DeskModel;
using gleaner::library::Reader;
using gleaner::test::TestLibrary;

/// Tags of highlights and names of colours at the desk. Item 0 carries 要闻 itself and has a note; its highlight and
/// that of item 1 carry 金额.
class DeskTagsTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_dialog.reset(); }
    void rowsShowTheirTags();
    void facetTakesThem();
    void severalAreTaggedAtOnce();
    void notesTakeNone();
    void coloursHaveThePersonsNames();

private:
    template<typename Widget>
    [[nodiscard]] Widget *part(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    [[nodiscard]] QStringList tagsOf(int at)
    {
        return m_library->read([id = m_library->items()[at]](const Reader &reader) { return reader.highlightsOf(id); })
            .first()
            .tags;
    }
    /// What is called `text`, whatever its count.
    void choose(const QString &box, const QString &text) const
    {
        auto *facet = part<QComboBox>(box);
        facet->setCurrentIndex(facet->findText(QString(text + u" ("_s), Qt::MatchStartsWith));
        QVERIFY2(facet->currentIndex() > 0, qPrintable(text));
    }
    [[nodiscard]] int rows() const { return m_view->model()->rowCount(); }
    [[nodiscard]] QString shown(int row, int column) const
    {
        return m_view->model()->index(row, column).data().toString();
    }

    std::unique_ptr<TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<notes::Commands> m_notes;
    std::unique_ptr<notes::HighlightCommands> m_highlights;
    std::unique_ptr<DeskDialog> m_dialog;
    QTreeView *m_view = nullptr;
};

void DeskTagsTest::init()
{
    m_stack = std::make_unique<QUndoStack>();
    m_library = std::make_unique<TestLibrary>();
    m_notes = std::make_unique<notes::Commands>(m_library->service(), *m_stack);
    m_highlights = std::make_unique<notes::HighlightCommands>(m_library->service(), *m_stack);
    const QList<ItemId> &items = m_library->items();
    m_notes->addTag({items[0]}, u"要闻"_s);
    m_notes->addNote(items[0], u"想法"_s);
    m_highlights->add({.item = items[0], .span = {0, 4}, .tags = {u"金额"_s}});
    m_highlights->add({.item = items[1], .span = {0, 4}, .colour = Colour::Doubt, .tags = {u"金额"_s}});
    m_dialog = std::make_unique<DeskDialog>(DeskDialog::Parts{*m_highlights, *m_notes, *m_stack});
    m_view = part<QTreeView>(u"deskView"_s);
    m_dialog->show();
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_COMPARE(rows(), 3);
}

void DeskTagsTest::rowsShowTheirTags()
{
    QStringList tags;
    for (int row = 0; row < rows(); ++row)
        tags.append(shown(row, DeskModel::TagsColumn));
    // Of a highlight its own, then those of its item; of a note those of its item.
    tags.sort();
    QStringList expected{u"金额"_s, u"要闻"_s, u"金额, 要闻"_s};
    expected.sort();
    QCOMPARE(tags, expected);
}

void DeskTagsTest::facetTakesThem()
{
    auto *tag = part<QComboBox>(u"deskTag"_s);
    choose(u"deskTag"_s, u"金额"_s);
    QCOMPARE(rows(), 2);
    choose(u"deskTag"_s, u"要闻"_s);
    QCOMPARE(rows(), 2);
    tag->setCurrentIndex(0);
    part<QLineEdit>(u"deskWords"_s)->setText(u"金额"_s);
    QTRY_COMPARE(rows(), 2);
}

void DeskTagsTest::severalAreTaggedAtOnce()
{
    m_view->setFocus();
    m_view->selectAll();
    const int steps = m_stack->count();
    QTest::keyClick(m_view, Qt::Key_T);
    auto *dialog = m_dialog->findChild<notes::TagDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>(u"tagList"_s);
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"金额"_s);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(list->item(1)->checkState(), Qt::Unchecked); // the item's own does not count
    auto *field = dialog->findChild<QLineEdit *>(u"tagField"_s);
    QTest::keyClicks(field, u"to check"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(tagsOf(0), QStringList({u"to check"_s, u"金额"_s}));
    QCOMPARE(tagsOf(1), QStringList({u"to check"_s, u"金额"_s}));
    QCOMPARE(m_stack->count(), steps + 1);
    QTest::keyClick(field, Qt::Key_Escape);
    m_stack->undo();
    QTRY_COMPARE(tagsOf(0), QStringList(u"金额"_s));
    QCOMPARE(tagsOf(1), QStringList(u"金额"_s));
}

void DeskTagsTest::notesTakeNone()
{
    auto *kind = part<QComboBox>(u"deskKind"_s);
    kind->setCurrentIndex(kind->findData(QString(highlights::KindNotes)));
    QCOMPARE(rows(), 1);
    m_view->selectAll();
    QVERIFY(!part<QPushButton>(u"deskTags"_s)->isEnabled());
    kind->setCurrentIndex(0);
    m_view->selectAll();
    QVERIFY(part<QPushButton>(u"deskTags"_s)->isEnabled());
}

void DeskTagsTest::coloursHaveThePersonsNames()
{
    ColourNames names;
    names.setOwn(Colour::Doubt, u"Q&A"_s);
    m_highlights->nameColours(names);
    auto *colour = part<QComboBox>(u"deskColour"_s);
    const int at = colour->findData(QString(annotation::colourKey(Colour::Doubt)));
    QTRY_COMPARE(colour->itemText(at), u"Q&A (1)"_s);
    QVERIFY(!colour->itemIcon(at).isNull());
    QAction *action = part<QPushButton>(u"deskRecolour"_s)->menu()->actions()[qsizetype(Colour::Doubt)];
    QCOMPARE(action->text(), u"Q&&A"_s);
    QVERIFY(!action->icon().isNull());
    colour->setCurrentIndex(at);
    QCOMPARE(rows(), 1);
    QCOMPARE(shown(0, DeskModel::KindColumn), u"Q&A"_s);
    m_stack->undo();
    QTRY_COMPARE(colour->itemText(at), annotation::colourName(Colour::Doubt) + u" (1)"_s);
}

QTEST_MAIN(DeskTagsTest)
#include "tst_desktags.moc"
