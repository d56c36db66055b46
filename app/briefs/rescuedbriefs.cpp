// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/rescuedbriefs.h"

#include "app/shell/libraryservice.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using gleaner::library::Brief;
using gleaner::library::Writer;

namespace gleaner::briefs {

namespace {

/// Whether all of the file was taken.
bool takeIn(Writer &writer, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    bool all = true;
    const QJsonArray briefs = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : briefs) {
        const QString text = value[u"text"].toString();
        // A brief that went meanwhile is a new one: what was typed last is what a person wants.
        all = (writer.setBriefText({value[u"brief"].toInteger()}, text)
               || writer.addBrief(value[u"title"].toString(), text))
           && all;
    }
    return all && !briefs.isEmpty();
}

} // namespace

Result<QString> keepUnsaved(const QList<Brief> &briefs, const QStringList &folders)
{
    QJsonArray records;
    for (const Brief &brief : briefs)
        records.append(QJsonObject{{u"brief"_s, brief.id.value}, {u"title"_s, brief.title}, {u"text"_s, brief.text}});
    const QByteArray bytes = QJsonDocument(records).toJson();
    Error error;
    for (const QString &folder : folders) {
        QString path;
        int number = 0;
        do
            path = folder + u"/briefs-" + QString::number(++number) + u".json";
        while (QFile::exists(path));
        QSaveFile file(path);
        if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.commit())
            return path;
        error = {Error::Kind::Unreadable, file.errorString(), path};
    }
    return std::unexpected(error);
}

void takeInUnsaved(shell::LibraryService &service, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"briefs-*.json"_s}, QDir::Files);
        for (const QFileInfo &info : files) {
            (void)service.write([path = info.filePath()](Writer &writer) -> Result<> {
                if (takeIn(writer, path))
                    QFile::remove(path);
                return {};
            });
        }
    }
}

} // namespace gleaner::briefs
