// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

#include <algorithm>

namespace gleaner::digest {

namespace {

/// Items under headings that are links or carry numbers: `### [title](url)`, `### 3. title`, or that stand above a
/// story with a link to its original; sections above them.
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
        const int most = std::max({found.linked, found.numbered, found.sourced});
        const double share = double(most) / found.count;
        QString reason = tr("%n heading(s) are numbered.", nullptr, found.numbered);
        if (most == found.linked)
            reason = tr("%n heading(s) link to a story.", nullptr, found.linked);
        else if (most == found.sourced)
            reason = tr("%n heading(s) stand above a story that links to its original.", nullptr, found.sourced);
        return {0.7 + 0.25 * share, reason};
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
