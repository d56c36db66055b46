// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/markdown/harm.h"

#include <QRegularExpression>
#include <QStringList>

#include <gumbo.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace gleaner::test {

namespace {

bool isOneOf(const QString &word, const QString &words)
{
    return words.split(u' ').contains(word);
}

/// What runs, loads, asks for input, moves the page or makes a parser change its mind about what follows.
bool isForbiddenElement(const QString &name)
{
    static const QString names =
        u"animate applet area audio base basefont bgsound body button canvas command datalist "
        "dialog embed foreignobject form frame frameset head html iframe image img isindex "
        "keygen link listing map marquee math menuitem meta noembed noframes noscript object "
        "optgroup option output param picture plaintext portal script select slot source style "
        "svg template textarea title track video xml xmp"_s;
    return isOneOf(name, names);
}

bool isForbiddenAttribute(const QString &name)
{
    static const QString names =
        u"accesskey action allow archive autofocus background cite classid code codebase content contenteditable data "
        "download dynsrc for form formaction formtarget http-equiv icon imagesrcset integrity is itemid longdesc "
        "lowsrc "
        "manifest name nonce part ping popover popovertarget poster profile rel slot src srcdoc srcset target usemap "
        "xmlns"_s;
    return name.startsWith("on"_L1) || name.contains(u':') || isOneOf(name, names);
}

/// As a browser reads it: without what it skips, in lower case.
QString address(const QString &value)
{
    QString result;
    for (const QChar c : value) {
        if (c > u' ' && c != QChar(0x7f))
            result += c.toLower();
    }
    return result;
}

QString harmInAttribute(const QString &element, const QString &name, const QString &value)
{
    static const QRegularExpression style(u"\\A[a-z0-9#;:\\s-]*\\z"_s);
    static const QRegularExpression placing(u"position|display|behavior|binding|content|font-family|z-index"_s);
    static const QRegularExpression scheme(u"\\A[a-z][a-z0-9+.-]*:"_s);
    static const QRegularExpression footnote(u"\\Afn-\\d+\\z"_s);
    const auto found = [&] { return u"%1 of %2 is \"%3\""_s.arg(name, element, value); };
    if (isForbiddenAttribute(name))
        return found();
    if (name == u"href") {
        const QString url = address(value);
        const bool safe = url.startsWith(u'#') || url.startsWith("http://"_L1) || url.startsWith("https://"_L1)
                       || url.startsWith("mailto:"_L1);
        return safe && element == u"a" ? QString() : found();
    }
    if (name == u"data-src") {
        // Only a person's click loads it, and then only over HTTP.
        const QString url = address(value);
        return !scheme.match(url).hasMatch() || url.startsWith("http:"_L1) || url.startsWith("https:"_L1) ? QString()
                                                                                                          : found();
    }
    if (name == u"style" && (!style.match(value.toLower()).hasMatch() || value.toLower().contains(placing)))
        return found();
    if (name == u"id" && !footnote.match(value).hasMatch())
        return found();
    if (name == u"tabindex" && value != u"0")
        return found();
    return {};
}

QString harmInElement(const GumboElement &element)
{
    const GumboStringPiece &piece = element.original_tag;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return u"not HTML: %1"_s.arg(QString::fromUtf8(piece.data, qsizetype(piece.length)));
    if (element.tag == GUMBO_TAG_UNKNOWN)
        return u"an unknown element: %1"_s.arg(QString::fromUtf8(piece.data, qsizetype(piece.length)));
    const QString name = QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    if (isForbiddenElement(name))
        return u"an element %1"_s.arg(name);
    const auto attribute = [&](const char *wanted) {
        const GumboAttribute *found = gumbo_get_attribute(&element.attributes, wanted);
        return found ? QString::fromUtf8(found->value) : QString();
    };
    if (name == u"input" && (attribute("type") != u"checkbox" || attribute("disabled").isNull()))
        return u"an input that takes input"_s;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *each = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QString harm = harmInAttribute(name, QString::fromUtf8(each->name), QString::fromUtf8(each->value));
        if (!harm.isEmpty())
            return harm;
    }
    return {};
}

/// The elements inside of `root`, in no particular order.
std::vector<const GumboNode *> elementsIn(const GumboNode *root)
{
    std::vector<const GumboNode *> result;
    std::vector<const GumboNode *> open{root};
    while (!open.empty()) {
        const GumboNode *node = open.back();
        open.pop_back();
        if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
            continue;
        if (node != root)
            result.push_back(node);
        for (unsigned i = 0; i < node->v.element.children.length; ++i)
            open.push_back(static_cast<const GumboNode *>(node->v.element.children.data[i]));
    }
    return result;
}

/// Text with entities, tags with double-quoted values and an end each: what two parsers cannot read in two ways.
QString harmInSpelling(const QString &html)
{
    static const QRegularExpression piece(
        u"\\G(?:[^<>&\\x{0}]++|&(?:amp|lt|gt|quot|nbsp|#39);|</(?<end>[a-z][a-z0-9]*)>"
        "|<(?<start>[a-z][a-z0-9]*)(?: [a-z][a-z-]*(?:=\"(?:[^<>&\"\\x{0}]++|&(?:amp|lt|gt|quot|nbsp|#39);)*+\")?)*>)"_s);
    QStringList open;
    for (qsizetype at = 0; at < html.size();) {
        const QRegularExpressionMatch match = piece.match(html, at);
        const QString start = match.captured(u"start");
        const QString end = match.captured(u"end");
        if (!match.hasMatch() || (!end.isEmpty() && (open.isEmpty() || open.takeLast() != end)))
            return u"not spelt strictly: %1"_s.arg(html.mid(at, 60));
        if (!start.isEmpty() && !isOneOf(start, u"br hr input"_s))
            open.append(start);
        at = match.capturedEnd();
    }
    return open.isEmpty() ? QString() : u"not closed: %1"_s.arg(open.last());
}

} // namespace

QString harmIn(const QString &html)
{
    if (const QString harm = harmInSpelling(html); !harm.isEmpty())
        return harm;
    const QByteArray page = "<!DOCTYPE html><html><head></head><body><main><p>" + html.toUtf8()
                          + "<footer></footer></main></body></html>";
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput *output = gumbo_parse_with_options(&options, page.constData(), size_t(page.size()));
    QString harm;
    bool staysInside = false;
    for (const GumboNode *node : elementsIn(output->root)) {
        const QString name = QString::fromLatin1(gumbo_normalized_tagname(node->v.element.tag));
        if (name == u"footer")
            staysInside = QByteArrayView(gumbo_normalized_tagname(node->parent->v.element.tag)) == "main";
        if (node->parent == output->root || name == u"main" || name == u"footer")
            continue;
        harm = harmInElement(node->v.element);
        if (!harm.isEmpty())
            break;
    }
    gumbo_destroy_output(&options, output);
    if (harm.isEmpty() && !staysInside)
        harm = u"what follows is changed"_s;
    return harm;
}

} // namespace gleaner::test
