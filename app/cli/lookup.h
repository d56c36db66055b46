// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/reader.h"

namespace gleaner::cli {

/// A digest by the path of its file, where the library knows one like that, else by its id.
[[nodiscard]] Result<DigestId> findDigest(const library::Reader &reader, const QString &name);

/// The uids of digests that are named so.
[[nodiscard]] Result<QStringList> digestUids(const library::Reader &reader, const QStringList &names);

} // namespace gleaner::cli
