// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
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

/// Briefs on the command line.
class TestCliBrief final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesListsAndRemoves();
    void takesThingsIn();
    void setsTextAndTitle();
    void exportsAndChecks();
    void tellsWhatChanged();
    void goesThroughADump();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] Run run(QStringList arguments, const QByteArray &input = {}) const
    {
        arguments.insert(1, u"--library=lib"_s);
        return gleaner::test::runCli(m_folder->path(), arguments, input);
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
    /// A new one with nothing in it.
    [[nodiscard]] QString made() const
    {
        return json({u"brief"_s, u"new"_s, u"融资周报"_s}).value(0)[u"brief"].toString();
    }
    [[nodiscard]] QString marked() const
    {
        return json({u"highlight"_s, u"add"_s, item(u"开工"_s), u"--start=15"_s, u"--end=28"_s, u"--note=待核实"_s})
            .value(0)[u"highlight"]
            .toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliBrief::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
    import(Head + Funding + Car);
}

void TestCliBrief::makesListsAndRemoves()
{
    QCOMPARE(json({u"brief"_s, u"list"_s}).size(), 0);
    const QString id = made();
    QCOMPARE(id.size(), 10);
    const QJsonObject listed = json({u"brief"_s, u"list"_s}).value(0);
    QCOMPARE(listed[u"brief"].toString(), id);
    QCOMPARE(listed[u"title"].toString(), u"融资周报"_s);
    QVERIFY(run({u"brief"_s, u"list"_s}).out.contains("融资周报"));
    QCOMPARE(run({u"brief"_s, u"remove"_s, id.first(5)}).code, 0);
    QCOMPARE(json({u"brief"_s, u"list"_s}).size(), 0);
    QCOMPARE(run({u"brief"_s, u"show"_s, id}).code, 1);
}

void TestCliBrief::takesThingsIn()
{
    const QString id = made();
    const auto taken = json({u"brief"_s, u"add"_s, id, u"--item"_s, item(u"青岛"_s), u"--highlight"_s, marked()});
    QCOMPARE(taken.size(), 2);
    QCOMPARE(taken[0][u"mark"].toString(), u"s1"_s);
    QCOMPARE(taken[1][u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    QVERIFY(taken[1][u"digest"].toString().contains(u"星河日报"));
    QCOMPARE(taken[1][u"file"].toString(), u"daily.md"_s);
    QCOMPARE(json({u"brief"_s, u"add"_s, id, u"--item"_s, item(u"青岛"_s), u"--figure=21.99 万元"_s})
                 .value(0)[u"mark"]
                 .toString(),
             u"s3"_s);
    QCOMPARE(run({u"brief"_s, u"add"_s, id, u"--item"_s, item(u"青岛"_s), u"--figure=22 万元"_s}).code, 1);
    const QJsonObject shown = json({u"brief"_s, u"show"_s, id}).value(0);
    const QString text = shown[u"text"].toString();
    QVERIFY2(text.startsWith(u"**远山汽车发布新车**[^s1]\n\n> 宣布完成 380 亿元融资[^s2]\n\n待核实\n"_s),
             qPrintable(text));
    QVERIFY2(text.endsWith(u": 21.99 万元[^s3]\n"_s), qPrintable(text));
    QCOMPARE(shown[u"sources"].toArray().size(), 3);
    QCOMPARE(run({u"brief"_s, u"show"_s, id}).out, text.toUtf8());
}

void TestCliBrief::setsTextAndTitle()
{
    const QString id = made();
    QCOMPARE(run({u"brief"_s, u"set"_s, id, u"--text=-"_s, u"--title=新题"_s}, "一\r\n二\n").code, 0);
    const QJsonObject shown = json({u"brief"_s, u"show"_s, id}).value(0);
    QCOMPARE(shown[u"text"].toString(), u"一\n二\n"_s);
    QCOMPARE(shown[u"title"].toString(), u"新题"_s);
    const Run broken = run({u"brief"_s, u"set"_s, id, u"--text=-"_s}, "\xff\xfe\xfd");
    QCOMPARE(broken.code, 1);
    QCOMPARE(json({u"brief"_s, u"show"_s, id}).value(0)[u"text"].toString(), u"一\n二\n"_s);
    writeFile(m_folder->filePath(u"draft.md"_s), "草稿");
    const auto other = json({u"brief"_s, u"new"_s, u"另一份"_s, u"--text=draft.md"_s}).value(0);
    QCOMPARE(run({u"brief"_s, u"show"_s, other[u"brief"].toString()}).out, QByteArray("草稿\n"));
}

void TestCliBrief::exportsAndChecks()
{
    const QString id = made();
    (void)json({u"brief"_s, u"add"_s, id, u"--highlight"_s, marked()});
    const QString file = m_folder->filePath(u"out/brief.md"_s);
    QCOMPARE(run({u"brief"_s, u"export"_s, id, u"out/brief.md"_s, u"--check"_s}).code, 1);
    QVERIFY(!QFile::exists(file));
    QVERIFY(run({u"brief"_s, u"export"_s, id, u"out/brief.md"_s}).out.startsWith("written"));
    const QByteArray bytes = fileBytes(file);
    QVERIFY2(bytes.startsWith("# 融资周报\n\n> 宣布完成 380 亿元融资[^1]\n\n待核实\n\n[^1]: “宣布完成 380 亿元融资” — "
                              "[星河机器人完成融资](https://news.example.org/1)"),
             bytes.constData());
    QVERIFY(run({u"brief"_s, u"export"_s, id, u"out/brief.md"_s}).out.startsWith("unchanged"));
    QCOMPARE(fileBytes(file), bytes);
    QCOMPARE(run({u"brief"_s, u"export"_s, id, u"out/brief.md"_s, u"--check"_s}).code, 0);
    QCOMPARE(run({u"brief"_s, u"export"_s, id, u"-"_s}).out, bytes);

    QCOMPARE(run({u"brief"_s, u"export"_s, id, u"out/brief.html"_s}).code, 0);
    const QByteArray page = fileBytes(m_folder->filePath(u"out/brief.html"_s));
    QVERIFY(page.startsWith("<!DOCTYPE html>") && page.contains("id=\"fn-1\""));
    QCOMPARE(run({u"brief"_s, u"export"_s, id, u"-"_s, u"--format=html"_s}).out, page);

    QCOMPARE(run({u"brief"_s, u"set"_s, id, u"--text=-"_s}, "a[^nowhere]").code, 0);
    const Run stale = run({u"brief"_s, u"export"_s, id, u"out/brief.md"_s, u"--check"_s});
    QCOMPARE(stale.code, 1);
    QVERIFY(stale.out.startsWith("out of date\tout/brief.md"));
    QVERIFY(stale.err.contains("nowhere"));
}

void TestCliBrief::tellsWhatChanged()
{
    const QString id = made();
    (void)json({u"brief"_s, u"add"_s, id, u"--highlight"_s, marked(), u"--item"_s, item(u"青岛"_s)});
    QCOMPARE(json({u"brief"_s, u"sources"_s, id}).value(0)[u"state"].toString(), u"exact"_s);
    import(Head + QByteArray(Funding).replace("380", "420"));
    const auto states = json({u"brief"_s, u"sources"_s, id});
    QCOMPARE(states.value(0)[u"state"].toString(), u"gone"_s);
    QCOMPARE(states.value(1)[u"state"].toString(), u"changed"_s);
    QCOMPARE(states.value(1)[u"quote"].toString(), u"宣布完成 380 亿元融资"_s);
    // What is archived stays until it is asked for.
    QVERIFY(run({u"brief"_s, u"export"_s, id, u"-"_s}).out.contains("“宣布完成 380"));
    QCOMPARE(json({u"brief"_s, u"sources"_s, id, u"--refresh"_s}).size(), 2);
    QCOMPARE(json({u"brief"_s, u"sources"_s, id}).value(1)[u"state"].toString(), u"exact"_s);
    QVERIFY(run({u"brief"_s, u"export"_s, id, u"-"_s}).out.contains("“宣布完成 420"));
    QVERIFY(run({u"brief"_s, u"export"_s, id, u"-"_s}).out.contains("远山汽车发布新车"));
}

void TestCliBrief::goesThroughADump()
{
    const QString id = made();
    (void)json({u"brief"_s, u"add"_s, id, u"--highlight"_s, marked()});
    const QByteArray markdown = run({u"brief"_s, u"export"_s, id, u"-"_s}).out;
    QCOMPARE(run({u"dump"_s, u"all.jsonl"_s}).code, 0);
    const auto other = [this](const QStringList &arguments) {
        return gleaner::test::runCli(m_folder->path(), arguments + QStringList(u"--library=other"_s));
    };
    QCOMPARE(other({u"load"_s, u"all.jsonl"_s}).code, 0);
    QCOMPARE(other({u"brief"_s, u"export"_s, id, u"-"_s}).out, markdown);
}

void TestCliBrief::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QStringList &arguments, int code) {
        QTest::newRow(name) << QStringList(u"brief"_s) + arguments << code;
    };
    row("nothing", {}, 2);
    row("unknown action", {u"write"_s}, 2);
    row("no title", {u"new"_s}, 2);
    row("empty title", {u"new"_s, u" "_s}, 2);
    row("nothing to set", {u"set"_s, u"abcde"_s}, 2);
    row("nothing to take", {u"add"_s, u"abcde"_s}, 2);
    row("figure of no item", {u"add"_s, u"abcde"_s, u"--highlight=abcde"_s, u"--figure=1"_s}, 2);
    row("unknown brief", {u"show"_s, u"abcde"_s}, 1);
    row("unknown format", {u"export"_s, u"abcde"_s, u"x.pdf"_s}, 2);
    row("check of nothing", {u"export"_s, u"abcde"_s, u"-"_s, u"--check"_s}, 2);
    row("option of another", {u"list"_s, u"--check"_s}, 2);
}

void TestCliBrief::refuses()
{
    QFETCH(QStringList, arguments);
    const Run refused = run(arguments);
    QTEST(refused.code, "code");
    QVERIFY(!refused.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliBrief)
#include "tst_clibrief.moc"
