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
    int items = 0;      ///< by themselves
    int highlights = 0; ///< not in the trash
    bool operator==(const TagRow &) const = default;
};

/// What a change of a tag did, for Writer::undoTagChange().
struct TagChange {
    struct Tag {
        QString name;
        annotation::TagColour colour = annotation::TagColour::None;
        bool operator==(const Tag &) const = default;
    };
    template<typename Of>
    struct Use {
        Of of;
        qint64 added = 0; ///< ms since the epoch
        bool operator==(const Use &) const = default;
    };
    template<typename Of>
    struct Uses {
        QList<Use<Of>> taken; ///< carried `tag` and do not any more
        QList<Of> given;      ///< carry `other` and did not before
        bool operator==(const Uses &) const = default;
    };
    Tag tag;                  ///< as it was
    QString now;              ///< what it is called after the change; empty: it is no more
    std::optional<Tag> other; ///< the one it was merged into, as it was
    Uses<ItemId> onItems;
    Uses<HighlightId> onHighlights; ///< also of the trash
    QList<ItemId> items;            ///< all whose tags, or those of whose highlights, look otherwise
    bool operator==(const TagChange &) const = default;
};

} // namespace gleaner::library
