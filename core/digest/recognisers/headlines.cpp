// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Items under plain headlines with running text, in a document that calls itself a digest.
class Headlines final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("headlines"); }
    QString name() const override { return tr("Plain headlines"); }

    Match match(const Source &source) const override
    {
        const int level = source.survey.storyLevel();
        if (level == 0)
            return {};
        // Many stories with rules between them are a digest whatever its name.
        const int stories = source.survey.levels[size_t(level)].storied;
        if (!namesDigest(source) && (stories < 5 || 3 * source.survey.rules < 2 * stories))
            return {};
        return {0.89, tr("%n headline(s) stand above running text.", nullptr, stories)};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.itemLevel = source.survey.storyLevel(), .prose = SplitPlan::Prose::Section});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeHeadlines()
{
    return std::make_unique<Headlines>();
}

} // namespace gleaner::digest
