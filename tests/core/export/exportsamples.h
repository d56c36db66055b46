// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/content.h"
#include "core/export/exportrun.h"

#include <QString>

namespace gleaner::exporting::test {

/// A highlight of these words, where they were.
[[nodiscard]] annotation::Highlight marked(const QString &words, const QString &note = {},
                                           annotation::Colour colour = annotation::Colour::Fact,
                                           const QString &uid = QStringLiteral("h1"));
[[nodiscard]] annotation::Note noted(const QString &text, const QString &uid = QStringLiteral("n1"));

/// Writes digests to a folder or file; the test fails when that gives an error, unless `report` is given.
[[nodiscard]] QList<Written> exported(const QString &out, const QList<ExportDigest> &digests,
                                      const Options &options = {}, ExportReport *report = nullptr);
/// What stands between the begin and end lines of the one page of a digest, in a single file.
[[nodiscard]] QString contentOf(const ExportDigest &digest, const Options &options = {});
/// That file.
[[nodiscard]] QByteArray fileOf(const ExportDigest &digest, const Options &options = {});

} // namespace gleaner::exporting::test
