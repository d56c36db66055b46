// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/target.h"

#include "core/export/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

Error at(const QString &path, Error error)
{
    error.where = path + u", "_s + error.where;
    return error;
}

} // namespace

Result<Target> Target::open(const QString &out, Mode mode, const std::stop_token &stop)
{
    Target target;
    target.m_mode = mode;
    const QString path = QDir::cleanPath(QFileInfo(out).absoluteFilePath());
    const bool isFile = path.endsWith(".md"_L1, Qt::CaseInsensitive) && !QFileInfo(path).isDir();
    target.m_folder = isFile ? QFileInfo(path).path() : path;
    if (mode == Mode::Write && !QDir().mkpath(target.m_folder))
        return std::unexpected(Error{Error::Kind::Storage, Words::tr("The folder cannot be made."), target.m_folder});
    if (isFile) {
        target.m_file = path;
        if (!QFileInfo::exists(path))
            return target;
        auto bytes = readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        auto managed = ManagedFile::parse(*bytes);
        if (!managed)
            return std::unexpected(at(path, managed.error()));
        for (const QByteArray &key : managed->keys())
            target.m_fileOf.insert(QString::fromUtf8(key), path);
        target.m_managed = std::move(*managed);
        target.m_before = std::move(*bytes);
        return target;
    }
    for (const QString &file : markdownFiles(path, stop)) {
        if (stop.stop_requested())
            return std::unexpected(cancelled());
        target.m_names.insert(QFileInfo(file).completeBaseName().toLower());
        const auto bytes = readFile(file);
        if (!bytes)
            continue;
        const QList<QByteArray> named = keysNamedIn(*bytes);
        if (named.isEmpty())
            continue;
        const auto regions = regionsOf(*bytes);
        for (const QByteArray &name : named) {
            const QString key = QString::fromUtf8(name);
            if (target.m_fileOf.contains(key))
                continue;
            target.m_fileOf.insert(key, file);
            if (!regions)
                target.m_refused.insert(key, at(file, regions.error()));
        }
    }
    return target;
}

QString Target::pathFor(const QString &key, const QString &wanted, bool uniqueName)
{
    QString path = m_fileOf.value(key);
    if (path.isEmpty()) {
        const auto isTaken = [&](const QString &candidate) {
            return m_taken.contains(candidate.toLower()) || QFileInfo::exists(candidate)
                || (uniqueName && m_names.contains(QFileInfo(candidate).completeBaseName().toLower()));
        };
        const QString base = m_folder + u'/' + wanted;
        path = base + u".md"_s;
        for (int n = 2; isTaken(path); ++n)
            path = base + u'-' + QString::number(n) + u".md"_s;
        m_fileOf.insert(key, path);
        m_names.insert(QFileInfo(path).completeBaseName().toLower());
        m_taken.insert(path.toLower());
    }
    return QDir(m_folder).relativeFilePath(path);
}

bool Target::put(const PageText &page, ManagedFile &file, Written &written) const
{
    bool keeps = false;
    if (const Region *const region = file.find(page.region.key)) {
        const QByteArray content = file.contentOf(page.region.key);
        const bool isEdited = region->edited && content != managedContent(page.region.content);
        const QString key = QString::fromUtf8(page.region.key);
        if (isEdited) {
            HandEdits found = handEdits(content, *region, page);
            for (NoteEdit &edit : found.notes)
                edit.page = key;
            written.edits += found.notes;
            written.edited.append({key, found.others, m_left.contains(key)});
            if (m_left.contains(key))
                return false;
        }
        // Another library may hold the same digest without these notes: what would empty the region is kept too.
        keeps = isEdited || (page.isEmpty && !content.isEmpty());
    }
    file.put(page.region);
    return keeps;
}

Result<> Target::save(const QByteArray &before, const QByteArray &after, bool keeps, Written &written) const
{
    written.changed = after != before;
    if (m_mode == Mode::DryRun) {
        written.before = before;
        written.after = after;
    }
    if (!written.changed)
        return {};
    if (keeps) {
        const QFileInfo info(written.path);
        written.keptCopy = freePath(
            info.path() + u'/' + Words::tr("%1 (edited copy)", "file name").arg(info.completeBaseName()) + u".txt"_s);
    }
    if (m_mode == Mode::DryRun)
        return {};
    if (keeps) {
        if (const auto kept = saveFile(written.keptCopy, before); !kept)
            return kept;
    }
    return saveFile(written.path, after);
}

Result<Written> Target::write(const PageText &page)
{
    const QString key = QString::fromUtf8(page.region.key);
    if (const auto refused = m_refused.constFind(key); refused != m_refused.cend())
        return std::unexpected(*refused);
    if (isFolder())
        return writeApart(page, m_fileOf.value(key));
    if (page.isEmpty && !holds(key))
        return Written{};
    m_written.path = m_file;
    m_keeps = put(page, m_managed, m_written) || m_keeps;
    return Written{};
}

Result<Written> Target::writeApart(const PageText &page, const QString &path) const
{
    Written written{.path = path};
    QByteArray before;
    if (QFileInfo::exists(path)) {
        auto bytes = readFile(path);
        if (!bytes)
            return std::unexpected(bytes.error());
        before = std::move(*bytes);
    } else if (page.isEmpty) {
        return Written{};
    }
    auto file = ManagedFile::parse(before);
    if (!file)
        return std::unexpected(at(path, file.error()));
    const bool keeps = put(page, *file, written);
    if (const auto saved = save(before, file->bytes(), keeps, written); !saved)
        return std::unexpected(saved.error());
    return written;
}

Result<Written> Target::writeImage(const QString &path, const QByteArray &bytes) const
{
    Written written{.path = m_folder + u'/' + path};
    written.changed = !QFileInfo::exists(written.path);
    if (written.changed && m_mode == Mode::Write) {
        if (const auto saved = saveFile(written.path, bytes); !saved)
            return std::unexpected(saved.error());
    }
    return written;
}

Result<Written> Target::finish()
{
    if (isFolder() || m_written.path.isEmpty())
        return Written{};
    if (const auto saved = save(m_before, m_managed.bytes(), m_keeps, m_written); !saved)
        return std::unexpected(saved.error());
    return m_written;
}

} // namespace gleaner::exporting
