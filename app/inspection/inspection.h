// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/library/types.h"

#include <QList>
#include <QString>

#include <optional>

namespace gleaner::digest {
struct Parsed;
}
namespace gleaner::library {
class Reader;
}

namespace gleaner::inspection {

/// A stretch of source lines and what it was taken for.
struct Part {
    enum class Kind { Head, Item, Intro, Commentary, Folded };
    Kind kind = Kind::Item;
    LineSpan lines;
    int number = 0; ///< of an item, from 1
    QString title;  ///< of an item; of a folded part why it was folded
    bool operator==(const Part &) const = default;
};
/// "3  Title", "Folded: navigation": one line, in the person's language.
[[nodiscard]] QString heading(const Part &part);
/// The same with its lines, for who cannot see where it stands.
[[nodiscard]] QString spoken(const Part &part);

/// What another way of reading does to the items there are.
struct Outcome {
    int before = 0;
    int after = 0;
    int kept = 0;  ///< of those before, found again
    int apart = 0; ///< not found again, but with notes, tags or a bookmark: listed behind the others
    bool operator==(const Outcome &) const = default;
};

/// How a document is read, or would be.
struct Inspection {
    DigestId digest;
    QString uid;
    QString title;
    QString publisher;  ///< as the library has it: choices are made for this name
    QString text;       ///< the whole source, lines end in LF
    QString recogniser; ///< id of the one that split it
    QString chosen;     ///< id a person chose or tries, empty: none
    double confidence = 0;
    QString reason;
    library::ReadingChoices choices; ///< as they are kept
    QList<Part> parts;               ///< by first line
    QList<Diagnostic> diagnostics;
    Outcome outcome;
    bool operator==(const Inspection &) const = default;
};

[[nodiscard]] QList<Part> partsOf(const digest::Parsed &parsed);

/// Reads a document of the library as a person wants it, or as with the recogniser `tried` (empty: automatically), and
/// changes nothing. Errors: those of Reader::source() and digest::parse().
[[nodiscard]] Result<Inspection> inspect(const library::Reader &reader, DigestId digest,
                                         const std::optional<QString> &tried = {});

} // namespace gleaner::inspection
