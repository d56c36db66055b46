// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchanging/annotationfile.h"

#include "core/exchange/foreign.h"
#include "core/exchange/placing.h"
#include "core/library/dump.h"
#include "core/library/writer.h"

#include <QFile>
#include <QSet>

using gleaner::exchange::MergeReport;

namespace gleaner::exchanging {

Result<AnnotationFile> readFile(const QString &path, const QDateTime &now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Kind::Unreadable, file.errorString(), path});
    AnnotationFile read{path, file.readAll(), now, false};
    read.isBundle = exchange::isBundle(read.bytes);
    return read;
}

Result<MergeReport> lookInto(const library::Location &location, const AnnotationFile &file)
{
    if (file.isBundle)
        return exchange::mergeBundle(location, file.bytes, file.read, exchange::Merging::DryRun, {});
    const auto read = exchange::readAnnotationFile(file.bytes, file.read);
    if (!read)
        return std::unexpected(read.error());
    return exchange::placed(location, *read).transform([&](const exchange::PlacedAnnotations &placed) {
        MergeReport report;
        report.added = int(QSet<int>(placed.numbers.cbegin(), placed.numbers.cend()).size());
        report.unplaced = placed.unplaced;
        report.problems = read->problems;
        return report;
    });
}

Result<MergeReport> takeIn(library::Writer &writer, const library::Location &location, const AnnotationFile &file)
{
    const auto load = [&writer](QIODevice &records) { return writer.load(records); };
    if (file.isBundle)
        return exchange::mergeBundle(location, file.bytes, file.read, exchange::Merging::Write, load);
    const auto read = exchange::readAnnotationFile(file.bytes, file.read);
    if (!read)
        return std::unexpected(read.error());
    return exchange::takeAnnotations(location, *read, load).transform([](const exchange::TakeReport &taken) {
        MergeReport report;
        report.added = taken.loaded.added;
        report.same = taken.loaded.same;
        report.updated = taken.loaded.updated;
        report.unplaced = taken.unplaced;
        report.problems = taken.problems + taken.loaded.problems + taken.loaded.kept;
        report.items = taken.items;
        return report;
    });
}

} // namespace gleaner::exchanging
