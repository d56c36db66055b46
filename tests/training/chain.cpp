// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/chain.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <tuple>

namespace gleaner::training {

namespace {

using entity::TagModel;
namespace label = entity::label;

constexpr int Epochs = 16;
constexpr int Averaged = 8; ///< of the last epochs, whose weights the model's are the mean of
constexpr float Rate = 0.05F;
constexpr float Decay = 0.0003F;
constexpr float FirstSquare = 0.01F;
/// Of a token whose labels are this sure nothing is learned.
constexpr float LeastGradient = 0.001F;
constexpr float Scale = 64;    ///< of weights as bytes
constexpr int LeastWeight = 4; ///< after scaling

constexpr size_t Lanes = TagModel::Lanes;
constexpr size_t Labels = label::Count;
using Lane = std::array<float, Lanes>;
using Chances = std::array<double, Lanes>; // a float would run empty where scores forbid what transitions ask for

/// A weight for each label, with the sum of its squared gradients.
struct Weights {
    Lane value{};
    Lane squares;
    Lane sum{}; ///< of the values taken

    Weights() { squares.fill(FirstSquare); }
    void step(const Lane &gradient)
    {
        for (size_t lane = 0; lane < Lanes; ++lane) {
            const float g = gradient[lane] - Decay * value[lane];
            squares[lane] += g * g;
            value[lane] += Rate * g / std::sqrt(squares[lane]);
        }
    }
    void take()
    {
        for (size_t lane = 0; lane < Lanes; ++lane)
            sum[lane] += value[lane];
    }
};

class Chain {
public:
    explicit Chain(size_t features)
        : m_features(features)
    { }

    void learn(const Example &example)
    {
        const size_t count = example.labels.size();
        m_emissions.assign(count, {});
        m_forward.resize(count);
        m_backward.resize(count);
        m_norms.resize(count);
        for (size_t before = 0; before < Labels; ++before) {
            for (size_t after = 0; after < Labels; ++after)
                m_steps[before][after] = label::mayFollow(int(before), int(after))
                                           ? std::exp(double(m_transitions[before].value[after]))
                                           : 0;
        }
        for (size_t i = 0; i < count; ++i)
            m_emissions[i] = emission(example.features[i]);
        runForward(count);
        runBackward(count);
        for (size_t i = 0; i < count; ++i)
            update(example, i);
    }

    /// Has the weights of now count for the model's, which are the mean of all that were taken.
    void take()
    {
        for (Weights &weights : m_features)
            weights.take();
        for (Weights &weights : m_transitions)
            weights.take();
        ++m_taken;
    }

    [[nodiscard]] std::shared_ptr<const TagModel> model(const std::vector<quint64> &hashes) const
    {
        auto result = std::make_shared<TagModel>();
        const float scale = Scale / float(m_taken);
        std::vector<std::tuple<int, quint64, TagModel::Row>> rows;
        for (size_t i = 0; i < hashes.size(); ++i) {
            TagModel::Row row{};
            int most = 0;
            for (size_t lane = 0; lane < Labels; ++lane) {
                row[lane] = qint8(std::clamp(std::lround(m_features[i].sum[lane] * scale), -127L, 127L));
                most = std::max(most, std::abs(int(row[lane])));
            }
            if (most >= LeastWeight)
                rows.emplace_back(most, hashes[i], row);
        }
        // The strongest first: they find room for sure.
        std::ranges::sort(rows, std::greater());
        result->reserve(rows.size());
        for (const auto &[most, hash, row] : rows)
            result->setRow(hash, row);
        for (size_t before = 0; before < Labels; ++before) {
            for (size_t after = 0; after < Labels; ++after)
                result->setTransition(int(before), int(after),
                                      qint16(std::lround(m_transitions[before].sum[after] * scale)));
        }
        return result;
    }

private:
    /// exp of the scores of the labels, the greatest as 1.
    [[nodiscard]] Chances emission(const std::vector<quint32> &features) const
    {
        Lane scores{};
        for (const quint32 feature : features) {
            const Lane &row = m_features[feature].value;
            for (size_t lane = 0; lane < Lanes; ++lane)
                scores[lane] += row[lane];
        }
        const float top = *std::max_element(scores.begin(), scores.begin() + Labels);
        Chances result{};
        for (size_t lane = 0; lane < Labels; ++lane)
            result[lane] = std::exp(double(scores[lane] - top));
        return result;
    }

    void runForward(size_t count)
    {
        for (size_t i = 0; i < count; ++i) {
            Chances sum{};
            for (size_t before = 0; before < Labels; ++before) {
                const double weight = i > 0 ? m_forward[i - 1][before] : before == 0;
                for (size_t after = 0; after < Lanes; ++after)
                    sum[after] += weight * (i > 0 ? m_steps[before][after] : m_begin[after]);
            }
            double norm = 0;
            for (size_t lane = 0; lane < Lanes; ++lane) {
                m_forward[i][lane] = sum[lane] * m_emissions[i][lane];
                norm += m_forward[i][lane];
            }
            for (double &value : m_forward[i])
                value /= norm;
            m_norms[i] = norm;
        }
    }

    void runBackward(size_t count)
    {
        m_backward[count - 1].fill(1);
        for (size_t i = count - 1; i-- > 0;) {
            for (size_t before = 0; before < Labels; ++before) {
                double sum = 0;
                for (size_t after = 0; after < Labels; ++after)
                    sum += m_steps[before][after] * m_emissions[i + 1][after] * m_backward[i + 1][after];
                m_backward[i][before] = sum / m_norms[i + 1];
            }
        }
    }

    void update(const Example &example, size_t i)
    {
        Lane gradient{};
        float most = 0;
        for (size_t lane = 0; lane < Labels; ++lane) {
            gradient[lane] = float((int(lane) == example.labels[i]) - m_forward[i][lane] * m_backward[i][lane]);
            most = std::max(most, std::abs(gradient[lane]));
        }
        if (most >= LeastGradient) {
            for (const quint32 feature : example.features[i])
                m_features[feature].step(gradient);
        }
        if (i == 0)
            return;
        for (size_t before = 0; before < Labels; ++before) {
            Lane steps{};
            most = 0;
            for (size_t after = 0; after < Labels; ++after) {
                const double expected = m_forward[i - 1][before] * m_steps[before][after] * m_emissions[i][after]
                                      * m_backward[i][after] / m_norms[i];
                steps[after] = float((int(before) == example.labels[i - 1] && int(after) == example.labels[i])
                                     - expected);
                most = std::max(most, std::abs(steps[after]));
            }
            if (most >= LeastGradient)
                m_transitions[before].step(steps);
        }
    }

    static constexpr Chances m_begin = [] {
        Chances allowed{};
        for (size_t lane = 0; lane < Labels; ++lane)
            allowed[lane] = !label::isInside(int(lane));
        return allowed;
    }();

    std::vector<Weights> m_features;
    std::array<Weights, Labels> m_transitions;
    int m_taken = 0;
    std::array<Chances, Labels> m_steps{};
    std::vector<Chances> m_emissions;
    std::vector<Chances> m_forward;
    std::vector<Chances> m_backward;
    std::vector<double> m_norms;
};

} // namespace

std::shared_ptr<const TagModel> trainChain(const Examples &examples, int leftOut)
{
    std::vector<const Example *> order;
    for (const Example &example : examples.sentences) {
        if (example.fold != leftOut)
            order.push_back(&example);
    }
    Chain chain(examples.hashes.size());
    std::mt19937 random(1);
    for (int epoch = 0; epoch < Epochs; ++epoch) {
        // Fisher-Yates by hand: std::shuffle may differ from one library to another.
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        for (const Example *example : order)
            chain.learn(*example);
        if (epoch >= Epochs - Averaged)
            chain.take();
    }
    return chain.model(examples.hashes);
}

} // namespace gleaner::training
