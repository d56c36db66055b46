// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/region.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSet>

#include <optional>

namespace gleaner::exporting {

namespace {

constexpr QByteArrayView beginMark = "<!-- gleaner:begin v1 digest=";
constexpr QByteArrayView endMark = "<!-- gleaner:end -->";
constexpr QByteArrayView anyMark = "<!-- gleaner:";

constexpr QByteArrayView listMark = "- ";

struct Begin {
    QByteArray key;
    QByteArray sum;
    QByteArray head{};
    QList<NoteTrace> notes{};
};

/// Without white space at its ends, and without the mark of a list.
QByteArrayView bare(QByteArrayView line)
{
    line = line.trimmed();
    return line.startsWith(listMark) ? line.sliced(listMark.size()).trimmed() : line;
}

QList<NoteTrace> tracesIn(const QByteArray &list)
{
    QList<NoteTrace> traces;
    for (const QByteArray &one : list.split(','))
        traces.append(NoteTrace::read(one));
    return traces;
}

std::optional<Begin> parseBegin(QByteArrayView line)
{
    if (!line.startsWith(beginMark) || !line.endsWith(" -->"))
        return std::nullopt;
    const QList<QByteArray> parts = line.sliced(beginMark.size()).chopped(4).toByteArray().split(' ');
    if (parts.size() < 2 || parts[0].isEmpty() || !parts[1].startsWith("sum="))
        return std::nullopt;
    Begin begin{parts[0], parts[1].mid(4)};
    for (const QByteArray &part : parts.mid(2)) {
        if (part.startsWith("head="))
            begin.head = part.mid(5);
        else if (part.startsWith("notes="))
            begin.notes = tracesIn(part.mid(6));
        else
            return std::nullopt;
    }
    return begin;
}

Error conflict(const QString &message, int line)
{
    return {Error::Kind::Conflict, message, QCoreApplication::translate("gleaner::exporting", "line %1").arg(line)};
}

} // namespace

QByteArray contentSum(const QByteArray &content)
{
    QByteArray plain = content;
    plain.replace("\r\n", "\n");
    return QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toHex().left(16);
}

QByteArray managedContent(const QByteArray &content)
{
    if (!content.contains(anyMark))
        return content;
    QByteArray body;
    body.reserve(content.size() + 16);
    for (qsizetype at = 0; at < content.size();) {
        qsizetype stop = content.indexOf('\n', at);
        stop = stop < 0 ? content.size() : stop + 1;
        const QByteArray line = content.mid(at, stop - at);
        if (bare(line).startsWith(anyMark))
            body += QByteArray(line).replace("<!-- gleaner:", "\\<!-- gleaner:");
        else
            body += line;
        at = stop;
    }
    return body;
}

QByteArray managedRegion(const RegionText &text)
{
    const QByteArray body = managedContent(text.content);
    const QByteArrayView before = text.asList ? listMark : QByteArrayView();
    QByteArray begin = before.toByteArray() + beginMark.toByteArray() + text.key + " sum=" + contentSum(body);
    if (const QByteArray lead = text.lead.trimmed(); !lead.isEmpty())
        begin += " head=" + contentSum(lead);
    for (bool first = true; const NoteTrace &trace : text.notes) {
        begin += (first ? " notes=" : ",") + trace.written();
        first = false;
    }
    return begin + " -->\n" + body + before.toByteArray() + endMark.toByteArray() + '\n';
}

Result<QList<Region>> regionsOf(const QByteArray &file)
{
    QList<Region> regions;
    QSet<QByteArray> seen;
    std::optional<Begin> open;
    int openLine = 0;
    int number = 0;
    for (qsizetype at = 0; at < file.size();) {
        ++number;
        qsizetype stop = file.indexOf('\n', at);
        stop = stop < 0 ? file.size() : stop + 1;
        const QByteArrayView line = bare(QByteArrayView(file).sliced(at, stop - at));
        if (const auto begin = line.startsWith(anyMark) ? parseBegin(line) : std::nullopt) {
            if (open)
                return std::unexpected(conflict(
                    QCoreApplication::translate("gleaner::exporting",
                                                "A managed part begins inside another one. Restore the “gleaner:end” "
                                                "line above it, or remove both lines, and export again."),
                    number));
            if (seen.contains(begin->key))
                return std::unexpected(conflict(
                    QCoreApplication::translate(
                        "gleaner::exporting",
                        "The file holds the same managed part twice. Remove one of the two, and export again."),
                    number));
            seen.insert(begin->key);
            open = begin;
            openLine = number;
            regions.append({.key = begin->key,
                            .start = at,
                            .contentStart = stop,
                            .sum = begin->sum,
                            .head = begin->head,
                            .notes = begin->notes});
        } else if (line == endMark) {
            if (!open)
                return std::unexpected(conflict(
                    QCoreApplication::translate("gleaner::exporting",
                                                "A managed part ends that never began. Restore its "
                                                "“gleaner:begin” line, or remove this line, and export again."),
                    number));
            Region &region = regions.last();
            region.contentEnd = at;
            region.end = stop;
            region.edited = contentSum(file.mid(region.contentStart, at - region.contentStart)) != open->sum;
            open.reset();
        }
        at = stop;
    }
    if (open)
        return std::unexpected(
            conflict(QCoreApplication::translate("gleaner::exporting",
                                                 "A managed part has no end. Restore its “gleaner:end” line, or remove "
                                                 "the “gleaner:begin” line, and export again."),
                     openLine));
    return regions;
}

QList<QByteArray> keysNamedIn(const QByteArray &file)
{
    QList<QByteArray> keys;
    for (qsizetype at = file.indexOf(beginMark); at >= 0; at = file.indexOf(beginMark, at + 1)) {
        const qsizetype start = file.lastIndexOf('\n', at) + 1;
        const qsizetype stop = file.indexOf('\n', at);
        const QByteArrayView line = QByteArrayView(file).sliced(start, (stop < 0 ? file.size() : stop) - start);
        if (const auto begin = parseBegin(bare(line)))
            keys += begin->key;
    }
    return keys;
}

} // namespace gleaner::exporting
