// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/wordedges.h"

#include <QTextBoundaryFinder>

namespace gleaner::shell {

namespace {

/// Whether the unit is of a word or of a sign that stands for one, and not between words.
bool isOfWords(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && !text[at].isSpace() && !text[at].isPunct();
}

/// The next boundary that has something of a word right before it (`side` -1) or behind it (0); -1 when there is none.
qsizetype next(const QString &text, qsizetype from, bool forward, qsizetype side)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(from);
    qsizetype at = from;
    do {
        at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    } while (at >= 0 && !isOfWords(text, at + side));
    return at;
}

} // namespace

TextSpan withEndMoved(const QString &text, TextSpan span, bool forward)
{
    const qsizetype end = next(text, span.end, forward, -1);
    return end > span.start ? TextSpan{span.start, end} : span;
}

TextSpan withStartMoved(const QString &text, TextSpan span, bool forward)
{
    const qsizetype start = next(text, span.start, forward, 0);
    return start >= 0 && start < span.end ? TextSpan{start, span.end} : span;
}

} // namespace gleaner::shell
