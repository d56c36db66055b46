// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/highlightrows.h"
#include "core/library/migrations.h"
#include "core/library/searching.h"
#include "core/library/tags.h"
#include "core/library/trash.h"
#include "tests/support/testsupport.h"

#include <QDir>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using annotation::Highlight;
using annotation::TagColour;

/// Tags on highlights. Item 0 has two highlights, item 1 one; item 2 carries 芯片 itself.
class TestHighlightTags final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void marksWithTags();
    void refusesWhatIsNoTag();
    void tagsAndUntags();
    void namesFollowTheFirst();
    void isFoundUnderIt();
    void countsAreOfItems();
    void renames();
    void merges();
    void deletes();
    void recolours();
    void undoPassesOverWhatIsDestroyed();
    void trashKeepsThem();
    void putBackLeavesThem();
    void goWithTheirHighlight();
    void libraryOfVersionEight();

private:
    [[nodiscard]] Writer &writer() { return m_library->writer(); }
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    Highlight mark(int item, TextSpan span, const QStringList &tags = {})
    {
        const auto added = writer().addHighlight({.item = m_items[item], .span = span, .tags = tags});
        if (!added)
            qFatal("%s", qPrintable(added.error().toString()));
        return *added;
    }
    [[nodiscard]] QStringList tagsOf(const Highlight &highlight) const
    {
        return reader().highlight(highlight.id)->highlight.tags;
    }
    /// A tag a line: name, items, highlights.
    [[nodiscard]] QStringList described() const
    {
        QStringList lines;
        const QList<TagRow> rows = *reader().tags();
        for (const TagRow &row : rows)
            lines.append(u"%1 %2 %3"_s.arg(row.name).arg(row.items).arg(row.highlights));
        return lines;
    }
    [[nodiscard]] QList<ItemId> found(const QString &query) const
    {
        QList<ItemId> items;
        const QList<SearchHit> hits = *reader().search(query, 0);
        for (const SearchHit &hit : hits)
            items.append(hit.item.id);
        std::ranges::sort(items);
        return items;
    }
    ImportEntry import(const QString &first)
    {
        return m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                             {{u"甲"_s, first, u"https://example.org/1"_s, {}},
                                              {u"乙"_s, u"新的工厂在东边。"_s, u"https://example.org/2"_s, {}},
                                              {u"丙"_s, u"新的手机。"_s, u"https://example.org/3"_s, {}}}));
    }

    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest;
    QList<ItemId> m_items;
    Highlight m_first;
    Highlight m_second;
    Highlight m_other;
};

void TestHighlightTags::init()
{
    m_library = std::make_unique<TestLibrary>();
    m_digest = import(u"新的芯片明年上市，价格不变。"_s).digest;
    m_items = m_library->itemIds(m_digest);
    m_first = mark(0, {0, 4}, {u"芯片"_s});
    m_second = mark(0, {6, 10}, {u"芯片"_s, u"价格"_s});
    m_other = mark(1, {0, 4});
    VERIFY_RESULT(writer().addTag({m_items[2]}, u"芯片"_s));
}

void TestHighlightTags::cleanup()
{
    if (m_library)
        QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlightTags::marksWithTags()
{
    QCOMPARE(m_second.tags, QStringList({u"价格"_s, u"芯片"_s}));
    QCOMPARE(reader().highlightsOf(m_items[0])->value(1), m_second);
    QCOMPARE(described(), QStringList({u"价格 0 1"_s, u"芯片 1 2"_s}));
    // They are none of the item's own.
    QVERIFY(reader().item(m_items[0])->tags.isEmpty());
    QCOMPARE(reader().digest(m_digest)->tagged, 1);
    QCOMPARE(mark(1, {1, 3}, {u" #价格 "_s, u"价格"_s}).tags, QStringList(u"价格"_s));
}

void TestHighlightTags::refusesWhatIsNoTag()
{
    const auto added = writer().addHighlight({.item = m_items[0], .span = {0, 2}, .tags = {u"a,b"_s}});
    QCOMPARE(added.error().kind, Error::Kind::Usage);
    QCOMPARE(reader().highlightsOf(m_items[0])->size(), 2);
    QCOMPARE(writer().tagHighlights({m_first.id}, u"  "_s).error().kind, Error::Kind::Usage);
    QCOMPARE(writer().untagHighlights({m_first.id}, u"#"_s).error().kind, Error::Kind::Usage);
}

void TestHighlightTags::tagsAndUntags()
{
    const QList<HighlightId> all{m_first.id, m_second.id, m_other.id, {4711}};
    QCOMPARE(*writer().tagHighlights(all, u"价格"_s), (QList{m_first.id, m_other.id}));
    QCOMPARE(described(), QStringList({u"价格 0 3"_s, u"芯片 1 2"_s}));
    QCOMPARE(*writer().untagHighlights(all, u"价格"_s), (QList{m_first.id, m_second.id, m_other.id}));
    QCOMPARE(described(), QStringList{u"芯片 1 2"_s}); // nothing carries the other one any more
    QCOMPARE(*writer().untagHighlights(all, u"价格"_s), QList<HighlightId>());
    QCOMPARE(*writer().tagHighlights({HighlightId{4711}}, u"无人"_s), QList<HighlightId>());
    QCOMPARE(described(), QStringList{u"芯片 1 2"_s});
    // A tag that items no longer carry stays for the highlights, and the other way round.
    VERIFY_RESULT(writer().removeTag({m_items[2]}, u"芯片"_s));
    QCOMPARE(described(), QStringList{u"芯片 0 2"_s});
    VERIFY_RESULT(writer().addTag({m_items[2]}, u"芯片"_s));
    VERIFY_RESULT(writer().untagHighlights(all, u"芯片"_s));
    QCOMPARE(described(), QStringList{u"芯片 1 0"_s});
    // It says nothing about when the person last wrote on it.
    QCOMPARE(reader().highlight(m_first.id)->highlight.modified, m_first.modified);
}

void TestHighlightTags::namesFollowTheFirst()
{
    VERIFY_RESULT(writer().tagHighlights({m_other.id}, u"ＧＰＵ"_s));
    VERIFY_RESULT(writer().addTag({m_items[2]}, u"gpu"_s));
    QCOMPARE(reader().item(m_items[2])->tags, QStringList({u"ＧＰＵ"_s, u"芯片"_s}));
    VERIFY_RESULT(writer().untagHighlights({m_other.id}, u"Gpu"_s));
    QVERIFY(tagsOf(m_other).isEmpty());
}

void TestHighlightTags::isFoundUnderIt()
{
    QCOMPARE(found(u"tag:芯片"_s), QList<ItemId>({m_items[0], m_items[2]}));
    QCOMPARE(found(u"tag:价*"_s), QList{m_items[0]});
    QCOMPARE(found(u"has:tag"_s), QList<ItemId>({m_items[0], m_items[2]}));
    QCOMPARE(found(u"新的 -tag:芯片"_s), QList{m_items[1]});
    QCOMPARE(titles(*reader().items(m_digest, {.tag = u"价格"_s})), QStringList(u"甲"_s));
    QCOMPARE(reader().digests({.tag = u"价格"_s})->size(), 1);
    QVERIFY(reader().digests({.tag = u"手机"_s})->isEmpty());
    QVERIFY(reader().fieldNames()->tags.contains(u"价格"_s));
    VERIFY_RESULT(writer().deleteHighlight(m_second.id));
    QVERIFY(found(u"tag:价格"_s).isEmpty());
    QCOMPARE(found(u"tag:芯片"_s), QList<ItemId>({m_items[0], m_items[2]}));
    QVERIFY(!reader().fieldNames()->tags.contains(u"价格"_s));
}

void TestHighlightTags::countsAreOfItems()
{
    VERIFY_RESULT(writer().addTag({m_items[0]}, u"芯片"_s));
    // Two highlights and itself are one item.
    QCOMPARE(reader().counts()->tags, (QList<NamedCount>{{u"价格"_s, 1}, {u"芯片"_s, 2}}));
}

void TestHighlightTags::renames()
{
    const Result<TagChange> change = writer().renameTag(u"价格"_s, u"报价"_s);
    VERIFY_RESULT(change);
    QCOMPARE(change->items, QList{m_items[0]});
    QCOMPARE(tagsOf(m_second), QStringList({u"报价"_s, u"芯片"_s}));
    QCOMPARE(*writer().undoTagChange(*change), change->items);
    QCOMPARE(tagsOf(m_second), m_second.tags);
}

void TestHighlightTags::merges()
{
    VERIFY_RESULT(writer().tagHighlights({m_other.id}, u"价格"_s));
    const Result<TagChange> change = writer().mergeTag(u"价格"_s, u"芯片"_s);
    VERIFY_RESULT(change);
    QCOMPARE(change->onHighlights.given, QList{m_other.id}); // the second one had both
    QCOMPARE(change->items, QList<ItemId>({m_items[0], m_items[1]}));
    QCOMPARE(described(), QStringList{u"芯片 1 3"_s});
    QCOMPARE(*writer().undoTagChange(*change), change->items);
    QCOMPARE(described(), QStringList({u"价格 0 2"_s, u"芯片 1 2"_s}));
    QCOMPARE(tagsOf(m_second), m_second.tags);
    QCOMPARE(tagsOf(m_other), QStringList(u"价格"_s));
}

void TestHighlightTags::deletes()
{
    const Highlight away = mark(1, {4, 6}, {u"芯片"_s});
    VERIFY_RESULT(writer().deleteHighlight(away.id));
    const Result<TagChange> change = writer().deleteTag(u"芯片"_s);
    VERIFY_RESULT(change);
    QCOMPARE(change->items, QList<ItemId>({m_items[0], m_items[2]}));
    QCOMPARE(described(), QStringList{u"价格 0 1"_s});
    QCOMPARE(tagsOf(m_second), QStringList(u"价格"_s));
    VERIFY_RESULT(writer().undoTagChange(*change));
    QCOMPARE(described(), QStringList({u"价格 0 1"_s, u"芯片 1 2"_s}));
    VERIFY_RESULT(writer().restoreHighlight(away.id));
    QCOMPARE(tagsOf(away), QStringList(u"芯片"_s));
}

void TestHighlightTags::recolours()
{
    const Result<TagChange> change = writer().recolourTag(u"价格"_s, TagColour::Red);
    VERIFY_RESULT(change);
    QCOMPARE(change->items, QList{m_items[0]});
    QCOMPARE(reader().highlight(m_second.id)->highlight.tagColours,
             (annotation::TagColourMap{{u"价格"_s, TagColour::Red}}));
    // One with a colour stays known without any use.
    VERIFY_RESULT(writer().untagHighlights({m_second.id}, u"价格"_s));
    QCOMPARE(described(), QStringList({u"价格 0 0"_s, u"芯片 1 2"_s}));
}

void TestHighlightTags::undoPassesOverWhatIsDestroyed()
{
    const TagChange change = *writer().deleteTag(u"价格"_s);
    VERIFY_RESULT(writer().deleteHighlight(m_second.id));
    QCOMPARE(*writer().destroyTrashed(*reader().trash()), 1);
    VERIFY_RESULT(writer().undoTagChange(change));
    QCOMPARE(described(), QStringList({u"价格 0 0"_s, u"芯片 1 1"_s}));
}

void TestHighlightTags::trashKeepsThem()
{
    VERIFY_RESULT(writer().deleteHighlight(m_second.id));
    QCOMPARE(described(), QStringList({u"价格 0 0"_s, u"芯片 1 1"_s}));
    QCOMPARE(reader().counts()->tags, (QList<NamedCount>{{u"芯片"_s, 2}}));
    // What lies there is not changed.
    QCOMPARE(*writer().tagHighlights({m_second.id}, u"新"_s), QList<HighlightId>());
    QCOMPARE(*writer().untagHighlights({m_second.id}, u"芯片"_s), QList<HighlightId>());
    VERIFY_RESULT(writer().restoreHighlight(m_second.id));
    QCOMPARE(tagsOf(m_second), m_second.tags);
    VERIFY_RESULT(writer().deleteHighlight(m_second.id));
    QCOMPARE(*writer().destroyTrashed(*reader().trash()), 1);
    QCOMPARE(described(), QStringList{u"芯片 1 1"_s});
}

void TestHighlightTags::putBackLeavesThem()
{
    VERIFY_RESULT(writer().recolourHighlights({m_second.id}, annotation::Colour::Doubt));
    VERIFY_RESULT(writer().renameTag(u"价格"_s, u"报价"_s));
    VERIFY_RESULT(writer().putBackHighlights({m_second}));
    const Highlight back = reader().highlight(m_second.id)->highlight;
    QCOMPARE(back.colour, m_second.colour);
    QCOMPARE(back.tags, QStringList({u"报价"_s, u"芯片"_s}));
}

void TestHighlightTags::goWithTheirHighlight()
{
    import(u"另有一句在前。新的芯片明年上市，价格不变。"_s);
    QCOMPARE(reader().highlight(m_second.id)->highlight.state, annotation::AnchorState::Moved);
    QCOMPARE(tagsOf(m_second), m_second.tags);
    // Into another item, which is then found under its tags.
    VERIFY_RESULT(writer().acceptHighlight(m_second.id, m_items[1], {0, 3}));
    QCOMPARE(found(u"tag:价格"_s), QList{m_items[1]});
    // An item that is gone is shown for its highlights, and found.
    m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1},
                                  {{u"丙"_s, u"新的手机。"_s, u"https://example.org/3"_s, {}}}));
    QCOMPARE(titles(*reader().items(m_digest, {.tag = u"价格"_s})), QStringList(u"乙"_s));
}

void TestHighlightTags::libraryOfVersionEight()
{
    m_library->closeWriter();
    const Location location = m_library->location();
    QVERIFY(QDir(location.folder).removeRecursively());
    QVERIFY(QDir().mkpath(location.folder));
    {
        SQLite::Database old(location.libraryFile().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        old.exec(gleaner::test::fileBytes(QStringLiteral(TEST_DATA_DIR "/libraries/library-v8.sql")).toStdString());
    }
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), 8);
    m_library->openWriter();
    QCOMPARE(*databaseVersion(location.libraryFile(), LibraryScripts), newestVersion(LibraryScripts));
    QCOMPARE(QDir(location.backupFolder()).entryList(QDir::Files).size(), 1);
    const Highlight known = reader().highlights()->value(0).highlight;
    QCOMPARE(known.original.quote.exact, u"海港"_s);
    QCOMPARE(*writer().tagHighlights({known.id}, u"港口"_s), QList{known.id});
    QCOMPARE(described(), QStringList({u"交通 1 0"_s, u"港口 0 1"_s}));
    QCOMPARE(reader().counts()->tagColours.value(u"交通"_s), TagColour::Red);
    QCOMPARE(reader().notesAbout(*reader().findDigest(u"sfkfeq5stw"_s))->size(), 1);
}

QTEST_GUILESS_MAIN(TestHighlightTags)
#include "tst_highlighttags.moc"
