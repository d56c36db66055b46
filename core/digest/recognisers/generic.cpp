// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Any document: stories between rules where the title names a digest, else lists of led entries, else one article.
class Generic final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("generic"); }
    QString name() const override { return tr("Rules and lists"); }

    Match match(const Source &source) const override
    {
        Q_UNUSED(source)
        return {0.2, tr("No known shape fits; the document was split by its rules and lists.")};
    }

    Outline split(const Source &source) const override
    {
        const Survey &survey = source.survey;
        if (namesDigest(source) && survey.headings() < 4 && survey.rules >= 2 && survey.proseLength > survey.listLength)
            return splitBy(source, {.lists = SplitPlan::Lists::Led, .prose = SplitPlan::Prose::Segments});
        if (survey.ledItems >= 1 && survey.listLength > survey.proseLength)
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
