// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/trashdialog.h"

#include "app/notes/commands.h"
#include "app/notes/trashmodel.h"
#include "app/shell/libraryservice.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;
using gleaner::library::TrashedThing;

namespace gleaner::notes {

TrashDialog::TrashDialog(Commands &commands, Clock clock, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_clock(std::move(clock))
    , m_model(new TrashModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"trashDialog"_s);
    setWindowTitle(tr("Trash"));
    resize(760, 420);
    m_view->setObjectName(u"trashView"_s);
    m_view->setAccessibleName(tr("Trash"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->resizeSection(TrashModel::ThingColumn, 280);
    m_view->header()->resizeSection(TrashModel::PlaceColumn, 220);
    m_view->header()->resizeSection(TrashModel::DeletedColumn, 130);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setText(tr("The trash is empty. Notes and saved searches that are deleted stay here for %n day(s).",
                        nullptr, library::TrashDays));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto addButton = [&](const QString &name, const QString &text) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_restore = addButton(u"trashRestore"_s, tr("&Put back"));
    m_destroy = addButton(u"trashDestroy"_s, tr("Delete for &good…"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);

    const auto addKey = [this](QKeySequence key, void (TrashDialog::*slot)()) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, slot);
    };
    addKey(QKeySequence::Delete, &TrashDialog::destroySelected);
    connect(m_view, &QTreeView::activated, this, &TrashDialog::restoreSelected);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restoreSelected);
    connect(m_destroy, &QPushButton::clicked, this, &TrashDialog::destroySelected);
    connect(buttons, &QDialogButtonBox::rejected, this, &TrashDialog::reject);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashDialog::enableButtons);
    connect(&commands.service(), &shell::LibraryService::notesChanged, this, &TrashDialog::reload);
    connect(&commands.service(), &shell::LibraryService::savedSearchesChanged, this, &TrashDialog::reload);
    m_empty->hide();
    m_view->setFocus();
    enableButtons();
    reload();
}

void TrashDialog::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.trash(); })
        .then(this, [this](const Result<QList<TrashedThing>> &things) {
            if (!things)
                return;
            const int row = std::max(m_view->currentIndex().row(), 0);
            m_model->setThings(*things, m_clock());
            m_empty->setVisible(things->isEmpty());
            if (things->isEmpty()) {
                m_view->hide();
            } else {
                if (m_view->isHidden()) {
                    m_view->show();
                    m_view->setFocus();
                }
                m_view->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
            }
            enableButtons();
        });
}

void TrashDialog::enableButtons()
{
    const bool any = m_view->selectionModel()->hasSelection();
    m_restore->setEnabled(any);
    m_destroy->setEnabled(any);
}

QList<TrashedThing> TrashDialog::selected() const
{
    QList<TrashedThing> things;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        things.append(m_model->things()[row.row()]);
    return things;
}

void TrashDialog::restoreSelected()
{
    if (const QList<TrashedThing> things = selected(); !things.isEmpty())
        m_commands.putBack(things);
}

void TrashDialog::destroySelected()
{
    const QList<TrashedThing> things = selected();
    if (things.isEmpty())
        return;
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Delete for good"),
        tr("%n thing(s) will be deleted for good. This cannot be undone.", nullptr, int(things.size())),
        QMessageBox::Cancel, this);
    box->setObjectName(u"trashConfirm"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *destroy = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    destroy->setObjectName(u"trashConfirmDelete"_s);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(destroy, &QPushButton::clicked, this, [this, things] {
        m_commands.service()
            .write([things](library::Writer &writer) { return writer.destroyTrashed(things); })
            .then(this, [this](const Result<int> &destroyed) {
                if (!destroyed)
                    emit m_commands.service().failed(destroyed.error());
                reload();
            });
    });
    box->open();
}

} // namespace gleaner::notes
