// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

#include <algorithm>

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestHead = 12; // characters in front of the suffix

/// Finds names by the word they end in: walks back from the suffix to where the name must begin.
class Finder {
public:
    Finder(const TextContext &textContext, const Knowledge &known, Candidates &candidates)
        : context(textContext)
        , knowledge(known)
        , stop(known.stop)
        , plain(known.plain)
        , text(textContext.text)
        , out(candidates)
    { }

    void organisation(qsizetype suffix, qsizetype end)
    {
        const qsizetype start = head(suffix, false);
        const qsizetype own = suffix - start;
        if (own < 2 || own > 10 || isPlain({start, end}) || knowledge.gazetteer.find(text.sliced(start, own)))
            return;
        out.push_back(makeCandidate(context, Type::Org, {start, end}, Layer::Patterns,
                                    isSure(suffix, end) ? Trust::Good : Trust::Guess));
    }

    /// "美国政府": behind the name of a place, or of a person.
    void stateBody(qsizetype suffix, qsizetype end)
    {
        for (qsizetype own = std::min(LongestHead, suffix); own >= 2; --own) {
            const KnownName *head = knowledge.gazetteer.find(text.sliced(suffix - own, own));
            if (!head || (head->type != Type::Place && head->type != Type::Person))
                continue;
            out.push_back(makeCandidate(context, Type::Org, {suffix - own, end}, Layer::Patterns, Trust::Good));
            return;
        }
    }

    void event(qsizetype suffix, qsizetype end)
    {
        if (text.sliced(suffix, end - suffix) == u"奖"
            && (isHan(charAt(text, end)) || charAt(text, suffix - 1) == u'大'))
            return;
        qsizetype start = head(suffix, true);
        const qsizetype own = suffix - start;
        if (own < 2 || isPlain({start, end}) || (text[start].isDigit() && own < 6))
            return;
        out.push_back(makeCandidate(context, Type::Event, {start, end}, Layer::Patterns, Trust::Guess));
    }

private:
    /// Where the name that ends in a suffix at `suffix` begins.
    [[nodiscard]] qsizetype head(qsizetype suffix, bool loose) const
    {
        qsizetype start = suffix;
        while (suffix - start < LongestHead + (loose ? 8 : 0)) {
            const char16_t c = charAt(text, start - 1);
            if (isHan(c)) {
                if (stop.before(text, start) > 0)
                    break;
                --start;
            } else if (isLatinWord(c)) {
                qsizetype word = start - 1;
                while (word > 0 && isLatinWord(charAt(text, word - 1)) && start - word < 16)
                    --word;
                if (knowledge.generic.containsLower(text.sliced(word, start - word)) && !loose)
                    break;
                start = word;
            } else if (loose && isBlank(c) && isLatinWord(charAt(text, start - 2)) && start < suffix) {
                --start;
            } else {
                break;
            }
        }
        return start;
    }

    [[nodiscard]] bool isPlain(TextSpan span) const
    {
        if (plain.before(text, span.end) > span.length() / 2 + 1)
            return true;
        return context.isClosed(span);
    }

    [[nodiscard]] bool isSure(qsizetype suffix, qsizetype end) const
    {
        static constexpr QStringView sure[] = {u"大学",   u"学院", u"研究院",   u"研究所", u"委员会",
                                               u"基金会", u"协会", u"有限公司", u"法院",   u"医院"};
        for (const QStringView word : sure) {
            if (text.sliced(suffix, end - suffix) == word)
                return true;
        }
        return false;
    }

    const TextContext &context;
    const Knowledge &knowledge;
    const WordSet &stop;
    const WordSet &plain;
    QStringView text;
    Candidates &out;
};

} // namespace

void findSuffixNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const QStringView text = context.text;
    const WordSet &organisations = knowledge.orgSuffix;
    const WordSet &events = knowledge.eventSuffix;
    Finder finder(context, knowledge, out);
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (!isHan(charAt(text, at)))
            continue;
        if (const qsizetype length = organisations.at(text, at); length > 0)
            finder.organisation(at, at + length);
        if (const qsizetype length = knowledge.stateBody.at(text, at); length > 0)
            finder.stateBody(at, at + length);
        if (const qsizetype length = events.at(text, at); length > 0)
            finder.event(at, at + length);
    }
}

} // namespace gleaner::entity
