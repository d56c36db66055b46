// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace gleaner::notes {

/// What a person wrote, character by character: QTextDocument::toPlainText() makes spaces of no-break spaces. Lines are
/// parted by LF.
[[nodiscard]] QString writtenText(const QTextDocument &document);

} // namespace gleaner::notes
