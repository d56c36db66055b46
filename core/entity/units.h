// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace gleaner::entity {

struct Unit {
    /// When a number in front of the word is an amount.
    enum class Use {
        Measure, ///< always
        Count,   ///< of ten or more: "5 台" says little
        Great,   ///< only with a magnitude such as 万 or K
        Years,   ///< a length of time, where it does not name the year
    };
    QStringView word;
    QStringView unit; ///< normalised
    Use use = Use::Measure;
    QStringView notBefore{}; ///< characters that make another word of it: 升 before 级
};

/// The unit with the longest word at `at`; a Latin one ends there.
[[nodiscard]] const Unit *unitAt(QStringView text, qsizetype at);

} // namespace gleaner::entity
