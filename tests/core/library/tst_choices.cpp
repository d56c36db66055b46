// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/library/check.h"
#include "core/library/migrations.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using Scope = ReadingChoice::Scope;

/// Documents read as a person chose, and what that does to their items.
class TestChoices final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void choicesAreStoredAndTakenBack();
    void badChoicesAreRefused();
    void choiceMakesItsDigestsStale();
    void itemsKeepWhatHangsOnThem();
    void newRevisionIsReadAsChosen();
    void newDocumentIsReadAsItsPublishers();
    void indexRebuildKeepsTheChoice();
    void choiceMadeWhileTheIndexIsGone();
    void retiredRecogniserIsNoReasonToReadAgain();
    void libraryOfVersionOne();

private:
    static QByteArray morning(const QByteArray &more = {});
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    ImportEntry import(const QString &name, const QByteArray &bytes);
    /// What the program does in the background.
    void readAgain();
    void choose(Scope scope, const QString &key, const std::optional<QString> &recogniser);
    [[nodiscard]] QStringList titles() const { return library::test::titles(*reader().items(m_digest)); }

    std::optional<TestLibrary> m_library;
    const entity::Extractor m_extractor;
    DigestId m_digest;
    QString m_uid;
};

QByteArray TestChoices::morning(const QByteArray &more)
{
    return "---\npublisher: 晨报\ndate: 2026-03-01\n---\n\n# 三月早报\n\n"
           "## 星河公司发布新芯片\n\n星河公司周二在北京发布新芯片，称功耗比上一代低三成，五月起供货。\n\n"
           "## 海港市地铁通车\n\n海港市第二条地铁线今天通车，全长三十公里，沿途设二十二站，首周免费。\n\n"
           "## 蓝湾大学公布论文\n\n蓝湾大学的团队公布一种廉价电池的论文，材料只含钠与铁，循环一万次。\n"
         + more;
}

void TestChoices::init()
{
    m_library.emplace();
    const ImportEntry entry = import(u"morning.md"_s, morning());
    QCOMPARE(entry.items, 3);
    m_digest = entry.digest;
    m_uid = entry.digestUid;
}

void TestChoices::cleanup()
{
    if (!m_library)
        return;
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
    m_library.reset();
}

ImportEntry TestChoices::import(const QString &name, const QByteArray &bytes)
{
    const QString path = m_library->path(name);
    QFile file(path);
    [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()); }();
    file.close();
    const PreparedFile prepared = prepareFile(path, m_extractor, *reader().knownFile(path), *reader().parseOptions());
    return m_library->store(prepared);
}

void TestChoices::readAgain()
{
    const QList<DigestId> all = *reader().staleDigests();
    for (const DigestId stale : all) {
        const auto source = reader().source(stale);
        VERIFY_RESULT(source);
        VERIFY_RESULT(writer().reindex(
            stale, prepareBytes(source->path, source->bytes, m_extractor, *reader().parseOptions(stale))));
    }
    QCOMPARE(*reader().staleDigests(), QList<DigestId>());
}

void TestChoices::choose(Scope scope, const QString &key, const std::optional<QString> &recogniser)
{
    VERIFY_RESULT(writer().setReadingChoices({{scope, key, recogniser}}));
    readAgain();
}

void TestChoices::choicesAreStoredAndTakenBack()
{
    QCOMPARE(*reader().readingChoices(m_digest), ReadingChoices());
    const auto none = writer().setReadingChoices({{Scope::Document, m_uid, {}}});
    QCOMPARE(*none, QList<ReadingChoice>());

    const auto before = writer().setReadingChoices(
        {{Scope::Document, m_uid, u"article"_s}, {Scope::Publisher, u"晨报"_s, u"generic"_s}});
    QCOMPARE(*before, (QList<ReadingChoice>{{Scope::Publisher, u"晨报"_s, {}}, {Scope::Document, m_uid, {}}}));
    QCOMPARE(*reader().readingChoices(m_digest), (ReadingChoices{u"article"_s, u"generic"_s}));
    QCOMPARE(reader().parseOptions(m_digest)->recogniser, std::optional(u"article"_s));
    QCOMPARE(reader().parseOptions()->recogniser, std::nullopt);
    QCOMPARE(reader().parseOptions()->byPublisher, (QHash<QString, QString>{{u"晨报"_s, u"generic"_s}}));

    // Automatic, whatever the publisher's choice is.
    QCOMPARE(*writer().setReadingChoices({{Scope::Document, m_uid, QString()}}),
             (QList<ReadingChoice>{{Scope::Document, m_uid, u"article"_s}}));
    QCOMPARE(*reader().readingChoices(m_digest), (ReadingChoices{QString(), u"generic"_s}));
    // What was given back undoes it.
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Document, m_uid, u"article"_s}}));
    VERIFY_RESULT(writer().setReadingChoices(*before));
    QCOMPARE(*reader().readingChoices(m_digest), ReadingChoices());

    // A publisher's "automatic" is no choice.
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Publisher, u"晨报"_s, u"generic"_s}}));
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Publisher, u"晨报"_s, QString()}}));
    QCOMPARE(*reader().readingChoices(m_digest), ReadingChoices());
}

void TestChoices::badChoicesAreRefused()
{
    // One that fails takes the others with it.
    const auto unknown = writer().setReadingChoices(
        {{Scope::Document, m_uid, u"article"_s}, {Scope::Document, u"nobody"_s, u"article"_s}});
    QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().setReadingChoices({{Scope::Publisher, {}, u"article"_s}}).error().kind, Error::Kind::Usage);
    QCOMPARE(*reader().readingChoices(m_digest), ReadingChoices());
    QCOMPARE(reader().readingChoices({99}).error().kind, Error::Kind::NotFound);
}

void TestChoices::choiceMakesItsDigestsStale()
{
    const DigestId evening = import(u"evening.md"_s, "---\npublisher: 晚报\n---\n\n- 一则短讯说海港市要修路\n").digest;
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Document, m_uid, u"article"_s}}));
    QCOMPARE(*reader().staleDigests(), QList{m_digest});
    readAgain();
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Publisher, u"晨报"_s, u"generic"_s}}));
    QCOMPARE(*reader().staleDigests(), QList<DigestId>()); // its own choice stands
    VERIFY_RESULT(writer().setReadingChoices({{Scope::Publisher, u"晚报"_s, u"article"_s}}));
    QCOMPARE(*reader().staleDigests(), QList{evening});
    readAgain();
    QCOMPARE(reader().source(evening)->indexedAs, std::optional(u"article"_s));
}

void TestChoices::itemsKeepWhatHangsOnThem()
{
    const QList<ItemId> items = m_library->itemIds(m_digest);
    VERIFY_RESULT(writer().addNote(items[1], u"票价表待查"_s));
    VERIFY_RESULT(writer().addTag({items[1]}, u"交通"_s));
    VERIFY_RESULT(writer().setBookmarked({items[1]}, true));
    VERIFY_RESULT(writer().setRead({items[0]}, true));
    const QStringList before = titles();
    const QString text = *reader().itemText(items[1]);

    choose(Scope::Document, m_uid, u"article"_s);
    // One item for the whole page; the one with a note follows, with its text, and search finds it by that note.
    QCOMPARE(titles().size(), 2);
    const ItemRow kept = *reader().item(items[1]);
    QCOMPARE(kept.notes, 1);
    QCOMPARE(kept.tags, QStringList(u"交通"_s));
    QVERIFY(kept.bookmarked);
    QVERIFY(kept.lines.isNull());
    QCOMPARE(kept.number, 3); // behind the other one that went
    QCOMPARE(*reader().itemText(items[1]), text);
    QCOMPARE(reader().search(u"票价表"_s, 0)->first().item.id, items[1]);

    choose(Scope::Document, m_uid, {});
    QCOMPARE(titles(), before);
    QCOMPARE(m_library->itemIds(m_digest), items);
    QCOMPARE(reader().item(items[1])->notes, 1);
    QVERIFY(reader().item(items[0])->read);
}

void TestChoices::newRevisionIsReadAsChosen()
{
    choose(Scope::Document, m_uid, u"article"_s);
    const ItemId whole = m_library->itemIds(m_digest).first();
    const ImportEntry entry = import(
        u"morning.md"_s, morning("\n更正：地铁首周免费只限工作日的早晚高峰时段，周末仍然照常收费，特此说明。\n"));
    QCOMPARE(entry.state, ImportEntry::State::Changed);
    QCOMPARE(entry.digest, m_digest);
    QCOMPARE(m_library->itemIds(m_digest), QList{whole});
    QVERIFY(reader().itemText(whole)->contains(u"更正"_s));
    QCOMPARE(*reader().staleDigests(), QList<DigestId>());
}

void TestChoices::newDocumentIsReadAsItsPublishers()
{
    choose(Scope::Publisher, u"晨报"_s, u"article"_s);
    QCOMPARE(titles().size(), 1);
    const ImportEntry entry = import(u"later.md"_s, morning("\n补记：以上为三月二日的版本。\n"));
    QCOMPARE(entry.state, ImportEntry::State::New);
    QCOMPARE(entry.items, 1);
    QCOMPARE(*reader().staleDigests(), QList<DigestId>());
    choose(Scope::Publisher, u"晨报"_s, {});
    QCOMPARE(titles().size(), 3);
    QCOMPARE(reader().digest(entry.digest)->items, 3);
}

void TestChoices::indexRebuildKeepsTheChoice()
{
    choose(Scope::Document, m_uid, u"article"_s);
    const QList<ItemId> items = m_library->itemIds(m_digest);
    m_library->closeWriter();
    QVERIFY(QFile::remove(m_library->location().indexFile()));
    m_library->openWriter();
    QCOMPARE(reader().source(m_digest)->indexedAs, std::nullopt);
    readAgain();
    QCOMPARE(reader().source(m_digest)->indexedAs, std::optional(u"article"_s));
    QCOMPARE(m_library->itemIds(m_digest), items);
    QCOMPARE(reader().readingChoices(m_digest)->document, std::optional(u"article"_s));
}

void TestChoices::choiceMadeWhileTheIndexIsGone()
{
    const QList<ItemId> items = m_library->itemIds(m_digest);
    VERIFY_RESULT(writer().addNote(items[1], u"票价表待查"_s));
    const QString text = *reader().itemText(items[1]);
    m_library->closeWriter();
    QVERIFY(QFile::remove(m_library->location().indexFile()));
    m_library->openWriter();
    choose(Scope::Document, m_uid, u"article"_s);
    QCOMPARE(*reader().itemText(items[1]), text);
    choose(Scope::Document, m_uid, {});
    QCOMPARE(m_library->itemIds(m_digest), items);
}

void TestChoices::retiredRecogniserIsNoReasonToReadAgain()
{
    const QStringList before = titles();
    choose(Scope::Document, m_uid, u"retired"_s); // readAgain() checks that nothing stays stale
    QCOMPARE(titles(), before);
}

void TestChoices::libraryOfVersionOne()
{
    TestLibrary library;
    library.closeWriter();
    const Location location = library.location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v1.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 1);
    library.openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);

    // What the old version knew is there, and the new table works.
    const auto digest = library.reader().findDigest(u"sfkfeq5stw"_s);
    const auto item = library.reader().findItem(u"df3gqqw2ct"_s);
    VERIFY_RESULT(digest);
    VERIFY_RESULT(item);
    QCOMPARE(library.reader().notes(*item)->first().text, u"票价表待查"_s);
    QCOMPARE(library.reader().item(*item)->tags, QStringList(u"交通"_s));
    QVERIFY(library.reader().item(*item)->bookmarked);
    QCOMPARE(*library.reader().readingChoices(*digest), ReadingChoices());
    VERIFY_RESULT(library.writer().setReadingChoices({{Scope::Document, u"sfkfeq5stw"_s, u"article"_s}}));
    const auto source = library.reader().source(*digest);
    VERIFY_RESULT(source);
    VERIFY_RESULT(library.writer().reindex(
        *digest, prepareBytes(source->path, source->bytes, m_extractor, *library.reader().parseOptions(*digest))));
    QCOMPARE(library::test::titles(*library.reader().items(*digest)),
             (QStringList{u"三月早报"_s, u"海港市地铁通车"_s}));
    QCOMPARE(*libraryProblems(location), QStringList());
}

QTEST_GUILESS_MAIN(TestChoices)
#include "tst_choices.moc"
