// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/library/fixtures.h"
#include "tests/support/testsupport.h"

#include "core/library/figures.h"
#include "core/library/sentences.h"

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::library;
using namespace gleaner::library::test;

using Order = FigureQuery::Order;
using Scope = FigureQuery::Scope;

/// Figures with what they are told of, over a library of three invented digests.
class TestFigures final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void subject_data();
    void subject();
    void sentenceOfAPlace();
    void rowHoldsEverything();
    void scopes_data();
    void scopes();
    void orders_data();
    void orders();
    void filters_data();
    void filters();
    void kinds();
    void figureThatIsGone();
    void longSentenceIsCutAroundTheFigure();

private:
    [[nodiscard]] QStringList written(const FigureQuery &query) const;

    std::optional<TestLibrary> m_library;
    DigestId m_monday;
};

void TestFigures::initTestCase()
{
    m_library.emplace();
    PreparedFile monday = preparedFile(
        u"/in/1.md"_s, u"周一简报"_s, QDate(2026, 3, 2),
        {{u"云石机器人完成融资"_s, u"投资方未披露。云石机器人在海港市获得 3 亿元。市场增长 12%。"_s, {}, {}},
         {u"北境电力扩建"_s, u"新厂投资 20 亿美元，由 Northgrid 承建。"_s, u"https://example.com/n"_s, {}}});
    addMention(monday, 0, entity::Type::Org, u"云石机器人"_s, u"云石机器人"_s);
    monday.mentions->items[0].push_back({entity::Type::Org, {17, 22}, u"云石机器人"_s, u"云石机器人"_s, {}, {}});
    addMention(monday, 0, entity::Type::Place, u"海港市"_s, u"海港市"_s);
    addFigure(monday, 0, entity::Type::Money, u"3 亿元"_s, 3e8, u"CNY"_s);
    addFigure(monday, 0, entity::Type::Percent, u"12%"_s, 12, u"%"_s);
    addFigure(monday, 1, entity::Type::Money, u"20 亿美元"_s, 2e9, u"USD"_s);
    addMention(monday, 1, entity::Type::Org, u"Northgrid"_s, u"北境电力"_s);
    QCOMPARE(monday.digest.items[0].text.sliced(17, 5), u"云石机器人"_s);
    m_monday = m_library->store(monday).digest;

    PreparedFile tuesday = preparedFile(u"/in/2.md"_s, u"周二简报"_s, QDate(2026, 3, 3),
                                        {{u"电池走出实验室"_s, u"蓝湾电池续航 900 公里。"_s, {}, {}}});
    addMention(tuesday, 0, entity::Type::Product, u"蓝湾电池"_s, u"蓝湾电池"_s);
    addFigure(tuesday, 0, entity::Type::Quantity, u"900 公里"_s, 900, u"公里"_s);
    m_library->store(tuesday);

    PreparedFile undated = preparedFile(u"/in/3.md"_s, u"旧简报"_s, {},
                                        {{u"旧闻"_s, u"云石机器人曾有 40 名员工。"_s, {}, {}}});
    addMention(undated, 0, entity::Type::Org, u"云石机器人"_s, u"云石机器人"_s);
    addFigure(undated, 0, entity::Type::Quantity, u"40 名"_s, 40, u"名"_s);
    m_library->store(undated);
}

QStringList TestFigures::written(const FigureQuery &query) const
{
    const Reader reader = m_library->reader();
    const auto ids = reader.figureIds(query);
    if (!ids)
        return {ids.error().toString()};
    const auto rows = reader.figures(*ids);
    if (!rows)
        return {rows.error().toString()};
    QStringList texts;
    for (const Figure &figure : *rows)
        texts += figure.text;
    return texts;
}

void TestFigures::subject_data()
{
    using enum entity::Type;
    QTest::addColumn<QList<QPair<entity::Type, int>>>("names"); // type and place, two units long
    QTest::addColumn<int>("expected");                          // index, -1: none
    // The sentence is [10, 50), the figure [30, 34).
    QTest::newRow("none") << QList<QPair<entity::Type, int>>{} << -1;
    QTest::newRow("other sentences") << QList<QPair<entity::Type, int>>{{Org, 5}, {Org, 52}} << -1;
    QTest::newRow("nearest before") << QList<QPair<entity::Type, int>>{{Org, 12}, {Person, 20}, {Org, 36}} << 1;
    QTest::newRow("behind where none is before") << QList<QPair<entity::Type, int>>{{Org, 36}, {Org, 40}} << 0;
    QTest::newRow("no place beside a name") << QList<QPair<entity::Type, int>>{{Org, 12}, {Place, 20}} << 0;
    QTest::newRow("a name behind before a place") << QList<QPair<entity::Type, int>>{{Place, 20}, {Org, 40}} << 1;
    QTest::newRow("a place alone") << QList<QPair<entity::Type, int>>{{Place, 12}, {Place, 20}, {Place, 40}} << 1;
    QTest::newRow("not within the figure") << QList<QPair<entity::Type, int>>{{Product, 31}} << -1;
}

void TestFigures::subject()
{
    using Names = QList<QPair<entity::Type, int>>;
    QFETCH(Names, names);
    QFETCH(int, expected);
    entity::Mentions mentions;
    for (const auto &[type, place] : names)
        mentions.push_back({type, {place, place + 2}, {}, {}, {}, {}});
    const entity::Mention *subject = subjectOf({30, 34}, {10, 50}, mentions);
    QCOMPARE(subject ? int(subject - mentions.data()) : -1, expected);
}

void TestFigures::sentenceOfAPlace()
{
    const std::vector<TextSpan> sentences{{0, 5}, {6, 9}};
    QCOMPARE(sentenceAt(sentences, {0, 2}), (TextSpan{0, 5}));
    QCOMPARE(sentenceAt(sentences, {4, 7}), (TextSpan{0, 5}));
    QCOMPARE(sentenceAt(sentences, {5, 7}), (TextSpan{5, 7}));
    QCOMPARE(sentenceAt(sentences, {8, 9}), (TextSpan{6, 9}));
    QCOMPARE(sentenceAt({}, {8, 9}), (TextSpan{8, 9}));
}

void TestFigures::rowHoldsEverything()
{
    const Reader reader = m_library->reader();
    const auto ids = reader.figureIds({.scope = Scope::Digest, .digest = m_monday});
    VERIFY_RESULT(ids);
    QCOMPARE(ids->size(), 3);
    const auto rows = reader.figures(*ids);
    VERIFY_RESULT(rows);
    const Figure &raised = rows->at(0);
    QCOMPARE(raised.subject, u"云石机器人"_s); // not 海港市, which is nearer
    QCOMPARE(raised.subjectType, entity::Type::Org);
    QCOMPARE(raised.text, u"3 亿元"_s);
    QCOMPARE(raised.value, 3e8);
    QCOMPARE(raised.unit, u"CNY"_s);
    QCOMPARE(raised.sentence, u"云石机器人在海港市获得 3 亿元。"_s);
    QCOMPARE(raised.sentence.sliced(raised.place.start, raised.place.length()), raised.text);
    QCOMPARE(raised.itemTitle, u"云石机器人完成融资"_s);
    QCOMPARE(raised.digestTitle, u"周一简报"_s);
    QCOMPARE(raised.date, QDate(2026, 3, 2));
    QCOMPARE(raised.digest, m_monday);
    const Figure &growth = rows->at(1);
    QCOMPARE(growth.subject, u"云石机器人完成融资"_s); // the item's title: its sentence names nothing
    QVERIFY(!growth.subjectType);
    const Figure &plant = rows->at(2);
    QCOMPARE(plant.subject, u"北境电力"_s); // the canonical name, behind the figure
    QCOMPARE(plant.url, u"https://example.com/n"_s);
}

void TestFigures::scopes_data()
{
    QTest::addColumn<FigureQuery>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("library") << FigureQuery{}
                             << QStringList{u"900 公里"_s, u"3 亿元"_s, u"12%"_s, u"20 亿美元"_s, u"40 名"_s};
    QTest::newRow("search") << FigureQuery{.scope = Scope::Search, .search = u"电力 承建"_s}
                            << QStringList{u"20 亿美元"_s};
    QTest::newRow("search without words") << FigureQuery{.scope = Scope::Search} << QStringList{};
    QTest::newRow("search without hits") << FigureQuery{.scope = Scope::Search, .search = u"潜艇"_s} << QStringList{};
    QTest::newRow("entity") << FigureQuery{.scope = Scope::Entity, .entity = {entity::Type::Org, u"云石机器人"_s}}
                            << QStringList{u"3 亿元"_s, u"40 名"_s}; // 12% stands in another sentence
    QTest::newRow("entity of another type")
        << FigureQuery{.scope = Scope::Entity, .entity = {entity::Type::Product, u"云石机器人"_s}} << QStringList{};
    QTest::newRow("unknown entity") << FigureQuery{.scope = Scope::Entity, .entity = {entity::Type::Org, u"无名"_s}}
                                    << QStringList{};
    QTest::newRow("unknown digest") << FigureQuery{.scope = Scope::Digest, .digest = {99}} << QStringList{};
}

void TestFigures::scopes()
{
    QFETCH(FigureQuery, query);
    QTEST(written(query), "expected");
}

void TestFigures::orders_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QStringList>("expected");
    const QString raised = u"3 亿元"_s;
    const QString growth = u"12%"_s;
    const QString plant = u"20 亿美元"_s;
    const QString range = u"900 公里"_s;
    const QString staff = u"40 名"_s;
    QTest::newRow("newest first") << int(Order::Date) << true << QStringList{range, raised, growth, plant, staff};
    QTest::newRow("oldest first") << int(Order::Date) << false << QStringList{raised, growth, plant, range, staff};
    QTest::newRow("largest first") << int(Order::Figure) << true << QStringList{plant, raised, range, staff, growth};
    QTest::newRow("smallest first") << int(Order::Figure) << false << QStringList{growth, staff, range, raised, plant};
    QTest::newRow("unit") << int(Order::Unit) << false << QStringList{growth, raised, plant, range, staff};
    QTest::newRow("item") << int(Order::Item) << false << QStringList{raised, growth, plant, staff, range};
}

void TestFigures::orders()
{
    QFETCH(int, order);
    QFETCH(bool, descending);
    QTEST(written({.order = Order(order), .descending = descending}), "expected");
}

void TestFigures::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    const QString raised = u"3 亿元"_s;
    QTest::newRow("nothing to hold") << u"  "_s
                                     << QStringList{u"900 公里"_s, raised, u"12%"_s, u"20 亿美元"_s, u"40 名"_s};
    QTest::newRow("sentence") << u"获得"_s << QStringList{raised};
    QTest::newRow("traditional, wide") << u"續航　９００"_s << QStringList{u"900 公里"_s};
    QTest::newRow("unit") << u"cny"_s << QStringList{raised};
    QTest::newRow("canonical name that is not written") << u"北境"_s << QStringList{u"20 亿美元"_s};
    QTest::newRow("words from several columns") << u"usd 北境电力 承建"_s << QStringList{u"20 亿美元"_s};
    QTest::newRow("title") << u"融资"_s << QStringList{raised, u"12%"_s};
    QTest::newRow("other sentence of the item") << u"投资方"_s << QStringList{};
    QTest::newRow("punctuation") << u"%"_s << QStringList{u"12%"_s};
    QTest::newRow("nowhere") << u"潜艇"_s << QStringList{};
}

void TestFigures::filters()
{
    QFETCH(QString, filter);
    QTEST(written({.filter = filter}), "expected");
}

void TestFigures::kinds()
{
    QCOMPARE(written({.kind = entity::Type::Money}), (QStringList{u"3 亿元"_s, u"20 亿美元"_s}));
    QCOMPARE(written({.kind = entity::Type::Percent}), QStringList{u"12%"_s});
    QCOMPARE(written({.kind = entity::Type::Quantity}), (QStringList{u"900 公里"_s, u"40 名"_s}));
    QCOMPARE(written({.order = Order::Subject, .descending = false}).size(), 5);
    QCOMPARE(written({.order = Order::Subject, .descending = false}).last(), u"12%"_s); // titles come last
}

void TestFigures::figureThatIsGone()
{
    const auto rows = m_library->reader().figures({{987654}, {}});
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 2);
    QVERIFY(!rows->at(0).item.isValid());
    QCOMPARE(rows->at(0).id, FigureId{987654});
}

void TestFigures::longSentenceIsCutAroundTheFigure()
{
    QCOMPARE(excerptAround({0, 300}, {290, 295}), (TextSpan{0, 300}));
    QCOMPARE(excerptAround({0, 1000}, {500, 510}), (TextSpan{400, 700}));
    QCOMPARE(excerptAround({0, 1000}, {10, 20}), (TextSpan{0, 300}));
    QCOMPARE(excerptAround({0, 1000}, {990, 995}), (TextSpan{700, 1000}));
    QCOMPARE(excerptAround({0, 1000}, {100, 900}), (TextSpan{0, 900}));
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
