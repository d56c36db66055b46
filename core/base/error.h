// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace gleaner {

/// A failure a caller can act on. `message` is one sentence in the person's language that says what happened and what
/// to do; `where` is the path, path:line or object it happened in (may be empty).
struct Error {
    enum class Kind {
        NotFound,
        Unreadable,
        TooLarge,
        TooDeep,
        Malformed,
        Unsupported,
        Conflict,
        Storage,
        Cancelled,
        Usage,
    };
    Kind kind = Kind::Malformed;
    QString message;
    QString where;

    /// "where: message", or the message alone.
    [[nodiscard]] QString toString() const { return where.isEmpty() ? message : where + u": " + message; }
    bool operator==(const Error &) const = default;
};

template<typename T = void>
using Result = std::expected<T, Error>;

/// Something worth telling about a document that could be read all the same.
struct Diagnostic {
    enum class Severity { Info, Warning, Error };
    Severity severity = Severity::Warning;
    QString message;
    int line = 0; ///< 1-based source line, 0 for the document as a whole

    bool operator==(const Diagnostic &) const = default;
};

} // namespace gleaner
