// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gleaner::exporting::test {

/// Texts that have been trouble, and ordinary ones, always the same for a seed; with `lines` of several lines.
[[nodiscard]] QStringList hostileTexts(int count, quint32 seed, bool lines);

/// Digests of one item, as Markdown, whose blocks are made of such texts and of markup that has been trouble.
[[nodiscard]] QStringList hostileSources(int count, quint32 seed);

} // namespace gleaner::exporting::test
