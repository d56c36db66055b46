// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::test::fileBytes;
using gleaner::test::Run;
using gleaner::test::writeFile;

namespace {

const QByteArray Digest = "# 星河日报 2026-10-12\n\n"
                          "## [星河机器人完成融资](https://news.example.org/1)\n\n星河机器人宣布完成 380 亿元融资。\n\n"
                          "## [远山汽车发布新车](https://news.example.org/2)\n\n远山汽车在青岛发布新车。\n\n";

/// Two, of which the second is about nothing that the library holds.
QByteArray foreignAnnotations()
{
    return QByteArray("[{'target': {'source': 'https://news.example.org/2', 'selector': {'type': 'TextQuoteSelector', "
                      "'exact': '在青岛'}}}, {'target': 'https://example.org/', 'bodyValue': 'x'}]")
        .replace('\'', '"');
}

} // namespace

/// Annotations go out of one library and into another one.
class TestCliAnnotations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
        writeFile(path(u"news/daily.md"_s), Digest);
        for (const QString &library : {u"lib"_s, u"other"_s})
            QCOMPARE(run(library, {u"import"_s, u"news"_s}).code, 0);
    }

    void goFromLibraryToLibrary()
    {
        const QString item = json(u"lib"_s, {u"search"_s, u"融资"_s}).value(0)[u"item"].toString();
        QCOMPARE(run(u"lib"_s, {u"highlight"_s, u"add"_s, item, u"--start=0"_s, u"--end=5"_s, u"--note=查"_s}).code, 0);
        QCOMPARE(run(u"lib"_s, {u"note"_s, item, u"一条 **笔记**"_s}).code, 0);
        QCOMPARE(run(u"lib"_s, {u"tag"_s, item, u"融资"_s}).code, 0);
        QCOMPARE(run(u"lib"_s, {u"bookmark"_s, item}).code, 0);
        QCOMPARE(run(u"lib"_s, {u"annotations"_s, u"export"_s, u"out.jsonld"_s}).code, 0);
        const QByteArray out = fileBytes(path(u"out.jsonld"_s));
        QCOMPARE(QJsonDocument::fromJson(out)[u"items"].toArray().size(), 4);
        QCOMPARE(run(u"lib"_s, {u"annotations"_s, u"export"_s}).out, out);

        const QJsonObject report = json(u"other"_s, {u"annotations"_s, u"import"_s, u"out.jsonld"_s}).value(0);
        QCOMPARE(report[u"added"].toInt() + report[u"updated"].toInt(), 4);
        QCOMPARE(report[u"skipped"].toInt(), 0);
        QCOMPARE(run(u"other"_s, {u"annotations"_s, u"export"_s}).out, out);
        QCOMPARE(json(u"other"_s, {u"search"_s, u"has:highlight tag:融资 has:note"_s}).size(), 1);
    }

    void whatHasNoPlaceIsNamed()
    {
        writeFile(path(u"in.json"_s), foreignAnnotations());
        writeFile(path(u"no.txt"_s), "words");
        const Run taken = run(u"other"_s, {u"annotations"_s, u"import"_s, u"no.txt"_s, u"in.json"_s});
        QVERIFY(taken.code != 0);
        QVERIFY(taken.err.contains("no.txt"));
        QVERIFY(taken.err.contains("in.json, annotation 2"));
        QCOMPARE(json(u"other"_s, {u"highlight"_s, u"list"_s}).value(0)[u"quote"].toString(), u"在青岛"_s);
    }

    void oneDigest()
    {
        const QString digest = json(u"lib"_s, {u"list"_s}).value(0)[u"digest"].toString();
        QVERIFY(!digest.isEmpty());
        QCOMPARE(run(u"lib"_s, {u"annotations"_s, u"export"_s, u"--digest"_s, digest}).code, 0);
        QVERIFY(run(u"lib"_s, {u"annotations"_s, u"export"_s, u"--digest=none"_s}).code != 0);
    }

    void refuses()
    {
        for (const QStringList &arguments : {QStringList{}, QStringList{u"mix"_s}, QStringList{u"import"_s}}) {
            const Run refused = run(u"lib"_s, QStringList{u"annotations"_s} + arguments);
            QCOMPARE(refused.code, 2);
            QVERIFY(!refused.err.isEmpty());
        }
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] Run run(const QString &library, QStringList arguments) const
    {
        arguments.insert(1, u"--library="_s + library);
        return gleaner::test::runCli(m_folder->path(), arguments);
    }
    [[nodiscard]] QList<QJsonObject> json(const QString &library, const QStringList &arguments) const
    {
        return run(library, QStringList{arguments.first(), u"--json"_s} + arguments.sliced(1)).objects();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestCliAnnotations)
#include "tst_cliannotations.moc"
