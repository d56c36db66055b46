// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/dump.h"
#include "core/library/revisions.h"
#include "core/library/revisiontexts.h"

#include <QBuffer>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using State = comparison::ItemComparison::State;
using Fate = NoteFate::Fate;

namespace {

struct News {
    QString title;
    QString body;
    int link = 0;
};

const News Chip{u"星河发布芯片"_s, u"星河公司周二发布了新一代推理芯片，功耗下降四成，下月开始供货。"_s, 1};
const News NewChip{u"星河发布芯片"_s, u"星河公司周二发布了新一代推理芯片，功耗下降五成，下月开始供货。"_s, 1};
const News Recall{u"远航召回汽车"_s, u"远航汽车宣布召回一千二百辆电动车，原因是刹车软件存在缺陷。"_s, 2};
const News Book{u"新书《远山》上架"_s, u"作家林舟的长篇小说《远山》今日在各大书店上架，首印五万册。"_s, 3};
const News Weather{u"北方升温"_s, u"气象台预计周末北方大部气温回升至二十度以上，适合出行。"_s, 4};

QByteArray bytesOf(const QList<News> &news, const QString &intro = {})
{
    QString text = u"# 星河日报 2026-03-01\n\n"_s + intro;
    for (const News &each : news)
        text += u"## [%1](https://news.example.org/%2)\n\n%3\n\n"_s.arg(each.title).arg(each.link).arg(each.body);
    return text.toUtf8();
}

} // namespace

/// What changed between revisions of a digest, and what became of all that was added to its items.
class TestRevisions final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_library.emplace(); }
    void tellsItemByItem();
    void keepsWhatHangsOnItems();
    void tellsWhatBecameOfNotes();
    void findsWhatIsInNeither();
    void itemsThatComeBack();
    void anyTwoRevisions();
    void outsideOfItems();
    void tellsInWords_data();
    void tellsInWords();
    void sumsUp();
    void countsAsTheImport();
    void withoutAnIndex();
    void afterDumpAndLoad();
    void refuses();
    void listsWhatWasRevised();

private:
    DigestId store(const QList<News> &news, const QString &intro = {})
    {
        return m_library->store(prepareBytes(u"/news/daily.md"_s, bytesOf(news, intro))).digest;
    }
    [[nodiscard]] RevisionComparison compare(DigestId digest, int from = 0, int to = 0) const
    {
        const auto compared = m_library->reader().compareRevisions(digest, from, to);
        if (!compared)
            qFatal("%s", qPrintable(compared.error().toString()));
        return *compared;
    }
    [[nodiscard]] ItemId itemOf(DigestId digest, const News &news) const
    {
        for (const ItemId id : m_library->itemIds(digest)) {
            if (m_library->reader().item(id)->title == news.title)
                return id;
        }
        return {};
    }
    /// "=甲 +乙", the titles of today.
    static QStringList told(const RevisionComparison &comparison)
    {
        QStringList lines;
        for (const RevisedItem &item : comparison.items) {
            static const QMap<State, QString> marks{
                {State::Unchanged, u"="_s}, {State::Changed, u"*"_s}, {State::Added, u"+"_s}, {State::Removed, u"-"_s}};
            lines += marks[item.what.state] + (item.what.moved ? u"~" : u"")
                   + (item.what.after.number > 0 ? item.what.title.after : item.what.title.before);
        }
        return lines;
    }

    std::optional<TestLibrary> m_library;
};

void TestRevisions::tellsItemByItem()
{
    const DigestId digest = store({Chip, Recall, Book});
    const QList<ItemId> before = m_library->itemIds(digest);
    QCOMPARE(store({Weather, NewChip, Recall}), digest);
    const QList<ItemId> after = m_library->itemIds(digest);
    const RevisionComparison comparison = compare(digest);
    QCOMPARE(told(comparison),
             (QStringList{u"+北方升温"_s, u"*星河发布芯片"_s, u"=远航召回汽车"_s, u"-新书《远山》上架"_s}));
    QCOMPARE(comparison.count(State::Added), 1);
    QCOMPARE(comparison.moved(), 0);
    // The ids are those that the import gave.
    QCOMPARE(comparison.items[0].now.id, after[0]);
    QCOMPARE(comparison.items[1].now.id, before[0]);
    QCOMPARE(comparison.items[2].now.id, before[1]);
    QCOMPARE(comparison.items[3].now.id, before[2]);
    QVERIFY(comparison.items[3].isGone);
    QVERIFY(!comparison.items[1].isGone);
    const comparison::TextComparison &text = comparison.items[1].what.text;
    QCOMPARE(text.changes.size(), 1);
    QCOMPARE(text.before.sliced(text.changes[0].before.start, text.changes[0].before.length()), u"四"_s);
    QCOMPARE(text.after.sliced(text.changes[0].after.start, text.changes[0].after.length()), u"五"_s);
    QCOMPARE(comparison.from.number, 1);
    QCOMPARE(comparison.to.number, 2);
    QVERIFY(comparison.from.imported < comparison.to.imported);
    QCOMPARE(comparison.to.size, bytesOf({Weather, NewChip, Recall}).size());
    QVERIFY(comparison.elsewhere.isEmpty());
}

void TestRevisions::keepsWhatHangsOnItems()
{
    const DigestId digest = store({Chip, Recall, Book});
    const QList<ItemId> items = m_library->itemIds(digest);
    VERIFY_RESULT(m_library->writer().setRead({items[0], items[2]}, true));
    VERIFY_RESULT(m_library->writer().setBookmarked({items[0]}, true));
    VERIFY_RESULT(m_library->writer().addTag({items[2]}, u"书"_s));
    store({Recall, NewChip});
    const RevisionComparison comparison = compare(digest);
    QCOMPARE(told(comparison), (QStringList{u"=~远航召回汽车"_s, u"-新书《远山》上架"_s, u"*星河发布芯片"_s}));
    const RevisedItem &chip = comparison.items[2];
    QVERIFY(chip.now.read && chip.now.bookmarked && chip.hasAdditions());
    const RevisedItem &book = comparison.items[1];
    QVERIFY(book.isGone && book.now.read && book.hasAdditions());
    QCOMPARE(book.now.tags, QStringList{u"书"_s});
    QVERIFY(!comparison.items[0].hasAdditions());
}

void TestRevisions::tellsWhatBecameOfNotes()
{
    const DigestId digest = store({Chip, Recall, Book});
    for (const News &news : {Chip, Recall, Book})
        VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, news), u"记：%1"_s.arg(news.title)));
    store({NewChip, Recall, Weather});
    VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, Recall), u"后来写的"_s));
    VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, Weather), u"新条目上的"_s));
    QMap<QString, Fate> fates;
    for (const RevisedItem &item : compare(digest).items) {
        for (const NoteFate &fate : item.notes) {
            QCOMPARE(fate.note.item, item.now.id);
            fates.insert(fate.note.text, fate.fate);
        }
    }
    QCOMPARE(fates, (QMap<QString, Fate>{{u"记：星河发布芯片"_s, Fate::Changed},
                                         {u"记：远航召回汽车"_s, Fate::Kept},
                                         {u"记：新书《远山》上架"_s, Fate::Gone},
                                         {u"后来写的"_s, Fate::Later},
                                         {u"新条目上的"_s, Fate::Later}}));
    // And what is gone can be read where the comparison says it is.
    const auto notes = m_library->reader().notesOfDigest(digest);
    QCOMPARE(notes->size(), 5);
}

void TestRevisions::findsWhatIsInNeither()
{
    const DigestId digest = store({Chip, Recall, Book});
    VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, Book), u"书的笔记"_s));
    VERIFY_RESULT(m_library->writer().setRead({itemOf(digest, Recall)}, true));
    store({Chip, Weather});
    store({NewChip, Weather});
    const RevisionComparison last = compare(digest);
    QCOMPARE(told(last), (QStringList{u"*星河发布芯片"_s, u"=北方升温"_s}));
    QCOMPARE(last.elsewhere.size(), 1); // the one that was read only is not listed any more
    const RevisedItem &book = last.elsewhere.first();
    QCOMPARE(book.now.title, Book.title);
    QVERIFY(book.isGone);
    QCOMPARE(book.notes.size(), 1);
    QCOMPARE(book.notes[0].fate, Fate::Gone);
    QVERIFY(book.what.text.after.contains(Book.body));
    // What came later is no matter of the first two.
    VERIFY_RESULT(m_library->writer().setBookmarked({itemOf(digest, Weather)}, true));
    store({NewChip, Weather, {u"第四版的新事"_s, u"直到第四版才有的一条，谈的是完全不同的海港贸易。"_s, 9}});
    VERIFY_RESULT(m_library->writer().setBookmarked({m_library->itemIds(digest)[2]}, true));
    QCOMPARE(compare(digest, 1, 2).elsewhere.size(), 0);
}

void TestRevisions::itemsThatComeBack()
{
    const DigestId digest = store({Chip, Recall, Book});
    const ItemId book = itemOf(digest, Book);
    VERIFY_RESULT(m_library->writer().addNote(book, u"书的笔记"_s));
    store({Chip, Recall});
    store({Chip, Recall, Book});
    const RevisionComparison comparison = compare(digest);
    QCOMPARE(told(comparison), (QStringList{u"=星河发布芯片"_s, u"=远航召回汽车"_s, u"+新书《远山》上架"_s}));
    QCOMPARE(comparison.items[2].now.id, book);
    QVERIFY(!comparison.items[2].isGone);
    QCOMPARE(comparison.items[2].notes.value(0).fate, Fate::Back);
    // From the first to the second it went, wherever it is today.
    const RevisionComparison first = compare(digest, 1, 2);
    QCOMPARE(told(first), (QStringList{u"=星河发布芯片"_s, u"=远航召回汽车"_s, u"-新书《远山》上架"_s}));
    QCOMPARE(first.items[2].notes.value(0).fate, Fate::Gone);
    QVERIFY(!first.items[2].isGone);
    QCOMPARE(told(compare(digest, 1, 3)),
             (QStringList{u"=星河发布芯片"_s, u"=远航召回汽车"_s, u"=新书《远山》上架"_s}));
}

void TestRevisions::anyTwoRevisions()
{
    const DigestId digest = store({Chip, Recall});
    const ItemId chip = itemOf(digest, Chip);
    store({NewChip, Recall});
    // Neither link, title nor much of the text is left after both steps.
    News renamed = NewChip;
    renamed.title = u"新一代芯片功耗更低"_s;
    store({renamed, Recall, Book});
    const RevisionComparison all = compare(digest, 1, 3);
    QCOMPARE(told(all), (QStringList{u"*新一代芯片功耗更低"_s, u"=远航召回汽车"_s, u"+新书《远山》上架"_s}));
    QCOMPARE(all.items[0].now.id, chip);
    QCOMPARE(all.revisions.size(), 3);
    QCOMPARE(told(compare(digest, 1, 2)), (QStringList{u"*星河发布芯片"_s, u"=远航召回汽车"_s}));
    QCOMPARE(compare(digest, 1, 2).items[0].now.id, chip);
}

void TestRevisions::outsideOfItems()
{
    const DigestId digest = store({Chip, Recall}, u"今天两条。\n\n"_s);
    store({Chip, Recall}, u"今天有两条。\n\n"_s);
    const RevisionComparison comparison = compare(digest);
    QCOMPARE(comparison.count(State::Unchanged), 2);
    QVERIFY(!comparison.outside.isSame());
    QVERIFY(comparison.outside.after.contains(u"今天有两条。"_s));
}

void TestRevisions::tellsInWords_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("nothing") << 0 << QStringList();
    QTest::newRow("moved") << 1 << QStringList{u"Moved: number 3 before, 1 now"_s};
    QTest::newRow("section") << 2 << QStringList{u"Section: none → 硬件"_s};
    QTest::newRow("source") << 3 << QStringList{u"Source: 晨星社 → none"_s};
    QTest::newRow("links") << 4
                           << QStringList{u"Link removed: https://a.example"_s, u"Link added: https://c.example"_s};
    QTest::newRow("order of links") << 5 << QStringList{u"Its links stand in another order"_s};
    QTest::newRow("read, and gone") << 6 << QStringList{u"Kept: read mark. The item is listed no more."_s};
    QTest::newRow("marked") << 7 << QStringList{u"Kept: bookmark, tags 甲, 乙, read mark."_s};
    QTest::newRow("marked, and gone") << 8
                                      << QStringList{
                                             u"Kept: bookmark. The item is listed behind the digest's others."_s};
}

void TestRevisions::tellsInWords()
{
    QFETCH(int, what);
    RevisedItem item;
    item.what.state = what == 0 || what == 1 ? State::Unchanged : State::Changed;
    switch (what) {
    case 1:
        item.what.moved = true;
        item.what.before.number = 3;
        item.what.after.number = 1;
        break;
    case 2: item.what.after.section = u"硬件"_s; break;
    case 3: item.what.before.source = u"晨星社"_s; break;
    case 4:
        item.what.before.links = {u"https://a.example"_s, u"https://b.example"_s};
        item.what.after.links = {u"https://b.example"_s, u"https://c.example"_s};
        break;
    case 5:
        item.what.before.links = {u"https://a.example"_s, u"https://b.example"_s};
        item.what.after.links = {u"https://b.example"_s, u"https://a.example"_s};
        break;
    case 6: item.now.read = item.isGone = true; break;
    case 7:
        item.now.read = item.now.bookmarked = true;
        item.now.tags = {u"甲"_s, u"乙"_s};
        break;
    case 8: item.now.bookmarked = item.isGone = true; break;
    default: break;
    }
    QStringList told = factsOf(item.what);
    if (const QString marks = marksFate(item); !marks.isEmpty())
        told += marks;
    QTEST(told, "told");
}

void TestRevisions::sumsUp()
{
    const DigestId digest = store({Chip, Recall, Book}, u"今天三条。\n\n"_s);
    store({NewChip, Recall, Weather}, u"今天也是三条。\n\n"_s);
    QCOMPARE(summaryOf(compare(digest)),
             u"Items: 1 changed, 1 added, 1 removed, 1 as before. Text outside the items changed."_s);
}

/// A section that is called otherwise is a change of its items: the import and the comparison agree.
void TestRevisions::countsAsTheImport()
{
    const auto bytes = [](const QString &section) -> QByteArray {
        return QByteArray("# 星河日报 2026-03-01\n\n## " + section.toUtf8() + "\n\n")
             + bytesOf({Chip, Recall, Book}).mid(bytesOf({}).size()).replace("## [", "### [");
    };
    const ImportEntry first = m_library->store(prepareBytes(u"/news/daily.md"_s, bytes(u"要闻"_s)));
    QCOMPARE(first.items, 3);
    const ImportEntry entry = m_library->store(prepareBytes(u"/news/daily.md"_s, bytes(u"头条"_s)));
    QCOMPARE(entry.state, ImportEntry::State::Changed);
    const RevisionComparison comparison = compare(entry.digest);
    QCOMPARE(comparison.count(State::Changed), 3);
    QCOMPARE(entry.changed, 3);
    QCOMPARE(factsOf(comparison.items[0].what), QStringList{u"Section: 要闻 → 头条"_s});
}

void TestRevisions::withoutAnIndex()
{
    const DigestId digest = store({Chip, Recall, Book});
    VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, Book), u"书的笔记"_s));
    store({NewChip, Recall});
    const RevisionComparison before = compare(digest);
    m_library->closeWriter();
    QVERIFY(QFile::remove(m_library->location().indexFile()));
    m_library->openWriter();
    RevisionComparison after = compare(digest);
    QCOMPARE(told(after), told(before));
    for (qsizetype at = 0; at < before.items.size(); ++at) {
        QCOMPARE(after.items[at].now.id, before.items[at].now.id);
        QCOMPARE(after.items[at].what, before.items[at].what);
        QCOMPARE(after.items[at].notes, before.items[at].notes);
    }
}

/// All it takes is in the library: a copy as text, read into another folder, tells the same.
void TestRevisions::afterDumpAndLoad()
{
    const DigestId digest = store({Chip, Recall, Book});
    VERIFY_RESULT(m_library->writer().addNote(itemOf(digest, Book), u"书的笔记"_s));
    store({NewChip, Recall});
    const RevisionComparison before = compare(digest);
    QBuffer copy;
    copy.open(QIODevice::ReadWrite);
    VERIFY_RESULT(dump(m_library->location(), copy));
    copy.seek(0);
    const Location other{m_library->path(u"other"_s)};
    VERIFY_RESULT(load(other, copy, tickingClock()));
    const auto reader = Reader::open(other);
    VERIFY_RESULT(reader);
    const auto after = reader->compareRevisions(*reader->findDigest(before.digest.uid));
    VERIFY_RESULT(after);
    QCOMPARE(told(*after), told(before));
    for (qsizetype at = 0; at < before.items.size(); ++at)
        QCOMPARE(after->items[at].now.uid, before.items[at].now.uid);
    QCOMPARE(after->items.last().notes.value(0).fate, Fate::Gone);
}

void TestRevisions::refuses()
{
    const DigestId digest = store({Chip});
    QCOMPARE(m_library->reader().compareRevisions(digest).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_library->reader().compareRevisions(DigestId{77}).error().kind, Error::Kind::NotFound);
    store({NewChip});
    const QList<std::pair<int, int>> wrong{{2, 2}, {2, 1}, {0, 1}, {1, 3}, {-1, 2}, {3, 0}};
    for (const auto &[from, to] : wrong)
        QCOMPARE(m_library->reader().compareRevisions(digest, from, to).error().kind, Error::Kind::Usage);
    VERIFY_RESULT(m_library->reader().compareRevisions(digest, 1));
}

void TestRevisions::listsWhatWasRevised()
{
    QCOMPARE(m_library->reader().revisedDigests()->size(), 0);
    const DigestId digest = store({Chip});
    QCOMPARE(m_library->reader().revisedDigests()->size(), 0);
    QCOMPARE(m_library->reader().revisions(digest)->size(), 1);
    store({NewChip});
    const auto revised = m_library->reader().revisedDigests();
    QCOMPARE(revised->size(), 1);
    QCOMPARE(revised->first().digest.id, digest);
    QCOMPARE(revised->first().revisions, 2);
    QCOMPARE(revised->first().imported, m_library->reader().revisions(digest)->last().imported);
    QCOMPARE(*m_library->reader().digestOfFile(u"/news/daily.md"_s), digest);
    QCOMPARE(m_library->reader().digestOfFile(u"/news/other.md"_s).error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
