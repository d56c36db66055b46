// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldernews.h"

#include <algorithm>

namespace gleaner::folders {

namespace {

using library::FileStamp;

bool hasSettled(const QString &path, const FileStamp &stamp, const FolderLook &look, const FolderLook &before,
                const Pace &pace)
{
    if (stamp.modified <= look.time - pace.settled.count())
        return true;
    const auto earlier = before.files.constFind(path);
    // Timers are a little early at times.
    return earlier != before.files.cend() && *earlier == stamp && look.time - before.time >= pace.quiet.count() / 2;
}

/// Whether a file known to the library is there, or may be: by itself, in an archive, or where nobody can look.
bool mayBeThere(const QString &path, const FolderLook &look)
{
    if (look.files.contains(path)
        || std::ranges::any_of(look.unreadable, [&](const QString &one) { return library::isWithin(path, one); }))
        return true;
    for (qsizetype slash = path.lastIndexOf(u'/'); slash > 0; slash = path.lastIndexOf(u'/', slash - 1)) {
        if (look.files.contains(path.first(slash)))
            return true;
    }
    return false;
}

} // namespace

FolderNews newsOf(const library::KnownFiles &known, const FolderLook &look, const FolderLook &before,
                  const Stamps &tried, const Pace &pace)
{
    FolderNews news;
    news.isAway = look.state != FolderLook::State::There || (look.isEmpty && !known.own.isEmpty());
    if (news.isAway || !look.isComplete)
        return news;
    for (auto file = look.files.cbegin(); file != look.files.cend(); ++file) {
        if (file->size == 0 || known.stamps.value(file.key(), {-1, 0}) == *file
            || tried.value(file.key(), {-1, 0}) == *file)
            continue;
        if (hasSettled(file.key(), *file, look, before, pace))
            news.ready.insert(file.key(), *file);
        else
            news.waits = true;
    }
    for (const QString &path : known.own) {
        if (!mayBeThere(path, look))
            news.gone.append(path);
    }
    std::ranges::sort(news.gone);
    return news;
}

} // namespace gleaner::folders
