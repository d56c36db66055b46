// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/naming.h"

#include "core/entity/tagger.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace gleaner::entity {

namespace {

bool isName(Type type)
{
    return type <= Type::Event;
}

bool isName(const Candidate &candidate)
{
    return isName(candidate.mention.type);
}

/// "DE", "IT": in a list the code of a country, elsewhere an abbreviation or a word.
bool isCountryCode(const QString &surface, Type type)
{
    return type == Type::Place && surface.size() == 2
        && std::ranges::all_of(surface, [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

/// The names of a digest by surface.
class Surfaces {
public:
    void vote(const Candidate &name) { m_votes[compacted(name.mention.text)][size_t(name.mention.type)] += Vote; }

    /// Where a digest says the one as often as the other, the gazetteer decides.
    void settle(const Gazetteer &known)
    {
        for (auto it = m_votes.begin(); it != m_votes.end(); ++it) {
            const KnownName *name = known.find(it.key());
            if (name && name->use != KnownName::Use::Context && isName(name->type))
                (*it)[size_t(name->type)] += Vote / 2;
        }
    }

    /// Of a surface there were votes on.
    [[nodiscard]] Type typeOf(const QString &surface) const { return typeBy(*m_votes.constFind(compacted(surface))); }

    /// A gazetteer of them.
    [[nodiscard]] Gazetteer gazetteer() const
    {
        Gazetteer names;
        for (auto it = m_votes.cbegin(); it != m_votes.cend(); ++it) {
            const Type type = typeBy(*it);
            if (it.key().size() > 1 && !isCountryCode(it.key(), type))
                names.add({type, it.key(), it.key(), KnownName::Use::Exact});
        }
        return names;
    }

private:
    static constexpr int Vote = 2;
    using Votes = std::array<int, 6>;
    [[nodiscard]] static Type typeBy(const Votes &votes)
    {
        return Type(std::ranges::max_element(votes) - votes.begin());
    }

    QHash<QString, Votes> m_votes; ///< by compacted surface
};

/// The name of the thing, one for all its surfaces: as the rules know it, else as the gazetteer does.
void nameThing(Candidate &candidate, const Candidates &rules, const Knowledge &knowledge)
{
    Mention &mention = candidate.mention;
    const auto rule = std::ranges::lower_bound(rules, mention.span, {},
                                               [](const Candidate &found) { return found.mention.span; });
    if (rule != rules.end() && rule->mention.span == mention.span && rule->mention.type == mention.type) {
        mention.name = rule->mention.name;
    } else if (const KnownName *known = knowledge.gazetteer.find(mention.text, mention.type);
               known && known->use != KnownName::Use::Context) {
        mention.name = known->canonical; // an ambiguous word may be another thing's name
    }
}

void sortByPlace(Candidates &candidates)
{
    std::ranges::sort(candidates, [](const Candidate &a, const Candidate &b) {
        return std::pair(a.mention.span, a.mention.type) < std::pair(b.mention.span, b.mention.type);
    });
}

/// `sorted` has no overlaps among its own.
bool overlaps(const Candidates &sorted, const Candidate &candidate)
{
    const auto it = std::ranges::upper_bound(sorted, candidate.mention.span.start, {},
                                             [](const Candidate &other) { return other.mention.span.end; });
    return it != sorted.end() && it->mention.span.overlaps(candidate.mention.span);
}

/// The tagger's names of a text. It has learned from Chinese digests: in another language what a list shows by its form
/// is surer, and the rules add what the tagger missed.
Candidates namesOf(const ReadText &read, const TagModel &model, TagFeatures &room)
{
    Candidates names = findTaggedNames({read.context, read.offered, read.found}, model, room);
    if (read.context.language == u"zh")
        return names;
    Candidates listed;
    std::ranges::copy_if(read.found, std::back_inserter(listed),
                         [](const Candidate &candidate) { return candidate.layer == Layer::Lists; });
    std::erase_if(names, [&](const Candidate &name) { return overlaps(listed, name); });
    Candidates more;
    std::ranges::copy_if(read.found, std::back_inserter(more),
                         [&](const Candidate &candidate) { return isName(candidate) && !overlaps(names, candidate); });
    names.insert(names.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    sortByPlace(names);
    return names;
}

/// Names and values of one text without overlaps: money stays, then names, then other values.
Candidates combined(Candidates names, Candidates values)
{
    Candidates money;
    std::ranges::copy_if(values, std::back_inserter(money),
                         [](const Candidate &value) { return value.mention.type == Type::Money; });
    std::erase_if(names, [&](const Candidate &name) { return overlaps(money, name); });
    std::erase_if(values, [&](const Candidate &value) {
        return value.mention.type != Type::Money && value.mention.type != Type::Link && overlaps(names, value);
    });
    values.insert(values.end(), std::make_move_iterator(names.begin()), std::make_move_iterator(names.end()));
    sortByPlace(values);
    return values;
}

/// Names of the digest where the tagger saw none.
void findAgain(const TextContext &context, const Gazetteer &surfaces, Candidates &names)
{
    const QStringView text = context.text;
    Candidates more;
    auto next = names.cbegin();
    for (qsizetype at = 0; at < text.size();) {
        while (next != names.cend() && next->mention.span.end <= at)
            ++next;
        if (next != names.cend() && next->mention.span.start <= at) {
            at = next->mention.span.end;
            continue;
        }
        const auto match = surfaces.longest(text, at);
        const TextSpan span{at, match ? match->end : at + 1};
        const bool free = next == names.cend() || span.end <= next->mention.span.start;
        if (!match || !free || context.isClosed(span)) {
            ++at;
            continue;
        }
        more.push_back(makeCandidate(context, match->name->type, span, Layer::Consistency, Trust::Good));
        at = span.end;
    }
    names.insert(names.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    sortByPlace(names);
}

} // namespace

void nameByTagger(std::vector<ReadText> &texts, const Knowledge &knowledge, const TagModel &model, LayerSet without)
{
    Surfaces surfaces;
    std::vector<Candidates> names;
    TagFeatures room;
    for (const ReadText &read : texts) {
        names.push_back(namesOf(read, model, room));
        std::ranges::for_each(names.back(), [&](const Candidate &name) { surfaces.vote(name); });
    }
    surfaces.settle(knowledge.gazetteer);
    const bool agree = !without.contains(Layer::Consistency);
    const Gazetteer known = agree ? surfaces.gazetteer() : Gazetteer();
    for (size_t i = 0; i < texts.size(); ++i) {
        if (agree) {
            for (Candidate &name : names[i])
                name.mention.type = surfaces.typeOf(name.mention.text);
            findAgain(texts[i].context, known, names[i]);
        }
        for (Candidate &name : names[i])
            nameThing(name, texts[i].found, knowledge);
        std::erase_if(texts[i].found, [](const Candidate &candidate) { return isName(candidate); });
        texts[i].found = combined(std::move(names[i]), std::move(texts[i].found));
    }
}

} // namespace gleaner::entity
