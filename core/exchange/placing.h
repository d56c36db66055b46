// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/webannotation.h"
#include "core/library/library.h"

namespace gleaner::exchange {

/// Annotations that have found their items in a library.
struct PlacedAnnotations {
    QList<QJsonObject> records;
    QList<int> numbers;         ///< parallel to `records`: that of the annotation, from 1
    QList<Diagnostic> unplaced; ///< those that have not: what they are about, by their number from 1

    /// Uids of what they are on, each once.
    [[nodiscard]] QStringList items() const;
};

/// Finds the items that annotations are about: by uid, else by address or title, and where there is a quote, by its
/// words, white space aside, which have to stand in one place alone. Nothing is guessed: what fits nowhere, or in
/// several places, is told. Errors: those of Reader::open(), Storage.
[[nodiscard]] Result<PlacedAnnotations> placed(const library::Location &location, const ReadAnnotations &read);

} // namespace gleaner::exchange
