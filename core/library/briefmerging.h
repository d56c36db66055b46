// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/brief.h"
#include "core/library/database.h"

#include <QJsonObject>

#include <vector>

namespace gleaner::library {

struct LoadReport; // dump.h

/// Takes the dump's records of briefs into a library. A brief and what it cites go as one: each library gives its
/// sources marks by itself, and a text of one would cite other things by those of the other. Of two versions the one
/// changed later stays as a whole; what it lacks of the other's text or sources is kept by a brief of its own.
class BriefMerging final {
public:
    // The fields have been looked at; whether the library takes the record. `line` is 1-based.
    bool takeBrief(const QJsonObject &record, int line);
    /// Of the last version of its brief that was taken, or of the library's own.
    bool takeSource(const QJsonObject &record, int line);

    /// To be called once, behind all records. Throws SQLite::Exception.
    void merge(SQLite::Database &db, LoadReport &report) const;

private:
    struct Version {
        Brief brief;
        std::optional<qint64> deleted{}; ///< ms since the epoch
        int line = 0;
        bool isComplete = true; ///< not sources alone
        [[nodiscard]] int records() const { return int(brief.sources.size()) + (isComplete ? 1 : 0); }
        [[nodiscard]] qint64 changed() const;
        /// Whether both say the same.
        [[nodiscard]] bool equals(const Version &other) const;
        /// Whether no line of the other's text and none of its sources is missing here.
        [[nodiscard]] bool holds(const Version &other) const;
    };

    [[nodiscard]] static std::optional<Version> stored(SQLite::Database &db, const QString &uid);
    static void mergeVersion(SQLite::Database &db, const Version &theirs, LoadReport &report);
    static void mergeSources(SQLite::Database &db, const Version &theirs, LoadReport &report);
    /// `line` is that of the version which came in.
    static void keep(SQLite::Database &db, const Version &other, int line, LoadReport &report);

    std::vector<Version> m_versions;
};

} // namespace gleaner::library
