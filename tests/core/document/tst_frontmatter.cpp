// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/yamlhead.h"

#include <QTest>

using namespace gleaner;
using namespace Qt::StringLiterals;
using Form = document::FrontMatter::Form;

namespace {

document::Document readOk(const QString &text)
{
    const auto result = document::read(text.toUtf8());
    return result ? *result : document::Document{};
}

/// "key=value|value;key=value"
QString shown(const document::FrontMatter &frontMatter)
{
    QStringList fields;
    for (const auto &field : frontMatter.fields)
        fields.append(field.key + u'=' + field.values.join(u'|'));
    return fields.join(u';');
}

} // namespace

class TestFrontMatter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHead_data();
    void readsHead();
    void readsPlainLinesAsYaml_data();
    void readsPlainLinesAsYaml();
    void leavesText_data();
    void leavesText();
    void tellsUnclosed();
    void keepsPlaces();
    void givesFirstValue();
    void refusesBombs_data();
    void refusesBombs();
};

void TestFrontMatter::readsHead_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<Form>("form");
    QTest::addColumn<QString>("fields");

    const auto fenced = [](const QString &inside) { return u"---\n"_s + inside + u"\n---\n"; };
    QTest::newRow("yaml") << fenced(u"title: Morning brief\ndate: 2026-02-01"_s) << Form::Yaml
                          << u"title=Morning brief;date=2026-02-01"_s;
    QTest::newRow("keys become lower case")
        << fenced(u"Title: a\ncoverImage: b"_s) << Form::Yaml << u"title=a;coverimage=b"_s;
    QTest::newRow("quotes") << fenced(u"title: \"a \\\"b\\\": c\"\nsource: 'it''s'"_s) << Form::Yaml
                            << u"title=a \"b\": c;source=it's"_s;
    QTest::newRow("flow sequence") << fenced(u"tags: [\"a, b\", c]"_s) << Form::Yaml << u"tags=a, b|c"_s;
    QTest::newRow("block sequence") << fenced(u"title: t\ntags:\n  - a\n  - b\ndate: d"_s) << Form::Yaml
                                    << u"title=t;tags=a|b;date=d"_s;
    QTest::newRow("sequence without indent") << fenced(u"tags:\n- a\n- b"_s) << Form::Yaml << u"tags=a|b"_s;
    QTest::newRow("nested") << fenced(u"title: t\nparams:\n  toc: true\n  deep:\n    x: 1"_s) << Form::Yaml
                            << u"title=t;params.toc=true;params.deep.x=1"_s;
    QTest::newRow("folded") << fenced(u"description: one\n  two\ntitle: >-\n  three\n  four"_s) << Form::Yaml
                            << u"description=one two;title=three four"_s;
    QTest::newRow("no value") << fenced(u"title:\ndate: d"_s) << Form::Yaml << u"title=;date=d"_s;
    QTest::newRow("value of no key") << fenced(u"title: t\n\"\": b"_s) << Form::Yaml << u"title=t"_s;
    QTest::newRow("lone double quote") << fenced(u"title: \"\ndate: 2026-02-01"_s) << Form::Lines
                                       << u"title=\";date=2026-02-01"_s;
    QTest::newRow("lone single quote") << fenced(u"title: '\ndate: 2026-02-01"_s) << Form::Lines
                                       << u"title=';date=2026-02-01"_s;
    QTest::newRow("comment") << fenced(u"# made by a program\ntitle: t"_s) << Form::Yaml << u"title=t"_s;
    QTest::newRow("fragment of an address") << fenced(u"url: https://example.org/s?a=1#rd\ntitle: t"_s) << Form::Yaml
                                            << u"url=https://example.org/s?a=1#rd;title=t"_s;
    QTest::newRow("number sign in a title") << fenced(u"title: Podcast #12: cats\ndraft: no # for now"_s) << Form::Yaml
                                            << u"title=Podcast #12: cats;draft=no"_s;
    QTest::newRow("title is all number sign")
        << fenced(u"title: #!/bin/sh\nurl: u"_s) << Form::Yaml << u"title=#!/bin/sh;url=u"_s;
    QTest::newRow("closed by dots") << u"---\ntitle: t\n...\n"_s << Form::Yaml << u"title=t"_s;
    QTest::newRow("blanks behind fences") << u"---  \ntitle: t\n---\t\n"_s << Form::Yaml << u"title=t"_s;
    QTest::newRow("blank lines before") << u"\n \n---\ntitle: t\n---\n"_s << Form::Yaml << u"title=t"_s;
    QTest::newRow("closed at the end of the file") << u"---\ntitle: t\n---"_s << Form::Yaml << u"title=t"_s;
    QTest::newRow("nothing in it") << u"---\n---\n"_s << Form::Yaml << QString();
    QTest::newRow("unknown keys") << fenced(u"foo: 1\nbar_baz: 2"_s) << Form::Yaml << u"foo=1;bar_baz=2"_s;
    QTest::newRow("chinese key beside known ones")
        << fenced(u"title: t\n作者: 小明"_s) << Form::Yaml << u"title=t;作者=小明"_s;

    QTest::newRow("colon in a title") << fenced(u"title: a: b | c\ndate: d"_s) << Form::Lines
                                      << u"title=a: b | c;date=d"_s;
    QTest::newRow("title begins with a bracket")
        << fenced(u"title: [Series] One: two\ndate: d"_s) << Form::Lines << u"title=[Series] One: two;date=d"_s;
    QTest::newRow("title begins with a quote")
        << fenced(u"title: \"One\" and \"two\"\ndate: d"_s) << Form::Lines << u"title=\"One\" and \"two\";date=d"_s;
    QTest::newRow("title begins with an at sign")
        << fenced(u"title: @all, come\ndate: d"_s) << Form::Lines << u"title=@all, come;date=d"_s;
    QTest::newRow("title looks like a tag")
        << fenced(u"title: !important news\ndate: d"_s) << Form::Lines << u"title=!important news;date=d"_s;
    QTest::newRow("title looks like an anchor")
        << fenced(u"title: &more news\ndate: d"_s) << Form::Lines << u"title=&more news;date=d"_s;
    QTest::newRow("title looks like an alias")
        << fenced(u"title: *bold*\ndate: d"_s) << Form::Lines << u"title=*bold*;date=d"_s;
    QTest::newRow("sequences of line-wise heads") << fenced(u"title: a: b\ntags: [\"x, y\", 'z']\nseo:\n- p\n- q"_s)
                                                  << Form::Lines << u"title=a: b;tags=x, y|z;seo=p|q"_s;
    QTest::newRow("quoted beside broken")
        << fenced(u"title: a: b\nsource: \"it is\""_s) << Form::Lines << u"title=a: b;source=it is"_s;
    QTest::newRow("title in several lines")
        << fenced(u"title: one\ntwo\n\nthree\nurl: u\ndate: d"_s) << Form::Lines << u"title=one two;url=u;date=d"_s;
    QTest::newRow("block text of line-wise heads")
        << fenced(u"title: a: b\nsummary: |\n  one\n  two"_s) << Form::Lines << u"title=a: b;summary=one two"_s;

    QTest::newRow("pelican") << u"Title: Weekly 7\nNumber: 7\nDate: 2026-02-01\n\n"_s << Form::Pelican
                             << u"title=Weekly 7;number=7;date=2026-02-01"_s;
    QTest::newRow("pelican, folded") << u"Title: one\n    two\nDate: d\n\n"_s << Form::Pelican
                                     << u"title=one two;date=d"_s;
    QTest::newRow("pelican, colon") << u"Title: a: b\nSlug: s\n\n"_s << Form::Pelican << u"title=a: b;slug=s"_s;
}

void TestFrontMatter::readsHead()
{
    QFETCH(QString, head);
    QFETCH(Form, form);
    QFETCH(QString, fields);

    const QString body = u"# Heading\n"_s;
    const document::Document read = readOk(head.endsWith(u'\n') ? head + body : head);
    QCOMPARE(shown(read.frontMatter), fields);
    QCOMPARE(read.frontMatter.form, form);
    QVERIFY(!read.frontMatter.lines.isNull());
    QCOMPARE(read.body().trimmed(), head.endsWith(u'\n') ? body.trimmed() : QString());
    QCOMPARE(read.bodyLine, 1 + read.text.first(read.bodyOffset).count(u'\n'));
    QCOMPARE(read.diagnostics, QList<Diagnostic>());
}

// Heads of plain lines are read without the YAML parser, which has to agree. A comment in front makes sure that it is
// asked.
void TestFrontMatter::readsPlainLinesAsYaml_data()
{
    QTest::addColumn<QString>("line");
    const QStringList lines{u"title: 晨光早报 2026-03-01"_s,
                            u"title:   spaced out  "_s,
                            u"Title: 12:30 发布"_s,
                            u"title: \"双引号: 内 # 文\""_s,
                            u"title: '单引号: x'"_s,
                            u"title: \"\""_s,
                            u"title: \"a\" b"_s,
                            u"title: \"a \\\"b\\\" c\""_s,
                            u"title: 'it''s'"_s,
                            u"title: null"_s,
                            u"title: \"null\""_s,
                            u"title: ~"_s,
                            u"title:"_s,
                            u"title: a: b"_s,
                            u"title: a #b"_s,
                            u"title: a#b"_s,
                            u"title: [a, b]"_s,
                            u"title: [ a b ,'c d', \"e\" ] "_s,
                            u"title: [a]"_s,
                            u"title: []"_s,
                            u"title: [a,]"_s,
                            u"title: [\"a, b\"]"_s,
                            u"title: [[a], b]"_s,
                            u"title: [a: b, c]"_s,
                            u"title: [a, null]"_s,
                            u"title: [人工智能, 3 月]"_s,
                            u"title: {a: b}"_s,
                            u"title: a\n  b"_s,
                            u"title: a\n\nauthor: b"_s,
                            u"title: a\ntitle: b"_s,
                            u"title:a"_s,
                            u"title : a"_s,
                            u"title: x\u3000"_s,
                            u"title: a\tb"_s,
                            u"null: a"_s,
                            u"sub-title_2: 5 个"_s,
                            u"- a"_s,
                            u"title: \"- one\\n- two \\\\ \\\"three\\\" \\/ \\t\""_s,
                            u"title: \"\\x41 \\u4e2d\""_s,
                            u"title: \"ends\\\""_s,
                            u"title: \"a\" # b"_s,
                            u"title: 'a\\n'"_s,
                            u"title: ''"_s,
                            u"title: '"_s,
                            u"title: a # b: c"_s,
                            u"title: a: b # c"_s,
                            u"title: a:"_s,
                            u"title: @a: b"_s,
                            u"tags:\n  - a\n  - \"b: c\"\nauthor: d"_s,
                            u"tags:\n- a\n-   b\n\nauthor: d"_s,
                            u"tags:\n  - a\n - b"_s,
                            u"tags:\n  - a\n    - b"_s,
                            u"tags:\n  - a\n    b"_s,
                            u"tags:\n  - a: b"_s,
                            u"tags:\n  - - a"_s,
                            u"tags:\n  -\n  - a"_s,
                            u"tags:\n  - null"_s,
                            u"tags:\nauthor: a"_s,
                            u"tags:\n  - a\ntags:\n  - b"_s,
                            u"title: a\n  - b"_s,
                            u"tags: \n  - a"_s};
    for (const QString &line : lines)
        QTest::newRow(qPrintable(line)) << line;
}

void TestFrontMatter::readsPlainLinesAsYaml()
{
    QFETCH(QString, line);
    const auto plain = document::yamlFields(line, 4);
    const auto parsed = document::yamlFields(QString(u"# begin\n"_s + line), 3);
    QCOMPARE(plain, parsed);
}

void TestFrontMatter::leavesText_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("no head") << u"# Heading\n\ntext\n"_s;
    QTest::newRow("underlined heading") << u"Heading: long\n---\ntext\n---\n"_s;
    QTest::newRow("rule, prose, rule") << u"---\nThe day in short.\n---\n"_s;
    QTest::newRow("rule, heading, rule") << u"---\n# The day: in short\n---\n"_s;
    QTest::newRow("rule, blank line") << u"---\n\ntitle: t\ndate: d\n\n---\n"_s;
    QTest::newRow("rule, list, rule") << u"---\n- one\n- two\n---\n"_s;
    QTest::newRow("rule, numbered list, rule") << u"---\n1. one: two\n2. three: four\n---\n"_s;
    QTest::newRow("rule, bold lead, rule") << u"---\n**Today**: a robot\n---\n"_s;
    QTest::newRow("rule, one sentence with a colon, rule") << u"---\n今日要闻: 新机器人上市\n---\n"_s;
    QTest::newRow("rule, table, rule") << u"---\n| a: b | c |\n| --- | --- |\n---\n"_s;
    QTest::newRow("rule, link, rule") << u"---\nhttps://example.org/a\n---\n"_s;
    QTest::newRow("rule alone") << u"---\n"_s;
    QTest::newRow("rule and end") << u"---"_s;
    QTest::newRow("longer rule") << u"-----\ntitle: t\n-----\n"_s;
    QTest::newRow("rule and text without end") << u"---\n\nThe news of today.\n"_s;
    QTest::newRow("prose with a colon") << u"Note: this is no head.\nIt goes on.\n\ntext\n"_s;
    QTest::newRow("one known key only") << u"Title: only this\n\ntext\n"_s;
    QTest::newRow("two keys nobody knows") << u"Breaking: a\nMore: b\n\ntext\n"_s;
    QTest::newRow("known keys, then prose") << u"Title: a\nDate: b\nand then prose goes on\n\n"_s;
    QTest::newRow("only blank") << u"\n\n \n"_s;
    QTest::newRow("empty") << QString();
}

void TestFrontMatter::leavesText()
{
    QFETCH(QString, text);
    const document::Document read = readOk(text);
    QCOMPARE(read.frontMatter, document::FrontMatter());
    QCOMPARE(read.body(), text);
    QCOMPARE(read.bodyLine, 1);
    QCOMPARE(read.diagnostics, QList<Diagnostic>());
}

void TestFrontMatter::tellsUnclosed()
{
    const document::Document read = readOk(u"\n---\ntitle: t\ndate: d\n\n# Heading\n"_s);
    QCOMPARE(read.frontMatter.form, Form::None);
    QCOMPARE(read.bodyOffset, 0);
    QCOMPARE(read.diagnostics.size(), 1);
    QCOMPARE(read.diagnostics.first().line, 2);

    const document::Document late = readOk(u"---\ntitle: t\n"_s + u"note: x\n"_s.repeated(20000) + u"---\n");
    QCOMPARE(late.frontMatter.form, Form::None);
    QCOMPARE(late.diagnostics.size(), 1);
}

void TestFrontMatter::keepsPlaces()
{
    const document::Document read = readOk(u"\n---\ntitle: t\ntags:\n  - a\n  - b\ndate: d\n---\n\ntext\n"_s);
    QCOMPARE(read.frontMatter.lines, (LineSpan{2, 8}));
    QCOMPARE(read.bodyLine, 9);
    QCOMPARE(read.body(), u"\ntext\n");
    const QList<document::FrontMatter::Field> fields{
        {u"title"_s, {u"t"_s}, 3}, {u"tags"_s, {u"a"_s, u"b"_s}, 4}, {u"date"_s, {u"d"_s}, 7}};
    QCOMPARE(read.frontMatter.fields, fields);

    const document::Document pelican = readOk(u"\nTitle: t\nDate: d\n\ntext\n"_s);
    QCOMPARE(pelican.frontMatter.lines, (LineSpan{2, 3}));
    QCOMPARE(pelican.bodyLine, 4);
    QCOMPARE(pelican.body(), u"\ntext\n");

    const document::Document headOnly = readOk(u"---\ntitle: t\n---"_s);
    QCOMPARE(headOnly.bodyLine, 3);
    QCOMPARE(headOnly.body(), QString());
}

void TestFrontMatter::givesFirstValue()
{
    const document::Document read = readOk(u"---\nlinkTitle: short\ntitle: ' '\ntags: [a, b]\nsource:\n---\n"_s);
    QCOMPARE(read.frontMatter.value({u"title", u"linktitle"}), u"short"_s);
    QCOMPARE(read.frontMatter.value({u"tags"}), u"a"_s);
    QCOMPARE(read.frontMatter.value({u"source", u"publisher"}), QString());
}

void TestFrontMatter::refusesBombs_data()
{
    QTest::addColumn<QString>("inside");

    QString laughs = u"title: t\na: &a [x, x, x, x, x, x, x, x, x]\n"_s;
    for (char16_t c = u'b'; c <= u'z'; ++c)
        laughs += u"%1: &%1 [*%2, *%2, *%2, *%2, *%2, *%2, *%2, *%2, *%2]\n"_s.arg(QChar(c), QChar(char16_t(c - 1)));
    QTest::newRow("aliases of aliases") << laughs;
    QTest::newRow("alias of itself") << u"title: t\ndate: &a [*a]\n"_s;
    QTest::newRow("nested flow sequences") << u"title: t\ndate: "_s + u"["_s.repeated(30000) + u'\n';
    QTest::newRow("closed nested flow sequences")
        << u"title: t\ndate: "_s + u"["_s.repeated(15000) + u"]"_s.repeated(15000) + u'\n';
    QTest::newRow("nested flow mappings") << u"title: t\ndate: "_s + u"{a: "_s.repeated(15000) + u'\n';
    QTest::newRow("nested block sequences") << u"title: t\ndate:\n "_s + u"- "_s.repeated(30000) + u"x\n";
    QTest::newRow("nested questions") << u"title: t\ndate: d\n"_s + u"? "_s.repeated(30000) + u'\n';
    QTest::newRow("quotes without end") << u"title: \""_s + u"\\\""_s.repeated(20000) + u"\ndate: d\n";
    QTest::newRow("many fields") << u"title: t\n"_s + u"k: v\n"_s.repeated(12000);
}

// They end soon and in something small; the title is there or the head is text.
void TestFrontMatter::refusesBombs()
{
    QFETCH(QString, inside);
    const document::Document read = readOk(u"---\n"_s + inside + u"---\ntext\n");
    qsizetype size = 0;
    for (const auto &field : read.frontMatter.fields) {
        size += field.key.size();
        for (const QString &value : field.values)
            size += value.size();
    }
    QVERIFY(size <= inside.size());
    if (read.frontMatter.form != Form::None)
        QCOMPARE(read.body(), u"text\n");
}

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
