// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/trashdialog.h"

#include "app/notes/commands.h"
#include "app/notes/trashmodel.h"
#include "app/shell/libraryservice.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using gleaner::library::Reader;
using gleaner::library::TrashedThing;

namespace gleaner::notes {

TrashDialog::TrashDialog(Commands &commands, Clock clock, QWidget *parent)
    : TableDialog(u"trash"_s, tr("Trash"), parent)
    , m_commands(commands)
    , m_clock(std::move(clock))
    , m_model(new TrashModel(this))
    , m_restore(addButton(u"trashRestore"_s, tr("&Put back")))
    , m_destroy(addButton(u"trashDestroy"_s, tr("Delete for &good…")))
{
    setModel(m_model);
    view()->header()->resizeSection(TrashModel::ThingColumn, 280);
    view()->header()->resizeSection(TrashModel::PlaceColumn, 220);
    view()->header()->resizeSection(TrashModel::DeletedColumn, 130);
    setEmptyText(
        tr("The trash is empty. Notes, highlights, briefs and saved searches that are deleted stay here for %n day(s).",
           nullptr, library::TrashDays));

    addKey(QKeySequence::Delete, [this] { destroySelected(); });
    connect(view(), &QTreeView::activated, this, &TrashDialog::restoreSelected);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restoreSelected);
    connect(m_destroy, &QPushButton::clicked, this, &TrashDialog::destroySelected);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TrashDialog::enableButtons);
    connect(&commands.service(), &shell::LibraryService::notesChanged, this, &TrashDialog::reload);
    connect(&commands.service(), &shell::LibraryService::generalNotesChanged, this, &TrashDialog::reload);
    connect(&commands.service(), &shell::LibraryService::highlightsChanged, this, &TrashDialog::reload);
    connect(&commands.service(), &shell::LibraryService::savedSearchesChanged, this, &TrashDialog::reload);
    connect(&commands.service(), &shell::LibraryService::briefsChanged, this, &TrashDialog::reload);
    view()->setFocus();
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
            const int row = view()->currentIndex().row();
            m_model->setThings(*things, m_clock());
            showTable(!things->isEmpty());
            if (!things->isEmpty())
                restoreCurrent(row);
            enableButtons();
        });
}

void TrashDialog::enableButtons()
{
    const bool any = view()->selectionModel()->hasSelection();
    m_restore->setEnabled(any);
    m_destroy->setEnabled(any);
}

QList<TrashedThing> TrashDialog::selected() const
{
    QList<TrashedThing> things;
    const QModelIndexList rows = selectedRows();
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
