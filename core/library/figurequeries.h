// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/database.h"
#include "core/library/figures.h"

namespace gleaner::library {

// Reader::figureIds() and Reader::figures(); they throw SQLite::Exception.

/// `searched`: the items that the query's search finds, if it is of Scope::Search.
[[nodiscard]] QList<FigureId> figureIds(SQLite::Database &db, const FigureQuery &query, const QList<ItemId> &searched);
[[nodiscard]] QList<Figure> figureRows(SQLite::Database &db, const QList<FigureId> &ids);

} // namespace gleaner::library
