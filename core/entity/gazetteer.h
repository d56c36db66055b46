// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/chars.h"
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

/// Finds known names by longest match in a trie over case-folded UTF-16, a Latin word being one step. Blanks between
/// Han and Latin do not matter. A search from one offset looks at no more characters than the longest name has, and one
/// word. Immutable once filled.
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
    [[nodiscard]] std::optional<Match> longest(QStringView text, qsizetype at) const
    {
        const quint64 bits = m_first[folded(charAt(text, at))];
        return bits == 0 ? std::nullopt : search(text, at, bits);
    }
    /// The name that is exactly `text`.
    [[nodiscard]] const KnownName *find(QStringView text) const;
    /// The thing of this type whose name is exactly `text`.
    [[nodiscard]] const KnownName *find(QStringView text, Type type) const;
    [[nodiscard]] qsizetype size() const { return qsizetype(m_names.size()); }

private:
    /// A character, or a Latin word, of a text or a name; one by its value, the other by a hash of all 64 bits.
    struct Step {
        qsizetype end = 0;
        quint64 hash = 0;
    };
    struct Edge {
        quint64 hash = 0; ///< of the node it leads from and the step
        int node = 0;     ///< it leads to; 0: none
        int name = -1;    ///< first of the names that end there
    };
    static constexpr size_t Starts = 0x80000;
    static constexpr quint64 Begins = 1;
    static constexpr quint64 Single = 2; ///< a name is just this character

    [[nodiscard]] static quint64 bitOf(char16_t second) { return quint64(4) << second % 62; }
    [[nodiscard]] static size_t startOf(char16_t first, char16_t second, char16_t third = 0)
    {
        return (first * 0x9E3779B1U + second * 0x85EBCA6BU + third * 0xC2B2AE35U) >> 13;
    }
    [[nodiscard]] static size_t startOf(const Step &word) { return word.hash % Starts; }
    [[nodiscard]] static char16_t folded(char16_t c)
    {
        if (c >= u'A' && c <= u'Z')
            return char16_t(c + (u'a' - u'A'));
        return c < 0x80 || (c >= 0x3000 && c < 0xA640 && c != u'・') ? c : foldedRare(c);
    }
    [[nodiscard]] static char16_t foldedRare(char16_t c);
    [[nodiscard]] static Step stepAt(QStringView text, qsizetype at);
    [[nodiscard]] static quint64 edgeOf(int node, const Step &step);

    /// Where an edge is, or would be.
    [[nodiscard]] size_t slotOf(quint64 hash) const;
    /// Gives the slot of an edge, made where there is none yet.
    size_t makeEdge(quint64 hash);
    /// Settles most places of a text by their first word, or their first three characters.
    [[nodiscard]] bool mayMatch(QStringView text, qsizetype at, quint64 bits) const;
    [[nodiscard]] std::optional<Match> search(QStringView text, qsizetype at, quint64 bits) const;

    std::vector<KnownName> m_names;
    std::vector<int> m_next; ///< by name: the next that ends at the same node, or -1
    CharTable m_first; ///< by first character: Begins, Single, and a bit for each second character, some sharing one
    std::bitset<Starts> m_starts; ///< by the hash of what names begin with: a Latin word, or up to three characters
    std::vector<Edge> m_edges;    ///< open-addressed, a power of two, half full at most
    int m_nodes = 1;              ///< the root is 0
};

} // namespace gleaner::entity
