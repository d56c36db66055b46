// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/archive.h"

#include "core/document/document.h"
#include "core/library/digestname.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace gleaner::library {

namespace {

struct Free {
    void operator()(archive *reader) const { archive_read_free(reader); }
};

Error error(Error::Kind kind, const char *text, const QString &where)
{
    return {kind, QCoreApplication::translate("gleaner::library", text), where};
}

Error tooMuch(const QString &path)
{
    return error(Error::Kind::TooLarge,
                 QT_TRANSLATE_NOOP("gleaner::library", "The archive holds more than can be imported at once. Unpack it "
                                                       "and import its folders one by one."),
                 path);
}

Error damaged(const QString &path)
{
    return error(Error::Kind::Malformed,
                 QT_TRANSLATE_NOOP("gleaner::library", "The archive is damaged or cut off; what stands before that "
                                                       "place is imported."),
                 path);
}

/// A name as it was meant: UTF-8 where it is that, else what old programs in China wrote.
QString decoded(const char *name)
{
    const QByteArrayView bytes(name);
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QStringDecoder decoder("GB18030");
    const QString text = decoder.isValid() ? QString(decoder(bytes)) : QString();
    return decoder.isValid() && !decoder.hasError() ? text : QString::fromLatin1(bytes);
}

QString nameOf(archive_entry *entry)
{
    QString name;
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        name = QString::fromUtf8(utf8);
    else if (const char *bytes = archive_entry_pathname(entry))
        name = decoded(bytes);
    name.replace(u'\\', u'/');
    QStringList parts = name.split(u'/', Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part == u"." || part == u".."; });
    return parts.join(u'/');
}

} // namespace

struct ArchiveReader::Private {
    QString path;
    int mostEntries;
    qint64 mostBytes;
    std::unique_ptr<archive, Free> reader;
    int entries = 0;
    qint64 read = 0; ///< of members; of a tar the filter counts what is passed over as well

    [[nodiscard]] bool isWithinLimits() const
    {
        return std::max(read, qint64(archive_filter_bytes(reader.get(), 0))) <= mostBytes && entries <= mostEntries;
    }

    /// Passes over a file, not in one go where nobody knows how long it is: a zip without its directory.
    void skip(archive_entry *entry)
    {
        if (archive_entry_size_is_set(entry))
            return;
        std::array<char, 64 * 1024> block{};
        while (isWithinLimits()) {
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), block.size());
            if (got <= 0)
                return;
            read += got;
        }
    }

    void readInto(archive_entry *entry, ArchiveMember &member)
    {
        if (archive_entry_is_encrypted(entry)) {
            member.error = error(Error::Kind::Unreadable,
                                 QT_TRANSLATE_NOOP("gleaner::library", "This file is encrypted. Unpack the archive and "
                                                                       "import its files."),
                                 member.path);
            return;
        }
        constexpr qsizetype most = document::Limits{}.bytes;
        std::array<char, 64 * 1024> block{};
        while (member.bytes.size() <= most) {
            const la_ssize_t got = archive_read_data(reader.get(), block.data(), block.size());
            if (got < 0) {
                member.error = error(Error::Kind::Malformed,
                                     QT_TRANSLATE_NOOP("gleaner::library", "This file is damaged in the archive."),
                                     member.path);
                member.bytes.clear();
                return;
            }
            if (got == 0)
                return;
            read += got;
            member.bytes.append(block.data(), qsizetype(got));
        }
        member.bytes.clear();
        member.error = Error{
            Error::Kind::TooLarge,
            QCoreApplication::translate("gleaner::library", "The file is larger than %1 MiB.").arg(most >> 20),
            member.path};
    }
};

ArchiveReader::ArchiveReader(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{ }
ArchiveReader::ArchiveReader(ArchiveReader &&) noexcept = default;
ArchiveReader &ArchiveReader::operator=(ArchiveReader &&) noexcept = default;
ArchiveReader::~ArchiveReader() = default;

bool isArchive(const QString &path)
{
    constexpr std::array<QStringView, 8> endings{u".zip",    u".tar", u".tar.gz",  u".tgz",
                                                 u".tar.xz", u".txz", u".tar.zst", u".tzst"};
    return std::ranges::any_of(endings, [&](QStringView ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

QString archiveOf(const QString &path)
{
    for (qsizetype slash = path.indexOf(u'/', 1); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        const QString before = path.first(slash);
        if (isArchive(before) && QFileInfo(before).isFile())
            return before;
    }
    return {};
}

Result<ArchiveReader> ArchiveReader::open(const QString &path, Limits limits)
{
    constexpr size_t BlockSize = 256 * 1024;
    const qint64 mostBytes = std::min(limits.bytes, std::max(limits.always, limits.ratio * QFileInfo(path).size()));
    auto d = std::make_unique<Private>(path, limits.entries, mostBytes,
                                       std::unique_ptr<archive, Free>(archive_read_new()));
    archive_read_support_filter_gzip(d->reader.get());
    archive_read_support_filter_xz(d->reader.get());
    archive_read_support_filter_zstd(d->reader.get());
    archive_read_support_format_tar(d->reader.get());
    archive_read_support_format_zip(d->reader.get());
    if (archive_read_open_filename(d->reader.get(), QFile::encodeName(path).constData(), BlockSize) != ARCHIVE_OK) {
        // A filter reads its first bytes by now.
        return std::unexpected(QFileInfo(path).isReadable()
                                   ? damaged(path)
                                   : error(Error::Kind::Unreadable,
                                           QT_TRANSLATE_NOOP("gleaner::library", "The archive cannot be read."), path));
    }
    return ArchiveReader(std::move(d));
}

Result<std::optional<ArchiveMember>> ArchiveReader::next()
{
    while (true) {
        archive_entry *entry = nullptr;
        const int state = archive_read_next_header(d->reader.get(), &entry);
        if (state == ARCHIVE_EOF)
            return std::nullopt;
        ++d->entries;
        if (!d->isWithinLimits())
            return std::unexpected(tooMuch(d->path));
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN) {
            return std::unexpected(damaged(d->path));
        }
        const QString name = nameOf(entry);
        // What is passed over in a tar is unpacked on the way, in one go.
        if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > d->mostBytes)
            return std::unexpected(tooMuch(d->path));
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) || !isDigestName(name)) {
            d->skip(entry);
            continue;
        }
        ArchiveMember member{.path = d->path + u'/' + name, .bytes = {}, .modified = 0, .error = {}};
        member.modified = qint64(archive_entry_mtime(entry)) * 1000;
        d->readInto(entry, member);
        if (!d->isWithinLimits())
            return std::unexpected(tooMuch(d->path));
        return member;
    }
}

} // namespace gleaner::library
