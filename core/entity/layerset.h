// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <initializer_list>

namespace gleaner::entity {

/// The rule set a candidate comes from, in the order in which ties are broken.
enum class Layer { Links, Money, Measures, Dates, Lists, Marked, Gazetteer, Patterns, Latin, Consistency, Tagger };

class LayerSet {
public:
    constexpr LayerSet() = default;
    constexpr LayerSet(std::initializer_list<Layer> layers)
    {
        for (const Layer layer : layers)
            m_bits |= bit(layer);
    }
    [[nodiscard]] constexpr bool contains(Layer layer) const { return (m_bits & bit(layer)) != 0; }

private:
    [[nodiscard]] static constexpr quint32 bit(Layer layer) { return 1u << int(layer); }
    quint32 m_bits = 0;
};

} // namespace gleaner::entity
