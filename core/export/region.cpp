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

/// Short hash of a region's content, the same for any line ends.
QByteArray sumOf(const QByteArray &content)
{
    QByteArray plain = content;
    plain.replace("\r\n", "\n");
    return QCryptographicHash::hash(plain, QCryptographicHash::Sha256).toHex().left(16);
}

struct Begin {
    QByteArray digest;
    QByteArray sum;
};

std::optional<Begin> parseBegin(const QByteArray &line)
{
    if (!line.startsWith(beginMark) || !line.endsWith(" -->"))
        return std::nullopt;
    const QList<QByteArray> parts = line.mid(beginMark.size()).chopped(4).split(' ');
    if (parts.size() != 2 || parts[0].isEmpty() || !parts[1].startsWith("sum="))
        return std::nullopt;
    return Begin{parts[0], parts[1].mid(4)};
}

Error conflict(const QString &message, int line)
{
    return {Error::Kind::Conflict, message, QCoreApplication::translate("gleaner::exporting", "line %1").arg(line)};
}

} // namespace

QByteArray managedRegion(const QByteArray &digest, const QByteArray &content)
{
    QByteArray body;
    body.reserve(content.size() + 16);
    for (qsizetype at = 0; at < content.size();) {
        qsizetype stop = content.indexOf('\n', at);
        stop = stop < 0 ? content.size() : stop + 1;
        const QByteArray line = content.mid(at, stop - at);
        if (line.trimmed().startsWith(anyMark))
            body += QByteArray(line).replace("<!-- gleaner:", "\\<!-- gleaner:");
        else
            body += line;
        at = stop;
    }
    return beginMark.toByteArray() + digest + " sum=" + sumOf(body) + " -->\n" + body + endMark.toByteArray() + '\n';
}

Result<QList<Region>> regionsOf(const QByteArray &file)
{
    QList<Region> regions;
    QSet<QByteArray> seen;
    std::optional<Begin> open;
    int openLine = 0;
    qsizetype contentStart = 0;
    int number = 0;
    for (qsizetype at = 0; at < file.size();) {
        ++number;
        qsizetype stop = file.indexOf('\n', at);
        stop = stop < 0 ? file.size() : stop + 1;
        const QByteArray line = file.mid(at, stop - at).trimmed();
        if (const auto begin = parseBegin(line)) {
            if (open)
                return std::unexpected(conflict(
                    QCoreApplication::translate("gleaner::exporting",
                                                "A managed part begins inside another one. Restore the “gleaner:end” "
                                                "line above it, or remove both lines, and export again."),
                    number));
            if (seen.contains(begin->digest))
                return std::unexpected(conflict(
                    QCoreApplication::translate(
                        "gleaner::exporting",
                        "The file holds the same managed part twice. Remove one of the two, and export again."),
                    number));
            seen.insert(begin->digest);
            open = begin;
            openLine = number;
            regions.append({.digest = begin->digest, .start = at});
            contentStart = stop;
        } else if (line == endMark) {
            if (!open)
                return std::unexpected(conflict(
                    QCoreApplication::translate("gleaner::exporting",
                                                "A managed part ends that never began. Restore its "
                                                "“gleaner:begin” line, or remove this line, and export again."),
                    number));
            regions.last().end = stop;
            regions.last().edited = sumOf(file.mid(contentStart, at - contentStart)) != open->sum;
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

QList<QByteArray> digestsNamedIn(const QByteArray &file)
{
    QList<QByteArray> digests;
    for (const QByteArray &line : file.split('\n')) {
        if (const auto begin = parseBegin(line.trimmed()))
            digests += begin->digest;
    }
    return digests;
}

Result<QByteArray> merged(const QByteArray &existing, const QByteArray &fresh, const QByteArray &heading)
{
    const auto wanted = regionsOf(fresh);
    Q_ASSERT(wanted && wanted->size() == 1);
    const auto regions = regionsOf(existing);
    if (!regions)
        return std::unexpected(regions.error());
    for (const Region &region : *regions) {
        if (region.digest != wanted->first().digest)
            continue;
        QByteArray replacement = fresh;
        const QByteArray old = existing.mid(region.start, region.end - region.start);
        if (old.left(old.indexOf('\n') + 1).endsWith("\r\n"))
            replacement.replace("\n", "\r\n");
        if (!old.endsWith('\n'))
            replacement.chop(replacement.endsWith("\r\n") ? 2 : 1);
        return existing.left(region.start) + replacement + existing.mid(region.end);
    }
    QByteArray out = existing;
    if (!out.isEmpty())
        out += out.endsWith('\n') ? "\n" : "\n\n";
    return out + heading + fresh;
}

} // namespace gleaner::exporting
