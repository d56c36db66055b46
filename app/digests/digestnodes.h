// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/digests/digestmodel.h"

#include <memory>
#include <vector>

namespace gleaner::digests {

struct DigestModel::Node {
    explicit Node(Kind nodeKind)
        : kind(nodeKind)
    { }
    Kind kind;
    int row = 0; ///< place in its parent
};

struct DigestModel::Digest : Node {
    enum class Items { Unknown, Wanted, Loaded };
    Digest(Month &parent, library::DigestRow digestRow)
        : Node(Kind::Digest)
        , month(parent)
        , data(std::move(digestRow))
    { }
    Month &month;
    library::DigestRow data;
    Items state = Items::Unknown;
    QList<library::ItemRow> items;
};

struct DigestModel::Month : Node {
    explicit Month(QDate firstDay)
        : Node(Kind::Month)
        , first(firstDay)
    { }
    QDate first;                                  ///< null: digests without a date
    qsizetype limit = 0;                          ///< digests that have rows at most; 0 until it is opened
    std::vector<std::unique_ptr<Digest>> digests; ///< that have rows: the first of those listed
};

} // namespace gleaner::digests
