// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Searches of thousands of random queries over random texts, each equal to what a look at all items gives.
#include "tests/core/library/fixtures.h"

#include "core/library/fold.h"
#include "core/library/highlightrows.h"
#include "core/library/searchparser.h"
#include "core/library/tokens.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

namespace {

// Few and alike, so that words stand next to each other, within each other, and across punctuation in many ways.
const QStringList Pieces{u"微软"_s,   u"微軟"_s, u"发"_s,      u"布"_s,     u"發佈"_s, u"芯片"_s,    u"，"_s,
                         u"。"_s,     u" "_s,    u"\n"_s,      u"GPT"_s,    u"-4o"_s,  u"ChatGPT"_s, u"ＡＩ"_s,
                         u"ai"_s,     u"mail"_s, u"3"_s,       u"13"_s,     u"款"_s,   u"c++"_s,     u"c"_s,
                         u"Straße"_s, u"é"_s,    u"e\u0301"_s, u"１２"_s,   u"한국"_s, u"!"_s,       u"İ"_s,
                         u"𠮷"_s,     u"の"_s,   u"\u200b"_s,  u"４０％"_s, u"AND"_s,  u"、"_s,      u"open air"_s};
const QStringList Tags{u"模型"_s, u"Model"_s, u"待核实"_s};
const QStringList Publishers{u"AI 日报"_s, u"晨報"_s, {}};
const QStringList Sources{u"新華社"_s, u"Reuters"_s, {}};
const QStringList Names{u"微软"_s, u"OpenAI"_s, u"微软亚洲研究院"_s};

struct Facts {
    ItemId id;
    QString title;
    QString section;
    QString text;
    QString publisher;
    QDate date;
    QString source{};
    QStringList notes{};
    QStringList tags{};
    QStringList names{};
    bool hasNote = false; ///< of its own
    bool isMarked = false;
    bool isRead = false;
    bool isBookmarked = false;
};

using Test = std::function<bool(const Facts &)>;
/// A query as it is typed, and what it means.
struct Asked {
    QString query;
    Test test;
};

class Generator {
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    { }

    int below(int most) { return int(m_random.bounded(most)); }
    template<typename List>
    const auto &pick(const List &list)
    {
        return list[below(int(list.size()))];
    }
    QString text(int least, int most)
    {
        QString text;
        for (int count = least + below(most - least + 1); count > 0; --count)
            text += pick(Pieces);
        return text;
    }
    void setTexts(const QStringList &texts) { m_texts = texts; }

    Asked query(int depth)
    {
        switch (depth > 0 ? below(7) : 0) {
        case 1: {
            const Asked a = query(depth - 1);
            const Asked b = query(depth - 1);
            return {u'(' + a.query + pick(QStringList{u" "_s, u" AND "_s}) + b.query + u')',
                    [a, b](const Facts &facts) { return a.test(facts) && b.test(facts); }};
        }
        case 2: {
            const Asked a = query(depth - 1);
            const Asked b = query(depth - 1);
            return {u'（' + a.query + u" OR " + b.query + u'）',
                    [a, b](const Facts &facts) { return a.test(facts) || b.test(facts); }};
        }
        case 3: {
            const Asked a = query(depth - 1);
            const Asked b = query(depth - 1);
            return {u'(' + a.query + pick(QStringList{u" NOT "_s, u" -"_s, u" AND NOT "_s}) + b.query + u')',
                    [a, b](const Facts &facts) { return a.test(facts) && !b.test(facts); }};
        }
        default: return below(3) > 0 ? words() : fact();
        }
    }

private:
    static bool isWordAt(const QString &text, qsizetype at)
    {
        return at >= 0 && at < text.size() && tokenKind(text[at].unicode()) == TokenKind::Word;
    }
    /// The rule, in as many words: anywhere; or, asked for so, not from within a word on, and not into one.
    static bool stands(const QString &text, const QString &word, bool fromBeginning, bool toEnd)
    {
        const QString folded = fold(text);
        const QString wanted = fold(word).trimmed();
        for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            const qsizetype end = at + wanted.size();
            if ((!fromBeginning || !isWordAt(folded, at - 1) || !isWordAt(folded, at))
                && (!toEnd || !isWordAt(folded, end - 1) || !isWordAt(folded, end)))
                return true;
        }
        return false;
    }

    /// A part of some text; quoted, if it must be.
    Asked words()
    {
        QString word;
        while (fold(word).trimmed().isEmpty()) {
            const QString text = below(4) == 0 ? this->text(1, 3) : pick(m_texts);
            const int start = below(int(text.size()));
            word = text.sliced(start, qMin(1 + below(below(4) == 0 ? 12 : 4), int(text.size()) - start));
            if (word.front().isLowSurrogate() || word.back().isHighSurrogate())
                word.clear();
        }
        const bool hasSpace = std::ranges::any_of(word, [](QChar c) { return c.isSpace(); });
        const bool isOperator = word == u"AND" || word.startsWith(u'-');
        const bool quoted = hasSpace || isOperator || below(4) == 0;
        const bool starred = below(5) == 0;
        QString query = quoted ? QString(u'“' + word + u'”') : word;
        if (starred)
            query += u'*';
        const bool toEnd = quoted && !starred;
        const bool fromBeginning = quoted || starred;
        const auto in = [=](const QString &text) { return stands(text, word, fromBeginning, toEnd); };
        const auto inAny = [=](const QStringList &texts) { return std::ranges::any_of(texts, in); };
        switch (below(7)) {
        case 0: return {u"title:" + query, [=](const Facts &facts) { return in(facts.title); }};
        case 1: return {u"section：" + query, [=](const Facts &facts) { return in(facts.section); }};
        case 2: return {u"note:" + query, [=](const Facts &facts) { return inAny(facts.notes); }};
        default:
            return {query, [=](const Facts &facts) {
                        return in(facts.text) || in(facts.title) || in(facts.section) || inAny(facts.notes);
                    }};
        }
    }

    Asked fact()
    {
        switch (below(10)) {
        case 9: return {u"source:新华"_s, [](const Facts &facts) { return facts.source == Sources[0]; }};
        case 0: {
            const QString tag = pick(Tags);
            return {u"tag:" + tag.toUpper(), [tag](const Facts &facts) { return facts.tags.contains(tag); }};
        }
        case 1: return {u"publisher:日報"_s, [](const Facts &facts) { return facts.publisher.contains(u"日报"_s); }};
        case 2: {
            const QString name = pick(Names);
            return {u"entity:" + name, [name](const Facts &facts) { return facts.names.contains(name); }};
        }
        case 3:
            return {u"entity:微*"_s, [](const Facts &facts) {
                        return std::ranges::any_of(facts.names,
                                                   [](const QString &name) { return name.startsWith(u'微'); });
                    }};
        case 4: {
            const QDate day = QDate(2025, 1, 1).addDays(below(60));
            return {u"after:" + day.toString(Qt::ISODate),
                    [day](const Facts &facts) { return facts.date.isValid() && facts.date >= day; }};
        }
        case 5: {
            const QDate month(2025, 1 + below(3), 1);
            return {u"before:" + month.toString(u"yyyy-MM"_s),
                    [month](const Facts &facts) { return facts.date.isValid() && facts.date < month; }};
        }
        case 6:
            return below(2) == 0 ? Asked{u"has:note"_s, [](const Facts &facts) { return facts.hasNote; }}
                                 : Asked{u"has:highlight"_s, [](const Facts &facts) { return facts.isMarked; }};
        case 7:
            return below(2) == 0 ? Asked{u"is:unread"_s, [](const Facts &facts) { return !facts.isRead; }}
                                 : Asked{u"is:read"_s, [](const Facts &facts) { return facts.isRead; }};
        default:
            return below(2) == 0 ? Asked{u"is:bookmarked"_s, [](const Facts &facts) { return facts.isBookmarked; }}
                                 : Asked{u"has:tag"_s, [](const Facts &facts) { return !facts.tags.isEmpty(); }};
        }
    }

    QRandomGenerator m_random;
    QStringList m_texts;
};

} // namespace

class TestSearchEquality final : public QObject {
    Q_OBJECT

private slots:
    void randomQueries_data();
    void randomQueries();
    void pagesAreBeginnings();
    void answersFollowChanges();

private:
    void fill(TestLibrary &library, Generator &generator, int digests);

    QList<Facts> m_items; ///< in the order of lists
};

void TestSearchEquality::fill(TestLibrary &library, Generator &generator, int digests)
{
    m_items.clear();
    QStringList texts;
    QHash<QString, QList<ItemId>> tagged;
    QList<ItemId> read;
    QList<ItemId> bookmarked;
    Writer &writer = library.writer();
    for (int number = 0; number < digests; ++number) {
        QList<TestItem> items;
        for (int i = generator.below(8); i >= 0; --i) {
            items.append({generator.text(1, 5) + u" #%1/%2"_s.arg(number).arg(i), generator.text(3, 40),
                          u"https://example.com/%1/%2"_s.arg(number).arg(i),
                          generator.below(3) == 0 ? generator.text(1, 2) : QString()});
        }
        // Dates in no order of their digests.
        const QDate date = generator.below(10) == 0 ? QDate() : QDate(2025, 1, 1).addDays(generator.below(90));
        const QString publisher = generator.pick(Publishers);
        PreparedFile file = preparedFile(u"/%1.md"_s.arg(number), u"第 %1 期"_s.arg(number), date, items, publisher);
        for (size_t i = 0; i < file.digest.items.size(); ++i) {
            file.digest.items[i].source = generator.pick(Sources);
            for (const QString &name : Names) {
                if (generator.below(8) == 0) {
                    file.mentions->items[i].push_back(
                        {entity::Type::Org, {0, 1}, file.digest.items[i].text.first(1), name, {}, {}});
                    break;
                }
            }
        }
        const QList<ItemId> ids = library.itemIds(library.store(file).digest);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const digest::Item &item = file.digest.items[size_t(i)];
            Facts facts{.id = ids[i],
                        .title = item.title,
                        .section = item.section,
                        .text = item.text,
                        .publisher = publisher,
                        .date = date};
            facts.source = item.source;
            for (const entity::Mention &mention : file.mentions->items[size_t(i)])
                facts.names += mention.name;
            if (generator.below(6) == 0) {
                facts.notes += generator.text(1, 6) + u'.';
                VERIFY_RESULT(writer.addNote(ids[i], facts.notes.last()));
                facts.hasNote = true;
            }
            if (i == 0 && generator.below(2) == 0) { // about the digest, found with its first item
                facts.notes += generator.text(1, 6) + u'.';
                VERIFY_RESULT(writer.addNote(library.reader().item(ids[i])->digest, facts.notes.last()));
            }
            if (facts.isMarked = generator.below(6) == 0; facts.isMarked) {
                const qsizetype length = library.reader().itemText(ids[i])->size();
                facts.notes += generator.text(1, 6) + u'.';
                VERIFY_RESULT(writer.addHighlight({.item = ids[i], .span = {0, length}, .note = facts.notes.last()}));
                // One tag is on the passage, another one was on one that lies in the trash.
                if (generator.below(2) == 0) {
                    facts.tags += generator.pick(Tags);
                    const QString other = generator.pick(Tags);
                    VERIFY_RESULT(
                        writer.tagHighlights({(*library.reader().highlightsOf(ids[i]))[0].id}, facts.tags[0]));
                    const auto away = writer.addHighlight({.item = ids[i], .span = {0, length}, .tags = {other}});
                    VERIFY_RESULT(away);
                    VERIFY_RESULT(writer.deleteHighlight(away->id));
                }
            }
            if (generator.below(5) == 0) {
                facts.tags += generator.pick(Tags);
                tagged[facts.tags.last()] += ids[i];
            }
            if (facts.isRead = generator.below(3) == 0; facts.isRead)
                read += ids[i];
            if (facts.isBookmarked = generator.below(8) == 0; facts.isBookmarked)
                bookmarked += ids[i];
            texts += facts.text;
            m_items.append(facts);
        }
    }
    for (const QString &tag : Tags)
        VERIFY_RESULT(writer.addTag(tagged.value(tag), tag));
    VERIFY_RESULT(writer.setRead(read, true));
    VERIFY_RESULT(writer.setBookmarked(bookmarked, true));
    generator.setTexts(texts);
    // In the order of lists.
    QHash<ItemId, qsizetype> ranks;
    const Reader reader = library.reader();
    const QList<DigestRow> rows = *reader.digests();
    for (const DigestRow &digest : rows) {
        const QList<ItemRow> itemsOfDigest = *reader.items(digest.id);
        for (const ItemRow &row : itemsOfDigest)
            ranks.insert(row.id, ranks.size());
    }
    std::ranges::sort(m_items, {}, [&](const Facts &facts) { return ranks.value(facts.id); });
}

void TestSearchEquality::randomQueries_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("digests");
    QTest::addColumn<int>("queries");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("few digests, %u", seed) << seed << 8 << 400;
    QTest::newRow("more digests") << 5U << 60 << 1500;
}

void TestSearchEquality::randomQueries()
{
    QFETCH(quint32, seed);
    QFETCH(int, digests);
    QFETCH(int, queries);
    Generator generator(seed);
    TestLibrary library;
    fill(library, generator, digests);
    const Reader reader = library.reader();
    int notEmpty = 0;
    for (int round = 0; round < queries; ++round) {
        const Asked asked = generator.query(generator.below(4));
        const ParsedSearch parsed = parseSearch(asked.query);
        QVERIFY2(!parsed.error, qPrintable(asked.query));
        QList<ItemId> expected;
        for (const Facts &facts : std::as_const(m_items)) {
            if (asked.test(facts))
                expected += facts.id;
        }
        const Result<QList<ItemId>> found = reader.matches(parsed.root, 0);
        VERIFY_RESULT(found);
        QVERIFY2(*found == expected,
                 qPrintable(u"%1: %2 found, %3 expected"_s.arg(asked.query).arg(found->size()).arg(expected.size())));
        notEmpty += expected.isEmpty() ? 0 : 1;
    }
    QVERIFY(notEmpty > queries / 3);
}

void TestSearchEquality::pagesAreBeginnings()
{
    Generator generator(6);
    TestLibrary library;
    fill(library, generator, 30);
    const Reader reader = library.reader();
    for (int round = 0; round < 200; ++round) {
        const SearchNode root = parseSearch(generator.query(1).query).root;
        const QList<ItemId> all = *reader.matches(root, 0);
        for (const SearchOrder order : {SearchOrder::Date, SearchOrder::Relevance}) {
            const auto whole = reader.search({.root = root, .order = order, .limit = 0});
            const auto page = reader.search({.root = root, .order = order, .limit = 5});
            VERIFY_RESULT(whole);
            VERIFY_RESULT(page);
            QList<ItemId> ids;
            for (const SearchHit &hit : whole->hits)
                ids += hit.item.id;
            if (order == SearchOrder::Relevance)
                QVERIFY(std::ranges::is_permutation(ids, all));
            else
                QCOMPARE(ids, all);
            QVERIFY(!whole->hasMore);
            QCOMPARE(page->hasMore, all.size() > 5);
            QCOMPARE(page->hits.size(), qMin(5, int(all.size())));
            // Of more only the newest are weighed for a page.
            if (order == SearchOrder::Date || all.size() <= 50)
                QCOMPARE(titles(page->hits), titles(whole->hits).first(page->hits.size()));
            QVERIFY(std::ranges::all_of(page->hits, [&](const SearchHit &hit) { return all.contains(hit.item.id); }));
        }
    }
}

/// One reader that lives on sees what was written meanwhile.
void TestSearchEquality::answersFollowChanges()
{
    TestLibrary library;
    const auto store = [&](const QString &path, QDate date, const QList<TestItem> &items) {
        return library.itemIds(library.store(preparedFile(path, path, date, items)).digest);
    };
    const ItemId first = store(u"/a.md"_s, {2025, 1, 1},
                               {{u"甲"_s, u"芯片 ChatGPT"_s, u"https://example.com/1"_s, {}}})[0];
    const Reader reader = library.reader();
    const auto found = [&](const QString &query) { return *reader.matches(parseSearch(query).root, 0); };
    QCOMPARE(found(u"gpt"_s), QList{first});
    const ItemId second = store(u"/b.md"_s, {2025, 2, 1},
                                {{u"乙"_s, u"芯片 MyGPT"_s, u"https://example.com/2"_s, {}}})[0];
    QCOMPARE(found(u"gpt"_s), (QList{second, first}));
    QCOMPARE(found(u"芯片"_s), (QList{second, first}));
    VERIFY_RESULT(library.writer().addNote(first, u"another zGPTz"_s));
    QCOMPARE(found(u"ptz"_s), QList{first});
    // A new revision with another date and without the item, which a note keeps in lists.
    store(u"/a.md"_s, {2025, 3, 1}, {{u"丙"_s, u"別的"_s, u"https://example.com/3"_s, {}}});
    QCOMPARE(found(u"after:2025-03 gpt"_s), QList{first});
    QCOMPARE(found(u"甲"_s), QList{first});
    VERIFY_RESULT(library.writer().setRead({second}, true));
    QCOMPARE(found(u"is:read"_s), QList{second});
    // Without anything of a person's an item that is gone is shown no more.
    store(u"/b.md"_s, {2025, 2, 1}, {{u"丁"_s, u"別的"_s, u"https://example.com/4"_s, {}}});
    QCOMPARE(found(u"gpt"_s), QList{first});
}

QTEST_GUILESS_MAIN(TestSearchEquality)
#include "tst_searchequality.moc"
