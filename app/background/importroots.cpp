// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/background/importroots.h"

#include "core/library/filebytes.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace gleaner::background {

ImportRoots::ImportRoots(const QStringList &paths)
    : m_folders(paths)
{
    if (!std::ranges::all_of(paths, [](const QString &path) { return QFileInfo(path).isDir(); }))
        m_folders.clear();
}

std::optional<Error> ImportRoots::gone() const
{
    const auto isThere = [](const QString &folder) { return QFileInfo(folder).isDir() && !QDir(folder).isEmpty(); };
    if (m_folders.isEmpty() || std::ranges::any_of(m_folders, isThere))
        return std::nullopt;
    return library::folderIsMissing(m_folders.first());
}

} // namespace gleaner::background
