// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What finding entities costs in parsed digests: bytes of the texts in UTF-8 for each second of processor time, beside
// the same text cut into words by Qt, and what the names and models take in memory. Usage: bench_entities [FOLDER...]:
// the documents below each FOLDER; without one, made ones. No figure here is a pass or a failure.
#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QTextBoundaryFinder>
#include <QTextStream>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace gleaner;

namespace {

using Digests = std::vector<digest::Digest>;

constexpr qsizetype BatchSize = 500; ///< documents in memory at a time

QStringList documentsBelow(const QString &folder)
{
    QStringList paths;
    for (QDirIterator it(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        paths << it.next();
    paths.sort();
    return paths;
}

Digests parsed(const QStringList &paths)
{
    Digests digests;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
        if (auto result = digest::parse(file.readAll(), path))
            digests.push_back(std::move(result->digest));
    }
    return digests;
}

Digests made()
{
    Digests digests;
    for (int i = 0; i < 200; ++i)
        digests.push_back(bench::checked(digest::parse(bench::digest(i, 25), u"made.md"_s)).digest);
    return digests;
}

/// The texts that entities are looked for in.
std::vector<const QString *> texts(const digest::Digest &digest)
{
    std::vector<const QString *> result;
    for (const digest::Item &item : digest.items)
        result.push_back(&item.text);
    for (const digest::Matter &matter : digest.matter) {
        if (matter.kind != digest::Matter::Kind::Boilerplate)
            result.push_back(&matter.text);
    }
    return result;
}

qsizetype textBytes(const digest::Digest &digest)
{
    qsizetype bytes = 0;
    for (const QString *text : texts(digest))
        bytes += text->toUtf8().size();
    return bytes;
}

/// The floor: no reader of names can do with less than finding where words end.
int countWords(const digest::Digest &digest)
{
    int words = 0;
    for (const QString *text : texts(digest)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Word, *text);
        while (finder.toNextBoundary() >= 0)
            ++words;
    }
    return words;
}

struct Sum {
    qsizetype documents = 0;
    qsizetype bytes = 0;
    double entities = 0; ///< ms
    double words = 0;    ///< ms

    void operator+=(const Sum &other)
    {
        documents += other.documents;
        bytes += other.bytes;
        entities += other.entities;
        words += other.words;
    }
};

/// Sums of the documents of even and of odd number.
std::array<Sum, 2> measured(const entity::Extractor &extractor, const Digests &digests)
{
    const std::vector<double> entities = bench::fastestOfEach(digests.size(),
                                                              [&](size_t i) { (void)extractor.extract(digests[i]); });
    int words = 0;
    const std::vector<double> floors = bench::fastestOfEach(digests.size(),
                                                            [&](size_t i) { words += countWords(digests[i]); });
    if (words == 0)
        qFatal("no words");
    std::array<Sum, 2> sums;
    for (size_t i = 0; i < digests.size(); ++i)
        sums[i % 2] += {1, textBytes(digests[i]), entities[i], floors[i]};
    return sums;
}

void row(const QString &name, const Sum &sum)
{
    QTextStream(stdout) << name.leftJustified(28) << QString::number(sum.bytes / 1024).rightJustified(8) << u" KiB"_s
                        << QString::number(sum.entities, 'f', 1).rightJustified(10) << u" ms"_s
                        << QString::number(double(sum.bytes) / 1e3 / sum.entities, 'f', 2).rightJustified(8)
                        << u" MB/s"_s << QString::number(sum.entities / sum.words, 'f', 2).rightJustified(8)
                        << u" x  words by Qt ("_s << QString::number(sum.words, 'f', 1) << u" ms)\n"_s;
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

/// Rows for a set of documents that comes in batches, and for its largest one, grown.
class Report {
public:
    explicit Report(const entity::Extractor &extractor)
        : m_extractor(extractor)
    { }

    void add(const Digests &digests)
    {
        const std::array<Sum, 2> sums = measured(m_extractor, digests);
        m_half += sums[0];
        m_all += sums[0];
        m_all += sums[1];
        for (const digest::Digest &digest : digests) {
            if (textBytes(digest) > textBytes(m_largest))
                m_largest = digest;
        }
    }

    void print(const QString &name) const
    {
        row(u"%1: every other document"_s.arg(name), m_half);
        row(u"%1: all %2"_s.arg(name).arg(m_all.documents), m_all);
        for (const int times : {1, 4, 16}) {
            const std::array<Sum, 2> sums = measured(m_extractor, {repeated(m_largest, times)});
            row(u"  the largest, %1 times"_s.arg(times), sums[0]);
        }
    }

private:
    const entity::Extractor &m_extractor;
    Sum m_half;
    Sum m_all;
    digest::Digest m_largest;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const long before = peakMemory();
    std::optional<entity::Extractor> extractor;
    const double loading = bench::fastest([&] { extractor.emplace(); });
    QTextStream(stdout) << u"names and models: "_s << QString::number(loading, 'f', 1) << u" ms, "_s
                        << (peakMemory() - before) / 1024 << u" MiB at most\n\n"_s;

    const QStringList folders = QCoreApplication::arguments().sliced(1);
    for (const QString &folder : folders) {
        Report report(*extractor);
        const QStringList paths = documentsBelow(folder);
        for (qsizetype at = 0; at < paths.size(); at += BatchSize)
            report.add(parsed(paths.sliced(at, std::min(BatchSize, paths.size() - at))));
        report.print(QDir(folder).dirName());
    }
    if (folders.isEmpty()) {
        Report report(*extractor);
        report.add(made());
        report.print(u"made"_s);
    }
    return 0;
}
