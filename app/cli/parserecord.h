// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/parser.h"
#include "core/entity/extractor.h"

#include <QByteArray>
#include <QString>

namespace gleaner::cli {

/// One line of JSON for a parsed file of these bytes: the shape of `gleaner-cli parse` (see the man page).
[[nodiscard]] QByteArray parseRecord(const QString &path, const QByteArray &bytes, const digest::Parsed &parsed,
                                     const entity::DigestMentions &mentions);

/// What stands in its place when the file could not be parsed.
[[nodiscard]] QByteArray recogniserRecord(const digest::RecogniserName &recogniser);

[[nodiscard]] QByteArray failureRecord(const QString &path, const Error &error);

} // namespace gleaner::cli
