// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Weekly of sections whose items are paragraphs "3、title" with what follows; an essay between them is one item.
class NumberedParagraphs final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("numbered-paragraphs"); }
    QString name() const override { return tr("Numbered paragraphs"); }

    Match match(const Source &source) const override
    {
        const int count = source.survey.numberedParagraphs;
        // A few among very many are enumerations in a text.
        if (count < 3 || 20 * count < source.survey.paragraphs)
            return {};
        return {0.9, tr("%n paragraph(s) carry item numbers.", nullptr, count)};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.lists = SplitPlan::Lists::Led, .numbered = true, .prose = SplitPlan::Prose::Section});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeNumberedParagraphs()
{
    return std::make_unique<NumberedParagraphs>();
}

} // namespace gleaner::digest
