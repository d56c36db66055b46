// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/tagger.h"
#include "tests/core/entity/extraction.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using namespace gleaner::entity;

/// The statistical tagger: its tokens, its model as a file, its search for labels, and names it finds.
class TestTagger : public QObject {
    Q_OBJECT

private slots:
    void tokens_data();
    void tokens();
    void modelKeepsItsWeights();
    void featuresWithoutWeightsAreDropped();
    void damagedModelsAreRefused();
    void labelsFollowTheRules();
    void namesInContext_data();
    void namesInContext();
    void everySurfaceIsFoundAgain();
    void gazetteerDecidesBetweenEqualVotes();
};

namespace {

/// Hashes of the features of each token of `text`, without any rule's opinion.
TagFeatures featuresOf(const QString &text)
{
    const TextContext context{text, {}, {}, {}, u"zh", {}};
    TagFeatures features;
    describeTokens({context, {}, {}}, tagTokens(text), features);
    return features;
}

} // namespace

void TestTagger::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("Han") << u"智谱发布"_s << QStringList{u"智"_s, u"谱"_s, u"发"_s, u"布"_s};
    QTest::newRow("joined") << u"GLM-4.1V-Thinking 开源"_s << QStringList{u"GLM-4.1V-Thinking"_s, u"开"_s, u"源"_s};
    QTest::newRow("genitive") << u"Acme's app"_s << QStringList{u"Acme"_s, u"'"_s, u"s"_s, u"app"_s};
    QTest::newRow("end of a sentence") << u"by Acme. A"_s << QStringList{u"by"_s, u"Acme"_s, u"."_s, u"A"_s};
    QTest::newRow("plus") << u"C++ TV+"_s << QStringList{u"C++"_s, u"TV+"_s};
    QTest::newRow("sharp") << u"C# 用 #1"_s << QStringList{u"C#"_s, u"用"_s, u"#"_s, u"1"_s};
    QTest::newRow("pair") << u"😀好"_s << QStringList{u"😀"_s, u"好"_s};
    QTest::newRow("lone half") << QString(QChar(0xD83D)) << QStringList{QString(QChar(0xD83D))};
    QTest::newRow("lines") << u"甲\n乙"_s << QStringList{u"甲"_s, u"\n"_s, u"乙"_s};
    QTest::newRow("blanks") << u"  　"_s << QStringList{};
}

void TestTagger::tokens()
{
    QFETCH(const QString, text);
    QStringList found;
    for (const TagToken &token : tagTokens(text))
        found << text.sliced(token.span.start, token.span.length());
    QTEST(found, "expected");
}

void TestTagger::modelKeepsItsWeights()
{
    TagModel model;
    model.reserve(3);
    TagModel::Row row{};
    row[3] = 100;
    row[12] = -127;
    // Four fall together, and no fifth.
    for (quint64 i = 1; i <= 4; ++i) {
        row[0] = qint8(i);
        QVERIFY(model.setRow(i << 60, row));
    }
    QVERIFY(!model.setRow(5ULL << 60, row));
    model.setTransition(1, 2, -300);
    const auto read = TagModel::fromBytes(model.toBytes());
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(4));
    QCOMPARE(read->transitions(), model.transitions());
    const TagModel::Scores scores = read->sumOf(std::array{2ULL << 60, 3ULL << 60, 6ULL << 60});
    QCOMPARE(scores[0], qint16(5));
    QCOMPARE(scores[3], qint16(200));
    QCOMPARE(scores[12], qint16(-254));
    for (quint64 i = 1; i <= 4; ++i) {
        QVERIFY(model.mayHave(i << 60));
        QVERIFY(read->mayHave(i << 60));
    }
    QVERIFY(!read->mayHave(3ULL << 41));
}

void TestTagger::featuresWithoutWeightsAreDropped()
{
    TagFeatures features = featuresOf(u"林晚舟"_s);
    const size_t before = features[1].size();
    const quint64 kept = features[1].back();
    features.keep([kept](quint64 feature) { return feature == kept; });
    QCOMPARE(features.size(), size_t(3));
    QVERIFY(before > 1);
    QCOMPARE(features[1].size(), size_t(1));
    QCOMPARE(features[1].front(), kept);
    features.keep([](quint64) { return false; });
    QVERIFY(features[0].empty() && features[1].empty() && features[2].empty());
}

void TestTagger::damagedModelsAreRefused()
{
    TagModel model;
    model.reserve(1);
    model.setRow(7, {});
    const QByteArray bytes = model.toBytes();
    QVERIFY(TagModel::fromBytes(bytes));
    QVERIFY(!TagModel::fromBytes({}));
    QVERIFY(!TagModel::fromBytes("no model at all"));
    QVERIFY(!TagModel::fromBytes(bytes.chopped(4)));
    QByteArray other = bytes;
    other[4] = char(other[4] + 1); // its version
    QVERIFY(!TagModel::fromBytes(other));
}

/// A model that would label each token "inside of a person" still gives names that begin.
void TestTagger::labelsFollowTheRules()
{
    const QString text = u"林晚舟说。"_s;
    const TagFeatures features = featuresOf(text);
    TagModel model;
    model.reserve(200);
    TagModel::Row inside{};
    inside[size_t(label::inside(Type::Person))] = 100;
    // The first feature of every token is the same one.
    model.setRow(features[0].front(), inside);
    const TextContext context{text, {}, {}, {}, u"zh", {}};
    TagFeatures room;
    const Candidates names = findTaggedNames({context, {}, {}}, model, room);
    QCOMPARE(names.size(), size_t(1));
    QCOMPARE(names.front().mention.type, Type::Person);
    QCOMPARE(names.front().mention.span, (TextSpan{0, 5}));
    QVERIFY(findTaggedNames({context, {}, {}}, TagModel(), room).empty());
}

void TestTagger::namesInContext_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("company by what it does")
        << u"人工智能公司澜图科技宣布完成 2 亿元 B 轮融资。"_s << u"org|澜图科技"_s;
    QTest::newRow("model with its version")
        << u"该公司今日开源了 Kestrel-7B 大模型，参数量仅为同类产品的一半。"_s << u"product|Kestrel-7B"_s;
    QTest::newRow("person by role") << u"澜图科技首席执行官赵启明表示，公司将扩大招聘。"_s << u"person|赵启明"_s;
    QTest::newRow("place") << u"新工厂位于成都市，预计明年投产。"_s << u"place|成都市"_s;
}

void TestTagger::namesInContext()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    static const Extractor extractor;
    const QStringList names = test::found(extractor, test::digestOf(text),
                                          {Type::Person, Type::Org, Type::Product, Type::Place});
    QVERIFY2(names.contains(expected), qPrintable(names.join(u' ')));
}

/// What is a name in one sentence is one in all of the digest, with one type.
void TestTagger::everySurfaceIsFoundAgain()
{
    const Extractor extractor;
    const QStringList names = test::found(extractor,
                                          test::digestOf(QStringList{u"人工智能公司澜图科技宣布完成 2 亿元融资。"_s,
                                                                     u"喜欢澜图科技吗？"_s, u"澜图科技"_s}),
                                          {Type::Org, Type::Product, Type::Person, Type::Work});
    QCOMPARE(names, QStringList(3, u"org|澜图科技"_s));
}

/// A model that says one type in the one sentence and another in the other.
void TestTagger::gazetteerDecidesBetweenEqualVotes()
{
    const QStringList texts{u"用 Kubernetes 部署"_s, u"由 Kubernetes 宣布"_s};
    auto model = std::make_shared<TagModel>();
    model->reserve(200);
    const std::array types{Type::Product, Type::Org};
    for (size_t i = 0; i < types.size(); ++i) {
        const TagFeatures other = featuresOf(texts[qsizetype(1 - i)]);
        const TagFeatures features = featuresOf(texts[qsizetype(i)]);
        const auto own = std::ranges::find_if(
            features[1], [&](quint64 feature) { return !std::ranges::contains(other[1], feature); });
        QVERIFY(own != features[1].end());
        TagModel::Row row{};
        row[size_t(label::begin(types[i]))] = 100;
        QVERIFY(model->setRow(*own, row));
    }
    const Extractor extractor(model);
    const auto names = [&](const QStringList &of) {
        return test::found(extractor, test::digestOf(of), {Type::Org, Type::Product});
    };
    QCOMPARE(names({texts[0]}), QStringList{u"product|Kubernetes"_s});
    QCOMPARE(names({texts[1]}), QStringList{u"org|Kubernetes"_s});
    QCOMPARE(names(texts), QStringList(2, u"product|Kubernetes"_s));
    QCOMPARE(names({texts[0], texts[1], texts[1]}), QStringList(3, u"org|Kubernetes"_s));
}

QTEST_GUILESS_MAIN(TestTagger)
#include "tst_tagger.moc"
