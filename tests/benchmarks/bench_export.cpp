// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long an export of 10,000 annotated items takes, each with a note, two highlights and two tags, in 1,000 digests,
// for each preset: from opening the library's reader to the last file. The floor is to write the same bytes to as many
// files and nothing else: atomically as exports are written (QSaveFile, which has the disk keep them), and without. An
// export to one file is compared with that to many.
// Fails when an export takes more than three times the first, or one to one file three times that to many.
//
// A library that is made is kept where a folder is named, and used again.
//
//   bench_export [DIGESTS [FOLDER]]
#include "core/export/exportrun.h"
#include "core/library/highlightrows.h"
#include "core/library/reader.h"
#include "core/library/writer.h"
#include "tests/benchmarks/measure.h"
#include "tests/benchmarks/scalelibrary.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace gleaner;
using namespace gleaner::bench;
using exporting::Preset;
using library::Reader;
using library::Writer;

namespace {

constexpr double MostTimes = 3;
constexpr int Runs = 5;

void annotateAll(const library::Location &location)
{
    Writer writer = checked(Writer::open(location));
    const Reader reader = checked(Reader::open(location));
    QList<ItemId> all;
    for (const library::DigestRow &digest : checked(reader.digests())) {
        for (const library::ItemRow &item : checked(reader.items(digest.id)))
            all += item.id;
    }
    (void)checked(writer.addTag(all, u"值得读"_s));
    (void)checked(writer.addTag(all, u"to check"_s));
    for (const ItemId id : std::as_const(all)) {
        (void)checked(
            writer.addNote(id, u"A thought about this, which is **two** sentences long. 口径未说明，待核实。"_s));
        const qsizetype size = checked(reader.itemText(id)).size();
        for (const TextSpan span :
             {TextSpan{0, std::min<qsizetype>(size, 24)}, TextSpan{size / 2, size / 2 + size / 4}})
            (void)checked(writer.addHighlight({.item = id, .span = span, .note = u"why"_s}));
    }
}

struct File {
    QString path; ///< below the folder
    QByteArray bytes;
};

QList<File> filesBelow(const QString &folder)
{
    QList<File> files;
    QStringList folders{folder};
    while (!folders.isEmpty()) {
        for (const QFileInfo &info :
             QDir(folders.takeFirst()).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (info.isDir()) {
                folders += info.filePath();
                continue;
            }
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly))
                files += {QDir(folder).relativeFilePath(info.filePath()), file.readAll()};
        }
    }
    return files;
}

template<typename Writing>
void writeAll(const QList<File> &files, const QString &folder)
{
    for (const File &file : files) {
        const QString path = folder + u'/' + file.path;
        QDir().mkpath(QFileInfo(path).path());
        Writing out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(file.bytes) != file.bytes.size())
            qFatal("a file cannot be written");
        if constexpr (std::is_same_v<Writing, QSaveFile>)
            out.commit();
    }
}

/// The fastest of some runs of each kind of work, in ms by the clock, for writing waits for the disk. They take turns:
/// what a disk gives changes from one minute to the next. Each run has a folder of its own, and they stay to the end:
/// what has just been deleted makes a file system slower at making files.
std::vector<double> fastestInto(const QTemporaryDir &dir, const QString &name,
                                const std::vector<std::function<void(const QString &folder)>> &works)
{
    std::vector<double> best(works.size(), std::numeric_limits<double>::max());
    for (int run = 0; run < Runs; ++run) {
        for (size_t work = 0; work < works.size(); ++work) {
            const QString folder = dir.filePath(u"%1-%2-%3"_s.arg(name).arg(run).arg(work));
            QDir().mkpath(folder);
            QElapsedTimer timer;
            timer.start();
            works[work](folder);
            best[work] = std::min(best[work], double(timer.nsecsElapsed()) / 1e6);
        }
    }
    return best;
}

/// As the program runs exports.
void together(const std::function<void()> &work, const std::function<void()> &workHere)
{
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(3, QThread::idealThreadCount() - 1));
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start(work);
    workHere();
    pool.waitForDone();
}

bool measure(const library::Location &location, Preset preset, const QTemporaryDir &dir)
{
    const QString key = exporting::presetKey(preset);
    const auto exportTo = [&](const QString &out) {
        const Reader reader = checked(Reader::open(location));
        (void)checked(exporting::exportAnnotated(reader, out, {.preset = preset}, exporting::Target::Mode::Write,
                                                 {.together = together}));
    };
    const QString sample = dir.filePath(key);
    exportTo(sample);
    const QList<File> files = filesBelow(sample);
    qsizetype bytes = 0;
    for (const File &file : files)
        bytes += file.bytes.size();
    const std::vector<double> times = fastestInto(dir, key,
                                                  {exportTo,
                                                   [&](const QString &folder) { writeAll<QSaveFile>(files, folder); },
                                                   [&](const QString &folder) { writeAll<QFile>(files, folder); },
                                                   [&](const QString &folder) { exportTo(folder + u"/all.md"_s); }});
    const double time = times[0];
    const double safe = times[1];
    const double bare = times[2];
    const double inOneFile = times[3];
    QTextStream(stdout) << u"%1: %2 files, %3 KB\n"_s.arg(key).arg(files.size()).arg(bytes / 1024);
    row(u"export"_s, time, u"writing the same, atomically"_s, safe);
    row(u"export"_s, time, u"writing the same, not kept"_s, bare);
    row(u"export to one file"_s, inOneFile, u"to many"_s, time);
    return time <= MostTimes * safe && inOneFile <= MostTimes * time;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int digests = QCoreApplication::arguments().value(1, u"1000"_s).toInt();
    const QTemporaryDir dir;
    const library::Location location{QCoreApplication::arguments().value(2, dir.filePath(u"library"_s))};
    if (!QFileInfo::exists(location.folder)) {
        makeLibrary(location, digests);
        annotateAll(location);
    }
    bool holds = true;
    for (const Preset preset : exporting::Presets)
        holds = measure(location, preset, dir) && holds;
    return holds ? 0 : 1;
}
