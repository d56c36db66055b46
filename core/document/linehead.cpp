// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/linehead.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace gleaner::document {

namespace {

struct KeyLine {
    QString key; ///< lower case
    QStringView rest;
};

std::optional<KeyLine> keyLine(QStringView line)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^([\p{L}_][\p{L}\p{N}_.\-]*(?: [\p{L}\p{N}_.\-]+){0,2})[ \t]*:(?:[ \t]+(.*))?$)"));
    const auto match = pattern.matchView(line);
    if (!match.hasMatch())
        return {};
    return KeyLine{match.captured(1).toLower(), match.capturedView(2).trimmed()};
}

/// The text of a quoted scalar when all of `text` is one.
std::optional<QString> unquoted(QStringView text)
{
    if (text.size() < 2 || text.front() != text.back() || (text.front() != u'"' && text.front() != u'\''))
        return {};
    const QChar quote = text.front();
    QString result;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar c = text[i];
        if (quote == u'"' && c == u'\\' && i + 2 < text.size()) {
            const QChar next = text[++i];
            result += next == u'n' ? QChar(u'\n') : next == u't' ? QChar(u'\t') : next;
        } else if (quote == u'\'' && c == quote && text[i + 1] == quote && i + 2 < text.size()) {
            result += quote;
            ++i;
        } else if (c == quote) {
            return {}; // "a" and "b"
        } else {
            result += c;
        }
    }
    return result;
}

/// The parts of `[a, "b, c"]`; nothing when it is only a title that begins with a bracket.
std::optional<QStringList> sequence(QStringView text)
{
    if (text.size() < 2 || text.front() != u'[' || text.back() != u']')
        return {};
    text = text.sliced(1, text.size() - 2);
    QStringList parts;
    qsizetype start = 0;
    QChar quote;
    const auto add = [&](qsizetype end) {
        const QStringView part = text.sliced(start, end - start).trimmed();
        if (!part.isEmpty())
            parts.append(unquoted(part).value_or(part.toString()));
        start = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!quote.isNull()) {
            quote = c == quote && text[i - 1] != u'\\' ? QChar() : quote;
        } else if ((c == u'"' || c == u'\'') && text.sliced(start, i - start).trimmed().isEmpty()) {
            quote = c;
        } else if (c == u'[' || c == u']') {
            return {};
        } else if (c == u',') {
            add(i);
        }
    }
    if (!quote.isNull())
        return {};
    add(text.size());
    return parts;
}

QStringList valuesOf(QStringView rest)
{
    if (rest.isEmpty())
        return {};
    if (auto parts = sequence(rest))
        return *std::move(parts);
    if (auto plain = unquoted(rest))
        return {*std::move(plain)};
    return {rest.toString()};
}

bool isBlockMark(QStringView rest)
{
    return rest == u"|" || rest == u">" || rest == u"|-" || rest == u">-" || rest == u"|+" || rest == u">+";
}

class LineReader {
public:
    /// `line` is not blank. False when the line fits no form of a head.
    bool read(QStringView line, int number, bool afterBlank)
    {
        if (const auto found = keyLine(line)) {
            m_isBlock = isBlockMark(found->rest);
            m_isOpen = m_isBlock || found->rest.isEmpty();
            fields.append({found->key, m_isBlock ? QStringList() : valuesOf(found->rest), number});
            known += isKnownKey(found->key) ? 1 : 0;
            return true;
        }
        if (fields.isEmpty())
            return line.startsWith(u'#');
        const QStringView text = line.trimmed();
        if (m_isOpen && !m_isBlock && (text.startsWith(u"- ") || text == u"-")) {
            fields.last().values.append(valuesOf(text.sliced(1).trimmed()));
            return true;
        }
        if (line.front() == u' ' || line.front() == u'\t') {
            continueValue(text);
            return true;
        }
        if (line.front() == u'#')
            return true;
        // The rest of a title in several lines; what stands behind a blank line is no title any more.
        if (!afterBlank)
            continueValue(text);
        return false;
    }

    QList<FrontMatter::Field> fields;
    int known = 0;

private:
    void continueValue(QStringView text)
    {
        QStringList &values = fields.last().values;
        if (values.isEmpty())
            values.append(text.toString());
        else
            values.last() += u' ' + text;
    }

    bool m_isOpen = false;  ///< the key's value is on the lines below it
    bool m_isBlock = false; ///< they are text
};

} // namespace

bool isKnownKey(QStringView key)
{
    static const QStringList known =
        QStringLiteral("author,authors,categories,category,date,description,draft,fetch_date,id,kind,lang,language,"
                       "layout,link,linktitle,modified,number,permalink,published,publisher,slug,source,status,"
                       "subtitle,summary,tags,title,updated,url,weight")
            .split(u',');
    return std::binary_search(known.begin(), known.end(), key);
}

std::optional<QList<FrontMatter::Field>> lineFields(QStringView text, int firstLine)
{
    LineReader reader;
    int number = firstLine;
    bool strict = true;
    bool afterBlank = false;
    for (const QStringView line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            afterBlank = true;
        } else if (reader.read(line, number, afterBlank)) {
            afterBlank = false;
        } else {
            if (reader.fields.isEmpty())
                return {};
            strict = false;
        }
        ++number;
    }
    if (reader.fields.isEmpty() || (!strict && reader.known < 2))
        return {};
    return reader.fields;
}

void keepHashes(QList<FrontMatter::Field> &fields, QStringView text, int firstLine)
{
    if (!text.contains(u'#'))
        return;
    static const QStringList prose{QStringLiteral("description"), QStringLiteral("publisher"), QStringLiteral("source"),
                                   QStringLiteral("subtitle"),    QStringLiteral("summary"),   QStringLiteral("title")};
    const QList<QStringView> lines = text.split(u'\n');
    for (FrontMatter::Field &field : fields) {
        const auto line = keyLine(lines.value(field.line - firstLine));
        if (!line || line->key != field.key || !prose.contains(field.key) || line->rest.isEmpty()
            || field.values.size() > 1)
            continue;
        const bool isPlain = !QStringView(u"\"'[{|>").contains(line->rest.front());
        // The strict value goes on below the line when it is not a part of it.
        const bool isCut = line->rest.contains(u'#') && line->rest.startsWith(field.values.value(0));
        if (isPlain && isCut)
            field.values = {line->rest.toString()};
    }
}

std::optional<PelicanHead> pelicanHead(QStringView text, int firstLine)
{
    LineReader reader;
    PelicanHead head;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf(u'\n', start);
        const QStringView line = text.sliced(start, (end < 0 ? text.size() : end) - start);
        if (line.trimmed().isEmpty())
            break;
        if (line.front() == u'#' || !reader.read(line, firstLine + head.lines, false))
            return {};
        ++head.lines;
        start = end < 0 ? text.size() : end + 1;
        head.length = start;
    }
    if (reader.known < 2)
        return {};
    head.fields = std::move(reader.fields);
    return head;
}

} // namespace gleaner::document
