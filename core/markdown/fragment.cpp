// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fragment.h"

#include "htmlnames.h"
#include "writing.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

// Elements a parser opens again in every block when they were left open, and those that never nest by themselves.
constexpr std::array<std::string_view, 14> Formatting{"a",    "b", "big",   "code",   "em",     "font", "i",
                                                      "nobr", "s", "small", "strike", "strong", "tt",   "u"};
constexpr std::array<std::string_view, 22> Shallow{"area",   "base",  "br", "col",  "dd",    "dt",     "embed", "hr",
                                                   "img",    "input", "li", "link", "meta",  "option", "p",     "param",
                                                   "source", "td",    "th", "tr",   "track", "wbr"};

template<size_t Size>
constexpr std::array<quint64, Size> sortedNumbers(const std::array<std::string_view, Size> &names)
{
    std::array<quint64, Size> numbers{};
    std::ranges::transform(names, numbers.begin(), [](std::string_view name) { return packedName(name); });
    std::ranges::sort(numbers);
    return numbers;
}

constexpr auto FormattingNumbers = sortedNumbers(Formatting);
constexpr auto ShallowNumbers = sortedNumbers(Shallow);

GumboOptions options(Arena &arena)
{
    GumboOptions result = kGumboDefaultOptions;
    result.userdata = &arena;
    result.allocator = [](void *data, size_t size) -> void * { return static_cast<Arena *>(data)->allocate(size); };
    result.deallocator = [](void *, void *) { };
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
        const quint64 number = packedName(name);
        if (std::ranges::binary_search(FormattingNumbers, number))
            formatting = std::max<qint64>(0, formatting + step);
        if (!std::ranges::binary_search(ShallowNumbers, number))
            depth = std::max<qint64>(0, depth + step);
        deepest = std::max(deepest, depth);
        mostFormatting = std::max(mostFormatting, formatting);
    }
    return deepest * tags <= MostSteps && mostFormatting * tags <= MostNodes;
}

QString Fragment::withoutTags(QStringView html)
{
    const auto isAsciiLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    QString text;
    text.reserve(html.size());
    qsizetype done = 0;
    for (qsizetype at = html.indexOf(u'<'); at >= 0; at = html.indexOf(u'<', at)) {
        qsizetype name = at + 1;
        if (name < html.size() && (html[name] == u'/' || html[name] == u'!' || html[name] == u'?'))
            ++name;
        if (name == html.size() || !isAsciiLetter(html[name])) {
            ++at;
            continue;
        }
        text += html.sliced(done, at - done);
        text += u' ';
        const qsizetype end = html.indexOf(u'>', name);
        done = at = end < 0 ? html.size() : end + 1;
    }
    return text + html.sliced(done);
}

Fragment::Fragment(const QString &html)
    : m_bytes(html.toUtf8())
{
    const GumboOptions fragmentOptions = options(m_arena);
    m_output = gumbo_parse_with_options(&fragmentOptions, m_bytes.constData(), size_t(m_bytes.size()));
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
