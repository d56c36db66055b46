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

} // namespace gleaner::cli
