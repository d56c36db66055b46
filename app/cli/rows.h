// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QByteArray>
#include <QString>

namespace gleaner::cli {

// Rows of the library on one line: as JSON (the shapes are in the man page) and for people, columns parted by tabs.

[[nodiscard]] QByteArray digestRecord(const library::DigestRow &digest);
[[nodiscard]] QByteArray itemRecord(const library::ItemRow &item, const library::DigestRow &digest);
[[nodiscard]] QByteArray hitRecord(const library::SearchHit &hit, const library::DigestRow &digest);
[[nodiscard]] QByteArray importRecord(const library::ImportEntry &entry, const library::DigestRow &digest);

[[nodiscard]] QString digestLine(const library::DigestRow &digest);
[[nodiscard]] QString itemLine(const library::ItemRow &item);
[[nodiscard]] QString importLine(const library::ImportEntry &entry);

} // namespace gleaner::cli
