// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QtTypes>

namespace gleaner {

/// A row's number in the library, typed by what it names so that one cannot be passed for another. 0 is "none".
template<typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using DigestId = Id<struct DigestTag>;
using ItemId = Id<struct ItemTag>;
using NoteId = Id<struct NoteTag>;
using HighlightId = Id<struct HighlightTag>;
using SavedSearchId = Id<struct SavedSearchTag>;

} // namespace gleaner

Q_DECLARE_METATYPE(gleaner::DigestId)
Q_DECLARE_METATYPE(gleaner::ItemId)
Q_DECLARE_METATYPE(gleaner::NoteId)
Q_DECLARE_METATYPE(gleaner::HighlightId)
Q_DECLARE_METATYPE(gleaner::SavedSearchId)
