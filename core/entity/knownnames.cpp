// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/layers.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

/// Words beside an ambiguous name that show what it is.
bool isShownByContext(const TextContext &context, const Knowledge &knowledge, TextSpan span, Type type)
{
    const QStringView text = context.text;
    const qsizetype next = skipBlank(text, span.end);
    const qsizetype end = skipBlankBack(text, span.start - 1) + 1;
    if (charAt(text, span.start - 1) == u'《' && charAt(text, span.end) == u'》')
        return true;
    switch (type) {
    case Type::Person: return knowledge.speech.at(text, next) >= 2 || knowledge.role.before(text, end) > 0;
    case Type::Product: return knowledge.productCue.at(text, next) > 0 || knowledge.productLead.before(text, end) > 0;
    case Type::Org: return knowledge.orgCue.at(text, next) > 0 || knowledge.orgLead.before(text, end) > 1 || context.source == text.sliced(span.start, span.length());
    default: return false;
    }
}

} // namespace

void findKnownNames(const TextContext &context, const Knowledge &knowledge, Candidates &out)
{
    const QStringView text = context.text;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype past = context.pastClosed(at); past > at) {
            at = past;
            continue;
        }
        const auto match = knowledge.gazetteer.longest(text, at);
        if (!match) {
            ++at;
            continue;
        }
        const TextSpan span{at, match->end};
        const bool open = match->name->use == KnownName::Use::Context;
        if (!open || isShownByContext(context, knowledge, span, match->name->type)) {
            out.push_back(makeCandidate(context, match->name->type, span, Layer::Gazetteer, Trust::Good));
            out.back().mention.name = match->name->canonical;
            at = match->end;
        } else {
            ++at;
        }
    }
}

} // namespace gleaner::entity
