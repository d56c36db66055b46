// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/textchanges.h"

#include "core/comparison/equalruns.h"
#include "core/comparison/lineanchors.h"
#include "core/comparison/texttokens.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <span>
#include <tuple>
#include <vector>

namespace gleaner::comparison {

namespace {

constexpr qsizetype LongestSpeckle = 24; // UTF-16 units; a longer common stretch is always told
constexpr qsizetype FurthestSlide = 200; // tokens

/// A change by tokens, half-open.
struct Edit {
    qsizetype beforeStart = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterStart = 0;
    qsizetype afterEnd = 0;
};

/// How good a place between two tokens is for a change to begin or end at.
int seam(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty())
        return 6;
    if (left == u"\n" || right == u"\n")
        return 5;
    const QChar last = left.back();
    if (QStringView(u"。！？…!?.;；").contains(last))
        return 4;
    if (last.isPunct() && !QStringView(u"（“‘《「『([{<").contains(last))
        return 3;
    if (last.isSpace() || right.front().isSpace())
        return 2;
    return right.front().isPunct() ? 1 : 0;
}

class Comparing {
public:
    Comparing(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
    {
        std::tie(m_beforeNumbers, m_afterNumbers) = numbered(m_before, m_after);
    }

    QList<TextChange> run()
    {
        findEdits();
        joinSpeckled();
        for (size_t at = 0; at < m_edits.size(); ++at)
            slide(at);
        joinSpeckled();
        QList<TextChange> changes;
        for (const Edit &edit : m_edits) {
            changes.append(TextChange{{m_before.start(edit.beforeStart), m_before.start(edit.beforeEnd)},
                                      {m_after.start(edit.afterStart), m_after.start(edit.afterEnd)}});
        }
        return changes;
    }

private:
    void findEdits()
    {
        Edit rest{0, 0, 0, 0}; // what no run has covered so far
        const auto take = [&](const EqualRun &run) {
            rest.beforeEnd = run.before;
            rest.afterEnd = run.after;
            if (rest.beforeStart < rest.beforeEnd || rest.afterStart < rest.afterEnd)
                m_edits.push_back(rest);
            rest = {run.before + run.length, 0, run.after + run.length, 0};
        };
        std::vector<EqualRun> anchors = lineAnchors(m_before, m_after);
        anchors.push_back({m_before.size(), m_after.size(), 0});
        qsizetype before = 0;
        qsizetype after = 0;
        for (const EqualRun &anchor : anchors) {
            const auto part = [](const std::vector<quint32> &numbers, qsizetype from, qsizetype to) {
                return std::span(numbers).subspan(size_t(from), size_t(to - from));
            };
            for (const EqualRun &run :
                 equalRuns(part(m_beforeNumbers, before, anchor.before), part(m_afterNumbers, after, anchor.after)))
                take({run.before + before, run.after + after, run.length});
            take(anchor);
            before = anchor.before + anchor.length;
            after = anchor.after + anchor.length;
        }
    }

    /// The longer side of a change, in UTF-16 units.
    [[nodiscard]] qsizetype weight(const Edit &edit) const
    {
        return std::max(m_before.start(edit.beforeEnd) - m_before.start(edit.beforeStart),
                        m_after.start(edit.afterEnd) - m_after.start(edit.afterStart));
    }

    /// Makes one of changes with so little between them that a reader would stumble over it.
    void joinSpeckled()
    {
        std::vector<Edit> joined;
        for (const Edit &edit : m_edits) {
            joined.push_back(edit);
            while (joined.size() > 1) {
                const Edit &last = joined.back();
                const Edit &previous = joined[joined.size() - 2];
                const qsizetype common = m_after.start(last.afterStart) - m_after.start(previous.afterEnd);
                if (common > std::min({weight(previous), weight(last), LongestSpeckle}))
                    break;
                const Edit both{previous.beforeStart, last.beforeEnd, previous.afterStart, last.afterEnd};
                joined.pop_back();
                joined.back() = both;
            }
        }
        m_edits = std::move(joined);
    }

    /// Moves a change that only adds or only removes to the best of the places where it says the same.
    void slide(size_t at)
    {
        Edit &edit = m_edits[at];
        const bool adds = edit.beforeStart == edit.beforeEnd;
        if (!adds && edit.afterStart < edit.afterEnd)
            return;
        const std::vector<quint32> &numbers = adds ? m_afterNumbers : m_beforeNumbers;
        const TextTokens &tokens = adds ? m_after : m_before;
        const qsizetype start = adds ? edit.afterStart : edit.beforeStart;
        const qsizetype end = adds ? edit.afterEnd : edit.beforeEnd;
        const qsizetype left = edit.afterStart - (at > 0 ? m_edits[at - 1].afterEnd : 0);
        const qsizetype right = (at + 1 < m_edits.size() ? m_edits[at + 1].afterStart : m_after.size()) - edit.afterEnd;
        const auto merit = [&](qsizetype by) {
            const auto between = [&](qsizetype place) {
                return seam(place > 0 ? tokens[place - 1] : QStringView(),
                            place < tokens.size() ? tokens[place] : QStringView());
            };
            return between(start + by) + between(end + by);
        };
        qsizetype best = 0;
        int bestMerit = merit(0);
        const auto consider = [&](qsizetype by) {
            if (const int found = merit(by); found > bestMerit) {
                best = by;
                bestMerit = found;
            }
        };
        for (qsizetype by = 1;
             by <= std::min(right, FurthestSlide) && numbers[size_t(start + by - 1)] == numbers[size_t(end + by - 1)];
             ++by)
            consider(by);
        for (qsizetype by = 1;
             by <= std::min(left, FurthestSlide) && numbers[size_t(start - by)] == numbers[size_t(end - by)]; ++by)
            consider(-by);
        edit = {edit.beforeStart + best, edit.beforeEnd + best, edit.afterStart + best, edit.afterEnd + best};
    }

    TextTokens m_before;
    TextTokens m_after;
    std::vector<quint32> m_beforeNumbers;
    std::vector<quint32> m_afterNumbers;
    std::vector<Edit> m_edits;
};

} // namespace

QList<TextPiece> TextComparison::pieces() const
{
    QList<TextPiece> result;
    const auto add = [&result](TextPiece::Kind kind, const QString &text, const TextSpan &span) {
        if (!span.isEmpty())
            result.append({kind, text.sliced(span.start, span.length())});
    };
    qsizetype done = 0;
    for (const TextChange &change : changes) {
        add(TextPiece::Kind::Same, after, {done, change.after.start});
        add(TextPiece::Kind::Removed, before, change.before);
        add(TextPiece::Kind::Added, after, change.after);
        done = change.after.end;
    }
    add(TextPiece::Kind::Same, after, {done, after.size()});
    return result;
}

TextComparison compareTexts(const QString &before, const QString &after)
{
    if (before == after)
        return {before, after, {}};
    return {before, after, Comparing(before, after).run()};
}

QList<TextPiece> nearChanges(const QList<TextPiece> &pieces, qsizetype around)
{
    QList<TextPiece> result;
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        const QString &text = pieces[at].text;
        qsizetype first = at == 0 ? 0 : around;
        qsizetype last = at == pieces.size() - 1 ? text.size() : text.size() - around;
        // Little is better shown than told of.
        if (pieces[at].kind != TextPiece::Kind::Same || last - first < around) {
            result.append(pieces[at]);
            continue;
        }
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype *cut : {&first, &last}) {
            characters.setPosition(*cut);
            if (!characters.isAtBoundary())
                *cut = characters.toPreviousBoundary();
        }
        if (first > 0)
            result.append({TextPiece::Kind::Same, text.first(first)});
        result.append({TextPiece::Kind::LeftOut, text.sliced(first, last - first)});
        if (last < text.size())
            result.append({TextPiece::Kind::Same, text.sliced(last)});
    }
    return result;
}

} // namespace gleaner::comparison
