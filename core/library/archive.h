// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace gleaner::library {

/// A digest file in an archive, or why it cannot be had.
struct ArchiveMember {
    QString path; ///< the archive's, '/' and the name in it, without any "..": a file of that path cannot be
    QByteArray bytes;
    qint64 modified = 0; ///< ms since epoch, UTC
    std::optional<Error> error;
};

/// Whether a file is an archive by its name: zip, tar and tar compressed with gzip, xz or Zstandard.
[[nodiscard]] bool isArchive(const QString &path);
/// The archive that a path of ArchiveMember leads into, if there is such a file; empty for other paths.
[[nodiscard]] QString archiveOf(const QString &path);

/// Reads the digest files (as collectFiles() takes them) of an archive in memory, one after the other; nothing is
/// unpacked to the disk, links and devices are passed over. What is larger than a document may be, encrypted or damaged
/// is a member with an error.
class ArchiveReader {
public:
    struct Limits {
        qint64 bytes = qint64(4) * 1024 * 1024 * 1024; ///< of all that is unpacked
        qint64 always = qint64(256) * 1024 * 1024;     ///< unpacked, however small the archive
        int ratio = 200;                               ///< of what is unpacked beyond that to the archive's own bytes
        int entries = 1'000'000;
    };
    /// Errors: Unreadable, Malformed.
    [[nodiscard]] static Result<ArchiveReader> open(const QString &path, Limits limits);
    [[nodiscard]] static Result<ArchiveReader> open(const QString &path) { return open(path, Limits()); }
    ArchiveReader(ArchiveReader &&) noexcept;
    ArchiveReader &operator=(ArchiveReader &&) noexcept;
    ~ArchiveReader();

    /// None after the last. Errors, after which there is no next: Malformed for what is cut off or no archive, TooLarge
    /// beyond the limits.
    [[nodiscard]] Result<std::optional<ArchiveMember>> next();

private:
    struct Private;
    explicit ArchiveReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace gleaner::library
