// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/entitydecision.h"

#include <QList>
#include <QString>

class QComboBox;

namespace gleaner::entities {

/// The types that a person can give a thing: names, not figures, dates or links.
[[nodiscard]] QList<entity::Type> nameTypes();
/// The type of one thing in the person's language, in the singular ("Person", "人物").
[[nodiscard]] QString typeName(entity::Type type);
/// A thing with its type, as a table's cell shows it: "NVIDIA (organisation)".
[[nodiscard]] QString describe(const library::EntityKey &thing);

/// Fills a box with the types of names, each with its type as data.
void addTypes(QComboBox &box, entity::Type current);

} // namespace gleaner::entities
