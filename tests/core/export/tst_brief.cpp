// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/brief.h"
#include "core/export/briefpieces.h"
#include "core/export/footnotelabels.h"
#include "core/library/figures.h"
#include "core/library/highlightrows.h"
#include "core/markdown/tree.h"
#include "tests/core/library/fixtures.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;
using namespace gleaner::library;
using namespace gleaner::library::test;

using Kind = BriefSource::Kind;
using State = SourceCheck::State;
using markdown::NodeKind;
using markdown::Tree;

namespace {

BriefSource source(const QString &mark, const QString &quote = {})
{
    return {.kind = quote.isEmpty() ? Kind::Item : Kind::Figure,
            .mark = mark,
            .item = u"k7m2x9q4ab"_s,
            .quote = quote,
            .title = u"标题 "_s + mark,
            .source = u"晨报"_s,
            .url = u"https://example.org/"_s + mark,
            .digestTitle = u"早报"_s,
            .date = {2026, 3, 1},
            .file = u"a.md"_s,
            .line = 7};
}

Brief brief(const QString &text, const QList<BriefSource> &sources)
{
    return {.id = {1}, .uid = u"u"_s, .title = u"题"_s, .text = text, .sources = sources};
}

/// What the footnotes show, by their numbers.
QStringList shownNotes(const QString &markdown)
{
    QStringList shown;
    const auto tree = Tree::parse(markdown);
    for (const markdown::NodeId id : tree->children(tree->root())) {
        if (tree->node(id).kind == NodeKind::FootnoteDefinition)
            shown += tree->text(id);
    }
    return shown;
}

} // namespace

/// Briefs as Markdown and HTML, and what goes into them.
class TestBrief final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void numbersByFirstUse();
    void tellsOfTheSource();
    void leavesOutWhatIsNotUsed();
    void ownFootnotesStay();
    void marksStayWhereNumbersWouldLie_data();
    void marksStayWhereNumbersWouldLie();
    void unknownFootnotesAreTold();
    void openEndsAreClosed_data();
    void openEndsAreClosed();
    void hostileTextSurvives();
    void htmlIsHarmless();
    void sameBytes();
    void emptyBrief();
    void piecesOfALibrary();
    void exclamationMark();
    void sourcesAreChecked();

private:
    static ImportEntry import(TestLibrary &library, const QString &text)
    {
        PreparedFile file = preparedFile(u"/news/早报.md"_s, u"早报"_s, {2026, 3, 1},
                                         {{u"甲 *社*"_s, text, u"https://example.org/1"_s, {}},
                                          {u"乙"_s, u"新的工厂在东边。"_s, u"https://example.org/2"_s, {}}},
                                         u"晨报"_s);
        addFigure(file, 0, entity::Type::Money, u"380 亿元"_s, 38'000'000'000, u"CNY"_s);
        return library.store(file);
    }
};

void TestBrief::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("labels"); ///< definitions with a colon
    const auto row = [](const char *name, const QString &text, const QStringList &labels) {
        QTest::newRow(name) << text << labels;
    };
    row("none", u"a [b] ^c"_s, {});
    row("two", u"a[^1] b[^x-y]."_s, {u"1"_s, u"x-y"_s});
    row("definition", u"a[^1]\n\n[^1]: b\n"_s, {u"1"_s, u"1:"_s});
    row("in the line is none", u"a[^1]: b"_s, {u"1"_s});
    row("escaped", u"\\[^1] \\\\[^2]"_s, {u"2"_s});
    row("code", u"`[^1]` ``a ` [^2]`` [^3]"_s, {u"3"_s});
    row("open code", u"`[^1] [^2]"_s, {u"1"_s, u"2"_s});
    row("code ends with its paragraph", u"`a\n\n[^1]`"_s, {u"1"_s});
    row("fence", u"```\n[^1]\n```\n[^2]\n~~~~ x\n[^3]\n~~~\n[^4]\n~~~~\n[^5]"_s, {u"2"_s, u"5"_s});
    row("open fence", u"[^1]\n```\n[^2]"_s, {u"1"_s});
    row("spaces", u"[^a b] [^] [^c"_s, {});
    row("nested", u"[^[^1]]"_s, {u"1"_s});
    row("at the end", u"[^"_s, {});
    row("backslash at the end", u"[^1]\\"_s, {u"1"_s});
}

void TestBrief::labels()
{
    QFETCH(QString, text);
    QStringList found;
    const QList<FootnoteLabel> labels = footnoteLabels(text);
    for (const FootnoteLabel &label : labels) {
        QCOMPARE(text.sliced(label.start, label.end - label.start), u"[^"_s + label.label + u']');
        found += label.isDefinition ? QString(label.label + u':') : label.label;
    }
    QTEST(found, "labels");
}

void TestBrief::numbersByFirstUse()
{
    const BriefText out = briefMarkdown(
        brief(u"乙[^s2] 甲[^S1] 乙[^s2]"_s, {source(u"s1"_s), source(u"s2"_s), source(u"s3"_s)}));
    QCOMPARE(out.cited, QStringList({u"s2"_s, u"s1"_s}));
    QCOMPARE(out.text.section(u'\n', 0, 2), u"# 题\n\n乙[^1] 甲[^2] 乙[^1]"_s);
    const QStringList notes = shownNotes(out.text);
    QCOMPARE(notes.size(), 2);
    QVERIFY(notes[0].startsWith(u"标题 s2"_s));
    QVERIFY(notes[1].startsWith(u"标题 s1"_s));
}

void TestBrief::tellsOfTheSource()
{
    const BriefText out = briefMarkdown(brief(u"a[^s1]"_s, {source(u"s1"_s, u"他说：“新的芯片。”"_s)}));
    QCOMPARE(out.text,
             u"# 题\n\na[^1]\n\n[^1]: “他说：“新的芯片。”” — [标题 s1](https://example.org/s1) · 晨报 · 早报 · "
             "2026-03-01 · `a.md:7` · [Gleaner](gleaner://item/k7m2x9q4ab)\n"_s);
    // Nothing of what is not there.
    BriefSource bare{.mark = u"s1"_s, .item = u"x"_s, .title = u"T"_s};
    QVERIFY(briefMarkdown(brief(u"a[^s1]"_s, {bare})).text.endsWith(u"[^1]: T · [Gleaner](gleaner://item/x)\n"_s));
    bare.source = bare.digestTitle = u"Daily"_s;
    QVERIFY(briefMarkdown(brief(u"a[^s1]"_s, {bare})).text.contains(u"T · Daily · [G"_s));
}

void TestBrief::leavesOutWhatIsNotUsed()
{
    const QString text = briefMarkdown(brief(u"`[^s1]` and \\[^s2]\n\n<div>[^s3]</div>"_s,
                                             {source(u"s1"_s), source(u"s2"_s), source(u"s3"_s)}))
                             .text;
    QVERIFY(!text.contains(u"标题"_s));
}

void TestBrief::ownFootnotesStay()
{
    const BriefText out = briefMarkdown(brief(u"a[^mine] b[^s1]\n\n[^mine]: my own words"_s, {source(u"s1"_s)}));
    QCOMPARE(out.unknown, QStringList());
    QVERIFY(out.text.contains(u"a[^mine] b[^2]"_s));
    QCOMPARE(shownNotes(out.text).value(0), u"my own words"_s);
    // A person's own definition goes before the source's.
    const BriefText taken = briefMarkdown(brief(u"a[^s1]\n\n[^s1]: mine"_s, {source(u"s1"_s)}));
    QCOMPARE(shownNotes(taken.text), QStringList(u"mine"_s));
    QCOMPARE(taken.cited, QStringList());
}

void TestBrief::marksStayWhereNumbersWouldLie_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a number of the person's own") << u"a[^s1] b[^1]\n\n[^1]: mine"_s;
    QTest::newRow("raw HTML") << u"a[^s1]\n\n<div>[^s1]</div>"_s;
}

void TestBrief::marksStayWhereNumbersWouldLie()
{
    QFETCH(QString, text);
    const BriefText out = briefMarkdown(brief(text, {source(u"s1"_s)}));
    QVERIFY(out.text.contains(text));
    QCOMPARE(out.cited, QStringList(u"s1"_s));
    QVERIFY(shownNotes(out.text).value(0).startsWith(u"标题 s1"_s));
}

void TestBrief::unknownFootnotesAreTold()
{
    const BriefText out = briefMarkdown(brief(u"a[^s1] b[^s7] c[^s7]"_s, {source(u"s1"_s)}));
    QCOMPARE(out.unknown, QStringList(u"s7"_s));
    QVERIFY(out.text.contains(u"b[^s7]"_s));
}

void TestBrief::openEndsAreClosed_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"a[^s1]\n\n```\ncode", "a[^s1]\n\n<!-- note", "a[^s1]\n\n<pre>", "> a[^s1]", "- a[^s1]\n  - b",
          "a[^s1]\n\n    code", "| a[^s1] |\n|---|\n| b |", "a[^s1]\n\n[^x]: y", "# a[^s1]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestBrief::openEndsAreClosed()
{
    QFETCH(QString, text);
    const BriefText out = briefMarkdown(brief(text, {source(u"s1"_s)}));
    QCOMPARE(shownNotes(out.text).filter(u"标题 s1"_s).size(), 1);
    QVERIFY(briefHtml(brief(text, {source(u"s1"_s)})).text.contains(u"标题 s1"_s));
}

void TestBrief::hostileTextSurvives()
{
    QRandomGenerator random(20260301);
    static const QStringList parts{
        u"[^s1]"_s,   u"[^1]:"_s, u"]("_s,   u"**"_s,    u"`"_s,  u"\\"_s,  u"<script>alert(1)</script>"_s,
        u"“"_s,       u"”"_s,     u"|"_s,    u"<!--"_s,  u"#"_s,  u"~~"_s,  u"&amp;"_s,
        u"![x](y)"_s, u"_"_s,     u"新闻"_s, u"\n"_s,    u"- "_s, u"1. "_s, u"https://a.b/c_d "_s,
        u"$"_s,       u"=="_s,    u"%%"_s,   u"word "_s, u"\t"_s, u"𠀀"_s,  u"!"_s};
    for (int round = 0; round < 2'000; ++round) {
        const auto hostile = [&] {
            QString text;
            for (int count = random.bounded(1, 9); count > 0; --count)
                text += parts[random.bounded(parts.size())];
            return text;
        };
        BriefSource given = source(u"s1"_s, hostile());
        given.title = hostile() + u'x';
        given.source = hostile();
        given.digestTitle = u"D"_s + hostile();
        given.url.clear();
        given.file.clear();
        given.item.clear();
        const BriefText out = briefMarkdown(brief(u"before[^s1] after"_s, {given}));
        const QStringList notes = shownNotes(out.text);
        QVERIFY2(notes.size() == 1, qPrintable(out.text));
        const auto plain = [](QString text) { return text.simplified().remove(u' '); };
        QString expected = given.quote.simplified().isEmpty() && given.quote.isEmpty()
                             ? QString()
                             : u"“"_s + given.quote.simplified() + u"”—"_s;
        expected += given.title.simplified();
        if (!given.source.simplified().isEmpty() || !given.source.isEmpty())
            expected += u"·"_s + given.source.simplified();
        expected += u"·"_s + given.digestTitle.simplified() + u"·2026-03-01"_s;
        QVERIFY2(plain(notes[0]) == plain(expected), qPrintable(out.text + u"\n" + plain(expected)));
        const auto tree = Tree::parse(out.text);
        QCOMPARE(tree->children(tree->root()).size(), 3U);
        QVERIFY(!briefHtml(brief(u"before[^s1]"_s, {given})).text.contains(u"<script"_s));
    }
}

void TestBrief::htmlIsHarmless()
{
    Brief given = brief(u"<script>x()</script> <a href=\"javascript:x()\">y</a> ![a](https://x.org/i.png)\n\nb[^s1]"_s,
                        {source(u"s1"_s)});
    given.title = u"<b>&</b>"_s;
    given.sources[0].url = u"javascript:alert(1)"_s;
    const QString page = briefHtml(given).text;
    QVERIFY(page.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(page.contains(u"default-src 'none'"_s));
    QVERIFY(page.contains(u"<title>&lt;b&gt;&amp;&lt;/b&gt;</title>"_s));
    QVERIFY(page.contains(u"section.footnote"_s)); // the style is there
    QVERIFY(page.contains(u"id=\"fn-1\""_s));
    QVERIFY(page.contains(u"href=\"#fn-1\""_s));
    for (const QString &word : {u"<script"_s, u"javascript:"_s, u"<img"_s, u"gleaner://"_s})
        QVERIFY2(!page.contains(word), qPrintable(word));
}

void TestBrief::sameBytes()
{
    const Brief given = brief(u"乙[^s2] 甲[^s1]\n\n- x"_s, {source(u"s1"_s), source(u"s2"_s)});
    for (const BriefFormat format : {BriefFormat::Markdown, BriefFormat::Html}) {
        const QString first = briefText(given, format).text;
        QCOMPARE(briefText(given, format).text, first);
        QVERIFY(first.endsWith(u'\n') && !first.endsWith(u"\n\n"_s));
        QVERIFY(!first.contains(u'\r'));
    }
}

void TestBrief::emptyBrief()
{
    QCOMPARE(briefMarkdown(brief({}, {source(u"s1"_s)})).text, u"# 题\n"_s);
    QVERIFY(briefHtml(brief({}, {})).text.contains(u"<h1>题</h1>"_s));
}

void TestBrief::piecesOfALibrary()
{
    TestLibrary library;
    const DigestId digest = import(library, u"公司宣布融资 380 亿元，用于研发。明年开工！"_s).digest;
    const QList<ItemId> items = library.itemIds(digest);
    const Reader reader = library.reader();

    const auto item = itemPiece(reader, items[0]);
    VERIFY_RESULT(item);
    QCOMPARE(item->source.kind, Kind::Item);
    QCOMPARE(item->source.item, reader.item(items[0])->uid);
    QCOMPARE(item->source.source, u"晨报"_s);
    QCOMPARE(item->source.digestTitle, u"早报"_s);
    QCOMPARE(item->source.date, QDate(2026, 3, 1));
    QCOMPARE(item->source.file, u"早报.md"_s);
    QCOMPARE(item->source.url, u"https://example.org/1"_s);
    QCOMPARE(pieceMarkdown(*item, u"s1"_s), u"**甲 \\*社\\***[^s1]\n"_s);

    const QString text = *reader.itemText(items[0]);
    const qsizetype at = text.indexOf(u"用于"_s);
    const auto marked = library.writer().addHighlight({.item = items[0], .span = {at, at + 4}, .note = u"核实 *它*"_s});
    VERIFY_RESULT(marked);
    const auto highlight = highlightPiece(reader, marked->id);
    VERIFY_RESULT(highlight);
    QCOMPARE(highlight->source.highlight, marked->uid);
    QCOMPARE(highlight->source.quote, u"用于研发"_s);
    QCOMPARE(pieceMarkdown(*highlight, u"s2"_s), u"> 用于研发[^s2]\n\n核实 *它*\n"_s);

    const auto figures = reader.figureIds({.scope = FigureQuery::Scope::Digest, .digest = digest})
                             .and_then([&](const QList<FigureId> &ids) { return reader.figures(ids); });
    QCOMPARE(figures->size(), 1);
    const auto figure = figurePiece(reader, figures->first());
    VERIFY_RESULT(figure);
    QCOMPARE(figure->source.kind, Kind::Figure);
    QCOMPARE(figure->source.quote, u"公司宣布融资 380 亿元，用于研发。"_s);
    QVERIFY(pieceMarkdown(*figure, u"s3"_s).endsWith(u": 380 亿元[^s3]\n"_s));

    QCOMPARE(withPiece(u"a\n\n"_s, u"b\n"_s), u"a\n\nb\n"_s);
    QCOMPARE(withPiece({}, u"b\n"_s), u"b\n"_s);
    QCOMPARE(itemPiece(reader, {9'999}).error().kind, Error::Kind::NotFound);
}

void TestBrief::exclamationMark()
{
    // `![` would be an image, and the footnote lost.
    const BriefPiece piece{source({}, u"q"_s), u"> 明年开工!"_s};
    const BriefText out = briefMarkdown(brief(pieceMarkdown(piece, u"s1"_s), {source(u"s1"_s)}));
    QCOMPARE(out.cited, QStringList(u"s1"_s));
    const auto tree = Tree::parse(out.text);
    QCOMPARE(tree->text(tree->children(tree->root()).at(1)), u"明年开工!"_s);
}

void TestBrief::sourcesAreChecked()
{
    TestLibrary library;
    const QString text = u"公司宣布融资 380 亿元，用于研发。明年开工。"_s;
    const DigestId digest = import(library, text).digest;
    const QList<ItemId> items = library.itemIds(digest);
    const qsizetype at = library.reader().itemText(items[0])->indexOf(u"明年"_s);
    const auto marked = library.writer().addHighlight({.item = items[0], .span = {at, at + 4}});
    VERIFY_RESULT(marked);
    const auto figures = library.reader().figureIds({}).and_then(
        [&](const QList<FigureId> &ids) { return library.reader().figures(ids); });
    const QList<BriefSource> taken{
        itemPiece(library.reader(), items[0])->source, highlightPiece(library.reader(), marked->id)->source,
        figurePiece(library.reader(), figures->first())->source, itemPiece(library.reader(), items[1])->source};
    const auto states = [&] {
        QList<State> found;
        const auto checks = checkSources(library.reader(), taken);
        for (const SourceCheck &check : *checks)
            found += check.state;
        return found;
    };
    QCOMPARE(states(), QList({State::Exact, State::Exact, State::Exact, State::Exact}));

    // Other words in the figure's sentence; the item's own address changes.
    PreparedFile edited = preparedFile(
        u"/news/早报.md"_s, u"早报"_s, {2026, 3, 1},
        {{u"甲 *社*"_s, u"公司宣布融资 420 亿元，用于研发。明年开工。"_s, u"https://example.org/1"_s, {}}}, u"晚报"_s);
    library.store(edited);
    QCOMPARE(states(), QList({State::Changed, State::Changed, State::Gone, State::Gone}));
    const auto checks = *checkSources(library.reader(), taken);
    QCOMPARE(checks[0].now.source, u"晚报"_s);
    QCOMPARE(checks[0].now.mark, taken[0].mark);
    QCOMPARE(checks[3].now, taken[3]);

    VERIFY_RESULT(library.writer().deleteHighlight(marked->id));
    QCOMPARE(states().value(1), State::Gone);
}

QTEST_GUILESS_MAIN(TestBrief)
#include "tst_brief.moc"
