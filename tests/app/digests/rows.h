// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/types.h"

namespace gleaner::test {

inline library::DigestRow digestRow(qint64 id, const QString &title, QDate date, int items = 3)
{
    library::DigestRow row;
    row.id = {id};
    row.uid = QStringLiteral("digest-%1").arg(id);
    row.title = title;
    row.date = date;
    row.publisher = QStringLiteral("AI 日报");
    row.items = items;
    return row;
}

inline library::ItemRow itemRow(qint64 id, DigestId digest, int number, const QString &title)
{
    library::ItemRow row;
    row.id = {id};
    row.uid = QStringLiteral("item-%1").arg(id);
    row.digest = digest;
    row.number = number;
    row.title = title;
    row.url = QStringLiteral("https://www.example.com/%1").arg(id);
    return row;
}

} // namespace gleaner::test
