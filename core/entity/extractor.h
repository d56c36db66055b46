// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/digest/digest.h"
#include "core/entity/layerset.h"
#include "core/entity/mention.h"

#include <memory>

namespace gleaner::entity {

class TagModel;

/// Raised when the same digest may give other mentions than before.
inline constexpr int ExtractorVersion = 5;

/// Mentions of one digest.
struct DigestMentions {
    std::vector<Mentions> items;  ///< parallel to the digest's items
    std::vector<Mentions> matter; ///< parallel to its matter; none for what tellsSomething() of it does not hold for
    Mentions headings;            ///< of its sections, which are wholly a known name, each once: "OpenAI", "欧洲"
};

/// Finds entities. Built once (loads gazetteers and the tagger's model from resources), then immutable and safe from
/// any thread.
class Extractor {
public:
    Extractor();
    /// For measurements: with another model (none is the program's own) and without some layers.
    explicit Extractor(std::shared_ptr<const TagModel> model, LayerSet without = {});
    ~Extractor();
    Extractor(const Extractor &) = delete;
    Extractor &operator=(const Extractor &) = delete;

    [[nodiscard]] DigestMentions extract(const digest::Digest &digest) const;

private:
    struct Private;
    std::unique_ptr<const Private> d;
};

} // namespace gleaner::entity
