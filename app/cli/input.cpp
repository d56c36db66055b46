// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input.h"

#include "app/cli/console.h"
#include "core/document/document.h"
#include "core/export/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <limits>

namespace gleaner::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::cli)
};

/// `most` bytes of it.
Result<QByteArray> read(const QString &path, qsizetype most)
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
        constexpr qsizetype Piece = 1 << 20;
        while (bytes.size() < most) {
            const QByteArray piece = file.read(std::min(most - bytes.size(), Piece));
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

} // namespace

Result<QByteArray> readInput(const QString &path)
{
    return read(path, document::Limits{}.bytes + 1);
}

Result<QByteArray> readWhole(const QString &path)
{
    return read(path, std::numeric_limits<qsizetype>::max());
}

int writeOutput(const QString &path, const QByteArray &bytes)
{
    if (path.isEmpty()) {
        printRaw(bytes);
        return finished(Success);
    }
    const auto saved = exporting::saveFile(path, bytes);
    return saved ? int(Success) : complain(saved.error());
}

} // namespace gleaner::cli
