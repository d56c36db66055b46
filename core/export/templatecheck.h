// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <functional>
#include <optional>

namespace gleaner::exporting {

/// What is wrong with a template, and where, both from 1; columns count UTF-16 units.
struct Mistake {
    int line = 1;
    int column = 1;
    QString message; ///< one sentence in the person's language, or the engine's words

    /// Malformed; `where` is "NAME:LINE:COLUMN".
    [[nodiscard]] Error error(const QString &name) const;
};

/// The first `{{`, `{%` or `{#` without its end on the same line: the engine takes that for text. `source` has LF.
[[nodiscard]] std::optional<Mistake> unclosedPart(const QString &source);

/// Whether the engine takes a template; if not, why, in its words.
using Works = std::function<bool(const QString &source, QString &why)>;
/// Where the mistake is that makes the engine refuse `source`: the engine itself does not say. Tries the parts one by
/// one.
[[nodiscard]] std::optional<Mistake> firstMistake(const QString &source, const Works &works);

} // namespace gleaner::exporting
