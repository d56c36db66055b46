// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/highlightrows.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

/// Lists, filters, counts and what a person adds, as readers of the library see it.
class TestLists final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void rowsSayWhatWasStored();
    void digestsAreNewestFirst();
    void filters_data();
    void filters();
    void settersGiveWhatChanged();
    void countsFollow();
    void fieldsNameWhatThereIs();
    void tagsDifferingInCaseAreOne();
    void tagsAreForgottenWithTheirLastItem();
    void badTagsAreRefused();
    void nextUnreadGoesOnInListOrder();
    void nextUnreadKeepsToTheFilter();
    void notesGoToTheTrashAndBack();
    void notesOfDigestFollowTheItems();
    void blankNotesAreRefused();
    void unknownIdsAreNotFound();
    void uidsAreFoundByPrefix();
    void sourceIsWhatWasImported();
    void mentionsKeepValues();
    void imagesAreKept();
    void readersSeeEachCommit();

private:
    std::optional<TestLibrary> m_library;
    DigestId m_march;
    DigestId m_april;
    DigestId m_undated;
    QList<ItemId> m_marchItems;
    QList<ItemId> m_aprilItems;
};

void TestLists::init()
{
    m_library.emplace();
    PreparedFile march = preparedFile(
        u"/news/march.md"_s, u"三月早报"_s, {2026, 3, 1},
        {{u"星河公司发布新芯片"_s, u"星河公司昨天发布芯片。"_s, u"https://example.com/chip"_s, u"硬件"_s},
         {u"远航汽车召回"_s, u"远航汽车召回 1200 辆车。"_s, {}, {}},
         {u"天气转暖"_s, u"北方升温。"_s, {}, {}}},
        u"早报"_s);
    addMention(march, 0, entity::Type::Org, u"星河公司"_s, u"星河"_s);
    addMention(march, 1, entity::Type::Org, u"远航汽车"_s, u"远航"_s);
    march.digest.items[0].source = u"晨星社"_s;
    m_march = m_library->store(march).digest;
    PreparedFile april = preparedFile(
        u"/news/april.md"_s, u"四月早报"_s, {2026, 4, 2},
        {{u"星河完成融资"_s, u"星河融资三亿元。"_s, {}, {}}, {u"新书上架"_s, u"《远山》上架。"_s, {}, {}}}, u"晚报"_s);
    addMention(april, 0, entity::Type::Org, u"星河"_s, u"星河"_s);
    addMention(april, 1, entity::Type::Work, u"《远山》"_s, u"远山"_s);
    m_april = m_library->store(april).digest;
    m_undated = m_library->store(preparedFile(u"/news/undated.md"_s, u"杂记"_s, {}, {{u"一条"_s, u"正文。"_s, {}, {}}}))
                    .digest;
    m_marchItems = m_library->itemIds(m_march);
    m_aprilItems = m_library->itemIds(m_april);
}

void TestLists::cleanup()
{
    const auto problems = libraryProblems(m_library->location());
    VERIFY_RESULT(problems);
    QCOMPARE(*problems, QStringList());
    m_library.reset();
}

void TestLists::rowsSayWhatWasStored()
{
    const Reader reader = m_library->reader();
    const DigestRow digest = *reader.digest(m_march);
    QCOMPARE(digest.title, u"三月早报"_s);
    QCOMPARE(digest.path, u"/news/march.md"_s);
    QCOMPARE(digest.date, QDate(2026, 3, 1));
    QCOMPARE(digest.publisher, u"早报"_s);
    QCOMPARE(digest.items, 3);
    QCOMPARE(digest.uid.size(), 10);

    const QList<ItemRow> items = *reader.items(m_march);
    QCOMPARE(titles(items), (QStringList{u"星河公司发布新芯片"_s, u"远航汽车召回"_s, u"天气转暖"_s}));
    const ItemRow first = items.first();
    QCOMPARE(first.number, 1);
    QCOMPARE(first.digest, m_march);
    QCOMPARE(first.section, u"硬件"_s);
    QCOMPARE(first.source, u"晨星社"_s);
    QCOMPARE(first.url, u"https://example.com/chip"_s);
    QCOMPARE(first.lines, (LineSpan{3, 5}));
    QVERIFY(!first.read && !first.bookmarked && first.notes == 0 && first.tags.isEmpty());
    QCOMPARE(*reader.item(first.id), first);
    QCOMPARE(*reader.itemText(first.id), u"星河公司发布新芯片\n星河公司昨天发布芯片。"_s);
}

void TestLists::digestsAreNewestFirst()
{
    // Of one day the one imported last comes first.
    m_library->store(preparedFile(u"/news/april-2.md"_s, u"四月号外"_s, {2026, 4, 2}, {}));
    QCOMPARE(titles(*m_library->reader().digests()),
             (QStringList{u"四月号外"_s, u"四月早报"_s, u"三月早报"_s, u"杂记"_s}));
}

void TestLists::filters_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QStringList>("digests");
    QTest::addColumn<QStringList>("marchItems");
    const QString march = u"三月早报"_s;
    const QString april = u"四月早报"_s;
    const QString chip = u"星河公司发布新芯片"_s;
    const QString recall = u"远航汽车召回"_s;
    const QString weather = u"天气转暖"_s;
    using View = Filter::View;
    const auto row = [](const char *name, const Filter &filter, const QStringList &digests, const QStringList &items) {
        QTest::newRow(name) << filter << digests << items;
    };
    row("all", {}, {april, march, u"杂记"_s}, {chip, recall, weather});
    row("unread", {.view = View::Unread}, {april, march, u"杂记"_s}, {recall, weather});
    row("bookmarked", {.view = View::Bookmarked}, {march}, {recall});
    row("with notes", {.view = View::WithNotes}, {march}, {chip});
    row("with highlights", {.view = View::WithHighlights}, {march}, {chip});
    row("publisher", {.publisher = u"早报"_s}, {march}, {chip, recall, weather});
    row("another publisher", {.publisher = u"晚报"_s}, {april}, {});
    row("tag", {.tag = u"待核实"_s}, {april, march}, {chip});
    row("tag by another case", {.tag = u"ｔｏｄｏ"_s}, {march}, {recall});
    row("entity", {.entity = u"星河"_s}, {april, march}, {chip});
    row("entity of another type", {.entity = u"星河"_s, .entityType = entity::Type::Person}, {}, {});
    row("entity type", {.entityType = entity::Type::Work}, {april}, {});
    row("all together", {.view = View::Unread, .publisher = u"早报"_s, .tag = u"TODO"_s, .entity = u"远航"_s}, {march},
        {recall});
    row("nothing has both", {.view = View::Bookmarked, .tag = u"待核实"_s}, {}, {});
}

void TestLists::filters()
{
    QFETCH(Filter, filter);
    Writer &writer = m_library->writer();
    VERIFY_RESULT(writer.setRead({m_marchItems[0]}, true));
    VERIFY_RESULT(writer.setBookmarked({m_marchItems[1]}, true));
    VERIFY_RESULT(writer.addNote(m_marchItems[0], u"看看"_s));
    VERIFY_RESULT(writer.addTag({m_marchItems[0], m_aprilItems[1]}, u"待核实"_s));
    VERIFY_RESULT(writer.addTag({m_marchItems[1]}, u"todo"_s));
    VERIFY_RESULT(writer.addHighlight({.item = m_marchItems[0], .span = {0, 4}}));
    const Reader reader = m_library->reader();
    QTEST(titles(*reader.digests(filter)), "digests");
    QTEST(titles(*reader.items(m_march, filter)), "marchItems");
}

void TestLists::settersGiveWhatChanged()
{
    Writer &writer = m_library->writer();
    const QList<ItemId> one{m_marchItems[1]};
    const QList<ItemId> others{m_marchItems[0], m_marchItems[2]};
    const ItemId unknown{99999};
    QCOMPARE(*writer.setRead(one, true), one);
    QCOMPARE(*writer.setRead(m_marchItems + QList{unknown}, true), others);
    QCOMPARE(*writer.setRead(m_marchItems, true), QList<ItemId>());
    QCOMPARE(*writer.setRead(others, false), others);
    QCOMPARE(*writer.setBookmarked(one, true), one);
    QCOMPARE(*writer.setBookmarked(m_marchItems, true), others);
    QCOMPARE(*writer.setBookmarked(others, false), others);
    QCOMPARE(*writer.addTag(one, u"芯片"_s), one);
    QCOMPARE(*writer.addTag(m_marchItems + QList{unknown}, u"#芯片"_s), others);
    QCOMPARE(*writer.removeTag(others, u"芯片"_s), others);
    QCOMPARE(*writer.removeTag(m_marchItems, u"芯片"_s), one);
    QCOMPARE(*writer.removeTag(m_marchItems, u"无此标签"_s), QList<ItemId>());
}

void TestLists::countsFollow()
{
    Writer &writer = m_library->writer();
    VERIFY_RESULT(writer.setRead(m_aprilItems, true));
    VERIFY_RESULT(writer.setBookmarked({m_marchItems[0]}, true));
    VERIFY_RESULT(writer.addTag(m_marchItems, u"beta"_s));
    VERIFY_RESULT(writer.addTag({m_aprilItems[0]}, u"Alpha"_s));
    VERIFY_RESULT(writer.addNote(m_marchItems[0], u"甲"_s));
    VERIFY_RESULT(writer.addNote(m_marchItems[0], u"乙"_s));
    VERIFY_RESULT(writer.addHighlight({.item = m_marchItems[0], .span = {0, 4}}));
    VERIFY_RESULT(writer.addHighlight({.item = m_marchItems[0], .span = {2, 6}}));
    const Reader reader = m_library->reader();
    Counts expected;
    expected.digests = 3;
    expected.items = 6;
    expected.unread = 4;
    expected.bookmarked = 1;
    expected.withNotes = 1;
    expected.withHighlights = 1;
    expected.publishers = {{u"早报"_s, 1}, {u"晚报"_s, 1}};
    expected.tags = {{u"Alpha"_s, 1}, {u"beta"_s, 3}};
    QCOMPARE(*reader.counts(), expected);
    const DigestRow march = *reader.digest(m_march);
    QCOMPARE(march.read, 0);
    QCOMPARE(march.bookmarks, 1);
    QCOMPARE(march.notes, 2);
    QCOMPARE(march.highlights, 2);
    QCOMPARE(march.tagged, 3);
    QCOMPARE(reader.digest(m_april)->read, 2);
}

void TestLists::fieldsNameWhatThereIs()
{
    Writer &writer = m_library->writer();
    VERIFY_RESULT(writer.addTag(m_marchItems, u"beta"_s));
    VERIFY_RESULT(writer.addTag({m_aprilItems[0]}, u"Alpha"_s));
    VERIFY_RESULT(writer.addTag({m_aprilItems[0]}, u"gone"_s));
    VERIFY_RESULT(writer.removeTag({m_aprilItems[0]}, u"gone"_s));
    PreparedFile may = preparedFile(
        u"/news/may.md"_s, u"五月早报"_s, {2026, 5, 1},
        {{u"远航扩产"_s, u"远航与星河签约。"_s, {}, u"汽车"_s}, {u"星河回应"_s, u"星河回应。"_s, {}, u"汽车"_s}},
        u"早报"_s);
    addMention(may, 0, entity::Type::Org, u"星河"_s, u"星河"_s);
    addMention(may, 0, entity::Type::Place, u"远航"_s, u"远航"_s);
    may.digest.items[0].source = u"环球社"_s;
    may.digest.items[1].source = u"环球社"_s;
    m_library->store(may);
    const FieldNames fields = *m_library->reader().fieldNames();
    QCOMPARE(fields.tags, (QStringList{u"Alpha"_s, u"beta"_s}));
    QCOMPARE(fields.publishers, (QStringList{u"早报"_s, u"晚报"_s}));
    QCOMPARE(fields.sources.first(2), (QStringList{u"环球社"_s, u"晨星社"_s}));
    QCOMPARE(fields.sections, (QStringList{u"汽车"_s, u"硬件"_s}));
    QCOMPARE(fields.entities, (QStringList{u"星河"_s, u"远山"_s, u"远航"_s})); // 远航 is an organisation and a place
}

void TestLists::tagsDifferingInCaseAreOne()
{
    Writer &writer = m_library->writer();
    VERIFY_RESULT(writer.addTag({m_marchItems[0]}, u"GPU"_s));
    QCOMPARE(*writer.addTag({m_marchItems[0]}, u"ｇｐｕ"_s), QList<ItemId>());
    VERIFY_RESULT(writer.addTag({m_marchItems[0]}, u"云"_s));
    VERIFY_RESULT(writer.addTag({m_marchItems[0]}, u"amd"_s));
    QCOMPARE(m_library->reader().item(m_marchItems[0])->tags, (QStringList{u"amd"_s, u"GPU"_s, u"云"_s}));
    VERIFY_RESULT(writer.removeTag({m_marchItems[0]}, u"gpu"_s));
    QCOMPARE(m_library->reader().item(m_marchItems[0])->tags, (QStringList{u"amd"_s, u"云"_s}));
}

void TestLists::tagsAreForgottenWithTheirLastItem()
{
    Writer &writer = m_library->writer();
    VERIFY_RESULT(writer.addTag({m_marchItems[0]}, u"Gpu"_s));
    VERIFY_RESULT(writer.removeTag({m_marchItems[0]}, u"Gpu"_s));
    QVERIFY(m_library->reader().counts()->tags.isEmpty());
    VERIFY_RESULT(writer.addTag({m_marchItems[0]}, u"GPU"_s));
    QCOMPARE(m_library->reader().counts()->tags, (QList<NamedCount>{{u"GPU"_s, 1}}));
}

void TestLists::badTagsAreRefused()
{
    const auto added = m_library->writer().addTag(m_marchItems, u"a,b"_s);
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::Usage);
}

void TestLists::nextUnreadGoesOnInListOrder()
{
    Writer &writer = m_library->writer();
    const ItemId undated = m_library->itemIds(m_undated).first();
    QCOMPARE(*m_library->reader().nextUnread({}), m_aprilItems[0]);
    QList<ItemId> order;
    for (std::optional<ItemId> at = m_aprilItems[0]; at; at = *m_library->reader().nextUnread(*at))
        order.append(*at);
    QCOMPARE(order, m_aprilItems + m_marchItems + QList{undated});

    VERIFY_RESULT(writer.setRead({m_aprilItems[1], m_marchItems[0], m_marchItems[1], undated}, true));
    QCOMPARE(*m_library->reader().nextUnread(m_aprilItems[0]), m_marchItems[2]);
    QCOMPARE(*m_library->reader().nextUnread(m_marchItems[2]), std::nullopt);
}

void TestLists::nextUnreadKeepsToTheFilter()
{
    const Reader reader = m_library->reader();
    QCOMPARE(*reader.nextUnread({}, {.publisher = u"早报"_s}), m_marchItems[0]);
    QCOMPARE(*reader.nextUnread(m_aprilItems[0], {.entity = u"星河"_s}), m_marchItems[0]);
    QCOMPARE(*reader.nextUnread(m_marchItems[0], {.entity = u"星河"_s}), std::nullopt);
    QVERIFY(!reader.nextUnread({99999}));
}

void TestLists::notesGoToTheTrashAndBack()
{
    Writer &writer = m_library->writer();
    const ItemId item = m_marchItems[0];
    const annotation::Note first = *writer.addNote(item, u"存疑：成本口径未说明。"_s);
    QVERIFY(first.id.isValid());
    QCOMPARE(first.uid.size(), 10);
    QCOMPARE(first.created, first.modified);
    const annotation::Note second = *writer.addNote(item, u"第二条"_s);
    QVERIFY(second.uid != first.uid);
    QCOMPARE(*m_library->reader().notes(item), (QList{first, second}));

    const annotation::Note before = *writer.updateNote(first.id, u"已核实"_s);
    QCOMPARE(before, first);
    const annotation::Note now = m_library->reader().notes(item)->first();
    QCOMPARE(now.text, u"已核实"_s);
    QCOMPARE(now.created, first.created);
    QVERIFY(now.modified > first.modified);

    VERIFY_RESULT(writer.deleteNote(first.id));
    QCOMPARE(*m_library->reader().notes(item), QList{second});
    QCOMPARE(m_library->reader().item(item)->notes, 1);
    QVERIFY(!writer.deleteNote(first.id));
    QVERIFY(!writer.updateNote(first.id, u"x"_s));
    VERIFY_RESULT(writer.restoreNote(first.id));
    QCOMPARE(*m_library->reader().notes(item), (QList{now, second}));
    QVERIFY(!writer.restoreNote(first.id));
}

void TestLists::notesOfDigestFollowTheItems()
{
    Writer &writer = m_library->writer();
    const annotation::Note later = *writer.addNote(m_marchItems[2], u"丙"_s);
    const annotation::Note earlier = *writer.addNote(m_marchItems[0], u"甲"_s);
    VERIFY_RESULT(writer.addNote(m_aprilItems[0], u"别处"_s));
    QCOMPARE(*m_library->reader().notesOfDigest(m_march), (QList{earlier, later}));
}

void TestLists::blankNotesAreRefused()
{
    const auto blank = m_library->writer().addNote(m_marchItems[0], u" \n"_s);
    QVERIFY(!blank);
    QCOMPARE(blank.error().kind, Error::Kind::Usage);
}

void TestLists::unknownIdsAreNotFound()
{
    const Reader reader = m_library->reader();
    QCOMPARE(reader.digest({777}).error().kind, Error::Kind::NotFound);
    QCOMPARE(reader.item({777}).error().kind, Error::Kind::NotFound);
    QCOMPARE(reader.itemText({777}).error().kind, Error::Kind::NotFound);
    QCOMPARE(reader.source({777}).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_library->writer().addNote(ItemId{777}, u"x"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_library->writer().updateNote({777}, u"x"_s).error().kind, Error::Kind::NotFound);
    QVERIFY(reader.items({777})->isEmpty());
    QVERIFY(reader.mentions({777})->isEmpty());
}

void TestLists::uidsAreFoundByPrefix()
{
    const Reader reader = m_library->reader();
    const QString uid = reader.item(m_marchItems[1])->uid;
    QCOMPARE(*reader.findItem(uid), m_marchItems[1]);
    QCOMPARE(*reader.findItem(uid.first(6).toUpper()), m_marchItems[1]);
    QCOMPARE(*reader.findDigest(reader.digest(m_march)->uid.first(5)), m_march);
    QCOMPARE(reader.findItem(uid.first(3)).error().kind, Error::Kind::NotFound);
    QCOMPARE(reader.findItem(u"nothing"_s).error().kind, Error::Kind::NotFound);
    QCOMPARE(reader.findItem(QString()).error().kind, Error::Kind::NotFound);

    // Enough items that two begin alike, so that "ambiguous" is seen to be told from "not found".
    QList<TestItem> many;
    for (int number = 0; number < 3000; ++number)
        many.append({u"条目 %1"_s.arg(number), u"正文"_s, {}, {}});
    const DigestId digest = m_library->store(preparedFile(u"/news/many.md"_s, u"多"_s, {2026, 1, 1}, many)).digest;
    QHash<QString, int> prefixes;
    const QList<ItemRow> rows = *reader.items(digest);
    for (const ItemRow &row : rows)
        ++prefixes[row.uid.first(4)];
    const auto twice = std::ranges::find_if(prefixes, [](int count) { return count > 1; });
    QVERIFY(twice != prefixes.end());
    QCOMPARE(reader.findItem(twice.key()).error().kind, Error::Kind::Conflict);
}

void TestLists::sourceIsWhatWasImported()
{
    const PreparedFile file = preparedFile(u"/news/bytes.md"_s, u"字节"_s, {2026, 1, 1},
                                           {{u"一"_s, u"二\0三"_s, {}, {}}});
    const SourceBytes source = *m_library->reader().source(m_library->store(file).digest);
    QCOMPARE(source.path, file.path);
    QCOMPARE(source.bytes, file.bytes);

    PreparedFile empty = preparedFile(u"/news/empty.md"_s, {}, {}, {});
    empty.bytes.clear();
    empty.size = 0;
    empty.sha256 = QCryptographicHash::hash({}, QCryptographicHash::Sha256);
    const DigestId emptyId = m_library->store(empty).digest;
    QCOMPARE(m_library->reader().source(emptyId)->bytes, QByteArray());
    QCOMPARE(m_library->reader().digest(emptyId)->title, u"empty"_s);
}

void TestLists::mentionsKeepValues()
{
    PreparedFile file = preparedFile(u"/news/money.md"_s, u"钱"_s, {2026, 5, 1},
                                     {{u"融资三亿元"_s, u"共三亿元。"_s, {}, {}}});
    const entity::Mention money{entity::Type::Money, {2, 5}, u"三亿元"_s, u"三亿元"_s, 300'000'000.0, u"CNY"_s};
    const entity::Mention org{entity::Type::Org, {0, 2}, u"融资"_s, u"融资"_s, {}, {}};
    file.mentions->items[0] = {money, org};
    const DigestId digest = m_library->store(file).digest;
    const QList<StoredMention> mentions = *m_library->reader().mentions(digest);
    QCOMPARE(mentions.size(), 2);
    QCOMPARE(mentions[0].item, m_library->itemIds(digest).first());
    QVERIFY(mentions[0].mention == org); // by place
    QVERIFY(mentions[1].mention == money);
}

void TestLists::imagesAreKept()
{
    const QString url = u"https://example.com/a.png"_s;
    QCOMPARE(m_library->reader().image(url)->has_value(), false);
    VERIFY_RESULT(m_library->writer().storeImage(url, {QByteArray("\x89PNG\0x", 6), u"image/png"_s}));
    VERIFY_RESULT(m_library->writer().storeImage(url, {QByteArray("\x89PNG\0y", 6), u"image/png"_s}));
    const std::optional<CachedImage> image = *m_library->reader().image(url);
    QVERIFY(image);
    QCOMPARE(image->bytes, QByteArray("\x89PNG\0y", 6));
    QCOMPARE(image->mimeType, u"image/png"_s);
}

void TestLists::readersSeeEachCommit()
{
    const Reader reader = m_library->reader();
    for (int round = 1; round <= 3; ++round) {
        VERIFY_RESULT(m_library->writer().addNote(m_marchItems[0], QString::number(round)));
        QCOMPARE(reader.notes(m_marchItems[0])->size(), round);
        QCOMPARE(reader.digest(m_march)->notes, round);
    }
}

QTEST_GUILESS_MAIN(TestLists)
#include "tst_library.moc"
