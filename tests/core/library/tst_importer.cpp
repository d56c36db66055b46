// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/entitywork.h"
#include "core/library/filebytes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

class TestImporter final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void collectsDigestFiles();
    void namesAreKeptAsTheyAre();
    void filesAsGivenAreTaken();
    void eachFileOnce();
    void circularLinksEnd();
    void preparesAFile();
    void unchangedIsNotParsed();
    void badFilesGiveErrors_data();
    void badFilesGiveErrors();
    void unreadableFile();
    void errorsSayWhatToDo();
    void foldersThatCannotBeReadAreTold();
    void bytesAreAsGoodAsAFile();
    void fromFileToSearch();
    void entitiesFollow();
    void entitiesOfAnotherRevisionArePassedOver();
    void searchForFilesCanBeEnded();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QStringList collected(const QStringList &paths) const;

    std::optional<QTemporaryDir> m_folder;
    const entity::Extractor m_extractor;
    const QByteArray m_digest =
        "# 三月早报 2026-03-01\n\n"
        "1. [星河公司发布芯片](https://example.com/chip)\n\n星河公司周二发布芯片，售价 3000 元。\n\n"
        "2. [远航汽车召回](https://example.com/recall)\n\n远航汽车召回一千二百辆车。\n\n"
        "3. [新书上架](https://example.com/book)\n\n长篇小说《远山》今日上架。\n";
};

void TestImporter::init()
{
    m_folder.emplace();
}

QString TestImporter::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QStringList TestImporter::collected(const QStringList &paths) const
{
    QStringList names;
    const QStringList files = collectFiles(paths);
    for (const QString &path : files)
        names += QDir(m_folder->path()).relativeFilePath(path);
    return names;
}

void TestImporter::collectsDigestFiles()
{
    for (const QString &name : {u"b.md"_s, u"a.markdown"_s, u"c.TXT"_s, u"d.html"_s, u"e"_s, u".hidden.md"_s,
                                u".git/f.md"_s, u"sub/deep/g.md"_s, u"sub/h.md~"_s})
        write(name, "x");
    QCOMPARE(collected({m_folder->path()}), (QStringList{u"a.markdown"_s, u"b.md"_s, u"c.TXT"_s, u"sub/deep/g.md"_s}));
    QCOMPARE(collected({}), QStringList());
}

void TestImporter::namesAreKeptAsTheyAre()
{
    const QStringList names{u" leading space.md"_s, u"line\nfeed.md"_s, u"quote\"'.md"_s, u"早报 2026.md"_s};
    for (const QString &name : names)
        write(name, m_digest);
    QCOMPARE(collected({m_folder->path()}), names);
    for (const QString &name : names)
        QVERIFY(!prepareFile(m_folder->filePath(name), m_extractor).error);
}

void TestImporter::filesAsGivenAreTaken()
{
    const QString hidden = write(u".notes"_s, "x");
    const QString missing = m_folder->filePath(u"missing.md"_s);
    QCOMPARE(collected({hidden, missing}), (QStringList{u".notes"_s, u"missing.md"_s}));
}

void TestImporter::eachFileOnce()
{
    const QString a = write(u"sub/a.md"_s, "x");
    QVERIFY(QFile::link(a, m_folder->filePath(u"sub/z-link.md"_s)));
    QCOMPARE(collected({m_folder->path(), a, m_folder->filePath(u"sub"_s), m_folder->filePath(u"sub/../sub/a.md"_s)}),
             QStringList(u"sub/a.md"_s));
}

void TestImporter::circularLinksEnd()
{
    write(u"sub/a.md"_s, "x");
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"sub/up"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"nowhere"_s)));
    QCOMPARE(collected({m_folder->path()}), QStringList(u"sub/a.md"_s));
}

void TestImporter::preparesAFile()
{
    const QString path = write(u"a.md"_s, m_digest);
    const PreparedFile file = prepareFile(path, m_extractor);
    QVERIFY2(!file.error, file.error ? qPrintable(file.error->toString()) : "");
    QCOMPARE(file.path, path);
    QCOMPARE(file.bytes, m_digest);
    QCOMPARE(file.sha256, QCryptographicHash::hash(m_digest, QCryptographicHash::Sha256));
    QCOMPARE(file.size, m_digest.size());
    QCOMPARE(file.modified, QFileInfo(path).lastModified().toMSecsSinceEpoch());
    QVERIFY(!file.unchanged);
    QVERIFY(file.digest.title.startsWith(u"三月早报"_s));
    QCOMPARE(file.digest.items.size(), 3u);
    QCOMPARE(file.mentions->items.size(), 3u);
}

void TestImporter::unchangedIsNotParsed()
{
    const QString path = write(u"a.md"_s, m_digest);
    const PreparedFile first = prepareFile(path, m_extractor);
    Reader::KnownFile known{first.sha256, first.size, first.modified};
    const PreparedFile second = prepareFile(path, m_extractor, known);
    QVERIFY(second.unchanged);
    QCOMPARE(second.sha256, first.sha256);
    QVERIFY(second.digest.items.empty());
    known.modified -= 1;
    QVERIFY(!prepareFile(path, m_extractor, known).unchanged);
}

void TestImporter::badFilesGiveErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("missing") << u"missing.md"_s << Error::Kind::NotFound;
    QTest::newRow("folder") << u"folder"_s << Error::Kind::Unreadable;
    QTest::newRow("huge") << u"huge.md"_s << Error::Kind::TooLarge;
}

void TestImporter::badFilesGiveErrors()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    QFile huge(m_folder->filePath(u"huge.md"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(document::Limits{}.bytes + 1)); // a hole: takes no space
    QFETCH(QString, name);
    const PreparedFile file = prepareFile(m_folder->filePath(name), m_extractor);
    QVERIFY(file.error);
    QTEST(file.error->kind, "kind");
    QCOMPARE(file.error->where, m_folder->filePath(name));
    QVERIFY(!file.error->message.isEmpty());
}

void TestImporter::unreadableFile()
{
    const QString path = write(u"secret.md"_s, m_digest);
    QFile::setPermissions(path, {});
    if (QFile probe(path); probe.open(QIODevice::ReadOnly))
        QSKIP("this user may read everything");
    const PreparedFile file = prepareFile(path, m_extractor);
    QVERIFY(file.error);
    QCOMPARE(file.error->kind, Error::Kind::Unreadable);
    QVERIFY2(file.error->message.contains(u"no right to read"), qPrintable(file.error->message));
}

void TestImporter::errorsSayWhatToDo()
{
    const QString lost = m_folder->filePath(u"stick/2026/03/a.md"_s);
    QCOMPARE(missingFolder(lost), m_folder->filePath(u"stick"_s));
    const PreparedFile ofLostFolder = prepareFile(lost);
    QVERIFY(ofLostFolder.error);
    QCOMPARE(ofLostFolder.error->kind, Error::Kind::NotFound);
    QVERIFY2(ofLostFolder.error->message.contains(u"The folder "_s + m_folder->filePath(u"stick"_s) + u" is not there"),
             qPrintable(ofLostFolder.error->message));
    QVERIFY(ofLostFolder.error->message.contains(u"connect it"));

    QCOMPARE(missingFolder(m_folder->filePath(u"a.md"_s)), QString());
    const PreparedFile lostFile = prepareFile(m_folder->filePath(u"a.md"_s));
    QVERIFY(lostFile.error);
    QVERIFY2(lostFile.error->message.contains(u"There is no such file"), qPrintable(lostFile.error->message));
    QVERIFY(lostFile.error->message.contains(u"moved"));
}

void TestImporter::foldersThatCannotBeReadAreTold()
{
    const QString good = write(u"a.md"_s, m_digest);
    const QString locked = QFileInfo(write(u"locked/b.md"_s, m_digest)).path();
    QVERIFY(QFile::setPermissions(locked, {}));
    const bool isLocked = !QFileInfo(locked).isReadable();
    const QStringList files = collectFiles({m_folder->path()});
    const PreparedFile told = prepareFile(locked);
    QVERIFY(QFile::setPermissions(locked, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    if (!isLocked)
        QSKIP("this user may read everything");
    QCOMPARE(files, QStringList({good, locked}));
    QVERIFY(told.error);
    QCOMPARE(told.error->kind, Error::Kind::Unreadable);
    QVERIFY2(told.error->message.contains(u"This folder cannot be read"), qPrintable(told.error->message));
}

void TestImporter::bytesAreAsGoodAsAFile()
{
    const QString path = write(u"a.md"_s, m_digest);
    const PreparedFile fromFile = prepareFile(path, m_extractor);
    const PreparedFile fromBytes = prepareBytes(path, m_digest, m_extractor);
    QCOMPARE(fromBytes.sha256, fromFile.sha256);
    QCOMPARE(fromBytes.digest.items.size(), fromFile.digest.items.size());
    QVERIFY(fromBytes.mentions->items == fromFile.mentions->items);
    const PreparedFile empty = prepareBytes(path, {}, m_extractor);
    QCOMPARE(empty.sha256, QCryptographicHash::hash({}, QCryptographicHash::Sha256));
}

void TestImporter::fromFileToSearch()
{
    TestLibrary library;
    const QString path = write(u"a.md"_s, m_digest);
    const ImportEntry entry = library.store(prepareFile(path, m_extractor));
    QCOMPARE(entry.state, ImportEntry::State::New);
    QCOMPARE(entry.items, 3);
    const Reader reader = library.reader();
    QCOMPARE(titles(*reader.search(u"芯片"_s, 0)), QStringList(u"星河公司发布芯片"_s));
    const auto known = *reader.knownFile(path);
    QVERIFY(prepareFile(path, m_extractor, known).unchanged);
    QCOMPARE(library.store(prepareFile(path, m_extractor, known)).state, ImportEntry::State::Same);

    // The index made again from the stored bytes is the same.
    const SourceBytes source = *reader.source(entry.digest);
    VERIFY_RESULT(library.writer().reindex(entry.digest, prepareBytes(source.path, source.bytes, m_extractor)));
    QCOMPARE(library.itemIds(entry.digest).size(), 3);
}

void TestImporter::entitiesFollow()
{
    TestLibrary atOnce;
    TestLibrary inTwo;
    const QString path = write(u"a.md"_s, m_digest);
    const DigestId whole = atOnce.store(prepareFile(path, m_extractor)).digest;
    const DigestId digest = inTwo.store(prepareFile(path)).digest;
    QCOMPARE(*atOnce.reader().digestsWithoutEntities(), QList<DigestId>());
    QCOMPARE(titles(*inTwo.reader().search(u"芯片"_s, 0)), QStringList(u"星河公司发布芯片"_s));
    QVERIFY(inTwo.reader().mentions(digest)->isEmpty());
    QCOMPARE(*inTwo.reader().digestsWithoutEntities(), QList{digest});
    QCOMPARE(*inTwo.reader().staleDigests(), QList<DigestId>());

    // What is left to do outlives the program.
    inTwo.closeWriter();
    inTwo.openWriter();
    QCOMPARE(*inTwo.reader().digestsWithoutEntities(), QList{digest});
    const auto found = findEntities(digest, *inTwo.reader().source(digest), m_extractor);
    VERIFY_RESULT(found);
    for (int round = 0; round < 2; ++round) { // a second time adds nothing
        QCOMPARE(*inTwo.writer().storeEntities({*found}), 1);
        QCOMPARE(*inTwo.reader().digestsWithoutEntities(), QList<DigestId>());
        const QList<StoredMention> expected = *atOnce.reader().mentions(whole);
        const QList<StoredMention> mentions = *inTwo.reader().mentions(digest);
        QCOMPARE(mentions.size(), expected.size());
        for (qsizetype at = 0; at < mentions.size(); ++at)
            QVERIFY(mentions[at].mention == expected[at].mention);
    }
    QCOMPARE(*libraryProblems(inTwo.location()), QStringList());
}

void TestImporter::entitiesOfAnotherRevisionArePassedOver()
{
    TestLibrary library;
    const QString path = write(u"a.md"_s, m_digest);
    const DigestId digest = library.store(prepareFile(path)).digest;
    const auto found = findEntities(digest, *library.reader().source(digest), m_extractor);
    VERIFY_RESULT(found);
    write(u"a.md"_s, QByteArray(m_digest).replace("星河", "银河"));
    QCOMPARE(library.store(prepareFile(path)).state, ImportEntry::State::Changed);
    QCOMPARE(*library.writer().storeEntities({*found}), 0);
    QVERIFY(library.reader().mentions(digest)->isEmpty());
    QCOMPARE(*library.reader().digestsWithoutEntities(), QList{digest});
}

void TestImporter::searchForFilesCanBeEnded()
{
    for (const QString &name : {u"a/1.md"_s, u"b/2.md"_s, u"c/3.md"_s})
        write(name, m_digest);
    QList<qsizetype> told;
    const QStringList files = collectFiles({m_folder->path()}, [&](qsizetype found) {
        told.append(found);
        return told.size() < 3;
    });
    QCOMPARE(told.size(), 3);
    QVERIFY(files.size() < 3);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
