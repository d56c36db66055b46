// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanitizer.h"

#include "clean.h"
#include "fragment.h"
#include "htmlpolicy.h"

using namespace Qt::StringLiterals;

namespace gleaner::markdown {

namespace {

/// Whether a parser would end an outer link at this one, and move what comes between: the tables and unknown elements
/// that let one into the other may stand elsewhere, or not at all, in what is written.
bool isLinkInLink(const GumboNode *node)
{
    if (nameOf(node) != "a")
        return false;
    for (const GumboNode *up = node->parent; up && isElement(up); up = up->parent) {
        const QByteArrayView name = nameOf(up);
        if (name == "td" || name == "th" || name == "caption")
            return false;
        if (name == "a")
            return true;
    }
    return false;
}

class Cleaner {
public:
    /// Says whether to go on into the node.
    bool enter(const GumboNode *node)
    {
        if (isText(node)) {
            m_html += textOf(node).toHtmlEscaped();
            return false;
        }
        if (!isElement(node) || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return false;
        switch (fateOf(nameOf(node))) {
        case Fate::Kept:
            if (!isLinkInLink(node))
                openTag(node);
            return true;
        case Fate::Unwrapped: return true;
        case Fate::Checkbox:
            if (attributeOf(node, "type").compare("checkbox"_L1, Qt::CaseInsensitive) == 0)
                m_html += attributeOf(node, "checked").isNull() ? "<input type=\"checkbox\" disabled>"_L1
                                                                : "<input type=\"checkbox\" disabled checked>"_L1;
            return false;
        case Fate::Image:
        case Fate::Medium: placeholder(node); return false;
        case Fate::Dropped: break;
        }
        return false;
    }

    void leave(const GumboNode *node)
    {
        const QByteArrayView name = nameOf(node);
        if (fateOf(name) == Fate::Kept && !isVoid(name) && !isLinkInLink(node))
            m_html += "</"_L1 + QLatin1StringView(name) + u'>';
    }

    QString take() { return std::move(m_html); }

private:
    static bool isVoid(QByteArrayView name) { return name == "br" || name == "hr"; }

    void openTag(const GumboNode *node)
    {
        const QByteArrayView name = nameOf(node);
        m_html += u'<' + QString(QLatin1StringView(name));
        const GumboVector &attributes = node->v.element.attributes;
        for (unsigned i = 0; i < attributes.length; ++i) {
            const auto *attribute = static_cast<const GumboAttribute *>(attributes.data[i]);
            const QString value = allowedValue(name, attribute->name, valueOf(attribute));
            if (value.isNull())
                continue;
            m_html += u' ' + QString(QLatin1StringView(attribute->name));
            if (!value.isEmpty())
                m_html += "=\""_L1 + value.toHtmlEscaped() + u'"';
        }
        m_html += u'>';
        // A parser takes the first line break for the tag's.
        if (name == "pre" && node->v.element.children.length > 0) {
            const auto *first = static_cast<const GumboNode *>(node->v.element.children.data[0]);
            if (isText(first) && *first->v.text.text == '\n')
                m_html += u'\n';
        }
    }

    void placeholder(const GumboNode *node)
    {
        // Pages that load their images by script keep the real source aside.
        QString source = attributeOf(node, "src");
        for (const char *other : {"data-src", "data-original", "poster"}) {
            if (source.isEmpty() || source.startsWith("data:"_L1, Qt::CaseInsensitive))
                source = attributeOf(node, other);
        }
        const QString alternative = attributeOf(node, "alt");
        m_html += imagePlaceholder(source, alternative.isEmpty() ? attributeOf(node, "title") : alternative);
    }

    QString m_html;
};

} // namespace

QString cleaned(const QString &html)
{
    const Fragment fragment(html);
    Cleaner cleaner;
    walkFragment(fragment.root(), [&](const GumboNode *node, bool entering) {
        if (entering)
            return cleaner.enter(node);
        cleaner.leave(node);
        return true;
    });
    return cleaner.take();
}

QString sanitize(const QString &html)
{
    return Fragment::isReasonable(html) ? cleaned(html) : Fragment::withoutTags(html).toHtmlEscaped();
}

} // namespace gleaner::markdown
