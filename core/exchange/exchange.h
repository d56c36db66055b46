// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/exchange/webannotation.h"
#include "core/library/dump.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace gleaner::exchange {

/// What a library has to tell, as annotationPage() takes it.
struct WantedAnnotations {
    QList<QJsonObject> records;
    QHash<QString, AnnotatedItem> items;
};

/// Of the whole library, or of some of its digests (by uid). Errors: those of library::dump().
[[nodiscard]] Result<WantedAnnotations> wantedAnnotations(const library::Location &location,
                                                          const QStringList &digests = {});

/// Notes, highlights, tags and bookmarks of a library, or of some of its digests (by uid), as JSON-LD
/// (webannotation.h); the same library gives the same bytes. Notes about entities belong to no digest. Errors: those of
/// library::dump().
[[nodiscard]] Result<QByteArray> annotationsOf(const library::Location &location, const QStringList &digests = {});

struct TakeReport {
    library::LoadReport loaded;
    QList<Diagnostic> problems; ///< annotations that cannot be read, by their number from 1
    QList<Diagnostic> unplaced; ///< that no item of the library fits, or several do
    QStringList items;          ///< uids of those that annotations are on
};

/// Takes records into the library: library::load(), or Writer::load() where there is a writer.
using LoadRecords = std::function<Result<library::LoadReport>(QIODevice &records)>;

/// Takes annotations into the library, as library::load() takes records: of two versions of one the later changed
/// stays. Errors: those of placed() and `load`.
[[nodiscard]] Result<TakeReport> takeAnnotations(const library::Location &location, const ReadAnnotations &read,
                                                 const LoadRecords &load);
[[nodiscard]] Result<TakeReport> takeAnnotations(const library::Location &location, const ReadAnnotations &read,
                                                 const Clock &clock);

/// Ids of items by their uids; what the library has not is left out. Errors: those of Reader::open().
[[nodiscard]] Result<QList<ItemId>> idsOf(const library::Location &location, const QStringList &uids);

} // namespace gleaner::exchange
