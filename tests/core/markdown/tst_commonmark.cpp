// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text without CJK characters is rendered as cmark-gfm itself renders it.
#include "core/markdown/tree.h"

#include <QRegularExpression>
#include <QTest>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace gleaner::markdown;

namespace {

QString htmlOfCmark(const QByteArray &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    constexpr int Options = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES;
    cmark_parser *parser = cmark_parser_new(Options);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.constData(), size_t(markdown.size()));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, Options, cmark_parser_get_syntax_extensions(parser));
    const QString result = QString::fromUtf8(html);
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return result;
}

/// Takes out what is written otherwise on purpose: images are placeholders, links lose their titles' escapes and odd
/// destinations to the sanitizer, boxes carry a class of their own, a table has no body element, elements are laid out
/// over lines in another way, and code loses its last line end.
QString normalised(QString html)
{
    static const std::initializer_list<std::pair<QRegularExpression, QString>> Rules{
        {QRegularExpression(u"<img [^>]*>"_s), u"[image]"_s},
        {QRegularExpression(u"<span class=\"image\".*?</span>(?:</span>)?"_s), u"[image]"_s},
        {QRegularExpression(u"<a [^>]*>"_s), u"<a>"_s},
        {QRegularExpression(u"<input[^>]*checked[^>]*> "_s), u"[x]"_s},
        {QRegularExpression(u"<input[^>]*> "_s), u"[ ]"_s},
        {QRegularExpression(u"<(br|hr) />"_s), u"<\\1>"_s},
        {QRegularExpression(u"</?tbody>|(?<=<li) class=\"task\""_s), QString()},
        {QRegularExpression(u"\\n(?=</code></pre>)"_s), QString()},
        {QRegularExpression(u"\\s*(</?(?:p|[uo]l|li|blockquote|h[1-6]|hr|table|thead|tr|td|th|pre)\\b[^>]*>)\\s*"_s),
         u"\\1"_s},
    };
    for (const auto &[pattern, replacement] : Rules)
        html.replace(pattern, replacement);
    return html.replace(u"&quot;"_s, u"\""_s).trimmed();
}

} // namespace

class CommonMarkTest : public QObject {
    Q_OBJECT

private slots:
    void rendersAsCmark_data()
    {
        QTest::addColumn<QString>("markdown");
        // One example a line; a real line break is written as ⏎, a tab as ⇥, a no-break space as ␣, one without width
        // as ␢.
        static const QString Examples = uR"(
plain words⏎on two lines
trailing  ⏎spaces and a backslash\⏎break the line
# One⏎## Two ##⏎### Three⏎#### Four⏎##### Five⏎###### Six⏎####### seven
Title⏎=====⏎⏎Other⏎---⏎text
#hash and \# escape
    indented *code*⏎⏎    more
⇥tab code⏎⇥⇥deeper
```⏎fenced *code*⏎```
~~~ c++ extra words⏎x < y && z;⏎~~~
````⏎```⏎````⏎after
```⏎never closed
> quote⏎lazy⏎> > nested⏎⏎> other
> # head⏎> - item⏎>   more
- one⏎- two⏎  - three⏎    - four
- loose⏎⏎- list
1. one⏎2. two⏎10. ten
7) seven⏎8) eight⏎3. three
* star⏎+ plus⏎- minus
-⏎- empty before
- [ ] open⏎- [x] done⏎- [y] neither
***⏎---⏎_ _ _⏎* * * *
| a | b |⏎|:--|--:|⏎| c \| d | `e` |⏎| f |
a | b⏎-|-⏎*c* | **d**⏎⏎after
| a |⏎| - |⏎| [x](y) | too | many |
*em* and _em_ and **strong** and __strong__
***both*** ___both___ **_mixed_** _**mixed**_
*a **b** c* **a *b* c** *a*b* **a**b**
a*b*c a_b_c a**b**c a__b__c snake_case_name
* not* emphasis * nor this *
**bold**text **bold.**text text**"bold"**text
_(bracket)_ (_bracket_) *(bracket)*x
*a`*`b* **a[**](b)c** _<_>_
****four**** ******six****** *****five*****
foo***bar***baz foo****bar****baz foo*****bar*baz
**a **b** c** __a __b__ c__
**unclosed *and* more
*one **two *three four** five* six*
\*literal\* \_literal\_ \~literal\~ \\*em\\*
~~gone~~ ~gone~ ~~~kept~~~ ~~a~b~~ a~~b~~c a~~(b)~~c
~~**strong gone**~~ **~~gone strong~~** x**~~a~~**y
`code` ``co`de`` ` `` ` `a⏎b` `unclosed
`*code*` *`code`* **`a`**b
&amp; &copy; &#65; &#x42; &nope; &#0; &
[text](https://x.example) [text](https://x.example "title") [text](<https://x.example/a b>)
[ref] [ref][] [text][ref] [none]⏎⏎[ref]: https://x.example 'title'
[*em* text](https://x.example) *[text](https://x.example)* **[a](https://x.example)**b
[outer [inner](https://x.example)](https://y.example) [a](b c) [a](b
![image](https://x.example/i.png) ![*alt* text][ref]⏎⏎[ref]: https://x.example/i.png
[![image](https://x.example/i.png)](https://x.example)
<https://x.example/a*b*c> <me@x.example>
https://x.example/a_b_c*d* www.x.example/**a** (https://x.example/b) me@x.example
**https://x.example/a** https://x.example/a~~ b~~
note[^1] and again[^1] or [^none]⏎⏎[^1]: text of the *note*
“*curly*” «*angle*» a«*b*»c —*dash*— a…**b**…c
**5 € a** → **b a** ∑ **b °C d** ™ **x** ™
🚀 **launch** 🚀 *a 🚀 b* *é*à à*é*à
Ελ**λη**νικά «**кавычки**»и **“кавычки”**и עב**רית**
a␣**b**␣c a **␣b** c
x**␢b**␢
one⏎⏎⏎⏎two⏎   three
1986\. A great year⏎⏎1986. Another
- a⏎⏎      code⏎- b⏎  > quote⏎⏎  ```⏎  fence⏎  ```
1. a⏎   1. b⏎      1. c⏎⏎   d
[a]: https://x.example⏎[b]: https://y.example "t"⏎⏎[a] [b]
Setext with *em*⏎over two lines⏎====
> ```⏎> quoted code⏎⏎no longer
)"_s;
        int number = 0;
        for (const QString &line : Examples.split(u'\n', Qt::SkipEmptyParts)) {
            QString markdown = line;
            markdown.replace(u'⏎', u'\n').replace(u'⇥', u'\t').replace(u'␣', u'\u00a0').replace(u'␢', u'\u200b');
            QTest::addRow("%02d %s", ++number, qPrintable(line.left(40))) << markdown;
        }
        QVERIFY(number > 50);
    }
    void rendersAsCmark()
    {
        QFETCH(const QString, markdown);
        const auto tree = Tree::parse(markdown);
        QVERIFY(tree);
        const NodeId root = 0;
        QString ours = tree->html(std::span(&root, 1));
        QString theirs = htmlOfCmark(markdown.toUtf8());
        // Footnotes are laid out in another way: only the text before them is compared.
        ours = ours.section(u"<section"_s, 0, 0);
        theirs = theirs.section(u"<section"_s, 0, 0);
        static const QRegularExpression reference(u"<sup class=\"footnote[^>]*>.*?</sup>"_s);
        QCOMPARE(normalised(ours.replace(reference, u"[note]"_s)), normalised(theirs.replace(reference, u"[note]"_s)));
    }
};

QTEST_GUILESS_MAIN(CommonMarkTest)
#include "tst_commonmark.moc"
