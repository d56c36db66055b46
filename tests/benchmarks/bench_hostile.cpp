// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What parsing files nobody writes costs, as a multiple of what bare cmark-gfm takes to parse and render the same
// bytes; the dearest first. Usage: bench_hostile [KIB]. No figure here is a pass or a failure.
#include "core/digest/parser.h"
#include "tests/benchmarks/measure.h"
#include "tests/support/hostile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int kib = arguments.size() > 1 ? arguments[1].toInt() : 250;
    struct Row {
        QString name;
        bench::Cost cost;
    };
    std::vector<Row> rows;
    for (const test::HostileInput &input : test::hostileInputs(qsizetype(kib) * 1024))
        rows.push_back({QString::fromUtf8(input.name), bench::costOf(input.bytes, u"hostile.md"_s)});
    std::ranges::sort(rows, std::greater(), [](const Row &row) { return row.cost.parse / row.cost.floor; });
    for (const Row &row : rows)
        bench::print(row.name, row.cost);
    return 0;
}
