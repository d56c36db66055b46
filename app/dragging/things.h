// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

class QMimeData;

namespace gleaner::dragging {

/// Something of the library that rows stand for and that can be taken elsewhere.
struct Thing {
    enum class Kind { Item, Highlight, Figure };
    Kind kind = Kind::Item;
    qint64 id = 0; ///< an ItemId's, HighlightId's or FigureId's value
    bool operator==(const Thing &) const = default;

    [[nodiscard]] static Thing of(ItemId item) { return {Kind::Item, item.value}; }
    [[nodiscard]] static Thing of(HighlightId highlight) { return {Kind::Highlight, highlight.value}; }
};

/// What a model says that its rows can be dragged as.
[[nodiscard]] QStringList thingsTypes();
/// The caller owns it; null for no things.
[[nodiscard]] QMimeData *thingsMime(const QList<Thing> &things);
/// In their order, each once; none for other data.
[[nodiscard]] QList<Thing> thingsOf(const QMimeData &data);

} // namespace gleaner::dragging
