// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using gleaner::test::fileBytes;
using gleaner::test::Run;
using gleaner::test::writeFile;

/// Notes that come back from exported files.
class TestCliExport final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void takesEdits();
    void takesDeletions();
    void takesNothingThatIsChangedTwice();
    void keepsWhatCannotBeTaken();
    void refusesToTakeWithoutWriting();

private:
    Run run(const QStringList &arguments) const { return gleaner::test::runCli(m_dir->path(), arguments); }
    Run write(const QStringList &more = {}) const
    {
        return run(QStringList{u"export"_s, u"--out"_s, out(), u"--preset"_s, u"zettelkasten"_s} + more);
    }
    QString out() const { return m_dir->filePath(u"out"_s); }

    /// Changes words in every exported file that holds them; gives the number of files.
    int change(const QByteArray &from, const QByteArray &to, const QString &folder) const
    {
        int changed = 0;
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.md"_s}, QDir::Files)) {
            QByteArray bytes = fileBytes(file.filePath());
            if (!bytes.contains(from))
                continue;
            writeFile(file.filePath(), bytes.replace(from, to));
            ++changed;
        }
        return changed;
    }

    QStringList copies() const { return QDir(out()).entryList({u"*.txt"_s}); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestCliExport::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    const QByteArray digest = "# Daily\n\n## [One](https://news.example.org/1)\n\nWords of the first item.\n\n"
                              "## [Two](https://news.example.org/2)\n\nWords of the second item.\n";
    writeFile(m_dir->filePath(u"daily.md"_s), digest);
    QCOMPARE(run({u"import"_s, m_dir->filePath(u"daily.md"_s)}).code, 0);
    const QList<QJsonObject> items = run({u"list"_s, u"--items"_s, u"--json"_s}).objects();
    QCOMPARE(items.size(), 2);
    const QString item = items[0][u"item"].toString();
    QCOMPARE(run({u"note"_s, item, u"my note"_s}).code, 0);
    QCOMPARE(run({u"highlight"_s, u"add"_s, item, u"--start"_s, u"4"_s, u"--end"_s, u"9"_s, u"--colour"_s, u"fact"_s,
                  u"--note"_s, u"on the words"_s})
                 .code,
             0);
    QCOMPARE(write().code, 0);
}

void TestCliExport::takesEdits()
{
    QCOMPARE(change("my note", "my better note", out()), 1);
    QCOMPARE(change("on the words", "about the words", out()), 1);
    const Run taken = write({u"--take-edits"_s});
    QCOMPARE(taken.code, 0);
    QVERIFY2(taken.out.contains("taken over") && taken.out.contains("my better note"), taken.out.constData());
    QVERIFY(copies().isEmpty());
    QCOMPARE(write({u"--check"_s}).code, 0);
    // From the library alone.
    const QString other = m_dir->filePath(u"other"_s);
    QCOMPARE(run({u"export"_s, u"--out"_s, other}).code, 0);
    QCOMPARE(change("my better note", "", other), 1);
    QCOMPARE(change("about the words", "", other), 1);
}

void TestCliExport::takesDeletions()
{
    QCOMPARE(change("my note\n\n", "", out()), 1);
    const Run looked = write({u"--dry-run"_s});
    QVERIFY2(looked.err.contains("a note was deleted there: my note"), looked.err.constData());
    const Run taken = write({u"--take-edits"_s});
    QCOMPARE(taken.code, 0);
    QVERIFY2(taken.out.startsWith("deleted\t") && taken.out.contains("my note"), taken.out.constData());
    QVERIFY(copies().isEmpty());
    QCOMPARE(change("my note", "", out()), 0);
    QCOMPARE(write({u"--check"_s}).code, 0);
}

void TestCliExport::takesNothingThatIsChangedTwice()
{
    // Below two tags the item is shown twice.
    const QString item = run({u"list"_s, u"--items"_s, u"--json"_s}).objects()[0][u"item"].toString();
    QCOMPARE(run({u"tag"_s, item, u"first"_s, u"second"_s}).code, 0);
    const QString grouped = m_dir->filePath(u"grouped"_s);
    const QStringList export_{u"export"_s, u"--out"_s, grouped, u"--group"_s, u"tag"_s};
    QCOMPARE(run(export_).code, 0);
    int changed = 0;
    for (const QFileInfo &file : QDir(grouped).entryInfoList({u"*.md"_s}, QDir::Files)) {
        QByteArray bytes = fileBytes(file.filePath());
        if (bytes.contains("my note"))
            writeFile(file.filePath(), bytes.replace("my note", QByteArray("note " + QByteArray::number(++changed))));
    }
    QCOMPARE(changed, 2);
    const Run taken = run(export_ + QStringList{u"--take-edits"_s});
    QCOMPARE(taken.code, 1);
    QVERIFY2(taken.err.contains("not taken over"), taken.err.constData());
    QCOMPARE(QDir(grouped).entryList({u"*.txt"_s}).size(), 2);
    QCOMPARE(change("my note", "", grouped), 2);
}

void TestCliExport::keepsWhatCannotBeTaken()
{
    QCOMPARE(change("> Words", "> Other words", out()), 1);
    QCOMPARE(change("my note", "my better note", out()), 1);
    const Run taken = write({u"--take-edits"_s});
    QCOMPARE(taken.code, 0);
    QCOMPARE(copies().size(), 1);
    // What stands beside another change is not taken for the note alone; nothing of either is lost.
    const QByteArray copy = fileBytes(out() + u'/' + copies().first());
    QVERIFY(copy.contains("> Other words") && copy.contains("my better note"));
    QCOMPARE(change("my note", "", out()), 1);
}

void TestCliExport::refusesToTakeWithoutWriting()
{
    QVERIFY(write({u"--take-edits"_s, u"--check"_s}).code > 1);
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
