// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/handedits.h"
#include "core/export/managedfile.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <stop_token>

namespace gleaner::exporting {

/// A managed region in which somebody wrote.
struct EditedRegion {
    QString key;
    bool others = false; ///< also, or only, what no note can take over
    bool isLeft = false; ///< it stays as it is
    bool operator==(const EditedRegion &) const = default;
};

/// What became of a file, or what would.
struct Written {
    QString path;
    bool changed = false;    ///< false: the bytes were already the same
    QString keptCopy{};      ///< where the file goes as it was, when what stood inside a managed region would be lost
    QList<NoteEdit> edits{}; ///< what somebody wrote into notes there: the export shows them as the library has them
    QList<EditedRegion> edited{};
    QByteArray before{}; ///< the file's bytes; of a dry run only
    QByteArray after{};
    bool operator==(const Written &) const = default;
};

/// Where exports go: one file (a path that ends in ".md") with a region a page, or a folder with a file a page. In a
/// folder, or below it, the file that holds a page's region is found by its content, so a person may rename it.
class Target {
public:
    enum class Mode { Write, DryRun };

    /// Creates the folder when it is missing. Errors: Unreadable and Conflict (see regionsOf) of a single file,
    /// Storage, Cancelled. In a folder, a file that cannot be understood fails only the pages it names, when they are
    /// written.
    [[nodiscard]] static Result<Target> open(const QString &out, Mode mode = Mode::Write,
                                             const std::stop_token &stop = {});
    /// Regions with these keys stay as they are where somebody edited them.
    void leave(const QSet<QString> &keys) { m_left = keys; }

    [[nodiscard]] bool isFolder() const { return m_file.isEmpty(); }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Whether some file there already shows the page.
    [[nodiscard]] bool holds(const QString &key) const { return m_fileOf.contains(key); }
    /// The path of a page below the folder: where it is, else `wanted` (without ".md") or, when that is taken, with
    /// "-2" and so on. With `uniqueName` no two pages have the same name, wherever they are.
    [[nodiscard]] QString pathFor(const QString &key, const QString &wanted, bool uniqueName);

    /// Writes the page to the file that pathFor() gave, atomically: a broken write leaves the old file. A foreign file
    /// in the way is never touched. Nothing is written for an empty page unless a file already shows it; then `path` is
    /// empty. In a single file pages are gathered until finish(), and `path` is empty. Pages of different files may be
    /// written by different threads.
    [[nodiscard]] Result<Written> write(const PageText &page);
    /// Writes an image below the folder, unless it is there.
    [[nodiscard]] Result<Written> writeImage(const QString &path, const QByteArray &bytes) const;
    /// Writes a single file; nothing for a folder, and when no page was put into the file.
    [[nodiscard]] Result<Written> finish();

private:
    /// Puts a page into a file; adds the edits that would be lost to `written`, and says whether the file has to be
    /// kept as it was.
    [[nodiscard]] bool put(const PageText &page, ManagedFile &file, Written &written) const;
    [[nodiscard]] Result<Written> writeApart(const PageText &page, const QString &path) const;
    [[nodiscard]] Result<> save(const QByteArray &before, const QByteArray &after, bool keeps, Written &written) const;

    Mode m_mode = Mode::Write;
    QString m_folder;
    QString m_file;                   ///< empty for a folder
    QHash<QString, QString> m_fileOf; ///< key -> absolute path
    QHash<QString, Error> m_refused;  ///< key -> why the file that shows it cannot be written
    QSet<QString> m_left;             ///< keys
    QSet<QString> m_names;            ///< lower-case names of files, without ending
    QSet<QString> m_taken;            ///< lower-case absolute paths that are spoken for
    QByteArray m_before;              ///< of a single file
    ManagedFile m_managed;            ///< the same, with what was written since
    Written m_written;
    bool m_keeps = false;
};

} // namespace gleaner::exporting
