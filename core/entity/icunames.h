// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/gazetteer.h"

#include <QString>

#include <utility>
#include <vector>

namespace gleaner::entity {

/// Names of countries, territories and time zones' cities in Chinese, English and Japanese, from ICU's data, that are
/// not in `own`. They join the thing of `own` that has their Chinese or English name. Latin ones count in their case
/// only; what is a word or another name as well, such as Han names of two characters, only in context.
[[nodiscard]] std::vector<KnownName> icuPlaces(const std::vector<KnownName> &own);

/// Words for currencies in use, "瑞典克朗", "Swedish kronor", with their ISO 4217 codes.
[[nodiscard]] std::vector<std::pair<QString, QString>> icuCurrencies();

} // namespace gleaner::entity
