// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QString>

#include <vector>

class QTextDocument;

namespace gleaner::article {

/// The visible units (textunits.h) of an item's text, by their positions in a document that shows it among other
/// things.
class DocumentUnits final {
public:
    DocumentUnits() = default;
    /// Of all that setAside() and withAsidesMarked() did not mark; takes the marks away.
    explicit DocumentUnits(QTextDocument &document);

    /// HTML of a document that is no part of the item's text.
    [[nodiscard]] static QString setAside(const QString &html);
    /// Sanitised HTML whose elements with `data-aside` are no part of the item's text.
    [[nodiscard]] static QString withAsidesMarked(const QString &html);

    [[nodiscard]] const QString &visible() const { return m_visible; }
    /// The units within [from, to) of the document.
    [[nodiscard]] TextSpan within(int from, int to) const;
    /// From the first unit's position to behind the last one's; null when there are no such units.
    [[nodiscard]] TextSpan positions(TextSpan units) const;

private:
    std::vector<int> m_positions;
    QString m_visible;
};

} // namespace gleaner::article
