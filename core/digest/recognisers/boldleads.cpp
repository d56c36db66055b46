// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

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
        if (survey.boldParagraphs < 3 || (5 * survey.boldParagraphs < 2 * survey.paragraphs && !namesDigest(source)))
            return {};
        return {0.75, tr("%n paragraph(s) open with a bold title.", nullptr, survey.boldParagraphs)};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.lists = SplitPlan::Lists::Led, .bold = true});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeBoldLeads()
{
    return std::make_unique<BoldLeads>();
}

} // namespace gleaner::digest
