// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/outline.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

constexpr qsizetype TabStop = 4;

/// White space and marks of lists and quotes.
bool isStructure(QChar c)
{
    return c == u' ' || c == u'\t' || QStringView(u">-+*.)").contains(c) || (c >= u'0' && c <= u'9');
}

bool isBlankFrom(QStringView text, qsizetype at)
{
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    return at == text.size() || text[at] == u'\n';
}

/// Whether a line is read the same behind the mark of a list item.
bool isBesideMark(QStringView line)
{
    if (line.isEmpty())
        return true;
    if (line.front() == u' ' || line.front() == u'\t')
        return false;
    return line.count(u'-') < 2
        || std::ranges::any_of(line, [](QChar c) { return c != u'-' && c != u' ' && c != u'\t'; });
}

} // namespace

QString withoutLeadingTabs(const QString &markdown)
{
    if (!markdown.contains(u'\t'))
        return markdown;
    QString out;
    out.reserve(markdown.size() + 16);
    qsizetype lineStart = 0;
    bool inStructure = true;
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar c = markdown[i];
        inStructure = inStructure && (isStructure(c) || c.isNonCharacter());
        // Two spaces at a line's end would break the line.
        if (c == u'\t' && inStructure && !isBlankFrom(markdown, i))
            out += QString(TabStop - (out.size() - lineStart) % TabStop, u' ');
        else
            out += c;
        if (c == u'\n') {
            lineStart = out.size();
            inStructure = true;
        }
    }
    return out;
}

QString indented(const QString &text, const QString &prefix)
{
    QString bare = prefix;
    while (bare.endsWith(u' ') || bare.endsWith(u'\t'))
        bare.chop(1);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line.prepend(line.isEmpty() ? bare : prefix);
    return lines.join(u'\n');
}

QString continued(const QString &markdown, const QString &prefix)
{
    const QString text = withoutLeadingTabs(markdown);
    const qsizetype end = text.indexOf(u'\n');
    QString first = end < 0 ? text : text.first(end);
    first.removeIf([](QChar c) { return c.isNonCharacter(); }); // what tells where a note stands
    if (!isBesideMark(first))
        return "<!-- -->\n"_L1 + indented(text, prefix);
    return end < 0 ? text : text.first(end + 1) + indented(text.sliced(end + 1), prefix);
}

} // namespace gleaner::exporting
