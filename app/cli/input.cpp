// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include "core/document/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

} // namespace

Result<QByteArray> readInput(const QString &path)
{
    const bool isStandardInput = path == u"-";
    const QFileInfo info(path);
    if (!isStandardInput && !info.exists())
        return std::unexpected(Error{Error::Kind::NotFound, Words::tr("There is no such file."), path});
    if (!isStandardInput && info.isDir())
        return std::unexpected(Error{Error::Kind::Unreadable, Words::tr("This is a folder."), path});

    QFile file(path);
    const bool opened = isStandardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray bytes;
    if (opened) {
        const qsizetype most = document::Limits{}.bytes + 1;
        while (bytes.size() < most) {
            const QByteArray piece = file.read(most - bytes.size());
            if (piece.isEmpty())
                break;
            bytes += piece;
        }
    }
    if (!opened || file.error() != QFileDevice::NoError)
        return std::unexpected(
            Error{Error::Kind::Unreadable, Words::tr("The file cannot be read: %1.").arg(file.errorString()), path});
    return bytes;
}

} // namespace gleaner::cli
