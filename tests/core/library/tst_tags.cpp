// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/backup.h"
#include "core/library/check.h"
#include "core/library/dump.h"
#include "core/library/migrations.h"
#include "core/library/tags.h"
#include "tests/support/testsupport.h"

#include <QBuffer>
#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;
using annotation::TagColour;

/// Tags changed all over the library. Items 1 and 2 carry 芯片, 2 and 3 carry 半导体.
class TestTags final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void areListedByName();
    void renames();
    void renamesInCaseOnly();
    void refusesATakenName();
    void merges();
    void mergingKeepsTheColour();
    void recolours();
    void deletes();
    void unknownTagsAreNotFound();
    void undoGivesToATagMadeAnew();
    void undoOfARenameKeepsOffATakenName();
    void aColouredTagIsNotForgotten();
    void coloursGoThroughADump();
    void ownColourStays();
    void libraryOfVersionSix();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] QStringList tagsOf(int item) const { return m_library->reader().item(m_items[item])->tags; }
    [[nodiscard]] QList<TagRow> all() const { return *m_library->reader().tags(); }
    [[nodiscard]] QStringList described() const
    {
        QStringList lines;
        const QList<TagRow> rows = all();
        for (const TagRow &row : rows)
            lines.append(u"%1 %2 %3"_s.arg(row.name, annotation::tagColourKey(row.colour)).arg(row.items));
        return lines;
    }
    [[nodiscard]] static QByteArray dumped(const Location &location)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return dump(location, out) ? out.data() : QByteArray();
    }
    [[nodiscard]] static Result<LoadReport> loaded(const Location &location, QByteArray bytes)
    {
        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        return load(location, in, tickingClock());
    }

    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest;
    QList<ItemId> m_items;
};

void TestTags::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_digest = m_library
                   ->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                        {{u"甲"_s, u"新的芯片。"_s, {}, {}},
                                         {u"乙"_s, u"新的工厂。"_s, {}, {}},
                                         {u"丙"_s, u"新的手机。"_s, {}, {}}}))
                   .digest;
    m_items = m_library->itemIds(m_digest);
    VERIFY_RESULT(writer().addTag({m_items[0], m_items[1]}, u"芯片"_s));
    VERIFY_RESULT(writer().addTag({m_items[1], m_items[2]}, u"半导体"_s));
}

void TestTags::cleanup()
{
    if (m_library)
        QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestTags::areListedByName()
{
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片  2"_s}));
}

void TestTags::renames()
{
    const Result<TagChange> change = writer().renameTag(u"芯片"_s, u" #芯片  产业"_s);
    VERIFY_RESULT(change);
    QCOMPARE(change->items, QList<ItemId>({m_items[0], m_items[1]}));
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片 产业  2"_s}));
    QCOMPARE(tagsOf(0), QStringList(u"芯片 产业"_s));
    QCOMPARE(m_library->reader().items(m_digest, {.tag = u"芯片 产业"_s})->size(), 2);
    QCOMPARE(*m_library->reader().matchCount(u"tag:\"芯片 产业\""_s), 2);
    QCOMPARE(*writer().undoTagChange(*change), change->items);
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片  2"_s}));
}

void TestTags::renamesInCaseOnly()
{
    VERIFY_RESULT(writer().addTag({m_items[0]}, u"gpu"_s));
    const Result<TagChange> change = writer().renameTag(u"GPU"_s, u"GPU"_s);
    VERIFY_RESULT(change);
    QCOMPARE(tagsOf(0), QStringList({u"GPU"_s, u"芯片"_s}));
    VERIFY_RESULT(writer().undoTagChange(*change));
    QCOMPARE(tagsOf(0), QStringList({u"gpu"_s, u"芯片"_s}));
}

void TestTags::refusesATakenName()
{
    const Result<TagChange> change = writer().renameTag(u"芯片"_s, u"半导体"_s);
    QVERIFY(!change);
    QCOMPARE(change.error().kind, Error::Kind::Conflict);
    QCOMPARE(writer().renameTag(u"芯片"_s, u"a,b"_s).error().kind, Error::Kind::Usage);
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片  2"_s}));
}

void TestTags::merges()
{
    const Result<TagChange> change = writer().mergeTag(u"芯片"_s, u"半导体"_s);
    VERIFY_RESULT(change);
    QCOMPARE(change->onItems.given, QList<ItemId>{m_items[0]});
    QCOMPARE(change->items, QList<ItemId>({m_items[0], m_items[1]}));
    QCOMPARE(described(), QStringList{u"半导体  3"_s});
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
    QCOMPARE(*writer().undoTagChange(*change), change->items);
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片  2"_s}));
    QCOMPARE(tagsOf(0), QStringList(u"芯片"_s));
    QCOMPARE(tagsOf(1), QStringList({u"半导体"_s, u"芯片"_s}));
    QCOMPARE(writer().mergeTag(u"芯片"_s, u"芯片"_s).error().kind, Error::Kind::Usage);
}

void TestTags::mergingKeepsTheColour()
{
    VERIFY_RESULT(writer().recolourTag(u"芯片"_s, TagColour::Blue));
    const Result<TagChange> change = writer().mergeTag(u"芯片"_s, u"半导体"_s);
    VERIFY_RESULT(change);
    QCOMPARE(described(), QStringList{u"半导体 blue 3"_s});
    QCOMPARE(change->items.size(), 3); // all of them look otherwise
    VERIFY_RESULT(writer().undoTagChange(*change));
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片 blue 2"_s}));
}

void TestTags::recolours()
{
    const Result<TagChange> change = writer().recolourTag(u"芯片"_s, TagColour::Red);
    VERIFY_RESULT(change);
    QCOMPARE(change->items, QList<ItemId>({m_items[0], m_items[1]}));
    const ItemRow row = *m_library->reader().item(m_items[1]);
    QCOMPARE(row.tags, QStringList({u"半导体"_s, u"芯片"_s}));
    QCOMPARE(row.tagColours, (TagColourMap{{u"芯片"_s, TagColour::Red}}));
    QCOMPARE(m_library->reader().counts()->tagColours, row.tagColours);
    VERIFY_RESULT(writer().undoTagChange(*change));
    QVERIFY(m_library->reader().item(m_items[1])->tagColours.isEmpty());
}

void TestTags::deletes()
{
    VERIFY_RESULT(writer().recolourTag(u"芯片"_s, TagColour::Green));
    const Result<TagChange> change = writer().deleteTag(u"芯片"_s);
    VERIFY_RESULT(change);
    QCOMPARE(described(), QStringList{u"半导体  2"_s});
    QVERIFY(tagsOf(0).isEmpty());
    QCOMPARE(m_library->reader().digest(m_digest)->tagged, 2);
    VERIFY_RESULT(writer().undoTagChange(*change));
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片 green 2"_s}));
    QCOMPARE(m_library->reader().digest(m_digest)->tagged, 3);
}

void TestTags::unknownTagsAreNotFound()
{
    QCOMPARE(writer().renameTag(u"无"_s, u"有"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().mergeTag(u"芯片"_s, u"无"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().recolourTag(u"无"_s, TagColour::Red).error().kind, Error::Kind::NotFound);
    QCOMPARE(writer().deleteTag(u"无"_s).error().kind, Error::Kind::NotFound);
}

void TestTags::undoGivesToATagMadeAnew()
{
    const TagChange change = *writer().deleteTag(u"芯片"_s);
    VERIFY_RESULT(writer().addTag({m_items[2]}, u"芯片"_s));
    VERIFY_RESULT(writer().undoTagChange(change));
    QCOMPARE(described(), QStringList({u"半导体  2"_s, u"芯片  3"_s}));
}

void TestTags::undoOfARenameKeepsOffATakenName()
{
    const TagChange change = *writer().renameTag(u"芯片"_s, u"处理器"_s);
    VERIFY_RESULT(writer().addTag({m_items[2]}, u"芯片"_s));
    QCOMPARE(writer().undoTagChange(change).error().kind, Error::Kind::Conflict);
    QCOMPARE(tagsOf(2), QStringList({u"半导体"_s, u"芯片"_s}));
}

void TestTags::aColouredTagIsNotForgotten()
{
    VERIFY_RESULT(writer().recolourTag(u"芯片"_s, TagColour::Pink));
    VERIFY_RESULT(writer().removeTag(m_items, u"芯片"_s));
    VERIFY_RESULT(writer().removeTag(m_items, u"半导体"_s));
    QCOMPARE(described(), QStringList{u"芯片 pink 0"_s});
    QVERIFY(m_library->reader().counts()->tags.isEmpty());
    VERIFY_RESULT(writer().addTag({m_items[0]}, u"芯片"_s));
    QCOMPARE(described(), QStringList{u"芯片 pink 1"_s});
}

void TestTags::coloursGoThroughADump()
{
    VERIFY_RESULT(writer().recolourTag(u"芯片"_s, TagColour::Pink));
    VERIFY_RESULT(writer().recolourTag(u"半导体"_s, TagColour::Olive));
    VERIFY_RESULT(writer().removeTag(m_items, u"半导体"_s));
    const QByteArray bytes = dumped(m_library->location());
    const QTemporaryDir folder;
    const Location other{folder.filePath(u"other"_s)};
    const Result<LoadReport> report = loaded(other, bytes);
    VERIFY_RESULT(report);
    QVERIFY(report->problems.isEmpty());
    QCOMPARE(report->updated, 0);
    QCOMPARE(dumped(other), bytes);
    QCOMPARE(*Reader::open(other)->tags(), all());
    const QByteArray wrong = R"({"kind":"tag-colour","name":"甲","colour":"ultraviolet"})"
                             "\n";
    QCOMPARE(loaded(other, wrong)->problems.size(), 1);
}

void TestTags::ownColourStays()
{
    VERIFY_RESULT(writer().recolourTag(u"芯片"_s, TagColour::Pink));
    m_library->closeWriter();
    const Result<LoadReport> report = loaded(m_library->location(),
                                             R"({"kind":"tag-colour","name":"芯片","colour":"red"})"
                                             "\n"
                                             R"({"kind":"tag-colour","name":"半导体","colour":"blue"})"
                                             "\n");
    VERIFY_RESULT(report);
    QCOMPARE(report->kept.size(), 1);
    QCOMPARE(report->updated, 1);
    QCOMPARE(described(), QStringList({u"半导体 blue 2"_s, u"芯片 pink 2"_s}));
}

void TestTags::libraryOfVersionSix()
{
    m_library->closeWriter();
    const Location location = m_library->location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v6.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 6);
    m_library->openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);
    QCOMPARE(described(), QStringList{u"交通  1"_s});
    VERIFY_RESULT(writer().recolourTag(u"交通"_s, TagColour::Red));
    QCOMPARE(described(), QStringList{u"交通 red 1"_s});
    QCOMPARE(m_library->reader().item(*m_library->reader().findItem(u"df3gqqw2ct"_s))->highlights, 1);
}

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
