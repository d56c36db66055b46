// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace gleaner::library {

/// A piece of a query (searchparser.h).
struct SearchToken {
    enum class Kind {
        Word,  ///< a word or a phrase
        Field, ///< a name with its colon
        Open,  ///< an opening bracket
        Close,
        And,
        Or,
        Not,
        End, ///< always the last
    };
    Kind kind = Kind::End;
    TextSpan span{}; ///< UTF-16 units of the query, with quotes, star and colon
    QString text{};  ///< of words and names, without these
    bool isQuoted = false;
    bool hasStar = false;
    bool isOpen = false; ///< its quote has no end
    bool operator==(const SearchToken &) const = default;
};

[[nodiscard]] std::vector<SearchToken> splitSearch(QStringView query);

} // namespace gleaner::library
