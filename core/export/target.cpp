// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/target.h"

#include "core/export/region.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{Error::Kind::Unreadable, Words::tr("The file cannot be read: %1.").arg(file.errorString()), path});
    return file.readAll();
}

Result<> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{
            Error::Kind::Storage,
            Words::tr("The file cannot be written: %1. What was there before is unchanged.").arg(file.errorString()),
            path});
    return {};
}

/// `path`, or with "-2", "-3", … before its ending, so that nothing stands there yet.
QString freePath(const QString &path)
{
    const QFileInfo info(path);
    QString candidate = path;
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = info.path() + u'/' + info.completeBaseName() + u'-' + QString::number(n) + u'.' + info.suffix();
    return candidate;
}

Result<QList<Region>> regionsOfFile(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto regions = regionsOf(*bytes);
    if (!regions)
        regions.error().where = path + u", "_s + regions.error().where;
    return regions;
}

} // namespace

Result<Target> Target::open(const QString &out)
{
    Target target;
    const QString path = QDir::cleanPath(QFileInfo(out).absoluteFilePath());
    if (path.endsWith(".md"_L1, Qt::CaseInsensitive) && !QFileInfo(path).isDir()) {
        target.m_file = path;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return std::unexpected(
                Error{Error::Kind::Storage, Words::tr("The folder cannot be made."), QFileInfo(path).path()});
        if (!QFileInfo::exists(path))
            return target;
        const auto regions = regionsOfFile(path);
        if (!regions)
            return std::unexpected(regions.error());
        for (const Region &region : *regions)
            target.m_fileOf.insert(QString::fromUtf8(region.digest), path);
        return target;
    }
    target.m_folder = path;
    if (!QDir().mkpath(path))
        return std::unexpected(Error{Error::Kind::Storage, Words::tr("The folder cannot be made."), path});
    const auto files = QDir(path).entryInfoList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const auto bytes = readFile(file.filePath());
        if (!bytes)
            continue;
        const QList<QByteArray> named = digestsNamedIn(*bytes);
        if (named.isEmpty())
            continue;
        auto regions = regionsOf(*bytes);
        if (!regions)
            regions.error().where = file.filePath() + u", "_s + regions.error().where;
        for (const QByteArray &digest : named) {
            const QString uid = QString::fromUtf8(digest);
            if (target.m_fileOf.contains(uid))
                continue;
            target.m_fileOf.insert(uid, file.filePath());
            if (!regions)
                target.m_refused.insert(uid, regions.error());
        }
    }
    return target;
}

bool Target::holds(const QString &digestUid) const
{
    return m_fileOf.contains(digestUid);
}

Result<Written> Target::write(const ExportDigest &digest)
{
    const QString uid = digest.digest.uid;
    if (const auto refused = m_refused.constFind(uid); refused != m_refused.cend())
        return std::unexpected(*refused);
    Written written;
    written.path = m_fileOf.value(uid);
    if (written.path.isEmpty() && digest.isEmpty())
        return written;
    if (written.path.isEmpty())
        written.path = m_file.isEmpty() ? freePath(m_folder + u'/' + fileName(digest.digest)) : m_file;

    QByteArray before;
    if (QFileInfo::exists(written.path)) {
        auto bytes = readFile(written.path);
        if (!bytes)
            return std::unexpected(bytes.error());
        before = std::move(*bytes);
    }
    Result<QByteArray> after = before.isEmpty() ? Result<QByteArray>(toMarkdown(digest).toUtf8())
                                                : merged(before, regionOf(digest).toUtf8(), headingOf(digest).toUtf8());
    if (!after) {
        after.error().where = written.path + u", "_s + after.error().where;
        return std::unexpected(after.error());
    }
    m_fileOf.insert(uid, written.path);
    if (*after == before)
        return written;
    const auto regions = regionsOf(before);
    const bool edited = regions && std::any_of(regions->cbegin(), regions->cend(), [&](const Region &region) {
                            return region.edited && region.digest == uid.toUtf8();
                        });
    // Another library may hold the same digest without these notes: what would empty the region is kept too.
    if (edited || (digest.isEmpty() && regions && !regions->isEmpty())) {
        const QFileInfo info(written.path);
        written.keptCopy = freePath(
            info.path() + u'/' + Words::tr("%1 (edited copy)", "file name").arg(info.completeBaseName()) + u".txt"_s);
        if (const auto kept = saveFile(written.keptCopy, before); !kept)
            return std::unexpected(kept.error());
    }
    if (const auto saved = saveFile(written.path, *after); !saved)
        return std::unexpected(saved.error());
    written.changed = true;
    return written;
}

Result<ExportReport> exportAnnotated(const library::Reader &reader, const QString &out, const QList<DigestId> &digests)
{
    auto target = Target::open(out);
    if (!target)
        return std::unexpected(target.error());
    const auto rows = reader.digests();
    if (!rows)
        return std::unexpected(rows.error());
    const auto general = reader.generalNotes();
    if (!general)
        return std::unexpected(general.error());
    QSet<DigestId> noted;
    for (const annotation::Note &note : *general)
        noted.insert(note.digest);
    ExportReport report;
    for (const library::DigestRow &row : *rows) {
        if (!digests.isEmpty() && !digests.contains(row.id))
            continue;
        if (row.bookmarks == 0 && row.notes == 0 && row.tagged == 0 && row.highlights == 0 && !noted.contains(row.id)
            && !target->holds(row.uid))
            continue;
        const auto content = collect(reader, row.id);
        if (!content) {
            report.failed += content.error();
            continue;
        }
        const auto written = target->write(*content);
        if (!written)
            report.failed += written.error();
        else if (!written->path.isEmpty())
            report.written += *written;
    }
    return report;
}

} // namespace gleaner::exporting
