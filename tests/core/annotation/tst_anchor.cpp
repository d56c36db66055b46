// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::annotation;

/// Passages found again in texts that have changed.
class TestAnchor final : public QObject {
    Q_OBJECT

private slots:
    void anchorsHoldQuoteAndSurroundings();
    void surroundingsAreWholeCharacters();
    void findsAgain_data();
    void findsAgain();
    void sameWordsInOtherPlacesAreNotTaken();
    void commonWordsAreNoPassage();
    void everyPassageOfAnUnchangedTextIsExact();
    void everyPassageAfterAnInsertionIsMoved();
    void repeatedTextKeepsItsPlace();
    void oneOfManyAlikeIsNotGuessed();
    void candidatesAreOffered();
    void oddInput();
    void longQuotes();

private:
    static TextAnchor anchorOf(const QString &text, const QString &words)
    {
        const qsizetype at = text.indexOf(words);
        return makeAnchor(text, {at, at + words.size()});
    }
    static QString textAt(const QString &text, TextSpan span) { return text.sliced(span.start, span.length()); }
    /// Without repetitions but those a language has.
    static QString madeText(quint32 seed, int sentences);
};

QString TestAnchor::madeText(quint32 seed, int sentences)
{
    static const QStringList subjects{u"云石机器人"_s, u"星图智能"_s, u"Aurora 实验室"_s, u"海岸能源"_s, u"北辰汽车"_s};
    static const QStringList verbs{u"发布"_s, u"收购"_s, u"投资"_s, u"否认"_s, u"推迟"_s};
    static const QStringList objects{u"新一代推理芯片"_s, u"开源模型"_s, u"一家初创公司"_s, u"数据中心计划"_s,
                                     u"语音助手"_s};
    QRandomGenerator random(seed);
    const auto any = [&random](const QStringList &words) { return words[random.bounded(int(words.size()))]; };
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += any(subjects) + u"周%1"_s.arg(random.bounded(1, 7)) + any(verbs) + any(objects)
              + u"，金额 %1 万美元。"_s.arg(random.bounded(10, 9000));
    return text;
}

void TestAnchor::anchorsHoldQuoteAndSurroundings()
{
    const QString text = u"甲"_s.repeated(60) + u"引文"_s + u"乙"_s.repeated(60);
    const TextAnchor anchor = makeAnchor(text, {60, 62});
    QCOMPARE(anchor.quote.exact, u"引文"_s);
    QCOMPARE(anchor.quote.prefix, u"甲"_s.repeated(ContextLength));
    QCOMPARE(anchor.quote.suffix, u"乙"_s.repeated(ContextLength));
    QCOMPARE(anchor.position, (TextSpan{60, 62}));
    const TextAnchor whole = makeAnchor(u"引文", {0, 2});
    QVERIFY(whole.quote.prefix.isEmpty() && whole.quote.suffix.isEmpty());
}

void TestAnchor::surroundingsAreWholeCharacters()
{
    const QString text = u"😀"_s.repeated(40) + u"x引文"_s + u"😀"_s.repeated(40);
    const TextAnchor anchor = makeAnchor(text, {81, 83});
    QVERIFY(anchor.quote.prefix.isValidUtf16());
    QVERIFY(anchor.quote.suffix.isValidUtf16());
    QCOMPARE(anchor.quote.prefix.size(), ContextLength - 1);
}

void TestAnchor::findsAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("after");
    QTest::addColumn<AnchorState>("state");
    QTest::addColumn<QString>("found");
    const QString text =
        u"星图智能周三发布推理模型。据介绍，该模型在数学测试中得分 92.5，超过此前最好成绩。公司称将于下月开源。"_s;
    const QString other = u"海岸能源的电网项目获得批准，预计两年内建成并投入使用，服务沿海三省。"_s;
    const auto row = [&](const char *name, const QString &quote, const QString &after, AnchorState state,
                         const QString &found) { QTest::newRow(name) << text << quote << after << state << found; };
    row("same", u"得分 92.5"_s, text, AnchorState::Exact, u"得分 92.5"_s);
    row("put in before", u"得分 92.5"_s, u"更新：" + text, AnchorState::Moved, u"得分 92.5"_s);
    row("moved below", u"得分 92.5"_s, QString(other + text), AnchorState::Moved, u"得分 92.5"_s);
    row("number corrected", u"得分 92.5"_s, QString(text).replace(u"92.5"_s, u"91.8"_s), AnchorState::Changed,
        u"得分 91.8"_s);
    row("word put in", u"该模型在数学测试中得分"_s, QString(text).replace(u"数学"_s, u"高等数学"_s),
        AnchorState::Changed, u"该模型在高等数学测试中得分"_s);
    row("rewritten around", u"超过此前最好成绩"_s,
        u"星图智能周三发布推理模型。有用户说它在数学上超过此前最好成绩。公司称将于下月开源。"_s, AnchorState::Moved,
        u"超过此前最好成绩"_s);
    row("all around is new", u"该模型在数学测试中得分 92.5，超过此前"_s,
        u"海岸能源说，该模型在数学测试中得分 92.5，超过此前各家。不过电网项目两年后才能建成。"_s, AnchorState::Moved,
        u"该模型在数学测试中得分 92.5，超过此前"_s);
    row("its clause is left", u"得分 92.5"_s, QString(other + u"该模型在数学测试中得分 92.5。"), AnchorState::Moved,
        u"得分 92.5"_s);
    row("known by its words, its sentence gone", u"得分 92.5"_s, QString(other + u"乙队得分 92.5。"),
        AnchorState::Moved, u"得分 92.5"_s);
    row("its words alone are there twice", u"得分 92.5"_s, QString(other + u"乙队得分 92.5。甲队也得分 92.5。"),
        AnchorState::Orphaned, QString());
    row("what touches it is left", u"模型"_s,
        u"本报今天得知，据介绍，该模型在数学测试中犯错。推理模型很多，模型都是如此。"_s, AnchorState::Orphaned,
        QString());
    row("deleted", u"公司称将于下月开源。"_s, QString(text).remove(u"公司称将于下月开源。"_s), AnchorState::Orphaned,
        QString());
    row("another text", u"得分 92.5"_s, other, AnchorState::Orphaned, QString());
    row("nothing left", u"得分 92.5"_s, QString(), AnchorState::Orphaned, QString());
    row("known by its words, which are short", u"公司"_s, QString(other + u"另一家公司也参与了投标。"),
        AnchorState::Moved, u"公司"_s);
    row("too short, its sentence gone", u"92"_s, QString(other + u"预算 92 亿。"), AnchorState::Orphaned, QString());
}

void TestAnchor::findsAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, quote);
    QFETCH(QString, after);
    QFETCH(AnchorState, state);
    QFETCH(QString, found);
    const AnchorMatch match = findAnchor(anchorOf(before, quote), after);
    QCOMPARE(match.state, state);
    QCOMPARE(textAt(after, match.span), found);
    QCOMPARE(match.state == AnchorState::Orphaned, match.score == 0);
    QVERIFY(match.score <= 1);
    // Words that nothing around vouches for say so.
    QCOMPARE(state == AnchorState::Moved && match.score < SureScore,
             QByteArrayView(QTest::currentDataTag()).startsWith("known by its words"));
}

void TestAnchor::sameWordsInOtherPlacesAreNotTaken()
{
    const QString text = u"星图智能发布了模型。分析师说，星图智能的估值翻倍。工会说，星图智能应当公布排放。"_s;
    const qsizetype second = text.indexOf(u"星图智能"_s, 5);
    const TextAnchor anchor = makeAnchor(text, {second, second + 4});
    const QString moved = u"工会说，星图智能应当公布排放。分析师说，星图智能的估值翻倍。星图智能发布了模型。"_s;
    const AnchorMatch match = findAnchor(anchor, moved);
    QCOMPARE(match.state, AnchorState::Moved);
    QCOMPARE(match.span.start, moved.indexOf(u"星图智能的估值"_s));
    const QString without = u"星图智能发布了模型。工会说，星图智能应当公布排放。"_s;
    QCOMPARE(findAnchor(anchor, without).state, AnchorState::Orphaned);
}

void TestAnchor::commonWordsAreNoPassage()
{
    const QString text = u"Critics say that artificial intelligence will take most of the jobs in that town."_s;
    const TextAnchor anchor = anchorOf(text, u"artificial intelligence"_s);
    const QString other = u"The hospital paid for artificial intelligence, and patients wait less."_s;
    QVERIFY(findAnchor(anchor, other).score < SureScore);
    QCOMPARE(findAnchor(anchor, QString(other + u" So does artificial intelligence."_s)).state, AnchorState::Orphaned);
    const AnchorMatch same = findAnchor(anchor, u"The mayor: artificial intelligence will take most of them."_s);
    QCOMPARE(same.state, AnchorState::Moved);
    QVERIFY(same.score >= SureScore);
}

void TestAnchor::everyPassageOfAnUnchangedTextIsExact()
{
    const QString text = madeText(7, 40);
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        const qsizetype start = random.bounded(int(text.size() - 1));
        const qsizetype length = 1 + random.bounded(int(std::min<qsizetype>(80, text.size() - start)));
        const TextSpan span{start, start + std::min(length, text.size() - start)};
        const AnchorMatch match = findAnchor(makeAnchor(text, span), text);
        QCOMPARE(match, (AnchorMatch{AnchorState::Exact, span, 1}));
    }
}

void TestAnchor::everyPassageAfterAnInsertionIsMoved()
{
    const QString text = madeText(7, 40);
    const QString added = madeText(8, 3);
    const QString changed = added + text;
    QRandomGenerator random(12);
    for (int i = 0; i < 2000; ++i) {
        const qsizetype start = random.bounded(int(text.size() - 40));
        const TextSpan span{start, start + 1 + random.bounded(40)};
        const AnchorMatch match = findAnchor(makeAnchor(text, span), changed);
        QCOMPARE(match.state, AnchorState::Moved);
        QCOMPARE(match.span, (TextSpan{span.start + added.size(), span.end + added.size()}));
    }
}

void TestAnchor::repeatedTextKeepsItsPlace()
{
    const QString text = u"同一句话说了又说。"_s.repeated(30);
    for (qsizetype start = 0; start + 4 < text.size(); start += 9) {
        const TextSpan span{start, start + 4};
        QCOMPARE(findAnchor(makeAnchor(text, span), text), (AnchorMatch{AnchorState::Exact, span, 1}));
    }
}

void TestAnchor::oneOfManyAlikeIsNotGuessed()
{
    const QString text = u"甲说同意。乙说反对。"_s.repeated(20);
    const TextAnchor anchor = makeAnchor(text, {102, 104});
    // By far the nearest of them.
    const AnchorMatch near = findAnchor(anchor, QString(u"会。" + text));
    QCOMPARE(near.state, AnchorState::Moved);
    QCOMPARE(near.span.start, 104);
    // As far from the one as from the next.
    QCOMPARE(findAnchor(anchor, QString(u"会议开始。" + text)).state, AnchorState::Orphaned);
}

void TestAnchor::candidatesAreOffered()
{
    const QString text = u"星图智能周三发布推理模型，得分 92.5。"_s;
    const TextAnchor anchor = anchorOf(text, u"得分 92.5"_s);
    const QString after = u"海岸能源得分 92.5。另外，星图智能周四发布推理模型，成绩 90。"_s;
    const QList<AnchorMatch> candidates = anchorCandidates(anchor, after, 5);
    QVERIFY(candidates.size() >= 1);
    QCOMPARE(textAt(after, candidates.first().span), u"得分 92.5"_s);
    for (const AnchorMatch &candidate : candidates)
        QVERIFY(!candidate.span.isEmpty() && candidate.state != AnchorState::Orphaned);
    QCOMPARE(anchorCandidates(anchor, after, 1).size(), 1);
    QVERIFY(anchorCandidates(anchor, u"毫不相干", 5).isEmpty());
}

void TestAnchor::oddInput()
{
    QCOMPARE(findAnchor({}, u"正文"), AnchorMatch());
    QVERIFY(anchorCandidates({}, u"正文", 3).isEmpty());
    const TextAnchor outside{{u"正文"_s, {}, {}}, {900, 902}};
    QCOMPARE(findAnchor(outside, u"正文").state, AnchorState::Moved);
    const QString same = u"哈"_s.repeated(5000);
    const TextSpan span{2500, 2510};
    QCOMPARE(findAnchor(makeAnchor(same, span), same).span, span);
    // A change between the halves of two characters outside the BMP.
    const QString emoji = u"前面的话很长很长😀😁后面的话也很长很长"_s;
    const AnchorMatch match = findAnchor(anchorOf(emoji, u"😀😁"_s), QString(emoji).replace(u"😁"_s, u"😂"_s));
    QVERIFY(!match.span.isEmpty());
    QCOMPARE(match.span, (TextSpan{8, 12}));
}

void TestAnchor::longQuotes()
{
    const QString text = madeText(3, 900);
    const TextSpan span{1000, text.size() - 1000};
    QString edited = text;
    edited.replace(text.size() / 2, 20, u"（此处有更正）"_s);
    const AnchorMatch match = findAnchor(makeAnchor(text, span), edited);
    QCOMPARE(match.state, AnchorState::Changed);
    QCOMPARE(match.span, (TextSpan{1000, edited.size() - 1000}));
}

QTEST_APPLESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
