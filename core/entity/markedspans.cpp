// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestTitle = 60;

Type typeOfTitle(const TextContext &context, const Knowledge &knowledge, TextSpan inside, bool inGameNews)
{
    const QStringView text = context.text;
    const QStringView title = text.sliced(inside.start, inside.length());
    if (const KnownName *known = knowledge.gazetteer.find(title))
        return known->type;
    static constexpr QStringView media[] = {u"日报", u"晚报", u"早报", u"时报", u"邮报", u"周刊", u"新闻", u"杂志"};
    for (const QStringView word : media) {
        if (title.endsWith(word))
            return Type::Org;
    }
    const qsizetype before = skipBlankBack(text, inside.start - 2) + 1;
    static constexpr QStringView games[] = {u"游戏", u"手游", u"网游", u"端游", u"大作"};
    for (const QStringView word : games) {
        if (endsAt(text, before, word))
            return Type::Product;
    }
    return inGameNews ? Type::Product : Type::Work;
}

} // namespace

void findMarkedNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const QStringView text = context.text;
    qsizetype open = text.indexOf(u'《');
    if (open < 0)
        return;
    const bool inGameNews = (text.contains(u"游戏") || text.contains(u"玩家")) && !text.contains(u"电影")
                         && !text.contains(u"导演");
    for (; open >= 0; open = text.indexOf(u'《', open + 1)) {
        const QStringView rest = text.sliced(open + 1, std::min(LongestTitle, text.size() - open - 1));
        const qsizetype length = rest.indexOf(u'》');
        if (length <= 0 || rest.first(length).contains(u'《') || rest.first(length).contains(u'\n'))
            continue;
        const TextSpan inside{open + 1, open + 1 + length};
        out.push_back(makeCandidate(context, typeOfTitle(context, knowledge, inside, inGameNews), inside, Layer::Marked,
                                    Trust::Sure));
        if (const KnownName *known = knowledge.gazetteer.find(text.sliced(inside.start, length)))
            out.back().mention.name = known->canonical;
    }
}

} // namespace gleaner::entity
