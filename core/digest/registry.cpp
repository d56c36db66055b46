// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/registry.h"

#include "core/digest/recognisers/recognisers.h"

#include <algorithm>

namespace gleaner::digest {

Registry::Registry()
{
    m_recognisers.push_back(makeWechatDigest());
    m_recognisers.push_back(makeItemHeadings());
    m_recognisers.push_back(makeHeadlines());
    m_recognisers.push_back(makeNumberedLinks());
    m_recognisers.push_back(makeNumberedParagraphs());
    m_recognisers.push_back(makeSectionedLists());
    m_recognisers.push_back(makeBoldLeads());
    m_recognisers.push_back(makeLinkTables());
    m_recognisers.push_back(makeMarkedLines());
    m_recognisers.push_back(makeArticle());
    m_recognisers.push_back(makeGeneric());
}

Registry::~Registry() = default;

Registry::Choice Registry::choose(const Source &source) const
{
    Choice best;
    const auto consider = [&](const Recogniser *recogniser) {
        Match match = recogniser->match(source);
        if (!best.recogniser || match.score > best.match.score)
            best = {recogniser, std::move(match)};
    };
    for (const auto &recogniser : m_recognisers) {
        if (recogniser->ceiling() >= 1)
            consider(recogniser.get());
    }
    for (const auto &recogniser : m_recognisers) {
        if (recogniser->ceiling() < 1 && recogniser->ceiling() > best.match.score)
            consider(recogniser.get());
    }
    return best;
}

const Recogniser *Registry::find(const QString &id) const
{
    const auto found = std::ranges::find(m_recognisers, id, &Recogniser::id);
    return found == m_recognisers.end() ? nullptr : found->get();
}

} // namespace gleaner::digest
