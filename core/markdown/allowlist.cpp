// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/allowlist.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

QSet<QString> words(const char *list)
{
    const QStringList names = QString::fromLatin1(list).split(u' ');
    return {names.cbegin(), names.cend()};
}

/// The scheme of an address as a browser reads it: white space and control characters inside do not hide it.
/// Null for a relative one.
QString schemeOf(const QString &url)
{
    QString plain;
    for (const QChar c : url) {
        if (c.unicode() > 0x20 && c.category() != QChar::Other_Control && c.category() != QChar::Other_Format)
            plain += c;
        if (plain.size() > 64)
            break;
    }
    const qsizetype colon = plain.indexOf(u':');
    if (colon < 0)
        return {};
    const QString scheme = plain.left(colon).toLower();
    // "a/b:c" and "?q=x:y" have none.
    return scheme.contains(u'/') || scheme.contains(u'?') || scheme.contains(u'#') ? QString() : scheme;
}

bool isStyle(const QString &value)
{
    static const QRegularExpression harmless(
        u"^(?:\\s*(?:(?:background-)?color:\\s*#[0-9a-fA-F]{3,8}|font-weight:\\s*bold|font-style:\\s*italic|text-decoration:\\s*(?:underline|line-through))\\s*;?)+\\s*$"_s);
    return value.size() < 200 && harmless.match(value).hasMatch();
}

bool isClass(const QString &value)
{
    static const QRegularExpression ours(u"^(?:image|alt|language-[A-Za-z0-9_+#.-]{1,40}|task-list-item|contains-task-list)$"_s);
    return ours.match(value).hasMatch();
}

bool isSmallNumber(const QString &value)
{
    bool number = false;
    const int n = value.toInt(&number);
    return number && n >= 0 && n <= 100'000;
}

} // namespace

Treatment treatmentOf(const QString &name)
{
    static const QSet<QString> keep = words(
        "p br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code span em strong b i u s del ins sub sup mark small kbd samp var "
        "abbr q cite dfn time table caption thead tbody tfoot tr th td details summary center figure figcaption div section article a input "
        "ruby rb rt rp bdi bdo");
    static const QSet<QString> placeholders = words("img picture audio video source track");
    static const QSet<QString> drop = words(
        "script style iframe frame frameset noframes noembed object embed applet param template noscript svg math canvas link meta base title "
        "head textarea select option optgroup datalist xmp plaintext portal dialog slot");
    if (keep.contains(name))
        return Treatment::Keep;
    if (placeholders.contains(name))
        return Treatment::Placeholder;
    if (drop.contains(name))
        return Treatment::Drop;
    return Treatment::Unwrap;
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names = words("br hr wbr input");
    return names.contains(name);
}

std::optional<QString> allowedValue(const QString &element, const QString &attribute, const QString &value)
{
    const auto when = [&value](bool allowed) { return allowed ? std::optional(value) : std::nullopt; };
    static const QSet<QString> alignments = words("left right center justify");
    if (attribute == "href"_L1)
        return element == "a"_L1 && isLinkAddress(value) ? std::optional(value.trimmed()) : std::nullopt;
    if (attribute == "title"_L1 || attribute == "aria-label"_L1 || attribute == "datetime"_L1)
        return value;
    if (attribute == "data-src"_L1)
        return when(isImageAddress(value));
    if (attribute == "data-aside"_L1 || attribute == "open"_L1 || attribute == "reversed"_L1 || (attribute == "checked"_L1 && element == "input"_L1))
        return QString();
    if (attribute == "role"_L1)
        return when(value == "img"_L1);
    if (attribute == "tabindex"_L1)
        return when(value == "0"_L1);
    if (attribute == "class"_L1)
        return when(isClass(value));
    if (attribute == "style"_L1)
        return when(isStyle(value));
    if (attribute == "align"_L1)
        return when(alignments.contains(value.toLower()));
    if (attribute == "colspan"_L1 || attribute == "rowspan"_L1 || attribute == "start"_L1 || attribute == "value"_L1)
        return element == "input"_L1 ? std::nullopt : when(isSmallNumber(value));
    if (attribute == "lang"_L1 || attribute == "dir"_L1) {
        static const QRegularExpression tag(u"^[A-Za-z0-9-]{1,20}$"_s);
        return when(tag.match(value).hasMatch());
    }
    return std::nullopt;
}

bool isLinkAddress(const QString &url)
{
    const QString trimmed = url.trimmed();
    if (trimmed.startsWith(u'#'))
        return true;
    const QString scheme = schemeOf(trimmed);
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

bool isImageAddress(const QString &url)
{
    const QString scheme = schemeOf(url);
    return scheme.isEmpty() || scheme == "http"_L1 || scheme == "https"_L1;
}

} // namespace gleaner::markdown
