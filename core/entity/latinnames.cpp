// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"
#include "core/entity/latintokens.h"

#include <algorithm>

namespace gleaner::entity {

namespace {

constexpr qsizetype LongestName = 80;

/// Reads names off one run of Latin words, left to right.
class RunReader {
public:
    RunReader(const TextContext &textContext, const Knowledge &known, const LatinRun &words, bool latinText,
              Candidates &candidates)
        : context(textContext)
        , knowledge(known)
        , text(textContext.text)
        , run(words)
        , latin(latinText)
        , out(candidates)
        , m_known(words.size())
    { }

    void read()
    {
        for (size_t i = 0; i < run.size();)
            i = std::max(name(i), i + 1);
    }

private:
    struct Known {
        size_t next = 0; ///< first token behind the name
        const KnownName *name = nullptr;
        bool product = false; ///< the name of a product, maybe of its company too
    };

    /// A known name that begins with token `i`; one that ends in CJK belongs to the layer of known names.
    [[nodiscard]] const std::optional<Known> &knownAt(size_t i) const
    {
        if (!m_known[i])
            m_known[i] = readKnown(i);
        return *m_known[i];
    }

    [[nodiscard]] std::optional<Known> readKnown(size_t i) const
    {
        const auto match = knowledge.gazetteer.longest(text, run[i].span.start);
        if (!match || (match->name->use == KnownName::Use::Context && match->name->type != Type::Product))
            return std::nullopt;
        size_t next = i;
        while (next < run.size() && run[next].span.end <= match->end)
            ++next;
        return next > i ? std::optional(Known{next, match->name,
                                              match->name->type == Type::Product
                                                  || (match->other && match->other->type == Type::Product)})
                        : std::nullopt;
    }

    /// A number that counts what follows ("5 月", "3 亿") is no version.
    [[nodiscard]] bool isVersionNumber(const LatinToken &token) const
    {
        const char16_t next = charAt(text, skipBlank(text, token.span.end));
        if (next == u'%' || next == u'％' || next == u'/')
            return false;
        return !isOneOf(next,
                        u"年月日号亿万千百个家款名人项倍台辆岁时分秒元美欧英条位天周种座颗张枚架件部轮次届点度级页"
                        u"集折成余多层步吨公米克小加股季");
    }

    [[nodiscard]] bool isVersion(size_t i) const
    {
        const LatinToken &token = run[i];
        if (token.number)
            return isVersionNumber(token);
        const QStringView base = token.text.first(token.text.indexOf(u'-') < 0 ? token.text.size()
                                                                               : token.text.indexOf(u'-'));
        return knowledge.version.containsLower(base);
    }

    /// Tokens that continue a product's name from `i` on.
    [[nodiscard]] size_t pastVersion(size_t i, bool &grew) const
    {
        while (i < run.size()) {
            const LatinToken &token = run[i];
            const bool year = token.number && token.text.size() == 4 && token.text.startsWith(u"20");
            if (year || token.handle)
                break;
            if (isVersion(i)) {
                if (latin && !token.number && !token.upper && !token.digits)
                    break;
            } else if (token.generic || !token.upper || knownAt(i)) {
                break;
            } else if (!token.marked && !token.title && !token.digits) {
                break;
            } else if (isPerson(i)) {
                break;
            }
            grew = true;
            ++i;
        }
        return i;
    }

    [[nodiscard]] size_t isPerson(size_t i) const
    {
        const LatinToken &first = run[i];
        if (!first.title || !knowledge.given.containsLower(first.text))
            return 0;
        size_t end = i + 1;
        while (end < run.size() && end < i + 4) {
            const QStringView word = run[end].text;
            const bool initial = word.size() == 1 && QChar(word.front()).isUpper();
            const bool particle = end + 1 < run.size()
                               && (word == u"de" || word == u"van" || word == u"von" || word == u"der"
                                   || word == u"da");
            const bool family = (run[end].title
                                 || (run[end].marked && !run[end].digits && run[end].upper && !word.contains(u'.')))
                             && !run[end].generic && !knowledge.orgEnd.containsLower(word);
            if (!initial && !particle && !family)
                break;
            ++end;
            if (family && !(end < run.size() && (run[end].text == u"de" || run[end].text == u"Jr")))
                break;
        }
        return end > i + 1 && run[end - 1].text.size() > 1 ? end : 0;
    }

    size_t name(size_t i)
    {
        if (run[i].handle)
            return i + 1;
        if (const auto known = knownAt(i))
            return knownName(i, *known);
        if (const size_t end = isPerson(i)) {
            add(Type::Person, i, end, Trust::Good);
            return end;
        }
        const LatinToken &token = run[i];
        if (token.generic)
            return i + 1;
        if (token.text.endsWith(u".ai") && !token.upper && charAt(text, token.span.start - 1) == u'(')
            return i + 1;
        if (token.number || (!token.upper && !(token.marked && token.text.size() > 3)))
            return i + 1;
        return unknownName(i);
    }

    size_t knownName(size_t i, const Known &known)
    {
        const Type type = known.name->type;
        if (type == Type::Product) {
            bool grew = false;
            const size_t end = pastVersion(known.next, grew);
            if (grew) {
                add(Type::Product, i, end, Trust::Good);
                return end;
            }
        } else if (type == Type::Event && known.next < run.size() && run[known.next].number
                   && run[known.next].text.size() == 4) {
            add(Type::Event, i, known.next + 1, Trust::Good);
            return known.next + 1;
        } else if (type == Type::Org && known.next < run.size()) {
            if (known.product && isVersion(known.next)) {
                bool grew = false;
                const size_t end = pastVersion(known.next, grew);
                if (grew) {
                    add(Type::Product, i, end, Trust::Good);
                    return end;
                }
            }
            return behindOrg(i, known);
        }
        return known.next;
    }

    /// "Google Vids" is one name, "NVIDIA GB300" are two.
    size_t behindOrg(size_t i, const Known &known)
    {
        const size_t next = known.next;
        const LatinToken &token = run[next];
        if (token.title && knowledge.orgEnd.containsLower(token.text) && !knownAt(next)) {
            add(Type::Org, i, next + 1, Trust::Good);
            return next + 1;
        }
        if (knownAt(next) || isPerson(next) || token.generic || !token.title || token.handle)
            return next;
        size_t end = next + 1;
        while (end < run.size() && run[end].title && !run[end].generic && !knownAt(end))
            ++end;
        if (knowledge.orgEnd.containsLower(run[end - 1].text)) {
            add(Type::Org, i, end, Trust::Good);
            return end;
        }
        bool grew = false;
        end = pastVersion(end, grew);
        add(Type::Product, i, end, Trust::Good);
        return end;
    }

    size_t unknownName(size_t i)
    {
        size_t end = i + 1;
        while (end < run.size()) {
            const LatinToken &token = run[end];
            if (token.handle || knownAt(end) || isPerson(end))
                break;
            if (isVersion(end) && (token.number || token.upper || token.digits)) {
                ++end;
            } else if (knowledge.inner.contains(token.text) && end + 1 < run.size() && run[end + 1].upper
                       && !run[end + 1].generic && !knownAt(end + 1)) {
                end += 2;
            } else if (token.upper && !token.generic) {
                ++end;
            } else if (token.text == u"AI" || (token.generic && token.title && end == i + 1 && !latin)) {
                ++end;
            } else {
                break;
            }
        }
        classify(i, end);
        return end;
    }

    void classify(size_t i, size_t end)
    {
        const qsizetype from = run[i].span.start;
        const qsizetype to = run[end - 1].span.end;
        const qsizetype next = skipBlank(text, to);
        const qsizetype before = skipBlankBack(text, from - 1) + 1;
        const LatinToken &first = run[i];
        const bool single = end == i + 1;
        if (single && (knowledge.common.containsLower(first.text)))
            return;
        if (single && isEventWithYear(first.text))
            return add(Type::Event, i, end, Trust::Good);
        bool marked = false;
        bool titles = true;
        for (size_t k = i; k < end; ++k) {
            marked = marked || run[k].marked || run[k].number;
            titles = titles && run[k].title;
        }
        const bool productAfter = knowledge.productCue.at(text, next) > 0;
        if (!single && knowledge.orgEnd.containsLower(run[end - 1].text))
            return add(Type::Org, i, end, Trust::Good);
        if (knowledge.orgCue.at(text, next) > 0 && !first.digits && !marked)
            return add(Type::Org, i, end, Trust::Good);
        if (titles && first.text.size() > 2 && knowledge.role.before(text, before) > 0 && !productAfter)
            return add(Type::Person, i, end, Trust::Good);
        if (titles && end == i + 2 && knowledge.speech.at(text, next) >= 2)
            return add(Type::Person, i, end, Trust::Guess);
        if (productAfter)
            return first.text.size() > 1 ? add(Type::Product, i, end, Trust::Good) : void();
        if (knowledge.orgLead.before(text, before) > 0 && !marked)
            return add(Type::Org, i, end, Trust::Guess);
        if (knowledge.productLead.before(text, before) > 0 && first.text.size() > 1)
            return add(Type::Product, i, end, Trust::Guess);
        if (marked)
            return first.text.size() > 2 || !single ? add(Type::Product, i, end, Trust::Guess) : void();
        if (latin || (single && first.caps) || first.text.size() < 3)
            return;
        add(Type::Product, i, end, Trust::Guess);
    }

    /// "IFA2024", "WISE2025"
    [[nodiscard]] static bool isEventWithYear(QStringView word)
    {
        if (word.size() < 6 || !word.sliced(word.size() - 4).startsWith(u"20"))
            return false;
        const auto isUpper = [](QChar c) { return c >= u'A' && c <= u'Z'; };
        const QStringView letters = word.first(word.size() - 4);
        return std::ranges::all_of(letters, isUpper) && isDigit(charAt(word, word.size() - 1))
            && isDigit(charAt(word, word.size() - 2));
    }

    void add(Type type, size_t i, size_t end, Trust trust)
    {
        const TextSpan span{run[i].span.start, run[end - 1].span.end};
        if (span.length() <= LongestName)
            out.push_back(makeCandidate(context, type, span, Layer::Latin, trust));
    }

    const TextContext &context;
    const Knowledge &knowledge;
    QStringView text;
    const LatinRun &run;
    bool latin;
    Candidates &out;
    mutable std::vector<std::optional<std::optional<Known>>> m_known; ///< by token, once asked for
};

/// Most letters are Latin: capitals begin sentences there and say less.
bool isLatinText(QStringView text)
{
    qsizetype latin = 0;
    qsizetype cjk = 0;
    for (const QChar c : text) {
        latin += isLatinLetter(c.unicode());
        cjk += isCjk(c.unicode());
    }
    return cjk * 8 < latin;
}

} // namespace

void findLatinNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const bool latin = isLatinText(context.text);
    for (const LatinRun &run : latinRuns(context, knowledge))
        RunReader(context, knowledge, run, latin, out).read();
}

} // namespace gleaner::entity
