// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/figures.h"

namespace gleaner::library {

bool isFigure(entity::Type type)
{
    return type == entity::Type::Money || type == entity::Type::Percent || type == entity::Type::Quantity;
}

bool isName(entity::Type type)
{
    using enum entity::Type;
    switch (type) {
    case Person:
    case Org:
    case Product:
    case Place:
    case Work:
    case Event: return true;
    case Money:
    case Percent:
    case Date:
    case Quantity:
    case Link: return false;
    }
    return false;
}

const entity::Mention *subjectOf(TextSpan figure, TextSpan sentence, const entity::Mentions &names)
{
    const entity::Mention *before = nullptr;
    const entity::Mention *after = nullptr;
    const entity::Mention *place = nullptr;
    for (const entity::Mention &mention : names) {
        if (!sentence.contains(mention.span) || mention.span.overlaps(figure))
            continue;
        const bool isBefore = mention.span.end <= figure.start;
        if (mention.type == entity::Type::Place) {
            if (isBefore || !place)
                place = &mention;
        } else if (isBefore) {
            before = &mention;
        } else if (!after) {
            after = &mention;
        }
    }
    return before ? before : after ? after : place;
}

} // namespace gleaner::library
