// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldersdialog.h"

#include "app/folders/foldersmodel.h"
#include "app/folders/watchedfolders.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::folders {

FoldersDialog::FoldersDialog(WatchedFolders &folders, QWidget *parent)
    : TableDialog(u"folders"_s, tr("Watched folders"), parent)
    , m_folders(folders)
    , m_model(new FoldersModel(this))
    , m_details(new QLabel(this))
    , m_add(addButton(u"foldersAdd"_s, tr("&Add a folder…")))
    , m_remove(addButton(u"foldersRemove"_s, tr("Watch &no longer")))
    , m_look(addButton(u"foldersLook"_s, tr("&Look through now")))
{
    setModel(m_model);
    view()->setTextElideMode(Qt::ElideMiddle);
    view()->header()->setStretchLastSection(false);
    view()->header()->setSectionResizeMode(FoldersModel::FolderColumn, QHeaderView::Stretch);
    view()->header()->resizeSection(FoldersModel::ConditionColumn, 200);
    view()->header()->resizeSection(FoldersModel::FilesColumn, 110);
    setEmptyText(tr("No folder is watched. Add one, and what comes into it, or below it, is imported by itself: new "
                    "digests, changed ones, renamed ones. Files are only read, and a digest stays when its file "
                    "goes."));
    m_details->setObjectName(u"foldersDetails"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("What is so with the selected folder"));
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMinimumHeight(3 * fontMetrics().lineSpacing());
    content()->insertWidget(content()->indexOf(view()) + 1, m_details);

    addKey(QKeySequence::Delete, [this] { removeSelected(); });
    addKey(Qt::Key_Insert, [this] { emit addRequested(); });
    connect(m_add, &QPushButton::clicked, this, &FoldersDialog::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &FoldersDialog::removeSelected);
    connect(m_look, &QPushButton::clicked, &m_folders, &WatchedFolders::lookNow);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FoldersDialog::showCurrent);
    connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, &FoldersDialog::showCurrent);
    connect(&m_folders, &WatchedFolders::changed, this, &FoldersDialog::reload);
    reload();
}

void FoldersDialog::reload()
{
    m_model->setFolders(m_folders.folders());
    const bool any = m_model->rowCount() > 0;
    showTable(any);
    m_details->setVisible(any);
    if (!any)
        m_add->setFocus();
    else if (!view()->selectionModel()->hasSelection()) // the focus makes a row the current one without that
        restoreCurrent(view()->currentIndex().row());
    showCurrent();
}

void FoldersDialog::showCurrent()
{
    const int row = view()->currentIndex().row();
    m_details->setText(row >= 0 ? conditionText(m_model->folders()[row]) : QString());
    m_remove->setEnabled(view()->selectionModel()->hasSelection());
    m_look->setEnabled(m_model->rowCount() > 0);
}

void FoldersDialog::removeSelected()
{
    QStringList folders;
    for (const QModelIndex &row : selectedRows())
        folders.append(m_model->folders()[row.row()].path);
    m_folders.remove(folders);
}

} // namespace gleaner::folders
