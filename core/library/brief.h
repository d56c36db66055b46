// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

namespace gleaner::library {

using BriefId = Id<struct BriefTag>;

/// Something of the library that a brief cites, as it was when it was taken in: what the footnote tells stays true
/// whatever becomes of the document.
struct BriefSource {
    enum class Kind { Item, Highlight, Figure };
    Kind kind = Kind::Item;
    QString mark{};      ///< names the footnote, `[^mark]` in the text; empty before it is taken in
    QString item{};      ///< uid
    QString highlight{}; ///< uid; of Highlight only
    QString quote{};     ///< the words as they were read; of Figure its sentence; empty for Item
    QString title{};     ///< of the item
    QString source{};    ///< whom the item names, else the publisher
    QString url{};       ///< of the item, may be empty
    QString digestTitle{};
    QDate date{};      ///< the digest's
    QString file{};    ///< name of the digest's file
    int line = 0;      ///< 1-based; 0 is nowhere
    QDateTime taken{}; ///< UTC
    bool operator==(const BriefSource &) const = default;
};

/// A document of a person's own about what the library holds.
struct Brief {
    BriefId id{};
    QString uid{};                ///< stable text id
    QString title{};              ///< never empty, one line
    QString text{};               ///< Markdown; refers to the sources by footnotes
    QList<BriefSource> sources{}; ///< in the order in which they were taken in; also those the text refers to no more
    QDateTime created{};          ///< UTC
    QDateTime modified{};         ///< UTC
    bool operator==(const Brief &) const = default;
};

/// What names a source among those of its brief: what was taken in once is not taken in again.
[[nodiscard]] inline bool isSame(const BriefSource &a, const BriefSource &b)
{
    return a.kind == b.kind && a.item == b.item && a.highlight == b.highlight
        && (a.kind == BriefSource::Kind::Highlight || a.quote == b.quote);
}

} // namespace gleaner::library

Q_DECLARE_METATYPE(gleaner::library::BriefId)
