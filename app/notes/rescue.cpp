// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/rescue.h"

#include "app/notes/notecommand.h"
#include "app/shell/libraryservice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using gleaner::library::Writer;

namespace gleaner::notes {

namespace {

/// Libraries share the documents' folder: a file names the one it is of.
QString libraryMark(const library::Location &location)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(location.folder.toUtf8(), QCryptographicHash::Sha1).toHex().first(8));
}

/// What is left of the file is in it; whether nothing is.
bool takeIn(Writer &writer, const QString &path, const TakeRecord &take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonArray left;
    const QJsonArray records = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &record : records) {
        if (!take(writer, record.toObject()))
            left.append(record);
    }
    if (left.isEmpty() && !records.isEmpty())
        return true;
    if (left != records) {
        QSaveFile rest(path);
        if (rest.open(QIODevice::WriteOnly) && rest.write(QJsonDocument(left).toJson()) >= 0)
            rest.commit();
    }
    return false;
}

} // namespace

QStringList rescueFolders(const library::Location &location)
{
    return {QString(location.folder + u"/unsaved-notes"),
            QString(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/gleaner-unsaved-notes-"
                    + libraryMark(location))};
}

Result<QString> keepRecords(const QString &kind, const QJsonArray &records, const QStringList &folders)
{
    const QByteArray bytes = QJsonDocument(records).toJson();
    Error error;
    for (const QString &folder : folders) {
        QString path;
        int number = 0;
        do
            path = u"%1/%2-%3.json"_s.arg(folder, kind, QString::number(++number));
        while (QFile::exists(path));
        QSaveFile file(path);
        if (QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
            && file.commit())
            return path;
        error = {Error::Kind::Unreadable, file.errorString(), path};
    }
    return std::unexpected(error);
}

void takeInRecords(shell::LibraryService &service, const QString &kind, const QStringList &folders,
                   const TakeRecord &take)
{
    for (const QString &folder : folders) {
        const QFileInfoList files = QDir(folder).entryInfoList({kind + u"-*.json"_s}, QDir::Files);
        for (const QFileInfo &info : files) {
            (void)service.write([path = info.filePath(), take](Writer &writer) -> Result<> {
                if (takeIn(writer, path, take))
                    QFile::remove(path);
                return {};
            });
        }
        QDir().rmdir(folder); // goes at the start after, once it is empty
    }
}

Result<QString> keepUnsaved(const QList<annotation::Note> &notes, const QStringList &folders)
{
    QJsonArray records;
    for (const annotation::Note &note : notes) {
        records.append(QJsonObject{{u"item"_s, note.item.value},
                                   {u"digest"_s, note.digest.value},
                                   {u"type"_s, note.entityType},
                                   {u"name"_s, note.entityName},
                                   {u"note"_s, note.id.value},
                                   {u"text"_s, note.text}});
    }
    return keepRecords(u"notes"_s, records, folders);
}

void takeInUnsaved(shell::LibraryService &service, const QStringList &folders)
{
    takeInRecords(service, u"notes"_s, folders, [](Writer &writer, const QJsonObject &record) {
        const QString text = record.value(u"text").toString();
        const NoteId note{record.value(u"note").toInteger()};
        // A note that went meanwhile is a new one: what was typed last is what a person wants.
        annotation::Note about;
        about.item = {record.value(u"item").toInteger()};
        about.digest = {record.value(u"digest").toInteger()};
        about.entityType = record.value(u"type").toString();
        about.entityName = record.value(u"name").toString();
        return (note.isValid() && writer.updateNote(note, text)) || addNoteAbout(writer, about, text);
    });
}

} // namespace gleaner::notes
