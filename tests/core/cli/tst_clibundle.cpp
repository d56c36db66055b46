// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using gleaner::test::Run;

/// Bundles go from one person's library to another's.
class TestCliBundle final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"news"_s));
        writeFile(m_folder->filePath(u"news/daily.md"_s),
                  "# 河谷日报 2026-10-12\n\n## [河谷电力停产](https://news.example.org/1)\n\n河谷电力宣布停产检修。\n\n"
                  "## [西岭铁路通车](https://news.example.org/2)\n\n西岭铁路在周三通车。\n\n");
        for (const QString &library : {u"an"_s, u"bo"_s})
            QCOMPARE(run(library, {u"import"_s, u"news"_s}).code, 0);
        m_item = json(u"an"_s, {u"search"_s, u"停产"_s}).value(0)[u"item"].toString();
        QCOMPARE(run(u"an"_s, {u"note"_s, m_item, u"查证"_s}).code, 0);
    }

    void goesToAColleague()
    {
        QCOMPARE(exported().code, 0);
        QCOMPARE(run(u"an"_s, {u"bundle"_s, u"export"_s, u"--author=安"_s}).out, fileBytes(path()));
        const QJsonObject told = json(u"bo"_s, {u"bundle"_s, u"merge"_s, u"--dry-run"_s, path()}).value(0);
        QCOMPARE(told[u"added"].toInt(), 1);
        QVERIFY(json(u"bo"_s, {u"search"_s, u"has:note"_s}).isEmpty());
        QCOMPARE(run(u"bo"_s, {u"bundle"_s, u"merge"_s, u"--check"_s, path()}).code, 1);
        QCOMPARE(json(u"bo"_s, {u"bundle"_s, u"merge"_s, path()}).value(0), told);
        QCOMPARE(json(u"bo"_s, {u"search"_s, u"has:note"_s}).size(), 1);
        QCOMPARE(run(u"bo"_s, {u"bundle"_s, u"merge"_s, u"--check"_s, path()}).code, 0);
        QCOMPARE(json(u"bo"_s, {u"bundle"_s, u"merge"_s, path()}).value(0)[u"same"].toInt(), 1);
    }

    void checkTellsWhatIsOutOfDate()
    {
        QCOMPARE(exported().code, 0);
        const QStringList check{u"bundle"_s, u"export"_s, u"--author=安"_s, u"--check"_s, path()};
        QCOMPARE(run(u"an"_s, check).code, 0);
        const QByteArray before = fileBytes(path());
        QCOMPARE(run(u"an"_s, {u"tag"_s, m_item, u"电力"_s}).code, 0);
        const Run late = run(u"an"_s, check);
        QCOMPARE(late.code, 1);
        QVERIFY(late.err.contains("bundle.jsonld"));
        QCOMPARE(fileBytes(path()), before);
    }

    void conflictsAreListed()
    {
        QCOMPARE(exported().code, 0);
        QByteArray changed = fileBytes(path());
        QCOMPARE(run(u"bo"_s, {u"annotations"_s, u"import"_s, path()}).code, 0); // as if it were Bo's own
        QVERIFY(changed.contains("查证"));
        writeFile(path(), changed.replace("查证", "再查"));
        const QJsonObject report = json(u"bo"_s, {u"bundle"_s, u"merge"_s, u"--dry-run"_s, path()}).value(0);
        const QJsonObject conflict = report[u"conflicts"][0].toObject();
        QCOMPARE(conflict[u"conflict"].toString(), u"differs"_s);
        QCOMPARE(conflict[u"author"].toString(), u"安"_s);
        QCOMPARE(conflict[u"here"].toString(), u"查证"_s);
        QCOMPARE(conflict[u"theirs"].toString(), u"再查"_s);
        const Run merged = run(u"bo"_s, {u"bundle"_s, u"merge"_s, path()});
        QCOMPARE(merged.code, 0);
        QVERIFY(merged.out.contains("- 查证") && merged.out.contains("+ 再查"));
    }

    void oneBadFileHidesNoOther()
    {
        QCOMPARE(exported().code, 0);
        writeFile(m_folder->filePath(u"no.jsonld"_s), "words");
        const Run merged = run(u"bo"_s, {u"bundle"_s, u"merge"_s, u"no.jsonld"_s, u"none.jsonld"_s, path()});
        QVERIFY(merged.code != 0);
        QVERIFY(merged.err.contains("no.jsonld") && merged.err.contains("none.jsonld"));
        QCOMPARE(json(u"bo"_s, {u"search"_s, u"has:note"_s}).size(), 1);
    }

    void refuses()
    {
        for (const QStringList &arguments :
             {QStringList{}, QStringList{u"mix"_s}, QStringList{u"merge"_s}, QStringList{u"export"_s, u"--check"_s},
              QStringList{u"export"_s, u"a"_s, u"b"_s}}) {
            const Run refused = run(u"an"_s, QStringList{u"bundle"_s} + arguments);
            QCOMPARE(refused.code, 2);
            QVERIFY(!refused.err.isEmpty());
        }
        QVERIFY(run(u"an"_s, {u"bundle"_s, u"export"_s, u"--author= "_s}).code != 0);
    }

private:
    [[nodiscard]] static QString path() { return u"bundle.jsonld"_s; }
    [[nodiscard]] QByteArray fileBytes(const QString &name) const
    {
        return gleaner::test::fileBytes(m_folder->filePath(name));
    }
    void writeFile(const QString &name, const QByteArray &bytes) const
    {
        gleaner::test::writeFile(QDir(m_folder->path()).absoluteFilePath(name), bytes);
    }
    [[nodiscard]] Run exported() const { return run(u"an"_s, {u"bundle"_s, u"export"_s, u"--author=安"_s, path()}); }
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
    QString m_item;
};

QTEST_GUILESS_MAIN(TestCliBundle)
#include "tst_clibundle.moc"
