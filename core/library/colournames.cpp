// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/colournames.h"

using gleaner::annotation::Colour;
using gleaner::annotation::ColourNames;

namespace gleaner::library {

ColourNames colourNames(SQLite::Database &db)
{
    ColourNames names;
    for (Query query(db, "SELECT colour, name FROM main.colour_names"); query.next();) {
        if (const auto colour = annotation::colourFromKey(query.text(0)))
            names.setOwn(*colour, query.text(1));
    }
    return names;
}

ColourNames setColourNames(SQLite::Database &db, const ColourNames &names)
{
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    ColourNames before = colourNames(db);
    Query(db, "DELETE FROM main.colour_names").run();
    Query insert(db, "INSERT INTO main.colour_names (colour, name) VALUES (?, ?)");
    for (const Colour colour : annotation::Colours) {
        if (!names.own(colour).isEmpty())
            insert.bind(QString(annotation::colourKey(colour)), names.own(colour)).run();
    }
    transaction.commit();
    return before;
}

} // namespace gleaner::library
