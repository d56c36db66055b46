// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "core/library/indexedtexts.h"
#include "core/library/reader.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace gleaner::library {

struct ArchiveMember; // archive.h

/// A file read, parsed and ready for the writer, or why it is not.
struct PreparedFile {
    QString path; ///< absolute, native separators turned to '/'
    QByteArray bytes;
    QByteArray sha256;
    qint64 size = 0;
    qint64 modified = 0;    ///< ms since epoch, UTC
    bool unchanged = false; ///< same path, size, time and hash as stored: nothing else is filled in
    std::optional<Error> error;
    digest::Digest digest;                          ///< its node lists are not used by the writer
    std::optional<entity::DigestMentions> mentions; ///< none: they follow (entitywork.h)
    // What the writer would make itself, where many threads can make it before its turn. Empty: left to the writer.
    QByteArray compressed;            ///< the bytes as they are stored
    std::vector<IndexedTexts> texts;  ///< parallel to the digest's items
    std::vector<std::string> words{}; ///< of `texts`
};

/// The digest files below `paths` (files as given; in folders *.md, *.markdown, *.txt and archives (archive.h), hidden
/// ones left out), absolute, sorted, each once, with folders that cannot be read, for their errors. Links that lead in
/// a circle are followed once. `found` is told of the number of files so far, now and then; false ends the search, and
/// what it gives is worth nothing.
[[nodiscard]] QStringList collectFiles(const QStringList &paths, const std::function<bool(qsizetype)> &found = {});

/// Reads and parses one file. Pure but for reading it; safe from any thread. `known` is what the library has of it,
/// `options` how it wants new documents parsed (Reader::parseOptions()). Without an extractor the entities follow.
[[nodiscard]] PreparedFile prepareFile(const QString &path, const std::optional<Reader::KnownFile> &known = {},
                                       const digest::ParseOptions &options = {});
[[nodiscard]] PreparedFile prepareFile(const QString &path, const entity::Extractor &extractor,
                                       const std::optional<Reader::KnownFile> &known = {},
                                       const digest::ParseOptions &options = {});
/// The same for a file in an archive.
[[nodiscard]] PreparedFile prepareMember(ArchiveMember &&member, const std::optional<Reader::KnownFile> &known = {},
                                         const digest::ParseOptions &options = {});
/// The same for bytes at hand (re-indexing from stored sources).
[[nodiscard]] PreparedFile prepareBytes(const QString &path, const QByteArray &bytes,
                                        const digest::ParseOptions &options = {});
[[nodiscard]] PreparedFile prepareBytes(const QString &path, const QByteArray &bytes,
                                        const entity::Extractor &extractor, const digest::ParseOptions &options = {});

} // namespace gleaner::library
