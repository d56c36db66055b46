// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using State = ImportEntry::State;

/// Which document a file is: by its content, with the path as a hint.
class TestDocuments final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void newThenSame();
    void unchangedFilesNeedNoParse();
    void unchangedOfUnknownFails();
    void otherBytesAtThePathAreARevision();
    void movedFileIsTheSameDocument();
    void copyIsNoSecondDocument();
    void copyThatChangesIsADocumentOfItsOwn();
    void originalGoneMakesTheCopyTheDocument();
    void rotatedFilesInOneBatch_data();
    void rotatedFilesInOneBatch();
    void changedBackToAnOlderRevision();
    void failedFilesLeaveTheOthers();
    void failedFilesKeepWhatIsStored();
    void editedFileWithAKnownCopy();
    void editedFileWithAnUnknownCopy_data();
    void editedFileWithAnUnknownCopy();
    void movedAndChangedFileIsTheSameDocument();
    void weakEvidenceMovesNothing_data();
    void weakEvidenceMovesNothing();
    void storesNothingOfAnEmptyBatch();

private:
    /// A prepared file whose bytes are on disk, in the library's folder.
    PreparedFile onDisk(const QString &name, const PreparedFile &content) const;
    void removeFile(const QString &name) const { QVERIFY(QFile::remove(m_library->path(name))); }
    [[nodiscard]] QString pathOf(DigestId digest) const { return m_library->reader().digest(digest)->path; }

    /// A daily of these stories, the same number always the same story.
    [[nodiscard]] static PreparedFile daily(const QList<int> &stories, const QString &title = u"日报 3 月 1 日"_s,
                                            QDate date = {2026, 3, 1});

    std::optional<TestLibrary> m_library;
    const PreparedFile m_one = preparedFile({}, u"一"_s, {2026, 3, 1}, {{u"甲"_s, u"甲的正文"_s, {}, {}}});
    const PreparedFile m_two = preparedFile({}, u"二"_s, {2026, 3, 2}, {{u"乙"_s, u"乙的正文"_s, {}, {}}});
};

PreparedFile TestDocuments::onDisk(const QString &name, const PreparedFile &content) const
{
    PreparedFile file = content;
    file.path = m_library->path(name);
    QFile out(file.path);
    if (!out.open(QIODevice::WriteOnly) || out.write(content.bytes) != content.bytes.size())
        qFatal("cannot write %s", qPrintable(file.path));
    return file;
}

void TestDocuments::init()
{
    m_library.emplace();
}

void TestDocuments::cleanup()
{
    const auto problems = libraryProblems(m_library->location());
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());
    m_library.reset();
}

void TestDocuments::newThenSame()
{
    const PreparedFile file = onDisk(u"a.md"_s, m_one);
    const ImportEntry first = m_library->store(file);
    QCOMPARE(first.state, State::New);
    QCOMPARE(first.path, file.path);
    QCOMPARE(first.items, 1);
    QCOMPARE(first.digestUid, m_library->reader().digest(first.digest)->uid);
    const ImportEntry second = m_library->store(file);
    QCOMPARE(second.state, State::Same);
    QCOMPARE(second.digest, first.digest);
    QCOMPARE(second.digestUid, first.digestUid);
    QCOMPARE(second.items, 1);
    QCOMPARE(m_library->reader().counts()->digests, 1);
}

void TestDocuments::editedFileWithAKnownCopy()
{
    const ImportEntry first = m_library->store(onDisk(u"a.md"_s, m_one));
    const PreparedFile copy = onDisk(u"z.md"_s, m_one);
    QCOMPARE(m_library->store(copy).state, State::Duplicate);
    // The copy is looked at first; the file a person edits stays the digest's own.
    const PreparedFile edited = onDisk(u"a.md"_s, m_two);
    QCOMPARE(m_library->store(copy).state, State::Duplicate);
    const ImportEntry second = m_library->store(edited);
    QCOMPARE(second.state, State::Changed);
    QCOMPARE(second.digest, first.digest);
    QCOMPARE(pathOf(first.digest), edited.path);
}

PreparedFile TestDocuments::daily(const QList<int> &stories, const QString &title, QDate date)
{
    QList<TestItem> items;
    for (const int story : stories) {
        items.append({u"第 %1 号公司发布产品"_s.arg(story),
                      u"第 %1 号公司今天发布了第 %2 代产品，售价 %3 元，下月上市。"_s.arg(story).arg(story * 7).arg(
                          story * 1300),
                      u"https://example.com/%1"_s.arg(story),
                      {}});
    }
    return preparedFile({}, title, date, items);
}

void TestDocuments::editedFileWithAnUnknownCopy_data()
{
    QTest::addColumn<QString>("copy");
    QTest::addColumn<bool>("together");
    for (const bool together : {false, true}) {
        QTest::addRow("copy sorted first, %s", together ? "together" : "apart") << u"a copy.md"_s << together;
        QTest::addRow("copy sorted last, %s", together ? "together" : "apart") << u"z copy.md"_s << together;
    }
}

void TestDocuments::editedFileWithAnUnknownCopy()
{
    QFETCH(QString, copy);
    QFETCH(bool, together);
    const DigestId first = m_library->store(onDisk(u"daily.md"_s, daily({1, 2, 3}))).digest;
    std::vector<PreparedFile> files{onDisk(copy, daily({1, 2, 3})), onDisk(u"daily.md"_s, daily({1, 2, 3, 4}))};
    if (copy > u"daily.md"_s)
        std::swap(files[0], files[1]);
    QList<ImportEntry> entries;
    if (together)
        entries = m_library->writer().store(files).value();
    else
        entries = {m_library->store(files[0]), m_library->store(files[1])};
    for (const ImportEntry &entry : std::as_const(entries)) {
        const bool isCopy = entry.path.endsWith(copy);
        QCOMPARE(entry.state, isCopy ? State::New : State::Changed);
        QCOMPARE(entry.digest == first, !isCopy);
    }
    QCOMPARE(pathOf(first), m_library->path(u"daily.md"_s));
    for (const PreparedFile &file : files)
        QCOMPARE(m_library->store(file).state, State::Same);
}

void TestDocuments::movedAndChangedFileIsTheSameDocument()
{
    const ImportEntry first = m_library->store(onDisk(u"daily.md"_s, daily({1, 2, 3})));
    const QList<ItemId> items = m_library->itemIds(first.digest);
    QVERIFY(m_library->writer().addNote(items[1], u"记一笔"_s));
    removeFile(u"daily.md"_s);
    const ImportEntry entry = m_library->store(onDisk(u"renamed.md"_s, daily({1, 4, 2, 3})));
    QCOMPARE(entry.state, State::Changed);
    QCOMPARE(entry.digest, first.digest);
    QCOMPARE(entry.original, m_library->path(u"daily.md"_s));
    QCOMPARE(entry.added, 1);
    QCOMPARE(pathOf(first.digest), m_library->path(u"renamed.md"_s));
    const QList<ItemId> now = m_library->itemIds(first.digest);
    QCOMPARE(QList<ItemId>({now[0], now[2], now[3]}), items);
    QCOMPARE(m_library->store(onDisk(u"renamed.md"_s, daily({1, 4, 2, 3}))).state, State::Same);
}

void TestDocuments::weakEvidenceMovesNothing_data()
{
    QTest::addColumn<QString>("where"); ///< the known file, below the library's folder
    QTest::addColumn<QList<int>>("stories");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("kept"); ///< a file that stays beside the known one
    QTest::addColumn<bool>("gone");
    const QString title = u"日报 3 月 1 日"_s;
    const QDate date(2026, 3, 1);
    const QList<int> most{1, 2, 3, 4};
    QTest::newRow("another title") << u"in/a.md"_s << most << u"晚报 3 月 1 日"_s << date << u"in/b.txt"_s << true;
    QTest::newRow("another day") << u"in/a.md"_s << most << title << date.addDays(1) << u"in/b.txt"_s << true;
    QTest::newRow("no day") << u"in/a.md"_s << most << title << QDate() << u"in/b.txt"_s << true;
    QTest::newRow("other stories") << u"in/a.md"_s << QList<int>{3, 4, 5} << title << date << u"in/b.txt"_s << true;
    QTest::newRow("one story") << u"in/a.md"_s << QList<int>{1} << title << date << u"in/b.txt"_s << true;
    QTest::newRow("the file is there") << u"in/a.md"_s << most << title << date << u"in/b.txt"_s << false;
    QTest::newRow("an empty folder") << u"in/a.md"_s << most << title << date << u"b.txt"_s << true;
}

void TestDocuments::weakEvidenceMovesNothing()
{
    QFETCH(QString, where);
    QFETCH(QList<int>, stories);
    QFETCH(QString, title);
    QFETCH(QDate, date);
    QFETCH(QString, kept);
    QFETCH(bool, gone);
    QVERIFY(QDir().mkpath(m_library->path(u"in"_s)));
    const DigestId first = m_library->store(onDisk(where, daily({1, 2, 3}))).digest;
    onDisk(kept, m_one);
    if (gone)
        removeFile(where);
    const ImportEntry entry = m_library->store(onDisk(u"new.md"_s, daily(stories, title, date)));
    QCOMPARE(entry.state, State::New);
    QCOMPARE(entry.original, QString());
    QCOMPARE(pathOf(first), m_library->path(where));
}

void TestDocuments::unchangedFilesNeedNoParse()
{
    const PreparedFile file = onDisk(u"a.md"_s, m_one);
    QCOMPARE(*m_library->reader().knownFile(file.path), std::nullopt);
    m_library->store(file);
    PreparedFile touched = file;
    touched.modified += 1000;
    m_library->store(touched); // the new time is remembered
    const std::optional<Reader::KnownFile> known = *m_library->reader().knownFile(file.path);
    QVERIFY(known);
    QCOMPARE(known->sha256, file.sha256);
    QCOMPARE(known->size, file.size);
    QCOMPARE(known->modified, touched.modified);

    PreparedFile unchanged;
    unchanged.path = file.path;
    unchanged.sha256 = file.sha256;
    unchanged.size = file.size;
    unchanged.modified = touched.modified;
    unchanged.unchanged = true;
    QCOMPARE(m_library->store(unchanged).state, State::Same);
    QCOMPARE(m_library->reader().counts()->items, 1);
}

void TestDocuments::unchangedOfUnknownFails()
{
    PreparedFile unchanged = onDisk(u"a.md"_s, m_one);
    unchanged.unchanged = true;
    const ImportEntry entry = m_library->store(unchanged);
    QCOMPARE(entry.state, State::Failed);
    QCOMPARE(entry.error.kind, Error::Kind::Conflict);
    QCOMPARE(m_library->reader().counts()->digests, 0);
}

void TestDocuments::otherBytesAtThePathAreARevision()
{
    const DigestId digest = m_library->store(onDisk(u"a.md"_s, m_one)).digest;
    const ImportEntry entry = m_library->store(onDisk(u"a.md"_s, m_two));
    QCOMPARE(entry.state, State::Changed);
    QCOMPARE(entry.digest, digest);
    QCOMPARE(m_library->reader().source(digest)->bytes, m_two.bytes);
    QCOMPARE(m_library->reader().counts()->digests, 1);
}

void TestDocuments::movedFileIsTheSameDocument()
{
    const PreparedFile before = onDisk(u"a.md"_s, m_one);
    const DigestId digest = m_library->store(before).digest;
    removeFile(u"a.md"_s);
    const PreparedFile after = onDisk(u"b.md"_s, m_one);
    const ImportEntry entry = m_library->store(after);
    QCOMPARE(entry.state, State::Moved);
    QCOMPARE(entry.digest, digest);
    QCOMPARE(pathOf(digest), after.path);
    QCOMPARE(*m_library->reader().knownFile(before.path), std::nullopt);
    QVERIFY(m_library->reader().knownFile(after.path)->has_value());
    // What comes to its old place is another document.
    QCOMPARE(m_library->store(onDisk(u"a.md"_s, m_two)).state, State::New);
}

void TestDocuments::copyIsNoSecondDocument()
{
    const PreparedFile original = onDisk(u"a.md"_s, m_one);
    const DigestId digest = m_library->store(original).digest;
    const PreparedFile copy = onDisk(u"b.md"_s, m_one);
    for (int round = 0; round < 2; ++round) {
        const ImportEntry entry = m_library->store(copy);
        QCOMPARE(entry.state, State::Duplicate);
        QCOMPARE(entry.original, original.path);
        QCOMPARE(entry.digest, digest);
        QCOMPARE(pathOf(digest), original.path);
    }
    QVERIFY(m_library->reader().knownFile(copy.path)->has_value());
    QVERIFY(m_library->reader().knownFile(original.path)->has_value());
}

void TestDocuments::copyThatChangesIsADocumentOfItsOwn()
{
    const DigestId digest = m_library->store(onDisk(u"a.md"_s, m_one)).digest;
    m_library->store(onDisk(u"b.md"_s, m_one));
    const ImportEntry entry = m_library->store(onDisk(u"b.md"_s, m_two));
    QCOMPARE(entry.state, State::New);
    QVERIFY(entry.digest != digest);
    QCOMPARE(m_library->reader().source(digest)->bytes, m_one.bytes);
}

void TestDocuments::originalGoneMakesTheCopyTheDocument()
{
    const DigestId digest = m_library->store(onDisk(u"a.md"_s, m_one)).digest;
    const PreparedFile copy = onDisk(u"b.md"_s, m_one);
    m_library->store(copy);
    removeFile(u"a.md"_s);
    QCOMPARE(m_library->store(copy).state, State::Moved);
    QCOMPARE(pathOf(digest), copy.path);
    QCOMPARE(m_library->store(onDisk(u"b.md"_s, m_two)).state, State::Changed);
}

void TestDocuments::rotatedFilesInOneBatch_data()
{
    QTest::addColumn<QString>("archived");
    QTest::newRow("archive sorted first") << u"archive.md"_s;
    QTest::newRow("archive sorted last") << u"old.md"_s;
}

void TestDocuments::rotatedFilesInOneBatch()
{
    QFETCH(QString, archived);
    const DigestId first = m_library->store(onDisk(u"latest.md"_s, m_one)).digest;
    // "latest" is put into the archive and written anew: the notes on its items go with it.
    std::vector<PreparedFile> batch{onDisk(archived, m_one), onDisk(u"latest.md"_s, m_two)};
    if (archived > u"latest.md"_s)
        std::swap(batch[0], batch[1]);
    const auto entries = m_library->writer().store(batch);
    VERIFY_RESULT(entries);
    for (qsizetype at = 0; at < 2; ++at) {
        const bool isArchive = batch[size_t(at)].sha256 == m_one.sha256;
        QCOMPARE(entries->at(at).path, batch[size_t(at)].path);
        QCOMPARE(entries->at(at).state, isArchive ? State::Moved : State::New);
        QCOMPARE(entries->at(at).digest == first, isArchive);
    }
}

void TestDocuments::changedBackToAnOlderRevision()
{
    const DigestId digest = m_library->store(onDisk(u"a.md"_s, m_one)).digest;
    m_library->store(onDisk(u"a.md"_s, m_two));
    const ImportEntry entry = m_library->store(onDisk(u"a.md"_s, m_one));
    QCOMPARE(entry.state, State::Changed);
    QCOMPARE(entry.digest, digest);
    QCOMPARE(m_library->reader().source(digest)->bytes, m_one.bytes);
}

void TestDocuments::failedFilesLeaveTheOthers()
{
    PreparedFile broken = onDisk(u"b.md"_s, m_two);
    broken.error = Error{Error::Kind::TooLarge, u"zu groß"_s, broken.path};
    const auto entries = m_library->writer().store({onDisk(u"a.md"_s, m_one), broken, onDisk(u"c.md"_s, m_two)});
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 3);
    QCOMPARE(entries->at(0).state, State::New);
    QCOMPARE(entries->at(1).state, State::Failed);
    QCOMPARE(entries->at(1).error, *broken.error);
    QVERIFY(!entries->at(1).digest.isValid());
    QCOMPARE(entries->at(2).state, State::New);
}

void TestDocuments::failedFilesKeepWhatIsStored()
{
    const PreparedFile file = onDisk(u"a.md"_s, m_one);
    const DigestId digest = m_library->store(file).digest;
    PreparedFile broken = file;
    broken.error = Error{Error::Kind::TooDeep, u"zu tief"_s, file.path};
    QCOMPARE(m_library->store(broken).state, State::Failed);
    QCOMPARE(m_library->reader().digest(digest)->items, 1);
}

void TestDocuments::storesNothingOfAnEmptyBatch()
{
    const auto entries = m_library->writer().store({});
    VERIFY_RESULT(entries);
    QVERIFY(entries->isEmpty());
}

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
