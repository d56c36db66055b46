// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contained.h"

#include "core/markdown/tree.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

/// Whether a paragraph written after `markdown` would still be a paragraph of its own.
bool endsItself(const QString &markdown)
{
    static const QString probe = u"gleaner-probe"_s;
    const auto tree = markdown::Tree::parse(QString(markdown + u"\n\n" + probe));
    if (!tree)
        return false;
    const auto blocks = tree->children(tree->root());
    if (blocks.empty())
        return false;
    // Footnote definitions are moved to the end of the tree.
    for (auto id = blocks.rbegin(); id != blocks.rend(); ++id) {
        const markdown::Node &block = tree->node(*id);
        if (block.kind == markdown::NodeKind::FootnoteDefinition)
            continue;
        return block.kind == markdown::NodeKind::Paragraph && tree->text(*id) == probe;
    }
    return false;
}

/// Whether nothing in it can open what has to be closed: a fence, or any HTML.
bool opensNothing(const QString &markdown)
{
    return std::ranges::none_of(markdown, [](QChar c) { return c == u'`' || c == u'~' || c == u'<'; });
}

/// As readers take it that are less strict: for them HTML begins also where it is indented in a paragraph, and
/// declarations with anything.
QString looselyRead(const QString &markdown)
{
    static const QRegularExpression indent(u"^[ \\t]+"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression declaration(u"<!(?!--|\\[CDATA\\[)"_s);
    return QString(markdown).remove(indent).replace(declaration, u"<!X"_s);
}

/// Whether all readers see its end.
bool endsForAll(const QString &markdown)
{
    return endsItself(markdown) && endsItself(looselyRead(markdown));
}

/// Ends whatever was opened in it.
QString blockQuote(QString markdown)
{
    return u"> "_s + markdown.replace(u'\n', "\n> "_L1);
}

} // namespace

QString contained(const QString &markdown)
{
    QString text = markdown;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    static const QRegularExpression around(u"^(?:[ \\t]*\n)+|\n+$"_s);
    text.remove(around);
    if (opensNothing(text))
        return text;
    if (endsItself(text))
        return endsForAll(text) ? text : blockQuote(text);
    static const QStringList closers{u"```"_s, u"~~~"_s,    u"````"_s,      u"~~~~"_s,     u"-->"_s,         u"?>"_s,
                                     u"]]>"_s, u"</pre>"_s, u"</script>"_s, u"</style>"_s, u"</textarea>"_s, u">"_s};
    for (const QString &closer : closers) {
        const QString closed = text + u'\n' + closer;
        if (endsForAll(closed))
            return closed;
    }
    return blockQuote(text);
}

} // namespace gleaner::exporting
