// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::test::Run;
using gleaner::test::writeFile;

namespace {

const QByteArray Head = "# 星河日报 2026-10-12\n\n";
const QByteArray Funding =
    "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 380 亿元融资，用于研发。\n\n";
const QByteArray MoreFunding =
    "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 420 亿元融资，用于研发。\n\n";
const QByteArray Car =
    "## [远山汽车发布新车](https://news.example.org/2)\n\n远山汽车在青岛发布新车，售价 21.99 万元。\n\n";
const QByteArray Chip =
    "## [青湖芯片扩产](https://news.example.org/3)\n\n青湖芯片宣布在本月扩产，新的产线将在明年投产。\n\n";
const QByteArray Rocket =
    "## [北岸航天推迟发射](https://news.example.org/5)\n\n北岸航天因为天气推迟发射，新的时间没有公布。\n\n";

} // namespace

/// What changed between revisions, as the command line tells it.
class TestCliChanges final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatChanged();
    void tellsItemByItem();
    void tellsPeople();
    void shortensWhatIsTheSame();
    void choosesRevisions();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] Run run(QStringList arguments) const
    {
        arguments.insert(1, u"--library=lib"_s);
        return gleaner::test::runCli(m_folder->path(), arguments);
    }
    [[nodiscard]] Run json(const QStringList &arguments) const
    {
        return run(QStringList{arguments.first(), u"--json"_s} + arguments.sliced(1));
    }
    void import(const QByteArray &bytes) const
    {
        writeFile(m_folder->filePath(u"news/daily.md"_s), bytes);
        QCOMPARE(run({u"import"_s, u"news"_s}).code, 0);
    }
    [[nodiscard]] QString itemOf(const QString &query) const
    {
        return json({u"search"_s, query}).objects().value(0)[u"item"].toString();
    }
    /// Two revisions, with a note on what changes and one on what goes.
    void importBoth() const
    {
        import(Head + Funding + Car + Chip);
        QCOMPARE(run({u"note"_s, itemOf(u"融资"_s), u"金额待核实"_s}).code, 0);
        QCOMPARE(run({u"note"_s, itemOf(u"扩产"_s), u"产能多少？"_s}).code, 0);
        QCOMPARE(run({u"bookmark"_s, itemOf(u"扩产"_s)}).code, 0);
        import(Head + Rocket + MoreFunding + Car);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliChanges::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
}

void TestCliChanges::listsWhatChanged()
{
    import(Head + Funding + Car);
    QCOMPARE(json({u"changes"_s}).objects().size(), 0);
    import(Head + MoreFunding + Car);
    const QList<QJsonObject> revised = json({u"changes"_s}).objects();
    QCOMPARE(revised.size(), 1);
    QCOMPARE(revised[0][u"revisions"].toInt(), 2);
    QCOMPARE(revised[0][u"title"].toString(), u"星河日报 2026-10-12"_s);
    QVERIFY(QDateTime::fromString(revised[0][u"imported"].toString(), Qt::ISODate).isValid());
    const Run told = run({u"changes"_s});
    QVERIFY(QString::fromUtf8(told.out).startsWith(revised[0][u"digest"].toString() + u'\t'));
    QVERIFY2(told.out.contains("2 revisions"), told.out.constData());
}

void TestCliChanges::tellsItemByItem()
{
    importBoth();
    const Run told = json({u"changes"_s, u"news/daily.md"_s});
    QCOMPARE(told.code, 0);
    QCOMPARE(told.err, QByteArray());
    const QList<QJsonObject> records = told.objects();
    QCOMPARE(records.size(), 4);
    QCOMPARE(records[0][u"kind"].toString(), u"comparison"_s);
    QCOMPARE(records[0][u"revisions"].toInt(), 2);
    QCOMPARE(records[0][u"from"][u"number"].toInt(), 1);
    QCOMPARE(records[0][u"to"][u"number"].toInt(), 2);
    for (const QString &state : {u"added"_s, u"changed"_s, u"removed"_s, u"same"_s})
        QCOMPARE(records[0][state].toInt(), 1);
    QCOMPARE(records[0][u"moved"].toInt(), 0);

    const QJsonObject &rocket = records[1];
    QCOMPARE(rocket[u"state"].toString(), u"added"_s);
    QVERIFY(rocket[u"before"].isNull());
    QCOMPARE(rocket[u"after"][u"title"].toString(), u"北岸航天推迟发射"_s);
    QCOMPARE(rocket[u"after"][u"links"][0].toString(), u"https://news.example.org/5"_s);

    const QJsonObject &funding = records[2];
    QCOMPARE(funding[u"state"].toString(), u"changed"_s);
    QCOMPARE(funding[u"item"].toString(), itemOf(u"融资"_s));
    QCOMPARE(funding[u"changes"].toArray().size(), 1);
    const auto cut = [&funding](const QString &side) {
        const QJsonValue span = funding[u"changes"][0][side];
        return funding[side][u"text"].toString().sliced(span[0].toInt(), span[1].toInt() - span[0].toInt());
    };
    QCOMPARE(cut(u"before"_s), u"380"_s);
    QCOMPARE(cut(u"after"_s), u"420"_s);
    QCOMPARE(funding[u"notes"][0][u"fate"].toString(), u"changed"_s);
    QCOMPARE(funding[u"notes"][0][u"text"].toString(), u"金额待核实"_s);

    const QJsonObject &chip = records[3];
    QCOMPARE(chip[u"state"].toString(), u"removed"_s);
    QVERIFY(chip[u"after"].isNull());
    QVERIFY(chip[u"gone"].toBool());
    QVERIFY(chip[u"bookmarked"].toBool());
    QCOMPARE(chip[u"notes"][0][u"fate"].toString(), u"gone"_s);
    // What is gone is still found, with its note.
    QCOMPARE(chip[u"item"].toString(), itemOf(u"扩产"_s));

    QCOMPARE(json({u"changes"_s, u"--all"_s, u"news/daily.md"_s}).objects().size(), 5);
    QCOMPARE(json({u"changes"_s, records[0][u"digest"].toString().first(6)}).out, told.out.constData());
}

void TestCliChanges::tellsPeople()
{
    importBoth();
    const Run told = run({u"changes"_s, u"news/daily.md"_s});
    QCOMPARE(told.code, 0);
    const QString text = QString::fromUtf8(told.out);
    QVERIFY2(text.contains(u"宣布完成 [-380-]{+420+} 亿元融资"_s), told.out.constData());
    QVERIFY2(text.contains(u"{+北岸航天因为天气推迟发射，新的时间没有公布。+}"_s), told.out.constData());
    QVERIFY2(text.contains(u"[-青湖芯片宣布在本月扩产，新的产线将在明年投产。-]"_s), told.out.constData());
    QVERIFY2(text.contains(u"Items: 1 changed, 1 added, 1 removed, 1 as before."_s), told.out.constData());
    QVERIFY2(text.contains(u"Note “金额待核实”: Kept: the item changed."_s), told.out.constData());
    QVERIFY2(text.contains(u"Note “产能多少？”: Kept: the item is gone"_s), told.out.constData());
    QVERIFY2(text.contains(u"Kept: bookmark. The item is listed behind the digest's others."_s), told.out.constData());
    QVERIFY(!text.contains(u"远山汽车"_s));
    QVERIFY(run({u"changes"_s, u"--all"_s, u"news/daily.md"_s}).out.contains("远山汽车"));
}

void TestCliChanges::shortensWhatIsTheSame()
{
    const QByteArray rest = QByteArray("这一段一直都是一样的。").repeated(30) + "\n\n";
    import(Head + Funding + rest + Car);
    import(Head + MoreFunding + rest + Car);
    const Run told = run({u"changes"_s, u"news/daily.md"_s});
    QVERIFY2(told.out.contains("[-380-]{+420+}") && told.out.contains("[…]"), told.out.constData());
    const Run full = run({u"changes"_s, u"--full"_s, u"news/daily.md"_s});
    QVERIFY(full.out.contains(rest.trimmed()));
    QVERIFY(full.out.size() > told.out.size());
}

void TestCliChanges::choosesRevisions()
{
    importBoth();
    import(Head + Rocket + MoreFunding + Chip);
    const auto states = [this](const QStringList &options) {
        QStringList all;
        for (const QJsonObject &record :
             json(QStringList{u"changes"_s, u"news/daily.md"_s} + options).objects().sliced(1))
            all += record[u"state"].toString() + record[u"after"][u"number"].toVariant().toString();
        return all;
    };
    QCOMPARE(states({}), (QStringList{u"same2"_s, u"removed"_s, u"added3"_s}));
    QCOMPARE(states({u"--from=1"_s}), (QStringList{u"added1"_s, u"changed2"_s, u"removed"_s, u"same3"_s}));
    QCOMPARE(states({u"--from=1"_s, u"--to=2"_s}), (QStringList{u"added1"_s, u"changed2"_s, u"removed"_s}));
    QCOMPARE(states({u"--to=2"_s}), states({u"--from=1"_s, u"--to=2"_s}));
}

void TestCliChanges::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char *name, const QStringList &arguments, int code, const char *told) {
        QTest::newRow(name) << arguments << code << QByteArray(told);
    };
    row("no such digest", {u"nowhere.md"_s}, 1, "The library does not hold this.");
    row("one revision only", {u"news/daily.md"_s}, 1, "there is no earlier revision");
    row("no number", {u"news/daily.md"_s, u"--from=one"_s}, 2, "no revision's number");
    row("nought", {u"news/daily.md"_s, u"--to=0"_s}, 2, "no revision's number");
    row("a number without a digest", {u"--to=2"_s}, 2, "An argument is missing.");
    row("two digests", {u"news/daily.md"_s, u"other.md"_s}, 2, "too many arguments");
}

void TestCliChanges::refuses()
{
    QFETCH(QStringList, arguments);
    import(Head + Funding + Car);
    const Run refused = run(QStringList{u"changes"_s} + arguments);
    QTEST(refused.code, "code");
    QFETCH(QByteArray, told);
    QVERIFY2(refused.err.contains(told), refused.err.constData());
    QCOMPARE(refused.out, QByteArray());
    import(Head + MoreFunding + Car);
    const Run backwards = run({u"changes"_s, u"news/daily.md"_s, u"--from=2"_s, u"--to=1"_s});
    QCOMPARE(backwards.code, 2);
    QVERIFY2(backwards.err.contains("an earlier and a later one of 1 to 2"), backwards.err.constData());
}

QTEST_GUILESS_MAIN(TestCliChanges)
#include "tst_clichanges.moc"
