// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/shown.h"

#include "core/markdown/tree.h"

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace gleaner::exporting::test {

namespace {

using markdown::NodeId;
using markdown::NodeKind;
using markdown::Tree;

QString tidy(const QString &text)
{
    QStringList lines;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line.replace(u'\t', u' ');
        if (const QString shown = line.split(u' ', Qt::SkipEmptyParts).join(u' '); !shown.isEmpty())
            lines += shown;
    }
    return lines.join(u'\n');
}

void collect(const Tree &tree, NodeId id, Shown &shown)
{
    for (const NodeId child : tree.children(id)) {
        const NodeKind kind = tree.node(child).kind;
        if (kind == NodeKind::List || kind == NodeKind::ListItem) {
            collect(tree, child, shown);
            continue;
        }
        const QString text = tidy(tree.text(child));
        if (kind == NodeKind::Heading)
            shown.headings += text;
        if (kind == NodeKind::BlockQuote)
            shown.quotes += text;
        if (!text.isEmpty())
            shown.blocks += text;
    }
}

/// Builds the same from md4c's events.
class Md4cReader {
public:
    Shown read(const QString &markdown)
    {
        const QByteArray bytes = markdown.toUtf8();
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self).enter(type); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self).leave(type); };
        parser.enter_span = [](MD_SPANTYPE type, void *, void *self) {
            of(self).m_images += type == MD_SPAN_IMG;
            return 0;
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            of(self).m_images -= type == MD_SPAN_IMG;
            return 0;
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).add(type, QString::fromUtf8(text, qsizetype(size)));
        };
        md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, this);
        return m_shown;
    }

private:
    static Md4cReader &of(void *self) { return *static_cast<Md4cReader *>(self); }
    static bool isList(MD_BLOCKTYPE type) { return type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_LI; }

    /// Text of a tight list item stands in no block of its own: what came so far is one.
    void flush()
    {
        if (const QString text = tidy(m_text); !text.isEmpty())
            m_shown.blocks += text;
        m_text.clear();
    }

    int enter(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_DOC)
            return 0;
        if (m_depth == 0 && isList(type)) {
            flush();
            return 0;
        }
        if (m_depth++ == 0)
            flush();
        else
            m_text += u'\n';
        return 0;
    }

    int leave(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_DOC || (m_depth == 0 && isList(type))) {
            flush();
            return 0;
        }
        m_text += u'\n';
        if (--m_depth > 0)
            return 0;
        const QString text = tidy(m_text);
        m_text.clear();
        if (type == MD_BLOCK_H)
            m_shown.headings += text;
        if (type == MD_BLOCK_QUOTE)
            m_shown.quotes += text;
        if (!text.isEmpty())
            m_shown.blocks += text;
        return 0;
    }

    int add(MD_TEXTTYPE type, const QString &text)
    {
        if (m_images > 0 || type == MD_TEXT_HTML)
            return 0;
        if (type == MD_TEXT_BR)
            m_text += u'\n';
        else if (type == MD_TEXT_SOFTBR)
            m_text += u' ';
        else
            m_text += text;
        return 0;
    }

    Shown m_shown;
    QString m_text;
    int m_depth = 0;
    int m_images = 0;
};

} // namespace

Shown shownByCmark(const QString &markdown)
{
    Shown shown;
    if (const auto tree = Tree::parse(markdown))
        collect(*tree, tree->root(), shown);
    return shown;
}

Shown shownByMd4c(const QString &markdown)
{
    return Md4cReader().read(markdown);
}

QString asShown(const QString &text)
{
    return tidy(text);
}

} // namespace gleaner::exporting::test
