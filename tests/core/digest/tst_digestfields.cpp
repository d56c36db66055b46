// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/dates.h"
#include "core/digest/fields.h"
#include "core/digest/redirects.h"
#include "core/digest/shape.h"

#include <QTest>

using namespace gleaner;

class DigestFieldsTest : public QObject {
    Q_OBJECT

private slots:
    void findsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("slashes without zeros") << QStringLiteral("AI洞察周报 2025/7/4") << QDate(2025, 7, 4);
        QTest::newRow("dots") << QStringLiteral("2025.11.04 全球AI新闻速递") << QDate(2025, 11, 4);
        QTest::newRow("dots with an hour after") << QStringLiteral("2025.11.26.08 过去4小时") << QDate(2025, 11, 26);
        QTest::newRow("compact file name") << QStringLiteral("20250906.md") << QDate(2025, 9, 6);
        QTest::newRow("compact with hour") << QStringLiteral("20251202T20.md") << QDate(2025, 12, 2);
        QTest::newRow("iso with zone keeps its day")
            << QStringLiteral("2025-11-04T23:50:00-08:00") << QDate(2025, 11, 4);
        QTest::newRow("chinese") << QStringLiteral("2026年2月1日") << QDate(2026, 2, 1);
        QTest::newRow("chinese with spaces") << QStringLiteral("2026 年 2 月 1 日") << QDate(2026, 2, 1);
        QTest::newRow("full-width brackets") << QStringLiteral("GoCN 每日新闻（2020-01-27）") << QDate(2020, 1, 27);
        QTest::newRow("folder and day") << QStringLiteral("2025-06__2025-06-24.md") << QDate(2025, 6, 24);
        QTest::newRow("english month first") << QStringLiteral("July 4th, 2025") << QDate(2025, 7, 4);
        QTest::newRow("english day first") << QStringLiteral("4 Jul 2025") << QDate(2025, 7, 4);
        QTest::newRow("no such day") << QStringLiteral("2025-02-30") << QDate();
        QTest::newRow("skips what is no date") << QStringLiteral("2025-13-40, then 2025-03-04") << QDate(2025, 3, 4);
        QTest::newRow("issue number") << QStringLiteral("科技周刊（第 288 期）") << QDate();
        QTest::newRow("month and day only") << QStringLiteral("06-24-日报") << QDate();
        QTest::newRow("weekday behind it") << QStringLiteral("2025年7月4日 星期五 农历六月初十") << QDate(2025, 7, 4);
        QTest::newRow("japanese weekday") << QStringLiteral("2025年7月4日（金）の記事") << QDate(2025, 7, 4);
        QTest::newRow("japanese era") << QStringLiteral("令和7年7月4日") << QDate(2025, 7, 4);
        QTest::newRow("chinese numerals") << QStringLiteral("二〇二五年十一月二十四日") << QDate(2025, 11, 24);
        QTest::newRow("full-width digits") << QStringLiteral("２０２５／７／４") << QDate(2025, 7, 4);
        QTest::newRow("mail") << QStringLiteral("Fri, 04 Jul 2025 23:08:00 GMT") << QDate(2025, 7, 4);
        QTest::newRow("french") << QStringLiteral("Résumé du 4 août 2025") << QDate(2025, 8, 4);
        QTest::newRow("german") << QStringLiteral("4. März 2025") << QDate(2025, 3, 4);
        QTest::newRow("german in digits") << QStringLiteral("Stand: 04.07.2025") << QDate(2025, 7, 4);
        QTest::newRow("spanish") << QStringLiteral("4 de julio de 2025") << QDate(2025, 7, 4);
        QTest::newRow("month or day first is not guessed") << QStringLiteral("04/07/2025") << QDate();
        QTest::newRow("two kinds of separator") << QStringLiteral("2025-07/04") << QDate();
        QTest::newRow("week") << QStringLiteral("2025-W28 AI news") << QDate();
        QTest::newRow("month only") << QStringLiteral("2025-07") << QDate();
        QTest::newRow("volume") << QStringLiteral("HelloGitHub Vol.102") << QDate();
        QTest::newRow("english issue") << QStringLiteral("Issue 2025.1") << QDate();
        QTest::newRow("year in the far past") << QStringLiteral("1905-06-30 的论文") << QDate();
        QTest::newRow("digits of an address") << QStringLiteral("p/3535560529451913") << QDate();
    }
    void findsDates()
    {
        QFETCH(QString, text);
        QTEST(digest::dateIn(text), "date");
    }

    void findsDatelines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("published") << QStringLiteral("发布时间：2025-07-04 08:00 星期五") << QDate(2025, 7, 4);
        QTest::newRow("with an issue") << QStringLiteral("July 4, 2025 · No. 12") << QDate(2025, 7, 4);
        QTest::newRow("sentence") << QStringLiteral("2025年7月4日，港务局公布了夜班车的时刻表和票价") << QDate();
        QTest::newRow("none") << QStringLiteral("第 12 期") << QDate();
    }
    void findsDatelines()
    {
        QFETCH(QString, text);
        QTEST(digest::datelineIn(text), "date");
    }

    void readsHeads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QDate>("date");
        const auto row = [](const char *name, const QString &text, const QString &title, const QDate &date) {
            QTest::newRow(name) << text << title << date;
        };
        const QDate day(2025, 7, 4), fileDay(2025, 7, 6);
        row("front matter before heading and file name",
            QStringLiteral("---\ntitle: 海港早报\ndate: 2025-07-04\n---\n# 海港早报 2025-07-05\n"),
            QStringLiteral("海港早报"), day);
        row("an unreadable date is passed over",
            QStringLiteral("---\ntitle: 海港早报\ndate: soon\nupdated: 2025-07-04T01:00:00Z\n---\n文。\n"),
            QStringLiteral("海港早报"), day);
        row("heading before file name", QStringLiteral("# 海港早报 2025/7/4\n\n文。\n"),
            QStringLiteral("海港早报 2025/7/4"), day);
        row("date in the second heading", QStringLiteral("# 海港早报\n\n## 2025年7月4日 星期五\n\n文。\n"),
            QStringLiteral("海港早报"), day);
        row("file name before a line of the text", QStringLiteral("# 海港早报\n\n发布：2025-07-04\n\n文。\n"),
            QStringLiteral("海港早报"), fileDay);
        row("first line in bold", QStringLiteral("**2025.07.04 海港快讯**\n\n1. 文。\n"),
            QStringLiteral("2025.07.04 海港快讯"), day);
        row("a first sentence is no title", QStringLiteral("2025 年 7 月 4 日，夜班车开通。\n"),
            QStringLiteral("nightly"), fileDay);
        row("sections are no title", QStringLiteral("# 一、国内\n\n文。\n\n# 二、国际\n\n文。\n"),
            QStringLiteral("nightly"), fileDay);
        row("contents are no title", QStringLiteral("# 目录\n\n- 文\n\n# 国际\n\n文。\n"), QStringLiteral("nightly"),
            fileDay);
        row("web page",
            QStringLiteral(
                "<html><head><title>海港</title></head>\n<body><h2>海港快讯 2025/7/4</h2>\n</body></html>\n"),
            QStringLiteral("海港快讯 2025/7/4"), day);
    }
    void readsHeads()
    {
        QFETCH(QString, text);
        const auto document = document::read(text.toUtf8());
        const auto tree = markdown::Tree::parse(document->body());
        const digest::Head head = digest::headOf(*document, *tree, QStringLiteral("/x/2025-07-06__nightly.md"));
        QTEST(head.title, "title");
        QTEST(head.date, "date");
    }

    void followsRedirects_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("target");
        const auto row = [](const char *name, const QString &url, const QString &target) {
            QTest::newRow(name) << url << target;
        };
        const QString story = QStringLiteral("https://example.com/a?b=c");
        const QString encoded = QStringLiteral("https%3A%2F%2Fexample.com%2Fa%3Fb%3Dc");
        row("zhihu", QStringLiteral("https://link.zhihu.com/?target=") + encoded, story);
        row("zhihu without a slash", QStringLiteral("https://link.zhihu.com?target=") + encoded, story);
        row("jianshu", QStringLiteral("https://links.jianshu.com/go?to=") + encoded, story);
        row("oschina", QStringLiteral("https://www.oschina.net/action/GoToLink?url=") + encoded, story);
        row("wechat", QStringLiteral("https://weixin110.qq.com/cgi-bin/mmspamsupport-bin/x?action=1&url=") + encoded,
            story);
        row("a periodical's counter, target unencoded",
            QStringLiteral("https://hellogithub.com/periodical/statistics/click?target=https://example.com/a"),
            QStringLiteral("https://example.com/a"));
        row("google", QStringLiteral("https://www.google.com/url?sa=t&q=%1&usg=AOv").arg(encoded), story);
        row("google alerts", QStringLiteral("https://www.google.com/url?rct=j&url=%1&ct=ga").arg(encoded), story);
        row("facebook", QStringLiteral("https://l.facebook.com/l.php?u=%1&h=AT0").arg(encoded), story);
        row("bing", QStringLiteral("https://www.bing.com/ck/a?!&&p=1f&u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw&ntb=1"),
            story);
        row("yahoo",
            QStringLiteral("https://r.search.yahoo.com/_ylt=A/RV=2/RU=https%3a%2f%2fexample.com%2fa%3fb%3dc/RK=2/RS=x"),
            story);
        row("safe links",
            QStringLiteral("https://eur01.safelinks.protection.outlook.com/?url=%1&data=05%7C01").arg(encoded), story);
        row("proofpoint 2",
            QStringLiteral("https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a-3Fb-3Dc&d=DwMF"), story);
        row("proofpoint 3", QStringLiteral("https://urldefense.com/v3/__https://example.com/a?b=c__;!!Gk!x$"), story);
        row("proofpoint 3 with odd characters",
            QStringLiteral("https://urldefense.com/v3/__https:/example.com/*a**Ab__;w6nDqMOg!!Gk!x$"),
            QStringLiteral("https://example.com/éaèàb"));
        row("whole query", QStringLiteral("https://href.li/?https://example.com/a?b=c"), story);
        row("whole query with escapes", QStringLiteral("https://href.li/?https://example.com/s?q=C%2B%2B%26x"),
            QStringLiteral("https://example.com/s?q=C%2B%2B%26x"));
        row("newsletter", QStringLiteral("https://tracking.tldrnewsletter.com/CL0/%1/1/0100/x=1").arg(encoded), story);
        row("base64", QStringLiteral("https://click.convertkit-mail2.com/x/y/aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9Yw=="),
            story);
        row("one after another",
            QStringLiteral("https://link.zhihu.com/?target=https%3A//href.li/%3Fhttps%3A//example.com/a"),
            QStringLiteral("https://example.com/a"));
        row("encoded twice", QStringLiteral("https://link.juejin.cn/?target=https%253A%252F%252Fexample.com%252Fa"),
            QStringLiteral("https://example.com/a"));
        row("the target is no web address", QStringLiteral("https://link.zhihu.com/?target=javascript%3Aalert(1)"),
            QString());
        row("to itself for ever", QStringLiteral("https://href.li/?https://href.li/"),
            QStringLiteral("https://href.li/"));
        row("short link", QStringLiteral("https://t.cn/A6x1y2z3"), QString());
        row("share button", QStringLiteral("https://twitter.com/intent/tweet?url=") + encoded, QString());
        row("archived copy", QStringLiteral("https://web.archive.org/web/2025/https://example.com/a"), QString());
        row("host that ends alike", QStringLiteral("https://evillink.zhihu.com/?target=") + encoded, QString());
        row("plain", story, QString());
        row("broken", QStringLiteral("https://urldefense.com/v3/__http"), QString());
    }
    void followsRedirects()
    {
        QFETCH(QString, url);
        QTEST(digest::redirectTarget(url), "target");
    }

    void findsSources_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("source");
        QTest::newRow("full width") << QStringLiteral("目标是 30 万辆。（来源：腾讯科技）")
                                    << QStringLiteral("腾讯科技");
        QTest::newRow("half width") << QStringLiteral("推出。(来源:IT 之家)") << QStringLiteral("IT 之家");
        QTest::newRow("mixed brackets") << QStringLiteral("功能。(来源：易车网）") << QStringLiteral("易车网");
        QTest::newRow("blanks inside") << QStringLiteral("（ 来源： Z Finance ）") << QStringLiteral("Z Finance");
        QTest::newRow("the last of two") << QStringLiteral("（来源：甲）正文（来源：乙）") << QStringLiteral("乙");
        QTest::newRow("brackets in the name")
            << QStringLiteral("夜班车。（来源：海港日报（数字版））") << QStringLiteral("海港日报（数字版）");
        QTest::newRow("last line") << QStringLiteral("正文。\n来源：港务局公告") << QStringLiteral("港务局公告");
        QTest::newRow("last line with blanks") << QStringLiteral("正文。 来源: Reuters ") << QStringLiteral("Reuters");
        QTest::newRow("brackets in a last line")
            << QStringLiteral("正文\n来源：文章内容（综合多个讨论）") << QStringLiteral("文章内容（综合多个讨论）");
        QTest::newRow("english") << QStringLiteral("It works. (Source: The Register)")
                                 << QStringLiteral("The Register");
        QTest::newRow("via") << QStringLiteral("A new release, via Hacker News") << QStringLiteral("Hacker News");
        QTest::newRow("japanese") << QStringLiteral("対応する。（出典：読書端末通信）")
                                  << QStringLiteral("読書端末通信");
        QTest::newRow("credit of a picture") << QStringLiteral("正文。\n图片来源：视觉中国") << QString();
        QTest::newRow("the word in a sentence")
            << QStringLiteral("资金来源：自筹和贷款，两者各半，其余未公布。后文") << QString();
        QTest::newRow("bar") << QStringLiteral("正文。\n来源|海港日报") << QStringLiteral("海港日报");
        QTest::newRow("full-width bar") << QStringLiteral("正文。\n来源｜海港日报") << QStringLiteral("海港日报");
        QTest::newRow("another word") << QStringLiteral("正文。（出处：《海港史》）") << QStringLiteral("《海港史》");
        QTest::newRow("copied from") << QStringLiteral("正文。（转载自：海港日报）") << QStringLiteral("海港日报");
        QTest::newRow("several") << QStringLiteral("正文。（来源：海港日报、港务局）")
                                 << QStringLiteral("海港日报、港务局");
        QTest::newRow("via in brackets") << QStringLiteral("A new release (via Hacker News)")
                                         << QStringLiteral("Hacker News");
        QTest::newRow("via with colon") << QStringLiteral("新版发布。 via: Hacker News")
                                        << QStringLiteral("Hacker News");
        QTest::newRow("notice behind it")
            << QStringLiteral("正文。\n来源：海港日报 如有侵权请联系：a#b.example") << QStringLiteral("海港日报");
        QTest::newRow("list mark before it")
            << QStringLiteral("正文。\n- 来源：海港日报") << QStringLiteral("海港日报");
        QTest::newRow("the word via in a sentence")
            << QStringLiteral("The update arrives via the store, in parts.") << QString();
        QTest::newRow("none") << QStringLiteral("没有署名的正文。") << QString();
    }
    void findsSourcesBehindEmoji()
    {
        // Whatever half of an emoji the look at the text's end begins with.
        for (int length = 30; length < 50; ++length) {
            const QString text = QStringLiteral("😀").repeated(3) + QString(length, u'字')
                               + QStringLiteral("。来源：海港晚报");
            QCOMPARE(digest::sourceIn(text), QStringLiteral("海港晚报"));
        }
    }
    void findsSources()
    {
        QFETCH(QString, text);
        QTEST(digest::sourceIn(text), "source");
    }

    void findsNamesBehind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("name") << QStringLiteral("夜班车每二十分钟一班。（海港日报）") << QStringLiteral("海港日报");
        QTest::newRow("with latin letters") << QStringLiteral("夜班车开通。(IT 之港)") << QStringLiteral("IT 之港");
        QTest::newRow("inside the sentence") << QStringLiteral("夜班车（海港日报）。") << QString();
        QTest::newRow("no sentence before it") << QStringLiteral("夜班车（试行）") << QString();
        QTest::newRow("end mark") << QStringLiteral("夜班车开通。（完）") << QString();
        QTest::newRow("a sentence in brackets")
            << QStringLiteral("夜班车开通。（票价未定，以公告为准。）") << QString();
    }
    void findsNamesBehind()
    {
        QFETCH(QString, text);
        QTEST(digest::nameBehind(text), "name");
    }

    void cleansTitles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("arabic ordinal") << QStringLiteral("3. 标题") << QStringLiteral("标题");
        QTest::newRow("chinese mark") << QStringLiteral("12、标题：") << QStringLiteral("标题");
        QTest::newRow("a number that belongs")
            << QStringLiteral("12 月 31 日的消息") << QStringLiteral("12 月 31 日的消息");
        QTest::newRow("a decimal") << QStringLiteral("2.5 倍速度") << QStringLiteral("2.5 倍速度");
        QTest::newRow("full stop") << QStringLiteral("句子。") << QStringLiteral("句子");
        QTest::newRow("question stays") << QStringLiteral("为什么创业？") << QStringLiteral("为什么创业？");
        QTest::newRow("line breaks") << QStringLiteral("两\n行  标题 ——") << QStringLiteral("两 行 标题");
    }
    void cleansTitles()
    {
        QFETCH(QString, text);
        QTEST(digest::cleanTitle(text), "title");
    }

    void cutsFirstSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("chinese") << QStringLiteral("金奈没水了。全城靠卡车。") << QStringLiteral("金奈没水了");
        QTest::newRow("question") << QStringLiteral("怎么办？答案在后面。") << QStringLiteral("怎么办");
        QTest::newRow("marks in brackets do not end it")
            << QStringLiteral("他说「好。」就走了。第二句") << QStringLiteral("他说「好。」就走了");
        QTest::newRow("english") << QStringLiteral("Version 2.0 is out. More soon.")
                                 << QStringLiteral("Version 2.0 is out");
        QTest::newRow("ordinal before it")
            << QStringLiteral("1、\n权力是什么？是责任。") << QStringLiteral("权力是什么");
        QTest::newRow("no end") << QStringLiteral("没有句号的动态") << QStringLiteral("没有句号的动态");
        QTest::newRow("unclosed bracket ends with the line")
            << QStringLiteral("（没有合上\n第二行") << QStringLiteral("（没有合上");
    }
    void cutsFirstSentence()
    {
        QFETCH(QString, text);
        QTEST(digest::firstSentence(text), "sentence");
    }

    void tellsLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("chinese with product names")
            << QStringLiteral("OpenAI 发布 GPT-5，支持更长的上下文") << QStringLiteral("zh");
        QTest::newRow("japanese") << QStringLiteral("星瀾智能は音声モデルを公開した") << QStringLiteral("ja");
        QTest::newRow("korean") << QStringLiteral("새로운 모델을 공개했다") << QStringLiteral("ko");
        QTest::newRow("english") << QStringLiteral("The release of the model is planned for May")
                                 << QStringLiteral("en");
        QTest::newRow("french") << QStringLiteral("Le modèle est dans les mains des chercheurs et une version arrive")
                                << QStringLiteral("fr");
        QTest::newRow("italian") << QStringLiteral("Il modello è pensato per chi non usa una scheda, e sono pochi")
                                 << QStringLiteral("it");
        QTest::newRow("russian") << QStringLiteral("Новая модель доступна") << QStringLiteral("ru");
        QTest::newRow("nothing") << QStringLiteral("123 …") << QStringLiteral("und");
    }
    void tellsLanguages()
    {
        QFETCH(QString, text);
        QTEST(digest::languageOf(text), "language");
    }

    void namesFilesWithoutDates_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("title");
        QTest::newRow("date first") << QStringLiteral("/x/2025-10-06__36kr_summary_2025-10-06.md")
                                    << QStringLiteral("36kr summary 2025-10-06");
        QTest::newRow("only a date") << QStringLiteral("/x/20250906.md") << QStringLiteral("20250906");
        QTest::newRow("plain") << QStringLiteral("HelloGitHub16.md") << QStringLiteral("HelloGitHub16");
        QTest::newRow("hour and commit") << QStringLiteral("2025-07-02__2025-07-02T180531__39d47cb.md")
                                         << QStringLiteral("2025-07-02__2025-07-02T180531__39d47cb");
        QTest::newRow("unique number") << QStringLiteral("海港快讯-5f0c1d1e-7cb2-4b5d-9d3c-0a1b2c3d4e5f.md")
                                       << QStringLiteral("海港快讯");
        QTest::newRow("date behind it") << QStringLiteral("海港快讯_20250906.md")
                                        << QStringLiteral("海港快讯 20250906");
        QTest::newRow("no name") << QString() << QString();
    }
    void namesFilesWithoutDates()
    {
        QFETCH(QString, path);
        QTEST(digest::titleFromPath(path), "title");
    }

    void seesOrdinals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("length");
        QTest::newRow("dot") << QStringLiteral("3. a") << qsizetype(3);
        QTest::newRow("chinese comma") << QStringLiteral("12、标题") << qsizetype(3);
        QTest::newRow("brackets") << QStringLiteral("（2）标题") << qsizetype(3);
        QTest::newRow("circled") << QStringLiteral("③ 标题") << qsizetype(2);
        QTest::newRow("date") << QStringLiteral("2025.11.04 速递") << qsizetype(0);
        QTest::newRow("count") << QStringLiteral("247 pull requests") << qsizetype(0);
        QTest::newRow("year and dot") << QStringLiteral("2024. 回顾") << qsizetype(0);
        QTest::newRow("blanks around") << QStringLiteral("  7 ）  标题") << qsizetype(7);
        QTest::newRow("decimal") << QStringLiteral("2.5 倍") << qsizetype(0);
        QTest::newRow("circled and dot") << QStringLiteral("③. a") << qsizetype(3);
        QTest::newRow("brackets that stay open") << QStringLiteral("(2 a") << qsizetype(0);
        QTest::newRow("brackets without a number") << QStringLiteral("()") << qsizetype(0);
        QTest::newRow("part") << QStringLiteral("03 / a") << qsizetype(5);
        QTest::newRow("fraction") << QStringLiteral("3/4 a") << qsizetype(0);
        QTest::newRow("long part") << QStringLiteral("103 / a") << qsizetype(0);
        QTest::newRow("number sign") << QStringLiteral("#12 a") << qsizetype(4);
        QTest::newRow("tag") << QStringLiteral("#12a") << qsizetype(0);
        QTest::newRow("word for number") << QStringLiteral("NO. 3: a") << qsizetype(7);
        QTest::newRow("word for number, no gap") << QStringLiteral("No.3a") << qsizetype(0);
        QTest::newRow("word") << QStringLiteral("Nobel") << qsizetype(0);
        QTest::newRow("ideographic space before") << QStringLiteral("\u30003. a") << qsizetype(0);
        QTest::newRow("nothing but blanks") << QStringLiteral("  ") << qsizetype(0);
    }
    void seesOrdinals()
    {
        QFETCH(QString, text);
        QTEST(digest::shape::ordinalLength(text), "length");
    }

    void knowsWebAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("web");
        QTest::newRow("http") << QStringLiteral("http://example.org") << true;
        QTest::newRow("https") << QStringLiteral("https://") << true;
        QTest::newRow("capitals") << QStringLiteral("HttPS://example.org") << true;
        QTest::newRow("other scheme") << QStringLiteral("httpx://example.org") << false;
        QTest::newRow("one slash") << QStringLiteral("https:/example.org") << false;
        QTest::newRow("in the text") << QStringLiteral(" http://example.org") << false;
        QTest::newRow("short") << QStringLiteral("htt") << false;
        QTest::newRow("scheme alone") << QStringLiteral("http") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void knowsWebAddresses()
    {
        QFETCH(QString, text);
        QTEST(digest::isHttp(text), "web");
    }
};

QTEST_GUILESS_MAIN(DigestFieldsTest)
#include "tst_digestfields.moc"
