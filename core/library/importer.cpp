// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/importer.h"

#include "core/library/archive.h"
#include "core/library/compression.h"
#include "core/library/digestname.h"
#include "core/library/filebytes.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace gleaner::library {

namespace {

/// Collects files below folders; each folder and each file once, whatever links lead to it.
class Collector {
public:
    explicit Collector(const std::function<bool(qsizetype)> &found)
        : m_found(found)
    { }

    [[nodiscard]] bool goesOn() const { return !m_found || m_found(m_files.size()); }

    void addFile(const QFileInfo &info)
    {
        // What does not exist has no canonical path and is kept for its error.
        const QString canonical = info.canonicalFilePath();
        const QString identity = canonical.isEmpty() ? info.absoluteFilePath() : canonical;
        if (!m_seenFiles.contains(identity)) {
            m_seenFiles.insert(identity);
            m_files.append(QDir::cleanPath(info.absoluteFilePath()));
        }
    }

    void addFolder(const QString &path)
    {
        QStringList waiting{path};
        while (!waiting.isEmpty() && goesOn()) {
            const QDir folder(waiting.takeLast());
            if (const QFileInfo info(folder.path()); !info.isReadable() || !info.isExecutable()) {
                addFile(info); // for its error
                continue;
            }
            const QString canonical = folder.canonicalPath();
            if (canonical.isEmpty() || m_seenFolders.contains(canonical))
                continue;
            m_seenFolders.insert(canonical);
            const QFileInfoList entries = folder.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot,
                                                               QDir::Name);
            for (const QFileInfo &entry : entries) {
                if (entry.isDir())
                    waiting.append(entry.absoluteFilePath());
                else if (isDigestName(entry.fileName()) || isArchive(entry.fileName()))
                    addFile(entry);
            }
        }
    }

    [[nodiscard]] QStringList result() &&
    {
        m_files.sort();
        return std::move(m_files);
    }

private:
    const std::function<bool(qsizetype)> &m_found;
    QStringList m_files;
    QSet<QString> m_seenFiles;
    QSet<QString> m_seenFolders;
};

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void parseInto(PreparedFile &file, const digest::ParseOptions &options)
{
    Result<digest::Parsed> parsed = digest::parse(file.bytes, file.path, options);
    if (!parsed) {
        file.error = parsed.error();
        if (file.error->where.isEmpty())
            file.error->where = file.path;
        return;
    }
    file.digest = std::move(parsed->digest);
    file.compressed = compressed(file.bytes);
    file.texts.reserve(file.digest.items.size());
    for (const digest::Item &item : file.digest.items)
        file.texts.push_back(indexedTexts(item.title, item.section, item.text));
    file.words = wordsOf(file.texts);
}

/// Fills in the rest of a file with bytes and time, which the library may know.
void completeNew(PreparedFile &file, const std::optional<Reader::KnownFile> &known, const digest::ParseOptions &options)
{
    file.sha256 = sha256(file.bytes);
    file.size = file.bytes.size();
    if (known && known->sha256 == file.sha256 && known->size == file.size && known->modified == file.modified) {
        file.unchanged = true;
        file.bytes.clear();
        return;
    }
    digest::ParseOptions own = options;
    if (known && known->recogniser)
        own.recogniser = known->recogniser;
    parseInto(file, own);
}

PreparedFile withEntities(PreparedFile file, const entity::Extractor &extractor)
{
    if (!file.error && !file.unchanged)
        file.mentions = extractor.extract(file.digest);
    return file;
}

} // namespace

QStringList collectFiles(const QStringList &paths, const std::function<bool(qsizetype)> &found)
{
    Collector collector(found);
    for (const QString &path : paths) {
        if (!collector.goesOn())
            break;
        const QFileInfo info(path);
        if (info.isDir())
            collector.addFolder(info.absoluteFilePath());
        else
            collector.addFile(info);
    }
    return std::move(collector).result();
}

PreparedFile prepareFile(const QString &path, const std::optional<Reader::KnownFile> &known,
                         const digest::ParseOptions &options)
{
    PreparedFile file;
    const QFileInfo info(path);
    file.path = QDir::cleanPath(QDir::fromNativeSeparators(info.absoluteFilePath()));
    Result<QByteArray> bytes = readFile(info);
    if (!bytes) {
        file.error = bytes.error();
        return file;
    }
    file.bytes = *std::move(bytes);
    file.modified = info.lastModified().toMSecsSinceEpoch();
    completeNew(file, known, options);
    return file;
}

PreparedFile prepareMember(ArchiveMember &&member, const std::optional<Reader::KnownFile> &known,
                           const digest::ParseOptions &options)
{
    PreparedFile file;
    file.path = std::move(member.path);
    file.error = std::move(member.error);
    if (file.error)
        return file;
    file.bytes = std::move(member.bytes);
    file.modified = member.modified;
    completeNew(file, known, options);
    return file;
}

PreparedFile prepareFile(const QString &path, const entity::Extractor &extractor,
                         const std::optional<Reader::KnownFile> &known, const digest::ParseOptions &options)
{
    return withEntities(prepareFile(path, known, options), extractor);
}

PreparedFile prepareBytes(const QString &path, const QByteArray &bytes, const digest::ParseOptions &options)
{
    PreparedFile file;
    file.path = path;
    file.bytes = bytes;
    file.sha256 = sha256(bytes);
    file.size = bytes.size();
    parseInto(file, options);
    return file;
}

PreparedFile prepareBytes(const QString &path, const QByteArray &bytes, const entity::Extractor &extractor,
                          const digest::ParseOptions &options)
{
    return withEntities(prepareBytes(path, bytes, options), extractor);
}

} // namespace gleaner::library
