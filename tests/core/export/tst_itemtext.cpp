// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/hostile.h"
#include "tests/core/export/shown.h"
#include "tests/support/testsupport.h"

#include "core/digest/parser.h"
#include "core/export/inlinemarkdown.h"
#include "core/export/itemmarkdown.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::exporting::test;

/// Items' texts as Markdown, with highlights in them.
class ItemTextTest final : public QObject {
    Q_OBJECT

private slots:
    void writesEveryKindOfBlock();
    void showsWhatTheSourceDoes_data();
    void showsWhatTheSourceDoes();
    void showsWhatHostileSourcesDo_data();
    void showsWhatHostileSourcesDo();
    void marksTheWords_data() { showsWhatTheSourceDoes_data(); }
    void marksTheWords();
    void writesTextsWithoutSource();
};

static QString bare(QString text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.remove(space);
}

static QString shownText(const Shown &shown)
{
    return bare(shown.blocks.join(u'\n'));
}

void ItemTextTest::writesEveryKindOfBlock()
{
    const QString source = uR"(# Digest

## [One](https://example.com/1)

A **bold “word”**字 and *it* with `a|b` [link](https://example.com/x) <b>x</b>
next line 中
文.\
Hard.

- a
  - b
- c

3. three
4. four

> quoted

| h | i |
|---|--:|
| 1 \| 2 | *y* |

```cpp
int x; // **
```

![A [picture]](https://example.com/p.png)

)"_s;
    const auto parsed = digest::parse(source.toUtf8(), u"/in/a.md"_s, {.recogniser = u"article"_s});
    QVERIFY(parsed);
    QVERIFY(!parsed->digest.items.empty());
    const digest::Item &item = parsed->digest.items.front();
    const qsizetype at = item.text.indexOf(u"“word”"_s);
    QVERIFY(at > 0);
    const QList<TextSpan> marked{{at, at + 15}, {item.text.indexOf(u"three"_s), item.text.indexOf(u"three"_s) + 5}};
    const QString text = itemMarkdown(
        parsed->tree, item, marked,
        {.preset = Preset::Obsidian, .level = 2, .imageAddress = [](const QString &) { return u"images/p.png"_s; }});
    for (
        const QString &part :
        {u"<strong>bold ==“word”==</strong>==字 and== <em>==it==</em> with `a|b` [link](https://example.com/x) x next line 中文.\\\nHard."_s,
         u"- a\n  - b\n- c\n\n<!-- -->\n\n3. ==three==\n4. four\n\n> quoted\n\n| h | i |\n| --- | ---: |\n| 1 \\| 2 | *y* |"_s,
         u"```cpp\nint x; // **\n```"_s, u"![A \\[picture\\]](images/p.png)"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u"\n--- in\n"_s + text));
}

void ItemTextTest::showsWhatTheSourceDoes_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file : QDir(QStringLiteral(SAMPLES_DIR)).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void ItemTextTest::showsWhatTheSourceDoes()
{
    QFETCH(QString, path);
    const auto parsed = digest::parse(gleaner::test::fileBytes(path), path);
    QVERIFY(parsed);
    for (const Preset preset : Presets) {
        for (const digest::Item &item : parsed->digest.items) {
            const QString text = itemMarkdown(parsed->tree, item, {}, {.preset = preset});
            const QString body = parsed->tree.plainText(item.bodyNodes, item.titleNodes).text;
            QVERIFY2(shownText(shownByCmark(text)) == bare(body), qPrintable(text + u"\n--- not\n"_s + body));
            QVERIFY2(shownText(shownByMd4c(text)) == bare(body), qPrintable(text + u"\n--- not\n"_s + body));
        }
    }
}

void ItemTextTest::showsWhatHostileSourcesDo_data()
{
    QTest::addColumn<Preset>("preset");
    for (const Preset preset : Presets)
        QTest::newRow(presetKey(preset).data()) << preset;
}

/// Some passages of a text, none of them of white space alone.
static QList<TextSpan> passages(const QString &text, QRandomGenerator &random)
{
    QList<TextSpan> spans;
    for (int i = random.bounded(4); i > 0; --i) {
        const qsizetype start = random.bounded(qint64(text.size()));
        const TextSpan span{start, std::min(text.size(), start + 1 + random.bounded(12))};
        const auto splitsCharacter = [&](qsizetype at) { return at < text.size() && text[at].isLowSurrogate(); };
        if (!splitsCharacter(span.start) && !splitsCharacter(span.end)
            && !bare(text.sliced(span.start, span.length())).isEmpty())
            spans += span;
    }
    return spans;
}

/// Markdown with each mark of a highlight as one character, as Obsidian takes them: pairs of signs that are not escaped
/// and not in code. Nothing when one has no other.
constexpr QChar MarkSign(0xE000);

static std::optional<QString> withMarkSigns(const QString &markdown)
{
    static const QRegularExpression token(u"\\\\.|(`+)(?:(?!`).|(?!\\1(?!`))`)*?(?<!`)\\1(?!`)|==|[^\\\\`=]+|."_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QString out;
    int marks = 0;
    for (auto match = token.globalMatch(markdown); match.hasNext();) {
        const QString each = match.next().captured();
        const bool isMark = each == u"==";
        marks += isMark;
        out += isMark ? QString(MarkSign) : each;
    }
    return marks % 2 == 0 ? std::optional(out) : std::nullopt;
}

/// Such an address is a link by itself, for some readers with all that is written behind it.
static bool hasBareAddress(const markdown::Tree &tree)
{
    qsizetype inLinks = 0;
    for (markdown::NodeId id = 0; id < markdown::NodeId(tree.nodes().size()); ++id) {
        if (tree.node(id).kind == markdown::NodeKind::Link)
            inLinks += tree.text(id).count(u"://");
    }
    return tree.text(tree.root()).count(u"://") > inLinks;
}

void ItemTextTest::showsWhatHostileSourcesDo()
{
    QFETCH(Preset, preset);
    QRandomGenerator random(8);
    int shown = 0;
    for (const QString &source : hostileSources(6000, 16)) {
        const auto parsed = digest::parse(source.toUtf8(), u"/in/a.md"_s, {.recogniser = u"article"_s});
        QVERIFY(parsed);
        if (hasBareAddress(parsed->tree))
            continue;
        for (const digest::Item &item : parsed->digest.items) {
            const QString body = bare(parsed->tree.plainText(item.bodyNodes, item.titleNodes).text);
            const QList<TextSpan> spans = passages(item.text, random);
            for (const QList<TextSpan> &marked : {QList<TextSpan>(), spans}) {
                const QString text = itemMarkdown(parsed->tree, item, marked, {.preset = preset});
                const auto unmarked = preset == Preset::CommonMark ? text : withMarkSigns(text);
                const QString told = u"%1\n--- gave\n%2\n--- not\n%3"_s.arg(source, text, body);
                QVERIFY2(unmarked, qPrintable(told));
                const QString byCmark = shownText(shownByCmark(*unmarked)).remove(MarkSign);
                QVERIFY2(byCmark == body, qPrintable(told + u"\n--- but by cmark\n"_s + byCmark));
                const QString byMd4c = shownText(shownByMd4c(*unmarked)).remove(MarkSign);
                QVERIFY2(byMd4c == body, qPrintable(told + u"\n--- but by md4c\n"_s + byMd4c));
                ++shown;
            }
        }
    }
    QVERIFY2(shown > 5000, qPrintable(QString::number(shown)));
}

void ItemTextTest::marksTheWords()
{
    QFETCH(QString, path);
    const auto parsed = digest::parse(gleaner::test::fileBytes(path), path);
    QVERIFY(parsed);
    QRandomGenerator random(3);
    int marks = 0;
    for (const digest::Item &item : parsed->digest.items) {
        const QString body = parsed->tree.plainText(item.bodyNodes, item.titleNodes).text.trimmed();
        const qsizetype from = item.text.size() - body.size();
        const bool hasCode = std::ranges::any_of(
            item.marks, [](const markdown::Mark &mark) { return mark.kind == markdown::Mark::Kind::Code; });
        if (body.size() < 4 || body.contains(u"==") || hasCode)
            continue;
        QList<TextSpan> marked;
        for (int i = 0; i < 3; ++i) {
            const qsizetype start = from + random.bounded(qint64(body.size() - 2));
            marked += {start, std::min(item.text.size(), start + 1 + random.bounded(40))};
        }
        QString words;
        for (const TextSpan &span : united(marked))
            words += item.text.sliced(span.start, span.length());
        const QString text = itemMarkdown(parsed->tree, item, marked, {.preset = Preset::Obsidian});
        // What stands between the marks, as a reader sees it.
        QString shown = shownByCmark(text).blocks.join(u'\n');
        QString between;
        const QStringList pieces = shown.split(u"=="_s);
        for (qsizetype i = 1; i < pieces.size(); i += 2)
            between += pieces[i];
        QCOMPARE(bare(between), bare(words));
        QCOMPARE(bare(shown.remove(u"=="_s)), bare(body));
        marks += int(pieces.size()) / 2;
    }
    QVERIFY(marks > 0);
}

void ItemTextTest::writesTextsWithoutSource()
{
    QCOMPARE(plainItemMarkdown(u"Title\n- one *x*\n# two"_s, {{8, 11}}, {.preset = Preset::CommonMark}),
             u"Title\n\n\\- <mark>one</mark> \\*x\\*\n\n\\# two"_s);
}

QTEST_GUILESS_MAIN(ItemTextTest)
#include "tst_itemtext.moc"
