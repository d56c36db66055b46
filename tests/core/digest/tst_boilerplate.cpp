// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/boilerplate.h"
#include "core/digest/startfilter.h"

#include <QTest>

using namespace gleaner::digest;

Q_DECLARE_METATYPE(gleaner::digest::Chrome)
Q_DECLARE_METATYPE(gleaner::digest::SectionKind)
Q_DECLARE_METATYPE(std::optional<gleaner::digest::Emptiness>)

class BoilerplateTest : public QObject {
    Q_OBJECT

private slots:
    void knowsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Chrome>("chrome");
        const auto row = [](const char *name, const QString &text, Chrome chrome) {
            QTest::newRow(name) << text << chrome;
        };
        row("picture credit", QStringLiteral("*图片来源：视觉中国"), Chrome::Line);
        row("head picture credit", QStringLiteral("*头图来源：白鹭科技"), Chrome::Line);
        row("cover credit", QStringLiteral("封面来源 | 企业提供"), Chrome::Line);
        row("credit without a colon", QStringLiteral("头图来源视觉中国"), Chrome::Line);
        row("source of a story", QStringLiteral("来源：白鹭科技官网"), Chrome::None);
        row("news about pictures", QStringLiteral("图片来源标注新规下月实施"), Chrome::None);
        row("more to read", QStringLiteral("更多阅读"), Chrome::Tail);
        row("hot video", QStringLiteral("热点视频"), Chrome::Tail);
        row("wechat preview", QStringLiteral("预览时标签不可点"), Chrome::Tail);
        row("wechat scan", QStringLiteral("微信扫一扫 关注该公众号"), Chrome::Tail);
        row("the end", QStringLiteral("（完）"), Chrome::Tail);
        row("editor", QStringLiteral("编辑: 宋佳洋"), Chrome::Line);
        row("subscription", QStringLiteral("订阅新闻: http://letter.example.com"), Chrome::Line);
        row("archive", QStringLiteral("GoCN归档：https://x.example.com"), Chrome::Line);
        row("follow", QStringLiteral("点赞关注极客视频号，"), Chrome::Line);
        row("qr code", QStringLiteral("长按识别二维码，加入读者群"), Chrome::Line);
        row("punctuation of the page", QStringLiteral("： ， ， ， 。"), Chrome::Line);
        row("permission dialog", QStringLiteral("取消\n允许"), Chrome::Line);
        row("permission dialog joined", QStringLiteral("取消允许"), Chrome::Line);
        row("skip link", QStringLiteral("Skip to main content"), Chrome::Line);
        row("news about QR codes", QStringLiteral("微信支付上线二维码防伪功能"), Chrome::None);
        row("news that says editor", QStringLiteral("编辑器 Zed 发布 1.0 版本"), Chrome::None);
        row("news that says video", QStringLiteral("视频号推出付费合集"), Chrome::None);
        row("news with an attributed source", QStringLiteral("海港试运行夜班车。（来源：海港日报）"), Chrome::None);
        row("follow an account", QStringLiteral("关注「白鹭周刊」公众号，第一时间收到推送"), Chrome::Line);
        row("scan a poster", QStringLiteral("扫描以下海报关注白鹭周刊，即可领取报告。"), Chrome::Line);
        row("scan or search", QStringLiteral("微信搜索“周三手帖”或者扫描二维码，即可订阅。"), Chrome::Line);
        row("star", QStringLiteral("喜欢的话，点个在看，设为星标"), Chrome::Line);
        row("end", QStringLiteral("- END -"), Chrome::Tail);
        row("credits and addresses", QStringLiteral("编辑: 林舟 订阅新闻: http://letter.example.com 归档: x"),
            Chrome::Line);
        row("where it appears", QStringLiteral("这个周刊每周三发布，同步更新在网站上。"), Chrome::Line);
        row("edited comment",
            QStringLiteral("编辑：多谢大家的回复，我又试了一次，这回夜班车的时刻表能在手机上打开了，票价也显示了出来"),
            Chrome::None);
        row("repost", QStringLiteral("转载请联系后台"), Chrome::Line);
        row("news about paying by QR code", QStringLiteral("扫码支付新规下月实施"), Chrome::None);
        row("news that says how to enter", QStringLiteral("白鹭湖地铁本周开通夜班，乘客扫描二维码即可进站。"),
            Chrome::None);
        row("news about paying by a read code", QStringLiteral("识别二维码支付漏洞被曝光：海港银行暂停小额免密"),
            Chrome::None);
        row("read a code to join", QStringLiteral("识别下方二维码 ↓ 进群领取资料"), Chrome::Line);
        row("code alone", QStringLiteral("扫描下方二维码 ↓"), Chrome::Line);
        row("look at news", QStringLiteral("关注一下海港财报：夜班车收入翻番"), Chrome::None);
        row("look at us", QStringLiteral("关注一下，不再错过"), Chrome::Line);
        row("news about following", QStringLiteral("关注度持续上升，海港夜班车本周加车"), Chrome::None);
        row("news about an account", QStringLiteral("海港日报停更微信公众号，读者转向网站"), Chrome::None);
        row("news about scanning", QStringLiteral("微信扫一扫上线识花功能"), Chrome::None);
        row("news about programs", QStringLiteral("视频小程序成为短剧新入口"), Chrome::None);
        row("command", QStringLiteral("# 扫描指定 IP 的全部端口"), Chrome::None);
        row("step", QStringLiteral("添加yum源"), Chrome::None);
        row("news about recognition", QStringLiteral("识别率提高到九成的新模型开源"), Chrome::None);
        row("news about clicks", QStringLiteral("点击劫持攻击在多家网站重现"), Chrome::None);
        row("news about the end", QStringLiteral("- End of life announced for Harbour OS 3"), Chrome::None);
        row("broadcast as an entry", QStringLiteral("直播预告 | 海港讲堂（第 12 期）：夜班车"), Chrome::None);
        row("news about reposting", QStringLiteral("转载量创新高的一篇港口报道"), Chrome::None);
        row("long text", QStringLiteral("扫描二维码").repeated(60), Chrome::None);
        row("nothing", QString(), Chrome::None);
    }
    void knowsLines()
    {
        QFETCH(QString, text);
        QTEST(chromeOf(text), "chrome");
    }

    void tellsTheRule_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Aside>("aside");
        const auto row = [](const char *name, const QString &text, Aside aside) {
            QTest::newRow(name) << text << aside;
        };
        row("picture credit", QStringLiteral("*图片来源：视觉中国"), Aside::PictureCredit);
        row("more to read", QStringLiteral("推荐阅读"), Aside::MoreToRead);
        row("wechat", QStringLiteral("预览时标签不可点"), Aside::WechatControls);
        row("wechat button", QStringLiteral("在看"), Aside::WechatControls);
        row("the end", QStringLiteral("（完）"), Aside::EndMark);
        row("editor", QStringLiteral("责编：林舟"), Aside::Credits);
        row("qr code", QStringLiteral("扫描下方二维码，加入读者群"), Aside::FollowCall);
        row("previous issue", QStringLiteral("上一期：第 11 期"), Aside::Navigation);
        row("news", QStringLiteral("海港试运行夜班车。"), Aside::None);
    }
    void tellsTheRule()
    {
        QFETCH(QString, text);
        QFETCH(Aside, aside);
        QCOMPARE(lineAside(text), aside);
        QCOMPARE(chromeOf(text) == Chrome::None, aside == Aside::None);
        QCOMPARE(nameOf(aside).isEmpty(), aside == Aside::None);
    }

    void knowsSections_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<SectionKind>("kind");
        const auto row = [](const char *name, const QString &heading, SectionKind kind) {
            QTest::newRow(name) << heading << kind;
        };
        row("comment", QStringLiteral("点评"), SectionKind::Commentary);
        row("editor's note", QStringLiteral("Editor's note"), SectionKind::Commentary);
        row("summary", QStringLiteral("AI内容摘要"), SectionKind::Intro);
        row("today's summary", QStringLiteral("今日摘要"), SectionKind::Intro);
        row("english summary", QStringLiteral("AI Content Summary"), SectionKind::Intro);
        row("japanese summary", QStringLiteral("AIコンテンツのまとめ"), SectionKind::Intro);
        row("contents", QStringLiteral("目录"), SectionKind::Boilerplate);
        row("voice edition", QStringLiteral("AI资讯日报语音版"), SectionKind::Boilerplate);
        row("subscription", QStringLiteral("订阅"), SectionKind::Boilerplate);
        row("jobs", QStringLiteral("Rust Jobs"), SectionKind::Boilerplate);
        row("with ornaments", QStringLiteral("🔗 更多阅读 ↓"), SectionKind::Boilerplate);
        row("brief news", QStringLiteral("更多动态"), SectionKind::Items);
        row("news about subscriptions", QStringLiteral("苹果订阅收入创新高"), SectionKind::Items);
        row("news about contents", QStringLiteral("图书目录学数据库上线"), SectionKind::Items);
        row("sponsors", QStringLiteral("Our sponsors"), SectionKind::Boilerplate);
        row("group", QStringLiteral("读者交流群"), SectionKind::Boilerplate);
        row("news about accounts", QStringLiteral("微信公众号上线 AI 配图"), SectionKind::Items);
        row("news about rewards", QStringLiteral("赞赏功能下线，作者收入下降"), SectionKind::Items);
        row("news about copyright", QStringLiteral("版权纠纷：海港日报起诉聚合网站"), SectionKind::Items);
        row("news about taking part", QStringLiteral("参与港口试点的三家公司公布"), SectionKind::Items);
        row("news about a sponsor", QStringLiteral("Harbour club sponsored by a rival port, fans object loudly"),
            SectionKind::Items);
        row("news about codes", QStringLiteral("二维码防伪标准发布"), SectionKind::Items);
        row("voice feature", QStringLiteral("2. 豆包推出语音版"), SectionKind::Items);
        row("sponsors of a site", QStringLiteral("3. GitHub Sponsors expands to India"), SectionKind::Items);
        row("codes of an app", QStringLiteral("4. 微信升级二维码"), SectionKind::Items);
        row("accounts of an app", QStringLiteral("微信升级公众号"), SectionKind::Items);
        row("rewards of a site", QStringLiteral("X 上线打赏"), SectionKind::Items);
        row("person", QStringLiteral("Steve Jobs"), SectionKind::Items);
        row("numbered contents", QStringLiteral("1. 目录"), SectionKind::Boilerplate);
        row("weekly sponsor", QStringLiteral("This week's sponsor"), SectionKind::Boilerplate);
        row("emoji before", QStringLiteral("📮 公众号"), SectionKind::Boilerplate);
        row("recommended product", QStringLiteral("AI产品自荐: 海港地图"), SectionKind::Boilerplate);
        row("news about jobs", QStringLiteral("Steve Jobs 传记再版"), SectionKind::Items);
    }
    void knowsSections()
    {
        QFETCH(QString, heading);
        QTEST(sectionKindOf(heading), "kind");
    }

    void tellsStories_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<SectionKind>("kind");
        QTest::newRow("name of a thing") << QStringLiteral("5. GitHub 公众号") << SectionKind::Items;
        QTest::newRow("name of a person") << QStringLiteral("6. Laurene Jobs") << SectionKind::Items;
        QTest::newRow("whole") << QStringLiteral("7. 赞助商") << SectionKind::Boilerplate;
        QTest::newRow("comment") << QStringLiteral("点评") << SectionKind::Commentary;
    }
    void tellsStories()
    {
        QFETCH(QString, heading);
        QTEST(storyKindOf(heading), "kind");
    }

    /// The quick look never says no where the pattern matches, whatever it was asked before.
    void filtersByTheStart()
    {
        const QRegularExpression pattern(
            QStringLiteral("^(?:扫码(?:关注|入群)?$|关注我们.{0,9}|ab(?!c)|[x-z]|\\s*end$)"));
        const StartFilter filter(pattern);
        QStringList texts{QString()};
        const QString alphabet = QStringLiteral("扫码关注abcxe nd\U0001F449");
        for (const QChar first : alphabet) {
            for (const QChar second : alphabet) {
                texts << QString(first) << QString(first) + second;
                for (const QChar third : alphabet)
                    texts << QString(first) + second + third << QString(first) + second + third + QStringLiteral("们d");
            }
        }
        int passed = 0;
        for (int round = 0; round < 2; ++round) {
            for (const QString &text : std::as_const(texts)) {
                passed += filter.mayMatch(text);
                QVERIFY2(filter.mayMatch(text) || !pattern.match(text).hasMatch(), qPrintable(text));
            }
        }
        QVERIFY2(passed < texts.size(), "it lets nearly everything pass");
    }

    void tellsWhyEmpty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<std::optional<Emptiness>>("emptiness");
        const auto row = [](const char *name, const QString &text, std::optional<Emptiness> why) {
            QTest::newRow(name) << text << why;
        };
        row("blank", QStringLiteral(" \n\t"), Emptiness::Blank);
        row("wechat frame", QStringLiteral("微信扫一扫\n轻触阅读原文"), Emptiness::WechatShell);
        row("verification", QStringLiteral("环境异常\n完成验证后即可继续访问"), Emptiness::Refusal);
        row("forbidden", QStringLiteral("403 Forbidden"), Emptiness::Refusal);
        row("script instead of a page", QStringLiteral("{\"l1\":\"var arg1='5fcd';\"}"), Emptiness::Refusal);
        row("nothing new", QStringLiteral("今天没有新的文章发布"), Emptiness::NothingNew);
        row("news", QStringLiteral("海港试运行夜班车。"), std::nullopt);
        row("short news about verification",
            QStringLiteral("海港网本周为购票页面加上人机验证，黄牛的脚本因此失灵。\n").repeated(8), std::nullopt);
        row("long text about refusals", QStringLiteral("服务器答 403 Forbidden 时怎么办。").repeated(100),
            std::nullopt);
    }
    void tellsWhyEmpty()
    {
        QFETCH(QString, text);
        QFETCH(std::optional<Emptiness>, emptiness);
        const QList<QStringView> lines = QStringView(text).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(emptinessOf(lines) == emptiness);
    }
};

QTEST_GUILESS_MAIN(BoilerplateTest)
#include "tst_boilerplate.moc"
