// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/savedsearch.h"

#include <QString>

namespace gleaner::library {
class Reader;
}

namespace gleaner::cli {

/// The saved search of this name, whatever its case and width. Errors: NotFound, Storage.
[[nodiscard]] Result<library::SavedSearch> findSavedSearch(const library::Reader &reader, const QString &name);

/// "relevance" or "date". Errors: Usage.
[[nodiscard]] Result<library::SearchOrder> searchOrder(const QString &name);

} // namespace gleaner::cli
