// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the core costs, each as a ratio to a floor measured in the same run: the least that could be done with the same
// bytes. Medians of several runs; no figure here is a pass or a failure.
#include "core/digest/parser.h"
#include "core/library/importer.h"
#include "core/library/reader.h"
#include "core/library/writer.h"
#include "core/markdown/tree.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;
using gleaner::bench::checked;
using gleaner::bench::median;
using gleaner::bench::row;
using gleaner::library::PreparedFile;
using gleaner::library::Reader;
using gleaner::library::Writer;

namespace {

constexpr int digests = 400;
constexpr int itemsEach = 25;

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<QByteArray> sources;
    qsizetype bytes = 0;
    for (int i = 0; i < digests; ++i) {
        sources.push_back(bench::digest(i, itemsEach));
        bytes += sources.back().size();
    }
    QTextStream(stdout) << digests << u" digests, "_s << digests * itemsEach << u" items, "_s << bytes / 1024
                        << u" KiB; medians of 5 runs\n\n"_s;

    // Parsing, against the Markdown parser alone.
    const double tree = median([&] {
        for (const QByteArray &source : sources)
            (void)checked(markdown::Tree::parse(QString::fromUtf8(source)));
    });
    row(u"parse: bytes to items"_s, median([&] {
            for (const QByteArray &source : sources)
                (void)checked(digest::parse(source, u"a.md"_s));
        }),
        u"the Markdown tree alone"_s, tree);
    const entity::Extractor extractor;
    std::vector<digest::Parsed> parsed;
    for (const QByteArray &source : sources)
        parsed.push_back(checked(digest::parse(source, u"a.md"_s)));
    row(u"entities of parsed digests"_s, median([&] {
            for (const digest::Parsed &one : parsed)
                (void)extractor.extract(one.digest);
        }),
        u"the Markdown tree alone"_s, tree);

    // Storing, against writing the same bytes to one file.
    QTemporaryDir folder;
    const double plain = median([&] {
        QFile file(folder.filePath(u"plain"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        for (const QByteArray &source : sources)
            file.write(source);
        file.close();
    });
    std::vector<PreparedFile> files;
    for (int i = 0; i < digests; ++i)
        files.push_back(library::prepareBytes(folder.filePath(u"in/%1.md"_s.arg(i)), sources[size_t(i)], extractor));
    int round = 0;
    row(u"store and index, batches of 32"_s, median([&] {
            auto writer = checked(Writer::open({folder.filePath(u"library-%1"_s.arg(round++))}));
            for (size_t at = 0; at < files.size(); at += 32)
                (void)checked(writer.store(
                    {files.begin() + qsizetype(at), files.begin() + qsizetype(std::min(at + 32, files.size()))}));
        }),
        u"writing the bytes to a file"_s, plain);

    // Lists and searches, against a scan of all texts in memory.
    const auto reader = checked(Reader::open({folder.filePath(u"library-0"_s)}));
    QStringList texts;
    for (const digest::Parsed &one : parsed) {
        for (const digest::Item &item : one.digest.items)
            texts += item.text;
    }
    const double scan = median([&] {
        qsizetype found = 0;
        for (const QString &text : std::as_const(texts))
            found += text.contains(u"微软"_s);
        if (found == 0)
            qFatal("nothing found");
    });
    row(u"list all digests"_s, median([&] { (void)checked(reader.digests()); }), u"scan of all texts"_s, scan);
    for (const QString &query : {u"微软"_s, u"资"_s, u"芯片 投资"_s, u"gpt"_s, u"分析师认为竞争"_s})
        row(u"search "_s + query + u", best 50"_s, median([&] { (void)checked(reader.search(query, 50)); }),
            u"scan of all texts"_s, scan);
    QTextStream(stdout) << u"\nlibrary.sqlite "_s
                        << QFileInfo(folder.filePath(u"library-0/library.sqlite"_s)).size() * 100 / bytes
                        << u" %, index.sqlite "_s
                        << QFileInfo(folder.filePath(u"library-0/index.sqlite"_s)).size() * 100 / bytes
                        << u" % of the sources' size\n"_s;
    return 0;
}
