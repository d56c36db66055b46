// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/anchor.h"
#include "core/annotation/tag.h"
#include "core/base/ids.h"

#include <QDateTime>
#include <QLatin1StringView>
#include <QStringList>

#include <array>
#include <optional>

namespace gleaner::annotation {

/// What a person marked a passage as; each has a colour of its own.
enum class Colour : int { Fact, Claim, Doubt, Number, FollowUp, Quote };

inline constexpr std::array Colours{Colour::Fact,   Colour::Claim,    Colour::Doubt,
                                    Colour::Number, Colour::FollowUp, Colour::Quote};

/// "fact", "claim", "doubt", "number", "follow-up", "quote": as stored and exported.
[[nodiscard]] QLatin1StringView colourKey(Colour colour);
[[nodiscard]] std::optional<Colour> colourFromKey(QStringView key);

/// "exact", "moved", "changed", "orphaned": as stored and exported.
[[nodiscard]] QLatin1StringView stateKey(AnchorState state);
/// Orphaned for what is none of them: what cannot be read is looked for anew.
[[nodiscard]] AnchorState stateFromKey(QStringView key);

/// A passage of an item's canonical text that a person marked.
struct Highlight {
    HighlightId id;
    QString uid; ///< stable text id, used in exports and links
    ItemId item; ///< where it stands, or stood last
    /// What the person marked, in the text it was marked in; nothing but marking anew changes it.
    TextAnchor original;
    /// Where these words stood last, or what the person accepted in place of them. When they are known by themselves
    /// alone (isDoubtful), the position is theirs and what stands around them in the quote is still what did before.
    TextAnchor verified;
    TextAnchor seen; ///< of Changed: what stands there now; else empty
    AnchorState state = AnchorState::Exact;
    double score = 1;      ///< of AnchorMatch
    bool detached = false; ///< Orphaned, and the person wants it no longer looked for
    Colour colour = Colour::Fact;
    QString note; ///< in Markdown; may be empty
    QDateTime created;
    QDateTime modified; ///< words, colour or note, by the person, UTC
    QStringList tags{}; ///< in the order of their names
    TagColourMap tagColours{};

    /// In the item's text of today; empty for Orphaned.
    [[nodiscard]] TextSpan place() const;
    [[nodiscard]] bool hasPlace() const { return !place().isEmpty(); }
    /// What stands at its place today; of Orphaned: what stood there last.
    [[nodiscard]] const QString &words() const;
    /// Whether it is Moved to words that nothing around them vouches for (SureScore).
    [[nodiscard]] bool isDoubtful() const;
    /// Whether a person has to look at it: words changed or lost, or in a doubtful place.
    [[nodiscard]] bool needsReview() const;
    bool operator==(const Highlight &) const = default;
};

/// The highlight as it is in `text`, which its item has now. Costs next to nothing when the passage and what stands
/// around it are where they were.
[[nodiscard]] Highlight foundAgain(const Highlight &highlight, QStringView text);

/// The highlight in a text of another item: only with its very words among what stood on both sides of them.
[[nodiscard]] std::optional<Highlight> foundElsewhere(const Highlight &highlight, QStringView text);

/// Whether a highlight that has its words in `text`, its item's, has what stood on both sides of them as well: so much
/// that no other place can be meant.
[[nodiscard]] bool isAmongItsOwn(const Highlight &before, const Highlight &found, QStringView text);

/// How much of what touched the words of a highlight, on both sides together, touches them in a text, at the place
/// where it is most; nothing where the words are not there.
[[nodiscard]] std::optional<qsizetype> mostTouched(const Highlight &highlight, QStringView text);

/// The highlight without a place.
[[nodiscard]] Highlight orphaned(const Highlight &highlight);

} // namespace gleaner::annotation
