// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/mention.h"

namespace gleaner::entity {

/// The name to show to a reader of `language` (a BCP 47 tag or a locale's name: "en", "zh-CN", "zh_CN") for the thing
/// with the canonical name `name`: "Intel" for "英特尔" in English. Chinese keeps the canonical name, and so does every
/// language when the gazetteer knows no name in Latin script. Only for display: what is stored, compared and searched
/// is the canonical name. A look into a table that is built at the first call; safe from any thread.
[[nodiscard]] QString nameIn(const QString &name, Type type, QStringView language);

} // namespace gleaner::entity
