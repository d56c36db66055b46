// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace gleaner::exporting {

/// A footnote's reference or the beginning of its definition, `[^label]`, outside of code.
struct FootnoteLabel {
    QString label;
    qsizetype start = 0; ///< half-open, UTF-16, with its brackets
    qsizetype end = 0;
    bool isDefinition = false;
    bool operator==(const FootnoteLabel &) const = default;
};
/// By place, as a person writes them; what Markdown makes of them in rare places (raw HTML) may differ.
[[nodiscard]] QList<FootnoteLabel> footnoteLabels(const QString &markdown);

} // namespace gleaner::exporting
