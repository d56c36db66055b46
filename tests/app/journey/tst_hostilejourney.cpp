// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/engine.h"
#include "app/shell/libraryservice.h"
#include "app/shell/sidepanel.h"
#include "core/library/highlightrows.h"
#include "tests/app/article/fixture.h"
#include "tests/app/article/hostile.h"
#include "tests/app/shell/testprogram.h"
#include "tests/support/hostilecases.h"

#include <QDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QTextBrowser>
#include <QTreeView>
#include <QWebEnginePage>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::annotation::Highlight;
using gleaner::library::DigestRow;
using gleaner::library::Reader;
using gleaner::library::Writer;
using gleaner::shell::ActionId;
using gleaner::test::HostileCase;

namespace {

constexpr qsizetype ItemsInADigest = 80;

QStringList casesFor(const QString &server)
{
    QStringList texts;
    for (const QString &file : {u"hostile.txt"_s, u"hostile-markdown.txt"_s}) {
        for (HostileCase each : test::hostileCases(QStringLiteral(TEST_DATA_DIR "/sanitizer/") + file)) {
            each.text.replace(u"https://evil.example/"_s, server).replace(u"//evil.example/"_s, server.sliced(5));
            texts.append(u"## %1. %2\n\n%3\n\n"_s.arg(texts.size() % ItemsInADigest + 1).arg(each.name, each.text));
        }
    }
    return texts;
}

} // namespace

/// What a digest may try, on its way through the whole program, which can reach the network here: into the library,
/// onto the page with every item highlighted, into notes, the text view, the desk, the review queue and a PDF. A server
/// counts who knocks.
class HostileJourneyTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesStayQuiet();
    void textsStayQuiet();
    void notesStayQuiet();
    void revisionsAndListsStayQuiet();
    void paperStaysQuiet();
    void askingForAnImageIsSeen();
    void cleanupTestCase() { m_program.end(); }

private:
    [[nodiscard]] shell::MainWindow &window() const { return m_program.window(); }
    [[nodiscard]] shell::LibraryService &library() const { return m_program.application().library(); }
    [[nodiscard]] QVariant evaluate(const QString &code) const
    {
        return test::evaluate(window().articleView()->page(), code);
    }

    template<typename Query>
    auto read(Query query) const
    {
        library().write([](Writer &) -> Result<> { return {}; }).waitForFinished();
        auto future = library().read(std::move(query));
        future.waitForFinished();
        if (!future.result())
            qFatal("%s", qPrintable(future.result().error().toString()));
        return *future.result();
    }

    void write(const std::function<QString(const QString &)> &changed) const
    {
        for (qsizetype at = 0; at < m_cases.size(); at += ItemsInADigest) {
            QFile file(m_program.sources() + u"/2026-04-%1.md"_s.arg(int(at / ItemsInADigest) + 1, 2, 10, QChar(u'0')));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QString text = u"# Hostile daily\n\n"_s;
            for (const QString &each : m_cases.sliced(at, qMin(ItemsInADigest, m_cases.size() - at)))
                text += changed(each);
            QVERIFY(file.write(text.toUtf8()) > 0);
        }
    }

    void show(const DigestRow &digest) const
    {
        window().reading().openDigest(digest.id);
        QTRY_COMPARE_WITH_TIMEOUT(window().reading().digest(), digest.id, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(window().articleView()->currentItem().isValid(), 20'000);
    }

    /// Nobody knocked, nothing ran, and nobody was asked to open anything.
    void expectQuiet() const
    {
        QTest::qWait(50);
        QCOMPARE(m_server.connections, 0);
        QVERIFY(!evaluate(u"document.title === 'ran' || typeof window.ran !== 'undefined'"_s).toBool());
        QCOMPARE(evaluate(u"document.querySelectorAll('main script, iframe, object, embed, form').length"_s).toInt(),
                 0);
        QVERIFY(m_program.dialogs().asked.isEmpty());
        QVERIFY(m_program.dialogs().opened.isEmpty());
    }

    test::CountingServer m_server;
    test::TestProgram m_program;
    QStringList m_cases;
    QList<DigestRow> m_digests;
    QList<HighlightId> m_highlights;
};

void HostileJourneyTest::initTestCase()
{
    m_cases = casesFor(m_server.address());
    const QString secret = m_program.path(u"secret.txt"_s);
    m_cases.append(
        u"## 0. All at once\n\n%1\n\n"_s.arg(QString::fromUtf8(test::hostileBody(m_server.address(), secret))));
    QVERIFY(m_cases.size() > 200);
    write([](const QString &text) { return text; });
    m_program.allowNetwork();
    m_program.openFolder();
    const qsizetype files = (m_cases.size() + ItemsInADigest - 1) / ItemsInADigest + 1;
    QTRY_COMPARE_WITH_TIMEOUT(read([](const Reader &reader) { return reader.digests(); }).size(), files, 60'000);
    m_digests = read([](const Reader &reader) { return reader.digests(); });
}

/// Every digest on the page, every item of it highlighted from its first word to its last.
void HostileJourneyTest::pagesStayQuiet()
{
    qsizetype items = 0;
    for (const DigestRow &digest : std::as_const(m_digests)) {
        show(digest);
        QList<library::NewHighlight> added;
        for (const article::ArticleItem &item : window().reading().article().items) {
            if (!item.text.isEmpty())
                added.append({.item = item.id, .span = {0, item.text.size()}, .words = item.text});
        }
        items += added.size();
        library().changeHighlights([added](Writer &writer) -> Result<QList<ItemId>> {
            QList<ItemId> changed;
            for (const library::NewHighlight &each : added) {
                const auto made = writer.addHighlight(each);
                if (!made)
                    return std::unexpected(made.error());
                changed.append(each.item);
            }
            return changed;
        });
        QTRY_COMPARE_WITH_TIMEOUT(evaluate(u"CSS.highlights.get('mark-fact')?.size ?? 0"_s).toInt(), added.size(),
                                  20'000);
        expectQuiet();
    }
    QVERIFY2(items >= m_cases.size() / 2, qPrintable(QString::number(items)));
    for (const DigestRow &digest : std::as_const(m_digests)) {
        for (const Highlight &each : read([id = digest.id](const Reader &reader) { return reader.highlightsOf(id); }))
            m_highlights.append(each.id);
    }
    QCOMPARE(m_highlights.size(), items);
}

/// The same as text alone, every fourth item.
void HostileJourneyTest::textsStayQuiet()
{
    m_program.trigger(ActionId::TextOnly);
    auto *text = window().findChild<QTextBrowser *>(u"itemText"_s);
    for (const DigestRow &digest : std::as_const(m_digests)) {
        show(digest);
        const QList<article::ArticleItem> items = window().reading().article().items;
        for (qsizetype at = 0; at < items.size(); at += 4) {
            const ItemId item = items[at].id;
            window().reading().openItem(item);
            QVERIFY(QTest::qWaitFor([&] { return window().reading().item() == item; }, 20'000));
        }
        QVERIFY(text->isVisible());
        QVERIFY(!text->toPlainText().isEmpty());
        expectQuiet();
    }
    m_program.trigger(ActionId::TextOnly);
}

/// What was hostile in a document is in a person's notes: of an item, of a digest and of a highlight.
void HostileJourneyTest::notesStayQuiet()
{
    show(m_digests.constFirst());
    const article::ArticleItem item = window().reading().article().items.constFirst();
    const QString all = m_cases.join(u'\n');
    for (const QString &each : {m_cases.constLast(), all}) {
        library().changeNote(item.id, [id = item.id, each](Writer &writer) { return writer.addNote(id, each); });
        library().changeNote(
            {}, [id = m_digests.constFirst().id, each](Writer &writer) { return writer.addNote(id, each); });
        library().changeHighlights([id = m_highlights.constFirst(), item = item.id, each](Writer &writer) {
            return writer.editHighlightNote(id, each).transform([item](const auto &) { return QList{item}; });
        });
    }
    window().reading().openItem(item.id);
    window().findChild<shell::SidePanel *>()->showNotes();
    QTRY_COMPARE(read([id = item.id](const Reader &reader) { return reader.notes(id); }).size(), 2);
    expectQuiet();
    m_program.trigger(ActionId::DigestNotes);
    QTRY_VERIFY(!window().findChildren<QDialog *>().isEmpty());
    expectQuiet();
    for (QDialog *dialog : window().findChildren<QDialog *>())
        dialog->close();
}

/// The documents come again with other words: highlights wait in the review queue, everything is on the desk.
void HostileJourneyTest::revisionsAndListsStayQuiet()
{
    write([](QString text) { return text.replace(u"before"_s, u"earlier"_s).replace(u"after"_s, u"later"_s); });
    m_program.trigger(ActionId::OpenFolder);
    const auto waiting = [this] { return read([](const Reader &reader) { return reader.highlights(true); }).size(); };
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, 60'000);
    m_program.trigger(ActionId::ReviewHighlights);
    QTRY_VERIFY(window().findChild<QTreeView *>(u"reviewList"_s));
    auto *review = window().findChild<QTreeView *>(u"reviewList"_s);
    QTRY_VERIFY_WITH_TIMEOUT(review->model()->rowCount() > 0, 20'000);
    for (int row = 0; row < qMin(20, review->model()->rowCount()); ++row) {
        review->setCurrentIndex(review->model()->index(row, 0));
        QTest::qWait(10);
    }
    expectQuiet();
    m_program.trigger(ActionId::NotesDesk);
    QTRY_VERIFY(window().findChild<QLineEdit *>(u"deskWords"_s));
    expectQuiet();
    for (QDialog *dialog : window().findChildren<QDialog *>())
        dialog->close();
    show(m_digests.constLast());
    expectQuiet();
}

void HostileJourneyTest::paperStaysQuiet()
{
    for (const DigestRow &digest : std::as_const(m_digests)) {
        show(digest);
        const QString path = m_program.path(u"out-%1.pdf"_s.arg(digest.id.value));
        m_program.dialogs().files = {path};
        m_program.trigger(ActionId::SavePdf);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), 20'000);
        expectQuiet();
    }
}

/// The server can be reached, and the program asks it as soon as a person asks for an image.
void HostileJourneyTest::askingForAnImageIsSeen()
{
    QFile file(m_program.sources() + u"/2026-05-01.md"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"# 一日\n\n## 1. 图\n\n前 ![图](%1a.png) 后\n"_s.arg(m_server.address()).toUtf8());
    file.close();
    window().open({file.fileName()});
    const QString image = u"document.querySelector('.image .load')"_s;
    QTRY_VERIFY_WITH_TIMEOUT(window().articleView()->blockedCount() == 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(evaluate(image + u" !== null"_s).toBool(), 20'000);
    QCOMPARE(m_server.connections, 0);
    (void)evaluate(image + u".click()"_s);
    QTRY_COMPARE_GT_WITH_TIMEOUT(m_server.connections, 0, 20'000);
}

GLEANER_ENGINE_MAIN(HostileJourneyTest)
#include "tst_hostilejourney.moc"
