// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/articleview.h"
#include "app/article/engine.h"
#include "app/article/imageloader.h"
#include "app/digests/digestlist.h"
#include "app/digests/digestmodel.h"
#include "app/entities/entitymodel.h"
#include "app/shell/application.h"
#include "app/shell/dialogs.h"
#include "app/shell/libraryservice.h"
#include "app/shell/mainwindow.h"
#include "app/shell/reading.h"
#include "tests/support/testsupport.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QWebEnginePage>
#include <QWebEngineScript>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::article::ArticleView;
using gleaner::digests::DigestList;
using gleaner::digests::DigestModel;
using gleaner::entities::EntityModel;
using gleaner::library::ItemRow;
using gleaner::library::Reader;
using gleaner::shell::ActionId;
using gleaner::shell::Application;

namespace {

class PresetDialogs final : public shell::Dialogs {
public:
    explicit PresetDialogs(QString folder)
        : m_folder(std::move(folder))
    { }
    void chooseFolder(QWidget *, const QString &, const QString &, std::function<void(const QString &)> chosen) override
    {
        chosen(m_folder);
    }
    void chooseFiles(QWidget *, const QString &, const QString &, std::function<void(const QStringList &)>) override { }
    void chooseFile(QWidget *, const QString &, const QString &, const QString &,
                    std::function<void(const QString &)>) override
    { }
    void chooseNewFile(QWidget *, const QString &, const QString &, const QString &,
                       std::function<void(const QString &)>) override
    { }
    void confirmOpening(QWidget *, const QUrl &, std::function<void()>) override { }
    void open(const QUrl &) override { }

private:
    QString m_folder;
};

class NoImages final : public article::ImageLoader {
public:
    void load(const QUrl &url) override { emit failed(url, {Error::Kind::NotFound, u"none here"_s, {}}); }
};

QVariant evaluate(QWebEnginePage *page, const QString &code)
{
    QVariant value;
    bool done = false;
    page->runJavaScript(code, QWebEngineScript::ApplicationWorld, [&](const QVariant &result) {
        value = result;
        done = true;
    });
    (void)QTest::qWaitFor([&] { return done; });
    return value;
}

bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}

} // namespace

/// The whole main job in one window, through real widgets and a real page; each step builds on the one before.
class JourneyTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void importsTheSamples();
    void opensADigest();
    void listAndPageGoTogether();
    void stepsThroughMentions();
    void bookmarksByKey();
    void tagsByKey();
    void writesANote();
    void searchesATwoCharacterWord();
    void exportsAndKeepsForeignText();
    void undoesAndRedoes();
    void readsOtherwiseAndBack();
    void findsEverythingAfterARestart();
    void cleanupTestCase();

private:
    void start();
    [[nodiscard]] ItemRow row(ItemId item);
    [[nodiscard]] QStringList notes(ItemId item);
    [[nodiscard]] QTreeView *tree() const { return m_app->window().findChild<QTreeView *>(u"digests"_s); }
    void exportTo(const QString &folder) const
    {
        m_app->window().actions()[ActionId::Export]->trigger();
        auto *dialog = m_app->window().findChild<QDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"exportOut"_s)->setText(folder);
        auto *now = dialog->findChild<QPushButton *>(u"exportNow"_s);
        QTRY_VERIFY(now->isEnabled());
        now->click();
        QTRY_VERIFY_WITH_TIMEOUT(now->isEnabled(), 20'000);
        dialog->close();
        QTRY_VERIFY(!m_app->window().findChild<QDialog *>(u"exportDialog"_s));
        // As the desktop does when a window in front is closed.
        m_app->window().activateWindow();
        QTRY_VERIFY(m_app->window().isActiveWindow());
    }
    [[nodiscard]] ItemId current() const { return m_app->window().reading().item(); }
    template<typename Query>
    auto read(Query query)
    {
        m_app->library().write([](library::Writer &) -> Result<> { return {}; }).waitForFinished();
        auto future = m_app->library().read(query);
        future.waitForFinished();
        const auto result = future.result();
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        return *result;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Application> m_app;
    DigestId m_digest;
    ItemId m_item;
    QString m_exported;
};

void JourneyTest::start()
{
    auto application = Application::create({.library = m_folder.filePath(u"library"_s),
                                            .session = m_folder.filePath(u"session.ini"_s),
                                            .dialogs = std::make_unique<PresetDialogs>(m_folder.filePath(u"notes"_s)),
                                            .images = std::make_unique<NoImages>()});
    QVERIFY2(application.has_value(), application ? "" : qPrintable(application.error().toString()));
    m_app = std::move(*application);
    m_app->window().resize(1280, 800);
    m_app->window().restore();
    m_app->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
}

ItemRow JourneyTest::row(ItemId item)
{
    return read([item](const Reader &reader) { return reader.item(item); });
}

QStringList JourneyTest::notes(ItemId item)
{
    QStringList texts;
    for (const annotation::Note &note : read([item](const Reader &reader) { return reader.notes(item); }))
        texts += note.text;
    return texts;
}

void JourneyTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    start();
}

void JourneyTest::importsTheSamples()
{
    QSignalSpy finished(&m_app->window().importer(), &importing::ImportController::finished);
    m_app->window().actions()[ActionId::SampleLibrary]->trigger();
    QVERIFY(finished.wait(30000));
    const auto report = finished[0][0].value<importing::Report>();
    QCOMPARE(report.count(library::ImportEntry::State::Failed), 0);
    QCOMPARE(report.count(library::ImportEntry::State::New), int(QDir(u":/samples"_s).entryList().size()));
    QTRY_VERIFY(tree()->model()->rowCount() > 0);
}

void JourneyTest::opensADigest()
{
    // The second digest of the list, by a click on its row.
    const auto digests = read([](const Reader &reader) { return reader.digests(); });
    QVERIFY(digests.size() >= 2);
    m_digest = digests[1].id;
    auto *model = qobject_cast<DigestModel *>(tree()->model());
    QVERIFY(model);
    QTRY_VERIFY(model->indexOf(m_digest).isValid());
    const QModelIndex index = model->indexOf(m_digest);
    tree()->expand(index.parent());
    tree()->scrollTo(index);
    QSignalSpy loaded(m_app->window().articleView(), &ArticleView::loaded);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
    QTRY_COMPARE(m_app->window().reading().digest(), m_digest);
    QTRY_VERIFY(!loaded.isEmpty());
    const auto items = read([this](const Reader &reader) { return reader.items(m_digest); });
    QTRY_COMPARE(
        evaluate(m_app->window().articleView()->page(), u"document.querySelectorAll('article').length"_s).toInt(),
        int(items.size()));
}

void JourneyTest::listAndPageGoTogether()
{
    const auto items = read([this](const Reader &reader) { return reader.items(m_digest); });
    ArticleView *view = m_app->window().articleView();
    tree()->setFocus();
    QTRY_VERIFY(current().isValid());
    // From the list to the page.
    m_app->window().reading().openDigest(m_digest, items[2].id);
    QTRY_COMPARE(view->currentItem(), items[2].id);
    QTest::keyClick(tree(), Qt::Key_J);
    QTRY_COMPARE(view->currentItem(), items[3].id);
    QTest::keyClick(tree(), Qt::Key_K);
    QTRY_COMPARE(view->currentItem(), items[2].id);
    // From the page to the list: scrolled to its start by the person's hand.
    evaluate(view->page(), u"window.scrollTo(0, 0); 1"_s);
    QTRY_COMPARE(current(), items[0].id);
    m_item = items[0].id;
}

void JourneyTest::stepsThroughMentions()
{
    auto *entities = m_app->window().findChild<QTreeView *>(u"entityView"_s);
    auto *tabs = m_app->window().findChild<QTabWidget *>(u"sidePanel"_s);
    tabs->setCurrentIndex(0);
    QTRY_VERIFY(entities->model()->rowCount() > 0);
    // A name with several mentions in the digest.
    QModelIndex chosen;
    for (int group = 0; group < entities->model()->rowCount() && !chosen.isValid(); ++group) {
        const QModelIndex parent = entities->model()->index(group, 0);
        for (int i = 0; i < entities->model()->rowCount(parent) && !chosen.isValid(); ++i) {
            const QModelIndex index = entities->model()->index(i, 0, parent);
            if (index.data(EntityModel::CountRole).toInt() >= 2)
                chosen = index;
        }
    }
    QVERIFY(chosen.isValid());
    entities->scrollTo(chosen);
    QSignalSpy requested(entities->parentWidget(),
                         SIGNAL(mentionRequested(QList<gleaner::article::ItemSpan>, gleaner::entity::Type, int)));
    QVERIFY(requested.isValid());
    QTest::mouseClick(entities->viewport(), Qt::LeftButton, {}, entities->visualRect(chosen).center());
    QCOMPARE(requested.count(), 1);
    const auto spans = requested[0][0].value<QList<article::ItemSpan>>();
    ArticleView *view = m_app->window().articleView();
    // The page marks each of them, and each marked range is a surface of the entity.
    const QString marked =
        u"[...CSS.highlights.values()].flatMap(h => [...h]).map(r => r.toString().replace(/\\s/g, '')).join('|')"_s;
    QTRY_VERIFY(!evaluate(view->page(), marked).toString().isEmpty());
    QStringList wanted;
    for (const article::ItemSpan &span : spans) {
        const QString text = read([&span](const Reader &reader) { return reader.itemText(span.item); });
        wanted += text.mid(span.span.start, span.span.length()).remove(u' ').remove(u'\n');
    }
    for (const QString &shown : evaluate(view->page(), marked).toString().split(u'|'))
        QVERIFY2(wanted.contains(shown), qPrintable(shown));
    QTRY_COMPARE(view->currentItem(), spans[0].item);
    QTest::mouseClick(entities->viewport(), Qt::LeftButton, {}, entities->visualRect(chosen).center());
    QCOMPARE(requested.count(), 2);
    QCOMPARE(requested[1][2].toInt(), 1);
}

void JourneyTest::bookmarksByKey()
{
    m_app->window().reading().openDigest(m_digest, m_item);
    QTRY_COMPARE(current(), m_item);
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_S);
    QTRY_VERIFY(row(m_item).bookmarked);
    // The page shows it without being loaded again.
    QTRY_VERIFY(evaluate(m_app->window().articleView()->page(),
                         u"document.querySelectorAll('article [aria-pressed=true]').length"_s)
                    .toInt()
                > 0);
}

void JourneyTest::tagsByKey()
{
    QTest::keyClick(tree(), Qt::Key_T);
    QLineEdit *field = nullptr;
    QTRY_VERIFY((field = m_app->window().findChild<QLineEdit *>(u"tagField"_s)) != nullptr);
    QTest::keyClicks(field, u"follow up"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(row(m_item).tags, QStringList{u"follow up"_s});
    QTRY_VERIFY(m_app->window().findChild<QLineEdit *>(u"tagField"_s) == nullptr);
    // The offscreen platform has no window manager that would give the focus back.
    m_app->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
}

void JourneyTest::writesANote()
{
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_A);
    QPlainTextEdit *text = nullptr;
    QTRY_VERIFY((text = m_app->window().findChild<QPlainTextEdit *>(u"noteText"_s)) != nullptr);
    QTRY_VERIFY(text->hasFocus());
    // Letters that are commands elsewhere are letters here.
    QTest::keyClicks(text, u"jkmstae source?"_s);
    QTRY_COMPARE(notes(m_item), QStringList{u"jkmstae source?"_s});
    QCOMPARE(current(), m_item);
    QCOMPARE(row(m_item).tags, QStringList{u"follow up"_s});
    QVERIFY(row(m_item).bookmarked);
}

void JourneyTest::searchesATwoCharacterWord()
{
    // Two characters from the middle of another digest's title.
    const auto digests = read([](const Reader &reader) { return reader.digests(); });
    QString word;
    ItemId wanted;
    for (const auto &digest : digests) {
        const auto items = read([&digest](const Reader &reader) { return reader.items(digest.id); });
        if (digest.id == m_digest)
            continue;
        for (const ItemRow &item : items) {
            for (qsizetype i = 2; i + 2 < item.title.size() && word.isEmpty(); ++i) {
                if (isHan(item.title[i]) && isHan(item.title[i + 1])) {
                    word = item.title.mid(i, 2);
                    wanted = item.id;
                }
            }
        }
    }
    QCOMPARE(word.size(), 2);
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_Slash);
    QWidget *bar = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit *>(bar));
    qobject_cast<QLineEdit *>(bar)->setText(word);
    auto *hits = m_app->window().findChild<QListView *>(u"searchHits"_s);
    QTRY_VERIFY(hits->isVisible() && hits->model()->rowCount() > 0);
    const auto expected = read([&word](const Reader &reader) { return reader.search(word, 0); });
    QCOMPARE(hits->model()->rowCount(), qMin(int(expected.size()), 200));
    QVERIFY(std::any_of(expected.cbegin(), expected.cend(),
                        [wanted](const library::SearchHit &hit) { return hit.item.id == wanted; }));
    QTest::keyClick(bar, Qt::Key_Return);
    QTRY_COMPARE(current(), expected.first().item.id);
    QTRY_COMPARE(m_app->window().articleView()->currentItem(), expected.first().item.id);
}

void JourneyTest::exportsAndKeepsForeignText()
{
    const QDir out(m_folder.filePath(u"notes"_s));
    exportTo(out.path());
    QTRY_COMPARE(out.entryList({u"*.md"_s}).size(), 1);
    m_exported = out.filePath(out.entryList({u"*.md"_s}).first());
    const QByteArray first = test::fileBytes(m_exported);
    QVERIFY(first.contains("jkmstae source?"));
    QVERIFY(first.contains("#follow-up"));

    const QByteArray mine = "\n# My own words\r\n\tkept as they are, \xe4\xb8\x80\xe5\xad\x97\xe4\xb8\x8d\xe5\x8a\xa8";
    QFile file(m_exported);
    QVERIFY(file.open(QIODevice::Append));
    QVERIFY(file.write(mine) > 0);
    file.close();

    // Change the note in the panel, then export again.
    m_app->window().openItem(m_item);
    QTRY_COMPARE(current(), m_item);
    QTRY_VERIFY(m_app->window().findChild<QPlainTextEdit *>(u"noteText"_s) != nullptr);
    auto *text = m_app->window().findChild<QPlainTextEdit *>(u"noteText"_s);
    QTRY_COMPARE(text->toPlainText(), u"jkmstae source?"_s);
    text->setFocus();
    text->selectAll();
    QTest::keyClicks(text, u"answered"_s);
    exportTo(out.path());
    QTRY_VERIFY(test::fileBytes(m_exported).contains("answered"));
    const QByteArray second = test::fileBytes(m_exported);
    QVERIFY(second.endsWith(mine));
    QVERIFY(!second.contains("jkmstae"));
    QCOMPARE(second.left(second.indexOf("<!-- gleaner:begin")), first.left(first.indexOf("<!-- gleaner:begin")));
    QCOMPARE(out.entryList(QDir::Files).size(), 1);
}

void JourneyTest::undoesAndRedoes()
{
    const QStringList before = notes(m_item);
    m_app->window().actions()[ActionId::Undo]->trigger();
    QTRY_VERIFY(notes(m_item) != before);
    m_app->window().actions()[ActionId::Redo]->trigger();
    QTRY_COMPARE(notes(m_item), before);
}

void JourneyTest::readsOtherwiseAndBack()
{
    const auto itemIds = [this] {
        QList<ItemId> ids;
        for (const ItemRow &item : read([this](const Reader &reader) { return reader.items(m_digest); }))
            ids += item.id;
        return ids;
    };
    const QList<ItemId> before = itemIds();
    QVERIFY(before.size() > 2);
    const QString shown = u"document.querySelectorAll('article').length"_s;
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_I);
    QDialog *inspector = nullptr;
    QTRY_VERIFY((inspector = m_app->window().findChild<QDialog *>(u"inspector"_s)) != nullptr);
    auto *recogniser = inspector->findChild<QComboBox *>(u"recogniser"_s);
    auto *keep = inspector->findChild<QPushButton *>(u"keep"_s);
    QTRY_VERIFY(inspector->findChild<QListView *>(u"parts"_s)->model()->rowCount() > 2);
    recogniser->setCurrentIndex(recogniser->findData(u"article"_s));
    QTRY_VERIFY(keep->isEnabled());
    keep->click();
    // The page is one item now, and behind it the one with the note.
    QTRY_COMPARE(itemIds().size(), 2);
    QCOMPARE(itemIds().last(), m_item);
    QTRY_COMPARE(evaluate(m_app->window().articleView()->page(), shown).toInt(), 2);
    QCOMPARE(notes(m_item), QStringList{u"answered"_s});
    inspector->close();

    m_app->window().actions()[ActionId::Undo]->trigger();
    QTRY_COMPARE(itemIds(), before);
    QTRY_COMPARE(evaluate(m_app->window().articleView()->page(), shown).toInt(), int(before.size()));
    QCOMPARE(row(m_item).tags, QStringList{u"follow up"_s});
    m_app->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    m_app->window().openItem(m_item);
    QTRY_COMPARE(current(), m_item);
}

void JourneyTest::findsEverythingAfterARestart()
{
    m_app->window().close();
    m_app.reset();
    start();
    QTRY_COMPARE(m_app->window().reading().digest(), m_digest);
    QTRY_COMPARE(current(), m_item);
    QVERIFY(row(m_item).bookmarked);
    QCOMPARE(row(m_item).tags, QStringList{u"follow up"_s});
    QCOMPARE(notes(m_item), QStringList{u"answered"_s});
    QTRY_VERIFY(m_app->window().articleView()->currentItem() == m_item);
}

void JourneyTest::cleanupTestCase()
{
    m_app.reset();
}

int main(int argc, char **argv)
{
    article::initialiseEngine();
    QApplication app(argc, argv);
    shell::prepare(app);
    QTEST_SET_MAIN_SOURCE_PATH
    JourneyTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journey.moc"
