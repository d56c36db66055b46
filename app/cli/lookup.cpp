// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lookup.h"

#include <QDir>
#include <QFileInfo>

namespace gleaner::cli {

Result<DigestId> findDigest(const library::Reader &reader, const QString &name)
{
    const auto byPath = reader.digestOfFile(
        QDir::cleanPath(QDir::fromNativeSeparators(QFileInfo(name).absoluteFilePath())));
    if (byPath || byPath.error().kind != Error::Kind::NotFound)
        return byPath;
    return reader.findDigest(name);
}

Result<QStringList> digestUids(const library::Reader &reader, const QStringList &names)
{
    QStringList uids;
    for (const QString &name : names) {
        const auto row = findDigest(reader, name).and_then([&](DigestId id) { return reader.digest(id); });
        if (!row)
            return std::unexpected(row.error());
        uids.append(row->uid);
    }
    return uids;
}

} // namespace gleaner::cli
