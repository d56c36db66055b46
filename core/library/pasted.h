// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QByteArray>
#include <QDate>

namespace gleaner::library {

/// Where pasted texts lie as files; they are imported from there like any other.
[[nodiscard]] QString pastedFolder(const Location &location);

/// Keeps a text that comes without a file as a Markdown file in that folder and gives its path. The name is made of the
/// date and the title that the text is read as having, of `today` where it has no date. Of a text that is there already
/// it is the path of that. Errors: Usage for a text without words, those of digest::parse(), Storage.
[[nodiscard]] Result<QString> keepPasted(const Location &location, const QByteArray &text, QDate today);

} // namespace gleaner::library
