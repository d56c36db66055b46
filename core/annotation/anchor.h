// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace gleaner::annotation {

/// A passage by what it says and what stands around it: the TextQuoteSelector of the W3C Web Annotation Data Model.
struct TextQuote {
    QString exact;
    QString prefix; ///< at most ContextLength units before it
    QString suffix; ///< at most ContextLength units after it
    bool operator==(const TextQuote &) const = default;
};

/// A passage by where it stood as well: with the TextPositionSelector of the same model.
struct TextAnchor {
    TextQuote quote;
    TextSpan position; ///< UTF-16 offsets into the text it was made in
    bool operator==(const TextAnchor &) const = default;
};

constexpr qsizetype ContextLength = 48; ///< UTF-16 units

/// The anchor of `span`, which lies in `text` and is not empty.
[[nodiscard]] TextAnchor makeAnchor(QStringView text, TextSpan span);

/// What a text says by its length: a letter counts 1, a character of Chinese or Japanese 2.
[[nodiscard]] qsizetype weightOf(QStringView text);

/// How many units right before and right behind a place are those that touched the quote.
struct SidesTouched {
    qsizetype before = 0;
    qsizetype after = 0;
    [[nodiscard]] constexpr qsizetype both() const { return before + after; }
    bool operator==(const SidesTouched &) const = default;
};
[[nodiscard]] SidesTouched sidesTouched(const TextQuote &quote, QStringView text, TextSpan span);

/// What became of a passage in a text.
enum class AnchorState {
    Exact,    ///< it stands where it stood, with its words
    Moved,    ///< its words stand elsewhere, among what stood around them
    Changed,  ///< what stood around it is there, its words are others: to be looked at
    Orphaned, ///< it is not there
};

struct AnchorMatch {
    AnchorState state = AnchorState::Orphaned;
    TextSpan span;    ///< empty for Orphaned
    double score = 0; ///< 0 to 1: how much of the words and of their surroundings is there
    bool operator==(const AnchorMatch &) const = default;
};

/// A score from here on says that what stood around a passage vouches for its place. Below it the words alone do, as
/// when a news item was rewritten around a name: they stand in one place only, and a person should look at it.
constexpr double SureScore = 0.5;

/// Finds a passage again. Exact and Moved always cover the quoted words; of several places with these words the one
/// whose surroundings are those of the quote is taken, and none when the surroundings vouch for none. Without such a
/// place, one that is an edited form of the passage is Changed; without that, the only place that has the words is
/// Moved with a score below SureScore. What is less alike is Orphaned. Takes time linear in
/// the text for each unit of the quote at worst; safe from any thread.
[[nodiscard]] AnchorMatch findAnchor(const TextAnchor &anchor, QStringView text);

/// Places that may be the passage, best first, for a person to choose from: with the words, or an edited form of them,
/// also where they are too little alike for findAnchor().
[[nodiscard]] QList<AnchorMatch> anchorCandidates(const TextAnchor &anchor, QStringView text, qsizetype most);

} // namespace gleaner::annotation
