// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/escape.h"

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

/// What only Logseq gives a meaning to: properties, block references, macros and export snippets.
bool isLogseqSyntax(QChar before, QChar c, QChar after)
{
    switch (c.unicode()) {
    case u':':
    case u'@': return before == c || after == c;
    case u'(':
    case u'{': return after == c || before == c;
    default: return false;
    }
}

/// What comes last in an address and is not of it, as GitHub's Markdown has it.
qsizetype addressEnd(const QString &line, qsizetype start, qsizetype end)
{
    while (end > start) {
        const QChar last = line[end - 1];
        const QStringView address = QStringView(line).sliced(start, end - start);
        const bool closesNothing = last == u')' && address.count(u')') > address.count(u'(');
        if (!closesNothing && !u"?!.,:;*_~'\""_s.contains(last))
            break;
        --end;
    }
    return end;
}

/// An address that stands in a text by itself: programs make a link of it, with the backslashes that are put before
/// characters in it. Angle brackets say where it ends, and have nothing escaped between them.
QString escapedAddress(const QString &line, qsizetype start, qsizetype colon, qsizetype end, Preset preset)
{
    const QString address = line.sliced(start, end - start);
    const bool hasScheme = line[colon] == u':';
    const qsizetype reference = address.indexOf(u'&');
    if (hasScheme && end > colon + 3 && (reference < 0 || !isCharacterReference(QStringView(address).mid(reference))))
        return u'<' + address + u'>';
    // It is no link then, and shows what it is.
    return escapedPart(line, start, colon, preset) + u'\\' + line[colon] + escapedPart(line, colon + 1, end, preset);
}

/// `line` has no line ends, and no spaces at its ends.
QString escapedLine(const QString &line, Preset preset)
{
    // It ends at white space, at what cannot be in it, and at punctuation of Chinese.
    static const QRegularExpression address(
        u"(?<![A-Za-z])(?:https?|ftp)(?=://)[^\\s<>\\x{3000}-\\x{303f}\\x{ff00}-\\x{ff65}]+"
        "|(?<![^\\s*_~(])www(?=\\.)[^\\s<>\\x{3000}-\\x{303f}\\x{ff00}-\\x{ff65}]+"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString out;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : address.globalMatch(line)) {
        const qsizetype start = match.capturedStart();
        qsizetype space = match.capturedEnd();
        while (space < line.size() && !line[space].isSpace())
            ++space;
        if (escapedPart(line, start, space, preset).size() == space - start)
            continue;
        const qsizetype end = addressEnd(line, start, match.capturedEnd());
        const qsizetype colon = start + match.captured().indexOf(QRegularExpression(u"[:.]"_s));
        if (end <= colon)
            continue;
        out += escapedPart(line, at, start, preset) + escapedAddress(line, start, colon, end, preset);
        at = end;
    }
    return out + escapedPart(line, at, line.size(), preset);
}

} // namespace

QString escapedPart(const QString &line, qsizetype from, qsizetype until, Preset preset)
{
    QString out;
    out.reserve(until - from + 8);
    for (qsizetype i = from; i < until; ++i) {
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
        case u'=': // alone below another line it would underline a heading
            escape = i == 0 || before == c || after == c;
            break;
        case u'%': escape = before == c || after == c; break;
        case u'^': escape = true; break;
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
        if (escape || (preset == Preset::Logseq && isLogseqSyntax(before, c, after)))
            out += u'\\';
        out += c;
    }
    return out;
}

QString escaped(const QString &text, Preset preset)
{
    return escapedLine(text.simplified(), preset);
}

QString escapedLabel(const QString &text, Preset preset)
{
    const QString line = text.simplified();
    return escapedPart(line, 0, line.size(), preset);
}

QString quoted(const QString &text, Preset preset)
{
    QStringList paragraphs;
    for (const QString &line : text.split(u'\n')) {
        if (const QString shown = collapsed(line); !shown.isEmpty())
            paragraphs += u"> "_s + escapedLine(shown, preset) + u'\n';
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

QString codeSpan(const QString &text)
{
    QString shown = collapsed(QString(text).replace(u'\n', u' '));
    qsizetype longest = 0;
    for (qsizetype i = 0, run = 0; i < shown.size(); ++i) {
        run = shown[i] == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    if (shown.startsWith(u'`') || shown.endsWith(u'`'))
        shown = u' ' + shown + u' ';
    return shown.isEmpty() ? QString() : QString(fence + shown + fence);
}

QString tagWord(const QString &tag, Preset preset)
{
    QString word = tag.simplified();
    if (preset == Preset::Logseq)
        return word.remove(u'#').remove(u'[').remove(u']').simplified();
    word.replace(u' ', u'-').remove(u'#');
    if (preset != Preset::Obsidian)
        return word;
    // Letters, digits, `_`, `-` and `/`, and not digits alone.
    bool onlyDigits = true;
    for (QChar &c : word) {
        if (c.isHighSurrogate() || c.isLowSurrogate() || c.isLetter() || c.isMark())
            onlyDigits = false;
        else if (!c.isDigit() && c != u'_' && c != u'-' && c != u'/')
            c = u'-';
    }
    return onlyDigits && !word.isEmpty() ? u"tag-"_s + word : word;
}

QString tagLink(const QString &tag, Preset preset)
{
    const QString word = tagWord(tag, preset);
    if (word.isEmpty())
        return {};
    if (preset == Preset::Obsidian)
        return u'#' + word;
    if (preset != Preset::Logseq)
        return u'#' + escapedLine(word, preset);
    const bool plain = std::ranges::all_of(
        word, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate() || c == u'-' || c == u'/'; });
    return plain ? QString(u'#' + word) : u"#[["_s + word + u"]]"_s;
}

QString wikiLink(const QString &page, const QString &shown)
{
    QString label = shown.simplified();
    label.remove(u'[').remove(u']').remove(u'|');
    const QString alias = label.isEmpty() || label == page ? QString() : u'|' + label;
    return u"[["_s + page + alias + u"]]"_s;
}

} // namespace gleaner::exporting
