// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/excerpt.h"
#include "core/library/fold.h"
#include "core/library/searchparser.h"
#include "core/library/tokens.h"

#include <QRandomGenerator>

#include <SQLiteCpp/Database.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

// Invented news: traditional and simplified, widths, words cut from words, numbers next to characters.
const QList<TestItem> News{
    {u"星河公司发布“启明”芯片"_s,
     u"星河公司周二发布“启明”推理芯片，功耗下降40%。首批3款产品下月供货！分析师认为：OpenAI 等客户会受益。"_s,
     {},
     u"硬件"_s},
    {u"開源社區發佈新版編譯器"_s,
     u"開源社區發佈第１２版編譯器，軟體開發者可立即下載。臺灣團隊貢獻了後端。"_s,
     {},
     u"開源"_s},
    {u"远航汽车召回"_s, u"远航汽车宣布召回1200辆电动车；刹车软件存在缺陷，默想片刻仍无默认方案。"_s, {}, {}},
    {u"GPT-4o 更新"_s, u"GPT-4o 的語音模式更新。Straße 與 ﬁnance 也被識別。C++ 开发者可用 SDK。"_s, {}, u"AI"_s},
    {u"An email about training"_s,
     u"J. Smith said the email was about training. The OpenAIR team replied: open air matters."_s,
     {},
     {}},
    {u"İstanbul 大会"_s, u"大会在 İstanbul 召开，ＡＩ 议题占一半。与会者讨论了发\u200b布流程。"_s, {}, {}},
    {u"天气"_s, u"北方升温，南方有雨。周末适合出行。"_s, {}, u"生活"_s},
};

/// What a search for words must find, by looking at every text.
QStringList bruteForce(const QList<TestItem> &items, const QString &query)
{
    QStringList found;
    const std::vector<SearchTerm> terms = termsOf(parseSearch(query).root);
    for (const TestItem &item : items) {
        const QString text = fold(QString(item.title + u'\n' + item.body)) + u'\n' + fold(item.section);
        const bool holdsAll = std::ranges::all_of(terms, [&](const SearchTerm &term) {
            for (qsizetype at = text.indexOf(term.folded); at >= 0; at = text.indexOf(term.folded, at + 1)) {
                if (term.place == SearchTerm::Place::Anywhere)
                    return true;
                // In quotes Latin words and numbers are found as a whole.
                const qsizetype end = at + term.folded.size();
                const auto isWord = [&](qsizetype place) {
                    return place >= 0 && place < text.size() && tokenKind(text[place].unicode()) == TokenKind::Word;
                };
                const bool endsWell = term.place == SearchTerm::Place::Beginning || !(isWord(end - 1) && isWord(end));
                if (!(isWord(at - 1) && isWord(at)) && endsWell)
                    return true;
            }
            return false;
        });
        if (!terms.empty() && holdsAll)
            found += item.title;
    }
    found.sort();
    return found;
}

QStringList marked(const SearchHit &hit)
{
    QStringList parts;
    for (const TextSpan &span : hit.matches)
        parts += hit.sentence.sliced(span.start, span.length());
    return parts;
}

} // namespace

class TestSearch final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void finds_data();
    void finds();
    void randomPartsEqualAScanOfTheTexts();
    void wordsMayStandInDifferentPlaces();
    void notesAreFoundAsTheyChange();
    void trashedNotesAreNotFound();
    void sentencesAndMatches_data();
    void sentencesAndMatches();
    void longSentencesAreCut();
    void bestFirst();
    void newestFirstAmongEquals();
    void oldTitlesComeBeforeNewTexts();
    void smallChangesAreMerged();
    void limits();
    void hostileQueries_data();
    void hostileQueries();

private:
    [[nodiscard]] QList<SearchHit> search(const QString &query, int limit = 0) const
    {
        return *m_library->reader().search(query, limit);
    }
    [[nodiscard]] QStringList found(const QString &query) const
    {
        QStringList list = titles(search(query));
        list.sort();
        return list;
    }

    std::optional<TestLibrary> m_library;
    QList<ItemId> m_items;
};

void TestSearch::initTestCase()
{
    m_library.emplace();
    m_items = m_library->itemIds(
        m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, News, u"晨报"_s)).digest);
}

void TestSearch::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const QString chip = News[0].title;
    const QString compiler = News[1].title;
    const QString recall = News[2].title;
    const QString gpt = News[3].title;
    const QString email = News[4].title;
    const QString congress = News[5].title;
    const QString weather = News[6].title;
    const auto row = [](const char *name, const QString &query, QStringList expected) {
        expected.sort();
        QTest::newRow(name) << query << expected;
    };
    row("nothing asked", {}, {});
    row("nothing found", u"火星"_s, {});
    row("one character", u"雨"_s, {weather});
    row("two characters", u"芯片"_s, {chip});
    row("middle of a run", u"理芯"_s, {chip});
    row("one character is not its neighbour", u"默认"_s, {recall});
    row("characters apart are no word", u"默方"_s, {});
    row("and", u"召回 刹车"_s, {recall});
    row("and across sentences, one missing", u"召回 芯片"_s, {});
    row("simplified finds traditional", u"开源社区"_s, {compiler});
    row("another word for the same", u"晶片"_s, {});
    row("traditional finds simplified", u"遠航汽車"_s, {recall});
    row("width of the text", u"第12版"_s, {compiler});
    row("width of the query", u"ＧＰＴ－４Ｏ"_s, {gpt});
    row("no space between characters and digits", u"3款"_s, {chip});
    row("case", u"openai"_s, {chip, email});
    row("a whole word in quotes", u"\"openai\""_s, {chip});
    row("beginning of a word", u"trai"_s, {email});
    row("end of a word", u"raining"_s, {email});
    row("within words", u"ai"_s, {gpt, congress, email, chip}); // in a section, in full width, in "email", "OpenAI"
    row("not within words", u"\"ai\""_s, {gpt, congress});
    row("in no word", u"aix"_s, {});
    row("beginnings", u"trai*"_s, {email});
    row("beginnings only", u"rai*"_s, {});
    row("ligature", u"finance"_s, {gpt});
    row("sharp s", u"strasse"_s, {gpt});
    row("dotted capital I", u"istanbul"_s, {congress});
    row("over an invisible character", u"发布流程"_s, {congress});
    row("with punctuation", u"c++"_s, {gpt});
    row("punctuation that does not stand there", u"c#"_s, {});
    row("punctuation alone", u"！"_s, {chip});
    row("section", u"硬件"_s, {chip});
    row("phrase over a space", u"\"open air\""_s, {email});
    row("phrase in another order", u"\"air open\""_s, {});
    row("quoted in the text", u"“启明”"_s, {chip});
}

void TestSearch::finds()
{
    QFETCH(QString, query);
    QTEST(found(query), "expected");
    QCOMPARE(found(query), bruteForce(News, query));
}

void TestSearch::randomPartsEqualAScanOfTheTexts()
{
    QRandomGenerator random(20260301);
    for (int round = 0; round < 400; ++round) {
        const TestItem &item = News[random.bounded(News.size())];
        const QString text = item.title + item.body;
        const qsizetype length = 1 + random.bounded(4);
        const QString part = text.sliced(random.bounded(text.size() - length), length);
        if (parseSearch(part).error || part.contains(u'“') || part.contains(u'”') || part.startsWith(u'-'))
            continue; // syntax
        QVERIFY2(found(part) == bruteForce(News, part), qPrintable(part));
    }
}

void TestSearch::wordsMayStandInDifferentPlaces()
{
    QCOMPARE(found(u"硬件 供货"_s), QStringList(News[0].title)); // section and text
    const annotation::Note note = *m_library->writer().addNote(m_items[6], u"出门带伞"_s);
    QCOMPARE(found(u"升温 帶傘"_s), QStringList(News[6].title)); // text and note
    VERIFY_RESULT(m_library->writer().deleteNote(note.id));
}

void TestSearch::notesAreFoundAsTheyChange()
{
    Writer &writer = m_library->writer();
    const annotation::Note note = *writer.addNote(m_items[2], u"问过经销商，零件缺货。"_s);
    QCOMPARE(found(u"经销商"_s), QStringList(News[2].title));
    const QList<SearchHit> hits = search(u"零件"_s);
    QCOMPARE(hits.size(), 1);
    QVERIFY(hits[0].isFromNote);
    QCOMPARE(hits[0].sentence, u"问过经销商，零件缺货。"_s);
    QCOMPARE(marked(hits[0]), QStringList(u"零件"_s));
    QCOMPARE(hits[0].item.notes, 1);
    VERIFY_RESULT(writer.updateNote(note.id, u"已修好"_s));
    QCOMPARE(found(u"经销商"_s), QStringList());
    QCOMPARE(found(u"修好"_s), QStringList(News[2].title));
    VERIFY_RESULT(writer.deleteNote(note.id));
}

void TestSearch::trashedNotesAreNotFound()
{
    Writer &writer = m_library->writer();
    const annotation::Note note = *writer.addNote(m_items[0], u"琥珀"_s);
    VERIFY_RESULT(writer.deleteNote(note.id));
    QCOMPARE(found(u"琥珀"_s), QStringList());
    VERIFY_RESULT(writer.restoreNote(note.id));
    QCOMPARE(found(u"琥珀"_s), QStringList(News[0].title));
    VERIFY_RESULT(writer.deleteNote(note.id));
}

void TestSearch::sentencesAndMatches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("matches");
    const auto row = [](const char *name, const QString &query, const QString &sentence, const QStringList &matches) {
        QTest::newRow(name) << query << sentence << matches;
    };
    row("the sentence", u"供货"_s, u"首批3款产品下月供货！"_s, {u"供货"_s});
    row("not the title, if the text says it too", u"芯片"_s, u"星河公司周二发布“启明”推理芯片，功耗下降40%。"_s,
        {u"芯片"_s});
    row("the one with more words", u"远航 缺陷 刹车"_s, u"刹车软件存在缺陷，默想片刻仍无默认方案。"_s,
        {u"刹车"_s, u"缺陷"_s});
    row("folded", u"开发者"_s, u"開源社區發佈第１２版編譯器，軟體開發者可立即下載。"_s, {u"開發者"_s});
    row("widths", u"12版"_s, u"開源社區發佈第１２版編譯器，軟體開發者可立即下載。"_s, {u"１２版"_s});
    row("several in order", u"功耗 星河"_s, u"星河公司周二发布“启明”推理芯片，功耗下降40%。"_s, {u"星河"_s, u"功耗"_s});
    row("overlapping ones are one", u"推理芯 芯片"_s, u"星河公司周二发布“启明”推理芯片，功耗下降40%。"_s,
        {u"推理芯片"_s});
    row("each occurrence", u"默"_s, u"刹车软件存在缺陷，默想片刻仍无默认方案。"_s, {u"默"_s, u"默"_s});
    row("initials end nothing", u"smith email"_s, u"J. Smith said the email was about training."_s,
        {u"Smith"_s, u"email"_s});
    row("section only", u"生活"_s, u"天气"_s, {});
}

void TestSearch::sentencesAndMatches()
{
    QFETCH(QString, query);
    const QList<SearchHit> hits = search(query);
    QVERIFY(!hits.isEmpty());
    // "开发者" stands in two items; the row means the one whose sentence it gives.
    QFETCH(QString, sentence);
    const auto hit = std::ranges::find(hits, sentence, &SearchHit::sentence);
    QVERIFY2(hit != hits.end(), qPrintable(hits.first().sentence));
    QTEST(marked(*hit), "matches");
    QCOMPARE(hit->digestTitle, u"早报"_s);
    QCOMPARE(hit->digestDate, QDate(2026, 3, 1));
    QCOMPARE(hit->publisher, u"晨报"_s);
    QVERIFY(!hit->isFromNote);
}

void TestSearch::longSentencesAreCut()
{
    const QString text = u"字"_s.repeated(500) + u"芯片"_s + u"符"_s.repeated(500);
    const Excerpt excerpt = bestSentence(text, foldWithOrigins(text), {{u"芯片"_s}}, {});
    QCOMPARE(excerpt.sentence.size(), 300);
    QCOMPARE(excerpt.matches.size(), 1);
    QCOMPARE(excerpt.sentence.sliced(excerpt.matches[0].start, 2), u"芯片"_s);
    QCOMPARE(bestSentence({}, {}, {{u"芯片"_s}}, {}).sentence, QString());
}

void TestSearch::bestFirst()
{
    TestLibrary library;
    library.store(
        preparedFile(u"/a.md"_s, u"甲"_s, {2026, 3, 1},
                     {{u"短讯"_s, u"文中提到芯片一次，其余都是别的事情，写得很长很长，为的是让比重降低。"_s, {}, {}},
                      {u"芯片涨价"_s, u"芯片价格上涨。"_s, {}, {}},
                      {u"无关"_s, u"天气。"_s, {}, {}}}));
    const QList<SearchHit> hits = *library.reader().search(u"芯片"_s, 0);
    QCOMPARE(titles(hits), (QStringList{u"芯片涨价"_s, u"短讯"_s}));
    QVERIFY(hits[0].score > hits[1].score);
}

void TestSearch::newestFirstAmongEquals()
{
    TestLibrary library;
    const QList<std::pair<QString, QDate>> digests{
        {u"旧"_s, {2026, 1, 1}}, {u"新"_s, {2026, 5, 1}}, {u"无"_s, {}}, {u"中"_s, {2026, 3, 1}}};
    for (const auto &[title, date] : digests)
        library.store(preparedFile(u'/' + title, title, date,
                                   {{u"芯片"_s, u"同样的话。"_s, u"https://example.com/"_s + title, {}}}));
    QStringList order;
    const QList<SearchHit> hits = *library.reader().search(u"芯片"_s, 0);
    for (const SearchHit &hit : hits)
        order += hit.digestTitle;
    QCOMPARE(order, (QStringList{u"新"_s, u"中"_s, u"旧"_s, u"无"_s}));
}

void TestSearch::oldTitlesComeBeforeNewTexts()
{
    TestLibrary library;
    for (int day = 0; day < 120; ++day) {
        const bool isOldest = day == 0;
        library.store(preparedFile(u"/%1.md"_s.arg(day), u"第 %1 期"_s.arg(day), QDate(2026, 1, 1).addDays(day),
                                   {{isOldest ? u"芯片涨价"_s : u"短讯"_s, u"文中提到芯片一次。"_s, {}, {}}}));
    }
    const auto first = [&](SearchOrder order) {
        return library.reader()
            .search({.root = parseSearch(u"芯片"_s).root, .order = order, .limit = 20})
            .value_or(SearchResults());
    };
    const SearchResults best = first(SearchOrder::Relevance);
    QCOMPARE(best.hits.size(), 20);
    QVERIFY(best.hasMore);
    QCOMPARE(best.hits[0].digestTitle, u"第 0 期"_s);
    QCOMPARE(best.hits[1].digestTitle, u"第 119 期"_s); // of equals the newest
    QCOMPARE(first(SearchOrder::Date).hits[0].digestTitle, u"第 119 期"_s);
}

// Each change adds a segment to the full-text index, and each search looks through all of them.
void TestSearch::smallChangesAreMerged()
{
    TestLibrary library;
    const DigestId digest =
        library.store(preparedFile(u"/a.md"_s, u"甲"_s, {2026, 3, 1}, {{u"短讯"_s, u"正文。"_s, {}, {}}})).digest;
    const ItemId item = library.itemIds(digest).first();
    const auto segments = [&] {
        // What FTS5 keeps of a segment has its number in the upper bits of the rowid.
        SQLite::Database index(library.location().indexFile().toStdString());
        return index.execAndGet("SELECT count(DISTINCT id >> 37) FROM item_search_data WHERE id >> 37 > 0").getInt();
    };
    int most = 0;
    for (int number = 0; number < 60; ++number) {
        VERIFY_RESULT(library.writer().addNote(item, u"备忘 %1"_s.arg(number)));
        most = std::max(most, segments());
    }
    QVERIFY2(most <= 4, qPrintable(QString::number(most)));
    QCOMPARE(titles(*library.reader().search(u"备忘 59"_s, 0)), QStringList(u"短讯"_s));
}

void TestSearch::limits()
{
    const QList<SearchHit> all = search(u"的"_s) + search(u"，"_s);
    QVERIFY(all.size() > 3);
    QCOMPARE(search(u"，"_s, 2).size(), 2);
    QCOMPARE(titles(search(u"，"_s, 2)), titles(search(u"，"_s)).first(2));
    QCOMPARE(titles(search(u"发布"_s, 1)), titles(search(u"发布"_s)).first(1));
}

void TestSearch::hostileQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("quotes") << u"\"\"\"'`"_s;
    QTest::newRow("NUL") << u"芯\0片"_s;
    QTest::newRow("operators") << u"AND OR NOT NEAR( * ^ : {title} : - +"_s;
    QTest::newRow("SQL") << u"'; DROP TABLE items; --"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xdc00));
    QTest::newRow("long word") << u"芯"_s.repeated(20000);
    QTest::newRow("many words") << u"芯 片 "_s.repeated(5000);
    QTest::newRow("long Latin word") << u"a"_s.repeated(20000);
    QTest::newRow("controls") << u"\u0001\u0002 \u202e"_s;
}

void TestSearch::hostileQueries()
{
    QFETCH(QString, query);
    const auto hits = m_library->reader().search(query, 10);
    QVERIFY2(hits || hits.error().kind == Error::Kind::Usage, hits ? "" : qPrintable(hits.error().toString()));
    QCOMPARE(found(u"芯片"_s), QStringList(News[0].title));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
