// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/candidate.h"
#include "core/entity/tagtokens.h"

#include <span>
#include <vector>

namespace gleaner::entity {

/// The features of each token of a text, as hashes, one token's after the other's.
class TagFeatures {
public:
    void clear();
    void add(quint64 feature) { m_hashes.push_back(feature); }
    void add(std::span<const quint64> features) { m_hashes.insert(m_hashes.end(), features.begin(), features.end()); }
    /// Drops the features that `isWanted` says false of. Without a branch, which would be guessed wrong as often as
    /// not.
    template<typename Predicate>
    void keep(Predicate isWanted)
    {
        size_t kept = 0;
        size_t at = 0;
        for (size_t &end : m_ends) {
            for (; at < end; ++at) {
                const quint64 feature = m_hashes[at];
                m_hashes[kept] = feature;
                kept += size_t(isWanted(feature));
            }
            end = kept;
        }
        m_hashes.resize(kept);
    }
    void closeToken() { m_ends.push_back(m_hashes.size()); }
    [[nodiscard]] std::span<const quint64> operator[](size_t token) const
    {
        const size_t start = token == 0 ? 0 : m_ends[token - 1];
        return std::span(m_hashes).subspan(start, m_ends[token] - start);
    }
    [[nodiscard]] size_t size() const { return m_ends.size(); }

private:
    std::vector<quint64> m_hashes;
    std::vector<size_t> m_ends;
};

/// What the tagger looks at beside the tokens.
struct TagEvidence {
    const TextContext &context;
    const Candidates &offered; ///< of all rules, as they came
    const Candidates &found;   ///< what the rules agreed on for the digest
};

/// Words and shapes round each token, brackets, markup, and what the rules say. A token of a closed span has one
/// feature that says so. Linear in the text.
void describeTokens(const TagEvidence &evidence, std::span<const TagToken> tokens, TagFeatures &out);

} // namespace gleaner::entity
