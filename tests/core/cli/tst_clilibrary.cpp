// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::test::fileBytes;
using gleaner::test::Run;
using gleaner::test::writeFile;

namespace {

const QByteArray Monday =
    "# 星河日报 2026-10-12\n\n"
    "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 380 亿元融资，用于研发。\n\n"
    "## [远山汽车发布新车](https://news.example.org/2)\n\n远山汽车在青岛发布新车，售价 21.99 万元。\n\n"
    "## [青湖芯片扩产](https://news.example.org/3)\n\n青湖芯片宣布在本月扩产，新的产线将在明年投产。\n";
const QByteArray Tuesday =
    "# 星河日报 2026-10-13\n\n"
    "## [远山汽车召回一批旧车](https://news.example.org/4)\n\n远山汽车宣布召回一批旧车，更换刹车软管。\n\n"
    "## [北岸航天推迟发射](https://news.example.org/5)\n\n北岸航天因为天气推迟发射，新的时间没有公布。\n\n"
    "## [星河机器人开设门店](https://news.example.org/6)\n\n星河机器人在成都开设第一家门店，可以当面试用。\n";

QStringList strings(const QList<QJsonObject> &objects, QStringView key)
{
    QStringList values;
    for (const QJsonObject &object : objects)
        values.append(object[key].toString());
    return values;
}

} // namespace

class TestCliLibrary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsFolders();
    void importsAgain();
    void reportsFailedImports();
    void importsStandardInput();
    void lists();
    void searches();
    void changesTags();
    void notesDigestsAndEntities();
    void savesSearches();
    void pointsAtWhatIsWrong_data();
    void pointsAtWhatIsWrong();
    void printsFigures();
    void makesALostIndexAnew();
    void annotates();
    void refusesWhatIsNotThere();
    void takesNotesFromStandardInput();
    void exportsNotes();
    void sharesDecisions();
    void findsLibrary();
    void speaksToPeople();
    void speaksChinese();
    void survivesKill();

private:
    [[nodiscard]] Run run(QStringList arguments, const QByteArray &input = {}) const
    {
        arguments.insert(1, u"--library=lib"_s);
        return gleaner::test::runCli(m_folder->path(), arguments, input);
    }
    [[nodiscard]] Run json(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return run(QStringList{arguments.first(), u"--json"_s} + arguments.sliced(1), input);
    }
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    void importBoth() const { QCOMPARE(run({u"import"_s, u"news"_s}).code, 0); }
    /// Uid of the first item that a search finds.
    [[nodiscard]] QString itemOf(const QString &query) const
    {
        return json({u"search"_s, query}).objects().value(0)[u"item"].toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
    writeFile(file(u"news/monday.md"_s), Monday);
    writeFile(file(u"news/tuesday.md"_s), Tuesday);
}

void TestCliLibrary::importsFolders()
{
    const Run imported = json({u"import"_s, u"news"_s});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.err, QByteArray());
    const QList<QJsonObject> records = imported.objects();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0][u"state"].toString(), u"new"_s);
    QCOMPARE(records[0][u"path"].toString(), QDir(m_folder->path()).absoluteFilePath(u"news/monday.md"_s));
    QCOMPARE(records[0][u"title"].toString(), u"星河日报 2026-10-12"_s);
    QCOMPARE(records[0][u"date"].toString(), u"2026-10-12"_s);
    QCOMPARE(records[0][u"items"].toInt(), 3);
    QVERIFY(!records[0][u"digest"].toString().isEmpty());
}

// Ids and what a person added stay when the same files, or changed ones, come again.
void TestCliLibrary::importsAgain()
{
    importBoth();
    const QStringList items = strings(json({u"list"_s, u"--items"_s}).objects(), u"item");
    const QStringList digests = strings(json({u"list"_s}).objects(), u"digest");
    QCOMPARE(items.size(), 6);
    QCOMPARE(json({u"tag"_s, itemOf(u"青岛"_s), u"cars"_s}).code, 0);

    QCOMPARE(strings(json({u"import"_s, u"news"_s}).objects(), u"state"), QStringList({u"same"_s, u"same"_s}));
    QCOMPARE(strings(json({u"list"_s, u"--items"_s}).objects(), u"item"), items);

    writeFile(file(u"news/monday.md"_s), QByteArray(Monday).replace("青岛", "大连"));
    QCOMPARE(strings(json({u"import"_s, u"news"_s}).objects(), u"state"), QStringList({u"changed"_s, u"same"_s}));
    QCOMPARE(strings(json({u"list"_s, u"--items"_s}).objects(), u"item"), items);
    QCOMPARE(strings(json({u"list"_s}).objects(), u"digest"), digests);
    QCOMPARE(json({u"search"_s, u"大连"_s}).objects().value(0)[u"tags"].toArray(), QJsonArray({u"cars"_s}));
}

void TestCliLibrary::importsStandardInput()
{
    const QByteArray text = "# Chips and cars\n\n- The chip is out.\n";
    const Run first = json({u"import"_s, u"-"_s}, text);
    QCOMPARE(first.code, 0);
    const QJsonObject record = first.objects().value(0);
    QCOMPARE(record[u"state"].toString(), u"new"_s);
    QCOMPARE(record[u"title"].toString(), u"Chips and cars"_s);
    QCOMPARE(QFileInfo(record[u"path"].toString()).path(), QDir(m_folder->path()).absoluteFilePath(u"lib/pasted"_s));
    const Run mixed = json({u"import"_s, u"news"_s, u"-"_s}, text);
    QCOMPARE(strings(mixed.objects(), u"state"), QStringList({u"same"_s, u"new"_s, u"new"_s}));

    const Run empty = json({u"import"_s, u"-"_s}, "\n");
    QCOMPARE(empty.code, 2);
    QCOMPARE(empty.out, QByteArray());
    QVERIFY2(empty.err.contains("no words"), empty.err.constData());
}

void TestCliLibrary::reportsFailedImports()
{
    const Run imported = json({u"import"_s, u"news/monday.md"_s, u"news/none.md"_s});
    QCOMPARE(imported.code, 1);
    const QList<QJsonObject> records = imported.objects();
    QCOMPARE(strings(records, u"state"), QStringList({u"new"_s, u"failed"_s}));
    QCOMPARE(records[1].keys(), QStringList({u"error"_s, u"path"_s, u"state"_s, u"warnings"_s}));
    QVERIFY(!records[1][u"error"].toString().isEmpty());
    QCOMPARE(json({u"list"_s}).objects().size(), 1);
}

void TestCliLibrary::lists()
{
    importBoth();
    const QList<QJsonObject> digests = json({u"list"_s}).objects();
    QCOMPARE(strings(digests, u"title"), QStringList({u"星河日报 2026-10-13"_s, u"星河日报 2026-10-12"_s}));
    QCOMPARE(digests[0].keys(),
             QStringList({u"date"_s, u"digest"_s, u"items"_s, u"path"_s, u"publisher"_s, u"title"_s}));
    QCOMPARE(digests[0][u"items"].toInt(), 3);

    const QList<QJsonObject> items = json({u"list"_s, u"--items"_s}).objects();
    QCOMPARE(items.size(), 6);
    QCOMPARE(items[3].keys(), QStringList({u"bookmarked"_s, u"digest"_s, u"item"_s, u"notes"_s, u"number"_s, u"path"_s,
                                           u"tags"_s, u"title"_s}));
    QCOMPARE(items[3][u"title"].toString(), u"星河机器人完成融资"_s);
    QCOMPARE(items[3][u"number"].toInt(), 1);
    QCOMPARE(items[3][u"digest"].toString(), digests[1][u"digest"].toString());
    QCOMPARE(items[3][u"path"].toString(), digests[1][u"path"].toString());
    QCOMPARE(items[3][u"bookmarked"].toBool(true), false);
    QCOMPARE(items[3][u"notes"].toInt(-1), 0);
    QCOMPARE(items[3][u"tags"].toArray(), QJsonArray());
}

void TestCliLibrary::searches()
{
    importBoth();
    const QList<QJsonObject> hits = json({u"search"_s, u"远山"_s}).objects();
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits[0].keys(), QStringList({u"bookmarked"_s, u"digest"_s, u"item"_s, u"notes"_s, u"number"_s, u"path"_s,
                                          u"score"_s, u"sentence"_s, u"tags"_s, u"title"_s}));
    QVERIFY(hits[0][u"sentence"].toString().contains(u"远山"_s));
    QVERIFY(hits[0][u"score"].toDouble() >= hits[1][u"score"].toDouble());

    QCOMPARE(json({u"search"_s, u"远山"_s, u"青岛"_s}).objects().size(), 1);
    QCOMPARE(json({u"search"_s, u"--limit"_s, u"1"_s, u"远山"_s}).objects().size(), 1);
    QCOMPARE(json({u"search"_s, u"--limit"_s, u"0"_s, u"宣布"_s}).objects().size(), 3);
    QCOMPARE(json({u"search"_s, u"title:远山"_s, u"NOT"_s, u"青岛"_s}).objects().size(), 1);
    const QList<QJsonObject> byDate = json({u"search"_s, u"--order"_s, u"date"_s, u"远山 OR 融资"_s}).objects();
    QCOMPARE(byDate.size(), 3);
    QCOMPARE(byDate[0][u"score"].toDouble(-1), 0);
    const Run nothing = json({u"search"_s, u"海王星"_s});
    QCOMPARE(nothing.code, 0);
    QCOMPARE(nothing.out, QByteArray());
}

void TestCliLibrary::changesTags()
{
    QCOMPARE(run({u"tags"_s}).code, 1); // there is no library yet
    importBoth();
    QCOMPARE(json({u"tags"_s}).out, QByteArray());
    const QString item = json({u"search"_s, u"--limit"_s, u"1"_s, u"远山"_s}).objects()[0][u"item"].toString();
    QCOMPARE(run({u"tag"_s, item, u"汽车"_s, u"Cars"_s}).code, 0);
    QCOMPARE(run({u"tags"_s}).out, QByteArray("Cars\t1\t\t0\n汽车\t1\t\t0\n"));
    QCOMPARE(run({u"tags"_s, u"--rename"_s, u"cars"_s, u"Autos"_s}).out, QByteArray("Autos\t1\t\t0\n"));
    QCOMPARE(run({u"tags"_s, u"--rename"_s, u"autos"_s, u"汽车"_s}).code, 1);
    QCOMPARE(run({u"tags"_s, u"--colour"_s, u"red"_s, u"Autos"_s}).out, QByteArray("Autos\t1\tred\t0\n"));
    const QList<QJsonObject> merged = json({u"tags"_s, u"--merge"_s, u"Autos"_s, u"汽车"_s}).objects();
    QCOMPARE(merged.size(), 1);
    QCOMPARE(merged[0][u"tag"].toString(), u"汽车"_s);
    QCOMPARE(merged[0][u"items"].toInt(), 1);
    QCOMPARE(merged[0][u"colour"].toString(), u"red"_s);
    QCOMPARE(run({u"tags"_s, u"--colour"_s, u"none"_s, u"汽车"_s}).out, QByteArray("汽车\t1\t\t0\n"));
    QCOMPARE(run({u"tags"_s, u"--remove"_s, u"汽车"_s}).code, 0);
    QCOMPARE(run({u"tags"_s}).out, QByteArray());
    QCOMPARE(run({u"tags"_s, u"--remove"_s, u"汽车"_s}).code, 1);
    QCOMPARE(run({u"tags"_s, u"--colour"_s, u"mauve"_s, u"汽车"_s}).code, 2);
    QCOMPARE(run({u"tags"_s, u"--rename"_s, u"汽车"_s}).code, 2);
    QCOMPARE(run({u"tags"_s, u"汽车"_s}).code, 2);
    QCOMPARE(run({u"tags"_s, u"--merge"_s, u"--rename"_s, u"a"_s, u"b"_s}).code, 2);
}

void TestCliLibrary::notesDigestsAndEntities()
{
    importBoth();
    const QString digest = json({u"list"_s}).objects()[0][u"digest"].toString();
    const QList<QJsonObject> note = json({u"note"_s, u"--digest"_s, digest, u"周报要用"_s}).objects();
    QCOMPARE(note.size(), 1);
    QCOMPARE(note[0][u"digest"].toString(), digest);
    QCOMPARE(json({u"search"_s, u"note:周报"_s}).objects().size(), 1);
    const QList<QJsonObject> about = json({u"note"_s, u"--entity"_s, u"org"_s, u"远山科技"_s, u"待查"_s}).objects();
    QCOMPARE(about[0][u"type"].toString(), u"org"_s);
    QCOMPARE(about[0][u"name"].toString(), u"远山科技"_s);
    QCOMPARE(run({u"note"_s, u"--digest"_s, u"zzzz"_s, u"x"_s}).code, 1);
    QCOMPARE(run({u"note"_s, u"--entity"_s, u"animal"_s, u"x"_s, u"x"_s}).code, 2);
    QCOMPARE(run({u"note"_s, u"--entity"_s, u"org"_s, u"--digest"_s, u"x"_s, u"x"_s}).code, 2);
}

void TestCliLibrary::savesSearches()
{
    QCOMPARE(run({u"searches"_s}).code, 1); // there is no library yet
    importBoth();
    QCOMPARE(json({u"searches"_s}).out, QByteArray());
    const QList<QJsonObject> saved =
        json({u"searches"_s, u"--save"_s, u"Cars"_s, u"--order"_s, u"date"_s, u"远山 OR 融资"_s}).objects();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0].keys(), QStringList({u"items"_s, u"name"_s, u"order"_s, u"query"_s, u"search"_s}));
    QCOMPARE(saved[0][u"items"].toInt(), 3);
    QCOMPARE(json({u"searches"_s, u"--save"_s, u"a"_s, u"青岛"_s}).code, 0);
    QCOMPARE(strings(json({u"searches"_s}).objects(), u"name"), QStringList({u"a"_s, u"Cars"_s}));
    QCOMPARE(run({u"searches"_s, u"--save"_s, u"cars"_s, u"青岛"_s}).code, 1);
    QCOMPARE(run({u"searches"_s, u"--save"_s, u"b"_s, u"titel:x"_s}).code, 2);

    const QList<QJsonObject> hits = json({u"search"_s, u"--saved"_s, u"cars"_s}).objects();
    QCOMPARE(hits, json({u"search"_s, u"--order"_s, u"date"_s, u"远山 OR 融资"_s}).objects());
    QCOMPARE(hits.size(), 3);
    QCOMPARE(json({u"search"_s, u"--saved"_s, u"cars"_s, u"--order"_s, u"relevance"_s}).objects(),
             json({u"search"_s, u"远山 OR 融资"_s}).objects());
    QCOMPARE(run({u"search"_s, u"--saved"_s, u"cars"_s, u"青岛"_s}).code, 2);
    QCOMPARE(run({u"search"_s}).code, 2);
    const Run unknown = run({u"search"_s, u"--saved"_s, u"trains"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("trains"));

    QCOMPARE(run({u"searches"_s, u"--remove"_s, u"CARS"_s}).code, 0);
    QCOMPARE(strings(json({u"searches"_s}).objects(), u"name"), QStringList({u"a"_s}));
    QCOMPARE(run({u"searches"_s, u"--remove"_s, u"CARS"_s}).code, 1);
}

void TestCliLibrary::pointsAtWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("query");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("field") << QStringList{u"远山"_s, u"titel:a"_s} << "There is no field “titel”."_ba
                           << "\n  远山 titel:a\n       ^^^^^^\n"_ba;
    QTest::newRow("date") << QStringList{u"before:2025-13"_s} << "“2025-13” is no date."_ba
                          << "\n  before:2025-13\n         ^^^^^^^\n"_ba;
    QTest::newRow("unfinished") << QStringList{u"(远山"_s} << "not closed"_ba << "\n  (远山\n  ^\n"_ba;
}

void TestCliLibrary::pointsAtWhatIsWrong()
{
    QFETCH(QStringList, query);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, shown);
    importBoth();
    const Run wrong = run(QStringList{u"search"_s} + query);
    QCOMPARE(wrong.code, 2);
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY2(wrong.err.contains(message), wrong.err.constData());
    QVERIFY2(wrong.err.endsWith(shown), wrong.err.constData());
}

void TestCliLibrary::printsFigures()
{
    importBoth();
    const Run all = run({u"figures"_s});
    QCOMPARE(all.code, 0);
    QVERIFY(all.out.startsWith("subject,subject_type,figure,value,unit,kind,sentence,item,url,digest,date\r\n"));
    QVERIFY(all.out.contains(",380 亿元,38000000000,CNY,money,"));
    QVERIFY(all.out.contains(",21.99 万元,219900,CNY,money,"));

    const Run found = run({u"figures"_s, u"青岛"_s});
    QVERIFY(found.out.contains("21.99") && !found.out.contains("380 亿元"));
    const Run filtered = run({u"figures"_s, u"--filter"_s, u"研发 cny"_s});
    QVERIFY(filtered.out.contains("380 亿元") && !filtered.out.contains("21.99"));
    const QStringList digests = strings(json({u"list"_s}).objects(), u"digest");
    QVERIFY(!run({u"figures"_s, u"--digest"_s, digests.first()}).out.contains("380 亿元")); // Tuesday's
    QVERIFY(run({u"figures"_s, u"--digest"_s, digests.last()}).out.contains("380 亿元"));
    QCOMPARE(run({u"figures"_s, u"--digest"_s, digests.first(), u"青岛"_s}).code, 2);
}

void TestCliLibrary::makesALostIndexAnew()
{
    importBoth();
    const QList<QJsonObject> before = json({u"search"_s, u"远山"_s}).objects();
    QVERIFY(!before.isEmpty());
    for (const QString &name : {u"lib/index.sqlite"_s, u"lib/index.sqlite-wal"_s, u"lib/index.sqlite-shm"_s})
        QFile::remove(file(name));
    QVERIFY(!QFile::exists(file(u"lib/index.sqlite"_s)));
    QCOMPARE(json({u"search"_s, u"远山"_s}).objects(), before);
}

void TestCliLibrary::annotates()
{
    importBoth();
    const QString item = itemOf(u"青岛"_s);
    QVERIFY(item.size() > 4);

    QCOMPARE(json({u"tag"_s, item, u"#cars"_s, u"new models"_s}).objects().value(0)[u"tags"].toArray(),
             QJsonArray({u"cars"_s, u"new models"_s}));
    QCOMPARE(json({u"tag"_s, u"--remove"_s, item, u"cars"_s}).objects().value(0)[u"tags"].toArray(),
             QJsonArray({u"new models"_s}));
    QCOMPARE(json({u"bookmark"_s, item.first(6)}).objects().value(0)[u"bookmarked"].toBool(), true);
    QCOMPARE(json({u"bookmark"_s, item, u"--remove"_s}).objects().value(0)[u"bookmarked"].toBool(true), false);
    const QJsonObject noted = json({u"note"_s, item, u"Compare with **last year**."_s}).objects().value(0);
    QCOMPARE(noted[u"notes"].toInt(), 1);
    QCOMPARE(noted[u"item"].toString(), item);
    QCOMPARE(json({u"search"_s, u"compare"_s}).objects().value(0)[u"item"].toString(), item);
}

void TestCliLibrary::refusesWhatIsNotThere()
{
    QCOMPARE(run({u"list"_s}).code, 1);
    QCOMPARE(run({u"bookmark"_s, u"abcdefgh"_s}).code, 1);
    QVERIFY(!QDir(file(u"lib"_s)).exists());
    importBoth();
    const Run unknown = run({u"bookmark"_s, u"zzzzzzzz"_s});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.err.contains("zzzzzzzz"));
    QCOMPARE(run({u"tag"_s, itemOf(u"青岛"_s), u"a,b"_s}).code, 2);
    QCOMPARE(run({u"note"_s, itemOf(u"青岛"_s), u"  "_s}).code, 2);
    QCOMPARE(run({u"export"_s, u"--out"_s, u"out"_s, u"zzzzzzzz"_s}).code, 1);
}

void TestCliLibrary::takesNotesFromStandardInput()
{
    importBoth();
    const QString item = itemOf(u"青岛"_s);
    QCOMPARE(json({u"note"_s, item, u"-"_s}, "第一行\n\n- 列表\n").objects().value(0)[u"notes"].toInt(), 1);
    QCOMPARE(json({u"note"_s, item, u"--"_s, u"- not an option"_s}).objects().value(0)[u"notes"].toInt(), 2);
    QCOMPARE(run({u"note"_s, item, u"-"_s}, "\xFF\xFE\x00").code, 1);
    QCOMPARE(json({u"search"_s, u"列表"_s}).objects().value(0)[u"item"].toString(), item);
}

void TestCliLibrary::exportsNotes()
{
    importBoth();
    QCOMPARE(json({u"export"_s, u"--out"_s, u"out"_s}).out, QByteArray());
    const QString item = itemOf(u"青岛"_s);
    QCOMPARE(run({u"note"_s, item, u"Compare with last year."_s}).code, 0);

    const QList<QJsonObject> written = json({u"export"_s, u"--out"_s, u"out"_s}).objects();
    QCOMPARE(written.size(), 1);
    QCOMPARE(written[0].keys(), QStringList({u"changed"_s, u"edits"_s, u"kept"_s, u"path"_s}));
    QCOMPARE(written[0][u"changed"].toBool(), true);
    const QString path = written[0][u"path"].toString();
    const QByteArray text = fileBytes(path);
    QVERIFY(text.contains("Compare with last year."));

    // What a person writes around it stays, and what is the same is not written.
    writeFile(path, text + "\nmy own words\n");
    QCOMPARE(json({u"export"_s, u"--out"_s, u"out"_s}).objects().value(0)[u"changed"].toBool(true), false);
    QCOMPARE(run({u"bookmark"_s, item}).code, 0);
    QCOMPARE(json({u"export"_s, u"--out"_s, u"out"_s}).objects().value(0)[u"changed"].toBool(), true);
    QVERIFY(fileBytes(path).endsWith("\nmy own words\n"));

    const QString digest = json({u"list"_s}).objects().last()[u"digest"].toString();
    QCOMPARE(json({u"export"_s, u"--out"_s, u"one.md"_s, digest}).code, 0);
    QVERIFY(fileBytes(file(u"one.md"_s)).contains("Compare with last year."));
}

// --library before the command, GLEANER_LIBRARY or the data folder: each names the library.
void TestCliLibrary::sharesDecisions()
{
    QCOMPARE(json({u"entities"_s, u"export"_s, u"team.tsv"_s}).code, 1); // there is no library yet
    importBoth();
    writeFile(file(u"team.tsv"_s), "# ours\n"
                                   "hide\torg\t青湖芯片\n"
                                   "rename\torg\t远山汽车\n" // a field is missing
                                   "rename\torg\t远山汽车\torg\t远山\n");
    const Run imported = json({u"entities"_s, u"import"_s, u"team.tsv"_s});
    QCOMPARE(imported.code, 1);
    QCOMPARE(imported.out, "{\"new\":2,\"same\":0,\"replaced\":0,\"kept\":0,\"bad\":1}\n");
    QVERIFY2(imported.err.contains("team.tsv:3: "), imported.err.constData());

    QCOMPARE(run({u"entities"_s, u"export"_s, u"out.tsv"_s}).code, 0);
    const QByteArray exported = fileBytes(file(u"out.tsv"_s));
    QVERIFY(exported.endsWith("\nhide\torg\t青湖芯片\nrename\torg\t远山汽车\torg\t远山\n"));
    QCOMPARE(run({u"entities"_s, u"export"_s, u"-"_s}).out, exported);

    const QByteArray other = "rename\torg\t远山汽车\torg\t远山集团\nwatch\torg\t远山集团\n";
    QCOMPARE(json({u"entities"_s, u"import"_s, u"--keep"_s, u"-"_s}, other).out,
             "{\"new\":1,\"same\":0,\"replaced\":0,\"kept\":1,\"bad\":0}\n");
    QCOMPARE(json({u"entities"_s, u"import"_s, u"-"_s}, other).out,
             "{\"new\":0,\"same\":1,\"replaced\":1,\"kept\":0,\"bad\":0}\n");
    QVERIFY(run({u"entities"_s, u"export"_s, u"-"_s}).out.contains("org\t远山集团\nwatch\torg\t远山集团\n"));

    QCOMPARE(run({u"entities"_s, u"import"_s, u"none.tsv"_s}).code, 1);
    QCOMPARE(run({u"entities"_s, u"forget"_s, u"team.tsv"_s}).code, 2);
}

void TestCliLibrary::findsLibrary()
{
    importBoth();
    const auto plain = [&](const QStringList &arguments) { return gleaner::test::runCli(m_folder->path(), arguments); };
    QCOMPARE(plain({u"--library"_s, u"lib"_s, u"list"_s, u"--json"_s}).objects().size(), 2);
    QCOMPARE(plain({u"list"_s}).code, 1);
    QCOMPARE(plain({u"import"_s, u"news"_s}).code, 0);
    QVERIFY(QDir(file(u"data/gleaner"_s)).exists());
    QCOMPARE(plain({u"list"_s, u"--json"_s}).objects().size(), 2);
}

void TestCliLibrary::speaksToPeople()
{
    writeFile(file(u"news/monday.md"_s), QByteArray(Monday).replace("青湖芯片扩产", "青湖\x1B"
                                                                                    "[31m芯片扩产"));
    const Run imported = run({u"import"_s, u"news"_s});
    QVERIFY(imported.out.contains("monday.md"));
    QVERIFY(imported.out.contains("2 new"));
    const Run listed = run({u"list"_s, u"--items"_s});
    QVERIFY(listed.out.contains("星河日报 2026-10-13"));
    QVERIFY(listed.out.contains("远山汽车发布新车"));
    QVERIFY(!listed.out.contains('\x1B'));
    QVERIFY(run({u"search"_s, u"青岛"_s}).out.contains("远山汽车在青岛发布新车"));
}

void TestCliLibrary::speaksChinese()
{
    const auto say = [&](const QString &locale) {
        return gleaner::test::runCli(m_folder->path(), {u"list"_s}, {}, locale);
    };
    const QString english = QString::fromUtf8(say(u"C.UTF-8"_s).err);
    const QString chinese = QString::fromUtf8(say(u"zh_CN.UTF-8"_s).err);
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    QVERIFY(std::ranges::none_of(english, isHan));
    QVERIFY2(std::ranges::any_of(chinese, isHan), qPrintable(chinese));
}

// Killed in the middle of an import: what was reported as stored is there, and the next import completes it.
void TestCliLibrary::survivesKill()
{
    for (int i = 0; i < 400; ++i)
        writeFile(file(u"news/%1.md"_s.arg(i)), Monday + QByteArray("\n第 ") + QByteArray::number(i) + " 期\n");
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(CLI_PROGRAM), {u"import"_s, u"--library=lib"_s, u"--json"_s, u"news"_s});
    QVERIFY(process.waitForReadyRead(60'000));
    process.kill();
    QVERIFY(process.waitForFinished());
    QByteArrayList reported = process.readAllStandardOutput().split('\n');
    reported.removeLast(); // empty, or a line cut short

    const QStringList stored = strings(json({u"list"_s}).objects(), u"digest");
    for (const QByteArray &line : std::as_const(reported))
        QVERIFY(stored.contains(QJsonDocument::fromJson(line)[u"digest"].toString()));
    QVERIFY(!reported.isEmpty());
    QCOMPARE(run({u"import"_s, u"news"_s}).code, 0);
    QCOMPARE(json({u"list"_s}).objects().size(), 402);
}

QTEST_GUILESS_MAIN(TestCliLibrary)
#include "tst_clilibrary.moc"
