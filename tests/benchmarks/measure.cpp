// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measure.h"

#include "core/digest/parser.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace gleaner::bench {

namespace {

double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

constexpr int Options = CMARK_OPT_UNSAFE | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES;

using Parser = std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)>;
using Document = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Parser newParser()
{
    cmark_gfm_core_extensions_ensure_registered();
    Parser parser(cmark_parser_new(Options), cmark_parser_free);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

Document parsed(cmark_parser &parser, const QByteArray &text)
{
    cmark_parser_feed(&parser, text.constData(), size_t(text.size()));
    return {cmark_parser_finish(&parser), cmark_node_free};
}

} // namespace

double median(const std::function<void()> &work)
{
    std::array<double, 5> times{};
    for (double &time : times) {
        QElapsedTimer timer;
        timer.start();
        work();
        time = double(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::nth_element(times, times.begin() + times.size() / 2);
    return times[times.size() / 2];
}

double medianProcessorTime(const std::function<void()> &work)
{
    std::array<double, 5> times{};
    for (double &time : times) {
        const double start = processorTime();
        work();
        time = processorTime() - start;
    }
    std::ranges::nth_element(times, times.begin() + times.size() / 2);
    return times[times.size() / 2];
}

double fastest(const std::function<void()> &work)
{
    double best = 1e9;
    for (int run = 0; run < 3; ++run) {
        const double start = processorTime();
        work();
        best = std::min(best, processorTime() - start);
    }
    return best;
}

std::vector<double> fastestOfEach(size_t parts, const std::function<void(size_t)> &work)
{
    std::vector<double> best(parts, 1e9);
    for (int run = 0; run < 3; ++run) {
        for (size_t part = 0; part < parts; ++part) {
            const double start = processorTime();
            work(part);
            best[part] = std::min(best[part], processorTime() - start);
        }
    }
    return best;
}

void row(const QString &what, double time, const QString &floorName, double floor)
{
    QTextStream(stdout) << what.leftJustified(34) << QString::number(time, 'f', 2).rightJustified(10) << u" ms   "_s
                        << QString::number(time / floor, 'f', 2).rightJustified(8) << u" x  "_s << floorName << u" ("_s
                        << QString::number(floor, 'f', 2) << u" ms)\n"_s;
}

void parse(const QByteArray &text)
{
    const Parser parser = newParser();
    (void)parsed(*parser, text);
}

void parseAndRender(const QByteArray &text)
{
    const Parser parser = newParser();
    const Document document = parsed(*parser, text);
    std::free(cmark_render_html(document.get(), Options, cmark_parser_get_syntax_extensions(parser.get())));
}

Cost costOf(const QByteArray &bytes, const QString &path)
{
    Cost cost{.floor = 1e9, .parse = 1e9};
    for (int run = 0; run < 5; ++run) {
        const double start = processorTime();
        parseAndRender(bytes);
        const double middle = processorTime();
        const auto digest = digest::parse(bytes, path);
        cost.floor = std::min(cost.floor, middle - start);
        cost.parse = std::min(cost.parse, processorTime() - middle);
    }
    return cost;
}

void print(const QString &name, const Cost &cost)
{
    row(name, cost.parse, u"cmark-gfm parse and render"_s, cost.floor);
}

} // namespace gleaner::bench
