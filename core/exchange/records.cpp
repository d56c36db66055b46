// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/records.h"

#include "core/library/dump.h"

#include <QBuffer>
#include <QJsonDocument>

namespace gleaner::exchange {

Result<QList<QJsonObject>> libraryRecords(const library::Location &location, const QStringList &kinds)
{
    QBuffer lines;
    lines.open(QIODevice::ReadWrite);
    if (const auto dumped = library::dump(location, lines, kinds); !dumped)
        return std::unexpected(dumped.error());
    lines.seek(0);
    QList<QJsonObject> records;
    while (!lines.atEnd())
        records.append(QJsonDocument::fromJson(lines.readLine()).object());
    return records;
}

QByteArray recordLines(const QList<QJsonObject> &records)
{
    QByteArray lines;
    for (const QJsonObject &record : records)
        lines += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

} // namespace gleaner::exchange
