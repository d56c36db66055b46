// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/watchedfolders.h"
#include "app/importing/importcontroller.h"
#include "tests/app/support/testlibrary.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace gleaner;
using namespace gleaner::folders;
using gleaner::importing::ImportController;
using gleaner::importing::Report;
using gleaner::library::DigestRow;
using gleaner::library::ImportEntry;
using gleaner::library::Reader;
using State = ImportEntry::State;

namespace {

/// A digest like no other of another number.
QString issue(int number)
{
    return u"# 早报 第 %1 期\n\n1. [星河公司发布第 %1 代芯片](https://example.com/%1)\n\n   星河公司发布第 %1 代芯片。\n"_s
        .arg(number);
}

void put(const QString &path, const QString &text, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(mode) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestWatchedFolders final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsThereIsImported();
    void newAndChangedFilesAreImported();
    void renamedFilesAreMoved();
    void renamedFoldersAreMoved();
    void filesMovedBetweenFoldersAreMoved();
    void aBurstIsOneImport();
    void halfWrittenFilesWait();
    void emptyFilesWait();
    void goneFilesKeepTheirDigests();
    void vanishedFoldersComeBack();
    void emptiedFoldersAreAway();
    void outOfWatchesIsToldAndLookedThrough();
    void theNextStartRemembers();
    void removingIsUndone();
    void foldersWithinOneAreRefused();
    void failuresAreToldOnce();
    void oneLockedFileIsNoWantOfWatches();
    void importsWaitForTheirTurn();

private:
    [[nodiscard]] static Pace pace()
    {
        Pace pace;
        pace.quiet = 200ms;
        pace.away = 200ms;
        pace.untold = 400ms;
        return pace;
    }
    void start(const Pace &pace = TestWatchedFolders::pace());
    /// Watches news() and waits until it has been looked through.
    void watch();
    [[nodiscard]] QString news(const QString &name = {}) const { return m_library->folder() + u"/news"_s + name; }
    [[nodiscard]] FolderState state(int at = 0) const { return m_folders->folders().value(at); }
    /// Paths of what was imported with this outcome, below news(), sorted.
    [[nodiscard]] QStringList imported(State state) const;
    [[nodiscard]] QList<DigestRow> digests() const
    {
        return m_library->read([](const Reader &reader) { return reader.digests(); });
    }
    [[nodiscard]] static QString texts(const QSignalSpy &spy)
    {
        QStringList texts;
        for (const QList<QVariant> &call : spy)
            texts += call.first().toString();
        return texts.join(u'\n');
    }

    std::unique_ptr<test::TestLibrary> m_library;
    std::unique_ptr<QUndoStack> m_undo;
    std::unique_ptr<ImportController> m_importer;
    std::unique_ptr<WatchedFolders> m_folders;
    std::unique_ptr<QSignalSpy> m_reports;
    std::unique_ptr<QSignalSpy> m_told;
    std::unique_ptr<QSignalSpy> m_warned;
};

void TestWatchedFolders::init()
{
    m_library = std::make_unique<test::TestLibrary>();
    QVERIFY(QDir().mkpath(news()));
    start();
}

void TestWatchedFolders::cleanup()
{
    m_folders.reset();
    m_reports.reset();
    m_importer.reset();
    m_undo.reset();
    m_library.reset();
}

void TestWatchedFolders::start(const Pace &pace)
{
    m_folders.reset();
    m_importer = std::make_unique<ImportController>(m_library->service());
    m_undo = std::make_unique<QUndoStack>();
    m_folders = std::make_unique<WatchedFolders>(WatchedFolders::Parts{m_library->service(), *m_importer, *m_undo},
                                                 pace);
    m_reports = std::make_unique<QSignalSpy>(m_importer.get(), &ImportController::finished);
    m_told = std::make_unique<QSignalSpy>(m_folders.get(), &WatchedFolders::told);
    m_warned = std::make_unique<QSignalSpy>(m_folders.get(), &WatchedFolders::warned);
}

void TestWatchedFolders::watch()
{
    m_folders->add(news());
    QTRY_COMPARE(state().condition, FolderState::Condition::Watched);
}

QStringList TestWatchedFolders::imported(State state) const
{
    QStringList paths;
    for (const QList<QVariant> &call : *m_reports) {
        for (const ImportEntry &entry : call.first().value<Report>().entries) {
            if (entry.state == state)
                paths += entry.path.mid(news().size() + 1);
        }
    }
    paths.sort();
    return paths;
}

void TestWatchedFolders::whatIsThereIsImported()
{
    put(news(u"/a.md"_s), issue(1));
    put(news(u"/deep/er/b.md"_s), issue(2));
    put(news(u"/picture.png"_s), u"no digest"_s);
    watch();
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s, u"deep/er/b.md"_s}));
    QVERIFY(m_reports->first().first().value<Report>().isQuiet);
    QCOMPARE(state().path, news());
    QCOMPARE(state().files, 2);
    QCOMPARE(state().gone, 0);
}

void TestWatchedFolders::newAndChangedFilesAreImported()
{
    watch();
    put(news(u"/a.md"_s), issue(1));
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s}));
    const QList<DigestRow> before = digests();
    // Into the same file, which no folder tells of.
    put(news(u"/a.md"_s), u"\n2. [远航汽车召回](https://example.com/recall)\n\n   远航汽车召回一千辆车。\n"_s,
        QIODevice::Append);
    QTRY_COMPARE(imported(State::Changed), QStringList({u"a.md"_s}));
    QCOMPARE(digests().size(), before.size());
    // A new folder, and a file in it.
    put(news(u"/deep/er/b.md"_s), issue(2));
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s, u"deep/er/b.md"_s}));
    put(news(u"/deep/er/c.md"_s), issue(3));
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s, u"deep/er/b.md"_s, u"deep/er/c.md"_s}));
    QCOMPARE(imported(State::Failed), QStringList());
}

void TestWatchedFolders::renamedFilesAreMoved()
{
    put(news(u"/a.md"_s), issue(1));
    watch();
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s}));
    const QList<DigestRow> before = digests();
    QVERIFY(QFile::rename(news(u"/a.md"_s), news(u"/z.md"_s)));
    QTRY_COMPARE(imported(State::Moved), QStringList({u"z.md"_s}));
    QTRY_COMPARE(state().gone, 0);
    QTest::qWait(1000);
    QCOMPARE(texts(*m_told), QString());
    QCOMPARE(state().gone, 0);
    QCOMPARE(digests().size(), before.size());
    QCOMPARE(imported(State::New), QStringList({u"a.md"_s}));
}

void TestWatchedFolders::renamedFoldersAreMoved()
{
    for (int i = 1; i <= 3; ++i)
        put(news(u"/march/%1.md"_s.arg(i)), issue(i));
    watch();
    QTRY_COMPARE(imported(State::New).size(), 3);
    QVERIFY(QDir().rename(news(u"/march"_s), news(u"/spring"_s)));
    QVERIFY(QDir().mkdir(news(u"/march"_s)));
    QTRY_COMPARE(imported(State::Moved), QStringList({u"spring/1.md"_s, u"spring/2.md"_s, u"spring/3.md"_s}));
    // What comes into it under its new name is seen.
    put(news(u"/spring/4.md"_s), issue(4));
    QTRY_COMPARE(imported(State::New).size(), 4);
    // And in the one that took its old name.
    put(news(u"/march/5.md"_s), issue(5));
    QTRY_COMPARE(imported(State::New).size(), 5);
    QTRY_COMPARE(state().gone, 0);
    QCOMPARE(texts(*m_told), QString());
}

void TestWatchedFolders::filesMovedBetweenFoldersAreMoved()
{
    const QString archive = m_library->folder() + u"/old news"_s;
    QVERIFY(QDir().mkpath(archive));
    put(news(u"/a.md"_s), issue(1));
    watch();
    m_folders->add(archive);
    QTRY_COMPARE(m_folders->folders().size(), 2);
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s}));
    QVERIFY(QFile::rename(news(u"/a.md"_s), archive + u"/a.md"_s));
    QTRY_COMPARE(imported(State::Moved).size(), 1);
    QTest::qWait(1000);
    QCOMPARE(texts(*m_told), QString());
    for (const FolderState &folder : m_folders->folders())
        QCOMPARE(folder.gone, 0);
}

void TestWatchedFolders::aBurstIsOneImport()
{
    Pace slow = pace();
    slow.quiet = 1s;
    start(slow);
    watch();
    for (int i = 0; i < 500; ++i)
        put(news(u"/%1/%2.md"_s.arg(i / 100).arg(i)), issue(i));
    QTRY_COMPARE_WITH_TIMEOUT(imported(State::New).size(), 500, 60'000);
    QCOMPARE(m_reports->size(), 1);
    QTRY_COMPARE(state().files, 500);
}

void TestWatchedFolders::halfWrittenFilesWait()
{
    watch();
    QString text = u"# 长报\n"_s;
    put(news(u"/slow.md"_s), text);
    for (int i = 1; i <= 12; ++i) {
        QTest::qWait(120);
        const QString more = u"\n%1. [第 %1 条](https://example.com/%1)\n\n   这是第 %1 条。\n"_s.arg(i);
        put(news(u"/slow.md"_s), more, QIODevice::Append);
        text += more;
    }
    QCOMPARE(m_reports->size(), 0);
    QTRY_COMPARE(imported(State::New), QStringList({u"slow.md"_s}));
    QTest::qWait(600);
    QCOMPARE(m_reports->size(), 1);
    const DigestId stored = m_reports->first().first().value<Report>().entries.first().digest;
    QCOMPARE(m_library->read([&](const Reader &reader) { return reader.source(stored); }).bytes, text.toUtf8());
}

void TestWatchedFolders::emptyFilesWait()
{
    watch();
    put(news(u"/later.md"_s), QString());
    QTRY_COMPARE(state().files, 1);
    QTest::qWait(600);
    QCOMPARE(m_reports->size(), 0);
    put(news(u"/later.md"_s), issue(1));
    QTRY_COMPARE(imported(State::New), QStringList({u"later.md"_s}));
}

void TestWatchedFolders::goneFilesKeepTheirDigests()
{
    put(news(u"/a.md"_s), issue(1));
    put(news(u"/b.md"_s), issue(2));
    watch();
    QTRY_COMPARE(imported(State::New).size(), 2);
    const DigestId gone = m_reports->first().first().value<Report>().entries.first().digest;
    const auto items = m_library->read([&](const Reader &reader) { return reader.items(gone); });
    QVERIFY(m_library->service()
                .write([&](library::Writer &writer) { return writer.addNote(items.first().id, u"Keep me."_s); })
                .result());
    QVERIFY(QFile::remove(news(u"/a.md"_s)));
    QTRY_COMPARE(state().gone, 1);
    QTRY_COMPARE(m_told->size(), 1);
    QVERIFY2(texts(*m_told).contains(u"1 file") && texts(*m_told).contains(news()), qPrintable(texts(*m_told)));
    QVERIFY2(conditionText(state()).contains(u"no file any more"), qPrintable(conditionText(state())));
    QCOMPARE(m_library->read([&](const Reader &reader) { return reader.notes(items.first().id); }).size(), 1);
    QCOMPARE(digests().size(), 4);
    // It is told once, and a file that comes back is the same digest.
    put(news(u"/c.md"_s), issue(3));
    QTRY_COMPARE(imported(State::New).size(), 3);
    put(news(u"/a.md"_s), issue(1));
    QTRY_COMPARE(state().gone, 0);
    QCOMPARE(m_told->size(), 1);
    QCOMPARE(digests().size(), 5);
}

void TestWatchedFolders::vanishedFoldersComeBack()
{
    put(news(u"/a.md"_s), issue(1));
    watch();
    QTRY_COMPARE(imported(State::New).size(), 1);
    const QString elsewhere = m_library->folder() + u"/unplugged"_s;
    QVERIFY(QDir().rename(news(), elsewhere));
    QTRY_COMPARE(state().condition, FolderState::Condition::Missing);
    QCOMPARE(m_warned->size(), 1);
    QVERIFY2(texts(*m_warned).contains(news()) && texts(*m_warned).contains(u"connect it"),
             qPrintable(texts(*m_warned)));
    QTest::qWait(600);
    QCOMPARE(m_warned->size(), 1);
    QCOMPARE(texts(*m_told), QString());
    QCOMPARE(state().gone, 0);
    QCOMPARE(digests().size(), 3);

    put(elsewhere + u"/b.md"_s, issue(2));
    QVERIFY(QDir().rename(elsewhere, news()));
    QTRY_COMPARE(state().condition, FolderState::Condition::Watched);
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s, u"b.md"_s}));
    QVERIFY2(texts(*m_told).contains(u"is back"), qPrintable(texts(*m_told)));
    put(news(u"/c.md"_s), issue(3));
    QTRY_COMPARE(imported(State::New).size(), 3);
    QCOMPARE(imported(State::Moved), QStringList());
}

void TestWatchedFolders::emptiedFoldersAreAway()
{
    put(news(u"/a.md"_s), issue(1));
    watch();
    QTRY_COMPARE(imported(State::New).size(), 1);
    const QString elsewhere = m_library->folder() + u"/drive"_s;
    QVERIFY(QDir().rename(news(), elsewhere));
    QVERIFY(QDir().mkpath(news()));
    QTRY_COMPARE(state().condition, FolderState::Condition::Away);
    QTRY_VERIFY2(texts(*m_warned).contains(u"stands empty"), qPrintable(texts(*m_warned)));
    QTest::qWait(600);
    QCOMPARE(texts(*m_told), QString());
    QVERIFY(QDir().rmdir(news()));
    QVERIFY(QDir().rename(elsewhere, news()));
    QTRY_COMPARE(state().condition, FolderState::Condition::Watched);
    QCOMPARE(state().gone, 0);
    QCOMPARE(digests().size(), 3);
}

void TestWatchedFolders::outOfWatchesIsToldAndLookedThrough()
{
    Pace few = pace();
    few.watched = 1;
    start(few);
    put(news(u"/deep/a.md"_s), issue(1));
    m_folders->add(news());
    QTRY_COMPARE(state().condition, FolderState::Condition::OutOfWatches);
    QCOMPARE(m_warned->size(), 1);
    QVERIFY2(texts(*m_warned).contains(u"fs.inotify.max_user_watches"), qPrintable(texts(*m_warned)));
    QTRY_COMPARE(imported(State::New).size(), 1);
    put(news(u"/deep/b.md"_s), issue(2));
    QTRY_COMPARE(imported(State::New).size(), 2);
    QCOMPARE(m_warned->size(), 1);
}

void TestWatchedFolders::theNextStartRemembers()
{
    put(news(u"/a.md"_s), issue(1));
    put(news(u"/b.md"_s), issue(2));
    watch();
    QTRY_COMPARE(imported(State::New).size(), 2);
    m_folders.reset();
    put(news(u"/c.md"_s), issue(3));
    QVERIFY(QFile::remove(news(u"/a.md"_s)));
    start();
    QTRY_COMPARE(imported(State::New), QStringList({u"c.md"_s}));
    QCOMPARE(m_reports->first().first().value<Report>().entries.size(), 1);
    QTRY_COMPARE(state().gone, 1);
    QTest::qWait(600);
    // Nobody knows since when.
    QCOMPARE(texts(*m_told), QString());
}

void TestWatchedFolders::removingIsUndone()
{
    watch();
    m_folders->remove({news()});
    QTRY_VERIFY(m_folders->folders().isEmpty());
    put(news(u"/a.md"_s), issue(1));
    QTest::qWait(600);
    QCOMPARE(m_reports->size(), 0);
    m_undo->undo();
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s}));
    m_undo->undo();
    QTRY_VERIFY(m_folders->folders().isEmpty());
    m_undo->redo();
    QTRY_COMPARE(m_folders->folders().size(), 1);
}

void TestWatchedFolders::foldersWithinOneAreRefused()
{
    QVERIFY(QDir().mkpath(news(u"/deep/er"_s)));
    m_folders->add(news(u"/deep"_s));
    QTRY_COMPARE(m_folders->folders().size(), 1);
    m_folders->add(news(u"/deep"_s));
    m_folders->add(news(u"/deep/er/"_s));
    QCOMPARE(m_told->size(), 2);
    QVERIFY2(texts(*m_told).contains(u"as a part of"), qPrintable(texts(*m_told)));
    QCOMPARE(m_undo->count(), 1);
    // One around it takes its place, and undoing that brings it back.
    m_folders->add(news());
    QTRY_COMPARE(state().path, news());
    QCOMPARE(m_folders->folders().size(), 1);
    m_undo->undo();
    QTRY_COMPARE(state().path, news(u"/deep"_s));
    QCOMPARE(m_folders->folders().size(), 1);
}

void TestWatchedFolders::failuresAreToldOnce()
{
    watch();
    QFile huge(news(u"/huge.md"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(40 * 1024 * 1024));
    huge.close();
    QTRY_COMPARE(imported(State::Failed), QStringList({u"huge.md"_s}));
    put(news(u"/a.md"_s), issue(1));
    QTRY_COMPARE(imported(State::New), QStringList({u"a.md"_s}));
    QCOMPARE(imported(State::Failed), QStringList({u"huge.md"_s}));
    m_folders->lookNow();
    QTRY_COMPARE(imported(State::Failed).size(), 2);
}

void TestWatchedFolders::oneLockedFileIsNoWantOfWatches()
{
    put(news(u"/locked.md"_s), issue(1));
    put(news(u"/open.md"_s), issue(2));
    QVERIFY(QFile::setPermissions(news(u"/locked.md"_s), {}));
    if (QFileInfo(news(u"/locked.md"_s)).isReadable())
        QSKIP("this user may read everything");
    watch();
    QTRY_COMPARE(imported(State::New), QStringList({u"open.md"_s}));
    QCOMPARE(imported(State::Failed), QStringList({u"locked.md"_s}));
    QCOMPARE(state().condition, FolderState::Condition::Watched);
    QCOMPARE(m_warned->size(), 0);
    // It is tried again once it can be read.
    QVERIFY(QFile::setPermissions(news(u"/locked.md"_s), QFile::ReadOwner | QFile::WriteOwner));
    put(news(u"/locked.md"_s), u"\n"_s, QIODevice::Append);
    QTRY_COMPARE(imported(State::New), QStringList({u"locked.md"_s, u"open.md"_s}));
}

void TestWatchedFolders::importsWaitForTheirTurn()
{
    watch();
    m_importer->import({m_library->sources()});
    m_importer->setPaused(true);
    put(news(u"/a.md"_s), issue(1));
    QTRY_COMPARE(state().files, 1);
    QTest::qWait(400);
    put(news(u"/b.md"_s), issue(2));
    QTRY_COMPARE(state().files, 2);
    QTest::qWait(600);
    QCOMPARE(m_reports->size(), 0);
    m_importer->setPaused(false);
    QTRY_COMPARE(m_reports->size(), 2);
    QVERIFY(!m_reports->at(0).first().value<Report>().isQuiet);
    QCOMPARE(imported(State::New), QStringList({u"a.md"_s, u"b.md"_s}));
}

QTEST_MAIN(TestWatchedFolders)
#include "tst_watchedfolders.moc"
