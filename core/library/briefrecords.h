// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/brief.h"

#include <QJsonObject>

#include <optional>

namespace gleaner::library {

/// A source of a brief as the dump's records have it (dump.h), without "kind" and "brief".
[[nodiscard]] QJsonObject sourceRecord(const BriefSource &source);
/// None where its mark is missing or what it is of is unknown.
[[nodiscard]] std::optional<BriefSource> sourceOfRecord(const QJsonObject &record);

/// What a source is of, as the table and the records name it.
[[nodiscard]] QString sourceKindKey(BriefSource::Kind kind);
[[nodiscard]] std::optional<BriefSource::Kind> sourceKindOf(const QString &key);

} // namespace gleaner::library
