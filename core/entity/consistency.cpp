// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/consistency.h"

#include "core/entity/chars.h"
#include "core/entity/layers.h"
#include "core/entity/resolver.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace gleaner::entity {

namespace {

bool isName(Type type)
{
    return type <= Type::Event;
}

/// The type of the name next to a gloss goes over to a name in it that was only guessed.
void agreeInGlosses(ReadText &read)
{
    const QStringView text = read.context.text;
    for (size_t i = 1; i < read.found.size(); ++i) {
        Candidate &inner = read.found[i];
        const Candidate &outer = read.found[i - 1];
        const qsizetype open = inner.mention.span.start - 1;
        const char16_t close = charAt(text, inner.mention.span.end);
        if ((charAt(text, open) != u'（' && charAt(text, open) != u'(') || (close != u'）' && close != u')')
            || skipBlankBack(text, open - 1) + 1 != outer.mention.span.end || !isName(outer.mention.type)
            || !isName(inner.mention.type))
            continue;
        if (inner.trust == Trust::Guess && outer.trust != Trust::Guess)
            inner.mention.type = outer.mention.type;
    }
}

/// What a digest knows of its own names.
class Names {
public:
    explicit Names(const Knowledge &known)
        : knowledge(known)
    { }

    void collect(const Candidate &candidate)
    {
        if (!isName(candidate.mention.type))
            return;
        const int weight = candidate.weight > 0 ? candidate.weight : candidate.trust == Trust::Guess ? 1 : 4;
        m_votes[compacted(candidate.mention.text)][size_t(candidate.mention.type)] += weight;
    }

    [[nodiscard]] Type typeOf(const QString &surface) const
    {
        const auto &votes = *m_votes.constFind(compacted(surface));
        return AllTypes[size_t(std::ranges::max_element(votes) - votes.begin())];
    }

    /// Canonical names that some surer surface stands for.
    void confirm(const Candidate &candidate)
    {
        if (isName(candidate.mention.type) && !candidate.open)
            m_confirmed.insert(candidate.mention.name);
    }

    [[nodiscard]] bool isConfirmed(const Candidate &candidate) const
    {
        return m_confirmed.contains(candidate.mention.name);
    }

    void remember(const Candidate &candidate)
    {
        if (!isName(candidate.mention.type))
            return;
        const QString &surface = candidate.mention.text;
        if (candidate.mention.type == Type::Person && candidate.trust != Trust::Guess)
            rememberFamilyName(candidate.mention);
        const bool code = candidate.layer == Layer::Lists && surface.size() == 2; // of a country, and a word elsewhere
        if (candidate.trust == Trust::Guess || surface.size() < 2 || code || knowledge.gazetteer.find(surface))
            return;
        addOwn(candidate.mention.type, surface, candidate.mention.name);
    }

    /// Names of the digest at places where nothing was found, as candidates.
    void find(const TextContext &context, Candidates &out) const
    {
        const QStringView text = context.text;
        for (qsizetype at = 0; at < text.size();) {
            const auto match = m_own.longest(text, at);
            if (!match) {
                ++at;
                continue;
            }
            out.push_back(makeCandidate(context, match->name->type, {at, match->end}, Layer::Consistency, Trust::Good));
            out.back().mention.name = match->name->canonical;
            at = match->end;
        }
    }

private:
    /// "Hassabis" after "Demis Hassabis", "库克" after "蒂姆·库克"; two characters of a Chinese text are too often a
    /// word.
    void rememberFamilyName(const Mention &person)
    {
        const QString full = person.text;
        const qsizetype cut = std::max(full.lastIndexOf(u'·'),
                                       std::max(full.lastIndexOf(u' '), full.lastIndexOf(u'・')));
        const QString family = full.sliced(cut + 1);
        const bool latin = isLatinLetter(family.front().unicode());
        if (cut <= 0 || family.size() < (latin ? 4 : 2) || knowledge.gazetteer.find(family)
            || knowledge.generic.contains(family.toLower()))
            return;
        addOwn(Type::Person, family, person.name);
    }

    void addOwn(Type type, const QString &surface, const QString &name)
    {
        if (m_ownSurfaces.contains(surface))
            return;
        m_ownSurfaces.insert(surface);
        m_own.add({type, surface, name, KnownName::Use::Exact});
    }

    const Knowledge &knowledge;
    Gazetteer m_own;
    QSet<QString> m_ownSurfaces;
    QHash<QString, std::array<int, 6>> m_votes;
    QSet<QString> m_confirmed;
};

} // namespace

void makeConsistent(std::vector<ReadText> &texts, const Knowledge &knowledge)
{
    Names names(knowledge);
    for (const ReadText &read : texts) {
        for (const Candidate &candidate : read.found)
            names.confirm(candidate);
    }
    for (ReadText &read : texts) {
        std::erase_if(read.found,
                      [&](const Candidate &candidate) { return candidate.open && !names.isConfirmed(candidate); });
        agreeInGlosses(read);
        for (const Candidate &candidate : read.found)
            names.collect(candidate);
    }
    for (ReadText &read : texts) {
        for (Candidate &candidate : read.found) {
            if (isName(candidate.mention.type))
                candidate.mention.type = names.typeOf(candidate.mention.text);
            names.remember(candidate);
        }
    }
    for (ReadText &read : texts) {
        names.find(read.context, read.found);
        read.found = resolve(read.context, std::move(read.found));
    }
}

} // namespace gleaner::entity
