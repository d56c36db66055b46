// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/hostile.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace gleaner::exporting::test {

namespace {

const QStringList &pieces()
{
    static const QStringList all{u"a"_s,
                                 u"word "_s,
                                 u"中"_s,
                                 u"文字"_s,
                                 u"，"_s,
                                 u"。"_s,
                                 u"“"_s,
                                 u"”"_s,
                                 u"（"_s,
                                 u"）"_s,
                                 u"**"_s,
                                 u"*"_s,
                                 u"_"_s,
                                 u"__"_s,
                                 u"`"_s,
                                 u"```"_s,
                                 u"~~"_s,
                                 u"~~~"_s,
                                 u"[["_s,
                                 u"]]"_s,
                                 u"["_s,
                                 u"]"_s,
                                 u"]("_s,
                                 u"!["_s,
                                 u"(("_s,
                                 u"))"_s,
                                 u"{{"_s,
                                 u"}}"_s,
                                 u"%%"_s,
                                 u"%"_s,
                                 u"=="_s,
                                 u"="_s,
                                 u"^"_s,
                                 u" ^id"_s,
                                 u"#"_s,
                                 u"# "_s,
                                 u"#tag "_s,
                                 u"<b>"_s,
                                 u"</b>"_s,
                                 u"<!-- "_s,
                                 u" -->"_s,
                                 u"<script>"_s,
                                 u"<"_s,
                                 u">"_s,
                                 u"> "_s,
                                 u"&amp;"_s,
                                 u"&#35;"_s,
                                 u"&"_s,
                                 u"|"_s,
                                 u"|---|"_s,
                                 u"\\"_s,
                                 u"\\*"_s,
                                 u"- "_s,
                                 u"+ "_s,
                                 u"1. "_s,
                                 u"2) "_s,
                                 u"---"_s,
                                 u"==="_s,
                                 u"key:: v"_s,
                                 u"::"_s,
                                 u": "_s,
                                 u"\""_s,
                                 u"'"_s,
                                 u"$x$"_s,
                                 u"$"_s,
                                 u"http://a_b.c/d_e"_s,
                                 u"@@"_s,
                                 u"TODO "_s,
                                 u"　"_s,
                                 u"\t"_s,
                                 u" "_s,
                                 u"  "_s,
                                 u"é"_s,
                                 u"😀"_s,
                                 u"9"_s,
                                 u"."_s,
                                 u"<!-- gleaner:end -->"_s,
                                 u"[^1]"_s,
                                 u"[x]: y"_s,
                                 u"/"_s,
                                 u"–"_s};
    return all;
}

const QStringList &markup()
{
    static const QStringList all{u"![](data:image/png;base64,AAAA)"_s,
                                 u"![alt](https://example.com/p|q.png)"_s,
                                 u"`a|b`"_s,
                                 u"`a\\|b`"_s,
                                 u"``x`y``"_s,
                                 u"` `"_s,
                                 u"<br>"_s,
                                 u"<br/>"_s,
                                 u"<span>"_s,
                                 u"</span>"_s,
                                 u"<b></b>"_s,
                                 u"**bold**"_s,
                                 u"*it*"_s,
                                 u"_it_"_s,
                                 u"***both***"_s,
                                 u"~~gone~~"_s,
                                 u"**<br>x**"_s,
                                 u"[link](https://example.com/a|b)"_s,
                                 u"[to](https://example.com/?a=1&b=2)"_s,
                                 u"[rel](./x)"_s,
                                 u"<https://example.com/>"_s,
                                 u"**“引”**字"_s,
                                 u"- Subtitle"_s,
                                 u" - Subtitle"_s,
                                 u" + x"_s,
                                 u" > x"_s,
                                 u" # x"_s,
                                 u" 1. x"_s,
                                 u"1."_s,
                                 u"2)"_s,
                                 u":-:"_s,
                                 u"==="_s,
                                 u" ="_s,
                                 u"&amp;amp;"_s,
                                 u"&"_s,
                                 u"amp;"_s,
                                 u"lt;"_s,
                                 u"!"_s,
                                 u"word"_s,
                                 u"文字"_s,
                                 u"　段首"_s};
    return all;
}

class Source {
public:
    explicit Source(quint32 seed)
        : m_random(seed)
    { }

    QString digest()
    {
        QString text = u"# Digest\n\n## [One](https://example.com/1)\n\nText of the item.\n"_s;
        for (int left = m_random.bounded(1, 5); left > 0; --left)
            text += u'\n' + block() + u'\n';
        return text;
    }

private:
    QString one(const QStringList &list) { return list[m_random.bounded(int(list.size()))]; }

    /// Mostly markup, on one line.
    QString inlines()
    {
        QString text;
        for (int left = m_random.bounded(1, 7); left > 0; --left)
            text += m_random.bounded(3) == 0 ? one(pieces()) : one(markup());
        return text;
    }

    QString row()
    {
        QString text = u"|"_s;
        for (int cell = 0; cell < 2; ++cell)
            text += u' ' + inlines().replace(u"|"_s, u"\\|"_s) + u" |"_s;
        return text + u'\n';
    }

    QString block()
    {
        switch (m_random.bounded(9)) {
        case 0: return u"### "_s + inlines();
        case 1: return u"- "_s + inlines() + u"\n- "_s + inlines() + u"\n  1. "_s + inlines();
        case 2: return row() + u"|---|--:|\n"_s + row() + row();
        case 3: return u"> "_s + inlines() + u"\n> "_s + inlines();
        case 4: return inlines() + u'\n' + inlines();
        case 5: return inlines() + u"\\\n"_s + inlines();
        case 6: return inlines() + u"\n==="_s;
        default: return inlines();
        }
    }

    QRandomGenerator m_random;
};

} // namespace

QStringList hostileTexts(int count, quint32 seed, bool lines)
{
    QRandomGenerator random(seed);
    QStringList texts;
    while (texts.size() < count) {
        QString text;
        for (int left = random.bounded(1, 14); left > 0; --left) {
            text += pieces()[random.bounded(int(pieces().size()))];
            if (lines && random.bounded(5) == 0)
                text += u'\n';
        }
        if (!text.trimmed().isEmpty())
            texts += text;
    }
    return texts;
}

QStringList hostileSources(int count, quint32 seed)
{
    Source source(seed);
    QStringList all;
    while (all.size() < count)
        all += source.digest();
    return all;
}

} // namespace gleaner::exporting::test
