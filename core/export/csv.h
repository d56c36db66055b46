// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/figures.h"
#include "core/library/reader.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace gleaner::exporting {

/// A record of comma-separated values (RFC 4180) in UTF-8, with its CR LF. A field that a spreadsheet would take for a
/// formula gets an apostrophe before it, by which a spreadsheet knows a text; plain numbers stay as they are.
[[nodiscard]] QByteArray csvRecord(const QStringList &fields);

/// The same for the clipboard: fields parted by tabs, in which white space is one space, with a line feed.
[[nodiscard]] QString tsvRecord(const QStringList &fields);

/// Fields of the table of figures, raw: "2000000000", "USD", "2026-03-02".
[[nodiscard]] QStringList figureHeader();
[[nodiscard]] QStringList figureFields(const library::Figure &figure);

/// Gives a table of figures piece by piece, the header first; gives their number. Errors: those of the reader and of
/// `put`.
using Put = std::function<Result<>(const QByteArray &piece)>;
[[nodiscard]] Result<int> putFigures(const library::Reader &reader, const library::FigureQuery &query, const Put &put);
/// Writes a table that `fill` puts to a file, UTF-8 without a byte order mark, all or nothing; gives what `fill` gives.
/// Errors: its own, Storage.
[[nodiscard]] Result<int> saveTable(const QString &path, const std::function<Result<int>(const Put &put)> &fill);
/// The same with a table of figures; gives their number.
[[nodiscard]] Result<int> saveFigures(const library::Reader &reader, const library::FigureQuery &query,
                                      const QString &path);

} // namespace gleaner::exporting
