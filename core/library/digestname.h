// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::library {

/// Whether a file of this path (with '/') is looked at where a folder or an archive is imported: *.md, *.markdown and
/// *.txt that are not hidden.
[[nodiscard]] bool isDigestName(QStringView path);

} // namespace gleaner::library
