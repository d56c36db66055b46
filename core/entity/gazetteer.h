// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/chartable.h"
#include "core/entity/mention.h"

#include <QString>

#include <bitset>
#include <optional>
#include <vector>

namespace gleaner::entity {

/// One name of a known thing.
struct KnownName {
    enum class Use {
        Plain,   ///< Latin in any case
        Exact,   ///< only as written
        Context, ///< a word of the language too: only where the text shows what is meant
    };
    Type type = Type::Org;
    QString written;
    QString canonical;
    Use use = Use::Plain;
    bool shown = false; ///< of the thing's names in this script the one to show
};

/// Reads lines "TYPE <tab> CANONICAL <tab> ALIAS|ALIAS"; '#' begins a comment, "!" before a name means Exact, "?"
/// Context, "=" in front of both shown. `bad` gets the 1-based numbers of lines that are nothing of the kind.
[[nodiscard]] std::vector<KnownName> readGazetteer(QStringView text, std::vector<int> *bad = nullptr);

/// Finds known names by longest match in a trie over case-folded UTF-16. Blanks between Han and Latin do not matter.
/// A search from one offset looks at no more characters than the longest name has. Immutable once filled.
class Gazetteer {
public:
    struct Match {
        qsizetype end = 0;
        const KnownName *name = nullptr;
        const KnownName *other =
            nullptr; ///< another thing of the same name, of another type: a company and its product
    };

    Gazetteer();
    void add(KnownName name);

    /// The longest name that starts at `at`, stands on word borders and meets its case rule.
    [[nodiscard]] std::optional<Match> longest(QStringView text, qsizetype at) const;
    /// The name that is exactly `text`.
    [[nodiscard]] const KnownName *find(QStringView text) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_names.size()); }

private:
    struct Edge {
        quint64 edge = 0; ///< node << 16 | character
        int node = 0;     ///< 0: none
    };
    static constexpr quint64 Begins = 1; ///< a longer name begins with the character
    static constexpr quint64 Single = 2; ///< a name is just this character

    [[nodiscard]] static size_t pairOf(char16_t first, char16_t second)
    {
        return (first * 0x9E3779B1U + second * 0x85EBCA6BU) >> 16;
    }
    [[nodiscard]] size_t slotOf(quint64 edge) const;
    [[nodiscard]] int child(int node, char16_t c) const; ///< 0: none
    int makeChild(int node, char16_t c);
    /// Settles most places of a text by their first two characters.
    [[nodiscard]] bool mayMatch(QStringView text, qsizetype at) const;

    std::vector<KnownName> m_names;
    CharTable m_first;
    std::bitset<0x10000> m_second;        ///< by the hash of a name's first two characters
    std::vector<Edge> m_edges;            ///< open-addressed, a power of two, half full at most
    std::vector<std::vector<int>> m_ends; ///< by node: names that end there
};

} // namespace gleaner::entity
