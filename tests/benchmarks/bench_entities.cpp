// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What finding entities costs in parsed digests: bytes of the texts in UTF-8 for each second of processor time, and
// what the names and models take in memory. Usage: bench_entities [FOLDER]: the documents below FOLDER, a row for each
// folder in it; without it, made ones. No figure here is a pass or a failure.
#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QTextStream>

#include <sys/resource.h>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;
using namespace gleaner;

namespace {

using Digests = std::vector<digest::Digest>;

std::map<QString, Digests> digestsBelow(const QString &folder)
{
    std::map<QString, Digests> result;
    for (QDirIterator it(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
        if (auto parsed = digest::parse(file.readAll(), file.fileName()))
            result[QDir(folder).relativeFilePath(file.fileName()).section(u'/', 0, 0)].push_back(
                std::move(parsed->digest));
    }
    return result;
}

qsizetype textBytes(const digest::Digest &digest)
{
    qsizetype bytes = 0;
    for (const digest::Item &item : digest.items)
        bytes += item.text.toUtf8().size();
    for (const digest::Matter &matter : digest.matter)
        bytes += matter.kind == digest::Matter::Kind::Boilerplate ? 0 : matter.text.toUtf8().size();
    return bytes;
}

qsizetype textBytes(const Digests &digests)
{
    qsizetype bytes = 0;
    for (const digest::Digest &digest : digests)
        bytes += textBytes(digest);
    return bytes;
}

double processorTime(const entity::Extractor &extractor, const Digests &digests)
{
    return bench::fastest([&] {
        for (const digest::Digest &digest : digests)
            (void)extractor.extract(digest);
    });
}

void row(const QString &name, qsizetype bytes, double time)
{
    QTextStream(stdout) << name.leftJustified(40) << QString::number(bytes / 1024).rightJustified(8) << u" KiB"_s
                        << QString::number(time, 'f', 2).rightJustified(10) << u" ms"_s
                        << QString::number(double(bytes) / 1e3 / time, 'f', 2).rightJustified(8) << u" MB/s\n"_s;
}

long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// A digest whose items are those of `digest` again and again.
digest::Digest repeated(const digest::Digest &digest, int times)
{
    digest::Digest result = digest;
    for (int i = 1; i < times; ++i)
        result.items.insert(result.items.end(), digest.items.begin(), digest.items.end());
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const long before = peakMemory();
    std::optional<entity::Extractor> extractor;
    const double loading = bench::fastest([&] { extractor.emplace(); });
    QTextStream(stdout) << u"names and models: "_s << QString::number(loading, 'f', 1) << u" ms, "_s
                        << (peakMemory() - before) / 1024 << u" MiB at most\n\n"_s;

    std::map<QString, Digests> families;
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.size() > 1) {
        families = digestsBelow(arguments[1]);
    } else {
        for (int i = 0; i < 200; ++i)
            families[u"made documents"_s].push_back(
                bench::checked(digest::parse(bench::digest(i, 25), u"made.md"_s)).digest);
    }
    qsizetype bytes = 0;
    double time = 0;
    for (const auto &[name, digests] : families) {
        const qsizetype size = textBytes(digests);
        const double cost = processorTime(*extractor, digests);
        row(name, size, cost);
        bytes += size;
        time += cost;
    }
    row(u"all documents"_s, bytes, time);

    QTextStream(stdout) << u"\ngrowth with size\n"_s;
    for (const auto &[name, digests] : families) {
        const auto largest = std::ranges::max_element(digests, {},
                                                      [](const auto &digest) { return textBytes(digest); });
        for (const int times : {1, 4, 16}) {
            const Digests grown{repeated(*largest, times)};
            row(name + u", %1 times"_s.arg(times), textBytes(grown), processorTime(*extractor, grown));
        }
    }
    return 0;
}
