// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/colourname.h"
#include "core/annotation/note.h"
#include "core/export/options.h"
#include "core/library/types.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace gleaner::library {
class Reader;
}

namespace gleaner::exporting {

/// One item with what its export shows.
struct ExportItem {
    library::ItemRow item;
    QList<annotation::Note> notes;           ///< oldest first
    QList<annotation::Highlight> highlights; ///< by place, those without one last
    QStringList entities;                    ///< canonical names, most mentioned first
};

struct ExportDigest {
    library::DigestRow digest;
    QList<annotation::Note> notes{}; ///< about the digest as a whole, oldest first
    annotation::ColourNames colourNames{};
    QHash<QString, QString> entityNames{}; ///< canonical -> as it is shown, where that is another
    QList<ExportItem> items;               ///< those that are exported, by number

    [[nodiscard]] QString shownEntity(const QString &name) const { return entityNames.value(name, name); }
    [[nodiscard]] bool isEmpty() const { return notes.isEmpty() && items.isEmpty(); }
};

/// Whether some file shows the digest or item with this uid already.
using IsHeld = std::function<bool(const QString &uid)>;

/// What of the library is to be exported: the digests that have something to show, and those that are held, even when
/// nothing of them is left; in the order of lists. A digest that cannot be read does not stop the others: its error is
/// added to `failed`. Errors: those of the reader; Usage for a search that cannot be understood; Cancelled.
[[nodiscard]] Result<QList<ExportDigest>> collect(const library::Reader &reader, const Options &options,
                                                  const IsHeld &isHeld, QList<Error> &failed,
                                                  const Following &following = {});

} // namespace gleaner::exporting
