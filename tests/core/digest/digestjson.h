// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"

#include <QJsonObject>

namespace gleaner::test {

/// What golden files record of a digest.
[[nodiscard]] QJsonObject toJson(const digest::Digest &digest);

} // namespace gleaner::test
