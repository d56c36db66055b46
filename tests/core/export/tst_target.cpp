// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/filename.h"
#include "core/export/region.h"

#include "tests/core/export/exportsamples.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using exporting::ExportDigest;
using namespace exporting::test;
using test::fileBytes;

class TargetTest final : public QObject {
    Q_OBJECT

private slots:
    void writesTheShape();
    void sameInputSameBytes();
    void keepsForeignText();
    void foreignFileIsNotTouched();
    void renamedFileIsFound();
    void handEditIsKept();
    void editedRegionIsLeft();
    void endsWhenAsked();
    void brokenFileFailsAlone();
    void oneFileForMany();
    void lastAnnotationRemoved();
    void fileNames_data();
    void fileNames();
    void pathsBelowTheFolder_data();
    void pathsBelowTheFolder();
};

static ExportDigest sample(const QString &note = u"存疑：成本口径未说明。"_s, const QString &uid = u"d4x7"_s)
{
    ExportDigest digest;
    digest.digest.uid = uid;
    digest.digest.path = u"/in/日报-2026-11-22.md"_s;
    digest.digest.title = u"AI 日报: 2026-11-22"_s;
    digest.digest.date = QDate(2026, 11, 22);
    exporting::ExportItem item;
    item.item.uid = u"k3m9"_s;
    item.item.number = 3;
    item.item.title = u"通义千问发布 *Qwen-Next*"_s;
    item.item.url = u"https://example.com/a(1)"_s;
    item.item.source = u"示例社"_s;
    item.item.lines = {118, 121};
    item.item.tags = {u"模型 发布"_s, u"待核实"_s};
    item.item.bookmarked = true;
    item.notes = {annotation::Note{.id = {1}, .uid = u"n1"_s, .item = {}, .text = note, .created = {}, .modified = {}}};
    item.entities = {u"通义千问"_s, u"阿里云"_s};
    digest.items = {item};
    return digest;
}

static exporting::Written write(const QString &out, const ExportDigest &digest)
{
    return exported(out, {digest}).value(0);
}

static void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TargetTest::writesTheShape()
{
    QTemporaryDir dir;
    const auto written = write(dir.filePath(u"new/folder"_s), sample());
    QVERIFY(written.changed);
    QCOMPARE(written.path, dir.filePath(u"new/folder/2026-11-22 AI 日报 2026-11-22.md"_s));
    const QString text = QString::fromUtf8(fileBytes(written.path));
    const QString expected = QString::fromUtf8(R"(---
title: "AI 日报: 2026-11-22"
source: "日报-2026-11-22.md"
digest_date: 2026-11-22
tags: ["news-digest", "模型-发布", "待核实"]
---

# AI 日报: 2026-11-22

BEGIN
## 03 · 通义千问发布 \*Qwen-Next\*

存疑：成本口径未说明。

- Bookmarked ★
- Tags: #模型-发布 #待核实
- Entities: 通义千问, 阿里云
- Source: 示例社 · [original](<https://example.com/a(1)>) · [open in Gleaner](gleaner://item/k3m9) · `日报-2026-11-22.md:118`
<!-- gleaner:end -->
)");
    QString shape = text;
    shape.replace(
        QRegularExpression(
            u"<!-- gleaner:begin v1 digest=d4x7 sum=[0-9a-f]{16} head=[0-9a-f]{16} notes=[0-9a-f]{8}[.][0-9a-f]{4}[.][0-9a-f]{4} -->"_s),
        u"BEGIN"_s);
    QCOMPARE(shape.split(u'\n'), expected.split(u'\n'));
}

void TargetTest::sameInputSameBytes()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QByteArray bytes = fileBytes(first.path);
    const auto second = write(dir.path(), sample());
    QVERIFY(!second.changed);
    QCOMPARE(second.path, first.path);
    QCOMPARE(fileBytes(second.path), bytes);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TargetTest::keepsForeignText()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QByteArray mine = "\n# 我的话\r\n<!-- mine -->\ttab, no newline at the end";
    put(first.path, "\xef\xbb\xbf" + fileBytes(first.path) + mine);
    const auto second = write(dir.path(), sample(u"改过的看法"_s));
    QVERIFY(second.changed);
    QVERIFY(second.keptCopy.isEmpty());
    const QByteArray bytes = fileBytes(second.path);
    QVERIFY(bytes.startsWith("\xef\xbb\xbf---\n"));
    QVERIFY(bytes.endsWith(mine));
    QVERIFY(bytes.contains("改过的看法"));
    QVERIFY(!bytes.contains("存疑"));
}

void TargetTest::foreignFileIsNotTouched()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"2026-11-22 AI 日报 2026-11-22.md"_s);
    put(path, "somebody's own\n");
    const auto written = write(dir.path(), sample());
    QVERIFY(written.path.endsWith(u"-2.md"));
    QCOMPARE(fileBytes(path), QByteArray("somebody's own\n"));
}

void TargetTest::renamedFileIsFound()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QString renamed = dir.filePath(u"mine.md"_s);
    QVERIFY(QFile::rename(first.path, renamed));
    QCOMPARE(write(dir.path(), sample(u"neu"_s)).path, renamed);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TargetTest::handEditIsKept()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QByteArray edited = fileBytes(first.path).replace("未说明", "已经说明");
    put(first.path, edited);
    const auto second = write(dir.path(), sample(u"另一条"_s));
    QVERIFY(second.changed);
    QVERIFY(!second.keptCopy.isEmpty());
    QCOMPARE(fileBytes(second.keptCopy), edited);
}

/// A region that is to be left stays, others of the file are written.
void TargetTest::editedRegionIsLeft()
{
    QTemporaryDir dir;
    const QString out = dir.filePath(u"all.md"_s);
    QCOMPARE(exported(out, {sample(u"eins"_s, u"d1"_s), sample(u"zwei"_s, u"d2"_s)}).size(), 1);
    put(out, fileBytes(out).replace("eins", "eins, von Hand"));
    exporting::Options options;
    options.left = {u"d1"_s};
    const auto second = exported(out, {sample(u"eins"_s, u"d1"_s), sample(u"neu"_s, u"d2"_s)}, options).value(0);
    QVERIFY(second.changed);
    QVERIFY(second.keptCopy.isEmpty());
    QCOMPARE(second.edits.size(), 1);
    QCOMPARE(second.edits[0].page, u"d1"_s);
    QCOMPARE(second.edited.size(), 1);
    QVERIFY(second.edited[0].isLeft && !second.edited[0].others);
    QVERIFY(fileBytes(out).contains("eins, von Hand"));
    QVERIFY(fileBytes(out).contains("neu"));
    QVERIFY(!exported(out, {sample(u"eins, von Hand"_s, u"d1"_s)}).value(0).keptCopy.size());
}

/// Of a folder what was written before stays, of a single file nothing is written.
void TargetTest::endsWhenAsked()
{
    const QList<ExportDigest> both{sample(u"eins"_s, u"d1"_s), sample(u"zwei"_s, u"d2"_s)};
    for (const QString &name : {u"folder"_s, u"all.md"_s}) {
        QTemporaryDir dir;
        auto target = exporting::Target::open(dir.filePath(name));
        QVERIFY(target);
        std::stop_source source;
        exporting::ExportReport report;
        const exporting::Following following{.stop = source.get_token(), .told = [&](qsizetype done, qsizetype all) {
                                                 QCOMPARE(all, 2);
                                                 if (done == 0)
                                                     source.request_stop();
                                             }};
        QVERIFY(exporting::exportDigests(both, {}, {}, *target, report, following));
        QVERIFY(report.isCancelled);
        QCOMPARE(report.written.size(), target->isFolder() ? 1 : 0);
        QVERIFY(target->isFolder() || !QFile::exists(dir.filePath(name)));
    }
}

void TargetTest::brokenFileFailsAlone()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QByteArray broken = fileBytes(first.path).replace("<!-- gleaner:end -->", "");
    put(first.path, broken);
    exporting::ExportReport report;
    const auto written = exported(dir.path(), {sample(u"neu"_s), sample(u"x"_s, u"other"_s)}, {}, &report);
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed[0].kind, Error::Kind::Conflict);
    QVERIFY(report.failed[0].where.startsWith(first.path));
    QCOMPARE(fileBytes(first.path), broken);
    QCOMPARE(written.size(), 1);
    QVERIFY(written[0].changed);
}

void TargetTest::oneFileForMany()
{
    QTemporaryDir dir;
    const QString out = dir.filePath(u"all.md"_s);
    const QList<ExportDigest> both{sample(u"eins"_s, u"d1"_s), sample(u"zwei"_s, u"d2"_s)};
    QCOMPARE(exported(out, both).size(), 1);
    const QByteArray bytes = fileBytes(out);
    QCOMPARE(exporting::regionsOf(bytes)->size(), 2);
    QVERIFY(bytes.startsWith("# AI 日报"));
    QCOMPARE(bytes.count("\n# AI 日报"), 1);
    QVERIFY(!exported(out, both).value(0).changed);
    QVERIFY(!exported(out, {both[1]}).value(0).changed);
}

void TargetTest::lastAnnotationRemoved()
{
    QTemporaryDir dir;
    ExportDigest digest = sample();
    const auto first = write(dir.path(), digest);
    digest.items.clear();
    const auto second = write(dir.path(), digest);
    QVERIFY(second.changed);
    QVERIFY(!fileBytes(first.path).contains("存疑"));
    // Another library may have sent it: the notes are kept beside.
    QVERIFY(fileBytes(second.keptCopy).contains("存疑"));
    QTemporaryDir empty;
    QVERIFY(write(empty.path(), digest).path.isEmpty());
    QVERIFY(QDir(empty.path()).isEmpty());
}

void TargetTest::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"AI 日报"_s << u"2026-02-01 AI 日报.md"_s;
    QTest::newRow("forbidden") << u"a/b\\c:d*e?f\"g<h>i|j"_s << u"2026-02-01 a b c d e f g h i j.md"_s;
    QTest::newRow("dots") << u"end..."_s << u"2026-02-01 end.md"_s;
    QTest::newRow("traversal") << u"../../etc/passwd"_s << u"2026-02-01 .. .. etc passwd.md"_s;
    QTest::newRow("line break") << u"a\nb"_s << u"2026-02-01 a b.md"_s;
    QTest::newRow("long") << QString(300, u'长') << u"2026-02-01 "_s + QString(56, u'长') + u".md"_s;
}

void TargetTest::fileNames()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QTemporaryDir dir;
    ExportDigest digest = sample();
    digest.digest.title = title;
    digest.digest.date = QDate(2026, 2, 1);
    QCOMPARE(write(dir.path(), digest).path, dir.filePath(name));
}

void TargetTest::pathsBelowTheFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("safe");
    QTest::newRow("folders") << u"2026/02/a"_s << u"2026/02/a"_s;
    QTest::newRow("upwards") << u"../../a"_s << u"a"_s;
    QTest::newRow("absolute") << u"/etc//passwd"_s << u"etc/passwd"_s;
    QTest::newRow("hidden") << u".obsidian/x"_s << u"obsidian/x"_s;
    QTest::newRow("device") << u"con/aux"_s << u"none"_s;
    QTest::newRow("nothing") << u" / / "_s << u"none"_s;
}

void TargetTest::pathsBelowTheFolder()
{
    QFETCH(QString, path);
    QTEST(exporting::filePath(path, u"none"_s), "safe");
}

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
