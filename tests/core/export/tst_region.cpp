// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/managedfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gleaner;
using exporting::ManagedFile;
using exporting::regionsOf;
using exporting::RegionText;

static QByteArray managedRegion(const QByteArray &key, const QByteArray &content)
{
    return exporting::managedRegion({.key = key, .content = content});
}

static Result<QByteArray> merged(const QByteArray &file, const QList<RegionText> &texts)
{
    return ManagedFile::parse(file).transform([&](ManagedFile parsed) {
        for (const RegionText &text : texts)
            parsed.put(text);
        return parsed.bytes();
    });
}

static Result<QByteArray> merged(const QByteArray &file, const QByteArray &key, const QByteArray &content,
                                 const QByteArray &lead = {})
{
    return merged(file, {{.key = key, .content = content, .lead = lead}});
}

class RegionTest final : public QObject {
    Q_OBJECT

private slots:
    void replacesOnlyItsRegion();
    void appendsWhenThereIsNone();
    void keepsLineEnds();
    void followsTheLeadUntilItIsEdited();
    void standsInAnOutline();
    void endMarkInContentDoesNotEndIt();
    void aQuotedMarkIsText();
    void seesHandEdits();
    void refusesWhatItCannotTell_data();
    void refusesWhatItCannotTell();
    void foreignBytesSurviveRandomExports();
    void manyAtOnceAreWrittenAsOneByOne();
};

void RegionTest::replacesOnlyItsRegion()
{
    const QByteArray mine = "before \xff\xfe bytes\r\n\n";
    const QByteArray file = mine + managedRegion("d1", "one\n") + "between\n" + managedRegion("d2", "two\n")
                          + "after, no newline";
    const auto out = merged(file, "d1", "new\nlines\n");
    QVERIFY(out);
    QCOMPARE(*out, mine + managedRegion("d1", "new\nlines\n") + "between\n" + managedRegion("d2", "two\n")
                       + "after, no newline");
}

void RegionTest::appendsWhenThereIsNone()
{
    const QByteArray fresh = exporting::managedRegion({.key = "d", .content = "x\n", .lead = "# T\n\n"});
    QVERIFY(fresh.contains(" head="));
    QCOMPARE(merged("text\n", "d", "x\n", "# T\n\n").value(), "text\n\n# T\n\n" + fresh);
    QCOMPARE(merged("text", "d", "x\n").value(), "text\n\n" + managedRegion("d", "x\n"));
    QCOMPARE(merged("", "d", "x\n").value(), managedRegion("d", "x\n"));
}

void RegionTest::keepsLineEnds()
{
    QByteArray old = managedRegion("d", "old\n");
    old.replace("\n", "\r\n");
    QByteArray fresh = managedRegion("d", "new\n");
    fresh.replace("\n", "\r\n");
    const auto out = merged("a\r\n" + old + "b\r\n", "d", "new\n");
    QCOMPARE(out.value(), "a\r\n" + fresh + "b\r\n");
    QVERIFY(!regionsOf(*out)->first().edited);
}

void RegionTest::followsTheLeadUntilItIsEdited()
{
    QByteArray file = merged("mine\n", "d", "x\n", "---\ntags: [a]\n---\n\n# T\n\n").value();
    // What the program wrote stands behind other words: nobody can say where it begins.
    QVERIFY(merged(file, "d", "x\n", "# U\n\n")->startsWith("mine\n\n---\ntags: [a]\n---\n\n# T\n\n<!--"));
    file = merged({}, "d", "x\n", "---\ntags: [a]\n---\n\n# T\n\n").value();
    QCOMPARE(merged(file, "d", "x\n", "---\ntags: [a]\n---\n\n# T\n\n").value(), file);
    file = merged(file, "d", "x\n", "---\ntags: [a, b]\n---\n\n# U\n\n").value();
    QVERIFY(file.startsWith("---\ntags: [a, b]\n---\n\n# U\n\n<!-- gleaner:begin"));
    QCOMPARE(merged(file, "d", "x\n", "---\ntags: [a, b]\n---\n\n# U\n\n").value(), file);
    file.replace("# U", "# My own");
    const QByteArray kept = merged(file, "d", "x\n", "---\ntags: [c]\n---\n\n# V\n\n").value();
    QVERIFY(kept.startsWith("---\ntags: [a, b]\n---\n\n# My own\n\n<!-- gleaner:begin"));
    QCOMPARE(merged(kept, "d", "x\n", "---\ntags: [c]\n---\n\n# V\n\n").value(), kept);
}

void RegionTest::standsInAnOutline()
{
    const QByteArray region = exporting::managedRegion({.key = "d", .content = "- a\n", .asList = true});
    QVERIFY(region.startsWith("- <!-- gleaner:begin"));
    QVERIFY(region.endsWith("\n- <!-- gleaner:end -->\n"));
    QVERIFY(!regionsOf(region)->first().edited);
    QCOMPARE(merged("- b\n" + region + "- c\n", {{.key = "d", .content = "- x\n", .asList = true}}).value(),
             "- b\n" + exporting::managedRegion({.key = "d", .content = "- x\n", .asList = true}) + "- c\n");
}

void RegionTest::endMarkInContentDoesNotEndIt()
{
    const QByteArray region = managedRegion("d",
                                            "a\n<!-- gleaner:end -->\n  <!-- gleaner:begin v1 digest=x sum=y -->\nb\n");
    const auto regions = regionsOf(region);
    QVERIFY(regions);
    QCOMPARE(regions->size(), 1);
    QCOMPARE(regions->first().end, region.size());
    QVERIFY(!regions->first().edited);
}

void RegionTest::aQuotedMarkIsText()
{
    const QByteArray begin = managedRegion("d", "a\n").split('\n').first();
    QVERIFY(exporting::keysNamedIn("> " + begin + "\n\\" + begin + "\n").isEmpty());
    QCOMPARE(exporting::keysNamedIn("x\r\n" + begin + "\r\n"), QList<QByteArray>{"d"});
}

void RegionTest::seesHandEdits()
{
    QByteArray file = managedRegion("d", "a\nb\n");
    QVERIFY(!regionsOf(file)->first().edited);
    file.replace("\na\n", "\na, corrected by hand\n");
    QVERIFY(regionsOf(file)->first().edited);
}

void RegionTest::refusesWhatItCannotTell_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("where");
    const QByteArray region = managedRegion("d", "a\n");
    QTest::newRow("no end") << "x\n" + QByteArray(region).replace("<!-- gleaner:end -->\n", "")
                            << QStringLiteral("line 2");
    QTest::newRow("no begin") << QByteArray("x\n\n<!-- gleaner:end -->\n") << QStringLiteral("line 3");
    QTest::newRow("twice") << region + region << QStringLiteral("line 4");
    QTest::newRow("nested") << QByteArray(region).replace("a\n", QByteArray("a\n" + managedRegion("e", "b\n")))
                            << QStringLiteral("line 3");
}

void RegionTest::refusesWhatItCannotTell()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, where);
    const auto out = merged(file, "d", "new\n");
    QVERIFY(!out);
    QCOMPARE(out.error().kind, Error::Kind::Conflict);
    QCOMPARE(out.error().where, where);
}

void RegionTest::foreignBytesSurviveRandomExports()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        QByteArray head;
        QByteArray tail;
        for (int i = random.bounded(200); i > 0; --i)
            head += char(random.bounded(256));
        for (int i = random.bounded(200); i > 0; --i)
            tail += char(random.bounded(256));
        head += '\n';
        const QByteArray content = QByteArray(random.bounded(50), 'n') + '\n';
        const auto out = merged(head + managedRegion("d", "old\n") + tail, "d", content);
        QVERIFY(out);
        QCOMPARE(*out, head + managedRegion("d", content) + tail);
    }
}

/// In any order, over what is there and behind it, each of them more than once.
void RegionTest::manyAtOnceAreWrittenAsOneByOne()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QByteArray file = random.bounded(2) ? "mine\r\n" : "";
        for (const char *const key : {"a", "b", "c"}) {
            if (random.bounded(2))
                file += QByteArray("# ") + key + "\n\n" + managedRegion(key, "old\n");
            file += QByteArray(random.bounded(3), '-');
        }
        QList<RegionText> texts;
        for (int i = 0; i < 6; ++i)
            texts.append({.key = QByteArray(1, char('a' + random.bounded(5))),
                          .content = QByteArray(random.bounded(9), 'n') + '\n',
                          .lead = random.bounded(2) ? "# new\n\n" : ""});
        Result<QByteArray> oneByOne = file;
        for (const RegionText &text : std::as_const(texts)) {
            oneByOne = merged(*oneByOne, {text});
            QVERIFY(oneByOne);
        }
        QCOMPARE(merged(file, texts).value(), *oneByOne);
    }
}

QTEST_GUILESS_MAIN(RegionTest)
#include "tst_region.moc"
