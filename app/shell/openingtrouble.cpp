// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/openingtrouble.h"

#include "core/library/backupfolder.h"
#include "core/library/recovery.h"
#include "core/library/restore.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gleaner::shell {

OpeningTrouble::OpeningTrouble(const library::Location &location, const Error &error)
    : QMessageBox(Critical, tr("Gleaner cannot start"), error.message, NoButton)
    , m_location(location)
{
    setObjectName(u"openingTrouble"_s);
    setTextFormat(Qt::PlainText);
    QString details = error.where;
    if (error.kind == Error::Kind::Storage && library::isLibraryDamaged(location)) {
        details += u"\n\n"
                 + tr("The damaged file is kept, whatever you choose. A backup holds everything up to its time; "
                      "recovering keeps what can still be read, up to the last note.");
        const QList<library::BackupFile> backups = library::backupsOf(location);
        if (!backups.isEmpty()) {
            m_restore = addButton(
                tr("&Restore the backup of %1")
                    .arg(QLocale().toString(backups.first().made.toLocalTime(), QLocale::ShortFormat)),
                AcceptRole);
            m_restore->setObjectName(u"restoreBackup"_s);
        }
        m_recover = addButton(tr("Re&cover what can be read"), AcceptRole);
        m_recover->setObjectName(u"recoverLibrary"_s);
        setDefaultButton(m_restore ? m_restore : m_recover);
    }
    QPushButton *quit = addButton(tr("&Quit"), RejectRole);
    setEscapeButton(quit);
    setInformativeText(details);
}

OpeningTrouble::Answer OpeningTrouble::answer() const
{
    const QAbstractButton *clicked = clickedButton();
    if (clicked && clicked == m_restore)
        return Answer::Restore;
    return clicked && clicked == m_recover ? Answer::Recover : Answer::Quit;
}

Result<QString> OpeningTrouble::carryOut() const
{
    if (answer() == Answer::Restore) {
        // Made anew: another program may have made or removed some meanwhile.
        const QList<library::BackupFile> backups = library::backupsOf(m_location);
        const auto restored = library::restoreBackup(m_location, backups.value(0), systemClock());
        if (!restored)
            return std::unexpected(restored.error());
        return tr("The backup is restored. The damaged file is kept as %1.").arg(restored->kept);
    }
    const auto report = library::recoverLibrary(m_location, systemClock());
    if (!report)
        return std::unexpected(report.error());
    qint64 lost = report->unreadable.size();
    for (const library::RecoveredTable &table : report->tables)
        lost += qMax<qint64>(table.lost, 0);
    if (report->isComplete())
        return tr("Everything could be read. The damaged file is kept as %1.").arg(report->damaged);
    return tr("What can be read is recovered; at least %n record(s) are lost. The damaged file is kept as %1.", nullptr,
              int(qMax<qint64>(lost, 1)))
        .arg(report->damaged);
}

} // namespace gleaner::shell
