// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity/mention.h"

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <bit>
#include <optional>
#include <span>
#include <vector>

namespace gleaner::entity {

/// Labels of the tagger: outside of names, or the begin or the inside of a name of a type (BIO).
namespace label {
inline constexpr int Outside = 0;
inline constexpr int Count = 13;
[[nodiscard]] constexpr int begin(Type type)
{
    return 1 + 2 * int(type);
}
[[nodiscard]] constexpr int inside(Type type)
{
    return 2 + 2 * int(type);
}
[[nodiscard]] constexpr bool isBegin(int label)
{
    return label % 2 == 1;
}
[[nodiscard]] constexpr bool isInside(int label)
{
    return label > 0 && label % 2 == 0;
}
/// The type of a label other than Outside.
[[nodiscard]] constexpr Type type(int label)
{
    return Type((label - 1) / 2);
}
/// An inside follows only the begin or inside of its type.
[[nodiscard]] constexpr bool mayFollow(int before, int after)
{
    return !isInside(after) || before == after || before == after - 1;
}
} // namespace label

/// Weights of a linear-chain model over hashed features. Immutable once filled; safe from any thread.
class TagModel {
public:
    static_assert(label::Count == 13);
    static constexpr int Lanes = 16; ///< a row is a whole vector
    using Row = std::array<qint8, Lanes>;
    using Scores = std::array<qint16, Lanes>;
    using Transitions = std::array<Scores, label::Count>; ///< [before][after]

    TagModel() = default;
    /// Makes an empty model with room for so many features.
    void reserve(size_t rows);
    /// Sets the weights of a feature by label, in the first label::Count lanes. False where too many features fall
    /// together: the model then goes without this one.
    bool setRow(quint64 feature, const Row &row);
    void setTransition(int before, int after, qint16 weight);

    /// False for most features without weights: a look at few and near bytes before one at many and far ones.
    [[nodiscard]] bool mayHave(quint64 feature) const
    {
        return (m_signs[feature & m_mask] & signOf(keyOf(feature))) != 0;
    }
    /// The weights of features, added up by label; what lanes say that are no label means nothing. The same work
    /// whether a feature has weights or not. Sums stay in range for up to 256 features.
    [[nodiscard]] Scores sumOf(std::span<const quint64> features) const
    {
        // Vectors of the size that every processor of 64 bits has; the language has none yet.
        using Quads [[gnu::vector_size(Lanes)]] = quint32;
        using Pairs [[gnu::vector_size(Lanes)]] = qint16;
        constexpr auto keyBytes = qToLittleEndian<quint32>(0xFFFFFF00);
        Pairs low{}; // sums of the low byte of each pair
        Pairs high{};
        for (const quint64 feature : features) {
            const auto key = qToLittleEndian<quint32>(keyOf(feature) << 8);
            const auto where = [key](const Row &row) {
                const auto quads = std::bit_cast<Quads>(row);
                const Quads tail = __builtin_shufflevector(quads, quads, 3, 3, 3, 3) & keyBytes;
                return quads & Quads(tail == key);
            };
            const auto &rows = m_buckets[feature & m_mask].rows;
            const auto found = Pairs((where(rows[0]) | where(rows[1])) | (where(rows[2]) | where(rows[3])));
            low += found << 8 >> 8;
            high += found >> 8;
        }
        constexpr bool lowFirst = std::endian::native == std::endian::little;
        Scores scores;
        for (size_t pair = 0; pair < Lanes / 2; ++pair) {
            scores[2 * pair] = lowFirst ? low[pair] : high[pair];
            scores[2 * pair + 1] = lowFirst ? high[pair] : low[pair];
        }
        return scores;
    }
    /// Brings the weights of features near, for a look soon after.
    void prefetch(std::span<const quint64> features) const
    {
        for (const quint64 feature : features)
            __builtin_prefetch(&m_buckets[feature & m_mask]);
    }
    [[nodiscard]] const Transitions &transitions() const { return m_transitions; }
    [[nodiscard]] size_t size() const { return m_used; }

    /// The model as a file: compressed, little-endian, with a magic number and a version.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing when the bytes are no model of this version.
    [[nodiscard]] static std::optional<TagModel> fromBytes(QByteArrayView bytes);

private:
    /// One cache line. The low bits of a feature's hash choose it; 24 high ones, which stand in the lanes that no label
    /// uses, tell the rows apart. 0 is free.
    struct alignas(64) Bucket {
        std::array<Row, 4> rows{};
    };
    [[nodiscard]] static quint32 keyOf(quint64 feature) { return (quint32(feature >> 40) | 1) & 0xFFFFFF; }
    [[nodiscard]] static quint32 keyIn(const Row &row)
    {
        return qFromLittleEndian<quint32>(row.data() + label::Count - 1) >> 8;
    }
    using Signs = quint16;
    [[nodiscard]] static Signs signOf(quint32 key) { return Signs(1) << (key >> 1) % (8 * sizeof(Signs)); }
    static void setKey(Row &row, quint32 key);
    void setCapacity(size_t buckets);

    std::vector<Bucket> m_buckets = std::vector<Bucket>(1);
    std::vector<Signs> m_signs = std::vector<Signs>(1); ///< by bucket: a bit for each row's key
    size_t m_mask = 0;                                  ///< a power of two less one
    size_t m_used = 0;
    Transitions m_transitions{};
};

} // namespace gleaner::entity
