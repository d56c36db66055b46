// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entity/latintokens.h"

#include "core/entity/chars.h"

namespace gleaner::entity {

namespace {

bool isUpper(char16_t c)
{
    return isLatinLetter(c) && QChar(c).isUpper();
}

bool isJoint(char16_t c)
{
    return c == u'-' || c == u'.' || c == u'_' || c == u'\'' || c == u'’' || c == u'&' || c == u'·';
}

qsizetype tokenEnd(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        const char16_t c = charAt(text, at);
        if (isLatinWord(c) || (isJoint(c) && isLatinWord(charAt(text, at + 1)))) {
            ++at;
            continue;
        }
        break;
    }
    while (charAt(text, at) == u'+' || (charAt(text, at) == u'#' && !isLatinWord(charAt(text, at + 1))))
        ++at;
    return at;
}

void describe(LatinToken &token, const Knowledge &knowledge)
{
    const QStringView text = token.text;
    qsizetype uppers = 0;
    qsizetype lowers = 0;
    qsizetype digits = 0;
    qsizetype dash = -1;
    bool inner = false;
    bool dotted = false;
    bool underlined = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = charAt(text, i);
        if (isDigit(c)) {
            ++digits;
        } else if (isUpper(c)) {
            ++uppers;
            inner = inner || (i > 0 && isLatinLetter(charAt(text, i - 1)) && !isUpper(charAt(text, i - 1)));
        } else if (isLatinLetter(c)) {
            ++lowers;
        } else if (c == u'-') {
            dash = dash < 0 ? i : dash;
        } else {
            dotted = dotted || c == u'.';
            underlined = underlined || c == u'_';
        }
    }
    token.upper = uppers > 0;
    token.digits = digits > 0;
    token.number = digits > 0
                && (uppers + lowers == 0 || (uppers + lowers == 1 && (text.front() == u'v' || text.front() == u'V')));
    token.caps = uppers > 1 && lowers == 0 && digits == 0;
    token.title = isUpper(charAt(text, 0)) && digits == 0 && !dotted && lowers > 0 && !inner;
    token.marked = !token.number
                && (inner || (digits > 0 && uppers + lowers > 0) || underlined || (dotted && lowers > 2)
                    || text.endsWith(u'+'));
    token.generic = knowledge.generic.containsLower(text);
    // "3D", "10x", "100B", "24GB": an amount, not a name. "Agent-like", "AI-native": a compound of a common word.
    if (isDigit(charAt(text, 0)) && uppers + lowers <= 2)
        token.generic = true;
    if (dash > 0 && digits == 0) {
        if (knowledge.generic.containsLower(text.first(dash))
            && (lowers > uppers || knowledge.generic.containsLower(text.sliced(dash + 1))))
            token.generic = true;
    }
}

} // namespace

std::vector<LatinRun> latinRuns(const TextContext &context, const Knowledge &knowledge)
{
    const QStringView text = context.text;
    std::vector<LatinRun> runs;
    LatinRun run;
    const auto flush = [&] {
        if (!run.empty())
            runs.push_back(std::move(run));
        run.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        const char16_t c = charAt(text, at);
        if (const qsizetype past = context.pastClosed(at); past > at) {
            flush();
            at = past;
        } else if (isLatinWord(c)) {
            LatinToken token;
            token.span = {at, tokenEnd(text, at)};
            if (const qsizetype opened = context.pastClosed(token.span.end - 1); opened > token.span.end - 1) {
                flush();
                at = opened;
                continue;
            }
            token.text = text.sliced(at, token.span.length());
            const char16_t before = charAt(text, at - 1);
            token.handle = before == u'@' || before == u'#';
            describe(token, knowledge);
            at = token.span.end;
            run.push_back(token);
        } else if (c == u' ' && !run.empty() && isLatinWord(charAt(text, at + 1)) && run.back().span.end == at) {
            ++at;
        } else if (c == u'.' && !run.empty() && run.back().span.end == at && run.back().span.length() == 1
                   && run.back().upper && charAt(text, at + 1) == u' ' && isUpper(charAt(text, at + 2))) {
            run.back().span.end = ++at; // an initial: "Peter H. Diamandis"
        } else if (c == u' ' && charAt(text, at + 1) == u'&' && charAt(text, at + 2) == u' ' && !run.empty()) {
            at += 3; // "Black & White"
        } else {
            flush();
            ++at;
        }
    }
    flush();
    return runs;
}

} // namespace gleaner::entity
