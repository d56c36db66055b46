// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

#include <QString>

namespace gleaner::digests {

/// "February 2026" in the person's language; of a null date the name of the group without one.
[[nodiscard]] QString monthText(QDate firstDay);

/// What a screen reader says for a row: everything the row shows, in words.
[[nodiscard]] QString accessibleText(const library::DigestRow &digest);
[[nodiscard]] QString accessibleText(const library::ItemRow &item);

/// "2026-02-01 · AI 日报 · 17/42"; what is missing is left out.
[[nodiscard]] QString secondLine(const library::DigestRow &digest);
/// The attributed source, else the host of the link, else nothing.
[[nodiscard]] QString sourceOrHost(const library::ItemRow &item);

/// One or two letters that stand for a name, usually a publisher's: a CJK character or the first Latin letters, "?" for
/// none.
/// What a row says, with what it holds of the watch list after it.
[[nodiscard]] QString withWatched(const QString &text, const QList<library::EntityKey> &named);
[[nodiscard]] QString withWatched(const QString &text, int items);

[[nodiscard]] QString letterMark(const QString &name);

} // namespace gleaner::digests
