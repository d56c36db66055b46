// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::digest {

namespace {

/// Items are paragraphs that open with a bold title.
class BoldLeads final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("bold-leads"); }
    QString name() const override { return tr("Bold titles"); }

    Match match(const Source &source) const override
    {
        const Survey &survey = source.survey;
        // Articles have bold lines too; there they are few.
        const bool titles = survey.boldParagraphs >= 3
                         && (5 * survey.boldParagraphs >= 2 * survey.paragraphs || namesDigest(source));
        if (!titles && !opens(source))
            return {};
        return {0.75, tr("%n paragraph(s) open with a bold title.", nullptr,
                         std::max(survey.boldParagraphs, survey.boldOpenings))};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.lists = SplitPlan::Lists::Led, .bold = true, .openings = opens(source)});
    }

private:
    /// Whether the items open with a bold sentence or are linked titles on a line of their own.
    static bool opens(const Source &source)
    {
        const Survey &survey = source.survey;
        return survey.boldOpenings >= 3 && survey.boldOpenings > survey.boldParagraphs
            && 5 * survey.boldOpenings >= 2 * survey.paragraphs && namesDigest(source);
    }
};

} // namespace

std::unique_ptr<Recogniser> makeBoldLeads()
{
    return std::make_unique<BoldLeads>();
}

} // namespace gleaner::digest
