// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/parser.h"

#include "tests/support/testsupport.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using digest::Parsed;
using digest::ParseOptions;

/// Reading a document otherwise than the program would by itself.
class ChoosingTest : public QObject {
    Q_OBJECT

private:
    static Parsed parsed(const QByteArray &bytes, const ParseOptions &options = {})
    {
        auto result = digest::parse(bytes, u"x.md"_s, options);
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        return std::move(*result);
    }

    static bool tells(const Parsed &result, const QString &part)
    {
        return std::ranges::any_of(result.digest.diagnostics,
                                   [&](const Diagnostic &diagnostic) { return diagnostic.message.contains(part); });
    }

    static QStringList titles(const Parsed &result)
    {
        QStringList list;
        for (const digest::Item &item : result.digest.items)
            list.append(item.title);
        return list;
    }

    const QByteArray m_list = "---\npublisher: 晨报\n---\n\n# 早报\n\n"
                              "1. [星河公司发布新芯片](https://example.com/1)\n"
                              "2. [海港市地铁通车](https://example.com/2)\n"
                              "3. [蓝湾大学公布论文](https://example.com/3)\n";

private slots:
    void everyRecogniserHasANameOfItsOwn()
    {
        QSet<QString> ids, names;
        for (const digest::RecogniserName &recogniser : digest::recognisers()) {
            QVERIFY(!recogniser.id.isEmpty());
            QVERIFY(!recogniser.name.isEmpty());
            QVERIFY(!recogniser.name.endsWith(u'.'));
            QCOMPARE(digest::recogniserName(recogniser.id), recogniser.name);
            ids.insert(recogniser.id);
            names.insert(recogniser.name);
        }
        QCOMPARE(ids.size(), digest::recognisers().size());
        QCOMPARE(names.size(), ids.size());
        QCOMPARE(digest::recogniserName(u"retired"_s), u"retired"_s);
    }

    void chosenRecogniserSplits()
    {
        const Parsed automatic = parsed(m_list);
        QCOMPARE(automatic.digest.items.size(), 3u);
        QCOMPARE(automatic.digest.chosen, QString());

        const Parsed forced = parsed(m_list, {.recogniser = u"generic"_s});
        QCOMPARE(forced.digest.recogniser, u"generic"_s);
        QCOMPARE(forced.digest.chosen, u"generic"_s);
        QVERIFY(!forced.digest.reason.isEmpty());
        QVERIFY(forced.digest.reason != automatic.digest.reason);
        QVERIFY(forced.digest.confidence < automatic.digest.confidence);
        QCOMPARE(forced.digest.diagnostics, automatic.digest.diagnostics);
    }

    void publishersChoiceGivesWayToTheDocuments()
    {
        const QHash<QString, QString> byPublisher{{u"晨报"_s, u"article"_s}, {u"晚报"_s, u"generic"_s}};
        QCOMPARE(parsed(m_list, {.byPublisher = byPublisher}).digest.chosen, u"article"_s);
        QCOMPARE(parsed(m_list, {.recogniser = u"generic"_s, .byPublisher = byPublisher}).digest.chosen, u"generic"_s);
        const Parsed automatic = parsed(m_list, {.recogniser = QString(), .byPublisher = byPublisher});
        QCOMPARE(automatic.digest.chosen, QString());
        QCOMPARE(titles(automatic), titles(parsed(m_list)));
        // A document that names no publisher is nobody's.
        QCOMPARE(parsed("# 早报\n\n- 一\n", {.byPublisher = {{QString(), u"article"_s}}}).digest.chosen, QString());
    }

    void unknownRecogniserGivesWay()
    {
        const Parsed result = parsed(m_list, {.recogniser = u"retired"_s});
        QCOMPARE(titles(result), titles(parsed(m_list)));
        QCOMPARE(result.digest.recogniser, parsed(m_list).digest.recogniser);
        // What was chosen stands: a version that knows it uses it.
        QCOMPARE(result.digest.chosen, u"retired"_s);
        QVERIFY(tells(result, u"retired"_s));
    }

    void recogniserWithoutItemsGivesWay()
    {
        const QByteArray story = "海港市第二条地铁线今天通车，全长三十公里，沿途设二十二站，票价按里程计算。\n";
        const Parsed result = parsed(story, {.recogniser = u"numbered-paragraphs"_s});
        QCOMPARE(result.digest.items.size(), 1u);
        QCOMPARE(result.digest.chosen, u"numbered-paragraphs"_s);
        QVERIFY(result.digest.recogniser != u"numbered-paragraphs"_s);
        QVERIFY(tells(result, digest::recogniserName(u"numbered-paragraphs"_s)));
        QCOMPARE(result.digest.matter.size(), parsed(story).digest.matter.size());
    }

    void emptyPagesStayEmpty()
    {
        const Parsed result = parsed("\n\n", {.recogniser = u"article"_s});
        QVERIFY(result.digest.items.empty());
        QVERIFY(!result.digest.diagnostics.isEmpty());
    }

    void limitsHold()
    {
        const auto result = digest::parse(m_list, u"x.md"_s, {.limits = {.bytes = 10}});
        QCOMPARE(result.error().kind, Error::Kind::TooLarge);
    }

    /// Whatever is chosen, no line with text is lost.
    void anyChoiceForAnyDigest_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("id");
        const QDir folder(QStringLiteral(TEST_DATA_DIR "/digests"));
        const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            for (const digest::RecogniserName &recogniser : digest::recognisers())
                QTest::addRow("%s as %s", qPrintable(name), qPrintable(recogniser.id))
                    << folder.filePath(name) << recogniser.id;
        }
    }
    void anyChoiceForAnyDigest()
    {
        QFETCH(QString, path);
        QFETCH(QString, id);
        const QByteArray bytes = test::fileBytes(path);
        const Parsed result = parsed(bytes, {.recogniser = id});
        const digest::Digest &digest = result.digest;
        QCOMPARE(digest.chosen, id);
        QCOMPARE(digest.items.empty(), parsed(bytes).digest.items.empty());
        QVERIFY(digest.confidence >= 0 && digest.confidence <= 1);

        std::vector<LineSpan> known{result.document.frontMatter.lines};
        for (const digest::Item &item : digest.items) {
            QVERIFY(!item.title.isEmpty());
            known.push_back(item.lines);
        }
        for (const digest::Matter &matter : digest.matter)
            known.push_back(matter.lines);
        for (const markdown::Node &node : result.tree.nodes()) {
            if (node.kind == markdown::NodeKind::Heading || node.kind == markdown::NodeKind::ThematicBreak)
                known.push_back(node.lines);
        }
        static const QRegularExpression words(u"[\\p{L}\\p{N}]"_s);
        static const QRegularExpression picture(u"^\\s*(?:\\[?!\\[|<)"_s);
        static const QRegularExpression fence(u"^```\\w*$"_s); // round a whole digest it is no code's
        const QStringList lines = result.document.text.split(u'\n');
        for (int i = 0; i < lines.size(); ++i) {
            if (!lines[i].contains(words) || picture.match(lines[i]).hasMatch() || fence.match(lines[i]).hasMatch())
                continue;
            QVERIFY2(std::ranges::any_of(known, [&](const LineSpan &span) { return span.contains(i + 1); }),
                     qPrintable(u"line %1: %2"_s.arg(i + 1).arg(lines[i])));
        }
    }
};

QTEST_GUILESS_MAIN(ChoosingTest)
#include "tst_choosing.moc"
