// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace gleaner;
using digest::Parsed;

class DigestInvariantsTest : public QObject {
    Q_OBJECT

private:
    static void addFiles()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : {QStringLiteral(TEST_DATA_DIR "/digests"), QStringLiteral(SAMPLES_DIR)}) {
            const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
            QVERIFY(!files.isEmpty());
            for (const QFileInfo &file : files)
                QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        }
    }

    static Parsed parsedFile(const QString &path)
    {
        auto parsed = digest::parse(test::fileBytes(path), path);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().toString()));
        return std::move(*parsed);
    }

private slots:
    void holdForFiles_data() { addFiles(); }
    void holdForFiles()
    {
        QFETCH(QString, path);
        test::checkInvariants(parsedFile(path));
    }

    void everyLineWithTextIsAccountedFor_data() { addFiles(); }
    void everyLineWithTextIsAccountedFor()
    {
        QFETCH(QString, path);
        const Parsed parsed = parsedFile(path);
        std::vector<LineSpan> known{parsed.document.frontMatter.lines};
        for (const digest::Item &item : parsed.digest.items)
            known.push_back(item.lines);
        for (const digest::Matter &matter : parsed.digest.matter)
            known.push_back(matter.lines);
        for (const markdown::Node &node : parsed.tree.nodes()) {
            if (node.kind == markdown::NodeKind::Heading || node.kind == markdown::NodeKind::ThematicBreak)
                known.push_back(node.lines);
        }
        static const QRegularExpression words(QStringLiteral("[\\p{L}\\p{N}]"));
        static const QRegularExpression picture(QStringLiteral("^\\s*(?:\\[?!\\[|<)"));
        static const QRegularExpression fence(QStringLiteral("^```\\w*$")); // round a whole digest it is no code's
        const QStringList lines = parsed.document.text.split(u'\n');
        for (int i = 0; i < lines.size(); ++i) {
            if (!lines[i].contains(words) || picture.match(lines[i]).hasMatch() || fence.match(lines[i]).hasMatch())
                continue;
            const bool found = std::ranges::any_of(known, [&](const LineSpan &span) { return span.contains(i + 1); });
            QVERIFY2(found, qPrintable(QStringLiteral("line %1: %2").arg(i + 1).arg(lines[i])));
        }
    }

    void everyBlockIsKept_data() { addFiles(); }
    /// In an item's or a matter's nodes; a heading may be the title or the section that an item names instead.
    void everyBlockIsKept()
    {
        QFETCH(QString, path);
        const Parsed parsed = parsedFile(path);
        static const QRegularExpression words(QStringLiteral("[\\p{L}\\p{N}]")); // titles may lose their stop
        std::vector<bool> kept(parsed.tree.nodes().size(), false);
        const auto keep = [&](const std::vector<markdown::NodeId> &nodes) {
            for (const markdown::NodeId id : nodes)
                kept[size_t(id)] = true;
        };
        QSet<QString> sections{parsed.digest.title};
        for (const digest::Item &item : parsed.digest.items) {
            keep(item.titleNodes);
            keep(item.bodyNodes);
            sections.insert(item.section);
        }
        for (const digest::Matter &matter : parsed.digest.matter)
            keep(matter.nodes);
        for (size_t id = 1; id < kept.size(); ++id) {
            const markdown::Node &node = parsed.tree.node(markdown::NodeId(id));
            kept[id] = kept[id] || kept[size_t(node.parent)]
                    || (node.kind == markdown::NodeKind::Heading
                        && sections.contains(parsed.tree.text(markdown::NodeId(id)).simplified()));
            if (node.kind == markdown::NodeKind::Text)
                QVERIFY2(kept[id] || !node.literal.contains(words), qPrintable(node.literal));
        }
    }

    void noTextStandsTwice_data() { addFiles(); }
    void noTextStandsTwice()
    {
        QFETCH(QString, path);
        const Parsed parsed = parsedFile(path);
        std::vector<int> owners(parsed.tree.nodes().size(), 0);
        const auto own = [&](const std::vector<markdown::NodeId> &nodes) {
            for (const markdown::NodeId id : nodes)
                ++owners[size_t(id)];
        };
        for (const digest::Item &item : parsed.digest.items) {
            own(item.titleNodes);
            own(item.bodyNodes);
        }
        for (const digest::Matter &matter : parsed.digest.matter)
            own(matter.nodes);
        for (size_t id = 1; id < owners.size(); ++id)
            QVERIFY2(owners[id] <= 1, qPrintable(parsed.tree.text(markdown::NodeId(id))));
    }

    void pageShowsTheCanonicalText_data() { addFiles(); }
    void pageShowsTheCanonicalText()
    {
        QFETCH(QString, path);
        test::checkPageText(parsedFile(path));
    }

    void hostileInputIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n\n\t\r\n");
        QTest::newRow("only front matter") << QByteArray("---\ntitle: x\n---\n");
        QTest::newRow("unclosed front matter") << QByteArray("---\ntitle: x\n# y\n");
        QTest::newRow("only rules") << QByteArray("---\n\n***\n\n___\n");
        QTest::newRow("empty headings") << QByteArray("# \n\n## \n\n### \n\n### \n\n### \n");
        QTest::newRow("empty list entries") << QByteArray("1.\n2.\n3.\n\n- \n- \n- \n");
        QTest::newRow("ordinals alone") << QByteArray("1\xe3\x80\x81\n\n2\xe3\x80\x81\n\n3\xe3\x80\x81\n");
        QTest::newRow("links without words")
            << QByteArray("### [](http://a)\n\n### [](http://b)\n\n### [](javascript:1)\n");
        QTest::newRow("pictures only") << QByteArray("![](a)\n\n## ![](b)\n\n- ![](c)\n- ![](d)\n- ![](e)\n");
        QTest::newRow("not text") << QByteArray("\x00\xff\xfe\x80# a\x00\n\n\xc3\x28", 12);
        QTest::newRow("nested lists") << QByteArray("- a\n  - b\n    - c\n      - [d](http://d)\n        - e\n");
        QTest::newRow("nested quotes") << QByteArray(">").repeated(60) + " a";
        QTest::newRow("unclosed markup") << QByteArray("### [a](http://a\n\n**b\n\n```\n- c\n");
        QTest::newRow("html instead of text") << QByteArray("<html><body><script>x</script><p>y</p></body></html>");
        QTest::newRow("many headings") << QByteArray("### [a](http://a)\n\nb\n\n").repeated(5000);
        QTest::newRow("many entries") << QByteArray("1. [a](http://a) b\n").repeated(5000);
        QTest::newRow("one long line") << QByteArray("a ").repeated(300000);
        QTest::newRow("many brackets") << QByteArray("(").repeated(20000) + QByteArray("[").repeated(20000);
    }
    void hostileInputIsSurvived()
    {
        QFETCH(QByteArray, bytes);
        const auto parsed = digest::parse(bytes, QStringLiteral("x.md"));
        if (parsed)
            test::checkInvariants(*parsed);
        else
            QVERIFY(!parsed.error().message.isEmpty());
    }

    void sameBytesGiveTheSameDigest()
    {
        const QByteArray bytes = test::fileBytes(QStringLiteral(SAMPLES_DIR "/2026-10-12-ai-daily.md"));
        const auto one = digest::parse(bytes, QStringLiteral("a.md")),
                   two = digest::parse(bytes, QStringLiteral("a.md"));
        QVERIFY(one && two);
        QCOMPARE(one->digest.items.size(), two->digest.items.size());
        for (size_t i = 0; i < one->digest.items.size(); ++i) {
            QCOMPARE(one->digest.items[i].text, two->digest.items[i].text);
            QVERIFY(one->digest.items[i].marks == two->digest.items[i].marks);
        }
    }

    void repairsAreTold_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("lines");
        const auto twelve = QStringLiteral("港湾开航。**\n\n").repeated(12);
        QTest::newRow("one") << QStringLiteral("---\ntitle: 港\n---\n\n港湾开航。**\n") << 5 << QString();
        QTest::newRow("two") << QStringLiteral("港湾开航。**\n\n** 港 ** 湾\n") << 0 << QStringLiteral("1, 3");
        QTest::newRow("many") << twelve << 0 << QStringLiteral("1, 3, 5, 7, 9, 11, 13, 15.");
    }
    void repairsAreTold()
    {
        QFETCH(const QString, markdown);
        QFETCH(const int, line);
        QFETCH(const QString, lines);
        const auto parsed = digest::parse(markdown.toUtf8(), QStringLiteral("x.md"));
        QVERIFY(parsed);
        const QList<Diagnostic> &diagnostics = parsed->digest.diagnostics;
        const auto told = std::ranges::find(diagnostics, Diagnostic::Severity::Info, &Diagnostic::severity);
        QVERIFY(told != diagnostics.end());
        QCOMPARE(told->line, line);
        QVERIFY2(told->message.contains(lines), qPrintable(told->message));
    }

    void everyTruncationIsSurvived()
    {
        const QByteArray bytes = test::fileBytes(QStringLiteral(TEST_DATA_DIR "/digests/sections.md"));
        for (qsizetype length = 0; length < bytes.size(); length += 7) {
            const auto parsed = digest::parse(bytes.left(length), QStringLiteral("x.md"));
            QVERIFY(parsed);
            test::checkInvariants(*parsed);
        }
    }
};

QTEST_GUILESS_MAIN(DigestInvariantsTest)
#include "tst_digestinvariants.moc"
