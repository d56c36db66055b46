// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/briefs/briefeditor.h"
#include "app/briefs/briefpane.h"
#include "app/digests/digestlist.h"
#include "app/dragging/things.h"
#include "app/figures/figuremodel.h"
#include "app/figures/figurestable.h"
#include "app/figures/figureview.h"
#include "app/highlights/deskdialog.h"
#include "app/shell/actions.h"
#include "app/shell/analysing.h"
#include "app/shell/briefing.h"
#include "app/shell/briefsplitter.h"
#include "app/shell/halves.h"
#include "app/shell/highlighting.h"
#include "app/shell/libraryservice.h"
#include "core/library/highlightrows.h"
#include "tests/app/shell/testprogram.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace gleaner;
using briefs::BriefEditor;
using briefs::BriefPane;
using library::Brief;
using library::Reader;
using library::Writer;
using shell::ActionId;

/// A brief beside the reader, in the whole program.
class BriefingTest final : public QObject {
    Q_OBJECT

    template<typename Query>
    [[nodiscard]] auto read(Query query) const
    {
        auto future = service().read(query);
        future.waitForFinished();
        return *future.result();
    }
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English));
    }
    void init()
    {
        m_program = std::make_unique<test::TestProgram>();
        m_program->openFolder();
    }
    void cleanup() { m_program.reset(); }

    void isShownAndHidden()
    {
        QVERIFY(!window().briefing().isShown());
        QVERIFY(!window().findChild<BriefPane *>()); // not made before it is wanted
        m_program->trigger(ActionId::BriefPane);
        QVERIFY(window().briefing().isShown());
        QTRY_VERIFY(window().briefing().hasFocus());
        m_program->trigger(ActionId::BriefPane);
        QVERIFY(!window().briefing().isShown());
        QVERIFY(!action(ActionId::BriefPane)->isChecked());
        QTRY_VERIFY(window().halves().isAncestorOf(QApplication::focusWidget()));
        m_program->trigger(ActionId::FocusBrief);
        QVERIFY(action(ActionId::BriefPane)->isChecked());
    }

    void takesWhatIsReadAndExportsIt()
    {
        // The item by its key, with the keyboard on the page.
        window().halves().view().focusTarget()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->toPlainText().contains(u"[^s1]"), 20'000);
        QVERIFY(window().halves().isAncestorOf(QApplication::focusWidget())); // nothing takes the keyboard away
        // A highlight.
        const ItemId item = window().reading().item();
        auto marked = service().changeHighlights([item](Writer &writer) {
            return writer.addHighlight({.item = item, .span = {0, 4}}).transform([](const auto &highlight) {
                return QList{highlight.item};
            });
        });
        QTRY_VERIFY(marked.isFinished());
        const auto highlights = read([item](const Reader &reader) { return reader.highlightsOf(item); });
        m_program->trigger(ActionId::SendHighlight); // none is chosen
        window().highlighting().go(item, highlights.first().id);
        QTRY_VERIFY_WITH_TIMEOUT(window().highlighting().current().isValid(), 20'000);
        m_program->trigger(ActionId::SendHighlight);
        QTRY_VERIFY_WITH_TIMEOUT(editor()->toPlainText().contains(u"[^s2]"), 20'000);
        // A figure, from the table.
        auto *figures = window().analysing().openFigures();
        auto *rows = figures->findChild<figures::FigureView *>();
        QTRY_VERIFY_WITH_TIMEOUT(figures->model().rowCount() > 0, 20'000);
        const auto isRead = [&] { // rows are counted first, and read when they are shown
            for (int column = 0; column < rows->model()->columnCount(); ++column) {
                if (!rows->model()->index(0, column).data().toString().isEmpty())
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(), 20'000);
        rows->selectRow(0);
        // To the table itself: which window has the keyboard is not what is looked at here.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_B, Qt::NoModifier);
        QApplication::sendEvent(rows, &press);
        QTRY_VERIFY2(editor()->toPlainText().contains(u"[^s3]"), qPrintable(told()));
        figures->close();
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        // Between them, the person's own words.
        m_program->trigger(ActionId::FocusBrief);
        QTRY_VERIFY_WITH_TIMEOUT(editor()->hasFocus(), 20'000);
        editor()->moveCursor(QTextCursor::Start);
        QTest::keyClicks(editor(), u"What b and j mean here. "_s);
        QVERIFY(editor()->toPlainText().startsWith(u"What b and j mean here. **"));
        QCOMPARE(window().reading().item(), item); // letters are written, no commands

        const QString markdown = exported(u"brief.md"_s);
        QVERIFY2(markdown.contains(u"What b and j mean here."), qPrintable(markdown));
        for (const QString &part : {u"[^1]: [星图智能发布 Aurora 3 模型](https://news.example.com/a/1)"_s, u"[^2]: “"_s,
                                    u"[^3]: “"_s, u"2026-03-05"_s})
            QVERIFY2(markdown.contains(part), qPrintable(markdown));
        QCOMPARE(exported(u"brief.md"_s), markdown);
        const QString page = exported(u"brief.html"_s);
        QVERIFY(page.startsWith(u"<!DOCTYPE html>") && page.contains(u"id=\"fn-3\""));
        m_program->dialogs().files = {m_program->path(u"brief.pdf"_s)};
        m_program->trigger(ActionId::ExportBrief);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_program->path(u"brief.pdf"_s)), 20'000);
        QFile pdf(m_program->path(u"brief.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
        QVERIFY(pdf.size() > 4'000); // letters are in it
    }

    void closingWaitsForWhatIsSent()
    {
        m_program->trigger(ActionId::SendItem);
        QVERIFY(window().close() || true);
        QTRY_VERIFY_WITH_TIMEOUT(!window().isVisible(), 20'000);
        const auto briefs = read([](const Reader &reader) { return reader.briefs(); });
        QCOMPARE(briefs.size(), 1);
        const auto brief = read([&](const Reader &reader) { return reader.brief(briefs[0].id); });
        QVERIFY2(brief.text.contains(u"[^s1]"), qPrintable(brief.text));
        QCOMPARE(brief.sources.size(), 1);
    }

    void exportsAtOnce()
    {
        const QString path = m_program->path(u"brief.md"_s);
        m_program->dialogs().files = {path};
        m_program->trigger(ActionId::ExportBrief); // there is none
        QTRY_VERIFY2(told().contains(u"There is no brief yet."), qPrintable(told()));
        m_program->trigger(ActionId::BriefPane);
        QVERIFY(!window().briefing().isShown());
        auto added = service().changeBrief([](Writer &writer) {
            return writer.addBrief(u"Week"_s, u"Words."_s).transform([](const Brief &brief) { return brief.id; });
        });
        QTRY_VERIFY(added.isFinished());
        QVERIFY(window().close() || true);
        QTRY_VERIFY(!window().isVisible());
        m_program->end();
        m_program->start();
        m_program->dialogs().files = {path};
        m_program->trigger(ActionId::ExportBrief);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 20'000);
        QVERIFY(window().briefing().isShown());
    }

    void comesBackAsItWas()
    {
        m_program->trigger(ActionId::SendItem);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->toPlainText().contains(u"[^s1]"), 20'000);
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u" typed last"_s);
        const QString text = editor()->toPlainText();
        QVERIFY(window().close() || true); // closes once the text is in the library
        QTRY_VERIFY(!window().isVisible());
        m_program->end();
        m_program->start();
        QVERIFY(window().briefing().isShown());
        QTRY_COMPARE_WITH_TIMEOUT(editor()->toPlainText(), text, 20'000);
    }

    void sourcesLeadBackToTheirPlaces()
    {
        const ItemId first = window().reading().item();
        m_program->trigger(ActionId::SendItem);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->toPlainText().contains(u"[^s1]"), 20'000);
        m_program->trigger(ActionId::NextItem);
        QTRY_VERIFY(window().reading().item() != first);
        editor()->setTextCursor(editor()->document()->find(u"s1"_s));
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window().reading().item(), first);
        QTRY_VERIFY(window().halves().isAncestorOf(QApplication::focusWidget()));
    }

    void rowsCanBeDragged()
    {
        const auto *rows = window().findChild<digests::DigestList *>()->view();
        const QModelIndex item = itemRow();
        QVERIFY(item.flags().testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(rows->dragEnabled());
        QVERIFY(!item.parent().flags().testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(rows->model()->mimeData({item}));
        QCOMPARE(dragging::thingsOf(*data), QList{dragging::Thing::of(window().reading().item())});
        auto *figures = window().analysing().openFigures();
        QTRY_VERIFY_WITH_TIMEOUT(figures->model().rowCount() > 0, 20'000);
        const std::unique_ptr<QMimeData> row(figures->model().mimeData({figures->model().index(0, 1)}));
        QCOMPARE(dragging::thingsOf(*row).value(0).kind, dragging::Thing::Kind::Figure);
    }

    void severalItemsAreSent()
    {
        auto *list = window().findChild<digests::DigestList *>();
        QVERIFY(itemRow().isValid());
        list->focusRows();
        QTest::keyClick(list->view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(list->view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list->selection().items.size(), 3);
        QTest::keyClick(list->view(), Qt::Key_B);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->toPlainText().contains(u"[^s3]"), 20'000);
    }

    void panesAreSteppedThrough()
    {
        m_program->trigger(ActionId::BriefPane);
        QTRY_VERIFY(window().briefing().hasFocus());
        m_program->trigger(ActionId::NextPane);
        QTRY_VERIFY(!window().briefing().hasFocus());
        m_program->trigger(ActionId::PreviousPane);
        QTRY_VERIFY(window().briefing().hasFocus());
        m_program->trigger(ActionId::PreviousPane);
        QTRY_VERIFY(window().halves().isAncestorOf(QApplication::focusWidget()));
        m_program->trigger(ActionId::NextPane);
        QTRY_VERIFY(window().briefing().hasFocus());
    }

    void standsBelowWhereItIsNarrow()
    {
        m_program->trigger(ActionId::SendItem);
        QTRY_VERIFY_WITH_TIMEOUT(editor() && editor()->toPlainText().contains(u"[^s1]"), 20'000);
        auto *splitter = window().findChild<shell::BriefSplitter *>();
        window().resize(1500, 800);
        QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
        // With the list beside it, before that becomes a drawer.
        window().resize(900, 700);
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        QVERIFY(window().halves().width() > 400);
        QVERIFY(window().halves().height() > 200);
        QTRY_VERIFY_WITH_TIMEOUT(editor()->height() > 150, 20'000); // the outline stands beside it then
    }

private:
    [[nodiscard]] shell::MainWindow &window() const { return m_program->window(); }
    [[nodiscard]] QAction *action(ActionId id) const { return window().actions()[id]; }
    [[nodiscard]] BriefEditor *editor() const { return window().findChild<BriefEditor *>(); }
    [[nodiscard]] shell::LibraryService &service() const { return m_program->application().library(); }
    /// What the status bar says.
    [[nodiscard]] QString told() const
    {
        QStringList texts;
        const auto labels = window().statusBar()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts += label->text();
        return texts.join(u" | "_s);
    }
    /// The row of the item that is read, in sight and selected.
    [[nodiscard]] QModelIndex itemRow() const
    {
        auto *list = window().findChild<digests::DigestList *>();
        for (int tries = 0; tries < 200 && !list->selectedItem().isValid(); ++tries) {
            list->expand(window().reading().digest());
            list->select(window().reading().digest(), window().reading().item(), true);
            QTest::qWait(25);
        }
        return list->selectedItem().isValid() ? list->view()->currentIndex() : QModelIndex();
    }
    [[nodiscard]] QString exported(const QString &name) const
    {
        const QString path = m_program->path(name);
        QFile::remove(path);
        m_program->dialogs().files = {path};
        m_program->trigger(ActionId::ExportBrief);
        for (int tries = 0; tries < 200 && !QFile::exists(path); ++tries)
            QTest::qWait(25);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    std::unique_ptr<test::TestProgram> m_program;
};

int main(int argc, char *argv[])
{
    article::initialiseEngine();
    QApplication app(argc, argv);
    BriefingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_briefing.moc"
