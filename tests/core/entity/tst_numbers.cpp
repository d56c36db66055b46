// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using namespace gleaner::entity;
using namespace gleaner::entity::test;

class TestNumbers : public QObject {
    Q_OBJECT

private slots:
    void money_data();
    void money();
    void measures_data();
    void measures();
    void dates_data();
    void dates();
    void datesWithoutDigestDate();
    void links();
    void closedSpansHoldNothing();

private:
    const Extractor extractor;
};

void TestNumbers::money_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("hundred million dollars", u"估值达380亿美元。"_s, {u"money|380亿美元|38000000000|USD"_s});
    row("inner blanks", u"融资 4.99 万元整"_s, {u"money|4.99 万元|49900|CNY"_s});
    row("bare yuan", u"定价 3645 元"_s, {u"money|3645 元|3645|CNY"_s});
    row("yuan with country", u"约 5.7 亿元人民币"_s, {u"money|5.7 亿元人民币|570000000|CNY"_s});
    row("trillion", u"5.7 万亿美元"_s, {u"money|5.7 万亿美元|5.7e+12|USD"_s});
    row("ten million euros", u"1000万欧元"_s, {u"money|1000万欧元|10000000|EUR"_s});
    row("yen", u"3000 亿日元"_s, {u"money|3000 亿日元|300000000000|JPY"_s});
    row("pounds", u"2.5亿英镑"_s, {u"money|2.5亿英镑|250000000|GBP"_s});
    row("hong kong", u"HK$1,234.5 与 1500亿港币"_s,
        {u"money|HK$1,234.5|1234.5|HKD"_s, u"money|1500亿港币|150000000000|HKD"_s});
    row("sign and letter", u"raised $1.5B at"_s, {u"money|$1.5B|1500000000|USD"_s});
    row("sign and word", u"raised US$40 million"_s, {u"money|US$40 million|40000000|USD"_s});
    row("sign alone", u"只要 €5，或 ₹399"_s, {u"money|€5|5|EUR"_s, u"money|₹399|399|INR"_s});
    row("han digits", u"投资两亿美元"_s, {u"money|两亿美元|200000000|USD"_s});
    row("code before", u"RMB 3000 起"_s, {u"money|RMB 3000|3000|CNY"_s});
    row("all currencies", u"800 亿丹麦克朗，5000 万阿根廷比索，300 Swiss francs, 20 CHF, CHF 30，9 億歐元"_s,
        {u"money|800 亿丹麦克朗|80000000000|DKK"_s, u"money|5000 万阿根廷比索|50000000|ARS"_s,
         u"money|300 Swiss francs|300|CHF"_s, u"money|20 CHF|20|CHF"_s, u"money|CHF 30|30|CHF"_s,
         u"money|9 億歐元|900000000|EUR"_s});
    row("words in capitals", u"TOP 10 ALL, 50 TOP"_s, {});
    row("range", u"24.99-35.49 万元，30 万元至 50 万元"_s, {});
    row("vague", u"数亿元，100多亿美元，上百万元，近千亿元"_s, {});
    row("other words", u"5 元素，3 元组，GPT-4 元年"_s, {});
    row("not an amount", u"$HOME 和 1.2.3 元"_s, {});
    row("per unit", u"每月 $20/月"_s, {u"money|$20|20|USD"_s});
}

void TestNumbers::money()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(extractor, digestOf(text), {Type::Money}), expected);
}

void TestNumbers::measures_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("percent", u"增长20%，占 75.10％"_s, {u"percent|20%|20|%"_s, u"percent|75.10％|75.1|%"_s});
    row("in words", u"下降百分之二十，百分之 3.5"_s, {u"percent|百分之二十|20|%"_s, u"percent|百分之 3.5|3.5|%"_s});
    row("points", u"上升 2.5 个百分点"_s, {u"percent|2.5 个百分点|2.5|pp"_s});
    row("power", u"4.5 吉瓦"_s, {u"quantity|4.5 吉瓦|4.5|GW"_s});
    row("length", u"续航 1345 公里，屏幕 6.06 英寸"_s,
        {u"quantity|1345 公里|1345|km"_s, u"quantity|6.06 英寸|6.06|in"_s});
    row("parameters", u"一个 70B 参数的模型"_s, {u"quantity|70B 参数|70000000000|parameter"_s});
    row("context", u"支持 128K 上下文"_s, {u"quantity|128K 上下文|128000|token"_s});
    row("counters", u"售出 30 万台、13.5 万辆，开了 5 家店"_s,
        {u"quantity|30 万台|300000|台"_s, u"quantity|13.5 万辆|135000|辆"_s});
    row("tokens", u"100 万 token"_s, {u"quantity|100 万 token|1000000|token"_s});
    row("bytes", u"600PB 数据"_s, {u"quantity|600PB|600|PB"_s});
    row("times", u"快 8 倍，5000倍，六倍，a 12x speedup"_s,
        {u"quantity|8 倍|8|×"_s, u"quantity|5000倍|5000|×"_s, u"quantity|六倍|6|×"_s, u"quantity|12x|12|×"_s});
    row("lengths of time", u"冻结 3 年，过去 20 年，90 分钟，4秒，15 天，24小时"_s,
        {u"quantity|3 年|3|year"_s, u"quantity|20 年|20|year"_s, u"quantity|90 分钟|90|min"_s, u"quantity|4秒|4|s"_s,
         u"quantity|15 天|15|d"_s, u"quantity|24小时|24|h"_s});
    row("no lengths of time", u"2027 年、24 年 3 月、05 年、90年代、三年"_s, {});
    row("people", u"500 名员工，42个国家，3 人"_s, {u"quantity|500 名员工|500|员工"_s, u"quantity|42个国家|42|国家"_s});
    row("model sizes", u"一个 24B 开源模型，参数达720亿，总参数309B，235B模型"_s,
        {u"quantity|24B|24000000000|parameter"_s, u"quantity|720亿|72000000000|parameter"_s,
         u"quantity|309B|309000000000|parameter"_s, u"quantity|235B|235000000000|parameter"_s});
    row("speed", u"150 tokens/s，30 fps，120 公里/小时"_s,
        {u"quantity|150 tokens/s|150|token/s"_s, u"quantity|30 fps|30|fps"_s, u"quantity|120 公里/小时|120|km/h"_s});
    row("stars", u"⭐10.7k 星星，31907个星标，8.9万星标"_s,
        {u"quantity|10.7k 星星|10700|star"_s, u"quantity|31907个星标|31907|star"_s,
         u"quantity|8.9万星标|89000|star"_s});
    row("english", u"68 million users, 42 countries, a 30-second clip, 20 percent, 5 people"_s,
        {u"quantity|68 million users|68000000|user"_s, u"quantity|42 countries|42|country"_s,
         u"quantity|30-second|30|s"_s, u"percent|20 percent|20|%"_s});
    row("tenths", u"占比超七成，8 成以上，一成不变，三成立"_s, {u"percent|七成|70|%"_s, u"percent|8 成|80|%"_s});
    row("other words", u"4.5 升级版，10 米其林餐厅，第 12 家，第 3 天，12 名单，8x7b，8×H100"_s, {});
    row("inside a name", u"RTX4090 与 M3GB"_s, {});
}

void TestNumbers::measures()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(extractor, digestOf(text), {Type::Percent, Type::Quantity}), expected);
}

void TestNumbers::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("month and day", u"2 月 1 日，当地时间 1 月 31 日"_s,
        {u"date|2 月 1 日|2025-02-01"_s, u"date|1 月 31 日|2025-01-31"_s});
    row("last year", u"12月28日"_s, {u"date|12月28日|2024-12-28"_s});
    row("month", u"2025 年 1 月"_s, {u"date|2025 年 1 月|2025-01"_s});
    row("full", u"2024年7月9日"_s, {u"date|2024年7月9日|2024-07-09"_s});
    row("year", u"2027 年发布"_s, {u"date|2027 年|2027"_s});
    row("week", u"2024 年第 52 周"_s, {u"date|2024 年第 52 周|2024-W52"_s});
    row("quarter", u"2025 年第三季度，2024年Q2"_s,
        {u"date|2025 年第三季度|2025-07/2025-09"_s, u"date|2024年Q2|2024-04/2024-06"_s});
    row("relative", u"昨日发布，今日开售，明天见"_s,
        {u"date|昨日|2025-02-02"_s, u"date|今日|2025-02-03"_s, u"date|明天|2025-02-04"_s});
    row("numeric", u"2025-01-31 与 2025/2/1"_s, {u"date|2025-01-31|2025-01-31"_s, u"date|2025/2/1|2025-02-01"_s});
    row("english", u"on January 31, 2025 and Feb 1st"_s,
        {u"date|January 31, 2025|2025-01-31"_s, u"date|Feb 1st|2025-02-01"_s});
    // The digest is of Monday, 3 February 2025.
    row("years", u"去年 11 月 1 日起，今年第四季度，明年上半年，前年"_s,
        {u"date|去年 11 月 1 日|2024-11-01"_s, u"date|今年第四季度|2025-10/2025-12"_s,
         u"date|明年上半年|2026-01/2026-06"_s, u"date|前年|2023"_s});
    row("months", u"上个月发布，本月底上线，下月 5 日"_s,
        {u"date|上个月|2025-01"_s, u"date|本月底|2025-02"_s, u"date|下月 5 日|2025-03-05"_s});
    row("weeks", u"上周五，本周，下周三，本周末"_s,
        {u"date|上周五|2025-01-31"_s, u"date|本周|2025-W06"_s, u"date|下周三|2025-02-12"_s,
         u"date|本周末|2025-02-08/2025-02-09"_s});
    row("week before a word", u"上周报道，上周报"_s, {u"date|上周|2025-W05"_s});
    row("weekdays", u"公司周四表示，将于周日开会"_s, {u"date|周四|2025-01-30"_s, u"date|周日|2025-02-09"_s});
    row("no weekdays", u"每周一，周一至周五，12 周六次，上周期，以上月球车"_s, {});
    row("quarters of no year", u"第四季度营收，预计第二季度回升，上季度"_s,
        {u"date|第四季度|2024-10/2024-12"_s, u"date|第二季度|2025-04/2025-06"_s, u"date|上季度|2024-10/2024-12"_s});
    row("quarter behind a year", u"2025Q3 与 24Q4，2024H2"_s,
        {u"date|2025Q3|2025-07/2025-09"_s, u"date|24Q4|2024-10/2024-12"_s, u"date|2024H2|2024-07/2024-12"_s});
    row("day of no month", u"新华社 31 日电，当地时间 2 日，7 日游"_s,
        {u"date|31 日|2025-01-31"_s, u"date|2 日|2025-02-02"_s});
    row("end of a span", u"12 月 30 日至 31 日，5 日至 8 日"_s,
        {u"date|12 月 30 日|2024-12-30"_s, u"date|31 日|2024-12-31"_s});
    row("japanese", u"来週発表、昨年 3 月、先月"_s,
        {u"date|来週|2025-W07"_s, u"date|昨年 3 月|2024-03"_s, u"date|先月|2025-01"_s});
    row("day before month", u"on 3 November 2024 and 12th of Feb"_s,
        {u"date|3 November 2024|2024-11-03"_s, u"date|12th of Feb|2025-02-12"_s});
    row("english weekdays", u"last Tuesday, next Tuesday, on Friday"_s,
        {u"date|last Tuesday|2025-01-28"_s, u"date|next Tuesday|2025-02-04"_s, u"date|Friday|2025-01-31"_s});
    row("english spans", u"next week, Last month, this year, yesterday, today"_s,
        {u"date|next week|2025-W07"_s, u"date|Last month|2025-01"_s, u"date|this year|2025"_s,
         u"date|yesterday|2025-02-02"_s, u"date|today|2025-02-03"_s});
    row("english years", u"in 2015, by 2050, Q3 2025, the third quarter of 2024, mid-2026"_s,
        {u"date|2015|2015"_s, u"date|2050|2050"_s, u"date|Q3 2025|2025-07/2025-09"_s,
         u"date|third quarter of 2024|2024-07/2024-09"_s, u"date|2026|2026"_s});
    row("no english dates", u"USA Today, Black Friday, 2048 games, in 2000ms, may 5, the next one, This Week in Rust"_s,
        {});
    row("no such day", u"2 月 31 日"_s, {});
    row("spans of time", u"8 个月，3 年，90年代"_s, {});
}

void TestNumbers::dates()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(extractor, digestOf(text), {Type::Date}), expected);
}

void TestNumbers::datesWithoutDigestDate()
{
    QCOMPARE(found(extractor, digestOf(u"昨日，2 月 1 日，2025 年 1 月"_s, {}), {Type::Date}),
             QStringList{u"date|2025 年 1 月|2025-01"_s});
}

void TestNumbers::links()
{
    digest::Digest digest = digestOf(u"见论文和仓库\narXiv:2401.01234v2 https://example.org/a?b=1。"_s);
    digest.items[0].marks = {
        {markdown::Mark::Kind::Link, {1, 3}, u"https://arxiv.org/pdf/2502.00001v1.pdf"_s},
        {markdown::Mark::Kind::Link, {4, 6}, u"https://github.com/acme/rocket.git/tree/main"_s},
        {markdown::Mark::Kind::Link, {0, 1}, u"javascript:alert(1)"_s},
        {markdown::Mark::Kind::Link, {50, 900}, u"https://example.org/"_s},
    };
    const DigestMentions mentions = extractor.extract(digest);
    QStringList lines;
    for (const Mention &mention : mentions.items[0]) {
        if (mention.type == Type::Link)
            lines << mention.text + u'|' + mention.unit + u'|' + mention.name;
    }
    QCOMPARE(lines, (QStringList{u"论文|arxiv|arXiv:2502.00001"_s, u"仓库|github|acme/rocket"_s,
                                 u"arXiv:2401.01234v2|arxiv|arXiv:2401.01234"_s,
                                 u"https://example.org/a?b=1|example.org|example.org/a"_s}));
}

void TestNumbers::closedSpansHoldNothing()
{
    digest::Digest digest = digestOf(u"运行 price=300元 得 https://a.example/2025-01-01/20%"_s);
    digest.items[0].marks = {{markdown::Mark::Kind::Code, {3, 13}, {}}};
    QCOMPARE(found(extractor, digest, {Type::Money, Type::Date, Type::Percent}), QStringList{});
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
