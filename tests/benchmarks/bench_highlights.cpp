// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Carries highlights through real revisions of real digests and prints what became of them: bench_highlights [FOLDER]
// [COUNT], FOLDER holding one folder of revisions a digest, in the order of their names. Fails when one stands in a
// wrong place, or when, over all of them, fewer than 98 % of those whose words are there are found. "Standing" asks
// nothing but whether the words are anywhere in their item: a word of two letters may be there as part of another.

#include "tests/core/library/highlightrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gleaner::library::test;

namespace {

constexpr double LeastShare = 0.98;
constexpr qsizetype Stride = 4; ///< revisions from one that is marked to the next

/// Unpacks the archive that stands beside the repository.
bool unpack(const QString &folder)
{
    const QString archive = QStringLiteral(SHARED_DIR "/corpus/revisions.tar.zst");
    if (!QFile::exists(archive) || QStandardPaths::findExecutable(u"zstd"_s).isEmpty())
        return false;
    QProcess tar;
    tar.start(u"tar"_s, {u"--use-compress-program=zstd --long=27"_s, u"-xf"_s, archive, u"-C"_s, folder});
    return tar.waitForFinished(60'000) && tar.exitCode() == 0;
}

/// The revisions of each digest, wherever below the folder they are.
QMap<QString, QStringList> chains(const QString &folder)
{
    QMap<QString, QStringList> found;
    for (const QFileInfo &info :
         QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (info.isDir())
            found.insert(chains(info.filePath()));
        else if (info.suffix() == u"md")
            found[info.dir().dirName()].append(info.filePath());
    }
    return found;
}

bool print(const QString &what, const HighlightTally &tally, bool tells)
{
    std::printf("%-34s %6d %6d %7d %8d %6d %8.2f %% %8.2f %% %4d/%-4d %4d/%-4d\n", qPrintable(what), tally.exact,
                tally.moved, tally.changed, tally.orphaned, tally.wrong, tally.share() * 100,
                tally.standingShare() * 100, tally.kept, tally.bits, tally.guessed, tally.unsure);
    if (tells) {
        for (const QString &mistake : tally.mistakes)
            std::printf("    %s\n", qPrintable(mistake));
    }
    std::fflush(stdout);
    return tally.wrong == 0;
}

bool readInOtherWays(HighlightRun &run, HighlightTally &sum, bool tells)
{
    bool holds = true;
    for (const QString &recogniser : {u"article"_s, u"generic"_s, u"numbered-paragraphs"_s, QString()}) {
        const HighlightTally read = run.readAs(recogniser);
        sum.add(read);
        holds = print(recogniser.isEmpty() ? u"  read automatically again"_s : u"  read as "_s + recogniser, read,
                      tells)
             && holds;
    }
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir unpacked;
    if (arguments.size() < 2 && !unpack(unpacked.path())) {
        std::puts("SKIPPED: there are no real revisions beside the repository, and no folder was given");
        return 0;
    }
    const QMap<QString, QStringList> all = chains(arguments.value(1, unpacked.path()));
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 300;
    const bool tells = arguments.contains(u"--tell"_s);
    std::printf("%-34s %6s %6s %7s %8s %6s %10s %10s %9s %9s\n", "", "exact", "moved", "changed", "orphaned", "wrong",
                "found", "standing", "bits", "unsure");
    bool holds = !all.isEmpty();
    HighlightTally sum;
    HighlightTally sumOfLater;
    HighlightTally sumOfReadings;
    quint32 seed = 20261130;
    for (auto chain = all.cbegin(); chain != all.cend(); ++chain) {
        HighlightRun run(*chain);
        run.mark(count, seed++);
        HighlightTally carried = run.carry();
        sum.add(carried);
        holds = print(chain.key() + u", %1 revisions"_s.arg(chain->size()), carried, tells) && holds;
        std::printf("  %lld ms of imports\n", run.milliseconds());
        // First revisions are short-lived: others give more to follow.
        for (qsizetype from = Stride; from < chain->size() - 1; from += Stride) {
            HighlightRun later(chain->sliced(from));
            later.mark(count, seed++);
            carried = later.carry();
            sumOfLater.add(carried);
            holds = print(u"  marked in revision %1"_s.arg(from + 1), carried, tells) && holds;
        }
        // Read in other ways: where they have come to, and in the newest revision, which has all of them.
        holds = readInOtherWays(run, sumOfReadings, tells) && holds;
        HighlightRun newest({chain->last()});
        newest.mark(count, seed++);
        std::puts("  marked in the newest");
        holds = readInOtherWays(newest, sumOfReadings, tells) && holds;
    }
    const auto isEnough = [&](const QString &what, HighlightTally &tally) {
        tally.mistakes.clear();
        return print(what, tally, false) && tally.share() >= LeastShare;
    };
    const bool first = isEnough(u"all, marked in the first"_s, sum);
    const bool later = isEnough(u"all, marked in later ones"_s, sumOfLater);
    const bool readings = isEnough(u"all, read in other ways"_s, sumOfReadings);
    return holds && first && later && readings ? 0 : 1;
}
