// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"

#include "core/library/check.h"
#include "core/library/highlightrows.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using annotation::AnchorState;
using annotation::Highlight;

/// Highlights carried through revisions, other ways to read a document and lost indexes.
class TestHighlightCarry final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void follows_data();
    void follows();
    void returns();
    void keepsWhatWasMarked();
    void putBackStaysWithTheText();
    void goesWithItsWordsToAnotherItem();
    void staysOutOfLookalikes();
    void anotherItemInItsPlace();
    void wordsAloneAreDoubtful();
    void splitAndMerged();
    void readOtherwise();
    void indexLost();
    void unchangedTextCostsNothing();

private:
    [[nodiscard]] Reader reader() const { return m_library->reader(); }
    DigestId import(const QList<TestItem> &items)
    {
        return m_library->store(preparedFile(u"/a.md"_s, u"早报"_s, {2026, 3, 1}, items)).digest;
    }
    /// The first revision, with these words of an item marked.
    Highlight mark(const QList<TestItem> &items, int item, const QString &words)
    {
        m_digest = import(items);
        m_items = m_library->itemIds(m_digest);
        const QString text = *reader().itemText(m_items[item]);
        const qsizetype at = text.indexOf(words);
        const auto added = m_library->writer().addHighlight(
            {.item = m_items[item], .span = {at, at + words.size()}, .words = words});
        if (!added)
            qFatal("%s", qPrintable(added.error().toString()));
        return *added;
    }
    [[nodiscard]] Highlight now(const Highlight &highlight) const
    {
        return reader().highlight(highlight.id)->highlight;
    }
    /// What stands at its place in its item's text of today.
    [[nodiscard]] QString words(const Highlight &highlight) const
    {
        const TextSpan place = highlight.place();
        return reader().itemText(highlight.item)->sliced(place.start, place.length());
    }
    static QList<TestItem> one(const QString &body) { return {{u"新的芯片"_s, body, u"https://example.org/1"_s, {}}}; }

    std::unique_ptr<TestLibrary> m_library;
    DigestId m_digest{};
    QList<ItemId> m_items;
};

const QString Body =
    u"甲厂说明年量产三纳米芯片，订单已经排满。产能是去年的两倍，价格不变。甲厂还说会在秋天公布下一代的计划。"_s;
const QString Marked = u"产能是去年的两倍"_s;

void TestHighlightCarry::init()
{
    m_library = std::make_unique<TestLibrary>();
}

void TestHighlightCarry::follows_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<AnchorState>("state");
    QTest::addColumn<QString>("words");
    using enum AnchorState;
    const auto edited = [](const QString &from, const QString &to) { return QString(Body).replace(from, to); };
    QTest::newRow("the text goes on") << Body + u"完。"_s << Exact << Marked;
    QTest::newRow("a sentence before it") << u"本报今天从甲厂得知：" + Body << Moved << Marked;
    QTest::newRow("its sentence moved") << edited(u"产能是去年的两倍，价格不变。"_s, QString())
                                               + u"产能是去年的两倍，价格不变。"_s
                                        << Moved << Marked;
    QTest::newRow("what stands before it is another")
        << edited(u"订单已经排满"_s, u"买主都在等货"_s) << Exact << Marked;
    QTest::newRow("a number in it") << edited(u"两倍"_s, u"三倍"_s) << Changed << u"产能是去年的三倍"_s;
    QTest::newRow("it is gone") << edited(u"产能是去年的两倍，价格不变。"_s, QString()) << Orphaned << QString();
    QTest::newRow("all is new") << u"官方没有说明，市场上的传言很多。分析师们看法不一，今年可能不会有结果。"_s
                                << Orphaned << QString();
}

void TestHighlightCarry::follows()
{
    QFETCH(QString, body);
    QFETCH(AnchorState, state);
    const Highlight marked = mark(one(Body), 0, Marked);
    import(one(body));
    const Highlight found = now(marked);
    QCOMPARE(found.item, marked.item);
    QCOMPARE(found.original, marked.original);
    QCOMPARE(found.state, state);
    QTEST(words(found), "words");
    QCOMPARE(found.needsReview(), state == AnchorState::Changed || state == AnchorState::Orphaned);
    QCOMPARE(found.modified, marked.modified); // nothing that a person did
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlightCarry::returns()
{
    const Highlight marked = mark(one(Body), 0, Marked);
    import(one(QString(Body).replace(u"两倍"_s, u"三倍"_s)));
    QCOMPARE(now(marked).state, AnchorState::Changed);
    import(one(QString(Body).replace(u"两倍"_s, u"三倍"_s).replace(u"价格不变"_s, u"价格要涨"_s)));
    QCOMPARE(now(marked).state, AnchorState::Changed);
    QCOMPARE(words(now(marked)), u"产能是去年的三倍"_s);
    import(one(Body));
    QCOMPARE(now(marked).state, AnchorState::Exact);
    QCOMPARE(now(marked).seen, annotation::TextAnchor());
    import(one(QString(Body).replace(u"产能是去年的两倍，价格不变。"_s, QString())));
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    import(one(u"快讯。"_s + Body));
    QCOMPARE(now(marked).state, AnchorState::Moved);
    QCOMPARE(words(now(marked)), Marked);
}

void TestHighlightCarry::keepsWhatWasMarked()
{
    // Changed a little each time: what it is judged by stays what was marked, so that it cannot drift away.
    const QStringList forms{u"产能是前年的两倍"_s, u"产能是前年的五成"_s, u"良率是前年的五成"_s, u"良率在前年到五成"_s,
                            u"良率在今年到九成"_s};
    const Highlight marked = mark(one(Body), 0, Marked);
    AnchorState last = AnchorState::Exact;
    for (const QString &form : forms) {
        import(one(QString(Body).replace(Marked, form)));
        const Highlight found = now(marked);
        QCOMPARE(found.original.quote.exact, Marked);
        QCOMPARE(found.verified, marked.verified);
        last = found.state;
    }
    QCOMPARE(last, AnchorState::Orphaned);
    import(one(Body));
    QCOMPARE(now(marked).state, AnchorState::Exact);
}

void TestHighlightCarry::putBackStaysWithTheText()
{
    // Step by step all around the words becomes another text, in which what stood around them at first is not found.
    const QStringList texts{Body,
                            u"甲厂说明年量产三纳米芯片，买主已经在等。产能是去年的两倍，价格不变。厂里没有说下一步。"_s,
                            u"工业局昨天公布了调查，买主已经在等。产能是去年的两倍，这是最多的一家。"_s,
                            u"工业局昨天公布了调查，结果比预想的好：产能是去年的两倍，这是最多的一家。"_s};
    const Highlight marked = mark(one(Body), 0, Marked);
    VERIFY_RESULT(m_library->writer().recolourHighlights({marked.id}, annotation::Colour::Doubt));
    for (const QString &text : texts) {
        import(one(text));
        QVERIFY(!now(marked).needsReview());
    }
    const Highlight carried = now(marked);
    VERIFY_RESULT(m_library->writer().putBackHighlights({marked}));
    QCOMPARE(now(marked).colour, marked.colour);
    QCOMPARE(now(marked).verified, carried.verified);
    QCOMPARE(words(now(marked)), Marked);
}

void TestHighlightCarry::goesWithItsWordsToAnotherItem()
{
    const QString rest = u"另外，乙厂没有回应。"_s;
    const auto items = [](const QString &first, const QString &second) {
        return QList<TestItem>{{u"新的芯片"_s, first, u"https://example.org/1"_s, {}},
                               {u"行业动态"_s, second, u"https://example.org/2"_s, {}}};
    };
    const Highlight marked = mark(items(u"这里另有一些话。"_s + Body, rest), 0, Marked);
    // The passage's paragraph is moved.
    import(items(u"这里另有一些话。"_s, rest + Body));
    const Highlight found = now(marked);
    QCOMPARE(found.item, m_items[1]);
    QCOMPARE(found.state, AnchorState::Moved);
    QCOMPARE(words(found), Marked);
    QCOMPARE(reader().item(m_items[0])->highlights, 0);
    QCOMPARE(reader().item(m_items[1])->highlights, 1);
    import(items(u"这里另有一些话。"_s + Body, rest));
    QCOMPARE(now(marked).item, m_items[0]);
    QCOMPARE(now(marked).state, AnchorState::Exact);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlightCarry::staysOutOfLookalikes()
{
    const QString other = u"丙厂的消息不多。产能是去年的两倍，不过客户少了三家，前景不明。"_s;
    const auto items = [&](const QString &first) {
        return QList<TestItem>{{u"新的芯片"_s, first, u"https://example.org/1"_s, {}},
                               {u"行业动态"_s, other, u"https://example.org/2"_s, {}}};
    };
    const Highlight marked = mark(items(Body), 0, Marked);
    import(items(QString(Body).replace(u"产能是去年的两倍，价格不变。"_s, QString())));
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    QCOMPARE(now(marked).item, m_items[0]);
    // Nor where its item is gone.
    import({items(Body).last()});
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    QCOMPARE(reader().highlights(true)->size(), 1);
    QVERIFY(reader().highlights(true)->first().itemIsGone);
    // Two items with all that stood around it: neither is chosen.
    import({{u"其一"_s, Body, u"https://example.org/8"_s, {}}, {u"其二"_s, Body, u"https://example.org/9"_s, {}}});
    QVERIFY(now(marked).state != AnchorState::Moved || now(marked).item == m_items[0]);
}

void TestHighlightCarry::anotherItemInItsPlace()
{
    const QString label = u"论文的地址请看文末的链接和二维码"_s;
    const Highlight marked = mark(one(u"研究者说，新方法在三个城市都有效果。"_s + label), 0, label);
    // The link leads to other news, which has the label too; the one that was meant is edited and has another link.
    import({{u"新的芯片"_s, u"今天有四家公司公布财报，其中两家亏损。"_s + label, u"https://example.org/1"_s, {}},
            {u"更正"_s, u"研究者改口说，方法有效果。"_s + label, u"https://example.org/7"_s, {}}});
    QCOMPARE(now(marked).state, AnchorState::Orphaned);
    QCOMPARE(reader().highlightCandidates(marked.id, 5)->size(), 2);
}

void TestHighlightCarry::wordsAloneAreDoubtful()
{
    const Highlight marked = mark(one(Body), 0, Marked);
    const QString rewritten = u"官方没有说明。分析师们看法不一：有人估计两倍，今年可能不会有结果。"_s;
    const QString again = u"市场上的传言很多，说是"_s + Marked + u"那么多的也有。"_s;
    import(one(QString(rewritten + again)));
    const Highlight doubtful = now(marked);
    QCOMPARE(doubtful.state, AnchorState::Moved);
    QCOMPARE(words(doubtful), Marked);
    QVERIFY(doubtful.isDoubtful());
    QCOMPARE(reader().highlights(true)->size(), 1);
    // What it is looked for by is still what stood around it: the next revision vouches for no more.
    import(one(QString(again + rewritten)));
    QVERIFY(now(marked).isDoubtful());
    QCOMPARE(words(now(marked)), Marked);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());

    VERIFY_RESULT(m_library->writer().acceptHighlight(marked.id, marked.item, now(marked).place()));
    QVERIFY(!now(marked).needsReview());
    QCOMPARE(reader().highlights(true)->size(), 0);
    import(one(QString(rewritten + again)));
    QVERIFY(!now(marked).needsReview());
}

void TestHighlightCarry::splitAndMerged()
{
    const QString first = u"甲厂说明年量产三纳米芯片，订单已经排满。"_s;
    const QString second = u"乙厂说不会跟进，因为产能是去年的两倍，价格不变，足够用到年底。"_s;
    const Highlight marked = mark({{u"两家芯片厂"_s, first + u'\n' + second, u"https://example.org/1"_s, {}}}, 0,
                                  Marked);
    import({{u"甲厂量产"_s, first, u"https://example.org/1"_s, {}},
            {u"乙厂不跟"_s, second, u"https://example.org/2"_s, {}}});
    QCOMPARE(now(marked).state, AnchorState::Moved);
    QCOMPARE(words(now(marked)), Marked);
    QVERIFY(reader().itemText(now(marked).item)->startsWith(u"乙厂不跟"_s));
    import({{u"两家芯片厂"_s, first + u'\n' + second, u"https://example.org/1"_s, {}}});
    QVERIFY(!now(marked).needsReview());
    QCOMPARE(words(now(marked)), Marked);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlightCarry::readOtherwise()
{
    const QByteArray bytes =
        "# 早报 2026-03-01\n\n## [甲厂量产](https://example.org/1)\n\n甲厂说明年量产三纳米芯片，订单已经排满。\n\n"
        "产能是去年的**两倍**，价格不变。\n\n## [乙厂回应](https://example.org/2)\n\n乙厂说不会跟进，至少今年不会。\n";
    m_digest = m_library->store(prepareBytes(u"/a.md"_s, bytes)).digest;
    m_items = m_library->itemIds(m_digest);
    const QString text = *reader().itemText(m_items[0]);
    const qsizetype at = text.indexOf(Marked);
    QVERIFY(at > 0);
    const auto marked = m_library->writer().addHighlight({.item = m_items[0], .span = {at, at + Marked.size()}});
    VERIFY_RESULT(marked);
    for (const QString &recogniser : {u"article"_s, QString(), u"generic"_s, QString()}) {
        VERIFY_RESULT(m_library->writer().reindex(
            m_digest, prepareBytes(u"/a.md"_s, bytes, digest::ParseOptions{.recogniser = recogniser})));
        const Highlight found = now(*marked);
        QVERIFY(!found.needsReview());
        QCOMPARE(words(found), Marked);
    }
    QCOMPARE(now(*marked).state, AnchorState::Exact);
    QCOMPARE(*libraryProblems(m_library->location()), QStringList());
}

void TestHighlightCarry::indexLost()
{
    const Highlight marked = mark(one(Body), 0, Marked);
    m_library->closeWriter();
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_library->location().indexFile() + end);
    m_library->openWriter();
    QCOMPARE(now(marked), marked);
    // While its texts are missing nothing is marked, and a new revision finds what was.
    const auto early = m_library->writer().addHighlight({.item = m_items[0], .span = {0, 4}});
    QCOMPARE(early.error().kind, Error::Kind::Conflict);
    import(one(u"快讯。"_s + Body));
    QCOMPARE(now(marked).state, AnchorState::Moved);
    QCOMPARE(words(now(marked)), Marked);
}

void TestHighlightCarry::unchangedTextCostsNothing()
{
    const Highlight marked = mark(one(Body), 0, Marked);
    import({{u"新的芯片"_s, Body, u"https://example.org/1"_s, {}}, {u"别的"_s, u"又一则。"_s, {}, {}}});
    QCOMPARE(now(marked), marked);
}

QTEST_GUILESS_MAIN(TestHighlightCarry)
#include "tst_highlightcarry.moc"
