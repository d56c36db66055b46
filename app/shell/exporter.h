// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QStringList>

namespace gleaner::shell {

class LibraryService;

/// What an export did.
struct ExportReport {
    QString folder;
    int written = 0;
    int unchanged = 0;
    QString keptCopy;    ///< of a file somebody had edited inside its managed part, as it was; one of them
    QList<Error> errors; ///< digests that could not be written; the others were
};

/// Writes every annotated digest of the library to a folder of Markdown files, on a reading thread.
class Exporter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Exporter)

public:
    /// `library` must outlive the exporter.
    explicit Exporter(LibraryService &library, QObject *parent = nullptr);

    void exportTo(const QString &folder);

signals:
    void finished(const gleaner::shell::ExportReport &report);
    void failed(const gleaner::Error &error); ///< nothing was written

private:
    LibraryService &m_library;
};

} // namespace gleaner::shell

Q_DECLARE_METATYPE(gleaner::shell::ExportReport)
