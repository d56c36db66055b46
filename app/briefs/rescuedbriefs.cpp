// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/rescuedbriefs.h"

#include "app/notes/rescue.h"
#include "app/shell/libraryservice.h"
#include "core/library/briefrecords.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using gleaner::library::Brief;
using gleaner::library::BriefSource;
using gleaner::library::Writer;

namespace gleaner::briefs {

Result<QString> keepUnsaved(const QList<Brief> &briefs, const QStringList &folders)
{
    QJsonArray records;
    for (const Brief &brief : briefs) {
        QJsonArray sources;
        for (const BriefSource &source : brief.sources)
            sources.append(library::sourceRecord(source));
        records.append(QJsonObject{
            {u"brief"_s, brief.id.value}, {u"title"_s, brief.title}, {u"text"_s, brief.text}, {u"sources"_s, sources}});
    }
    return notes::keepRecords(u"briefs"_s, records, folders);
}

void takeInUnsaved(shell::LibraryService &service, const QStringList &folders)
{
    notes::takeInRecords(service, u"briefs"_s, folders, [](Writer &writer, const QJsonObject &record) {
        Brief brief{.id = {record.value(u"brief").toInteger()},
                    .title = record.value(u"title").toString(),
                    .text = record.value(u"text").toString()};
        for (const QJsonValue &value : record.value(u"sources").toArray()) {
            if (const auto source = library::sourceOfRecord(value.toObject()))
                brief.sources.append(*source);
        }
        // A brief that went meanwhile is a new one: what was typed last is what a person wants.
        return writer.setBriefText(brief.id, brief.text) || writer.addBrief(brief);
    });
}

} // namespace gleaner::briefs
