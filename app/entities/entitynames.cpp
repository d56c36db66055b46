// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitynames.h"

#include <QComboBox>
#include <QCoreApplication>

namespace gleaner::entities {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::entities)
};

} // namespace

QList<entity::Type> nameTypes()
{
    using enum entity::Type;
    return {Person, Org, Product, Place, Work, Event};
}

QString typeName(entity::Type type)
{
    switch (type) {
    case entity::Type::Person: return Words::tr("Person");
    case entity::Type::Org: return Words::tr("Organisation");
    case entity::Type::Product: return Words::tr("Product");
    case entity::Type::Place: return Words::tr("Place");
    case entity::Type::Work: return Words::tr("Work");
    case entity::Type::Event: return Words::tr("Event");
    default: return entity::displayName(type);
    }
}

QString describe(const library::EntityKey &thing)
{
    //: a name and its type, as "NVIDIA (Organisation)"
    return Words::tr("%1 (%2)").arg(thing.name, typeName(thing.type));
}

void addTypes(QComboBox &box, entity::Type current)
{
    const QList<entity::Type> types = nameTypes();
    for (const entity::Type type : types)
        box.addItem(typeName(type), int(type));
    // A figure keeps its type: it can have another name, but is no other kind of thing by default.
    if (!types.contains(current))
        box.addItem(typeName(current), int(current));
    box.setCurrentIndex(box.findData(int(current)));
}

} // namespace gleaner::entities
