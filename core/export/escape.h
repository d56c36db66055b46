// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gleaner::exporting {

/// Plain text as CommonMark that shows the same in one line, also where `==`, `%%`, `$`, `#tag` and `[[` mean
/// something.
[[nodiscard]] QString escaped(const QString &text);

/// Plain text as a block quote that shows the same, each of its lines a paragraph: Markdown would join them. Empty
/// lines are left out, and spaces and tabs collapse as they do where Markdown is shown; wider spaces stay. LF, final
/// newline.
[[nodiscard]] QString quoted(const QString &text);

/// A link destination for `[text](…)`.
[[nodiscard]] QString linkDestination(const QString &url);

/// A string as a YAML double-quoted scalar.
[[nodiscard]] QString yamlString(const QString &text);

/// A person's Markdown so that nothing in it (an open fence, comment or HTML block) reaches past its end. LF, no final
/// newline.
[[nodiscard]] QString contained(const QString &markdown);

} // namespace gleaner::exporting
