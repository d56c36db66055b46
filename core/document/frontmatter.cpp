// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/frontmatter.h"

#include "core/document/linehead.h"
#include "core/document/yamlhead.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::document {

namespace {

constexpr qsizetype LongestHead = 64 * 1024; // UTF-16 units

struct Line {
    QStringView text;
    qsizetype next = 0; ///< offset of the following line
};

Line lineAt(QStringView text, qsizetype offset)
{
    const qsizetype end = text.indexOf(u'\n', offset);
    if (end < 0)
        return {text.sliced(offset), text.size()};
    return {text.sliced(offset, end - offset), end + 1};
}

bool isFence(QStringView line, bool closing)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t'))
        line.chop(1);
    return line == u"---" || (closing && line == u"...");
}

/// What stands between two lines `---` is a head only when its keys look like a head's: "Breaking: …" between two
/// rules, or a heading underlined by the second, is text.
bool looksLikeHead(const QList<FrontMatter::Field> &fields)
{
    const bool named = std::ranges::any_of(fields, [](const auto &field) { return isKnownKey(field.key); });
    if (named)
        return true;
    const auto isName = [](const FrontMatter::Field &field) {
        return !field.key.isEmpty() && (field.key.front().isLetter() || field.key.front() == u'_')
            && std::ranges::all_of(field.key, [](QChar c) {
                   return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"_-.").contains(c));
               });
    };
    return fields.size() >= 2 && std::ranges::all_of(fields, isName);
}

std::optional<FrontMatter> fencedHead(QStringView inside, int firstLine)
{
    const QStringView first = lineAt(inside, 0).text;
    if (inside.trimmed().isEmpty())
        return FrontMatter{.form = FrontMatter::Form::Yaml, .lines = {}, .fields = {}};
    if (first.trimmed().isEmpty())
        return {}; // a rule with a paragraph under it
    if (auto fields = yamlFields(inside, firstLine); fields && looksLikeHead(*fields)) {
        keepHashes(*fields, inside, firstLine);
        return FrontMatter{.form = FrontMatter::Form::Yaml, .lines = {}, .fields = *std::move(fields)};
    }
    if (auto fields = lineFields(inside, firstLine); fields && looksLikeHead(*fields))
        return FrontMatter{.form = FrontMatter::Form::Lines, .lines = {}, .fields = *std::move(fields)};
    return {};
}

/// `start` is the offset behind the opening fence, which stands on line `fenceLine`.
Head readFenced(const QString &text, qsizetype start, int fenceLine)
{
    int number = fenceLine + 1;
    for (qsizetype offset = start; offset < text.size() && offset - start <= LongestHead; ++number) {
        const Line line = lineAt(text, offset);
        if (isFence(line.text, true)) {
            auto found = fencedHead(QStringView(text).sliced(start, offset - start), fenceLine + 1);
            if (!found)
                return {};
            found->lines = {fenceLine, number};
            return {*std::move(found), line.next, number + 1, {}};
        }
        offset = line.next;
    }
    Head head;
    const auto fields = lineFields(lineAt(text, start).text, fenceLine + 1);
    if (fields && looksLikeHead(*fields)) {
        head.diagnostic = Diagnostic{
            Diagnostic::Severity::Warning,
            QCoreApplication::translate("gleaner::document",
                                        "The front matter that begins here is never closed; it is shown as text."),
            fenceLine};
    }
    return head;
}

} // namespace

Head headOf(const QString &text)
{
    qsizetype offset = 0;
    int number = 1;
    while (offset < text.size()) {
        const Line line = lineAt(text, offset);
        if (isFence(line.text, false))
            return readFenced(text, line.next, number);
        if (!line.text.trimmed().isEmpty())
            break;
        offset = line.next;
        ++number;
    }
    const QStringView rest = QStringView(text).sliced(offset).first(std::min(text.size() - offset, LongestHead));
    if (auto pelican = pelicanHead(rest, number)) {
        const LineSpan lines{number, number + pelican->lines - 1};
        return {{FrontMatter::Form::Pelican, lines, std::move(pelican->fields)},
                offset + pelican->length,
                lines.last + 1,
                {}};
    }
    return {};
}

} // namespace gleaner::document
