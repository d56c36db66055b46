// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/tagger.h"

#include "core/entity/chars.h"

#include <algorithm>

namespace gleaner::entity {

namespace {

constexpr size_t Lanes = TagModel::Lanes;
using Scores = TagModel::Scores;

/// Less than any score of a label that still has a chance; two of it and a token's scores fit in 16 bits.
constexpr qint16 Never = -10000;

/// A label so far behind the best one is not followed further: as a rule only one or two are left. It changed no
/// name of a thousand digests.
constexpr int Hopeless = 700;

/// Best label sequences; its buffers are kept from one sentence to the next.
class Decoder {
public:
    explicit Decoder(const TagModel &model)
        : m_model(model)
    {
        for (size_t before = 0; before < label::Count; ++before) {
            for (size_t after = 0; after < Lanes; ++after) {
                const bool allowed = after < label::Count && label::mayFollow(int(before), int(after));
                m_steps[before][after] = allowed ? model.transitions()[before][after] : Never;
            }
        }
    }

    /// Labels of the tokens [first, last).
    const std::vector<quint8> &decode(const TagFeatures &features, size_t first, size_t last)
    {
        const size_t count = last - first;
        m_from.resize(count);
        Scores best = scoresOf(features, first);
        for (size_t lane = 0; lane < Lanes; ++lane) {
            if (lane >= label::Count || label::isInside(int(lane)))
                best[lane] = Never;
        }
        for (size_t i = 1; i < count; ++i)
            best = step(best, scoresOf(features, first + i), m_from[i]);
        m_labels.resize(count);
        auto current = quint8(std::max_element(best.begin(), best.begin() + label::Count) - best.begin());
        for (size_t i = count; i-- > 0;) {
            m_labels[i] = current;
            if (i > 0)
                current = quint8(m_from[i][current]);
        }
        return m_labels;
    }

private:
    [[nodiscard]] Scores scoresOf(const TagFeatures &features, size_t token) const
    {
        constexpr size_t Ahead = 2; // tokens
        if (token + Ahead < features.size())
            m_model.prefetch(features[token + Ahead]);
        return m_model.sumOf(features[token]);
    }

    /// One token further. The best score so far is kept at 0, so that sums stay in range however long a sentence is.
    [[nodiscard]] Scores step(const Scores &before, const Scores &scores, Scores &from) const
    {
        Scores best;
        best.fill(std::numeric_limits<qint16>::min());
        qint16 top = before[0];
        for (size_t last = 1; last < label::Count; ++last)
            top = std::max(top, before[last]);
        for (size_t last = 0; last < label::Count; ++last) {
            const int behind = top - before[last];
            if (behind > Hopeless)
                continue;
            for (size_t lane = 0; lane < Lanes; ++lane) {
                const auto sum = qint16(m_steps[last][lane] - behind);
                const bool better = sum > best[lane];
                best[lane] = better ? sum : best[lane];
                from[lane] = better ? qint16(last) : from[lane];
            }
        }
        for (size_t lane = 0; lane < Lanes; ++lane)
            best[lane] = qint16(best[lane] + scores[lane]);
        return best;
    }

    const TagModel &m_model;
    std::array<Scores, label::Count> m_steps;
    std::vector<Scores> m_from;
    std::vector<quint8> m_labels;
};

} // namespace

std::vector<std::pair<size_t, size_t>> tagSentences(QStringView text, std::span<const TagToken> tokens)
{
    std::vector<std::pair<size_t, size_t>> sentences;
    size_t start = 0;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const char16_t c = charAt(text, tokens[i].span.start);
        if (c == u'\n' || c == u'。' || c == u'！' || c == u'？' || i + 1 == tokens.size()) {
            sentences.emplace_back(start, i + 1);
            start = i + 1;
        }
    }
    return sentences;
}

Candidates findTaggedNames(const TagEvidence &evidence, const TagModel &model, TagFeatures &features)
{
    const std::vector<TagToken> tokens = tagTokens(evidence.context.text);
    describeTokens(evidence, tokens, features);
    features.keep([&model](quint64 feature) { return model.mayHave(feature); });
    Decoder decoder(model);
    Candidates names;
    for (const auto &[first, last] : tagSentences(evidence.context.text, tokens)) {
        const std::vector<quint8> &labels = decoder.decode(features, first, last);
        for (size_t i = 0; i < labels.size(); ++i) {
            if (!label::isBegin(labels[i]))
                continue;
            size_t end = i + 1;
            while (end < labels.size() && label::isInside(labels[end]))
                ++end;
            const TextSpan span{tokens[first + i].span.start, tokens[first + end - 1].span.end};
            names.push_back(makeCandidate(evidence.context, label::type(labels[i]), span, Layer::Tagger, Trust::Good));
        }
    }
    return names;
}

} // namespace gleaner::entity
