// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

/// How the words beside a name speak for a type: 0 not at all.
int evidence(const TextContext &context, const Knowledge &knowledge, TextSpan span, Type type)
{
    const QStringView text = context.text;
    const qsizetype next = skipBlank(text, span.end);
    const qsizetype end = skipBlankBack(text, span.start - 1) + 1;
    switch (type) {
    case Type::Person: return (knowledge.speech.at(text, next) >= 2) + 2 * (knowledge.role.before(text, end) > 0);
    case Type::Product:
        return 2 * (knowledge.productCue.at(text, next) > 0) + (knowledge.productLead.before(text, end) > 0)
             + (knowledge.mediumAfter.at(text, next) > 0) + (knowledge.mediumBefore.before(text, end) > 0);
    case Type::Org:
        return 2 * (knowledge.orgCue.at(text, next) > 0) + (knowledge.orgVerb.at(text, next) > 0)
             + (knowledge.orgLead.before(text, end) > 1)
             + 2 * (context.source == text.sliced(span.start, span.length()));
    default: return charAt(text, span.start - 1) == u'《' && charAt(text, span.end) == u'》';
    }
}

/// "骁龙 8 至尊版", "小米 15 Ultra": where the version behind a Chinese name ends; `end` when there is none.
qsizetype pastVersion(const TextContext &context, const Knowledge &knowledge, qsizetype end)
{
    const QStringView text = context.text;
    const qsizetype start = skipBlank(text, end);
    qsizetype at = start;
    while (isDigit(charAt(text, at)) || (at > start && (charAt(text, at) == u'.' || isAsciiLetter(charAt(text, at)))))
        ++at;
    const char16_t next = charAt(text, skipBlank(text, at));
    if (at == start || at - start > 5 || charAt(text, at - 1) == u'.'
        || isOneOf(next,
                   u"年月日号亿万千百个家款名人项倍台辆岁时分秒元美欧英条位天周种座颗张枚架件部轮次届点度级页集折成"
                   u"余多层步吨公米克股季%％-/:,"))
        return end;
    for (;;) {
        const qsizetype word = skipBlank(text, at);
        qsizetype past = word;
        while (isAsciiLetter(charAt(text, past)))
            ++past;
        if (past > word && knowledge.version.containsLower(text.sliced(word, past - word)))
            at = past;
        else if (startsAt(text, word, u"至尊版") || startsAt(text, word, u"旗舰版"))
            at = word + 3;
        else
            return at;
    }
}

/// Where an event's name with its year begins: "2024 百度世界大会", "2026年世界互联网大会".
qsizetype withYear(QStringView text, qsizetype start)
{
    qsizetype at = skipBlankBack(text, start - 1);
    if (charAt(text, at) == u'年')
        at = skipBlankBack(text, at - 1);
    if (at < 3 || isLatinWord(charAt(text, at - 4)) || charAt(text, at - 3) != u'2' || charAt(text, at - 2) != u'0')
        return start;
    return isDigit(charAt(text, at - 1)) && isDigit(charAt(text, at)) ? at - 3 : start;
}

class Finder {
public:
    Finder(const TextContext &textContext, const Knowledge &known, Candidates &candidates)
        : context(textContext)
        , knowledge(known)
        , out(candidates)
    { }

    /// Gives the offset to go on from.
    qsizetype take(TextSpan span, const Gazetteer::Match &match)
    {
        const KnownName *name = match.name;
        int shown = evidence(context, knowledge, span, name->type);
        const bool ambiguous = match.other != nullptr;
        if (ambiguous) {
            const int otherShown = evidence(context, knowledge, span, match.other->type);
            const bool first = name->use == KnownName::Use::Context ? shown > otherShown : shown >= otherShown;
            const bool second = match.other->use != KnownName::Use::Context || otherShown > shown;
            if (!first && second) {
                name = match.other;
                shown = otherShown;
            }
        }
        // "北京时间" tells a time, "MIT 许可证" is a licence.
        const qsizetype next = skipBlank(context.text, span.end);
        if ((name->type == Type::Place && startsAt(context.text, next, u"时间"))
            || (name->type == Type::Org
                && (startsAt(context.text, next, u"许可") || startsAt(context.text, next, u"开源协议"))))
            return span.end;
        if (name->type == Type::Event)
            span.start = withYear(context.text, span.start);
        add(*name, span);
        Candidate &candidate = out.back();
        candidate.weight = ambiguous ? 1 + 2 * shown : name->use == KnownName::Use::Context ? 2 : 6;
        if (name->use == KnownName::Use::Context && shown == 0) {
            candidate.open = true;
            candidate.trust = Trust::Guess;
            return span.start + 1;
        }
        if (isHan(charAt(context.text, span.end - 1)) && (name->type == Type::Product || name->type == Type::Org)) {
            if (const qsizetype end = pastVersion(context, knowledge, span.end); end > span.end)
                out.push_back(makeCandidate(context, Type::Product, {span.start, end}, Layer::Gazetteer, Trust::Good));
        }
        return span.end;
    }

private:
    void add(const KnownName &name, TextSpan span)
    {
        out.push_back(makeCandidate(context, name.type, span, Layer::Gazetteer, Trust::Good));
        out.back().mention.name = name.canonical;
    }

    const TextContext &context;
    const Knowledge &knowledge;
    Candidates &out;
};

} // namespace

void findKnownNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const QStringView text = context.text;
    Finder finder(context, knowledge, out);
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype past = context.pastClosed(at); past > at)
            at = past;
        else if (const auto match = knowledge.gazetteer.longest(text, at))
            at = finder.take({at, match->end}, *match);
        else
            ++at;
    }
}

} // namespace gleaner::entity
