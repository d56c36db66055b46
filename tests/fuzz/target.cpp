// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace gleaner::fuzz {

namespace {

QString place; // a target is one function without state of its own

} // namespace

void note(const QString &where)
{
    place = where;
}

void require(bool kept, const char *promise, const QString &found)
{
    if (kept)
        return;
    std::fprintf(stderr, "not kept: %s\n%s\n%s\n", promise, qUtf8Printable(place), qUtf8Printable(found));
    std::abort();
}

QString bare(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

void requireSameText(const QString &one, const QString &other, const char *promise)
{
    const QString left = bare(one);
    const QString right = bare(other);
    if (left == right)
        return;
    const qsizetype at = std::ranges::mismatch(left, right).in1 - left.begin();
    const qsizetype from = std::max<qsizetype>(0, at - 20);
    require(false, promise, u"…%1\n…%2"_s.arg(left.mid(from, 80), right.mid(from, 80)));
}

} // namespace gleaner::fuzz
