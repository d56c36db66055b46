// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dragging/things.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace gleaner::dragging {

namespace {

/// Of this process alone: ids mean something else in the library of another one.
QString type()
{
    return u"application/x-gleaner-things-%1"_s.arg(QCoreApplication::applicationPid());
}

constexpr QByteArrayView Kinds("ihf"); // by Thing::Kind

} // namespace

QStringList thingsTypes()
{
    return {type()};
}

QMimeData *thingsMime(const QList<Thing> &things)
{
    if (things.isEmpty())
        return nullptr;
    QByteArray bytes;
    for (const Thing &thing : things)
        bytes += Kinds[qsizetype(thing.kind)] + QByteArray::number(thing.id) + ' ';
    auto *data = new QMimeData;
    data->setData(type(), bytes);
    return data;
}

QList<Thing> thingsOf(const QMimeData &data)
{
    QList<Thing> things;
    const QList<QByteArray> parts = data.data(type()).split(' ');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const qsizetype kind = Kinds.indexOf(part[0]);
        const Thing thing{Thing::Kind(kind), part.sliced(1).toLongLong()};
        if (kind >= 0 && thing.id > 0 && !things.contains(thing))
            things.append(thing);
    }
    return things;
}

} // namespace gleaner::dragging
