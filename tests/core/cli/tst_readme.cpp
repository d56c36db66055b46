// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::test::fileBytes;
using gleaner::test::Run;

/// What the README says the program writes is what it writes.
class ReadmeTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void showsWhatExportsGive_data();
    void showsWhatExportsGive();

private:
    Run run(const QStringList &arguments) const { return gleaner::test::runCli(m_dir->path(), arguments); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_item;
    QString m_highlight;
};

void ReadmeTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QCOMPARE(run({u"import"_s, QStringLiteral(SAMPLES_DIR "/2026-10-05-open-systems-weekly.md")}).code, 0);
    const QList<QJsonObject> items = run({u"list"_s, u"--items"_s, u"--json"_s}).objects();
    const auto item = std::ranges::find_if(
        items, [](const QJsonObject &one) { return one[u"title"].toString().startsWith(u"Harbor Foundation"); });
    QVERIFY(item != items.cend());
    m_item = (*item)[u"item"].toString();
    QCOMPARE(run({u"highlight"_s, u"add"_s, m_item, u"--start"_s, u"66"_s, u"--end"_s, u"115"_s, u"--colour"_s,
                  u"number"_s, u"--note"_s, u"Three years of what?"_s, u"--tag"_s, u"money"_s})
                 .code,
             0);
    QCOMPARE(run({u"tag"_s, m_item, u"maintenance"_s}).code, 0);
    QCOMPARE(run({u"note"_s, m_item, u"Ask who the twelve are."_s}).code, 0);
    QCOMPARE(run({u"bookmark"_s, m_item}).code, 0);
}

/// The block of the README about a preset.
static QString shownFor(const QString &preset)
{
    const QString readme = QString::fromUtf8(fileBytes(QStringLiteral(README)));
    const QString begin = u"--preset "_s + preset + u"</code></summary>\n\n```markdown\n"_s;
    const qsizetype start = readme.indexOf(begin);
    const qsizetype end = readme.indexOf(u"\n```\n"_s, start);
    return start < 0 || end < 0 ? QString() : readme.sliced(start, end - start).sliced(begin.size()) + u'\n';
}

/// Without what is drawn by lot or made from it: a highlight's id, and sums.
static QStringList fixedLines(QString text)
{
    static const QRegularExpression chance(
        u"(?<=#|\\^h-)[0-9a-z]{10}|(?<=sum=|head=|notes=)[0-9a-f.,]+|(?<=id:: )[0-9a-f-]{36}"_s);
    return text.replace(chance, u"…"_s).split(u'\n');
}

void ReadmeTest::showsWhatExportsGive_data()
{
    QTest::addColumn<QString>("preset");
    for (const QString &preset : {u"commonmark"_s, u"obsidian"_s, u"logseq"_s, u"zettelkasten"_s})
        QTest::newRow(qPrintable(preset)) << preset;
}

void ReadmeTest::showsWhatExportsGive()
{
    QFETCH(QString, preset);
    QCOMPARE(run({u"export"_s, u"--out"_s, m_dir->filePath(u"out"_s), u"--preset"_s, preset}).code, 0);
    QString written;
    for (QDirIterator files(m_dir->filePath(u"out"_s), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        if (const QString text = QString::fromUtf8(fileBytes(files.next())); text.contains(u"Ask who"))
            written += text;
    }
    QVERIFY(!written.isEmpty());
    QCOMPARE(fixedLines(shownFor(preset)), fixedLines(written));
}

QTEST_GUILESS_MAIN(ReadmeTest)
#include "tst_readme.moc"
