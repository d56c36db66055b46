// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/backupsdialog.h"

#include "app/shell/backupmodel.h"

#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using gleaner::library::BackupFile;

namespace gleaner::shell {

namespace {

Result<QString> backUpNow(const library::Location &location, const Clock &clock)
{
    const QDateTime now = clock();
    auto made = library::backUp(location.libraryFile(), location.backupFolder(), now, library::BackupReason::Asked);
    if (made)
        library::pruneBackups(location, now);
    return made;
}

QString timeOf(const BackupFile &backup)
{
    return QLocale().toString(backup.made.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

BackupsDialog::BackupsDialog(library::Location location, Clock clock, QWidget *parent)
    : TableDialog(u"backups"_s, tr("Backups"), parent)
    , m_location(std::move(location))
    , m_clock(std::move(clock))
    , m_model(new BackupModel(this))
    , m_make(addButton(u"backupsMake"_s, tr("&Back up now")))
    , m_restore(addButton(u"backupsRestore"_s, tr("&Restore…")))
{
    setModel(m_model);
    view()->setSelectionMode(QAbstractItemView::SingleSelection);
    view()->header()->resizeSection(BackupModel::MadeColumn, 180);
    view()->header()->resizeSection(BackupModel::ReasonColumn, 320);
    setEmptyText(tr("There is no backup yet. One is made every day, before updates of the library and before large "
                    "changes; seven days and four weeks are kept."));
    QPushButton *folder = addButton(u"backupsFolder"_s, tr("Show the &folder"));

    connect(view(), &QTreeView::activated, this, &BackupsDialog::askToRestore);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::backUp);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::askToRestore);
    connect(folder, &QPushButton::clicked, this, [this] { emit folderRequested(m_location.backupFolder()); });
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BackupsDialog::enableButtons);
    view()->setFocus();
    enableButtons();
    reload();
}

void BackupsDialog::reload()
{
    QtConcurrent::run(library::backupsOf, m_location).then(this, [this](const QList<BackupFile> &backups) {
        const int row = view()->currentIndex().row();
        m_model->setBackups(backups);
        showTable(!backups.isEmpty());
        if (!backups.isEmpty())
            restoreCurrent(row);
        enableButtons();
    });
}

void BackupsDialog::enableButtons()
{
    m_make->setEnabled(!m_making);
    m_restore->setEnabled(!m_making && view()->selectionModel()->hasSelection());
}

void BackupsDialog::backUp()
{
    m_making = true;
    enableButtons();
    tell(tr("Making a backup and checking it…"));
    QtConcurrent::run(backUpNow, m_location, m_clock).then(this, [this](const Result<QString> &made) {
        m_making = false;
        tell(made ? tr("The backup is made and checked.") : made.error().toString());
        enableButtons();
        reload();
    });
}

void BackupsDialog::askToRestore()
{
    const QModelIndexList rows = selectedRows();
    if (rows.isEmpty() || m_making)
        return;
    const BackupFile backup = m_model->backups()[rows.first().row()];
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Restore a backup"),
                                tr("The library goes back to how it was at %1.").arg(timeOf(backup)),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"backupsConfirm"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What came after that (digests, notes, tags, bookmarks, decisions) will not be in it. "
                               "The library as it is now is backed up first. The window closes and opens again."));
    QPushButton *restore = box->addButton(tr("&Restore"), QMessageBox::DestructiveRole);
    restore->setObjectName(u"backupsConfirmRestore"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(restore, &QPushButton::clicked, this, [this, backup] { emit restoreConfirmed(backup); });
    box->open();
}

} // namespace gleaner::shell
