// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/filebytes.h"

#include "core/document/document.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gleaner::library {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::library)
};

/// Reads to the end of a file of `expected` bytes, or a little over `limit` of one that grows. Room for all that might
/// come would be the system's to give and to take back, for each file.
QByteArray readAtMost(QFile &file, qint64 expected, qint64 limit)
{
    QByteArray bytes = file.read(expected + 1);
    while (bytes.size() <= limit) {
        const QByteArray more = file.read(bytes.size() + 1);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

QString whyUnreadable(const QFile &file)
{
    const QFileInfo info(file.fileName());
    if (info.exists() && !info.isReadable())
        return Words::tr("You have no right to read this file. Change its rights, then import it again.");
    return Words::tr("The file cannot be read (%1). If it is on a drive or in the network, see that this is connected, "
                     "then import it again.")
        .arg(file.errorString());
}

} // namespace

Result<QByteArray> readFile(const QFileInfo &info)
{
    const QString path = info.absoluteFilePath();
    const qsizetype limit = document::Limits{}.bytes;
    const auto error = [&](Error::Kind kind, const QString &message) {
        return std::unexpected(Error{kind, message, path});
    };
    const auto missing = [&] {
        const QString folder = missingFolder(path);
        return error(
            Error::Kind::NotFound,
            folder.isEmpty()
                ? Words::tr("There is no such file. If it was moved or renamed, import it from where it is now.")
                : folderIsMissing(folder).message);
    };
    // It may go at any moment.
    const auto unreadable = [&](const QString &message) {
        return QFileInfo::exists(path) ? error(Error::Kind::Unreadable, message) : missing();
    };
    if (!info.exists())
        return missing();
    if (info.isDir()) {
        return unreadable(
            Words::tr("This folder cannot be read. Give yourself the right to read it, then import it again."));
    }
    if (!info.isFile())
        return unreadable(Words::tr("This is not a file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(whyUnreadable(file));
    const QByteArray bytes = info.size() > limit ? QByteArray() : readAtMost(file, info.size(), limit);
    if (info.size() > limit || bytes.size() > limit)
        return error(Error::Kind::TooLarge, Words::tr("The file is larger than %1 MiB.").arg(limit / (1024 * 1024)));
    if (file.error() != QFileDevice::NoError)
        return unreadable(whyUnreadable(file));
    return bytes;
}

QString missingFolder(const QString &path)
{
    QString missing;
    for (QString folder = QFileInfo(path).path(); !QFileInfo::exists(folder); folder = QFileInfo(folder).path()) {
        missing = folder;
        if (QFileInfo(folder).path() == folder)
            break;
    }
    return missing;
}

Error folderIsMissing(const QString &folder)
{
    return {Error::Kind::NotFound,
            Words::tr("The folder %1 is not there. If it is on a drive or in the network, connect it, then import "
                      "again.")
                .arg(QDir::toNativeSeparators(folder)),
            folder};
}

} // namespace gleaner::library
