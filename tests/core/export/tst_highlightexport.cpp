// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/region.h"
#include "core/export/target.h"
#include "core/markdown/tree.h"

#include "tests/core/export/exportsamples.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using annotation::AnchorState;
using annotation::Colour;
using annotation::Highlight;
using exporting::ExportDigest;
using namespace exporting::test;
using markdown::NodeKind;
using test::fileBytes;

/// Highlights in exported Markdown.
class HighlightExportTest final : public QObject {
    Q_OBJECT

private slots:
    void writesTheShape();
    void namesEveryColour();
    void showsTags();
    void showsWhatWasRead_data();
    void showsWhatWasRead();
    void showsPassagesOfADigest_data();
    void showsPassagesOfADigest();
    void noteEndsBeforeTheNextQuote_data();
    void noteEndsBeforeTheNextQuote();
    void sameInputSameBytes();
    void handEditIsKept();
};

static ExportDigest sample(const QList<Highlight> &highlights)
{
    ExportDigest digest;
    digest.digest.uid = u"d4x7"_s;
    digest.digest.path = u"/in/daily.md"_s;
    digest.digest.title = u"Daily"_s;
    exporting::ExportItem item;
    item.item.uid = u"k3m9"_s;
    item.item.number = 3;
    item.item.title = u"Title"_s;
    item.item.lines = {118, 121};
    item.highlights = highlights;
    digest.items = {item};
    return digest;
}

static QString content(const ExportDigest &digest)
{
    return contentOf(digest);
}

static QStringList shownQuotes(const QString &text)
{
    const auto tree = markdown::Tree::parse(text);
    if (!tree)
        return {tree.error().message};
    QStringList quotes;
    for (const markdown::NodeId block : tree->children(tree->root())) {
        if (tree->node(block).kind == NodeKind::BlockQuote)
            quotes += tree->text(block);
    }
    return quotes;
}

void HighlightExportTest::writesTheShape()
{
    Highlight moved = marked(u"a *second* one"_s, {}, Colour::Quote);
    moved.state = AnchorState::Moved;
    Highlight changed = marked(u"380 亿元"_s, u"待核实：\n\n- 口径"_s, Colour::Number);
    changed.state = AnchorState::Changed;
    changed.seen.quote.exact = u"420 `亿`元"_s;
    Highlight accepted = marked(u"new words"_s, {}, Colour::Claim);
    accepted.original.quote.exact = u"#old\nwords"_s;
    Highlight lost = marked(u"gone"_s, {}, Colour::Doubt);
    lost.state = AnchorState::Orphaned;
    Highlight detached = annotation::orphaned(marked(u"kept"_s, u"why"_s, Colour::FollowUp));
    detached.detached = true;
    ExportDigest digest = sample(
        {marked(u"First line.\nSecond | line."_s, u"my **note**"_s), moved, changed, accepted, lost, detached});
    digest.items[0].notes = {
        annotation::Note{.id = {1}, .uid = u"n1"_s, .item = {}, .text = u"of all"_s, .created = {}, .modified = {}}};
    digest.items[0].item.bookmarked = true;
    QCOMPARE(content(digest), QString::fromUtf8(R"(## 03 · Title

of all

> First line.
>
> Second \| line.

**Fact** · [open](gleaner://item/k3m9#h1)

my **note**

> a \*second\* one

**Quote** · [open](gleaner://item/k3m9#h1)

> 380 亿元

**Number** · changed: “420 \`亿\`元” stands there now · [open](gleaner://item/k3m9#h1)

待核实：

- 口径

> new words

**Claim** · marked as “\#old words” · [open](gleaner://item/k3m9#h1)

> gone

**Doubt** · orphaned: these words are no longer in the text · [open](gleaner://item/k3m9#h1)

> kept

**Follow-up** · kept as a quote, no longer looked for in the text · [open](gleaner://item/k3m9#h1)

why

- Bookmarked ★
- Source: [open in Gleaner](gleaner://item/k3m9) · `daily.md:118`
)"));
}

void HighlightExportTest::showsTags()
{
    Highlight highlight = marked(u"words"_s, u"A note."_s);
    highlight.tags = {u"two words"_s, u"芯片"_s};
    const ExportDigest digest = sample({highlight});
    QVERIFY2(content(digest).contains(u"> words\n\n**Fact** · #two-words #芯片 · [open]("_s),
             qPrintable(content(digest)));
    // The file's own tags have them once.
    ExportDigest twice = digest;
    twice.items[0].item.tags = {u"芯片"_s};
    const QTemporaryDir folder;
    const QString path = exported(folder.filePath(u"out"_s), {twice}).value(0).path;
    QVERIFY2(fileBytes(path).contains("tags: [\"news-digest\", \"芯片\", \"two-words\"]"), fileBytes(path).constData());
}

void HighlightExportTest::namesEveryColour()
{
    QStringList names;
    for (const Colour colour : annotation::Colours)
        names += content(sample({marked(u"x"_s, {}, colour)})).section(u"**"_s, 1, 1);
    QCOMPARE(names, QStringList({u"Fact"_s, u"Claim"_s, u"Doubt"_s, u"Number"_s, u"Follow-up"_s, u"Quote"_s}));
}

void HighlightExportTest::showsWhatWasRead_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"plain", "`code` ``more`` ```", "# no heading", "> no quote\n>> none", "a | b\n--- | ---",
                              "<b>bold</b>\n<script>alert(1)</script>\n<!--", "**“星际之门”**计划\n*（强）*调",
                              "one\ntwo\nthree", "- a\n- b\n1. c\n12) d", "===\n---\n***\n```\n~~~", "\\*\\",
                              "<!-- gleaner:end -->\n<!-- gleaner:begin v1 digest=x sum=y -->",
                              "[!note] x\n[ ] y\n[a]: b", "&amp; &#60; &", "$x$ %%y%% ==z== #tag ^id [[w]]", "%1 %2"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void HighlightExportTest::showsWhatWasRead()
{
    QFETCH(QString, words);
    Highlight changed = marked(words, u"note"_s);
    changed.original.quote.exact = words + u'*';
    changed.state = AnchorState::Changed;
    changed.seen.quote.exact = words + u'_';
    const ExportDigest digest = sample({changed});
    const auto tree = markdown::Tree::parse(content(digest));
    QVERIFY(tree);
    const auto blocks = tree->children(tree->root());
    QList<NodeKind> kinds;
    for (const markdown::NodeId block : blocks)
        kinds += tree->node(block).kind;
    QCOMPARE(kinds, QList<NodeKind>({NodeKind::Heading, NodeKind::BlockQuote, NodeKind::Paragraph, NodeKind::Paragraph,
                                     NodeKind::List}));
    QCOMPARE(tree->text(blocks[1]), words);
    const QString line = words.simplified();
    QCOMPARE(tree->text(blocks[2]),
             u"Fact · marked as “" + line + u"*” · changed: “" + line + u"_” stands there now · open");
    // Nothing in it is taken for the program's own lines.
    const auto regions = exporting::regionsOf(fileOf(digest));
    QVERIFY(regions);
    QCOMPARE(regions->size(), 1);
    QVERIFY(!regions->first().edited);
}

void HighlightExportTest::showsPassagesOfADigest_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("paragraphs")
        << u"First *one*\nthat goes on.\n\nSecond `a*b`,\\\nbroken.\n\n第三段**“重点”**在此\n换行。"_s;
    QTest::newRow("list") << u"Before:\n\n- one\n- two\n  - inner \\* star\n\n3. three\n4. # four\n\nafter"_s;
    QTest::newRow("quote and heading") << u"# Head #1\n\n> quoted\n>\n> > deeper\n\n- [ ] task"_s;
    QTest::newRow("table") << u"| a | b\\|c |\n|---|---|\n| *d* | `e` |"_s;
    QTest::newRow("code") << u"```\n# no heading\n> none\n```\n\n    <b>&amp;</b>"_s;
}

void HighlightExportTest::showsPassagesOfADigest()
{
    QFETCH(QString, source);
    const auto tree = markdown::Tree::parse(source);
    QVERIFY(tree);
    const QString text = tree->text(tree->root());
    QVERIFY(text.contains(u'\n') || text.contains(u'\t'));
    // From and to anywhere, also within words and white space.
    for (qsizetype start = 0; start < text.size(); start += 3) {
        for (qsizetype end = start + 1; end <= text.size(); end += 5) {
            const QString words = text.sliced(start, end - start);
            QStringList lines;
            for (const QString &line : words.split(u'\n', Qt::SkipEmptyParts)) {
                if (!line.simplified().isEmpty())
                    lines += line.simplified();
            }
            const QStringList shown = shownQuotes(content(sample({marked(words)})));
            QCOMPARE(shown.join(u'§'), lines.join(u'\n'));
        }
    }
}

void HighlightExportTest::noteEndsBeforeTheNextQuote_data()
{
    QTest::addColumn<QString>("note");
    for (const char *note : {"plain", "```\nopen", "<!-- open", "- list\n\n  - deeper", "    indented", "<script>\nx",
                             "1. a\n2. b", "| a |\n|---|", "[^1]: footnote", "<div>\nx", "text\n===", "~~~"})
        QTest::newRow(note) << QString::fromUtf8(note);
}

void HighlightExportTest::noteEndsBeforeTheNextQuote()
{
    QFETCH(QString, note);
    QCOMPARE(shownQuotes(content(sample({marked(u"one"_s, note), marked(u"two"_s, note)}))),
             QStringList({u"one"_s, u"two"_s}));
}

void HighlightExportTest::sameInputSameBytes()
{
    QTemporaryDir dir;
    const ExportDigest digest = sample({marked(u"a\r\nb"_s, u"x\r\ny\r\n\r\n"_s), marked(u"c"_s, u" \n"_s)});
    const exporting::Written first = exported(dir.path(), {digest}).value(0);
    QVERIFY(first.changed);
    const QByteArray bytes = fileBytes(first.path);
    QVERIFY(!bytes.contains('\r'));
    QVERIFY(bytes.contains("> a\n>\n> b\n\n**Fact** · [open](gleaner://item/k3m9#h1)\n\nx\ny\n\n> c\n\n**Fact** · "
                           "[open](gleaner://item/k3m9#h1)\n\n- "));
    QVERIFY(!exported(dir.path(), {digest}).value(0).changed);
    QCOMPARE(fileBytes(first.path), bytes);
}

void HighlightExportTest::handEditIsKept()
{
    QTemporaryDir dir;
    ExportDigest digest = sample({marked(u"as it was read"_s)});
    const QString path = exported(dir.path(), {digest}).value(0).path;
    const QByteArray edited = fileBytes(path).replace("as it was read", "as I like it") + "\nmine\n";
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(edited), edited.size());
    file.close();
    digest.items[0].highlights += marked(u"another"_s);
    const exporting::Written written = exported(dir.path(), {digest}).value(0);
    QVERIFY(written.changed);
    QCOMPARE(fileBytes(written.keptCopy), edited);
    QVERIFY(fileBytes(path).contains("> as it was read\n\n**Fact** · [open](gleaner://item/k3m9#h1)\n\n> another\n"));
    QVERIFY(fileBytes(path).endsWith("\nmine\n"));
}

QTEST_GUILESS_MAIN(HighlightExportTest)
#include "tst_highlightexport.moc"
