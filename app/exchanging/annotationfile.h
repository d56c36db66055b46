// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle.h"

#include <QString>

namespace gleaner::library {
class Writer;
}

namespace gleaner::exchanging {

/// A file of annotations as a person takes it in: a colleague's bundle, or what other programs wrote.
struct AnnotationFile {
    QString path;
    QByteArray bytes;
    QDateTime read; ///< when annotations were made that do not tell
    bool isBundle = false;
};

/// Errors: Unreadable.
[[nodiscard]] Result<AnnotationFile> readFile(const QString &path, const QDateTime &now);

/// What taking it in would do. Of what is no bundle, what has a place counts as added. Takes its time. Errors: those of
/// mergeBundle(), readAnnotationFile() and placed().
[[nodiscard]] Result<exchange::MergeReport> lookInto(const library::Location &location, const AnnotationFile &file);

/// Takes it in. Errors: the same, and those of Writer::load().
[[nodiscard]] Result<exchange::MergeReport> takeIn(library::Writer &writer, const library::Location &location,
                                                   const AnnotationFile &file);

} // namespace gleaner::exchanging
