// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/note.h"
#include "core/base/error.h"
#include "core/library/highlightrows.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace gleaner::library {
class Reader;
}

namespace gleaner::highlights {

/// A highlight or a note, with where it is.
struct DeskRow {
    /// One of them is there.
    std::optional<annotation::Highlight> highlight{};
    std::optional<annotation::Note> note{};
    ItemId item{};
    QString itemTitle{};
    QString itemUrl{};
    QStringList tags{}; ///< of the highlight, then of the item
    QString digestTitle{};
    QDate digestDate{};
    QString publisher{};
    QString searchText{}; ///< all that is read of it, folded (library/fold.h)
    bool operator==(const DeskRow &) const = default;

    /// The words that were marked; empty for a note.
    [[nodiscard]] QString quote() const;
    /// What the person wrote, in Markdown.
    [[nodiscard]] QString written() const;
    [[nodiscard]] QDateTime modified() const;
};

/// All highlights and notes of the library by digest, the newest first. Takes its time: for reading threads.
[[nodiscard]] Result<QList<DeskRow>> deskRows(const library::Reader &reader);

} // namespace gleaner::highlights
