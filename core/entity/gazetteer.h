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
    /// The thing of this type whose name is exactly `text`.
    [[nodiscard]] const KnownName *find(QStringView text, Type type) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_names.size()); }

private:
    struct Edge {
        quint64 edge = 0; ///< node << 16 | character
        int node = 0;     ///< 0: none
    };
    static constexpr size_t Starts = 0x20000;
    static constexpr quint64 Begins = 1;
    static constexpr quint64 Single = 2; ///< a name is just this character

    [[nodiscard]] static quint64 bitOf(char16_t second) { return quint64(4) << second % 62; }

    [[nodiscard]] static size_t startOf(char16_t first, char16_t second = 0, char16_t third = 0)
    {
        return (first * 0x9E3779B1U + second * 0x85EBCA6BU + third * 0xC2B2AE35U) >> 15;
    }
    [[nodiscard]] size_t slotOf(quint64 edge) const;
    [[nodiscard]] int child(int node, char16_t c) const; ///< 0: none
    int makeChild(int node, char16_t c);
    /// Settles most places of a text by their first three characters.
    [[nodiscard]] bool mayMatch(QStringView text, qsizetype at) const;

    std::vector<KnownName> m_names;
    CharTable m_first; ///< by first character: Begins, Single, and a bit for each second character, some sharing one
    std::bitset<Starts> m_starts;         ///< by the hash of what names begin with, of three characters at most
    std::vector<Edge> m_edges;            ///< open-addressed, a power of two, half full at most
    std::vector<std::vector<int>> m_ends; ///< by node: names that end there
};

} // namespace gleaner::entity
