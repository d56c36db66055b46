// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folders/foldersdialog.h"

#include "app/folders/foldersmodel.h"
#include "app/folders/watchedfolders.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::folders {

FoldersDialog::FoldersDialog(WatchedFolders &folders, QWidget *parent)
    : QDialog(parent)
    , m_folders(folders)
    , m_model(new FoldersModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_details(new QLabel(this))
{
    setObjectName(u"foldersDialog"_s);
    setWindowTitle(tr("Watched folders"));
    resize(760, 420);
    m_view->setObjectName(u"foldersView"_s);
    m_view->setAccessibleName(tr("Watched folders"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(FoldersModel::FolderColumn, QHeaderView::Stretch);
    m_view->header()->resizeSection(FoldersModel::ConditionColumn, 200);
    m_view->header()->resizeSection(FoldersModel::FilesColumn, 110);
    m_empty->setObjectName(u"foldersEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setText(
        tr("No folder is watched. Add one, and what comes into it, or below it, is imported by itself: new "
           "digests, changed ones, renamed ones. Files are only read, and a digest stays when its file "
           "goes."));
    m_details->setObjectName(u"foldersDetails"_s);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAccessibleName(tr("What is so with the selected folder"));
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setMinimumHeight(3 * fontMetrics().lineSpacing());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const QString &name, const QString &text) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_add = addButton(u"foldersAdd"_s, tr("&Add a folder…"));
    m_remove = addButton(u"foldersRemove"_s, tr("Watch &no longer"));
    m_look = addButton(u"foldersLook"_s, tr("&Look through now"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_details);
    layout->addSpacing(8);
    layout->addWidget(buttons);

    const auto addKey = [this](QKeySequence key, auto slot) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    addKey(QKeySequence::Delete, &FoldersDialog::removeSelected);
    addKey(Qt::Key_Insert, &FoldersDialog::addRequested);
    connect(m_add, &QPushButton::clicked, this, &FoldersDialog::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &FoldersDialog::removeSelected);
    connect(m_look, &QPushButton::clicked, &m_folders, &WatchedFolders::lookNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &FoldersDialog::reject);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FoldersDialog::showCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FoldersDialog::showCurrent);
    connect(&m_folders, &WatchedFolders::changed, this, &FoldersDialog::reload);
    reload();
}

void FoldersDialog::reload()
{
    m_model->setFolders(m_folders.folders());
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_details->setVisible(!isEmpty);
    m_view->setVisible(!isEmpty);
    if (isEmpty)
        m_add->setFocus();
    else if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(0, 0));
        m_view->setFocus();
    }
    showCurrent();
}

void FoldersDialog::showCurrent()
{
    const int row = m_view->currentIndex().row();
    m_details->setText(row >= 0 ? conditionText(m_model->folders()[row]) : QString());
    m_remove->setEnabled(m_view->selectionModel()->hasSelection());
    m_look->setEnabled(m_model->rowCount() > 0);
}

void FoldersDialog::removeSelected()
{
    QStringList folders;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        folders.append(m_model->folders()[row.row()].path);
    m_folders.remove(folders);
}

} // namespace gleaner::folders
