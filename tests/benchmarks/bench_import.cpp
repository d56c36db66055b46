// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the command line's import costs with cold caches, from its start until the text of all documents is searchable
// and until their entities are found, as multiples of a floor measured in the same run (importfloor.h); its memory and
// the size of the index. Medians of 5 runs. Usage: bench_import [FOLDER]: the documents below FOLDER; without it, made
// ones. No figure here is a pass or a failure.
#include "core/library/importer.h"
#include "core/library/library.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/importfloor.h"
#include "tests/benchmarks/measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gleaner;

namespace {

constexpr int Runs = 5;
constexpr int MadeDocuments = 2000;
constexpr int ItemsEach = 25;

struct Measured {
    double searchable = 0; ///< ms
    double complete = 0;   ///< ms
    double memory = 0;     ///< MB at most
    double index = 0;      ///< bytes
    double library = 0;    ///< bytes
};

double medianOf(const std::vector<Measured> &runs, double Measured::*field)
{
    std::vector<double> values;
    for (const Measured &run : runs)
        values.push_back(run.*field);
    std::ranges::nth_element(values, values.begin() + values.size() / 2);
    return values[values.size() / 2];
}

/// The most memory a running process has had, in kB, from /proc: what the system tells of ended children counts that of
/// their parent in.
double peakOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

/// A folder on the disk the program was built on: folders for temporary files are in memory at times.
QString scratchFolder()
{
    return QCoreApplication::applicationDirPath() + u"/../bench-import-XXXXXX"_s;
}

Measured import(const QStringList &files, const QString &folder)
{
    const QTemporaryDir home(scratchFolder());
    bench::forget(files);
    Measured measured;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u"/gleaner-cli"_s,
                  {u"--library"_s, home.path(), u"import"_s, folder});
    QByteArray begun; // of a line
    const auto read = [&] {
        begun += process.readAllStandardOutput();
        const QList<QByteArray> lines = begun.split('\n');
        begun = lines.last();
        // Lines of files have columns, the two summaries have none.
        const auto isSummary = [](const QByteArray &line) { return !line.isEmpty() && !line.contains('\t'); };
        if (measured.searchable == 0 && std::ranges::any_of(lines.first(lines.size() - 1), isSummary))
            measured.searchable = double(timer.nsecsElapsed()) / 1e6;
    };
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(10);
        read();
        measured.memory = std::max(measured.memory, peakOf(process.processId()) * 1024 / 1e6);
    }
    measured.complete = double(timer.nsecsElapsed()) / 1e6;
    read();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || measured.searchable == 0)
        qFatal("the import failed");
    const library::Location location{home.path()};
    measured.index = double(QFileInfo(location.indexFile()).size());
    measured.library = double(QFileInfo(location.libraryFile()).size());
    return measured;
}

void makeDocuments(const QString &folder)
{
    for (int number = 0; number < MadeDocuments; ++number) {
        QFile file(folder + u"/%1.md"_s.arg(number));
        if (!file.open(QIODevice::WriteOnly) || file.write(bench::digest(number, ItemsEach)) < 0)
            qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    }
}

QString times(double value, double floor)
{
    return QString::number(value, 'f', 0) + u" ms, "_s + QString::number(value / floor, 'f', 2) + u" x the floor"_s;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir made(scratchFolder());
    QString folder = QCoreApplication::arguments().value(1);
    if (folder.isEmpty()) {
        folder = made.path();
        makeDocuments(folder);
    }
    const QStringList files = library::collectFiles({folder});
    double bytes = 0;
    for (const QString &path : files)
        bytes += double(QFileInfo(path).size());

    QTextStream out(stdout);
    out << files.size() << u" documents, "_s << QString::number(bytes / 1e6, 'f', 1) << u" MB; medians of "_s << Runs
        << u" runs\n"_s << Qt::flush;
    const QTemporaryDir scratch(scratchFolder());
    std::vector<double> floors;
    std::vector<Measured> runs;
    for (int run = 0; run < Runs; ++run) { // by turns: what else the machine does hits both
        floors.push_back(bench::importFloor(files, scratch.path()));
        runs.push_back(import(files, folder));
    }
    std::ranges::nth_element(floors, floors.begin() + floors.size() / 2);
    const double floor = floors[floors.size() / 2];
    const auto share = [bytes](double size) {
        return QString::number(size / 1e6, 'f', 1) + u" MB, "_s + QString::number(size / bytes, 'f', 2)
             + u" x the documents"_s;
    };
    out << u"floor          "_s << QString::number(floor, 'f', 0) << u" ms: read, cmark-gfm, bare FTS5\n"_s
        << u"searchable     "_s << times(medianOf(runs, &Measured::searchable), floor) << u'\n' << u"with entities  "_s
        << times(medianOf(runs, &Measured::complete), floor) << u'\n' << u"memory         "_s
        << QString::number(medianOf(runs, &Measured::memory), 'f', 0) << u" MB at most\n"_s << u"index.sqlite   "_s
        << share(medianOf(runs, &Measured::index)) << u"\nlibrary.sqlite "_s
        << share(medianOf(runs, &Measured::library)) << u'\n';
    return 0;
}
