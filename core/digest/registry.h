// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/recogniser.h"

#include <memory>
#include <vector>

namespace gleaner::digest {

/// The recognisers the program knows. The last one takes every document.
class Registry {
public:
    struct Choice {
        const Recogniser *recogniser = nullptr; ///< never null
        Match match;
    };

    Registry();
    ~Registry();
    Q_DISABLE_COPY_MOVE(Registry)

    /// The recogniser that is surest; the earlier one where two are equally sure.
    [[nodiscard]] Choice choose(const Source &source) const;
    /// Null when there is none with that id.
    [[nodiscard]] const Recogniser *find(const QString &id) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Recogniser>> &recognisers() const { return m_recognisers; }

private:
    std::vector<std::unique_ptr<Recogniser>> m_recognisers;
};

} // namespace gleaner::digest
