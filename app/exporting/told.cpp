// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/told.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::exporting::EditedRegion;
using gleaner::exporting::ExportReport;
using gleaner::exporting::Written;

namespace gleaner::exports {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exports)
};

QString adviceFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Storage: return Words::tr("Choose another place, or make this one writable.");
    case Error::Kind::Unreadable: return Words::tr("Make the file readable, or choose another place.");
    case Error::Kind::Conflict:
        return Words::tr("The file is as it was. Put its marks right, or move it away, and export again.");
    default: return {};
    }
}

int countOf(const QList<Written> &files, bool (*passes)(const Written &))
{
    return int(std::ranges::count_if(files, passes));
}

QString joined(const QStringList &sentences)
{
    QString text = sentences.value(0);
    for (const QString &next : sentences.sliced(std::min<qsizetype>(1, sentences.size())))
        text = Words::tr("%1 %2", "two sentences").arg(text, next);
    return text;
}

bool isKept(const Written &file)
{
    return file.changed && !file.keptCopy.isEmpty();
}

bool hasLeft(const Written &file)
{
    return std::ranges::any_of(file.edited, &EditedRegion::isLeft);
}

} // namespace

QString errorText(const Error &error)
{
    const QString advice = adviceFor(error.kind);
    return advice.isEmpty() ? error.toString() : joined({error.toString(), advice});
}

QString planText(const ExportReport &plan)
{
    const int same = countOf(plan.written, [](const Written &file) { return !file.changed; });
    const int fresh = countOf(plan.written, [](const Written &file) { return file.changed && file.before.isEmpty(); });
    QStringList parts;
    if (fresh > 0)
        parts += Words::tr("%n new", "files", fresh);
    if (const int changes = int(plan.written.size()) - same - fresh; changes > 0)
        parts += Words::tr("%n to be changed", "files", changes);
    if (same > 0)
        parts += Words::tr("%n as they are", "files", same);
    //: %1 is "3 files", %2 a list like "1 new, 2 as they are"
    return Words::tr("%1: %2.").arg(Words::tr("%n file(s)", nullptr, int(plan.written.size())),
                                    parts.join(Words::tr(", ")));
}

QString resultText(const ExportReport &report)
{
    const int written = countOf(report.written, [](const Written &file) { return file.changed; });
    QStringList sentences;
    if (report.isCancelled)
        sentences += Words::tr("Cancelled after %n file(s).", nullptr, written);
    else if (!report.written.isEmpty())
        //: %1 and %2 are the two counts "3 files written" and "1 unchanged"
        sentences += Words::tr("Notes exported: %1, %2.")
                         .arg(Words::tr("%n file(s) written", nullptr, written),
                              Words::tr("%n unchanged", nullptr, int(report.written.size()) - written));
    else if (report.failed.isEmpty())
        sentences += Words::tr("Nothing to export: nothing of it has a note, a highlight, a tag or a bookmark yet.");
    if (const int kept = countOf(report.written, isKept); kept > 0) {
        const auto first = std::ranges::find_if(report.written, isKept);
        sentences += Words::tr("%n file(s) had been edited by hand and are kept as they were: %1.", nullptr, kept)
                         .arg(QFileInfo(first->keptCopy).fileName());
    }
    if (const int left = countOf(report.written, hasLeft); left > 0)
        sentences += Words::tr("%n file(s) edited by hand were left.", nullptr, left);
    if (!report.failed.isEmpty())
        sentences += {Words::tr("%n page(s) could not be exported.", nullptr, int(report.failed.size())),
                      errorText(report.failed.first())};
    return joined(sentences);
}

} // namespace gleaner::exports
