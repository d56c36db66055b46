// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/templatecheck.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

struct Part {
    QChar kind;      ///< '{' a value, '%' a tag, '#' a comment
    QString content; ///< between the braces
    int line = 1;
    int column = 1;
    bool closed = false;
};

std::vector<Part> partsOf(const QString &source)
{
    std::vector<Part> parts;
    int number = 0;
    for (const QString &line : source.split(u'\n')) {
        ++number;
        for (qsizetype at = line.indexOf(u'{'); at >= 0 && at + 1 < line.size(); at = line.indexOf(u'{', at)) {
            const QChar kind = line[at + 1];
            if (kind != u'{' && kind != u'%' && kind != u'#') {
                ++at;
                continue;
            }
            const QString closer = kind == u'{' ? u"}}"_s : QString(kind) + u'}';
            const qsizetype end = line.indexOf(closer, at + 2);
            const QString content = line.sliced(at + 2, (end < 0 ? line.size() : end) - at - 2);
            parts.push_back({kind, content.trimmed(), number, int(at + 1), end >= 0});
            at = end < 0 ? line.size() : end + 2;
        }
    }
    return parts;
}

bool isBlock(const QString &tag)
{
    static const QStringList blocks{u"for"_s,        u"if"_s,     u"with"_s,      u"ifequal"_s,
                                    u"ifnotequal"_s, u"filter"_s, u"ifchanged"_s, u"spaceless"_s,
                                    u"autoescape"_s, u"range"_s,  u"comment"_s};
    return blocks.contains(tag);
}

/// Parts of a block that stand between its beginning and end.
bool isMiddle(const QString &tag)
{
    return tag == "else"_L1 || tag == "elif"_L1 || tag == "empty"_L1;
}

/// Without the places that the engine adds, which are not the person's.
QString told(const QString &message)
{
    static const QRegularExpression place(uR"(, line \d+, template$)"_s);
    static const QRegularExpression unknownTag(uR"(^Invalid block tag on line \d+: '([^']*)')"_s);
    static const QRegularExpression unknownFilter(uR"(^Unknown filter: (.*)$)"_s);
    QString text = message;
    text.remove(place);
    if (const auto tag = unknownTag.match(text); tag.hasMatch())
        return Words::tr("There is no tag “%1”.").arg(tag.captured(1));
    if (const auto filter = unknownFilter.match(text); filter.hasMatch())
        return Words::tr("There is no filter “%1”.").arg(filter.captured(1));
    return Words::tr("This cannot be understood: %1").arg(text);
}

std::optional<Mistake> mistakeIn(const Part &part, const Works &works)
{
    if (part.kind == u'#')
        return {};
    const QString tag = part.content.section(u' ', 0, 0);
    if (part.kind == u'%' && (isMiddle(tag) || tag.startsWith("end"_L1)))
        return {};
    QString why;
    QString probe = part.kind == u'{' ? u"{{ %1 }}"_s : u"{% %1 %}"_s;
    probe.replace("%1"_L1, part.content);
    if (part.kind == u'%' && isBlock(tag))
        probe += u"{% end"_s + tag + u" %}"_s;
    if (part.content.isEmpty())
        return Mistake{part.line, part.column, Words::tr("Nothing stands between these braces.")};
    if (works(probe, why))
        return {};
    return Mistake{part.line, part.column, told(why)};
}

} // namespace

Error Mistake::error(const QString &name) const
{
    return {Error::Kind::Malformed, message, u"%1:%2:%3"_s.arg(name).arg(line).arg(column)};
}

std::optional<Mistake> unclosedPart(const QString &source)
{
    for (const Part &part : partsOf(source)) {
        if (!part.closed)
            return Mistake{part.line, part.column,
                           Words::tr("“%1” is not closed on this line.").arg(u'{' + QString(part.kind))};
    }
    return {};
}

std::optional<Mistake> firstMistake(const QString &source, const Works &works)
{
    std::vector<Part> open;
    for (const Part &part : partsOf(source)) {
        if (const auto mistake = mistakeIn(part, works))
            return mistake;
        const QString tag = part.kind == u'%' ? part.content.section(u' ', 0, 0) : QString();
        if (isBlock(tag)) {
            open.push_back(part);
        } else if (tag.startsWith("end"_L1) || isMiddle(tag)) {
            const QString opened = open.empty() ? QString() : open.back().content.section(u' ', 0, 0);
            if (opened.isEmpty() || (tag != u"end"_s + opened && !isMiddle(tag)))
                return Mistake{part.line, part.column, Words::tr("“%1” closes nothing that is open.").arg(tag)};
            if (!isMiddle(tag))
                open.pop_back();
        }
    }
    if (open.empty())
        return {};
    const Part &last = open.back();
    return Mistake{last.line, last.column,
                   Words::tr("“%1” has no “%2”.")
                       .arg(last.content.section(u' ', 0, 0), u"end"_s + last.content.section(u' ', 0, 0))};
}

} // namespace gleaner::exporting
