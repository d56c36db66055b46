// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What parsing costs, from bytes to items and canonical text, as a multiple of what bare cmark-gfm takes to parse and
// render the same bytes. Usage: bench_parse [FOLDER]: the documents below FOLDER, a row for each folder in it; without
// it, made ones. No figure here is a pass or a failure.
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;
using namespace gleaner;

namespace {

using bench::Cost;
using bench::costOf;
using bench::print;

std::map<QString, std::vector<std::pair<QString, QByteArray>>> documentsBelow(const QString &folder)
{
    std::map<QString, std::vector<std::pair<QString, QByteArray>>> result;
    for (QDirIterator it(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
        const QString below = QDir(folder).relativeFilePath(file.fileName());
        result[below.section(u'/', 0, 0)].emplace_back(file.fileName(), file.readAll());
    }
    return result;
}

/// A document again and again, as one.
void growth(const QString &path, const QByteArray &bytes)
{
    double unit = 0;
    for (const int times : {1, 4, 16}) {
        const Cost cost = costOf(bytes.repeated(times), path);
        unit = times == 1 ? cost.parse : unit;
        bench::row(u"  %1 times"_s.arg(times), cost.parse, u"as many times once"_s, unit * times);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::map<QString, std::vector<std::pair<QString, QByteArray>>> documents;
    if (const QStringList arguments = QCoreApplication::arguments(); arguments.size() > 1) {
        documents = documentsBelow(arguments[1]);
    } else {
        for (int i = 0; i < 200; ++i)
            documents[u"made documents"_s].emplace_back(u"made-%1.md"_s.arg(i), bench::digest(i, 25));
    }
    Cost total;
    for (const auto &[name, members] : documents) {
        Cost sum;
        for (const auto &[path, bytes] : members)
            sum += costOf(bytes, path);
        print(name, sum);
        total += sum;
    }
    print(u"all documents"_s, total);

    QTextStream(stdout) << u"\ngrowth with size\n"_s;
    for (const auto &[name, members] : documents) {
        const auto largest = std::ranges::max_element(members, {},
                                                      [](const auto &member) { return member.second.size(); });
        QTextStream(stdout) << name << u", "_s << largest->second.size() / 1024 << u" KiB\n"_s;
        growth(largest->first, largest->second);
    }
    return 0;
}
