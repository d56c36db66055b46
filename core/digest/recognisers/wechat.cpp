// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/recognisers/recognisers.h"

#include "core/digest/splitter.h"
#include "core/digest/survey.h"

#include <QCoreApplication>

namespace gleaner::digest {

namespace {

/// The level most headlines have; the first level is the digest's own title.
int storyLevel(const Survey &survey)
{
    int best = 0;
    for (int level = 2; level <= 4; ++level) {
        const int count = survey.levels[size_t(level)].count;
        if (count >= 2 && (best == 0 || count > survey.levels[size_t(best)].count))
            best = level;
    }
    return best;
}

/// News digest of a WeChat account: `## headline`, paragraphs, （来源：…） at the end of each story.
class WechatDigest final : public Recogniser {
    Q_DECLARE_TR_FUNCTIONS(gleaner::digest)

public:
    QString id() const override { return QStringLiteral("wechat"); }
    QString name() const override { return tr("Headlines with attributed sources"); }

    Match match(const Source &source) const override
    {
        const int level = storyLevel(source.survey);
        const int attributions = source.survey.attributions;
        if (level == 0 || source.survey.itemLevel() > 0 || attributions < 2
            || 3 * attributions < source.survey.levels[size_t(level)].count)
            return {};
        return {source.survey.wechat ? 0.99 : 0.98,
                tr("%n story(s) under headlines end with an attributed source.", nullptr, attributions)};
    }

    Outline split(const Source &source) const override
    {
        return splitBy(source, {.itemLevel = storyLevel(source.survey), .lists = SplitPlan::Lists::No});
    }
};

} // namespace

std::unique_ptr<Recogniser> makeWechatDigest()
{
    return std::make_unique<WechatDigest>();
}

} // namespace gleaner::digest
