// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/library/searching.h"

#include <QString>

namespace gleaner::library {

/// A search that a person keeps under a name.
struct SavedSearch {
    SavedSearchId id{};
    QString uid{};   ///< stable text id
    QString name{};  ///< no other one in use has it, whatever its case and width
    QString query{}; ///< in the language of parseSearch(), as it was written
    SearchOrder order = SearchOrder::Relevance;
    bool operator==(const SavedSearch &) const = default;
};

/// A name as it is stored: NFC, inner white space folded to one space. Errors: Usage for an empty one, one of more than
/// 100 code points or with control characters.
[[nodiscard]] Result<QString> savedSearchName(const QString &name);
/// What names are compared by: no two in use have the same.
[[nodiscard]] QString savedSearchKey(const QString &name);

} // namespace gleaner::library
