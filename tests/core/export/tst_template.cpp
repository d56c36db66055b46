// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/pagetemplate.h"
#include "core/export/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::exporting;

/// Templates of a person's own: what they give, and what is told of mistakes.
class TemplateTest final : public QObject {
    Q_OBJECT

private slots:
    void fillsIn_data();
    void fillsIn();
    void filtersEscapeForThePreset();
    void isTheSameByBothWays_data();
    void isTheSameByBothWays();
    void presetsAreQuick();
    void compilesOnceForAllPages();
    void tellsWhereAMistakeIs_data();
    void tellsWhereAMistakeIs();
};

static QString filled(const QString &source, const QVariantHash &values, Preset preset = Preset::CommonMark)
{
    const auto compiled = Template::compile(source, u"t"_s, preset);
    if (!compiled)
        return compiled.error().toString();
    return compiled->render(values).value_or(u"failed"_s);
}

void TemplateTest::fillsIn_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"a {} { } #}\n"_s << u"a {} { } #}\n"_s;
    QTest::newRow("value") << u"{{ text }}!\n"_s << u"<a> & *b*!\n"_s;
    QTest::newRow("lines of tags leave nothing")
        << u"x\n  {% if text %}\n{# why #}\ny\n{% endif %}\nz\n"_s << u"x\ny\nz\n"_s;
    QTest::newRow("two tags on a line") << u"{% if text %}{% for n in list %}\n{{ n }}\n{% endfor %} {% endif %}\n"_s
                                        << u"1\n2\n"_s;
    QTest::newRow("tags in a line stay in it")
        << u"{% for n in list %}{{ n }}{% if not forloop.last %}, {% endif %}{% endfor %}\nx"_s << u"1, 2\nx"_s;
    QTest::newRow("else") << u"{% if nothing %}\na\n{% else %}\nb\n{% endif %}\n"_s << u"b\n"_s;
    QTest::newRow("unknown value") << u"[{{ nothing }}]"_s << u"[]"_s;
    QTest::newRow("CRLF") << u"{% if text %}\r\na\r\n{% endif %}\r\n"_s << u"a\n"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TemplateTest::fillsIn()
{
    QFETCH(QString, source);
    const QVariantHash values{{u"text"_s, u"<a> & *b*"_s}, {u"list"_s, QVariantList{1, 2}}};
    QTEST(filled(source, values), "text");
}

void TemplateTest::filtersEscapeForThePreset()
{
    const QVariantHash values{{u"x"_s, u"a:: *b* #c \"d\""_s},
                              {u"tag"_s, u"Big News 3"_s},
                              {u"lines"_s, u"a\nb\n\nc"_s},
                              {u"page"_s, u"2026 A"_s}};
    QCOMPARE(filled(u"{{ x|escape }}"_s, values), u"a:: \\*b\\* \\#c \"d\""_s);
    QCOMPARE(filled(u"{{ x|escape }}"_s, values, Preset::Logseq), u"a\\:\\: \\*b\\* \\#c \"d\""_s);
    QCOMPARE(filled(u"{{ x|yaml }}"_s, values), u"\"a:: *b* #c \\\"d\\\"\""_s);
    QCOMPARE(filled(u"{{ tag|tag }}"_s, values, Preset::Obsidian), u"#Big-News-3"_s);
    QCOMPARE(filled(u"{{ tag|tag }}"_s, values, Preset::Logseq), u"#[[Big News 3]]"_s);
    QCOMPARE(filled(u"{{ lines|quote }}"_s, values), u"> a\n>\n> b\n>\n> c"_s);
    QCOMPARE(filled(u"{{ lines|indent:\"> \" }}"_s, values), u"> a\n> b\n>\n> c"_s);
    QCOMPARE(filled(u"- {{ lines|continue:\"  \" }}"_s, values), u"- a\n  b\n\n  c"_s);
    QCOMPARE(filled(u"{{ x|link:page }}"_s, values, Preset::Obsidian), u"[[2026 A|a:: *b* #c \"d\"]]"_s);
    QCOMPARE(filled(u"{{ x|link:nothing }}"_s, values, Preset::Obsidian), u"a:: \\*b\\* \\#c \"d\""_s);
    QCOMPARE(filled(u"{{ x|link:page }}"_s, values, Preset::Logseq), u"[a\\:\\: \\*b\\* \\#c \"d\"]([[2026 A]])"_s);
    QCOMPARE(filled(u"{{ page|wikilink }}"_s, values), u"[[2026 A]]"_s);
    QCOMPARE(filled(u"{{ page|url }}"_s, values), u"<2026 A>"_s);
    QCOMPARE(filled(u"{{ x|code }}"_s, values), u"`a:: *b* #c \"d\"`"_s);
}

void TemplateTest::isTheSameByBothWays_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<bool>("quick");
    const auto row = [](const QString &source, bool quick = true) {
        QTest::newRow(qPrintable(source)) << source << quick;
    };
    row(u"a {} { } #}"_s);
    row(u"{{ text }}{{ number }}{{ yes }}{{ nothing }}{{ one.text }}{{ one.nothing.text }}"_s);
    row(u"{{ nothing|yaml }}{{ number|code }}{{ text|indent:nothing }}{{ text|escape|code }}{{ text|link:one.text }}"_s);
    row(u"{% for x in list %}[{{ x.text }}{{ forloop.counter }}{% if forloop.first %}f{% endif %}{% if not "
        u"forloop.last "
        u"%},{% endif %}]{% endfor %}"_s);
    row(u"{% for x in list %}{% for text in x.more %}{{ text }}{{ x.text }}{% endfor %}{{ text }}{% endfor %}"_s);
    row(u"{% for x in nothing %}a{% endfor %}{% for x in none %}b{% endfor %}"_s);
    for (const QString &name : {u"text"_s, u"empty"_s, u"number"_s, u"zero"_s, u"yes"_s, u"no"_s, u"list"_s, u"none"_s,
                                u"one"_s, u"nothing"_s, u"one.text"_s})
        row(u"{% if "_s + name + u" %}a{% else %}b{% endif %}{% if not "_s + name + u" %}c{% endif %}"_s);
    row(u"{% if text == \"words\" %}a{% endif %}{% if text != \"words\" %}b{% endif %}{% if text == one.text %}c{% "
        u"endif "
        u"%}{% if nothing == \"\" %}d{% endif %}{% if nothing != text %}e{% endif %}"_s);
    for (const QString &mistaken : {u"{{ _x }}"_s, u"{{ one._x }}"_s, u"{% for x in reversed %}x{% endfor %}"_s})
        row(mistaken, false);
    // What is left to the engine, when it is parsed or when it is filled in.
    row(u"{% with text as y %}{{ y }}{% endwith %}"_s, false);
    row(u"{% if text and yes %}a{% endif %}{% if number > 2 %}b{% endif %}"_s, false);
    row(u"{{ text|upper }}{{ list.size }}{{ list.0.text }}"_s, false);
    row(u"{% for x in list %}{{ forloop.revcounter }}{% endfor %}"_s, false);
    row(u"{# a ##} b #}"_s, false);
    row(u"{% for x in one.items %}x{% endfor %}{% if one.items %}y{% endif %}{% if one.more.items %}z{% endif %}"_s);
    row(u"{{ names }}"_s);
    row(u"{% for x in names %}{{ x }}{% endfor %}"_s);
    row(u"{% if number == text %}a{% endif %}"_s);
}

void TemplateTest::isTheSameByBothWays()
{
    QFETCH(QString, source);
    const QVariantHash one{{u"text"_s, u"inner"_s}, {u"more"_s, QVariantList{u"p"_s, u"q"_s}}};
    const QVariantHash other{{u"text"_s, u"*other*"_s}, {u"more"_s, QVariantList{}}};
    const QVariantHash values{{u"text"_s, u"words"_s},
                              {u"empty"_s, QString()},
                              {u"number"_s, 3},
                              {u"zero"_s, 0},
                              {u"yes"_s, true},
                              {u"no"_s, false},
                              {u"one"_s, one},
                              {u"list"_s, QVariantList{one, other}},
                              {u"none"_s, QVariantList()},
                              {u"names"_s, QStringList{u"x"_s, u"y"_s}}};
    const auto quick = Template::compile(source, u"t"_s, Preset::Logseq);
    const auto full = Template::compile(source, u"t"_s, Preset::Logseq, Template::By::Engine);
    QCOMPARE(quick.has_value(), full.has_value());
    if (!full)
        return;
    QTEST(quick->isQuick(), "quick");
    QVERIFY(!full->isQuick());
    QCOMPARE(quick->render(values).value_or(u"failed"_s), full->render(values).value_or(u"failed"_s));
}

void TemplateTest::presetsAreQuick()
{
    for (const Preset preset : Presets) {
        const auto page = Template::compile(presetTemplate(preset), u"t"_s, preset);
        const auto path = Template::compile(presetFileTemplate(preset), u"t"_s, preset);
        QVERIFY(page && path);
        QVERIFY(page->isQuick());
        QVERIFY(path->isQuick());
    }
}

void TemplateTest::tellsWhereAMistakeIs_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("message");
    QTest::newRow("filter") << u"a\n中 {{ x|escpae }}\n"_s << u"t:2:3"_s << u"There is no filter “escpae”."_s;
    QTest::newRow("tag") << u"a\n\n  {% fro x in y %}\n"_s << u"t:3:3"_s << u"There is no tag “fro”."_s;
    QTest::newRow("no end") << u"a\n{% if x %}\n{% for n in x %}\n{% endfor %}\n"_s << u"t:2:1"_s
                            << u"“if” has no “endif”."_s;
    QTest::newRow("end of nothing") << u"{{ x }}\n{% endfor %}\n"_s << u"t:2:1"_s
                                    << u"“endfor” closes nothing that is open."_s;
    QTest::newRow("wrong end") << u"{% if x %}\n{% for n in x %}\n{% endif %}{% endfor %}"_s << u"t:3:1"_s
                               << u"“endif” closes nothing that is open."_s;
    QTest::newRow("unclosed value") << u"a {{ x\n}}\n"_s << u"t:1:3"_s << u"“{{” is not closed on this line."_s;
    QTest::newRow("unclosed tag") << u"{{ x }} {% if x\n"_s << u"t:1:9"_s << u"“{%” is not closed on this line."_s;
    QTest::newRow("nothing") << u"x {{ }}"_s << u"t:1:3"_s << u"Nothing stands between these braces."_s;
    QTest::newRow("for") << u"\n{% for x of y %}{% endfor %}"_s << u"t:2:1"_s << QString();
    QTest::newRow("expression") << u"{{ x|escape: }}"_s << u"t:1:1"_s << QString();
    QTest::newRow("include") << u"{% include \"/etc/passwd\" %}"_s << u"t:1:1"_s << u"There is no tag “include”."_s;
}

void TemplateTest::tellsWhereAMistakeIs()
{
    QFETCH(QString, source);
    QFETCH(QString, where);
    QFETCH(QString, message);
    const auto compiled = Template::compile(source, u"t"_s, Preset::Obsidian);
    QVERIFY(!compiled);
    QCOMPARE(compiled.error().kind, Error::Kind::Malformed);
    QCOMPARE(compiled.error().where, where);
    if (!message.isEmpty())
        QCOMPARE(compiled.error().message, message);
    QVERIFY(!compiled.error().message.isEmpty());
}

/// What the small renderer cannot write is compiled when it is met first, and then kept.
void TemplateTest::compilesOnceForAllPages()
{
    const auto quick = Template::compile(u"{{ x|escape }}{% for n in x %}{{ n }}{% endfor %}"_s, u"t"_s,
                                         Preset::CommonMark);
    QVERIFY(quick && quick->isQuick() && !quick->isCompiled());
    const Template copy = *quick;
    QVERIFY(quick->render({{u"x"_s, QVariantList{u"a"_s}}}));
    QVERIFY(quick->isCompiled() && copy.isCompiled());
}

QTEST_GUILESS_MAIN(TemplateTest)
#include "tst_template.moc"
