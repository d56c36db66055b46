// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/identity.h"
#include "core/library/uids.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

const QDate Day(2026, 3, 1);

const TestItem Chip{u"星河发布芯片"_s, u"星河公司周二发布了新一代推理芯片，功耗下降四成，下月开始供货。"_s,
                    u"https://example.com/chip"_s, u"硬件"_s};
const TestItem Recall{u"远航召回汽车"_s, u"远航汽车宣布召回一千二百辆电动车，原因是刹车软件存在缺陷。"_s, {}, {}};
const TestItem Book{u"新书《远山》上架"_s, u"作家林舟的长篇小说《远山》今日在各大书店上架，首印五万册。"_s, {}, {}};
const TestItem Weather{u"北方升温"_s, u"气象台预计周末北方大部气温回升至二十度以上，适合出行。"_s, {}, {}};

} // namespace

/// Items keep their identity, and all that hangs on it, across revisions.
class TestIdentity final : public QObject {
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void matchingManyItemsEnds();
    void uidsAreStable();
    void uidsAvoidTaken();
    void sameItemsTwiceGetDifferentUids();
    void revisions_data();
    void revisions();
    void annotationsFollowTheItem();
    void annotatedGoneItemsStay();
    void goneItemsHideWithTheirLastAnnotation();
    void goneItemsComeBack();
    void textsOfTheOldRevisionAreFoundWithoutIndex();
};

void TestIdentity::matches_data()
{
    QTest::addColumn<QList<ItemKey>>("before");
    QTest::addColumn<QList<ItemKey>>("now");
    QTest::addColumn<QList<int>>("expected");
    const ItemKey a{u"https://a"_s, u"甲"_s, u"甲的正文，说的是第一件事。"_s};
    const ItemKey b{u"https://b"_s, u"乙"_s, u"乙的正文，与前者毫不相干的另一桩新闻。"_s};
    const ItemKey c{{}, u"丙"_s, u"第三则报道，谈论天气与农事，全无链接。"_s};
    const auto row = [](const char *name, const QList<ItemKey> &before, const QList<ItemKey> &now,
                        const QList<int> &expected) { QTest::newRow(name) << before << now << expected; };
    row("nothing", {}, {}, {});
    row("all new", {}, {a, b}, {-1, -1});
    row("all gone", {a, b}, {}, {});
    row("same", {a, b, c}, {a, b, c}, {0, 1, 2});
    row("reordered", {a, b, c}, {c, a, b}, {2, 0, 1});
    row("inserted", {a, b}, {a, c, b}, {0, -1, 1});
    row("by link", {a, b}, {{b.link, u"改了标题"_s, u"也换了正文"_s}}, {1});
    row("by title", {a, b}, {{u"https://new"_s, b.title, u"换了正文"_s}}, {1});
    row("link before title", {a, b}, {{a.link, b.title, {}}}, {0});
    row("by text", {a, c}, {{{}, u"标题全变了"_s, u"第三则报道，谈论天气和农事，没有链接。"_s}}, {1});
    row("different text is another item", {c}, {{{}, u"标题全变了"_s, u"一家公司公布了季度财报，营收增长。"_s}}, {-1});
    const ItemKey brief1{{}, u"快讯"_s, u"央行宣布下调存款准备金率。"_s};
    const ItemKey brief2{{}, u"快讯"_s, u"国家队男篮险胜对手晋级四强。"_s};
    const ItemKey brief3{{}, u"快讯"_s, u"暴雨导致三条高铁线路停运。"_s};
    row("a title they share, by text", {brief1, brief2}, {brief3, brief1, brief2}, {-1, 0, 1});
    row("a title they share is no sign", {brief1, brief2}, {brief3, brief2}, {-1, 1});
    row("no texts: in order", {{{}, u"快讯"_s, {}}, {{}, u"快讯"_s, {}}}, {brief1, brief2, brief3}, {0, 1, -1});
    row("equal items in order", {a, a}, {a, a, a}, {0, 1, -1});
    row("most similar first",
        {{{}, u"一"_s, u"星河公司发布了新一代推理芯片，功耗下降四成。"_s},
         {{}, u"二"_s, u"星河公司发布了新一代推理芯片，功耗下降五成，下月供货。"_s}},
        {{{}, u"三"_s, u"星河公司发布了新一代推理芯片，功耗下降五成，下月供应。"_s}}, {1});
}

void TestIdentity::matches()
{
    QFETCH(QList<ItemKey>, before);
    QFETCH(QList<ItemKey>, now);
    QFETCH(QList<int>, expected);
    const std::vector<int> match = matchItems({before.begin(), before.end()}, {now.begin(), now.end()});
    QCOMPARE(QList<int>(match.begin(), match.end()), expected);
}

void TestIdentity::matchingManyItemsEnds()
{
    std::vector<ItemKey> before;
    std::vector<ItemKey> now;
    for (int number = 0; number < 1000; ++number) {
        before.push_back({{}, u"旧 %1"_s.arg(number), u"第 %1 条旧闻。"_s.arg(number * 7919).repeated(20)});
        now.push_back({{}, u"新 %1"_s.arg(number), u"全新内容 %1!"_s.arg(number * 104729).repeated(20)});
    }
    QCOMPARE(matchItems(before, now), std::vector<int>(1000, -1));
}

void TestIdentity::uidsAreStable()
{
    // A uid stands in exported notes: the way it is made must never change.
    QCOMPARE(makeUid("digest\nabc", [](const QString &) { return false; }), u"0vvzp6egyb"_s);
    TestLibrary one;
    TestLibrary other;
    const PreparedFile file = preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall});
    PreparedFile elsewhere = file;
    elsewhere.path = u"/b/c.md"_s;
    const DigestId first = one.store(file).digest;
    const DigestId second = other.store(elsewhere).digest;
    QCOMPARE(one.reader().digest(first)->uid, other.reader().digest(second)->uid);
    QCOMPARE(one.reader().items(first)->at(1).uid, other.reader().items(second)->at(1).uid);
}

void TestIdentity::uidsAvoidTaken()
{
    QSet<QString> taken;
    for (int round = 0; round < 5; ++round) {
        const QString uid = makeUid("seed", [&](const QString &candidate) { return taken.contains(candidate); });
        QVERIFY(!taken.contains(uid));
        QCOMPARE(uid.size(), 10);
        for (const QChar c : uid)
            QVERIFY(u"0123456789abcdefghjkmnpqrstvwxyz"_s.contains(c));
        taken.insert(uid);
    }
}

void TestIdentity::sameItemsTwiceGetDifferentUids()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Recall, Recall, Chip, Chip}))
                                .digest;
    QSet<QString> uids;
    const QList<ItemRow> rows = *library.reader().items(digest);
    for (const ItemRow &row : rows)
        uids.insert(row.uid);
    QCOMPARE(uids.size(), 4);
}

void TestIdentity::revisions_data()
{
    QTest::addColumn<QList<TestItem>>("items");
    QTest::addColumn<QList<int>>("identities"); // places in {Chip, Recall, Book}, -1 for new
    QTest::addColumn<QList<int>>("counts");     // added, changed, removed
    const auto row = [](const char *name, const QList<TestItem> &items, const QList<int> &identities,
                        const QList<int> &counts) { QTest::newRow(name) << items << identities << counts; };
    TestItem edited = Recall;
    edited.body += u"车主可免费升级。"_s;
    TestItem retitled = Recall;
    retitled.title = u"远航一千辆车被召回"_s;
    TestItem relinked = Chip;
    relinked.title = u"芯片降价"_s;
    relinked.body = u"全部换过的正文。"_s;
    row("edited", {Chip, edited, Book}, {0, 1, 2}, {0, 1, 0});
    row("retitled", {Chip, retitled, Book}, {0, 1, 2}, {0, 1, 0});
    row("rewritten under the same link", {relinked, Recall, Book}, {0, 1, 2}, {0, 1, 0});
    row("reordered", {Book, Chip, Recall}, {2, 0, 1}, {0, 0, 0});
    row("inserted", {Weather, Chip, Recall, Book}, {-1, 0, 1, 2}, {1, 0, 0});
    row("removed", {Chip, Book}, {0, 2}, {0, 0, 1});
    row("all at once", {Weather, Book, retitled}, {-1, 2, 1}, {1, 1, 1});
    row("emptied", {}, {}, {0, 0, 3});
}

void TestIdentity::revisions()
{
    QFETCH(QList<TestItem>, items);
    QFETCH(QList<int>, identities);
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall, Book})).digest;
    const QList<ItemId> old = library.itemIds(digest);
    const ImportEntry entry = library.store(preparedFile(u"/a.md"_s, u"早报（更新）"_s, Day, items));
    QCOMPARE(entry.state, ImportEntry::State::Changed);
    QCOMPARE(entry.digest, digest);
    QCOMPARE(entry.items, items.size());
    QTEST((QList{entry.added, entry.changed, entry.removed}), "counts");

    const QList<ItemRow> rows = *library.reader().items(digest);
    QCOMPARE(rows.size(), identities.size());
    for (qsizetype at = 0; at < rows.size(); ++at) {
        QCOMPARE(rows[at].number, at + 1);
        QCOMPARE(rows[at].title, items[at].title);
        if (identities[at] >= 0)
            QCOMPARE(rows[at].id, old[identities[at]]);
        else
            QVERIFY(!old.contains(rows[at].id));
    }
    QCOMPARE(library.reader().digest(digest)->title, u"早报（更新）"_s);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIdentity::annotationsFollowTheItem()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall})).digest;
    const ItemId recall = library.itemIds(digest)[1];
    VERIFY_RESULT(library.writer().addNote(recall, u"车主是我"_s));
    VERIFY_RESULT(library.writer().addTag({recall}, u"汽车"_s));
    VERIFY_RESULT(library.writer().setRead({recall}, true));
    const QString uid = library.reader().item(recall)->uid;
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Weather, Recall, Chip}));
    const ItemRow row = library.reader().items(digest)->at(1);
    QCOMPARE(row.id, recall);
    QCOMPARE(row.uid, uid);
    QCOMPARE(row.notes, 1);
    QCOMPARE(row.tags, QStringList(u"汽车"_s));
    QVERIFY(row.read);
    QCOMPARE(titles(*library.reader().search(u"车主是我"_s, 0)), QStringList(Recall.title));
}

void TestIdentity::annotatedGoneItemsStay()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall, Book})).digest;
    const QList<ItemId> old = library.itemIds(digest);
    VERIFY_RESULT(library.writer().addNote(old[0], u"留下"_s));
    VERIFY_RESULT(library.writer().setRead({old[1]}, true)); // not written by the person: goes
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Book, Weather}));

    const Reader reader = library.reader();
    QCOMPARE(titles(*reader.items(digest)), (QStringList{Book.title, Weather.title, Chip.title}));
    const ItemRow chip = reader.items(digest)->at(2);
    QCOMPARE(chip.id, old[0]);
    QCOMPARE(chip.url, Chip.link);
    QCOMPARE(chip.section, Chip.section);
    QVERIFY(chip.lines.isNull());
    QCOMPARE(*reader.itemText(chip.id), QString(Chip.title + u'\n' + Chip.body));
    QCOMPARE(reader.digest(digest)->items, 3);
    QCOMPARE(titles(*reader.search(u"推理芯片"_s, 0)), QStringList(Chip.title));
    QCOMPARE(titles(*reader.search(u"刹车"_s, 0)), QStringList());
    QCOMPARE(*libraryProblems(library.location()), QStringList());

    // What is gone from the source does not come back from it: the text is kept through a rebuild of the index.
    library.closeWriter();
    QVERIFY(QFile::remove(library.location().indexFile()));
    library.openWriter();
    QCOMPARE(*library.reader().itemText(chip.id), QString(Chip.title + u'\n' + Chip.body));
    VERIFY_RESULT(library.writer().reindex(digest, preparedFile(u"/a.md"_s, u"早报"_s, Day, {Book, Weather})));
    QCOMPARE(titles(*library.reader().items(digest)), (QStringList{Book.title, Weather.title, Chip.title}));
    QCOMPARE(titles(*library.reader().search(u"推理芯片"_s, 0)), QStringList(Chip.title));
}

void TestIdentity::goneItemsHideWithTheirLastAnnotation()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall})).digest;
    const ItemId chip = library.itemIds(digest)[0];
    const annotation::Note note = *library.writer().addNote(chip, u"留下"_s);
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Recall}));
    QCOMPARE(library.itemIds(digest).size(), 2);
    VERIFY_RESULT(library.writer().deleteNote(note.id));
    QCOMPARE(library.itemIds(digest).size(), 1);
    QCOMPARE(library.reader().counts()->items, 1);
    VERIFY_RESULT(library.writer().restoreNote(note.id)); // nothing a person wrote may vanish
    QCOMPARE(library.itemIds(digest).size(), 2);
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIdentity::goneItemsComeBack()
{
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall})).digest;
    const QList<ItemId> old = library.itemIds(digest);
    VERIFY_RESULT(library.writer().setBookmarked({old[1]}, true));
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Weather}));
    const ImportEntry entry = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Recall, Chip, Weather}));
    QCOMPARE(entry.added, 2);
    QCOMPARE(library.itemIds(digest).first(2), (QList{old[1], old[0]}));
    QVERIFY(library.reader().item(old[1])->bookmarked);
    QVERIFY(!library.reader().item(old[1])->lines.isNull());
    QCOMPARE(*libraryProblems(library.location()), QStringList());
}

void TestIdentity::textsOfTheOldRevisionAreFoundWithoutIndex()
{
    // The index is gone and the file changes before it has been made again.
    TestLibrary library;
    const DigestId digest = library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {Chip, Recall})).digest;
    const QList<ItemId> old = library.itemIds(digest);
    VERIFY_RESULT(library.writer().addNote(old[0], u"留下"_s));
    library.closeWriter();
    QVERIFY(QFile::remove(library.location().indexFile()));
    library.openWriter();
    TestItem retitled = Recall;
    retitled.title = u"一千辆车"_s;
    library.store(preparedFile(u"/a.md"_s, u"早报"_s, Day, {retitled}));
    QCOMPARE(library.itemIds(digest), (QList{old[1], old[0]}));
    QVERIFY(library.reader().itemText(old[0])->contains(Chip.body));
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
