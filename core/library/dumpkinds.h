// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"

#include <QLatin1StringView>

#include <span>

class QIODevice;

namespace gleaner::library {

/// How one kind of record is written and taken in; a new kind is a new row of the table. In the statements of loading
/// ?1 is the record's line (JSON) and ?2 its bytes; names of tables are those of the library's own file.
struct DumpKind {
    enum class Bytes {
        None,
        Plain,      ///< the second column of `dump`
        Compressed, ///< the second column, with the size in the third
    };
    QLatin1StringView name;
    /// Fields that must be there: "t" a text, "i" an integer, with "?" when null will do, parted by spaces: "t:uid".
    const char *fields;
    Bytes bytes;
    const char *dump; ///< gives the records as JSON, in a stable order
    /// Gives no row when the record is new; else 1: as here or older, 2: newer, 3: other, and the library's own stays;
    /// in the second column what gives way. Null, and the next two, for what is not merged line by line: briefs
    /// (briefmerging.h).
    const char *match;
    const char *insert; ///< changes no row when what the record refers to is missing
    const char *update; ///< for a newer one
};

/// In the order of the file.
[[nodiscard]] std::span<const DumpKind> dumpKinds();

struct LoadReport; // dump.h

/// Takes records as load() does, as one transaction on the connection. Throws SQLite::Exception.
[[nodiscard]] LoadReport loadRecords(SQLite::Database &db, QIODevice &in);

} // namespace gleaner::library
