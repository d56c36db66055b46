// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "tests/support/testsupport.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::test::Run;
using gleaner::test::writeFile;

namespace {

const QByteArray Money =
    "# 星河日报 2026-10-12\n\n"
    "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 380 亿元融资，其中 12.5% 用于研发。\n\n"
    "## [远山汽车发布新车](https://news.example.org/2)\n\n远山汽车发布新车，售价 21.99 万元，另有 380 亿元订单。\n\n"
    "## [青湖芯片扩产](https://news.example.org/3)\n\n青湖芯片宣布在本月扩产，新的产线将在明年投产。\n";

QStringList keysOf(const QJsonValue &value)
{
    QStringList keys = value.toObject().keys();
    keys.sort();
    return keys;
}

QStringList sorted(const QString &commaSeparated)
{
    QStringList keys = commaSeparated.split(u',');
    keys.sort();
    return keys;
}

} // namespace

class TestCliParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesRecord();
    void listsRecognisers();
    void readsAsAsked();
    void keepsOffsets();
    void printsNumbersInFull();
    void collectsSurfaces();
    void keepsOrder();
    void reportsFailures();
    void readsStandardInput();
    void rendersSafely();
    void showsHelp_data();
    void showsHelp();
    void refusesWrongUsage_data();
    void refusesWrongUsage();

private:
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return gleaner::test::runCli(m_folder->path(), arguments, input);
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliParse::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCliParse::givesRecord()
{
    const QString path = QStringLiteral(SAMPLES_DIR "/2026-10-12-ai-daily.md");
    const Run parsed = run({u"parse"_s, path});
    QCOMPARE(parsed.code, 0);
    QCOMPARE(parsed.err, QByteArray());
    QCOMPARE(parsed.objects().size(), 1);
    const QJsonObject record = parsed.objects().first();

    QCOMPARE(keysOf(record),
             sorted(u"path,sha256,encoding,format,confidence,reason,title,date,publisher,url,language,items,matter,"
                    "entities,diagnostics"_s));
    QVERIFY(parsed.out.startsWith("{\"path\":"));
    QCOMPARE(record[u"path"].toString(), path);
    QCOMPARE(record[u"sha256"].toString().toLatin1(),
             QCryptographicHash::hash(gleaner::test::fileBytes(path), QCryptographicHash::Sha256).toHex());
    QCOMPARE(record[u"encoding"].toString(), u"UTF-8"_s);
    QCOMPARE(record[u"title"].toString(), u"星澜 3.5 发布，推理价格再降四成"_s);
    QCOMPARE(record[u"date"].toString(), u"2026-10-12"_s);
    QCOMPARE(record[u"language"].toString(), u"zh"_s);
    QVERIFY(record[u"confidence"].toDouble() > 0);

    const QJsonArray items = record[u"items"].toArray();
    QVERIFY(items.size() > 2);
    QCOMPARE(keysOf(items[0]), sorted(u"title,section,links,source,lines,text,entities"_s));
    QCOMPARE(items[0][u"links"][0].toString(), u"https://news.example.com/ai/20261012/1"_s);
    QCOMPARE(items[0][u"lines"].toArray().size(), 2);
    QVERIFY(items[0][u"lines"][0].toInt() < items[0][u"lines"][1].toInt());
    for (const QJsonValue &matter : record[u"matter"].toArray()) {
        QCOMPARE(keysOf(matter), sorted(u"kind,lines,text"_s));
        QVERIFY(sorted(u"intro,commentary,boilerplate"_s).contains(matter[u"kind"].toString()));
    }
}

void TestCliParse::listsRecognisers()
{
    const QList<QJsonObject> records = run({u"recognisers"_s, u"--json"_s}).objects();
    QVERIFY(records.size() > 5);
    QByteArray lines;
    for (const QJsonObject &record : records) {
        QCOMPARE(keysOf(record), sorted(u"id,name"_s));
        lines += record[u"id"].toString().toUtf8() + '\t' + record[u"name"].toString().toUtf8() + '\n';
    }
    QCOMPARE(run({u"recognisers"_s}).out, lines);
}

void TestCliParse::readsAsAsked()
{
    const QString path = QStringLiteral(SAMPLES_DIR "/2026-10-12-ai-daily.md");
    const Run parsed = run({u"parse"_s, u"--as"_s, u"article"_s, path});
    QCOMPARE(parsed.code, 0);
    QCOMPARE(parsed.objects().value(0)[u"format"].toString(), u"article"_s);
    QCOMPARE(parsed.objects().value(0)[u"items"].toArray().size(), 1);
}

void TestCliParse::keepsOffsets()
{
    writeFile(file(u"a.md"_s), Money);
    int seen = 0;
    for (const QJsonValue &item : run({u"parse"_s, u"a.md"_s}).objects().value(0)[u"items"].toArray()) {
        const QString text = item[u"text"].toString();
        for (const QJsonValue &entity : item[u"entities"].toArray()) {
            QCOMPARE(keysOf(entity), sorted(u"text,type,start,end,name,value,unit"_s));
            const int start = entity[u"start"].toInt();
            QCOMPARE(text.mid(start, entity[u"end"].toInt() - start), entity[u"text"].toString());
            ++seen;
        }
    }
    QVERIFY(seen >= 4);
}

void TestCliParse::printsNumbersInFull()
{
    writeFile(file(u"a.md"_s), Money);
    const QByteArray out = run({u"parse"_s, u"a.md"_s}).out;
    QVERIFY2(out.contains("\"value\":38000000000,\"unit\":\"CNY\""), out.constData());
    QVERIFY2(out.contains("\"value\":219900,\"unit\":\"CNY\""), out.constData());
    QVERIFY2(out.contains("\"value\":12.5,\"unit\":\"%\""), out.constData());
}

void TestCliParse::collectsSurfaces()
{
    writeFile(file(u"a.md"_s), Money);
    const QJsonArray entities = run({u"parse"_s, u"a.md"_s}).objects().value(0)[u"entities"].toArray();
    QSet<QString> surfaces;
    int counted = 0;
    for (const QJsonValue &entity : entities) {
        QCOMPARE(keysOf(entity), sorted(u"text,type,name,value,unit,count"_s));
        surfaces.insert(entity[u"type"].toString() + u' ' + entity[u"text"].toString());
        if (entity[u"type"].toString() == u"money" && entity[u"value"].toDouble() == 3.8e10)
            counted = entity[u"count"].toInt();
    }
    QCOMPARE(surfaces.size(), entities.size());
    QCOMPARE(counted, 2);
}

// Parsing runs in parallel; the records stand in the order of the arguments all the same, and each is the same as
// alone.
void TestCliParse::keepsOrder()
{
    QStringList arguments{u"parse"_s};
    for (int i = 0; i < 150; ++i) {
        const QString name = u"%1.md"_s.arg(i);
        writeFile(file(name), Money + QByteArray("\ntext ").repeated(i % 7 * 40) + QByteArray::number(i) + '\n');
        arguments.append(name);
    }
    const Run all = run(arguments);
    QCOMPARE(all.code, 0);
    const QList<QJsonObject> records = all.objects();
    QCOMPARE(records.size(), 150);
    for (int i = 0; i < 150; ++i)
        QCOMPARE(records[i][u"path"].toString(), arguments[i + 1]);
    QCOMPARE(run({u"parse"_s, u"149.md"_s}).objects().value(0), records[149]);
}

void TestCliParse::reportsFailures()
{
    writeFile(file(u"good.md"_s), Money);
    writeFile(file(u"deep.md"_s), QByteArray("> ").repeated(5000) + "x\n");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const Run parsed = run({u"parse"_s, u"none.md"_s, u"good.md"_s, u"folder"_s, u"deep.md"_s});
    QCOMPARE(parsed.code, 1);
    const QList<QJsonObject> records = parsed.objects();
    QCOMPARE(records.size(), 4);
    for (const int failed : {0, 2, 3}) {
        QCOMPARE(keysOf(records[failed]), sorted(u"path,error"_s));
        QVERIFY(!records[failed][u"error"].toString().isEmpty());
    }
    QCOMPARE(records[0][u"path"].toString(), u"none.md"_s);
    QCOMPARE(records[1][u"items"].toArray().size(), 3);
    QCOMPARE(records[3][u"path"].toString(), u"deep.md"_s);
}

void TestCliParse::readsStandardInput()
{
    const Run parsed = run({u"parse"_s, u"-"_s}, Money);
    QCOMPARE(parsed.code, 0);
    QCOMPARE(parsed.objects().value(0)[u"items"].toArray().size(), 3);
}

void TestCliParse::rendersSafely()
{
    const QByteArray hostile = "---\ntitle: head\ndate: 2026-10-12\n---\n\n# Day\n\n<script>alert(1)</script>\n\n"
                               "[a](javascript:alert(1)) <img src=x onerror=alert(1)> **bold**\n";
    writeFile(file(u"a.md"_s), hostile);
    const Run rendered = run({u"render"_s, u"a.md"_s});
    QCOMPARE(rendered.code, 0);
    QVERIFY(rendered.out.contains("Day</h1>"));
    QVERIFY(rendered.out.contains("<strong>bold</strong>"));
    for (const char *forbidden : {"<script", "javascript:", "onerror", "<img", "title: head"})
        QVERIFY2(!rendered.out.contains(forbidden), forbidden);

    QCOMPARE(run({u"render"_s}, hostile).out, rendered.out);
    QCOMPARE(run({u"render"_s, u"-"_s}, hostile).out, rendered.out);
    QCOMPARE(run({u"render"_s, u"none.md"_s}).code, 1);
}

void TestCliParse::showsHelp_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("shown");

    QTest::newRow("all") << QStringList{u"--help"_s} << "search"_ba;
    QTest::newRow("version") << QStringList{u"--version"_s} << "gleaner-cli "_ba;
    for (const QString &command : {u"parse"_s, u"render"_s, u"import"_s, u"list"_s, u"search"_s, u"tag"_s,
                                   u"bookmark"_s, u"note"_s, u"export"_s, u"recognisers"_s})
        QTest::addRow("%s", qPrintable(command)) << QStringList{command, u"--help"_s} << command.toLatin1();
}

void TestCliParse::showsHelp()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, shown);
    const Run help = run(arguments);
    QCOMPARE(help.code, 0);
    QCOMPARE(help.err, QByteArray());
    QVERIFY2(help.out.contains(shown), help.out.constData());
}

void TestCliParse::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{u"fly"_s};
    QTest::newRow("no such option") << QStringList{u"--fly"_s};
    QTest::newRow("no such option of a command") << QStringList{u"list"_s, u"--fly"_s};
    QTest::newRow("parse nothing") << QStringList{u"parse"_s};
    QTest::newRow("parse as nothing known") << QStringList{u"parse"_s, u"--as"_s, u"fly"_s, u"a.md"_s};
    QTest::newRow("recognisers of something") << QStringList{u"recognisers"_s, u"a"_s};
    QTest::newRow("render two") << QStringList{u"render"_s, u"a"_s, u"b"_s};
    QTest::newRow("import nothing") << QStringList{u"import"_s};
    QTest::newRow("search nothing") << QStringList{u"search"_s};
    QTest::newRow("limit is no number") << QStringList{u"search"_s, u"--limit"_s, u"many"_s, u"a"_s};
    QTest::newRow("limit below none") << QStringList{u"search"_s, u"--limit=-1"_s, u"a"_s};
    QTest::newRow("no such order") << QStringList{u"search"_s, u"--order"_s, u"size"_s, u"a"_s};
    QTest::newRow("tag without a tag") << QStringList{u"tag"_s, u"abcd"_s};
    QTest::newRow("bookmark nothing") << QStringList{u"bookmark"_s};
    QTest::newRow("note without text") << QStringList{u"note"_s, u"abcd"_s};
    QTest::newRow("export to nowhere") << QStringList{u"export"_s};
    QTest::newRow("library without a value") << QStringList{u"list"_s, u"--library"_s};
    QTest::newRow("library is empty") << QStringList{u"list"_s, u"--library="_s};
}

void TestCliParse::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QCOMPARE(refused.code, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY(refused.err.startsWith("gleaner-cli: "));
    QVERIFY(refused.err.contains("--help"));
}

QTEST_GUILESS_MAIN(TestCliParse)
#include "tst_cliparse.moc"
