// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/article/pagebuilder.h"

#include "app/article/codehighlighter.h"
#include "app/article/safelink.h"
#include "app/article/schemehandler.h"
#include "core/base/logging.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace gleaner::article {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(gleaner::article::Page)
};

// Outlines on a 16 px grid, drawn for this page; a pressed button fills them.
constexpr auto BookmarkIcon = "<path d='M4.5 2.5h7v11L8 10.9l-3.5 2.6z'/>"_L1;
constexpr auto ReadIcon = "<path class='stroke' d='M3 8.6l3.2 3.2L13 4.6'/>"_L1;
constexpr auto TagIcon = "<path d='M2.5 2.5h5.6l5.4 5.4-5.6 5.6-5.4-5.4z'/><circle cx='5.4' cy='5.4' r='.8'/>"_L1;
constexpr auto NoteIcon = "<path d='M3 2.5h10v7.6L9.6 13.5H3z'/><path class='stroke' d='M5.5 6h5M5.5 8.5h3'/>"_L1;

QString attribute(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', "&#39;"_L1);
}

QString button(QLatin1StringView action, const QString &label, QLatin1StringView icon, bool pressed,
               const QString &count = {})
{
    QString html = u"<button type=\"button\" data-action=\"%1\" aria-pressed=\"%2\""_s.arg(
        action, pressed ? "true"_L1 : "false"_L1);
    html += u" aria-label=\"%1\" title=\"%1\">"_s.arg(attribute(label));
    html += u"<svg viewBox=\"0 0 16 16\" width=\"16\" height=\"16\" aria-hidden=\"true\">%1</svg>"_s.arg(icon);
    if (!count.isEmpty()) {
        html += u"<span class=\"count\">%1</span>"_s.arg(count);
    }
    return html + u"</button>"_s;
}

/// Whether the library has the item: to one of an earlier revision nothing can be done.
bool isKept(const ArticleItem &item)
{
    return !item.uid.isEmpty();
}

QString controls(const ArticleItem &item)
{
    QString html = u"<div class=\"controls\">"_s;
    html += button("read"_L1, item.read ? Tr::tr("Mark as unread") : Tr::tr("Mark as read"), ReadIcon, item.read);
    html += button("bookmark"_L1, item.bookmarked ? Tr::tr("Remove bookmark") : Tr::tr("Bookmark"), BookmarkIcon,
                   item.bookmarked);
    html += button("tag"_L1, Tr::tr("Tag"), TagIcon, !item.tags.isEmpty());
    html += button("note"_L1, item.notes > 0 ? Tr::tr("%n note(s)", nullptr, item.notes) : Tr::tr("Add a note"),
                   NoteIcon, item.notes > 0, item.notes > 0 ? QLocale().toString(item.notes) : QString());
    return html + u"</div>"_s;
}

/// Titles that carry links of their own are not wrapped: a link in a link is not HTML.
QString titleHeading(const ArticleItem &item)
{
    if (item.titleHtml.isEmpty()) {
        return {};
    }
    const QUrl url(item.url);
    if (!mayOpen(url) || item.titleHtml.contains("<a"_L1, Qt::CaseInsensitive)) {
        return u"<h3 class=\"title\">%1</h3>\n"_s.arg(item.titleHtml);
    }
    return u"<h3 class=\"title\"><a href=\"%1\">%2</a></h3>\n"_s.arg(attribute(url.toString(QUrl::FullyEncoded)),
                                                                     item.titleHtml);
}

/// "3. Title", "3、题目": the margin need not say it again.
bool saysItsNumber(const ArticleItem &item)
{
    const QString number = QString::number(item.number);
    const QStringView rest = QStringView(item.text).mid(number.size());
    return item.text.startsWith(number) && !rest.isEmpty() && QStringView(u".、．)）:：").contains(rest.front());
}

QString itemHtml(const ArticleItem &item)
{
    QString html = u"<article class=\"item%1\" id=\"item-%2\" data-id=\"%2\" tabindex=\"-1\" aria-label=\"%3\">\n"_s
                       .arg(item.read ? u" read"_s : QString(), QString::number(item.id.value), attribute(item.title));
    html += u"<span class=\"number\" aria-hidden=\"true\">%1</span>\n"_s.arg(
        saysItsNumber(item) ? QString() : QString::number(item.number));
    // Not by arg(): the texts may hold what looks like its places.
    html += titleHeading(item) + u"<div class=\"body\">"_s + item.bodyHtml + u"</div>\n<footer data-aside>"_s
          + itemFooter(item) + u"</footer>\n</article>\n"_s;
    return html;
}

/// Opens "How this was read" at a source line.
QString insideButton(const QString &label, int line)
{
    return u"<p class=\"inside\" data-aside><button type=\"button\" data-inside=\"%1\">"_s.arg(line)
         + label.toHtmlEscaped() + u"</button></p>"_s;
}

QString matterHtml(const FoldedMatter &matter)
{
    switch (matter.kind) {
    case FoldedMatter::Kind::Intro: return u"<div class=\"matter intro\">"_s + matter.html + u"</div>\n"_s;
    case FoldedMatter::Kind::Commentary:
        return u"<aside class=\"matter commentary\">"_s + matter.html + u"</aside>\n"_s;
    case FoldedMatter::Kind::Boilerplate: break;
    }
    QString label = Tr::tr("%n line(s) folded", nullptr, matter.lines);
    if (!matter.reasons.isEmpty()) {
        //: %1 is how many lines were folded, %2 why: "3 lines folded: navigation, advertisement"
        label = Tr::tr("%1: %2").arg(label, matter.reasons.join(Tr::tr(", ", "between reasons")));
    }
    // What is said twice to a screen reader, by the element itself, is only shown.
    return u"<details class=\"matter folded\"><summary>"_s + label.toHtmlEscaped()
         + u"<span class=\"verb\" aria-hidden=\"true\" data-closed=\"%1\" data-open=\"%2\"></span></summary><div>"_s
               .arg(attribute(Tr::tr("Show")), attribute(Tr::tr("Hide")))
         + matter.html + u"</div>"_s + insideButton(Tr::tr("Show in the source"), matter.firstLine) + u"</details>\n"_s;
}

QString digestHead(const Article &article)
{
    QStringList facts;
    if (!article.publisher.isEmpty()) {
        facts += article.publisher.toHtmlEscaped();
    }
    if (article.date.isValid()) {
        facts += u"<time datetime=\"%1\">%1</time>"_s.arg(article.date.toString(Qt::ISODate));
    }
    const auto read = int(std::ranges::count_if(article.items, &ArticleItem::read));
    const auto total = std::ranges::any_of(article.items, isKept) ? int(article.items.size()) : 0;
    QString html = u"<header class=\"digest\">\n<p class=\"facts\">"_s + facts.join(u"<span class=\"dot\">·</span>"_s)
                 + u"</p>\n<h1>"_s + article.title.toHtmlEscaped() + u"</h1>\n"_s;
    if (total > 0) {
        html += u"<div class=\"progress\"><progress max=\"%1\" value=\"%2\" aria-hidden=\"true\"></progress><span>"_s
                    .arg(total)
                    .arg(read)
              + progressText(read, total).toHtmlEscaped() + u"</span></div>\n"_s;
    }
    if (!article.reading.isEmpty()) {
        html += u"<details class=\"reading\"><summary>"_s + Tr::tr("How this was read").toHtmlEscaped()
              + u"</summary><p><b>"_s + article.recogniser.toHtmlEscaped() + u"</b> "_s
              + article.reading.toHtmlEscaped() + u"</p>"_s + insideButton(Tr::tr("Look inside…"), 0)
              + u"</details>\n"_s;
    }
    return html + u"</header>\n"_s;
}

QString head(const Article &article, Theme theme)
{
    const QString language = article.language.isEmpty() ? u"und"_s : article.language;
    QString html = u"<!DOCTYPE html>\n<html lang=\"%1\" data-theme=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(
        attribute(language), key(theme));
    html += u"<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"_s.arg(
        attribute(QString::fromLatin1(SchemeHandler::MetaPolicy)));
    html += u"<meta name=\"referrer\" content=\"no-referrer\">\n"_s;
    for (const QLatin1StringView sheet : {"page.css"_L1, "measures.css"_L1}) {
        html += u"<link rel=\"stylesheet\" href=\"/%1\">\n"_s.arg(sheet);
    }
    return html + u"<title>"_s + article.title.toHtmlEscaped() + u"</title>\n</head>\n"_s;
}

/// With what the page's script says.
QString bodyTag()
{
    const QList<std::pair<QLatin1StringView, QString>> labels{
        {"load"_L1, Tr::tr("Load")},
        {"loading"_L1, Tr::tr("Loading…")},
        {"image"_L1, Tr::tr("Image")},
        {"open"_L1, Tr::tr("Open the image")},
        {"copy"_L1, Tr::tr("Copy code")},
        {"copied"_L1, Tr::tr("Copied")},
        {"footnote"_L1, Tr::tr("Footnote")},
        {"tofootnote"_L1, Tr::tr("Go to the footnote")},
        {"back"_L1, Tr::tr("Back to the text")},
    };
    QString html = u"<body"_s;
    for (const auto &[name, label] : labels) {
        html += u" data-"_s + name + u"=\""_s + attribute(label) + u'"';
    }
    return html + u">\n"_s;
}

} // namespace

QString progressText(int read, int total)
{
    //: reading progress of a digest: %1 items of %2
    return Tr::tr("%1 of %2 read").arg(QLocale().toString(read), QLocale().toString(total));
}

QString itemFooter(const ArticleItem &item)
{
    QString html = u"<p class=\"facts\">"_s;
    const QUrl url(item.url);
    const QString source = item.source.isEmpty() ? url.host() : item.source;
    if (mayOpen(url)) {
        html += u"<a class=\"source\" href=\""_s + attribute(url.toString(QUrl::FullyEncoded)) + u"\">"_s
              + (source.isEmpty() ? Tr::tr("Original") : source).toHtmlEscaped() + u"</a>"_s;
    } else if (!source.isEmpty()) {
        html += u"<span class=\"source\">"_s + source.toHtmlEscaped() + u"</span>"_s;
    }
    for (const QString &tag : item.tags) {
        const auto colour = annotation::tagColourKey(item.tagColours.value(tag));
        html += colour.isEmpty() ? u"<span class=\"tag\">"_s : u"<span class=\"tag %1\">"_s.arg(colour);
        html += tag.toHtmlEscaped() + u"</span>"_s;
    }
    return html + u"</p>"_s + (isKept(item) ? controls(item) : QString());
}

QList<std::pair<QString, QString>> measures(const Typography &typography)
{
    QList<std::pair<QString, QString>> result;
    if (typography.fontSize > 0) {
        result.emplaceBack(u"--size"_s, u"%1px"_s.arg(std::clamp(typography.fontSize, 9.0, 48.0)));
    }
    if (typography.lineHeight > 0) {
        result.emplaceBack(u"--leading"_s, QString::number(std::clamp(typography.lineHeight, 1.0, 3.0)));
    }
    if (typography.columnWidth > 0) {
        result.emplaceBack(u"--column"_s, u"%1em"_s.arg(std::clamp(typography.columnWidth, 16.0, 120.0)));
    }
    if (!typography.fontFamily.isEmpty()) {
        QString family = typography.fontFamily;
        family.removeIf(
            [](QChar c) { return c == u'"' || c == u'\\' || c == u'<' || c.category() == QChar::Other_Control; });
        result.emplaceBack(u"--family"_s, u"\"%1\""_s.arg(family));
    }
    return result;
}

QByteArray pageCss()
{
    QByteArray css = tokensCss() + CodeHighlighter::css();
    for (const QString &name : {u":/gleaner/page/article.css"_s, u":/gleaner/page/handles.css"_s}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            qCCritical(lcApp) << "a part of the page's style is missing from the program:" << name;
            continue;
        }
        css += file.readAll();
    }
    return css;
}

QByteArray measuresCss(const Typography &typography)
{
    QString css;
    for (const auto &[name, value] : measures(typography)) {
        css += name + u": "_s + value + u"; "_s;
    }
    // Stronger than the rules for a language, which are :root:lang(…).
    return css.isEmpty() ? QByteArray() : (u":root:root:root { "_s + css + u"}\n"_s).toUtf8();
}

QByteArray buildPage(const Article &article, Theme theme)
{
    QString html = head(article, theme) + bodyTag() + u"<main>\n"_s + digestHead(article);
    const auto addMatter = [&](qsizetype first, qsizetype last) {
        for (const FoldedMatter &matter : article.matter) {
            if (matter.before >= first && matter.before <= last) {
                html += matterHtml(matter);
            }
        }
    };
    QString section;
    for (qsizetype i = 0; i < article.items.size(); ++i) {
        addMatter(i == 0 ? std::numeric_limits<int>::min() : i, i);
        const ArticleItem &item = article.items[i];
        if (item.section != section) {
            section = item.section;
            if (!section.isEmpty()) {
                html += u"<h2 class=\"section\">"_s + section.toHtmlEscaped() + u"</h2>\n"_s;
            }
        }
        html += itemHtml(item);
    }
    addMatter(article.items.size(), std::numeric_limits<int>::max());
    html += u"<div class=\"end\" aria-hidden=\"true\"></div>\n</main>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

} // namespace gleaner::article
