// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/managedfile.h"

#include <utility>

namespace gleaner::exporting {

namespace {

/// `text` with the line ends of the first line of `bytes`.
QByteArray withLineEndsOf(const QByteArray &bytes, QByteArray text)
{
    const qsizetype end = bytes.indexOf('\n');
    return end > 0 && bytes[end - 1] == '\r' ? text.replace("\n", "\r\n") : text;
}

Region movedBack(Region region)
{
    const qsizetype by = region.start;
    for (qsizetype *place : {&region.start, &region.contentStart, &region.contentEnd, &region.end})
        *place -= by;
    return region;
}

/// The region that the program itself has just written.
Region writtenRegion(const QByteArray &bytes)
{
    const auto regions = regionsOf(bytes);
    Q_ASSERT(regions && regions->size() == 1);
    return regions->first();
}

} // namespace

Result<ManagedFile> ManagedFile::parse(const QByteArray &file)
{
    const auto regions = regionsOf(file);
    if (!regions)
        return std::unexpected(regions.error());
    ManagedFile parsed;
    qsizetype from = 0;
    for (const Region &region : *regions) {
        parsed.m_at.insert(region.key, parsed.m_pieces.size());
        parsed.m_pieces.push_back({file.sliced(from, region.start - from),
                                   file.sliced(region.start, region.end - region.start), movedBack(region)});
        from = region.end;
    }
    parsed.m_after = file.sliced(from);
    return parsed;
}

const Region *ManagedFile::find(const QByteArray &key) const
{
    const auto at = m_at.constFind(key);
    return at == m_at.cend() ? nullptr : &m_pieces[*at].region;
}

QByteArray ManagedFile::contentOf(const QByteArray &key) const
{
    const auto at = m_at.constFind(key);
    if (at == m_at.cend())
        return {};
    const auto &[before, bytes, region] = m_pieces[*at];
    return bytes.sliced(region.contentStart, region.contentEnd - region.contentStart).replace("\r\n", "\n");
}

void ManagedFile::put(const RegionText &fresh)
{
    if (const auto at = m_at.constFind(fresh.key); at != m_at.cend())
        replace(m_pieces[*at], fresh);
    else
        append(fresh);
}

void ManagedFile::replace(Piece &piece, const RegionText &fresh)
{
    RegionText text = fresh;
    const QByteArray lead = fresh.lead.trimmed();
    const QByteArray old = piece.before.trimmed();
    if (!old.isEmpty() && contentSum(old) == piece.region.head)
        piece.before.replace(piece.before.indexOf(old), old.size(), withLineEndsOf(piece.bytes, lead));
    else if (contentSum(lead) != piece.region.head)
        text.lead.clear(); // the person has made it their own: it is no longer followed
    QByteArray bytes = withLineEndsOf(piece.bytes, managedRegion(text));
    if (!piece.bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    piece.bytes = bytes;
    piece.region = writtenRegion(bytes);
}

void ManagedFile::append(const RegionText &fresh)
{
    QByteArray before = std::exchange(m_after, {});
    const QByteArray &last = m_pieces.empty() || !before.isEmpty() ? before : m_pieces.back().bytes;
    const bool isFirst = last.isEmpty();
    const bool endsLine = last.endsWith('\n');
    if (!isFirst)
        before += endsLine ? "\n" : "\n\n";
    const QByteArray bytes = managedRegion(fresh);
    m_at.insert(fresh.key, m_pieces.size());
    m_pieces.push_back({before + fresh.lead, bytes, writtenRegion(bytes)});
}

QByteArray ManagedFile::bytes() const
{
    QByteArray bytes;
    for (const Piece &piece : m_pieces)
        bytes += piece.before + piece.bytes;
    return bytes + m_after;
}

} // namespace gleaner::exporting
