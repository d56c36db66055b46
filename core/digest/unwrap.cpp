// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest/unwrap.h"

#include "core/base/find.h"

#include <QRegularExpression>

#include <vector>

namespace gleaner::digest {

namespace {

struct Fence {
    QStringView opening, closing; ///< whole lines; `closing` is null when the text ends first
    qsizetype length = 0;         ///< characters between them
    int markup = 0;               ///< lines between them that only make sense as Markdown
};

/// The fences at the left margin whose info string names no other language, and the text's length.
std::vector<Fence> fencesIn(QStringView body)
{
    static const QRegularExpression mark(QStringLiteral("^(`{3,}|~{3,})[ \\t]*(?:markdown|md|text|txt)?[ \\t]*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression code(QStringLiteral("^(?:`{3,}|~{3,})"));
    static const QRegularExpression markup(
        QStringLiteral("^(?:#{2,6} \\S|.*\\]\\(https?:|> \\S|(?:[-*+] |\\d{1,3}[.)] )?\\*\\*\\S.*\\*\\*)"));
    std::vector<Fence> fences;
    QStringView open; // the marks of the fence we are in
    bool counted = false;
    if (findByAnchor(body, u"```", 0) < 0 && findByAnchor(body, u"~~~", 0) < 0)
        return fences;
    for (const QStringView line : QStringTokenizer(body, u'\n')) {
        if (!open.isNull()) {
            const auto closing = mark.matchView(line);
            if (closing.hasMatch() && closing.capturedView(1).startsWith(open)
                && closing.capturedView(1) == line.trimmed()) {
                if (counted)
                    fences.back().closing = line;
                open = {};
            } else if (counted) {
                fences.back().length += line.size();
                fences.back().markup += markup.matchView(line).hasMatch();
            }
        } else if (!line.startsWith(u'`') && !line.startsWith(u'~')) {
            continue;
        } else if (const auto opening = code.matchView(line); opening.hasMatch()) {
            open = opening.capturedView();
            counted = mark.matchView(line).hasMatch();
            if (counted)
                fences.push_back({.opening = line, .closing = {}, .length = 0, .markup = 0});
        }
    }
    return fences;
}

} // namespace

QString unwrapped(QStringView body)
{
    constexpr int FewestMarkup = 3;
    QString result;
    for (const Fence &fence : fencesIn(body)) {
        if (fence.markup < FewestMarkup || 2 * fence.length < body.size())
            continue;
        result = body.toString();
        for (const QStringView line : {fence.opening, fence.closing}) {
            if (!line.isNull())
                std::fill_n(result.begin() + (line.data() - body.data()), line.size(), u' ');
        }
        return result;
    }
    return result;
}

} // namespace gleaner::digest
