// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// Items under headings that are links or carry numbers: `### [title](url)`, `### 3. title`; sections above them.
class ItemHeadings final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("item-headings"); }
    QString name() const override { return tr("Headings with links or numbers"); }

    Match match(const Source &source) const override
    {
        const int level = source.survey.itemLevel();
        if (level == 0)
            return {};
        const Survey::Level &found = source.survey.levels[size_t(level)];
        const bool linked = found.linked >= found.numbered;
        const double share = double(std::max(found.linked, found.numbered)) / found.count;
        return {0.7 + 0.25 * share, linked ? tr("%n heading(s) link to a story.", nullptr, found.linked)
                                           : tr("%n heading(s) are numbered.", nullptr, found.numbered)};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.itemLevel = source.survey.itemLevel(), .prose = SplitPlan::Prose::Section});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeItemHeadings()
{
    return std::make_unique<ItemHeadings>();
}

} // namespace gleaner::digest
