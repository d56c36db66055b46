// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Any document: headlines at the level that repeats where the title names a digest, else lists of led entries, else one article.
class Generic final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("generic"); }

    Match match(const Source &source) const override
    {
        Q_UNUSED(source)
        return {0.2, tr("No known shape fits; the document was split by its headings and lists.")};
    }

    Outline split(const Source &source) const override
    {
        const Survey &survey = source.survey;
        int level = 0;
        for (int i = 2; i <= 6; ++i) {
            if (survey.levels[size_t(i)].count >= 3 && survey.levels[size_t(i)].count > survey.levels[size_t(level)].count)
                level = i;
        }
        if (level > 0 && namesDigest(source.title))
            return splitBy(source, {.itemLevel = level, .lists = SplitPlan::Lists::No});
        if (survey.ledItems >= 3 && survey.listLength > survey.proseLength)
            return splitBy(source, {.lists = SplitPlan::Lists::Led});
        return splitAsArticle(source);
    }
};

} // namespace

std::unique_ptr<Recogniser> makeGeneric()
{
    return std::make_unique<Generic>();
}

} // namespace gleaner::digest
