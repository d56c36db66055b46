// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/rescuedbriefs.h"

#include "app/notes/rescue.h"
#include "app/shell/libraryservice.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using gleaner::library::Brief;
using gleaner::library::Writer;

namespace gleaner::briefs {

Result<QString> keepUnsaved(const QList<Brief> &briefs, const QStringList &folders)
{
    QJsonArray records;
    for (const Brief &brief : briefs)
        records.append(QJsonObject{{u"brief"_s, brief.id.value}, {u"title"_s, brief.title}, {u"text"_s, brief.text}});
    return notes::keepRecords(u"briefs"_s, records, folders);
}

void takeInUnsaved(shell::LibraryService &service, const QStringList &folders)
{
    notes::takeInRecords(service, u"briefs"_s, folders, [](Writer &writer, const QJsonObject &record) {
        const QString text = record.value(u"text").toString();
        // A brief that went meanwhile is a new one: what was typed last is what a person wants.
        return writer.setBriefText({record.value(u"brief").toInteger()}, text)
            || writer.addBrief(record.value(u"title").toString(), text);
    });
}

} // namespace gleaner::briefs
