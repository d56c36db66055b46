// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace gleaner::comparison {

/// A stretch that differs: what stood at `before` in the older text stands at `after` in the newer one. One of them may
/// be empty, never both.
struct TextChange {
    TextSpan before;
    TextSpan after;
    bool operator==(const TextChange &) const = default;
};

/// What the two texts share, lost and gained, in the order of reading: what was lost stands before what took its place.
struct TextPiece {
    enum class Kind {
        Same,
        Removed,
        Added,
        LeftOut, ///< the same, and too far from a change to be shown
    };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const TextPiece &) const = default;
};

/// Two texts and where they differ. Offsets are UTF-16 units.
struct TextComparison {
    QString before;
    QString after;
    QList<TextChange> changes; ///< in order; between them the texts are equal

    [[nodiscard]] bool isSame() const { return changes.isEmpty(); }
    [[nodiscard]] QList<TextPiece> pieces() const;
    bool operator==(const TextComparison &) const = default;
};

/// Compares by words and, in Chinese, by characters, for a person to read: few common characters between changes are
/// counted in with these (as N. Fraser's diff-match-patch does), and a change that could stand in several places stands
/// where a line, a sentence or a word begins. Bounded in time and memory, whatever the texts.
[[nodiscard]] TextComparison compareTexts(const QString &before, const QString &after);

/// Leaves out what is the same but for `around` UTF-16 units at each change; cuts between characters.
[[nodiscard]] QList<TextPiece> nearChanges(const QList<TextPiece> &pieces, qsizetype around);

} // namespace gleaner::comparison
