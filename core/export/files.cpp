// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace gleaner::exporting {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::exporting)
};

} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Error{Error::Kind::Unreadable, Words::tr("The file cannot be read: %1.").arg(file.errorString()), path});
    return file.readAll();
}

Result<> saveFile(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).path();
    if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
        return std::unexpected(Error{Error::Kind::Storage, Words::tr("The folder cannot be made."), folder});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(Error{
            Error::Kind::Storage,
            Words::tr("The file cannot be written: %1. What was there before is unchanged.").arg(file.errorString()),
            path});
    return {};
}

Error cancelled()
{
    return {Error::Kind::Cancelled, Words::tr("The export was cancelled."), {}};
}

QString freePath(const QString &path)
{
    const QFileInfo info(path);
    QString candidate = path;
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = info.path() + u'/' + info.completeBaseName() + u'-' + QString::number(n) + u'.' + info.suffix();
    return candidate;
}

QStringList markdownFiles(const QString &folder, const std::stop_token &stop)
{
    QStringList files;
    QStringList folders{folder};
    while (!folders.isEmpty() && !stop.stop_requested()) {
        const QDir dir(folders.takeFirst());
        for (const QFileInfo &info : dir.entryInfoList(
                 {u"*.md"_s}, QDir::Files | QDir::AllDirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (info.isDir())
                folders += info.filePath();
            else
                files += info.filePath();
        }
    }
    return files;
}

} // namespace gleaner::exporting
