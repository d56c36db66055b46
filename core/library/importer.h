// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/digest/parser.h"
#include "core/entity/extractor.h"
#include "core/library/reader.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace gleaner::library {

/// A file read, parsed and ready for the writer, or why it is not.
struct PreparedFile {
    QString path; ///< absolute, native separators turned to '/'
    QByteArray bytes;
    QByteArray sha256;
    qint64 size = 0;
    qint64 modified = 0;    ///< ms since epoch, UTC
    bool unchanged = false; ///< same path, size, time and hash as stored: nothing else is filled in
    std::optional<Error> error;
    digest::Digest digest; ///< its node lists are not used by the writer
    entity::DigestMentions mentions;
};

/// The digest files below `paths` (files as given; in folders *.md, *.markdown, *.txt, hidden ones left out), absolute,
/// sorted, each once. Links that lead in a circle are followed once.
[[nodiscard]] QStringList collectFiles(const QStringList &paths);

/// Reads and parses one file. Pure but for reading it; safe from any thread. `known` is what the library has of it,
/// `options` how it wants new documents parsed (Reader::parseOptions()).
[[nodiscard]] PreparedFile prepareFile(const QString &path, const entity::Extractor &extractor,
                                       const std::optional<Reader::KnownFile> &known = {},
                                       const digest::ParseOptions &options = {});
/// The same for bytes at hand (re-indexing from stored sources).
[[nodiscard]] PreparedFile prepareBytes(const QString &path, const QByteArray &bytes,
                                        const entity::Extractor &extractor, const digest::ParseOptions &options = {});

} // namespace gleaner::library
