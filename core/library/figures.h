// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/span.h"
#include "core/library/entitydecision.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace gleaner::library {

/// A figure of the index; names the same one until a digest is imported, removed or indexed again.
using FigureId = Id<struct FigureTag>;

/// Which figures a table holds, and in which order. Figures are money, percentages and quantities that
/// have a value.
struct FigureQuery {
    enum class Scope { Library, Digest, Search, Entity };
    Scope scope = Scope::Library;
    DigestId digest{};  ///< of Scope::Digest
    QString search{};   ///< of Scope::Search, in the language of parseSearch()
    EntityKey entity{}; ///< of Scope::Entity: figures in a sentence with a mention of it

    std::optional<entity::Type> kind{}; ///< Money, Percent or Quantity; none: all three
    /// Words that subject, figure, unit, sentence and item's title have to hold together; folded as search does.
    QString filter{};

    enum class Order { Subject, Figure, Unit, Item, Date };
    Order order = Order::Date; ///< equals follow in the order of digest lists and of the text
    bool descending = true;
    bool operator==(const FigureQuery &) const = default;
};

/// A row of a table of figures.
struct Figure {
    FigureId id;
    ItemId item; ///< none when the index has the figure no more
    DigestId digest;
    QString subject;                         ///< what it is told of: a canonical name, or the item's title
    std::optional<entity::Type> subjectType; ///< none: `subject` is the item's title
    entity::Type type = entity::Type::Quantity;
    QString text;                ///< as written
    std::optional<double> value; ///< as in entity::Mention
    QString unit;                ///< as in entity::Mention
    QString sentence;            ///< around the figure where very long
    TextSpan place;              ///< of the figure in `sentence`
    QString itemTitle;
    QString url; ///< the item's own link, empty when it has none
    QString digestTitle;
    QDate date; ///< the digest's
    bool operator==(const Figure &) const = default;
};

[[nodiscard]] bool isFigure(entity::Type type);
/// Whether a mention of this type can be what a figure is told of.
[[nodiscard]] bool isName(entity::Type type);

/// The mention among `names`, in order of place, that a figure in `sentence` is told of: the nearest one before the
/// figure in that sentence, else the nearest one behind it. A place is taken only where no other name is: in "X invests
/// 2 billion in Japan" the figure is X's. Null when the sentence has no name.
[[nodiscard]] const entity::Mention *subjectOf(TextSpan figure, TextSpan sentence, const entity::Mentions &names);

} // namespace gleaner::library
