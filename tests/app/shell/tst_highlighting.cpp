// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/digests/digestlist.h"
#include "app/highlights/deskdialog.h"
#include "app/highlights/itemhighlights.h"
#include "app/shell/actions.h"
#include "app/shell/highlighting.h"
#include "app/shell/libraryservice.h"
#include "app/shell/sidepanel.h"
#include "core/annotation/highlight.h"
#include "core/library/highlightrows.h"
#include "tests/app/shell/testprogram.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTreeView>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <algorithm>

using namespace gleaner;
using namespace Qt::StringLiterals;
using annotation::Colour;
using annotation::Highlight;
using gleaner::library::Reader;
using gleaner::shell::ActionId;

/// Highlights made and changed by keys in the whole program, on a real page.
class TestHighlighting final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_program = std::make_unique<test::TestProgram>();
        m_program->openFolder();
        QTRY_VERIFY(window().reading().item().isValid());
        window().articleView()->focusTarget()->setFocus();
    }
    void cleanup() { m_program->end(); }

    void keysMarkWhatIsSelected()
    {
        select(u"上下文长度"_s, u"128K"_s);
        press(Qt::Key_H);
        QTRY_COMPARE(stored().size(), 1);
        QCOMPARE(stored()[0].verified.quote.exact, u"上下文长度提升到 128K"_s);
        QCOMPARE(stored()[0].colour, Colour::Fact);
        QTRY_COMPARE(painted(u"mark-fact"_s), QStringList{u"上下文长度提升到 128K"_s});
        // It is the chosen one, and nothing is selected any more.
        QTRY_COMPARE(window().highlighting().current(), stored()[0].id);
        QTRY_VERIFY(evaluate(u"getSelection().isCollapsed"_s).toBool());

        select(u"微软宣布"_s, u"扩建数据中心"_s);
        press(Qt::Key_3);
        QTRY_COMPARE(painted(u"mark-doubt"_s), QStringList{u"微软宣布在日本投资 20 亿美元扩建数据中心"_s});
        // The colour used last is that of H.
        select(u"首批"_s, u"日文"_s);
        press(Qt::Key_H);
        QTRY_COMPARE(painted(u"mark-doubt"_s).size(), 2);
        QCOMPARE(stored().size(), 3);
    }

    void everyColourHasItsKey()
    {
        const QStringList words{u"星图智能今天"_s, u"上下文长度"_s, u"王小明"_s, u"微软宣布"_s, u"预计"_s, u"首批"_s};
        for (int i = 0; i < words.size(); ++i) {
            select(words[i], words[i]);
            press(Qt::Key(Qt::Key_1 + i));
            QTRY_COMPARE(painted(u"mark-"_s + annotation::colourKey(annotation::Colours[i])), QStringList{words[i]});
        }
        for (const Highlight &highlight : stored())
            QCOMPARE(words.indexOf(highlight.verified.quote.exact), qsizetype(highlight.colour));
    }

    void refusalsAreTold()
    {
        press(Qt::Key_1);
        QTRY_VERIFY(told().startsWith(u"Select a passage"));
        select(u"王小明"_s, u"微软宣布"_s);
        press(Qt::Key_1);
        QTRY_VERIFY(told().contains(u"more than one item"));
        evaluate(u"getSelection().selectAllChildren(document.querySelector('header.digest h1'))"_s);
        press(Qt::Key_1);
        QTRY_VERIFY(told().startsWith(u"Only the text of an item"));
        QVERIFY(stored().isEmpty());
        QVERIFY(!trigger(ActionId::Undo));
    }

    void makingIsUndoneAndRedone()
    {
        select(u"王小明"_s, u"表示"_s);
        press(Qt::Key_2);
        QTRY_COMPARE(painted(u"mark-claim"_s).size(), 1);
        QVERIFY(trigger(ActionId::Undo));
        QTRY_VERIFY(painted(u"mark-claim"_s).isEmpty());
        QVERIFY(stored().isEmpty());
        QCOMPARE(window().highlighting().current(), HighlightId{});
        QVERIFY(trigger(ActionId::Redo));
        QTRY_COMPARE(painted(u"mark-claim"_s).size(), 1);
        QCOMPARE(stored().size(), 1);
    }

    void theChosenOneIsRecolouredAndRemoved()
    {
        mark(u"王小明"_s, Qt::Key_1);
        press(Qt::Key_6);
        QTRY_COMPARE(painted(u"mark-quote"_s), QStringList{u"王小明"_s});
        QVERIFY(painted(u"mark-fact"_s).isEmpty());
        QCOMPARE(stored()[0].colour, Colour::Quote);
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(painted(u"mark-fact"_s), QStringList{u"王小明"_s});

        press(Qt::Key_Delete);
        QTRY_VERIFY(painted(u"mark-fact"_s).isEmpty());
        QVERIFY(stored().isEmpty());
        QVERIFY(!trigger(ActionId::RemoveHighlight));
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(painted(u"mark-fact"_s), QStringList{u"王小明"_s});
        QCOMPARE(stored()[0].colour, Colour::Fact);
    }

    void edgesMoveByWords()
    {
        mark(u"Aurora 3，上下文"_s, Qt::Key_4);
        press(Qt::Key_Comma);
        QTRY_VERIFY(stored()[0].verified.quote.exact.size() < u"Aurora 3，上下文"_s.size());
        const QString shorter = stored()[0].verified.quote.exact;
        QVERIFY(u"Aurora 3，上下文"_s.startsWith(shorter));
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{shorter});
        press(Qt::Key_Less);
        QTRY_VERIFY(stored()[0].verified.quote.exact.endsWith(shorter)
                    && stored()[0].verified.quote.exact.size() > shorter.size());
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{stored()[0].verified.quote.exact});
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{shorter});
        // Quick presses go on from one another.
        const QString before = stored()[0].verified.quote.exact;
        for (int i = 0; i < 3; ++i)
            press(Qt::Key_Period);
        QTRY_VERIFY(stored()[0].verified.quote.exact.size() >= before.size() + 3);
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{stored()[0].verified.quote.exact});
        // And are one step back, together with the first of this edge.
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{u"Aurora 3，上下文"_s});
        QVERIFY(trigger(ActionId::Redo));
        QTRY_VERIFY(stored()[0].verified.quote.exact.size() >= before.size() + 3);
    }

    void aNoteIsWrittenWithTags()
    {
        mark(u"王小明"_s, Qt::Key_1);
        press(Qt::Key_A);
        QTRY_VERIFY(noteDialog());
        auto *note = noteDialog()->findChild<QPlainTextEdit *>(u"highlightNote"_s);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, u"chief executive"_s);
        QTest::keyClick(note, Qt::Key_Tab);
        auto *tags = noteDialog()->findChild<QLineEdit *>(u"highlightTags"_s);
        QVERIFY(tags->hasFocus());
        QTest::keyClicks(tags, u"people, to check"_s);
        QTest::keyClick(tags, Qt::Key_Return);
        QTRY_COMPARE(stored()[0].note, u"chief executive"_s);
        QCOMPARE(stored()[0].tags, QStringList({u"people"_s, u"to check"_s}));
        // One step, all of it.
        QVERIFY(trigger(ActionId::Undo));
        QTRY_VERIFY(stored()[0].note.isEmpty());
        QVERIFY(stored()[0].tags.isEmpty());
        QVERIFY(trigger(ActionId::Redo));
        QTRY_COMPARE(stored()[0].tags.size(), 2);
        // The panel and what is said at the pointer know them.
        auto *list = showPanel();
        QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"#to check"));
    }

    void typedNotesAreNotDroppedByEscape()
    {
        mark(u"王小明"_s, Qt::Key_1);
        press(Qt::Key_A);
        QTRY_VERIFY(noteDialog());
        auto *note = noteDialog()->findChild<QPlainTextEdit *>(u"highlightNote"_s);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, u"a thought"_s);
        QTest::keyClick(note, Qt::Key_Escape);
        QMessageBox *question = nullptr;
        QTRY_VERIFY((question = noteDialog()->findChild<QMessageBox *>()) && question->isVisible());
        QTest::keyClick(question->button(QMessageBox::Save), Qt::Key_Space);
        QTRY_COMPARE(stored()[0].note, u"a thought"_s);
        QTRY_VERIFY(!noteDialog());
    }

    void aNoteThatCannotBeWrittenIsAskedForAgain()
    {
        mark(u"王小明"_s, Qt::Key_1);
        press(Qt::Key_A);
        QPointer<QDialog> dialog;
        QTRY_VERIFY((dialog = noteDialog()));
        // By another program, which the window has not been told of.
        const HighlightId id = stored()[0].id;
        QVERIFY(library().write([id](library::Writer &writer) { return writer.deleteHighlight(id); }).result());
        setNote(u"a long thought"_s);
        dialog->accept();
        QTRY_VERIFY(!dialog);
        QTRY_VERIFY((dialog = noteDialog()));
        QCOMPARE(dialog->findChild<QPlainTextEdit *>(u"highlightNote"_s)->toPlainText(), u"a long thought"_s);
        QVERIFY(std::ranges::any_of(dialog->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(u"王小明"); }));
        QVERIFY(library().write([id](library::Writer &writer) { return writer.restoreHighlight(id); }).result());
        dialog->accept();
        QTRY_COMPARE(stored()[0].note, u"a long thought"_s);
        QTRY_VERIFY(!noteDialog());
    }

    /// What a person calls a colour stands wherever it is named.
    void coloursAreCalledAsThePersonSays()
    {
        const QString before = window().actions()[ActionId::MarkDoubt]->text();
        QVERIFY(trigger(ActionId::ColourNames));
        auto *dialog = window().findChild<QDialog *>(u"colourNames"_s);
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(u"colourName3"_s);
        QTest::keyClicks(field, u"Ask & check"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(window().actions()[ActionId::MarkDoubt]->text().contains(u"Ask && check"));
        QTRY_VERIFY(!window().findChild<QDialog *>(u"colourNames"_s));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        window().articleView()->focusTarget()->setFocus();
        mark(u"王小明"_s, Qt::Key_3);
        QTRY_VERIFY(told().contains(u"Ask & check"));
        auto *list = showPanel();
        QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Ask & check"));
        // A restart knows it, and undo gives the colour its own name back.
        m_program->end();
        m_program->start();
        QTRY_VERIFY(window().actions()[ActionId::MarkDoubt]->text().contains(u"Ask && check"));
        QVERIFY(trigger(ActionId::ColourNames));
        dialog = window().findChild<QDialog *>(u"colourNames"_s);
        dialog->findChild<QLineEdit *>(u"colourName3"_s)->clear();
        dialog->accept();
        QTRY_COMPARE(window().actions()[ActionId::MarkDoubt]->text(), before);
        QVERIFY(trigger(ActionId::Undo));
        QTRY_VERIFY(window().actions()[ActionId::MarkDoubt]->text().contains(u"Ask && check"));
    }

    void colourCommandsShowTheirColour()
    {
        QSet<qint64> icons;
        for (const ActionId id : {ActionId::MarkFact, ActionId::MarkClaim, ActionId::MarkDoubt, ActionId::MarkNumber,
                                  ActionId::MarkFollowUp, ActionId::MarkQuote}) {
            QVERIFY(!window().actions()[id]->icon().isNull());
            icons.insert(window().actions()[id]->icon().cacheKey());
        }
        QCOMPARE(icons.size(), 6);
    }

    void oneStepsFromOneToTheNext()
    {
        QVERIFY(!trigger(ActionId::NextHighlight));
        mark(u"首批"_s, Qt::Key_1);
        const HighlightId last = window().highlighting().current();
        mark(u"王小明"_s, Qt::Key_1);
        const HighlightId first = window().highlighting().current();
        press(Qt::Key_BracketRight);
        QCOMPARE(window().highlighting().current(), last);
        QTRY_COMPARE(window().reading().item(), window().reading().article().items[2].id);
        QTRY_COMPARE(painted(u"mark-current"_s), QStringList{u"首批"_s});
        press(Qt::Key_BracketRight);
        QVERIFY(told().startsWith(u"No highlight follows"));
        press(Qt::Key_BracketLeft);
        QCOMPARE(window().highlighting().current(), first);
        press(Qt::Key_Escape);
        QCOMPARE(window().highlighting().current(), HighlightId{});
        QTRY_VERIFY(painted(u"mark-current"_s).isEmpty());
    }

    /// The panel and the page show one and the same as chosen, whichever was asked.
    void panelAndPageAreAtTheSame()
    {
        mark(u"首批"_s, Qt::Key_1);
        const HighlightId third = window().highlighting().current();
        mark(u"上下文长度"_s, Qt::Key_2);
        const HighlightId second = window().highlighting().current();
        mark(u"星图智能今天"_s, Qt::Key_3);
        const HighlightId first = window().highlighting().current();
        auto *list = showPanel();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        // A click on the page selects the row.
        click(u"上下文长度"_s);
        QTRY_COMPARE(window().highlighting().current(), second);
        QTRY_COMPARE(list->currentIndex().row(), 1);
        QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));
        // A row chooses on the page, and the panel keeps the focus.
        QSignalSpy told(&window().highlighting(), &shell::Highlighting::currentChanged);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(window().highlighting().current(), first);
        QTRY_COMPARE(painted(u"mark-current"_s), QStringList{u"星图智能今天"_s});
        QVERIFY(list->hasFocus());
        QCOMPARE(told.count(), 1);
        // Enter goes there.
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(window().highlighting().current(), first);
        QVERIFY(!list->hasFocus());
        // One of another item takes the panel along.
        press(Qt::Key_BracketRight);
        press(Qt::Key_BracketRight);
        QCOMPARE(window().highlighting().current(), third);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->selectionModel()->isSelected(list->model()->index(0, 0)));
        press(Qt::Key_Escape);
        QCOMPARE(window().highlighting().current(), HighlightId{});
        QVERIFY(!list->selectionModel()->hasSelection());
    }

    void keysInThePanelChangeThem()
    {
        mark(u"上下文长度"_s, Qt::Key_2);
        mark(u"星图智能今天"_s, Qt::Key_3);
        auto *list = showPanel();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_6);
        QTRY_COMPARE(painted(u"mark-quote"_s), QStringList{u"星图智能今天"_s});
        QTRY_VERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"Quote"));
        QTest::keyClick(list, Qt::Key_F2);
        QPointer<QDialog> dialog;
        QTRY_VERIFY((dialog = noteDialog()));
        setNote(u"to be asked"_s);
        dialog->accept();
        QTRY_VERIFY(list->currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"to be asked"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(stored().size(), 1);
        QCOMPARE(stored()[0].colour, Colour::Claim);
        // What was chosen is gone; the next row is not chosen by that.
        QTRY_COMPARE(window().highlighting().current(), HighlightId{});
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(list->model()->rowCount(), 2);
    }

    /// From the desk to a highlight of a digest that is not on the page.
    void oneIsGoneToInAnotherDigest()
    {
        mark(u"王小明"_s, Qt::Key_5);
        mark(u"首批"_s, Qt::Key_4);
        const QList<Highlight> all = stored();
        const DigestId digest = window().reading().digest();
        importOther();
        QTRY_VERIFY_WITH_TIMEOUT(window().reading().digest() != digest, 20'000);
        QCOMPARE(window().highlighting().current(), HighlightId{});
        trigger(ActionId::NotesDesk);
        auto *desk = window().findChild<highlights::DeskDialog *>();
        QVERIFY(desk);
        auto *rows = desk->findChild<QTreeView *>(u"deskView"_s);
        QTRY_COMPARE(rows->model()->rowCount(), 2);
        rows->setFocus();
        rows->setCurrentIndex(rows->model()->index(1, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window().highlighting().current(), all[1].id, 20'000);
        QCOMPARE(window().reading().digest(), digest);
        QTRY_COMPARE(painted(u"mark-current"_s), QStringList{u"首批"_s});
        QTRY_COMPARE(window().reading().item(), all[1].item);
        // And once more, while it is on the page.
        rows->setCurrentIndex(rows->model()->index(0, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(window().highlighting().current(), all[0].id);
        QTRY_COMPARE(painted(u"mark-current"_s), QStringList{u"王小明"_s});
        desk->close();
    }

    /// Where keys mean rows, they do not mean a highlight.
    void theListLetsGoOfIt()
    {
        mark(u"王小明"_s, Qt::Key_1);
        auto *rows = window().findChild<digests::DigestList *>()->view();
        rows->setFocus();
        QCOMPARE(window().highlighting().current(), HighlightId{});
        QTest::keyClick(rows, Qt::Key_Delete);
        QCOMPARE(stored().size(), 1);
        QTest::keyClick(rows, Qt::Key_BracketRight);
        QCOMPARE(window().highlighting().current(), stored()[0].id);
        QVERIFY(!rows->hasFocus());
    }

    /// Without a mouse: a caret that selects.
    void theCaretSelects()
    {
        press(Qt::Key_F7);
        QTRY_VERIFY(evaluate(u"!document.querySelector('.caret')?.hidden"_s).toBool());
        press(Qt::Key_End, Qt::ShiftModifier);
        QTRY_VERIFY(!evaluate(u"getSelection().toString()"_s).toString().isEmpty());
        const QString selected = evaluate(u"getSelection().toString()"_s).toString();
        press(Qt::Key_2);
        QTRY_COMPARE(painted(u"mark-claim"_s), QStringList{selected});
        QCOMPARE(stored()[0].verified.quote.exact, selected);
        // A move lets go of the highlight; the next selection is by words.
        press(Qt::Key_Down);
        QTRY_COMPARE(window().highlighting().current(), HighlightId{});
        press(Qt::Key_Home);
        press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QTRY_VERIFY(!evaluate(u"getSelection().toString()"_s).toString().trimmed().isEmpty());
        press(Qt::Key_F7);
        QTRY_VERIFY(evaluate(u"document.querySelector('.caret').hidden"_s).toBool());
    }

    void theyOutliveTheProgram()
    {
        mark(u"王小明"_s, Qt::Key_5);
        mark(u"CEO 王小明表示"_s, Qt::Key_2);
        const QList<Highlight> before = stored();
        m_program->end();
        m_program->start();
        QTRY_COMPARE_WITH_TIMEOUT(painted(u"mark-claim"_s), QStringList{u"CEO 王小明表示"_s}, 20'000);
        QCOMPARE(painted(u"mark-follow-up"_s), QStringList{u"王小明"_s});
        QCOMPARE(painted(u"mark-overlap"_s), QStringList{u"王小明"_s});
        QCOMPARE(stored(), before);
    }

    /// Whoever changes the library, the page follows.
    void changesFromElsewhereAreShown()
    {
        const ItemId item = window().reading().article().items[1].id;
        const QString text = window().reading().article().items[1].text;
        const qsizetype at = text.indexOf(u"日本");
        library().changeHighlights([item, at](library::Writer &writer) {
            return writer
                .addHighlight({.item = item, .span = {at, at + 2}, .words = u"日本"_s, .colour = Colour::Number})
                .transform([item](const Highlight &) { return QList{item}; });
        });
        QTRY_COMPARE(painted(u"mark-number"_s), QStringList{u"日本"_s});
        library().changeHighlights([item, id = stored()[0].id](library::Writer &writer) {
            return writer.deleteHighlight(id).transform([item] { return QList{item}; });
        });
        QTRY_VERIFY(painted(u"mark-number"_s).isEmpty());
    }

private:
    [[nodiscard]] shell::MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] shell::LibraryService &library() const { return m_program->application().library(); }
    [[nodiscard]] QString told() const { return window().statusBar()->findChild<QLabel *>(u"statusText"_s)->text(); }

    /// False when the command cannot be given.
    bool trigger(ActionId id) const
    {
        const bool can = window().actions()[id]->isEnabled();
        window().actions()[id]->trigger();
        return can;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window().articleView()->focusTarget(), key, modifiers);
    }

    QVariant evaluate(const QString &code) const
    {
        QVariant value;
        bool done = false;
        window().articleView()->page()->runJavaScript(code, QWebEngineScript::ApplicationWorld,
                                                      [&](const QVariant &result) {
                                                          value = result;
                                                          done = true;
                                                      });
        (void)QTest::qWaitFor([&] { return done; });
        return value;
    }

    /// Selects from the beginning of a text in a body to the end of another.
    void select(const QString &from, const QString &to) const
    {
        evaluate(uR"((() => {
            const nodes = [];
            for (const body of document.querySelectorAll('.body')) {
                const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode())
                    nodes.push(walker.currentNode);
            }
            const text = nodes.map(node => node.data).join('');
            // Not at the end of the node before: that may be of the item before.
            const at = (offset, isEnd) => {
                for (const node of nodes) {
                    if (offset < node.data.length || (isEnd && offset === node.data.length))
                        return [node, offset];
                    offset -= node.data.length;
                }
            };
            const start = text.indexOf('%1');
            const end = text.indexOf('%2', start) + '%2'.length;
            getSelection().setBaseAndExtent(...at(start, false), ...at(end, true));
        })())"_s.arg(from, to));
    }

    /// Marks and waits until that is the chosen one.
    void mark(const QString &words, Qt::Key key) const
    {
        const HighlightId before = window().highlighting().current();
        select(words, words);
        press(key);
        QTRY_VERIFY(window().highlighting().current().isValid() && window().highlighting().current() != before);
    }

    /// The side panel at its notes, with the highlights of the item.
    highlights::ItemHighlights *showPanel() const
    {
        auto *side = window().findChild<shell::SidePanel *>();
        side->showNotes();
        return side->highlights();
    }

    /// A click of the mouse on words of the page.
    void click(const QString &words) const
    {
        const QString place = evaluate(uR"((() => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf('%1');
                if (at < 0)
                    continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + '%1'.length);
                const box = range.getClientRects()[0];
                return `${box.left + box.width / 2},${box.top + box.height / 2}`;
            }
        })())"_s.arg(words))
                                  .toString();
        const QStringList parts = place.split(u',');
        QCOMPARE(parts.size(), 2);
        QTest::mouseClick(window().articleView()->focusTarget(), Qt::LeftButton, {},
                          QPoint(qRound(parts[0].toDouble()), qRound(parts[1].toDouble())));
    }

    /// Adds another digest, which comes onto the page.
    void importOther() const
    {
        QFile file(m_program->sources() + u"/2026-03-06.md"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::smallDigest()
                       .replace(u"2026-03-05"_s, u"2026-03-06"_s)
                       .replace(u"Aurora 3"_s, u"Borealis 4"_s)
                       .toUtf8());
        file.close();
        window().open({file.fileName()});
    }

    [[nodiscard]] QDialog *noteDialog() const { return window().findChild<QDialog *>(u"highlightNoteDialog"_s); }
    void setNote(const QString &text) const
    {
        noteDialog()->findChild<QPlainTextEdit *>(u"highlightNote"_s)->setPlainText(text);
    }

    [[nodiscard]] QStringList painted(const QString &name) const
    {
        return evaluate(u"Array.from(CSS.highlights.get('%1') ?? [], range => range.toString())"_s.arg(name))
            .toStringList();
    }

    [[nodiscard]] QList<Highlight> stored() const
    {
        library().write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        auto future = library().read(
            [digest = window().reading().digest()](const Reader &reader) { return reader.highlightsOf(digest); });
        future.waitForFinished();
        return future.result().value_or(QList<Highlight>());
    }

    std::unique_ptr<test::TestProgram> m_program;
};

int main(int argc, char *argv[])
{
    gleaner::article::initialiseEngine();
    QApplication application(argc, argv);
    TestHighlighting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_highlighting.moc"
