// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/extractor.h"

#include "core/entity/identity.h"
#include "core/entity/knowledge.h"
#include "core/entity/naming.h"
#include "core/entity/reading.h"
#include "core/entity/tagmodel.h"

#include <QResource>

#include <optional>

// A static library's resources are linked in only when something asks for them. The macro must stand outside
// namespaces.
static void initResources()
{
    Q_INIT_RESOURCE(gleaner_tagger);
}

namespace gleaner::entity {

namespace {

Mentions mentionsOf(Candidates candidates)
{
    Mentions mentions;
    mentions.reserve(candidates.size());
    for (Candidate &candidate : candidates)
        mentions.push_back(std::move(candidate.mention));
    return mentions;
}

/// The model the program is built with.
std::shared_ptr<const TagModel> shippedModel()
{
    initResources();
    const QResource file(QStringLiteral(":/gleaner/tagger/names.model"));
    std::optional<TagModel> model = TagModel::fromBytes(file.uncompressedData());
    Q_ASSERT_X(model, "Extractor", "the program is built without its tagger's model");
    return std::make_shared<const TagModel>(model ? *std::move(model) : TagModel());
}

} // namespace

struct Extractor::Private {
    LayerSet without;
    Knowledge knowledge;
    std::shared_ptr<const TagModel> model;
};

Extractor::Extractor()
    : Extractor(nullptr)
{ }

Extractor::Extractor(std::shared_ptr<const TagModel> model, LayerSet without)
    : d(new Private{without, Knowledge(!without.contains(Layer::Gazetteer)),
                    model || without.contains(Layer::Tagger) ? std::move(model) : shippedModel()})
{ }

Extractor::~Extractor() = default;

DigestMentions Extractor::extract(const digest::Digest &digest) const
{
    std::vector<ReadText> texts = readTexts(digest, d->knowledge, d->without);
    if (!d->without.contains(Layer::Tagger))
        nameByTagger(texts, d->knowledge, *d->model, d->without);
    unifyNames(texts, d->knowledge);

    DigestMentions result;
    auto next = texts.begin();
    for (size_t i = 0; i < digest.items.size(); ++i)
        result.items.push_back(mentionsOf(std::move((next++)->found)));
    for (const digest::Matter &matter : digest.matter)
        result.matter.push_back(tellsSomething(matter) ? mentionsOf(std::move((next++)->found)) : Mentions());
    if (!d->without.contains(Layer::Gazetteer))
        result.headings = readHeadings(digest, d->knowledge);
    return result;
}

} // namespace gleaner::entity
