// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/lookout.h"

#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace gleaner::folders {

namespace {

constexpr int LongestWait = 8; // times the quiet that is waited for

/// Whether changes may come from other machines, which no system tells of.
bool isRemote(const QString &folder)
{
    constexpr std::array Types{"nfs",   "cifs",    "smb",        "9p",          "afs",
                               "ceph",  "gluster", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse",
                               "davfs", "vboxsf",  "virtiofs"};
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    return std::ranges::any_of(Types, [&](const char *remote) { return type.startsWith(remote); });
}

/// The folders, then the files changed last, as many as may be.
QSet<QString> wantedOf(const FolderLook &look, qsizetype most)
{
    QStringList folders = look.folders.keys();
    folders.sort();
    folders.resize(std::min(folders.size(), most));
    QSet<QString> wanted(folders.cbegin(), folders.cend());
    std::vector<std::pair<qint64, QString>> files;
    files.reserve(size_t(look.files.size()));
    for (auto file = look.files.cbegin(); file != look.files.cend(); ++file)
        files.emplace_back(-file->modified, file.key());
    std::ranges::sort(files);
    for (const auto &[age, path] : files) {
        if (wanted.size() >= most)
            break;
        wanted.insert(path);
    }
    return wanted;
}

bool isSame(const QString &folder, qint64 birth)
{
    const QFileInfo info(folder);
    return info.isDir() && birthOf(info) == birth;
}

} // namespace

Lookout::Lookout(QString folder, const Pace &pace, std::stop_token stop)
    : m_folder(std::move(folder))
    , m_pace(pace)
    , m_stop(std::move(stop))
    , m_around(QFileInfo(m_folder).path())
    , m_soon(this)
    , m_later(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(m_pace.quiet);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Lookout::look);
    connect(&m_later, &QTimer::timeout, this, &Lookout::look);
}

Lookout::~Lookout() = default;

void Lookout::lookSoon()
{
    if (!m_soon.isActive())
        m_waiting.start();
    if (!m_soon.isActive() || m_waiting.elapsed() < LongestWait * m_pace.quiet.count())
        m_soon.start();
}

void Lookout::look()
{
    m_soon.stop();
    FolderLook look = lookAt(m_folder, m_stop);
    if (!look.isComplete)
        return;
    const bool isMore = follow(look);
    const bool isAway = look.state != FolderLook::State::There || look.isEmpty;
    m_later.start(isAway ? m_pace.away : look.notice == FolderLook::Notice::Told ? m_pace.regular : m_pace.untold);
    emit looked(look);
    if (isMore) // something may have come into them before they were watched
        lookSoon();
}

void Lookout::noteChange(const QString &path)
{
    // All kinds of things may come and go around the folder.
    if (path != m_around || m_around == m_folder || !isSame(m_folder, m_births.value(m_folder)))
        lookSoon();
}

QStringList Lookout::outdated(const FolderLook &look, const QSet<QString> &wanted) const
{
    QStringList paths;
    for (const QString &path : m_watcher->directories() + m_watcher->files()) {
        if (path != m_around && (!wanted.contains(path) || m_births.value(path) != look.folders.value(path)))
            paths.append(path);
    }
    return paths;
}

bool Lookout::follow(FolderLook &look)
{
    if (!m_watcher) {
        m_watcher = std::make_unique<QFileSystemWatcher>();
        connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &Lookout::noteChange);
        connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, &Lookout::noteChange);
        if (m_around != m_folder)
            m_watcher->addPath(m_around);
    }
    const QSet<QString> wanted = wantedOf(look, m_pace.watched);
    if (const QStringList old = outdated(look, wanted); !old.isEmpty())
        m_watcher->removePaths(old);
    m_births = look.folders;
    const QStringList watched = m_watcher->directories() + m_watcher->files();
    const QSet<QString> already(watched.cbegin(), watched.cend());
    QStringList folders;
    QStringList files;
    for (const QString &path : wanted) {
        if (!already.contains(path))
            (look.folders.contains(path) ? folders : files).append(path);
    }
    // Folders go first: of more than the system watches, they tell most.
    const qsizetype watchedNow = addPaths(folders + files);
    const bool isShort = look.folders.size() > m_pace.watched || watchedNow < folders.size() + files.size();
    if (isShort)
        look.notice = FolderLook::Notice::OutOfWatches;
    else if (look.state == FolderLook::State::There && isRemote(m_folder))
        look.notice = FolderLook::Notice::Remote;
    return std::min(watchedNow, folders.size()) > 0;
}

qsizetype Lookout::addPaths(const QStringList &paths)
{
    constexpr qsizetype AtOnce = 64;
    qsizetype added = 0;
    for (bool goesOn = true; goesOn && added < paths.size();) {
        // Each that is refused is complained about by Qt: where there was no room lately, one is enough to find out.
        const QStringList some = paths.sliced(added, std::min(m_isFull ? 1 : AtOnce, paths.size() - added));
        QStringList refused = m_watcher->addPaths(some);
        // What went meanwhile or may not be read is no sign of want.
        refused.removeIf([](const QString &path) { return !QFileInfo(path).isReadable(); });
        goesOn = refused.isEmpty();
        m_isFull = !goesOn;
        added += some.size() - refused.size();
    }
    return added;
}

} // namespace gleaner::folders
