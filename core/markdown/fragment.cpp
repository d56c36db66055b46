// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fragment.h"

#include "writing.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

// Elements a parser opens again in every block when they were left open, and those that never nest by themselves.
constexpr std::array Formatting{"a",    "b", "big",   "code",   "em",     "font", "i",
                                "nobr", "s", "small", "strike", "strong", "tt",   "u"};
constexpr std::array Shallow{"area", "base", "br",     "col", "dd",    "dt",     "embed", "hr", "img", "input", "li",
                             "link", "meta", "option", "p",   "param", "source", "td",    "th", "tr",  "track", "wbr"};

template<typename Names>
bool isOneOf(QStringView name, const Names &names)
{
    return std::ranges::any_of(names, [&](const char *candidate) {
        return name.compare(QLatin1StringView(candidate), Qt::CaseInsensitive) == 0;
    });
}

GumboOptions options()
{
    GumboOptions result = kGumboDefaultOptions;
    result.max_errors = 0;
    result.fragment_context = GUMBO_TAG_DIV;
    return result;
}

QString writable(const char *utf8)
{
    // QString::fromUtf8() would take a zero-width no-break space that a text starts with for a byte order mark.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(utf8);
    makeWritable(text);
    return text;
}

} // namespace

bool Fragment::isReasonable(QStringView html)
{
    // Time goes as depth times tags; nodes as left open formatting times tags.
    constexpr qint64 MostSteps = 20'000'000;
    constexpr qint64 MostNodes = 1'000'000;
    qint64 tags = 0;
    qint64 depth = 0;
    qint64 deepest = 0;
    qint64 formatting = 0;
    qint64 mostFormatting = 0;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at + 1)) {
        const bool closing = at + 1 < html.size() && html[at + 1] == u'/';
        const qsizetype start = at + (closing ? 2 : 1);
        qsizetype end = start;
        while (end < html.size() && html[end].isLetterOrNumber())
            ++end;
        const QStringView name = html.sliced(std::min(start, html.size()), end - std::min(start, end));
        if (name.isEmpty())
            continue;
        ++tags;
        const int step = closing ? -1 : 1;
        if (isOneOf(name, Formatting))
            formatting = std::max<qint64>(0, formatting + step);
        if (!isOneOf(name, Shallow))
            depth = std::max<qint64>(0, depth + step);
        deepest = std::max(deepest, depth);
        mostFormatting = std::max(mostFormatting, formatting);
    }
    return deepest * tags <= MostSteps && mostFormatting * tags <= MostNodes;
}

QString Fragment::withoutTags(QStringView html)
{
    static const QRegularExpression tag(u"<[/!?]?[a-zA-Z][^>]*>?"_s);
    return html.toString().replace(tag, u" "_s);
}

Fragment::Fragment(const QString &html)
    : m_bytes(html.toUtf8())
{
    static const GumboOptions fragmentOptions = options();
    m_output = gumbo_parse_with_options(&fragmentOptions, m_bytes.constData(), size_t(m_bytes.size()));
}

Fragment::~Fragment()
{
    static const GumboOptions fragmentOptions = options();
    gumbo_destroy_output(&fragmentOptions, m_output);
}

QByteArrayView nameOf(const GumboNode *element)
{
    return gumbo_normalized_tagname(element->v.element.tag);
}

QString textOf(const GumboNode *text)
{
    return writable(text->v.text.text);
}

QString valueOf(const GumboAttribute *attribute)
{
    return writable(attribute->value);
}

QString attributeOf(const GumboNode *element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element->v.element.attributes, name);
    return attribute ? valueOf(attribute) : QString();
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

} // namespace gleaner::markdown
