// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/export/exportsamples.h"

#include "tests/support/testsupport.h"

#include "core/export/region.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace gleaner::exporting::test {

annotation::Highlight marked(const QString &words, const QString &note, annotation::Colour colour, const QString &uid)
{
    annotation::Highlight highlight;
    highlight.uid = uid;
    highlight.original.quote.exact = words;
    highlight.verified = highlight.original;
    highlight.colour = colour;
    highlight.note = note;
    return highlight;
}

annotation::Note noted(const QString &text, const QString &uid)
{
    return {.id = {1}, .uid = uid, .item = {}, .text = text, .created = {}, .modified = {}};
}

QList<Written> exported(const QString &out, const QList<ExportDigest> &digests, const Options &options,
                        ExportReport *report)
{
    ExportReport own;
    ExportReport &told = report ? *report : own;
    auto target = Target::open(out);
    if (!target)
        qFatal("%s", qPrintable(target.error().toString()));
    if (const auto done = exportDigests(digests, options, {}, *target, told); !done)
        qFatal("%s", qPrintable(done.error().toString()));
    if (!report && !told.failed.isEmpty())
        qFatal("%s", qPrintable(told.failed.first().toString()));
    return told.written;
}

QByteArray fileOf(const ExportDigest &digest, const Options &options)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"out.md"_s);
    return exported(path, {digest}, options).isEmpty() ? QByteArray() : gleaner::test::fileBytes(path);
}

QString contentOf(const ExportDigest &digest, const Options &options)
{
    const QByteArray file = fileOf(digest, options);
    const auto regions = regionsOf(file);
    if (!regions || regions->size() != 1)
        return u"no region"_s;
    const Region &region = regions->first();
    return QString::fromUtf8(file.mid(region.contentStart, region.contentEnd - region.contentStart));
}

} // namespace gleaner::exporting::test
