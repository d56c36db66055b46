// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvreader.h"

#include <utility>

namespace gleaner::exchange {

QList<QStringList> csvRecords(const QString &text)
{
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool isQuoted = false;
    const auto endRecord = [&] {
        record.append(std::exchange(field, {}));
        if (record.size() > 1 || !record.first().isEmpty())
            records.append(record);
        record.clear();
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'"' && isQuoted && at + 1 < text.size() && text[at + 1] == u'"') {
            field += c;
            ++at;
        } else if (c == u'"' && (isQuoted || field.isEmpty())) {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            record.append(std::exchange(field, {}));
        } else if ((c == u'\n' || c == u'\r') && !isQuoted) {
            if (c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
                ++at;
            endRecord();
        } else {
            field += c;
        }
    }
    endRecord();
    return records;
}

} // namespace gleaner::exchange
