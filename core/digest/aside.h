// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/recogniser.h"

#include <utility>
#include <vector>

namespace gleaner::digest {

/// Tells why parts of one document that a recogniser set aside are no news. Refers to `source`.
class Asides {
public:
    explicit Asides(const Source &source);

    /// By what the text of `node` says, the heading it stands under, what it is. Never None. `beforeItems`: no item
    /// begins above it.
    [[nodiscard]] Aside of(markdown::NodeId node, bool beforeItems) const;

private:
    const Source &m_source;
    std::vector<std::pair<markdown::NodeId, Aside>> m_headings; ///< with what each says of the blocks below it
};

} // namespace gleaner::digest
