// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/escape.h"

#include "core/markdown/tree.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber();
}

/// Whether `text`, which begins with '&', may be read as `&amp;` or `&#38;`.
bool isCharacterReference(QStringView text)
{
    static const QRegularExpression reference(u"^&(?:#|[A-Za-z][A-Za-z0-9]*;)"_s);
    return reference.matchView(text.left(40)).hasMatch();
}

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

/// Without the white space that HTML does not show.
QString collapsed(const QString &line)
{
    static const QRegularExpression run(u"[ \\t\\r\\f\\v]+"_s);
    QString out = line;
    out.replace(run, u" "_s);
    if (out.startsWith(u' '))
        out.remove(0, 1);
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

/// `line` has no line ends, and no spaces at its ends.
QString escapedLine(const QString &line)
{
    QString out;
    out.reserve(line.size() + 8);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        const QChar before = i > 0 ? line[i - 1] : QChar(u' ');
        const QChar after = i + 1 < line.size() ? line[i + 1] : QChar(u' ');
        bool escape = false;
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'[':
        case u']':
        case u'<':
        case u'|':
        case u'$':
        case u'#': escape = true; break;
        case u'_': escape = !(isWordCharacter(before) && isWordCharacter(after)); break;
        case u'&': escape = isCharacterReference(QStringView(line).mid(i)); break;
        case u'~': escape = true; break;
        case u'=':
        case u'%':
        case u'^': escape = before == c || after == c || c == u'^'; break;
        case u'>':
        case u'+':
        case u'-': escape = i == 0; break;
        case u'.':
        case u')':
            // "1. " at the start of a line is a list item.
            escape = i > 0 && i < 10 && after == u' '
                  && std::all_of(line.cbegin(), line.cbegin() + i, [](QChar d) { return d >= u'0' && d <= u'9'; });
            break;
        default: break;
        }
        if (escape)
            out += u'\\';
        out += c;
    }
    return out;
}

} // namespace

QString escaped(const QString &text)
{
    return escapedLine(text.simplified());
}

QString quoted(const QString &text)
{
    QStringList paragraphs;
    for (const QString &line : text.split(u'\n')) {
        if (const QString shown = collapsed(line); !shown.isEmpty())
            paragraphs += u"> "_s + escapedLine(shown) + u'\n';
    }
    return paragraphs.join(u">\n"_s);
}

QString linkDestination(const QString &url)
{
    QString out = url;
    out.replace(u'<', "%3C"_L1)
        .replace(u'>', "%3E"_L1)
        .replace(u'\n', "%0A"_L1)
        .replace(u'\r', "%0D"_L1)
        .replace(u'\\', "%5C"_L1);
    const bool plain = std::none_of(out.cbegin(), out.cend(), [](QChar c) {
        return c.isSpace() || c == u'(' || c == u')' || c.category() == QChar::Other_Control;
    });
    return plain && !out.isEmpty() ? out : u'<' + out + u'>';
}

QString yamlString(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n' || c == u'\r' || c == u'\t')
            out += u' ';
        else if (c.category() != QChar::Other_Control)
            out += c;
    }
    return out + u'"';
}

QString contained(const QString &markdown)
{
    QString text = markdown;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    if (endsItself(text))
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
