// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/article/highlightlayer.h"
#include "app/entities/entitypage.h"
#include "app/highlights/deskdialog.h"
#include "app/shell/actions.h"
#include "app/shell/highlighting.h"
#include "app/shell/libraryservice.h"
#include "core/annotation/highlight.h"
#include "core/annotation/note.h"
#include "tests/app/shell/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTextBrowser>
#include <QToolTip>
#include <QTreeView>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace gleaner;
using namespace Qt::StringLiterals;
using annotation::Colour;
using annotation::Highlight;
using gleaner::library::Reader;
using gleaner::shell::ActionId;

/// Highlights in the whole program by other means than keys on the page: by the mouse, and in the item's text in place
/// of the page.
class TestHighlightViews final : public QObject {
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

    void edgesAreDragged()
    {
        mark(u"王小明"_s, Qt::Key_1);
        QTRY_VERIFY(evaluate(u"document.querySelector('.edge.end')?.hidden === false"_s).toBool());
        const QStringList parts = evaluate(u"(() => { const b = document.querySelector('.edge.end')"
                                           u".getBoundingClientRect(); return `${b.x + b.width / 2},${b.y + b.height / "
                                           u"2}`; })()"_s)
                                      .toString()
                                      .split(u',');
        QCOMPARE(parts.size(), 2);
        const QPoint from(qRound(parts[0].toDouble()), qRound(parts[1].toDouble()));
        const QPoint to = middleOf(u"示"_s) + QPoint(5, 0);
        QTest::mousePress(window().articleView()->focusTarget(), Qt::LeftButton, {}, from);
        QTest::mouseRelease(window().articleView()->focusTarget(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(stored()[0].verified.quote.exact, u"王小明表示"_s);
        QTRY_COMPARE(painted(u"mark-fact"_s), QStringList{u"王小明表示"_s});
        QCOMPARE(window().highlighting().current(), stored()[0].id);
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(painted(u"mark-fact"_s), QStringList{u"王小明"_s});
    }

    void theNoteIsShownUnderThePointer()
    {
        mark(u"王小明"_s, Qt::Key_3);
        library().changeHighlights([id = stored()[0].id, item = stored()[0].item](library::Writer &writer) {
            return writer.editHighlightNote(id, u"ask <b>him</b>"_s).transform([item](const Highlight &) {
                return QList{item};
            });
        });
        QTRY_COMPARE(stored()[0].note, u"ask <b>him</b>"_s);
        QTRY_VERIFY(window().articleView()->highlights()->highlights().value(0).about.contains(u"ask <b>him</b>"_s));
        QSignalSpy pointed(window().articleView()->highlights(), &article::HighlightLayer::pointedChanged);
        movePointer(middleOf(u"王小明"_s));
        QTRY_COMPARE(pointed.count(), 1);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(u"Doubt"_s));
        QVERIFY(QToolTip::text().contains(u"ask <b>him</b>"_s)); // as it is written
        movePointer({2, 2});
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    /// From the desk to what notes are about, and into a file.
    void theDeskLeadsToAllKinds()
    {
        mark(u"王小明"_s, Qt::Key_2);
        annotation::Note about;
        about.digest = window().reading().digest();
        library()
            .write([digest = about.digest](library::Writer &writer) { return writer.addNote(digest, u"whole"_s); })
            .waitForFinished();
        const library::EntityKey key{entity::Type::Org, u"微软"_s};
        library().write([key](library::Writer &writer) { return writer.addNote(key, u"of them"_s); }).waitForFinished();
        trigger(ActionId::NotesDesk);
        auto *desk = window().findChild<highlights::DeskDialog *>();
        QVERIFY(desk);
        auto *rows = desk->findChild<QTreeView *>(u"deskView"_s);
        QTRY_COMPARE(rows->model()->rowCount(), 3);
        // The digest's note comes first, the entity's last.
        rows->setFocus();
        rows->setCurrentIndex(rows->model()->index(2, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        entities::EntityPage *page = nullptr;
        QTRY_VERIFY((page = window().findChild<entities::EntityPage *>()));
        QCOMPARE(page->entity(), key);
        page->close();
        rows->setCurrentIndex(rows->model()->index(0, 0));
        QTest::keyClick(rows, Qt::Key_Return);
        QCOMPARE(window().reading().digest(), about.digest);

        m_program->dialogs().files = {m_program->path(u"chosen"_s)};
        rows->setCurrentIndex(rows->model()->index(1, 0));
        desk->findChild<QAction *>(u"deskExportSelected"_s)->trigger();
        QFile file(m_program->path(u"chosen.md"_s));
        QTRY_VERIFY(desk->findChild<QLabel *>(u"deskTold"_s)->text().contains(u"chosen.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"王小明"_s) && !text.contains(u"whole"_s) && !text.contains(u"of them"_s));
        desk->close();
    }

    /// In the item's text in place of the page the same keys do the same.
    void theTextInPlaceOfThePageHasThemToo()
    {
        mark(u"首批"_s, Qt::Key_1);
        const HighlightId last = window().highlighting().current();
        QVERIFY(trigger(ActionId::TextOnly));
        auto *text = window().findChild<QTextBrowser *>(u"itemText"_s);
        QTRY_VERIFY(text->isVisible() && text->hasFocus());
        press(Qt::Key_Escape);
        press(Qt::Key_BracketRight);
        QCOMPARE(window().highlighting().current(), last);
        QTRY_COMPARE(text->document()->find(u"首批"_s).selectionStart(), text->textCursor().position());
        press(Qt::Key_BracketLeft);
        QVERIFY(told().startsWith(u"No highlight comes before"));

        window().articleView()->showItem(window().reading().article().items[0].id);
        QTRY_VERIFY(text->toPlainText().contains(u"王小明"_s));
        text->setTextCursor(text->document()->find(u"王小明"_s));
        press(Qt::Key_3);
        QTRY_COMPARE(stored().size(), 2);
        QCOMPARE(stored()[0].verified.quote.exact, u"王小明"_s);
        QCOMPARE(stored()[0].colour, Colour::Doubt);
        QTRY_COMPARE(window().highlighting().current(), stored()[0].id);
        QTRY_VERIFY(!text->textCursor().hasSelection());
        const auto ground = [text] { return text->document()->find(u"王小明"_s).charFormat().background().color(); };
        QTRY_COMPARE(ground(), article::palette(article::Theme::Light).highlight(Colour::Doubt));
        QTRY_COMPARE(painted(u"mark-doubt"_s), QStringList{u"王小明"_s});

        press(Qt::Key_BracketRight);
        QCOMPARE(window().highlighting().current(), last);
        QTRY_COMPARE(text->document()->find(u"首批"_s).selectionStart(), text->textCursor().position());
        press(Qt::Key_BracketLeft);
        QTRY_COMPARE(ground(), article::palette(article::Theme::Light).highlight(Colour::Doubt));
        press(Qt::Key_2);
        QTRY_COMPARE(ground(), article::palette(article::Theme::Light).highlight(Colour::Claim));
        press(Qt::Key_Delete);
        QTRY_COMPARE(stored().size(), 1);
        QTRY_VERIFY(ground() != article::palette(article::Theme::Light).highlight(Colour::Claim));
        QVERIFY(trigger(ActionId::Undo));
        QTRY_COMPARE(ground(), article::palette(article::Theme::Light).highlight(Colour::Claim));
        trigger(ActionId::TextOnly);
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

    void press(Qt::Key key) const { QTest::keyClick(window().articleView()->focusTarget(), key); }

    void movePointer(const QPoint &at) const
    {
        QWidget *page = window().articleView()->focusTarget();
        QMouseEvent event(QEvent::MouseMove, at, page->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(page, &event);
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

    /// The first place of words in one node of the page, with `code` for what is to be made of its range.
    QVariant atWords(const QString &words, const QString &code) const
    {
        return evaluate(uR"((() => {
            const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf('%1');
                if (at < 0 || !walker.currentNode.parentElement.closest('.body'))
                    continue;
                const range = new Range();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + '%1'.length);
                %2
            }
        })())"_s.arg(words, code));
    }

    /// In the coordinates of what takes the keyboard.
    [[nodiscard]] QPoint middleOf(const QString &words) const
    {
        const QStringList parts = atWords(words, u"const box = range.getClientRects()[0];"
                                                 u"return `${box.left + box.width / 2},${box.top + box.height / 2}`;"_s)
                                      .toString()
                                      .split(u',');
        return parts.size() == 2 ? QPoint(qRound(parts[0].toDouble()), qRound(parts[1].toDouble())) : QPoint(-1, -1);
    }

    /// Marks words of the page and waits until that is the chosen one.
    void mark(const QString &words, Qt::Key key) const
    {
        const HighlightId before = window().highlighting().current();
        atWords(words, u"getSelection().removeAllRanges(); getSelection().addRange(range); return 1;"_s);
        press(key);
        QTRY_VERIFY(window().highlighting().current().isValid() && window().highlighting().current() != before);
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
    TestHighlightViews test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_highlightviews.moc"
