// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/library.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace gleaner::exchange {

/// The records of some kinds that library::dump() writes. Errors: its own.
[[nodiscard]] Result<QList<QJsonObject>> libraryRecords(const library::Location &location, const QStringList &kinds);

/// Records as library::load() takes them.
[[nodiscard]] QByteArray recordLines(const QList<QJsonObject> &records);

} // namespace gleaner::exchange
