// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/highlight.h"
#include "core/base/error.h"

#include <QString>

#include <array>
#include <optional>

namespace gleaner::annotation {

/// What a passage is marked as, in the person's language, where the person has no name of their own for it: "Fact".
[[nodiscard]] QString colourName(Colour colour);

/// What a person calls the colours.
class ColourNames {
public:
    /// The person's own name, else colourName().
    [[nodiscard]] QString of(Colour colour) const;
    /// Empty: none.
    [[nodiscard]] const QString &own(Colour colour) const { return m_own[size_t(colour)]; }
    void setOwn(Colour colour, const QString &name) { m_own[size_t(colour)] = name; }
    /// The colour that is called so, by its key, else by its name, whatever the case and width.
    [[nodiscard]] std::optional<Colour> find(const QString &typed) const;
    bool operator==(const ColourNames &) const = default;

private:
    std::array<QString, Colours.size()> m_own;
};

/// Names as they are kept: NFC, inner white space folded to one space, none where it is that of colourName(). Errors:
/// Usage for one of more than 40 code points or with control characters, Conflict for one that two colours would have;
/// `where` is that name.
[[nodiscard]] Result<ColourNames> checkedColourNames(const ColourNames &names);

} // namespace gleaner::annotation
