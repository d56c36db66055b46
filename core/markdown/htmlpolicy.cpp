// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "htmlpolicy.h"

#include <QRegularExpression>
#include <QStringList>

#include <string_view>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

using Names = std::initializer_list<std::string_view>;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

template<typename Value>
std::unordered_map<std::string_view, Value> table(std::initializer_list<std::pair<Value, Names>> rows)
{
    std::unordered_map<std::string_view, Value> result;
    for (const auto &[value, names] : rows) {
        for (const std::string_view name : names)
            result.emplace(name, value);
    }
    return result;
}

bool matches(const QString &value, const QRegularExpression &pattern)
{
    return pattern.match(value).hasMatch();
}

QString classes(const QString &value)
{
    static const QRegularExpression known(u"\\A(?:image|alt|footnote|task|language-[\\w+#.-]{1,40})\\z"_s);
    QStringList kept = value.split(u' ', Qt::SkipEmptyParts);
    kept.removeIf([](const QString &name) { return !matches(name, known); });
    return kept.isEmpty() ? QString() : kept.join(u' ');
}

QString style(const QString &value)
{
    static const QRegularExpression known(
        u"\\A\\s*(?:(?:background-)?color\\s*:\\s*#[0-9a-f]{3,8}|font-weight\\s*:\\s*(?:bold|normal|[1-9]00)"
        "|font-style\\s*:\\s*(?:italic|oblique|normal))\\s*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList kept = value.split(u';', Qt::SkipEmptyParts);
    kept.removeIf([](const QString &declaration) { return !matches(declaration, known); });
    return kept.isEmpty() ? QString() : kept.join(u';').simplified();
}

QString number(const QString &value, int least, int most)
{
    bool ok = false;
    const int parsed = value.trimmed().toInt(&ok);
    return ok ? QString::number(std::clamp(parsed, least, most)) : QString();
}

QString oneOf(const QString &value, std::initializer_list<QStringView> values)
{
    const QString lower = value.trimmed().toLower();
    return std::ranges::find(values, QStringView(lower)) != values.end() ? lower : QString();
}

/// Browsers drop tabs and line breaks anywhere in a URL, spaces and controls at its ends.
QString withoutSkipped(const QString &url)
{
    QString result;
    result.reserve(url.size());
    for (const QChar c : url.trimmed()) {
        if (c > u' ' && c != QChar(0x7f))
            result += c;
        else if (c == u' ')
            result += "%20"_L1;
    }
    return result;
}

QString imageSource(const QString &url)
{
    static const QRegularExpression scheme(u"\\A([a-z][a-z0-9+.-]*):"_s, QRegularExpression::CaseInsensitiveOption);
    const QString clean = withoutSkipped(url);
    const QRegularExpressionMatch match = scheme.match(clean);
    const bool allowed = !match.hasMatch() || !oneOf(match.captured(1), {u"http", u"https"}).isEmpty();
    return allowed ? clean : QString();
}

} // namespace

Fate fateOf(QByteArrayView name)
{
    static const auto fates = table<Fate>({
        {Fate::Kept,
         {"a",     "abbr", "article", "b",      "blockquote", "br",      "caption", "center",     "cite",   "code",
          "dd",    "del",  "details", "div",    "dl",         "dt",      "em",      "figcaption", "figure", "h1",
          "h2",    "h3",   "h4",      "h5",     "h6",         "hr",      "i",       "ins",        "kbd",    "li",
          "mark",  "ol",   "p",       "pre",    "q",          "rp",      "rt",      "ruby",       "s",      "section",
          "small", "span", "strike",  "strong", "sub",        "summary", "sup",     "table",      "tbody",  "td",
          "tfoot", "th",   "thead",   "tr",     "u",          "ul"}},
        {Fate::Checkbox, {"input"}},
        {Fate::Image, {"img", "image"}},
        {Fate::Medium, {"audio", "video"}},
        {Fate::Dropped,
         {"applet", "base",   "button", "canvas",  "command",  "datalist", "embed",  "frame", "frameset", "iframe",
          "link",   "math",   "meta",   "noembed", "noframes", "noscript", "object", "param", "portal",   "script",
          "select", "source", "style",  "svg",     "template", "textarea", "title",  "track", "xml"}},
    });
    const auto found = fates.find(view(name));
    return found == fates.end() ? Fate::Unwrapped : found->second;
}

Setting settingOf(QByteArrayView name)
{
    static const auto settings = table<Setting>({
        {Setting::Block,
         {"address", "article", "aside",    "blockquote", "caption", "center", "dd",    "details", "dialog", "div",
          "dl",      "dt",      "fieldset", "figcaption", "figure",  "footer", "form",  "h1",      "h2",     "h3",
          "h4",      "h5",      "h6",       "header",     "hr",      "legend", "li",    "main",    "nav",    "ol",
          "p",       "section", "summary",  "table",      "tbody",   "tfoot",  "thead", "tr",      "ul"}},
        {Setting::Cell, {"td", "th"}},
        {Setting::Preformatted, {"listing", "plaintext", "pre", "xmp"}},
    });
    const auto found = settings.find(view(name));
    return found == settings.end() ? Setting::Inline : found->second;
}

QString allowedLink(const QString &url)
{
    const QString clean = withoutSkipped(url);
    for (const QLatin1StringView start : {"https://"_L1, "http://"_L1, "mailto:"_L1, "#"_L1}) {
        if (clean.startsWith(start, Qt::CaseInsensitive) && clean.size() > start.size())
            return clean;
    }
    return {};
}

QString allowedValue(QByteArrayView element, QByteArrayView attribute, const QString &value)
{
    static const QRegularExpression language(u"\\A[a-z0-9-]{1,35}\\z"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression footnote(u"\\Afn-[0-9]{1,9}\\z"_s);
    const auto is = [&](std::string_view name) { return view(attribute) == name; };
    const auto on = [&](Names names) { return std::ranges::find(names, view(element)) != names.end(); };

    if (is("href") && on({"a"}))
        return allowedLink(value);
    if (is("title"))
        return value.isEmpty() ? QString() : value;
    if (is("class"))
        return classes(value);
    if (is("style") && on({"span", "code"}))
        return style(value);
    if ((is("colspan") || is("rowspan")) && on({"td", "th"}))
        return number(value, 1, 100);
    if (is("start") && on({"ol"}))
        return number(value, -999'999'999, 999'999'999);
    if (is("align") && on({"p", "div", "td", "th", "tr", "h1", "h2", "h3", "h4", "h5", "h6"}))
        return oneOf(value, {u"left", u"center", u"right", u"justify"});
    if (is("dir"))
        return oneOf(value, {u"ltr", u"rtl", u"auto"});
    if (is("lang"))
        return matches(value, language) ? value : QString();
    if (is("open") && on({"details"}))
        return u""_s;
    if (is("id") && on({"section"}))
        return matches(value, footnote) ? value : QString();
    if (is("data-aside") && on({"span", "sup"}))
        return u""_s;
    if (!on({"span"}))
        return {};
    if (is("data-src"))
        return imageSource(value);
    if (is("aria-label"))
        return value.isEmpty() ? QString() : value;
    if (is("role"))
        return oneOf(value, {u"img"});
    if (is("tabindex"))
        return oneOf(value, {u"0"});
    return {};
}

QString imagePlaceholder(const QString &source, const QString &alternative)
{
    const QString url = imageSource(source);
    const QString text = alternative.simplified();
    QString html = u"<span class=\"image\" data-aside"_s;
    if (!url.isEmpty())
        html += " data-src=\""_L1 + url.toHtmlEscaped() + u'"';
    html += " role=\"img\""_L1;
    if (!text.isEmpty())
        html += " aria-label=\""_L1 + text.toHtmlEscaped() + u'"';
    html += " tabindex=\"0\">"_L1;
    if (!text.isEmpty())
        html += "<span class=\"alt\">"_L1 + text.toHtmlEscaped() + "</span>"_L1;
    return html + "</span>"_L1;
}

} // namespace gleaner::markdown
