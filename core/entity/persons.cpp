// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestName = 32;
constexpr qsizetype LongestPart = 8; // characters of one part of a transliterated name

class Finder {
public:
    Finder(const TextContext &textContext, const Knowledge &known, Candidates &candidates)
        : context(textContext)
        , knowledge(known)
        , text(textContext.text)
        , out(candidates)
    { }

    /// "蒂姆·库克", "J·D·万斯", "穆斯塔法-苏莱曼": the dot at `dot` joins two parts. Gives the offset to go on from.
    qsizetype transliterated(qsizetype dot)
    {
        const bool hyphen = !isNameDot(charAt(text, dot));
        qsizetype start = dot;
        while (dot - start < LongestPart && isTranslit(start - 1) && knowledge.role.before(text, start) == 0)
            --start;
        while (start < dot && isOneOf(charAt(text, start), u"因向和于") && dot - start > 2)
            ++start;
        if (start == dot && !hyphen && isLatinLetter(charAt(text, dot - 1)) && !isLatinWord(charAt(text, dot - 2)))
            start = dot - 1;
        if (start == dot || (hyphen && dot - start < 2))
            return dot + 1;
        qsizetype end = dot;
        int parts = 1;
        while (isNameDot(charAt(text, end)) || charAt(text, end) == u'-') {
            qsizetype next = end + 1;
            while (next - end <= LongestPart && isTranslit(next) && !endsBefore(next))
                ++next;
            if (next == end + 1 && isAsciiLetter(charAt(text, next)))
                ++next; // an initial
            if (next == end + 1)
                break;
            end = next;
            ++parts;
        }
        if (end - start < 5 || end - start > LongestName || parts < 2 || end - dot < (hyphen ? 3 : 2)
            || !isHan(charAt(text, end - 1)))
            return std::max(end, dot + 1);
        add({start, end}, Trust::Good);
        return end;
    }

    /// A name behind the role that ends at `at`: "CEO 王兴", "分析师郭明錤", "总裁埃里克森".
    void behindRole(qsizetype at)
    {
        const qsizetype start = skipBlank(text, at);
        if (const qsizetype length = hanName(start); length > 0)
            return add({start, start + length}, Trust::Good);
        qsizetype end = start;
        while (end - start < LongestPart && isTranslit(end))
            ++end;
        if (end - start >= 2 && end - start < LongestPart && !isNameDot(charAt(text, end)) && isEnd(end))
            add({start, end}, Trust::Good);
    }

    /// A name that opens a clause and then speaks: "雷军表示".
    void openingClause(qsizetype at)
    {
        const qsizetype surname = knowledge.surname.at(text, at);
        if (surname == 0)
            return;
        for (qsizetype length = surname + 2; length > surname; --length) {
            const qsizetype end = at + length;
            if (!isAllHan(at, end))
                continue;
            if (startsWithSpeech(end) && !isOtherWord(at, end))
                return add({at, end}, Trust::Guess);
        }
    }

    /// A surname and what is often a given name, whatever stands round them: for the tagger to weigh.
    void possibleName(qsizetype at)
    {
        const qsizetype surname = knowledge.surname.at(text, at);
        if (surname == 0 || !isGiven(at + surname) || (!out.empty() && out.back().mention.span.start == at))
            return;
        const qsizetype end = at + surname + (isGiven(at + surname + 1) ? 2 : 1);
        if (isOtherWord(at, end))
            return;
        add({at, end}, Trust::Guess);
        out.back().open = true;
    }

private:
    [[nodiscard]] bool isGiven(qsizetype at) const
    {
        return at < text.size() && knowledge.givenHan.contains(text.sliced(at, 1));
    }

    [[nodiscard]] bool isTranslit(qsizetype at) const
    {
        return at >= 0 && at < text.size() && knowledge.translit.contains(text.sliced(at, 1));
    }

    /// A verb, a role or another name begins here, so that a transliterated name ends.
    [[nodiscard]] bool endsBefore(qsizetype at) const
    {
        if (knowledge.speech.at(text, at) >= 2 || knowledge.role.at(text, at) > 0)
            return true;
        const auto match = knowledge.gazetteer.longest(text, at);
        return match && match->end - at > 2 && (match->name->type == Type::Org || match->name->type == Type::Place);
    }

    [[nodiscard]] bool isAllHan(qsizetype start, qsizetype end) const
    {
        for (qsizetype i = start; i < end; ++i) {
            if (!isHan(charAt(text, i)))
                return false;
        }
        return end > start;
    }

    [[nodiscard]] bool isEnd(qsizetype at) const
    {
        const char16_t c = charAt(text, at);
        return !isHan(c) || knowledge.speech.at(text, at) > 0;
    }

    [[nodiscard]] bool startsWithSpeech(qsizetype at) const
    {
        static constexpr QStringView verbs[] = {u"表示", u"认为", u"指出", u"透露", u"强调",   u"坦言", u"写道",
                                                u"回应", u"直言", u"发文", u"发帖", u"发微博", u"补充", u"称赞",
                                                u"本人", u"去世", u"预测", u"警告", u"呼吁"};
        for (const QStringView verb : verbs) {
            if (startsAt(text, at, verb))
                return true;
        }
        return false;
    }

    /// Words of the language that look like a surname with a given name, and known names of other things.
    [[nodiscard]] bool isOtherWord(qsizetype start, qsizetype end) const
    {
        const QStringView word = text.sliced(start, end - start);
        if (knowledge.notPerson.contains(word.first(2)) || word.endsWith(u"们") || word.endsWith(u"某"))
            return true;
        const KnownName *known = knowledge.gazetteer.find(word);
        return known && known->type != Type::Person;
    }

    /// Length of a Chinese name at `start`; a name is as long as what follows it makes most likely.
    [[nodiscard]] qsizetype hanName(qsizetype start) const
    {
        const qsizetype surname = knowledge.surname.at(text, start);
        if (surname == 0)
            return 0;
        const qsizetype two = start + surname + 1;
        const qsizetype three = two + 1;
        const bool twoFits = isAllHan(start, two) && isEnd(two) && !isOtherWord(start, two);
        const bool threeFits = isAllHan(start, three) && isEnd(three) && !isOtherWord(start, three);
        // "王玮称": the third character rather begins what follows.
        if (twoFits)
            return surname + 1;
        return threeFits ? surname + 2 : 0;
    }

    void add(TextSpan span, Trust trust)
    {
        out.push_back(makeCandidate(context, Type::Person, span, Layer::Patterns, trust));
    }

    const TextContext &context;
    const Knowledge &knowledge;
    QStringView text;
    Candidates &out;
};

bool opensClause(char16_t before)
{
    if (isHan(before)) // as a rule
        return false;
    return before == 0 || isOneOf(before, u"\n。，、；：！？,;:!?「“\"（( ");
}

} // namespace

void findPersons(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const QStringView text = context.text;
    Finder finder(context, knowledge, out);
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        if (isNameDot(c) || (c == u'-' && isHan(charAt(text, at - 1)) && isHan(charAt(text, at + 1)))) {
            at = finder.transliterated(at);
            continue;
        }
        if (isHan(c) && opensClause(charAt(text, at - 1)))
            finder.openingClause(at);
        if ((isCjk(c) || isLatinLetter(c)) && isWordBorder(text, at)) {
            if (const qsizetype role = knowledge.role.at(text, at); role > 0)
                finder.behindRole(at + role);
        }
        if (isHan(c))
            finder.possibleName(at);
        ++at;
    }
}

} // namespace gleaner::entity
