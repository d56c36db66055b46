// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/error.h"
#include "core/library/library.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace gleaner::library {
class Writer;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::notes {

/// Keeps what the library did not take in a file of its own, "KIND-1.json" and so on, in the first of `folders` that
/// can be written to; gives its path. Errors: Unreadable.
[[nodiscard]] Result<QString> keepRecords(const QString &kind, const QJsonArray &records, const QStringList &folders);

/// Gives each record of such files of earlier runs to `take`, which says whether the library has it now: then it goes
/// from its file, and an empty file goes. In the writing thread.
using TakeRecord = std::function<bool(library::Writer &writer, const QJsonObject &record)>;
void takeInRecords(shell::LibraryService &service, const QString &kind, const QStringList &folders,
                   const TakeRecord &take);

/// Keeps the texts of notes that the library did not take in a file of their own, in the first of `folders` that can be
/// written to; gives its path. A note without an id is a new one. Errors: Unreadable.
[[nodiscard]] Result<QString> keepUnsaved(const QList<annotation::Note> &notes, const QStringList &folders);

/// Where such files are: beside the library, then in the person's documents.
[[nodiscard]] QStringList rescueFolders(const library::Location &location);

/// Gives the library what earlier runs kept; a file goes when all of it is taken. In the writing thread.
void takeInUnsaved(shell::LibraryService &service, const QStringList &folders);

} // namespace gleaner::notes
