// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sanitizer.h"

#include "fragment.h"
#include "htmlpolicy.h"
#include "plainhtml.h"
#include "writing.h"

namespace gleaner::markdown {

namespace {

class TextWriter {
public:
    bool enter(const GumboNode *node)
    {
        if (isText(node)) {
            append(textOf(node));
            return false;
        }
        if (!isElement(node) || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return false;
        return !isAside(node) && enter(nameOf(node));
    }

    void leave(const GumboNode *node) { leave(nameOf(node)); }

    bool enter(QByteArrayView name)
    {
        const Fate fate = fateOf(name);
        if (fate != Fate::Kept && fate != Fate::Unwrapped)
            return false;
        const Setting setting = settingOf(name);
        if (setting == Setting::Block || setting == Setting::Preformatted || name == "br")
            separate(Break::Line);
        else if (setting == Setting::Cell)
            separate(Break::Cell);
        if (setting == Setting::Preformatted)
            ++m_preformatted;
        return true;
    }

    void leave(QByteArrayView name)
    {
        const Setting setting = settingOf(name);
        if (setting == Setting::Block || setting == Setting::Preformatted)
            separate(Break::Line);
        if (setting == Setting::Preformatted)
            --m_preformatted;
    }

    void append(QStringView text)
    {
        for (qsizetype i = 0; i < text.size();) {
            qsizetype end = i;
            while (end < text.size() && isSpace(text[end]))
                ++end;
            if (end > i) {
                const bool line = text.sliced(i, end - i).contains(u'\n');
                separate(!line ? Break::Space : m_preformatted > 0 ? Break::Line : Break::Soft);
                i = end;
            }
            while (end < text.size() && !isSpace(text[end]))
                ++end;
            if (end > i)
                appendWord(text.sliced(i, end - i));
            i = end;
        }
    }

    QString take() { return std::move(m_text); }

private:
    enum class Break { None, Soft, Space, Cell, Line };

    static bool isAside(const GumboNode *node)
    {
        const QString value = attributeOf(node, "data-aside");
        return !value.isNull() && !allowedValue(nameOf(node), "data-aside", value).isNull();
    }

    // No-break and ideographic spaces are text.
    static bool isSpace(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

    void separate(Break kind) { m_break = std::max(m_break, kind); }

    void appendWord(QStringView word)
    {
        if (!m_text.isEmpty()) {
            if (m_break == Break::Line)
                m_text += u'\n';
            else if (m_break == Break::Cell)
                m_text += u'\t';
            else if (m_break == Break::Space
                     || (m_break == Break::Soft && !joinsAcrossLines(lastCharacter(m_text), firstCharacter(word))))
                m_text += u' ';
        }
        m_break = Break::None;
        m_text += word;
    }

    QString m_text;
    Break m_break = Break::None;
    int m_preformatted = 0;
};

} // namespace

QString textOfHtml(const QString &html)
{
    TextWriter writer;
    if (!Fragment::isReasonable(html)) {
        writer.append(Fragment::withoutTags(html));
        return writer.take();
    }
    // Whole pages are often of this kind, and a parser takes long.
    if (const auto pieces = plainPieces(html)) {
        for (const HtmlPiece &piece : *pieces) {
            switch (piece.kind) {
            case HtmlPiece::Kind::Text: writer.append(piece.text); break;
            case HtmlPiece::Kind::Start: writer.enter(piece.name); break;
            case HtmlPiece::Kind::End: writer.leave(piece.name); break;
            case HtmlPiece::Kind::Void:
                if (writer.enter(piece.name))
                    writer.leave(piece.name);
                break;
            }
        }
        return writer.take();
    }
    const Fragment fragment(html);
    walkFragment(fragment.root(), [&](const GumboNode *node, bool entering) {
        if (entering)
            return writer.enter(node);
        writer.leave(node);
        return true;
    });
    return writer.take();
}

} // namespace gleaner::markdown
