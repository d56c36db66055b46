// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/exportsamples.h"
#include "tests/core/export/hostile.h"
#include "tests/core/export/shown.h"

#include "core/document/document.h"
#include "core/export/contained.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::exporting::test;

/// What is exported shows what the library holds, whoever reads it.
class RoundTripTest final : public QObject {
    Q_OBJECT

private slots:
    void quotesAndTitles_data() { presets(); }
    void quotesAndTitles();
    void notes_data() { presets(); }
    void notes();
    void frontMatter();
    void sameBytesAgain();

private:
    static constexpr int Count = 2000;
    static constexpr int Batch = 50; ///< items in one export
    static void presets();
};

void RoundTripTest::presets()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset preset : Presets)
        QTest::newRow(presetKey(preset).data()) << preset;
}

static ExportItem itemOf(int number, const QString &title, const QStringList &quotes, const QString &note)
{
    ExportItem item;
    item.item.id = {number};
    item.item.uid = u"i%1"_s.arg(number);
    item.item.number = number;
    item.item.title = title;
    item.item.lines = {1, 2};
    if (!note.isEmpty())
        item.notes = {noted(note)};
    for (const QString &quote : quotes)
        item.highlights += marked(quote, {}, annotation::Colour::Fact,
                                  u"h%1x%2"_s.arg(number).arg(item.highlights.size()));
    return item;
}

static ExportDigest digestOf(const QList<ExportItem> &items)
{
    ExportDigest digest;
    digest.digest = {
        .id = {1}, .uid = u"d1"_s, .path = u"/in/a.md"_s, .title = u"Daily"_s, .date = {}, .publisher = {}};
    digest.items = items;
    return digest;
}

/// Without the line that a callout begins with, which is its head.
static QStringList withoutHeads(QStringList quotes, Preset preset)
{
    for (QString &quote : quotes) {
        if (preset == Preset::Obsidian && quote.startsWith(u"[!quote] Fact · open\n"))
            quote = quote.section(u'\n', 1);
    }
    return quotes;
}

void RoundTripTest::quotesAndTitles()
{
    QFETCH(Preset, preset);
    const QStringList titles = hostileTexts(Count, 11, false);
    const QStringList quotes = hostileTexts(2 * Count, 12, true);
    for (int first = 0; first < Count; first += Batch) {
        QList<ExportItem> items;
        QStringList expectedTitles;
        QStringList expectedQuotes;
        for (int i = first; i < first + Batch; ++i) {
            items += itemOf(i + 1, titles[i], quotes.mid(2 * i, 2), {});
            expectedTitles += QString(u"%1 · "_s.arg(i + 1, 2, 10, QChar(u'0')) + titles[i].simplified()).simplified();
            expectedQuotes += {asShown(quotes[2 * i]), asShown(quotes[2 * i + 1])};
        }
        const QString text = contentOf(digestOf(items), {.preset = preset});
        for (const Shown &shown : {shownByCmark(text), shownByMd4c(text)}) {
            const QStringList shownQuotes = withoutHeads(shown.quotes, preset);
            for (qsizetype i = 0; i < expectedTitles.size(); ++i)
                QCOMPARE(shown.headings.value(i), expectedTitles[i]);
            for (qsizetype i = 0; i < expectedQuotes.size(); ++i)
                QCOMPARE(shownQuotes.value(i), expectedQuotes[i]);
            QCOMPARE(shown.headings.size(), expectedTitles.size());
            QCOMPARE(shownQuotes.size(), expectedQuotes.size());
        }
    }
}

void RoundTripTest::notes()
{
    QFETCH(Preset, preset);
    QStringList notes = hostileTexts(2 * Count, 13, true);
    // Definitions reach beyond a note, by Markdown's own rules; marks like those of a region are shown, not hidden.
    notes.removeIf([](const QString &note) { return note.contains(u"]:") || note.contains(u"gleaner:"); });
    QVERIFY(notes.size() > Count);
    for (qsizetype first = 0; first < notes.size(); first += Batch) {
        QList<ExportItem> items;
        for (const QString &note : notes.mid(first, Batch))
            items += itemOf(int(items.size()) + 1, u"标题"_s, {u"words"_s}, note);
        const QString text = contentOf(digestOf(items), {.preset = preset});
        for (const auto read : {shownByCmark, shownByMd4c}) {
            const Shown shown = read(text);
            for (qsizetype i = 0; i < items.size(); ++i) {
                const QString alone = contained(items[i].notes[0].text);
                // Whether markup is put right depends on whether there is Chinese anywhere in a text.
                Shown expected = read(alone + u"\n\n中文"_s);
                QCOMPARE(expected.blocks.value(expected.blocks.size() - 1), u"中文"_s);
                expected.blocks.removeLast();
                // The note's blocks, in order, right after the title (in an outline after its properties).
                const QString heading = u"%1 · 标题"_s.arg(i + 1, 2, 10, QChar(u'0'));
                const qsizetype from = shown.blocks.indexOf(heading) + (preset == Preset::Logseq ? 2 : 1);
                const QStringList blocks = shown.blocks.mid(from, expected.blocks.size());
                QVERIFY2(blocks == expected.blocks,
                         qPrintable(u"%1\n--- shows\n%2\n--- not\n%3"_s.arg(alone, blocks.join(u"\n.\n"_s),
                                                                            expected.blocks.join(u"\n.\n"_s))));
            }
        }
    }
}

void RoundTripTest::frontMatter()
{
    for (const Preset preset : {Preset::CommonMark, Preset::Obsidian}) {
        QTemporaryDir dir;
        QList<ExportDigest> digests;
        const QStringList titles = hostileTexts(100, 14, false);
        for (int i = 0; i < titles.size(); ++i) {
            digests += digestOf({itemOf(1, u"x"_s, {}, u"note"_s)});
            digests.last().digest.uid = u"d%1"_s.arg(i);
            digests.last().digest.title = titles[i];
            digests.last().digest.publisher = titles[titles.size() - 1 - i];
        }
        const QList<Written> written = exported(dir.path(), digests, {.preset = preset});
        QCOMPARE(written.size(), titles.size());
        for (int i = 0; i < titles.size(); ++i) {
            QFile file(written[i].path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto document = document::read(file.readAll());
            QVERIFY(document);
            QString expected = titles[i];
            QCOMPARE(document->frontMatter.form, document::FrontMatter::Form::Yaml);
            QCOMPARE(document->frontMatter.value({u"title"}), expected.replace(u'\t', u' '));
        }
    }
}

void RoundTripTest::sameBytesAgain()
{
    const QStringList texts = hostileTexts(200, 15, true);
    for (int i = 0; i + 3 < texts.size(); i += 20) {
        for (const Preset preset : Presets) {
            const ExportDigest digest = digestOf({itemOf(1, texts[i], {texts[i + 1], texts[i + 2]}, texts[i + 3])});
            QCOMPARE(fileOf(digest, {.preset = preset}), fileOf(digest, {.preset = preset}));
        }
    }
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_roundtrip.moc"
