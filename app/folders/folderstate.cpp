// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/folderstate.h"

#include <QCoreApplication>
#include <QDir>

namespace gleaner::folders {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gleaner::folders)
};

} // namespace

using Condition = FolderState::Condition;

Condition conditionOf(const FolderLook &look, const FolderNews &news)
{
    if (look.state == FolderLook::State::Missing)
        return Condition::Missing;
    if (look.state == FolderLook::State::Unreadable)
        return Condition::Unreadable;
    if (news.isAway)
        return Condition::Away;
    switch (look.notice) {
    case FolderLook::Notice::Told: return Condition::Watched;
    case FolderLook::Notice::Remote: return Condition::Remote;
    case FolderLook::Notice::OutOfWatches: return Condition::OutOfWatches;
    }
    return Condition::Watched;
}

QString conditionName(Condition condition)
{
    switch (condition) {
    case Condition::Looking: return Words::tr("Looking…");
    case Condition::Watched: return Words::tr("Watched");
    case Condition::Remote:
    case Condition::OutOfWatches: return Words::tr("Looked through every minute");
    case Condition::Missing: return Words::tr("Not there");
    case Condition::Away: return Words::tr("Empty");
    case Condition::Unreadable: return Words::tr("Cannot be read");
    }
    return {};
}

QString conditionText(const FolderState &folder)
{
    const QString path = QDir::toNativeSeparators(folder.path);
    QString text;
    switch (folder.condition) {
    case Condition::Looking: return Words::tr("%1 is being looked through for the first time.").arg(path);
    case Condition::Watched: text = Words::tr("What comes into %1 is imported at once.").arg(path); break;
    case Condition::Remote:
        text = Words::tr("%1 is in the network, where other machines may change it unseen: it is looked through every "
                         "minute.")
                   .arg(path);
        break;
    case Condition::OutOfWatches:
        text = Words::tr("%1 has more folders and files than can be watched here: it is looked through every minute. "
                         "Watch a part of it, or raise the system's limit (fs.inotify.max_user_watches).")
                   .arg(path);
        break;
    case Condition::Missing:
        return Words::tr("The watched folder %1 is not there. If it is on a drive or in the network, connect it: it is "
                         "watched again by itself. If it was moved, watch it in its new place. Its digests and notes "
                         "stay in the library.")
            .arg(path);
    case Condition::Away:
        return Words::tr(
                   "The watched folder %1 stands empty. If a drive belongs there, connect it: it is watched again "
                   "by itself. The digests and notes stay in the library.")
            .arg(path);
    case Condition::Unreadable:
        return Words::tr(
                   "The watched folder %1 cannot be read. Give yourself the right to read it: it is watched again "
                   "by itself. Its digests and notes stay in the library.")
            .arg(path);
    }
    if (folder.gone > 0)
        text += u' '
              + Words::tr("%n digest(s) from it have no file any more; they stay in the library, with notes and tags.",
                          nullptr, folder.gone);
    return text;
}

} // namespace gleaner::folders
