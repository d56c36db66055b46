// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/export/markdown.h"
#include "core/library/reader.h"

#include <QHash>
#include <QString>

namespace gleaner::exporting {

struct Written {
    QString path;
    bool changed = false; ///< false: the bytes were already the same
    QString keptCopy;     ///< where the file went as it was, when somebody had edited inside the managed region
};

/// Where exports go: one file (a path that ends in ".md") with a region a digest, or a folder with a file a digest.
/// In a folder the file that holds a digest's region is found by its content, so a person may rename it.
class Target {
public:
    /// Creates the folder when it is missing. Errors: Unreadable and Conflict (see regionsOf) of a single file,
    /// Storage. In a folder, a file that cannot be understood fails only the digests it names, when they are written.
    [[nodiscard]] static Result<Target> open(const QString &out);

    /// Whether some file there already shows the digest.
    [[nodiscard]] bool holds(const QString &digestUid) const;
    /// Writes atomically: a broken write leaves the old file. A foreign file in the way is never touched: the name gets
    /// "-2". Nothing is written for a digest without notes and annotated items unless a file already shows it.
    [[nodiscard]] Result<Written> write(const ExportDigest &digest);

private:
    QString m_folder;                 ///< empty for a single file
    QString m_file;                   ///< empty for a folder
    QHash<QString, QString> m_fileOf; ///< digest uid -> path
    QHash<QString, Error> m_refused;  ///< digest uid -> why the file that shows it cannot be written
};

/// What a digest has to export; it is empty when nothing in it is annotated.
[[nodiscard]] Result<ExportDigest> collect(const library::Reader &reader, DigestId digest);

/// Exports `digests` (empty: all of the library) that are annotated or already shown there. One digest that fails does
/// not stop the others: its error stands in `failed`.
struct ExportReport {
    QList<Written> written;
    QList<Error> failed;
};
[[nodiscard]] Result<ExportReport> exportAnnotated(const library::Reader &reader, const QString &out,
                                                   const QList<DigestId> &digests = {});

} // namespace gleaner::exporting
