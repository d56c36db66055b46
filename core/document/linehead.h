// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QStringView>

#include <optional>

namespace gleaner::document {

/// Whether heads of digests usually have the (lower-case) key.
[[nodiscard]] bool isKnownKey(QStringView key);

/// `key: rest` lines as programs write them that do not quote: all of the rest is the value, whatever YAML would make
/// of it. Sequences ("[a, b]" or "- a" lines) and folded lines are understood. Lines that are none of it belong to the
/// value above only when at least two keys are known ones. Nothing when `text` is not such a head.
[[nodiscard]] std::optional<QList<FrontMatter::Field>> lineFields(QStringView text, int firstLine);

/// Gives titles and the like of a YAML head their ` #…` back, which YAML takes for a comment: programs that
/// write them without quotes ("Issue #12") mean it as text. `text` and `firstLine` are those yamlFields() had.
void keepHashes(QList<FrontMatter::Field> &fields, QStringView text, int firstLine);

/// A head without fences as Pelican takes it: `Key: value` lines from the start of `text` to the first blank line, at
/// least two with known keys.
struct PelicanHead {
    QList<FrontMatter::Field> fields;
    qsizetype length = 0; ///< UTF-16 units, LF of the last line included
    int lines = 0;
};
[[nodiscard]] std::optional<PelicanHead> pelicanHead(QStringView text, int firstLine);

} // namespace gleaner::document
