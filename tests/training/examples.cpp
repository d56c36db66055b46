// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/examples.h"

#include "core/entity/hashing.h"
#include "core/entity/reading.h"
#include "core/entity/tagger.h"

#include <algorithm>

namespace gleaner::training {

namespace {

using entity::TagToken;

constexpr quint32 LeastCount = 2;
constexpr qsizetype LongestName = 120; // UTF-16 units
constexpr quint64 HiddenPercent = 20;  ///< of the gazetteer's surfaces

/// The candidates without those of some of the gazetteer's surfaces, which are the same everywhere. The gazetteers know
/// most names of the records; a tagger that always saw them offered would lean on them and miss names that no list has.
entity::Candidates withoutHidden(entity::Candidates candidates)
{
    std::erase_if(candidates, [](const entity::Candidate &candidate) {
        return candidate.layer == entity::Layer::Gazetteer
            && entity::hashOf(candidate.mention.text) % 100 < HiddenPercent;
    });
    return candidates;
}

/// Labels of a text's tokens, from the names recorded for its digest.
std::vector<int> labelsOf(const entity::TextContext &context, std::span<const TagToken> tokens,
                          const QHash<QString, entity::Type> &names)
{
    std::vector<int> labels(tokens.size(), entity::label::Outside);
    for (size_t i = 0; i < tokens.size();) {
        size_t end = i;
        entity::Type type{};
        for (size_t j = i; j < tokens.size() && tokens[j].kind != TagToken::Kind::LineEnd
                           && tokens[j].span.end - tokens[i].span.start <= LongestName;
             ++j) {
            const TextSpan span{tokens[i].span.start, tokens[j].span.end};
            const auto known = names.constFind(plainName(QStringView(context.text).sliced(span.start, span.length())));
            if (known != names.cend() && !context.isClosed(span)) {
                end = j + 1;
                type = *known;
            }
        }
        for (size_t j = i; j < end; ++j)
            labels[j] = j == i ? entity::label::begin(type) : entity::label::inside(type);
        i = std::max(end, i + 1);
    }
    return labels;
}

} // namespace

Examples makeExamples(const std::vector<Record> &records, const entity::Knowledge &knowledge, entity::LayerSet without)
{
    struct Count {
        quint32 times = 0;
        quint32 number = 0;
    };
    Examples result;
    std::unordered_map<quint64, Count> counts;
    counts.reserve(1 << 23);
    // Twice over the texts: to count, and to number what counts.
    for (const bool counting : {true, false}) {
        for (const Record &record : records) {
            for (const entity::ReadText &read : readTexts(record.parsed.digest, knowledge, without)) {
                const std::vector<TagToken> tokens = entity::tagTokens(read.context.text);
                entity::TagFeatures features;
                const entity::Candidates offered = withoutHidden(read.offered);
                const entity::Candidates found = withoutHidden(read.found);
                describeTokens({read.context, offered, found}, tokens, features);
                if (counting) {
                    for (size_t i = 0; i < tokens.size(); ++i) {
                        for (const quint64 hash : features[i])
                            ++counts[hash].times;
                    }
                    continue;
                }
                const std::vector<int> labels = labelsOf(read.context, tokens, record.names);
                for (const auto &[first, last] : entity::tagSentences(read.context.text, tokens)) {
                    Example example;
                    example.fold = record.fold;
                    example.labels.assign(labels.begin() + qsizetype(first), labels.begin() + qsizetype(last));
                    for (size_t i = first; i < last; ++i) {
                        std::vector<quint32> &numbers = example.features.emplace_back();
                        for (const quint64 hash : features[i]) {
                            if (const Count &count = counts[hash]; count.times >= LeastCount)
                                numbers.push_back(count.number);
                        }
                    }
                    result.sentences.push_back(std::move(example));
                }
            }
        }
        if (counting) {
            for (auto &[hash, count] : counts) {
                if (count.times >= LeastCount) {
                    count.number = quint32(result.hashes.size());
                    result.hashes.push_back(hash);
                }
            }
        }
    }
    return result;
}

} // namespace gleaner::training
