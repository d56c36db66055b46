// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Sections of list entries: `### **section**` with `1. **title**` or `* [title](url)`.
class SectionedLists final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("sectioned-lists"); }
    QString name() const override { return tr("Lists in sections"); }

    Match match(const Source &source) const override
    {
        const Survey &survey = source.survey;
        const int entries = survey.orderedItems + survey.bulletItems;
        const bool mostly = survey.listLength > survey.proseLength;
        // Entries with what is told of each between them, or about them.
        const bool links = 2 * survey.linkedItems > entries;
        const bool scattered = links && (survey.ledLists >= 3 || (survey.linkedItems >= 3 && namesDigest(source)));
        if (entries < 3 && !(entries > 0 && mostly && namesDigest(source)))
            return {};
        if (survey.headingsWithList < 2 && !mostly && !scattered
            && !(survey.headingsWithList == 1 && survey.headings() > 3 && namesDigest(source)))
            return {};
        // An article has lists too; it does not open their entries with titles.
        if (!mostly && !scattered && !namesDigest(source) && 2 * survey.ledItems < entries)
            return {};
        return {mostly || scattered ? 0.88 : 0.7, tr("%n list entry(s) stand in sections.", nullptr, entries)};
    }

    Outline split(const Source &source) const override
    {
        // Where most sections hold running text instead, each paragraph there tells a story of its own.
        const Survey &survey = source.survey;
        const bool prose = 2 * survey.headingsWithList < survey.headings() - 1
                        && survey.proseLength > survey.listLength;
        return splitBy(
            source, {.bold = true, .prose = prose ? SplitPlan::Prose::Paragraphs : SplitPlan::Prose::LinkedParagraphs});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeSectionedLists()
{
    return std::make_unique<SectionedLists>();
}

} // namespace gleaner::digest
