// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile.h"

#include <QByteArrayList>
#include <QString>
#include <QStringEncoder>

#include <functional>

namespace gleaner::test {

namespace {

QByteArray filled(const QByteArray &piece, qsizetype size)
{
    return piece.repeated(std::max<qsizetype>(1, size / piece.size()));
}

/// Pieces that hold their number.
QByteArray numbered(qsizetype size, const std::function<QByteArray(int)> &piece)
{
    QByteArray bytes;
    bytes.reserve(size);
    for (int i = 0; bytes.size() < size; ++i)
        bytes += piece(i);
    return bytes;
}

QByteArray number(int i)
{
    return QByteArray::number(i);
}

const QByteArray story = "## 海港试运行夜班车\n\n港务局周三说，夜班车每二十分钟一班。（来源：海港日报）\n\n";

void addHeads(std::vector<HostileInput> &to, qsizetype size)
{
    const auto head = [&](const char *name, const QByteArray &inside) {
        to.push_back({name, "---\n" + inside + "\n---\n\n" + story});
    };
    head("yaml: quote never closed", "title: \"夜班车\ndate: 2025-07-04\n" + filled("tags: [a, b\n", size));
    head("yaml: aliases of aliases", "a0: &a0 [x, x]\n" + numbered(size, [](int i) -> QByteArray {
                                         const QByteArray aliases = filled("*a" + number(i) + ", ", 60);
                                         return "a" + number(i + 1) + ": &a" + number(i + 1) + " [" + aliases + "x]\n";
                                     }));
    head("yaml: nested lists", "a: " + filled("[", size / 2) + filled("]", size / 2));
    head("yaml: nested maps", filled("{a: ", size));
    head("yaml: one long value", "title: " + filled("夜班车 ", size));
    head("yaml: many keys",
         numbered(size, [](int i) -> QByteArray { return "key" + number(i) + ": value: with: colons\n"; }));
    head("yaml: tabs and dashes", filled("\t- \t: -\n", size));
    to.push_back({"yaml: fence never closed", "---\ntitle: 夜班车\n" + filled("key: value\n", size)});
    to.push_back({"head without fences", filled("Title: night bus\nDate: 2025-07-04\n", size) + "\n" + story});
}

void addBytes(std::vector<HostileInput> &to, qsizetype size)
{
    const QByteArray stories = filled(story, size);
    const auto replaced = [&](const QByteArray &before, const QByteArray &after) {
        return QByteArray(stories).replace(before, after);
    };
    to.push_back(
        {"mixed line ends",
         filled("## 渡轮\r\n\r港务局周三说，夜班车每二十分钟一班。\r\r\n两条新船周五到港，下月投入使用。\n\r\n",
                size)});
    to.push_back({"lone carriage returns", replaced("\n", "\r")});
    to.push_back({"nul bytes", replaced("，", QByteArray("\0", 1))});
    to.push_back({"only nul bytes", QByteArray(size, '\0')});
    to.push_back({"cut sequences", replaced("班", "\xE7\x8F")});
    to.push_back({"surrogates in utf-8", replaced("班", "\xED\xA0\x80\xED\xB0\x80")});
    to.push_back({"replacement characters", replaced("班", "\xEF\xBF\xBD")});
    QByteArray noise(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : noise) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    to.push_back({"noise", noise});
    QStringEncoder utf16(QStringEncoder::Utf16LE), gb("GB18030");
    to.push_back({"utf-16 without mark", utf16.encode(QString::fromUtf8(stories))});
    QByteArray chinese = gb.encode(QString::fromUtf8(stories));
    to.push_back({"gb18030 with broken bytes", chinese.replace("\xA1\xA3", "\xFF\xA3")});
}

void addCharacters(std::vector<HostileInput> &to, qsizetype size)
{
    const auto put = [&](const char *name, const QString &from, const QString &into) {
        QByteArray stories = filled(story, size);
        to.push_back({name, stories.replace(from.toUtf8(), into.toUtf8())});
    };
    put("kangxi radicals", QStringLiteral("夜"), QStringLiteral("⽇⼈⾞"));
    put("zero-width spaces", QStringLiteral("夜"), QStringLiteral("\u200B夜\u200D\uFEFF\u2060"));
    put("bidi controls", QStringLiteral("夜"), QStringLiteral("\u202E夜\u2066\u200F\u061C"));
    put("piled accents", QStringLiteral("夜"), QStringLiteral("e\u0301\u0302\u0303\u0304\u0305\u0306"));
    to.push_back({"one grapheme", "a" + filled("\u0301", size)});
    put("joined emoji", QStringLiteral("夜"), QStringLiteral("👩‍👩‍👧‍👦🏳️‍🌈🇨🇳"));
    put("noncharacters", QStringLiteral("夜"), QString(QChar(0xFFFE)) + QChar(0xFDD0) + QChar(0x0B) + QChar(0x7F));
    to.push_back(
        {"merge conflicts", filled("<<<<<<< HEAD\n" + story + "=======\n" + story + ">>>>>>> theirs\n", size)});
    to.push_back({"merge conflicts inside merge conflicts", filled("<<<<<<< HEAD\n", size)});
}

void addLines(std::vector<HostileInput> &to, qsizetype size)
{
    to.push_back({"one line of prose", filled("港务局周三说，夜班车每二十分钟一班。", size)});
    to.push_back({"one line of one character", filled("啊", size)});
    to.push_back({"one line of one latin letter", filled("a", size)});
    to.push_back({"one line of digits", filled("2025", size)});
    to.push_back({"one line of dates to be", filled("2025-13-", size)});
    to.push_back({"one line of blanks", "题" + filled(" ", size) + "文"});
    to.push_back({"one line of full-width blanks", "题" + filled("\u3000", size) + "文"});
    to.push_back({"one long heading", "# " + filled("夜班车 night bus ", size) + "\n\n" + story});
    to.push_back({"blank lines", filled("\n", size)});
    to.push_back({"lines of a blank", filled(" \n", size)});
    to.push_back({"one paragraph of short lines", filled("a\n", size) + "===\n"});
    to.push_back({"attributions never closed", filled("（来源：", size)});
    to.push_back({"attributions", filled("来源：海港日报 ", size)});
    to.push_back({"via and via", filled("via ", size)});
    to.push_back({"calls to follow", filled("扫码关注公众号\n\n", size)});
    to.push_back({"one call to follow", filled("关注公众号二维码", size)});
}

void addMarkup(std::vector<HostileInput> &to, qsizetype size)
{
    const auto fill = [&](const char *name, const QByteArray &piece) { to.push_back({name, filled(piece, size)}); };
    fill("opening brackets", "[");
    fill("opening brackets of pictures", "![");
    fill("links never closed", "[a](");
    fill("links of links", "[[a](b)");
    fill("quotes", "> ");
    fill("lines of quotes", "> > > a\n");
    fill("quotation marks", "“（「");
    fill("list marks", "- ");
    to.push_back({"deeper and deeper lists",
                  numbered(size, [](int i) -> QByteArray { return QByteArray(2 * (i % 150), ' ') + "- 夜班车\n"; })});
    fill("emphasis opened", "*a ");
    fill("chinese emphasis", "**“夜班车”**试运行");
    fill("chinese emphasis opened", "**“夜");
    fill("emphasis closed", "a* ");
    fill("mixed emphasis", "**a *b __c ~~d ");
    fill("tildes", "a~b~~");
    to.push_back({"backticks", numbered(size, [](int i) -> QByteArray { return QByteArray(1 + i % 300, '`') + "a"; })});
    fill("fences", "```\n");
    to.push_back(
        {"fences never closed", numbered(size, [](int i) -> QByteArray { return QByteArray(3 + i, '`') + "\na\n"; })});
    fill("formulas opened", "$a $$b \\(c ");
    fill("entities", "&amp;&#x4E2D;&nosuch;");
    fill("backslashes", "\\*");
    fill("rules", "* * *\n");
    fill("headings", "# \n");
    fill("numbered headings", "### 3. [夜班车](https://example.com/a)\n");
    fill("the same story", story);
    to.push_back({"numbered links", numbered(size, [](int i) -> QByteArray {
                      return number(i) + "、[夜班车" + number(i) + "](https://example.com/" + number(i) + ")\n\n";
                  })});
    fill("bare addresses", "夜班车 https://example.com/a\n");
    fill("addresses in one line", "https://example.com/a,");
    fill("mail addresses", "a@a.a.a_");
    fill("www", "www.");
    fill("redirects", "[夜](https://link.zhihu.com/?target=https%3A//link.zhihu.com/%3Ftarget%3D)\n\n");
    to.push_back({"reference links", numbered(size, [](int i) -> QByteArray {
                      return "[a" + number(i) + "]: https://example.com/" + number(i) + "\n\n[夜][a" + number(i)
                           + "]\n\n";
                  })});
    to.push_back({"one long reference",
                  "[a]: https://example.com/" + filled("x", size / 8) + "\n\n" + filled("[a] ", size - size / 8)});
    to.push_back({"footnotes", numbered(size, [](int i) -> QByteArray {
                      return "a[^" + number(i) + "]\n\n[^" + number(i) + "]: b\n\n";
                  })});
    fill("one footnote", "a[^1]\n\n[^1]: b\n\n");
    to.push_back(
        {"wide table", filled("|a", size / 3) + "\n" + filled("|-", size / 3) + "\n" + filled("|b", size / 3)});
    to.push_back({"wide table of bold marks",
                  QByteArray("|**夜").repeated(size / 8) + "|\n" + QByteArray("|-").repeated(size / 8) + "|\n"});
    to.push_back({"long table", "|a|b|\n|-|-|\n" + filled("|夜班车|[a](https://example.com)|\n", size)});
    to.push_back({"ragged table", filled("|a", 400) + "\n" + filled("|-", 400) + "\n" + filled("|\n", size)});
}

void addHtml(std::vector<HostileInput> &to, qsizetype size)
{
    const auto fill = [&](const char *name, const QByteArray &piece) { to.push_back({name, filled(piece, size)}); };
    to.push_back(
        {"a web page", "<!DOCTYPE html>\n<html><head><title>夜班车</title></head><body>\n"
                           + filled("<div class=\"a\"><p>港务局<b>周三</b>说。</p><a href=\"https://example.com\">x</a>"
                                    "</div>\n",
                                    size)
                           + "</body></html>\n"});
    to.push_back(
        {"a web page in one line", "<html><body>" + filled("<div><p>港务局</p></div>", size) + "</body></html>"});
    fill("tags never closed", "<b>a");
    fill("nested blocks", "<div>\n");
    fill("details", "<details><summary>a</summary>\n\n");
    fill("comments opened", "<!-- a\n");
    fill("inline comments opened", "a <!-- ");
    fill("angle brackets", "<");
    fill("attributes", "<a href=\"");
    fill("declarations", "<![CDATA[ <?a <!A ");
    fill("tables never closed", "<table><tr><td>");
    fill("scripts", "<script>var a = '</scrip';</script>\n\n");
    fill("formatting crossed", "<p><b><i><a href=x>a</p>");
}

} // namespace

std::vector<HostileInput> hostileInputs(qsizetype size)
{
    std::vector<HostileInput> inputs;
    addHeads(inputs, size);
    addBytes(inputs, size);
    addCharacters(inputs, size);
    addLines(inputs, size);
    addMarkup(inputs, size);
    addHtml(inputs, size);
    return inputs;
}

} // namespace gleaner::test
