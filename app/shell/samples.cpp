// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gleaner::shell {

namespace {

Error cannotWrite(const QString &path)
{
    return {.kind = Error::Kind::Storage,
            .message = QCoreApplication::translate(
                "gleaner::shell", "The sample digests could not be written. Check the folder's rights and free space."),
            .where = path};
}

} // namespace

Result<QString> unpackSamples(const QString &folder)
{
    const QString target = folder + u"/samples";
    if (!QDir().mkpath(target))
        return std::unexpected(cannotWrite(target));
    const QDir samples(QStringLiteral(":/samples"));
    for (const QString &name : samples.entryList(QDir::Files)) {
        const QString path = target + u'/' + name;
        if (QFileInfo::exists(path))
            continue;
        if (!QFile::copy(samples.filePath(name), path))
            return std::unexpected(cannotWrite(path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    return target;
}

} // namespace gleaner::shell
