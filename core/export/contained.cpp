// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/contained.h"

#include "core/markdown/tree.h"

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

} // namespace

QString contained(const QString &markdown)
{
    QString text = markdown;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (opensNothing(text) || endsItself(text))
        return text;
    static const QStringList closers{u"```"_s, u"~~~"_s,    u"````"_s,      u"~~~~"_s,     u"-->"_s,         u"?>"_s,
                                     u"]]>"_s, u"</pre>"_s, u"</script>"_s, u"</style>"_s, u"</textarea>"_s, u">"_s};
    for (const QString &closer : closers) {
        const QString closed = text + u'\n' + closer;
        if (endsItself(closed))
            return closed;
    }
    // A block quote ends whatever was opened in it.
    return u"> "_s + text.replace(u'\n', "\n> "_L1);
}

} // namespace gleaner::exporting
