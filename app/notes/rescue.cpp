// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/rescue.h"

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

/// Whether nothing of the file is left to take.
bool takeIn(Writer &writer, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonArray left;
    const QJsonArray notes = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : notes) {
        const QString text = value[u"text"].toString();
        const NoteId note{value[u"note"].toInteger()};
        // A note that went meanwhile is a new one: what was typed last is what a person wants.
        if (!(note.isValid() && writer.updateNote(note, text))
            && !writer.addNote(ItemId{value[u"item"].toInteger()}, text))
            left.append(value);
    }
    if (left.isEmpty() && !notes.isEmpty())
        return true;
    if (left != notes) {
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

Result<QString> keepUnsaved(const QList<annotation::Note> &notes, const QStringList &folders)
{
    QJsonArray records;
    for (const annotation::Note &note : notes)
        records.append(QJsonObject{{u"item"_s, note.item.value}, {u"note"_s, note.id.value}, {u"text"_s, note.text}});
    const QByteArray bytes = QJsonDocument(records).toJson();
    Error error;
    for (const QString &folder : folders) {
        QString path;
        int number = 0;
        do
            path = folder + u"/notes-" + QString::number(++number) + u".json";
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
        const QFileInfoList files = QDir(folder).entryInfoList({u"notes-*.json"_s}, QDir::Files);
        for (const QFileInfo &info : files) {
            (void)service.write([path = info.filePath()](Writer &writer) -> Result<> {
                if (takeIn(writer, path))
                    QFile::remove(path);
                return {};
            });
        }
        QDir().rmdir(folder); // goes at the start after, once it is empty
    }
}

} // namespace gleaner::notes
