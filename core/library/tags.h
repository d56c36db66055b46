// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/tag.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace gleaner::library {

/// A tag with what carries it.
struct TagRow {
    QString name;
    annotation::TagColour colour = annotation::TagColour::None;
    int items = 0;
    bool operator==(const TagRow &) const = default;
};

/// What a change of a tag did, for Writer::undoTagChange().
struct TagChange {
    struct Tag {
        QString name;
        annotation::TagColour colour = annotation::TagColour::None;
        bool operator==(const Tag &) const = default;
    };
    struct Use {
        ItemId item;
        qint64 added = 0; ///< ms since the epoch
        bool operator==(const Use &) const = default;
    };
    Tag tag;                  ///< as it was
    QString now;              ///< what it is called after the change; empty: it is no more
    std::optional<Tag> other; ///< the one it was merged into, as it was
    QList<Use> taken;         ///< carried `tag` and do not any more
    QList<ItemId> given;      ///< carry `other` and did not before
    QList<ItemId> items;      ///< all whose tags look otherwise
    bool operator==(const TagChange &) const = default;
};

} // namespace gleaner::library
