// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace gleaner::annotation {
class ColourNames; // colourname.h
}
namespace gleaner::library {
struct HighlightRow; // highlightrows.h
}

namespace gleaner::cli {

// A highlight on one line: as JSON (the shape is in the man page) and for people, columns parted by tabs.

[[nodiscard]] QByteArray highlightRecord(const library::HighlightRow &row);
[[nodiscard]] QString highlightLine(const library::HighlightRow &row, const annotation::ColourNames &names);

} // namespace gleaner::cli
