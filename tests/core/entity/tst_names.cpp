// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using namespace gleaner::entity;
using namespace gleaner::entity::test;

class TestNames : public QObject {
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void namesInLists_data();
    void namesInLists();
    void canonicalNames_data();
    void canonicalNames();
    void nothingInCode();
    void foundOnceFoundEverywhere();
    void familyNameStandsForFullName();
    void ambiguousNameNeedsSurerOne();
    void oneTypeInADigest();
    void headingsThatAreNames();
    void boilerplateHasNone();
    void postsOfferedAreRead();
    void proseOutsideItemsIsRead_data();
    void proseOutsideItemsIsRead();

private:
    const Extractor extractor{nullptr, {Layer::Tagger}}; // the rules alone
    const QList<Type> nameTypes{Type::Person, Type::Org, Type::Product, Type::Place, Type::Work, Type::Event};
};

void TestNames::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    // known names
    row("known in both scripts", u"英伟达（NVIDIA）与谷歌合作"_s, {u"org|英伟达"_s, u"org|NVIDIA"_s, u"org|谷歌"_s});
    row("longest known name", u"中国移动与中国联通"_s, {u"org|中国移动"_s, u"org|中国联通"_s});
    row("blank between scripts", u"据IT之家和 36 氪报道"_s, {u"org|IT之家"_s, u"org|36 氪"_s});
    row("places", u"在美国加州与北京"_s, {u"place|美国"_s, u"place|加州"_s, u"place|北京"_s});
    row("time of a place", u"北京时间周一"_s, {});
    row("licence of a school", u"采用 MIT 许可证"_s, {});
    row("case of an ordinary word", u"he will meta and apple"_s, {});
    row("part of a longer token", u"使用 my-openai-proxy"_s, {});
    row("company or its product", u"DeepSeek CEO 梁文锋"_s, {u"org|DeepSeek"_s, u"person|梁文锋"_s});
    // versions
    row("version behind a name", u"对比 Claude 3.5 Sonnet 和 GPT-4o"_s,
        {u"product|Claude 3.5 Sonnet"_s, u"product|GPT-4o"_s});
    row("coined token", u"推出 GLM-4.1V-Thinking 模型"_s, {u"product|GLM-4.1V-Thinking"_s});
    row("maker and product", u"Anthropic Claude Opus 4.5 发布"_s, {u"org|Anthropic"_s, u"product|Claude Opus 4.5"_s});
    row("number that counts", u"Gemini 3 亿用户"_s, {u"product|Gemini"_s});
    row("version behind a Chinese name", u"搭载骁龙 8 至尊版"_s, {u"product|骁龙 8 至尊版"_s});
    row("event with year", u"在 CES 2025 和 2024 百度世界大会上"_s,
        {u"event|CES 2025"_s, u"event|2024 百度世界大会"_s});
    // Latin names by shape and neighbours
    row("coined product", u"开源项目 ZephyrBox 上线"_s, {u"product|ZephyrBox"_s});
    row("company by what follows", u"Quillnest 首席执行官"_s, {u"org|Quillnest"_s});
    row("company by its last word", u"投资了 Foxglove Robotics"_s, {u"org|Foxglove Robotics"_s});
    row("person by given name", u"工程师 Jennifer Marlowe 说"_s, {u"person|Jennifer Marlowe"_s});
    row("person with initial", u"作者 Peter H. Marlowe 认为"_s, {u"person|Peter H. Marlowe"_s});
    row("generic words", u"AI Agent 用 GPU 跑 RAG，CEO 说 LLM 的 API"_s, {});
    row("handles", u"感谢 @SomeBody 和 #TopicTag"_s, {});
    row("amounts", u"8GB 内存、4K 屏、5G 网、3D"_s, {});
    // people
    row("transliterated", u"由蒂莫西·霍兰德和安娜·贝尔担任"_s, {u"person|蒂莫西·霍兰德"_s, u"person|安娜·贝尔"_s});
    row("another dot", u"由蒂莫西∙霍兰德担任"_s, {u"person|蒂莫西∙霍兰德"_s});
    row("behind a role", u"总裁周明远表示，分析师郑可宣布"_s, {u"person|周明远"_s, u"person|郑可"_s});
    row("speaks at the beginning", u"周明远透露，新品延期"_s, {u"person|周明远"_s});
    row("words that look like names", u"文章认为，高管表示"_s, {});
    // suffixes
    row("university", u"他就读于临海理工大学"_s, {u"org|临海理工大学"_s});
    row("company in full", u"由启明远航有限公司运营"_s, {u"org|启明远航有限公司"_s});
    row("body of a state", u"墨西哥政府与冰岛央行"_s, {u"org|墨西哥政府"_s, u"org|冰岛央行"_s});
    row("body of no state", u"地方政府与当地警方"_s, {});
    row("plain company words", u"这家科技公司是上市公司"_s, {});
    // marks
    row("work", u"电影《长夜与灯》票房"_s, {u"work|长夜与灯"_s});
    row("newspaper", u"据《海港时报》报道"_s, {u"org|海港时报"_s});
    row("game", u"玩家期待的游戏《长夜与灯》"_s, {u"product|长夜与灯"_s});
}

void TestNames::names()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(found(extractor, digestOf(text), nameTypes), expected);
}

void TestNames::namesInLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("host of a meeting", u"Mar 5. Porto Velho, BR - Velho Haskell"_s,
        {u"place|Porto Velho"_s, u"place|BR"_s, u"org|Velho Haskell"_s});
    row("meeting with a name", u"Mar  5. Lyon, FR - Haskell Lyon Meetup #4"_s,
        {u"place|Lyon"_s, u"place|FR"_s, u"event|Haskell Lyon Meetup"_s});
    row("host before what is told", u"March 5. Boulder, CO, US - Boulder Functional Group - Types: an Introduction"_s,
        {u"place|Boulder"_s, u"place|CO"_s, u"place|US"_s, u"org|Boulder Functional Group"_s});
    row("talk", u"Mar 5. Lyon, FR - Parsers with applicatives"_s, {u"place|Lyon"_s, u"place|FR"_s});
    row("nowhere", u"Mar 5. Online - Types Office Hours"_s, {u"event|Types Office Hours"_s});
    row("columns", u"2024-03-05 | Virtual (Lyon, FR) | Lyon Haskell Friends"_s,
        {u"place|Lyon"_s, u"place|FR"_s, u"org|Lyon Haskell Friends"_s});
    row("columns without brackets", u"2024-03-05 | Waltham, MA, US | WalthamConf"_s,
        {u"place|Waltham"_s, u"place|MA"_s, u"place|US"_s, u"event|WalthamConf"_s});
    row("team", u"Mar 5. Haskell Docs Team Meeting in the usual channel"_s, {u"org|Haskell Docs Team"_s});
    row("employer", u"Senior Compiler Engineer at Quillnest, Lyon, FR."_s,
        {u"org|Quillnest"_s, u"place|Lyon"_s, u"place|FR"_s});
    row("employer of several words", u"Haskell Developer at Foxglove Orchards (Remote)"_s,
        {u"org|Foxglove Orchards"_s});
    row("no employer", u"A look at Quillnest"_s, {});
    row("no place", u"Lists, Maps, and Sets - a comparison"_s, {});
    row("initials that are no code", u"A, B - Some Title"_s, {});
}

void TestNames::namesInLists()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    digest::Digest digest = digestOf(text);
    digest.language = u"en"_s;
    QStringList lines = found(extractor, digest, nameTypes);
    lines.removeAll(u"product|Haskell"_s); // known by name
    QCOMPARE(lines, expected);
}

void TestNames::canonicalNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("english") << u"Nvidia"_s << u"英伟达"_s;
    QTest::newRow("capitals") << u"NVIDIA"_s << u"英伟达"_s;
    QTest::newRow("short form") << u"马斯克"_s << u"埃隆·马斯克"_s;
    QTest::newRow("other dot") << u"埃隆・马斯克"_s << u"埃隆·马斯克"_s;
    QTest::newRow("itself") << u"谷歌"_s << u"谷歌"_s;
    QTest::newRow("unknown keeps its blanks") << u"Foxglove Robotics"_s << u"Foxglove Robotics"_s;
}

void TestNames::canonicalNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const DigestMentions mentions = extractor.extract(digestOf(text));
    QCOMPARE(mentions.items[0].size(), size_t(1));
    QCOMPARE(mentions.items[0][0].text, text);
    QCOMPARE(mentions.items[0][0].name, name);
}

void TestNames::nothingInCode()
{
    digest::Digest digest = digestOf(u"运行 openai 与 OpenAI"_s);
    digest.items[0].marks = {{markdown::Mark::Kind::Code, {3, 9}, {}}};
    const DigestMentions mentions = extractor.extract(digest);
    QCOMPARE(mentions.items[0].size(), size_t(1));
    QCOMPARE(mentions.items[0][0].span, (TextSpan{12, 18}));
}

void TestNames::foundOnceFoundEverywhere()
{
    const digest::Digest digest = digestOf(QStringList{u"总裁周明远表示"_s, u"他说周明远会来"_s});
    QCOMPARE(found(extractor, digest, nameTypes), (QStringList{u"person|周明远"_s, u"person|周明远"_s}));
}

void TestNames::familyNameStandsForFullName()
{
    const digest::Digest digest = digestOf(
        QStringList{u"工程师 Jennifer Marlowe 说"_s, u"后来 Marlowe 离开"_s, u"又由霍兰德接手，蒂莫西·霍兰德"_s});
    const DigestMentions mentions = extractor.extract(digest);
    QCOMPARE(mentions.items[1].size(), size_t(1));
    QCOMPARE(mentions.items[1][0].name, u"Jennifer Marlowe"_s);
    QCOMPARE(mentions.items[2].size(), size_t(2));
    QCOMPARE(mentions.items[2][0].name, u"蒂莫西·霍兰德"_s);
}

void TestNames::ambiguousNameNeedsSurerOne()
{
    QCOMPARE(found(extractor, digestOf(u"这是我的理想生活"_s), nameTypes), QStringList{});
    const digest::Digest digest = digestOf(QStringList{u"理想汽车交付增长"_s, u"理想还没有答复"_s});
    QCOMPARE(found(extractor, digest, nameTypes), (QStringList{u"org|理想汽车"_s, u"org|理想"_s}));
}

void TestNames::oneTypeInADigest()
{
    const digest::Digest digest = digestOf(
        QStringList{u"DeepSeek 模型"_s, u"DeepSeek 应用"_s, u"DeepSeek CEO"_s, u"下载 DeepSeek App"_s});
    const QStringList lines = found(extractor, digest, nameTypes);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.count(u"product|DeepSeek"_s), 4);
}

void TestNames::headingsThatAreNames()
{
    digest::Digest digest = test::digestOf(QStringList{u"一"_s, u"二"_s, u"三"_s, u"四"_s});
    digest.items[0].section = u"OpenAI"_s;
    digest.items[1].section = u"OpenAI"_s;
    digest.items[2].section = u"OpenAI 与微软"_s;
    digest.items[3].section = u" Africa "_s;
    const Mentions headings = extractor.extract(digest).headings;
    QCOMPARE(headings.size(), size_t(2));
    QCOMPARE(test::described(headings[0]), u"org|OpenAI"_s);
    QCOMPARE(test::described(headings[1]), u"place|Africa"_s);
    QCOMPARE(headings[1].span, (TextSpan{0, 6}));
    QCOMPARE(headings[1].name, u"非洲"_s);
    const Extractor withoutLists(nullptr, {Layer::Tagger, Layer::Gazetteer});
    QVERIFY(withoutLists.extract(digest).headings.empty());
}

void TestNames::boilerplateHasNone()
{
    digest::Digest digest;
    for (const auto kind : {digest::Matter::Kind::Boilerplate, digest::Matter::Kind::Intro}) {
        digest::Matter matter;
        matter.kind = kind;
        matter.text = u"谷歌"_s;
        digest.matter.push_back(matter);
    }
    const DigestMentions mentions = extractor.extract(digest);
    QCOMPARE(mentions.matter.size(), size_t(2));
    QVERIFY(mentions.matter[0].empty());
    QCOMPARE(mentions.matter[1].size(), size_t(1));
}

void TestNames::postsOfferedAreRead()
{
    digest::Digest digest;
    digest.language = u"en"_s;
    for (const auto reason : {digest::Aside::Advertisement, digest::Aside::Navigation}) {
        digest::Matter matter;
        matter.kind = digest::Matter::Kind::Boilerplate;
        matter.reason = reason;
        matter.text = u"Haskell Jobs\nDeveloper at Quillnest"_s;
        digest.matter.push_back(matter);
    }
    const DigestMentions mentions = extractor.extract(digest);
    QCOMPARE(mentions.matter.size(), size_t(2));
    QVERIFY(!mentions.matter[0].empty());
    QCOMPARE(described(mentions.matter[0].back()), u"org|Quillnest"_s);
    QVERIFY(mentions.matter[1].empty());
}

void TestNames::proseOutsideItemsIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("read");
    QTest::newRow("sentences") << u"今天很热闹。谷歌降价了。\n大家都在看！"_s << true;
    QTest::newRow("too few") << u"谷歌降价了。"_s << false;
    QTest::newRow("a heading among them") << u"推荐\n今天很热闹。谷歌降价了。大家都在看！"_s << false;
}

void TestNames::proseOutsideItemsIsRead()
{
    QFETCH(QString, text);
    QFETCH(bool, read);
    digest::Digest digest;
    digest::Matter matter;
    matter.kind = digest::Matter::Kind::Boilerplate;
    matter.reason = digest::Aside::Outside;
    matter.text = text;
    digest.matter.push_back(matter);
    QCOMPARE(!extractor.extract(digest).matter[0].empty(), read);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
