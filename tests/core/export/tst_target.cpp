// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/region.h"
#include "core/export/target.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using exporting::ExportDigest;
using exporting::Target;
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
    void brokenFileFailsAlone();
    void oneFileForMany();
    void lastAnnotationRemoved();
    void fileNames_data();
    void fileNames();
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
    auto target = Target::open(out);
    if (!target) {
        qWarning("%s", qPrintable(target.error().toString()));
        return {};
    }
    const auto written = target->write(digest);
    if (!written)
        qWarning("%s", qPrintable(written.error().toString()));
    return written.value_or(exporting::Written{});
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
    shape.replace(QRegularExpression(u"<!-- gleaner:begin v1 digest=d4x7 sum=[0-9a-f]{16} -->"_s), u"BEGIN"_s);
    QCOMPARE(shape, expected);
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
    const QString path = dir.filePath(exporting::fileName(sample().digest));
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

void TargetTest::brokenFileFailsAlone()
{
    QTemporaryDir dir;
    const auto first = write(dir.path(), sample());
    const QByteArray broken = fileBytes(first.path).replace("<!-- gleaner:end -->", "");
    put(first.path, broken);
    auto target = Target::open(dir.path());
    QVERIFY(target);
    const auto refused = target->write(sample(u"neu"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Conflict);
    QVERIFY(refused.error().where.startsWith(first.path));
    QCOMPARE(fileBytes(first.path), broken);
    QVERIFY(target->write(sample(u"x"_s, u"other"_s)));
}

void TargetTest::oneFileForMany()
{
    QTemporaryDir dir;
    const QString out = dir.filePath(u"all.md"_s);
    auto target = Target::open(out);
    QVERIFY(target);
    QVERIFY(target->write(sample(u"eins"_s, u"d1"_s)));
    QVERIFY(target->write(sample(u"zwei"_s, u"d2"_s)));
    const QByteArray bytes = fileBytes(out);
    QCOMPARE(exporting::regionsOf(bytes)->size(), 2);
    QCOMPARE(bytes.count("\n# AI 日报"), 2);
    auto again = Target::open(out);
    QVERIFY(again->holds(u"d2"_s));
    QVERIFY(!again->write(sample(u"zwei"_s, u"d2"_s))->changed);
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
    library::DigestRow row;
    row.title = title;
    row.date = QDate(2026, 2, 1);
    QCOMPARE(exporting::fileName(row), name);
}

QTEST_GUILESS_MAIN(TargetTest)
#include "tst_target.moc"
