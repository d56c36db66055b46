// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::test::fileBytes;
using gleaner::test::Run;
using gleaner::test::writeFile;

namespace {

const QByteArray Head = "# 星河日报 2026-10-12\n\n";
const QByteArray Funding = "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 380 "
                           "亿元融资，用于研发。新厂明年开工。\n\n";
const QByteArray Car =
    "## [远山汽车发布新车](https://news.example.org/2)\n\n远山汽车在青岛发布新车，售价 21.99 万元。\n\n";

} // namespace

/// Highlights on the command line.
class TestCliHighlight final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marksAndLists();
    void reviewsWhatChanged();
    void changesTellOfIt();
    void tags();
    void namesColours();
    void detachesAndRemoves();
    void exportsThem();
    void tellsPeople();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] Run run(QStringList arguments) const
    {
        arguments.insert(1, u"--library=lib"_s);
        return gleaner::test::runCli(m_folder->path(), arguments);
    }
    [[nodiscard]] QList<QJsonObject> json(const QStringList &arguments) const
    {
        return run(QStringList{arguments.first(), u"--json"_s} + arguments.sliced(1)).objects();
    }
    void import(const QByteArray &bytes) const
    {
        writeFile(m_folder->filePath(u"news/daily.md"_s), bytes);
        QCOMPARE(run({u"import"_s, u"news"_s}).code, 0);
    }
    [[nodiscard]] QString item(const QString &query) const
    {
        return json({u"search"_s, query}).value(0)[u"item"].toString();
    }
    /// Marks “宣布完成 380 亿元融资” and gives its id.
    [[nodiscard]] QString mark() const
    {
        return json({u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=15"_s, u"--end=28"_s, u"--colour=number"_s,
                     u"--note=待核实"_s})
            .value(0)[u"highlight"]
            .toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliHighlight::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
    import(Head + Funding + Car);
}

void TestCliHighlight::marksAndLists()
{
    QCOMPARE(json({u"highlight"_s, u"list"_s}).size(), 0);
    const QString id = mark();
    QCOMPARE(id.size(), 10);
    const QJsonObject listed = json({u"highlight"_s, u"list"_s}).value(0);
    QCOMPARE(listed[u"highlight"].toString(), id);
    QCOMPARE(listed[u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    QCOMPARE(listed[u"words"].toString(), u"宣布完成 380 亿元融资"_s);
    QCOMPARE(listed[u"start"].toInt(), 15);
    QCOMPARE(listed[u"end"].toInt(), 28);
    QCOMPARE(listed[u"state"].toString(), u"exact"_s);
    QCOMPARE(listed[u"score"].toDouble(), 1.0);
    QCOMPARE(listed[u"colour"].toString(), u"number"_s);
    QCOMPARE(listed[u"note"].toString(), u"待核实"_s);
    QCOMPARE(listed[u"item"].toString(), item(u"开工"_s));
    QCOMPARE(listed[u"title"].toString(), u"星河机器人完成融资"_s);

    // Of one item, and of one digest.
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--item"_s, item(u"开工"_s)}).size(), 1);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--item"_s, item(u"青岛"_s)}).size(), 0);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--digest=news/daily.md"_s}).size(), 1);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--digest"_s, listed[u"digest"].toString()}).size(), 1);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--review"_s}).size(), 0);
}

void TestCliHighlight::reviewsWhatChanged()
{
    const QString id = mark();
    import(Head + QByteArray(Funding).replace("380", "420") + Car);
    const QJsonObject changed = json({u"highlight"_s, u"list"_s, u"--review"_s}).value(0);
    QCOMPARE(changed[u"state"].toString(), u"changed"_s);
    QCOMPARE(changed[u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    QCOMPARE(changed[u"words"].toString(), u"宣布完成 420 亿元融资"_s);
    QVERIFY(changed[u"score"].toDouble() < 1);
    const QJsonObject accepted = json({u"highlight"_s, u"accept"_s, id.first(5)}).value(0);
    QCOMPARE(accepted[u"state"].toString(), u"exact"_s);
    QCOMPARE(accepted[u"words"].toString(), u"宣布完成 420 亿元融资"_s);
    QCOMPARE(accepted[u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--review"_s}).size(), 0);

    // Nothing like it is left; a person names a place, even in another item.
    import(Head + "## [星河机器人完成融资](https://news.example.org/1)\n\n没有更多消息。\n\n" + Car);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--review"_s}).value(0)[u"state"].toString(), u"orphaned"_s);
    QVERIFY(json({u"highlight"_s, u"list"_s}).value(0)[u"start"].isNull());
    const Run unlikely = run({u"highlight"_s, u"accept"_s, id});
    QCOMPARE(unlikely.code, 1);
    QVERIFY(unlikely.err.contains("highlight detach"));
    const QJsonObject named =
        json({u"highlight"_s, u"accept"_s, id, u"--item"_s, item(u"青岛"_s), u"--start=9"_s, u"--end=13"_s}).value(0);
    QCOMPARE(named[u"words"].toString(), u"远山汽车"_s);
    QCOMPARE(named[u"item"].toString(), item(u"青岛"_s));
}

void TestCliHighlight::changesTellOfIt()
{
    (void)mark();
    import(Head + QByteArray(Funding).replace("380", "420") + Car);
    const QJsonObject told =
        json({u"changes"_s, u"news/daily.md"_s}).value(1)[u"highlights"].toArray().at(0).toObject();
    QCOMPARE(told[u"state"].toString(), u"changed"_s);
    QCOMPARE(told[u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    const QString text = QString::fromUtf8(run({u"changes"_s, u"news/daily.md"_s}).out);
    QVERIFY2(text.contains(u"\tHighlight “宣布完成 380 亿元融资”: Kept: “宣布完成 420 亿元融资” stands there now."_s),
             qPrintable(text));
}

void TestCliHighlight::tags()
{
    const QJsonObject added = json({u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=15"_s, u"--end=28"_s,
                                    u"--tag=融资"_s, u"--tag=#待查"_s})
                                  .value(0);
    const auto listed = [&] { return json({u"highlight"_s, u"list"_s}).value(0)[u"tags"].toArray(); };
    QCOMPARE(added[u"tags"].toArray(), QJsonArray({u"待查"_s, u"融资"_s}));
    QCOMPARE(listed(), added[u"tags"].toArray());
    QCOMPARE(json({u"search"_s, u"tag:融资"_s}).value(0)[u"item"].toString(), item(u"开工"_s));
    const QJsonObject counted = json({u"tags"_s}).value(1);
    QCOMPARE(counted[u"tag"].toString(), u"融资"_s);
    QCOMPARE(counted[u"items"].toInt(-1), 0);
    QCOMPARE(counted[u"highlights"].toInt(), 1);
    QVERIFY(fileBytes(json({u"export"_s, u"--out=out"_s}).value(0)[u"path"].toString())
                .contains("> 宣布完成 380 亿元融资\n\n**Fact** · #待查 #融资 · [open]("));
    QVERIFY(run({u"highlight"_s, u"list"_s}).out.endsWith("\t#待查 #融资\n"));

    const QString id = added[u"highlight"].toString();
    const QJsonObject changed = json({u"highlight"_s, u"tag"_s, id.first(6), u"--add=机器人"_s, u"--remove=待查"_s,
                                      u"--remove=融资"_s})
                                    .value(0);
    QCOMPARE(changed[u"tags"].toArray(), QJsonArray({u"机器人"_s}));
    QCOMPARE(json({u"tags"_s}).size(), 1);
    QCOMPARE(run({u"highlight"_s, u"tag"_s, id}).code, 2);
    // Of a list with a wrong name nothing is done.
    QVERIFY(run({u"highlight"_s, u"tag"_s, id, u"--add=新"_s, u"--add=a,b"_s}).code != 0);
    QCOMPARE(listed(), QJsonArray({u"机器人"_s}));
}

void TestCliHighlight::namesColours()
{
    QCOMPARE(
        run({u"highlight"_s, u"colours"_s}).out,
        QByteArray("fact\tFact\nclaim\tClaim\ndoubt\tDoubt\nnumber\tNumber\nfollow-up\tFollow-up\nquote\tQuote\n"));
    QCOMPARE(run({u"highlight"_s, u"colours"_s, u"number"_s, u"金额 *"_s}).out, QByteArray("number\t金额 *\n"));
    QCOMPARE(json({u"highlight"_s, u"colours"_s, u"金额 *"_s}).value(0)[u"name"].toString(), u"金额 *"_s);
    // By the person's name, by the key, and neither by what it was called before.
    const QStringList add{u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=15"_s, u"--end=28"_s};
    QCOMPARE(json(add + QStringList{u"--colour=金额 *"_s}).value(0)[u"colour"].toString(), u"number"_s);
    QCOMPARE(json(add + QStringList{u"--colour=number"_s}).value(0)[u"colour"].toString(), u"number"_s);
    QVERIFY(run({u"highlight"_s, u"list"_s}).out.contains("\t金额 *\t"));
    QVERIFY(
        fileBytes(json({u"export"_s, u"--out=out"_s}).value(0)[u"path"].toString()).contains("**金额 \\*** · [open]("));
    const Run same = run({u"highlight"_s, u"colours"_s, u"quote"_s, u"claim"_s});
    QCOMPARE(same.code, 1);
    QVERIFY2(same.err.contains("same name"), same.err.constData());
    QCOMPARE(run({u"highlight"_s, u"colours"_s, u"mauve"_s, u"x"_s}).code, 2);
    QCOMPARE(run({u"highlight"_s, u"colours"_s, u"number"_s, QString()}).out, QByteArray("number\tNumber\n"));
}

void TestCliHighlight::detachesAndRemoves()
{
    const QString id = mark();
    const QJsonObject detached = json({u"highlight"_s, u"detach"_s, id}).value(0);
    QVERIFY(detached[u"detached"].toBool());
    QCOMPARE(detached[u"state"].toString(), u"orphaned"_s);
    QCOMPARE(json({u"highlight"_s, u"list"_s, u"--review"_s}).size(), 0);
    QCOMPARE(run({u"highlight"_s, u"remove"_s, id}).code, 0);
    QCOMPARE(json({u"highlight"_s, u"list"_s}).size(), 0);
    QCOMPARE(run({u"highlight"_s, u"remove"_s, id}).code, 1);
}

void TestCliHighlight::exportsThem()
{
    const auto exported = [this] { return json({u"export"_s, u"--out=out"_s}); };
    QCOMPARE(exported().size(), 0);
    // Nothing else is on the digest; the later one stands first.
    (void)mark();
    QCOMPARE(
        json({u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=10"_s, u"--end=15"_s, u"--colour=claim"_s}).size(),
        1);
    const QString path = exported().value(0)[u"path"].toString();
    QByteArray text = fileBytes(path);
    const QByteArray claim = "## 01 · 星河机器人完成融资\n\n> 星河机器人\n\n**Claim** · LINK\n\n";
    const QByteArray quote = claim + "> 宣布完成 380 亿元融资\n\n**Number**";
    const QByteArray exact = quote + " · LINK\n\n待核实\n\n- ";
    const auto withoutLinks = [](const QByteArray &bytes) {
        static const QRegularExpression link(u"\\[open\\]\\(gleaner://item/[0-9a-z]+#[0-9a-z]+\\)"_s);
        return QString::fromUtf8(bytes).replace(link, u"LINK"_s).toUtf8();
    };
    QVERIFY2(withoutLinks(text).contains(exact), text.constData());
    QVERIFY(!text.contains("远山汽车发布新车"));
    QVERIFY(!exported().value(0)[u"changed"].toBool(true));

    import(Head + QByteArray(Funding).replace("380", "420") + Car);
    QVERIFY(exported().value(0)[u"changed"].toBool());
    text = fileBytes(path);
    const QByteArray changed = quote + " · changed: “宣布完成 420 亿元融资” stands there now · LINK\n\n待核实\n\n- ";
    QVERIFY2(withoutLinks(text).contains(changed), text.constData());

    // The item is gone, what was marked in it is not.
    import(Head + Car);
    QVERIFY(exported().value(0)[u"changed"].toBool());
    text = fileBytes(path);
    QCOMPARE(text.count("orphaned: these words are no longer in the text"), 2);
    QVERIFY(text.contains("> 宣布完成 380 亿元融资\n"));
    QVERIFY(!exported().value(0)[u"changed"].toBool(true));
}

void TestCliHighlight::tellsPeople()
{
    const QString id = mark();
    import(Head + QByteArray(Funding).replace("380", "420") + Car);
    QCOMPARE(
        QString::fromUtf8(run({u"highlight"_s, u"list"_s}).out),
        id + u"\tchanged\tnumber\t星河机器人完成融资\t“宣布完成 380 亿元融资”\tnow “宣布完成 420 亿元融资”\t待核实\n"_s);
}

void TestCliHighlight::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing to do") << QStringList() << 2 << QByteArray("argument");
    QTest::newRow("unknown action") << QStringList{u"paint"_s} << 2 << QByteArray("highlight paint");
    QTest::newRow("no passage") << QStringList{u"add"_s, u"abcd"_s} << 2 << QByteArray("--start and --end");
    QTest::newRow("half a passage") << QStringList{u"add"_s, u"abcd"_s, u"--start=1"_s} << 2
                                    << QByteArray("start and an end");
    QTest::newRow("unknown colour") << QStringList{u"add"_s, u"abcd"_s, u"--start=1"_s, u"--end=2"_s, u"--colour=red"_s}
                                    << 2 << QByteArray("follow-up");
    QTest::newRow("unknown item") << QStringList{u"add"_s, u"zzzz"_s, u"--start=1"_s, u"--end=2"_s} << 1
                                  << QByteArray("zzzz");
    QTest::newRow("unknown highlight") << QStringList{u"accept"_s, u"zzzz"_s} << 1 << QByteArray("zzzz");
    QTest::newRow("option of another action") << QStringList{u"list"_s, u"--note=x"_s} << 2 << QByteArray("--note");
    QTest::newRow("tag of another action")
        << QStringList{u"accept"_s, u"abcd"_s, u"--tag=x"_s} << 2 << QByteArray("--tag");
    QTest::newRow("an argument too many") << QStringList{u"list"_s, u"abcd"_s} << 2 << QByteArray("too many");
}

void TestCliHighlight::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Run refused = run(QStringList{u"highlight"_s} + arguments);
    QTEST(refused.code, "code");
    QVERIFY2(refused.err.contains(says), refused.err.constData());
    const Run outside = run({u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=10"_s, u"--end=999"_s});
    QVERIFY(outside.code != 0);
    QVERIFY2(outside.err.contains("passage"), outside.err.constData());
}

QTEST_GUILESS_MAIN(TestCliHighlight)
#include "tst_clihighlight.moc"
