// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/region.h"

#include <QHash>

#include <vector>

namespace gleaner::exporting {

/// The bytes of a file with managed regions in it, taken apart once: regions are replaced and appended, every other
/// byte stays.
class ManagedFile {
public:
    ManagedFile() = default;
    /// Errors: those of regionsOf().
    [[nodiscard]] static Result<ManagedFile> parse(const QByteArray &file);

    /// The region of that key, with offsets in regionBytes(); null when there is none. Valid until the next put().
    [[nodiscard]] const Region *find(const QByteArray &key) const;
    /// What stands between its begin and end lines, with LF.
    [[nodiscard]] QByteArray contentOf(const QByteArray &key) const;
    [[nodiscard]] QList<QByteArray> keys() const { return m_at.keys(); }

    /// Puts the fresh text in place of the region of that key; when there is none, lead and region are appended. The
    /// lead above a region is replaced too, as long as it is what the program wrote. Line ends of what is replaced
    /// follow those of the begin line.
    void put(const RegionText &fresh);
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Piece {
        QByteArray before; ///< what is the person's, since the region before; with the lead
        QByteArray bytes;
        Region region; ///< with offsets in `bytes`
    };

    void replace(Piece &piece, const RegionText &fresh);
    void append(const RegionText &fresh);

    std::vector<Piece> m_pieces;
    QHash<QByteArray, size_t> m_at; ///< key -> number of its piece
    QByteArray m_after;             ///< behind the last region
};

} // namespace gleaner::exporting
