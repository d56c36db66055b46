// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// One numbered list of linked titles with a paragraph each; an introduction before it, a commentary after it.
class NumberedLinks final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("numbered-links"); }
    QString name() const override { return tr("Numbered list of links"); }

    Match match(const Source &source) const override
    {
        const Survey &survey = source.survey;
        if (survey.orderedItems < 1 || 2 * survey.linkedItems < survey.orderedItems + survey.bulletItems
            || survey.headingsWithList > 1)
            return {};
        // A single linked entry is a digest only where it is all there is.
        if (survey.linkedItems < 3 && survey.listLength <= survey.proseLength && !namesDigest(source))
            return {};
        return {survey.linkedItems < 3 ? 0.6 : 0.9,
                tr("%n entry(s) of a numbered list open with a link.", nullptr, survey.linkedItems)};
    }

    Outline split(const Source &source) const override { return splitBy(source, {}); }
};

} // namespace

std::unique_ptr<Recogniser> makeNumberedLinks()
{
    return std::make_unique<NumberedLinks>();
}

} // namespace gleaner::digest
