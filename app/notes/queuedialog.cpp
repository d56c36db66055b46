// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/queuedialog.h"

#include "app/notes/commands.h"
#include "app/notes/queuemodel.h"
#include "app/shell/libraryservice.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::QueuedItem;
using gleaner::library::Reader;

namespace gleaner::notes {

QueueDialog::QueueDialog(Commands &commands, QUndoStack &undo, QWidget *parent)
    : TableDialog(u"queue"_s, tr("Reading queue"), parent)
    , m_commands(commands)
    , m_undo(undo)
    , m_model(new QueueModel(this))
    , m_go(addButton(u"queueGo"_s, tr("&Open")))
    , m_up(addButton(u"queueUp"_s, tr("Move &up")))
    , m_down(addButton(u"queueDown"_s, tr("Move do&wn")))
    , m_done(addButton(u"queueDone"_s, tr("&Done")))
{
    resize(820, 480);
    setModel(m_model);
    QHeaderView *header = view()->header();
    header->setStretchLastSection(false);
    header->resizeSection(QueueModel::PlaceColumn, 52);
    header->resizeSection(QueueModel::DigestColumn, 240);
    header->resizeSection(QueueModel::SinceColumn, 100);
    header->setSectionResizeMode(QueueModel::TitleColumn, QHeaderView::Stretch);
    view()->setDragDropMode(QAbstractItemView::InternalMove);
    setEmptyText(tr("Nothing is bookmarked. Press S on an item to read it later; it waits here, and Q goes from one to "
                    "the next."));
    m_done->setToolTip(tr("Takes the bookmark away"));

    // Enter in the table closes nothing.
    const auto buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    addKey(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveBy(-1); });
    addKey(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveBy(1); });
    addKey(QKeySequence::Delete, [this] { finish(); });
    addKey(QKeySequence::Undo, [this] { m_undo.undo(); });
    addKey(QKeySequence::Redo, [this] { m_undo.redo(); });
    connect(view(), &QTreeView::activated, this, &QueueDialog::go);
    connect(m_go, &QPushButton::clicked, this, &QueueDialog::go);
    connect(m_up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(m_done, &QPushButton::clicked, this, &QueueDialog::finish);
    connect(m_model, &QueueModel::moveWanted, this, &QueueDialog::moveRows);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueDialog::enableButtons);
    const shell::LibraryService *service = &m_commands.service();
    connect(service, &shell::LibraryService::itemsChanged, this, &QueueDialog::reload);
    connect(service, &shell::LibraryService::digestsChanged, this, &QueueDialog::reload);
    view()->setFocus();
    enableButtons();
    reload();
}

void QueueDialog::reload()
{
    m_commands.service()
        .read([](const Reader &reader) { return reader.readingQueue(); })
        .then(this, [this](const Result<QList<QueuedItem>> &queue) {
            if (!queue) {
                tell(queue.error().toString());
                return;
            }
            if (*queue == m_model->queue() && !queue->isEmpty())
                return;
            const int row = view()->currentIndex().row();
            m_model->setQueue(*queue);
            showTable(!queue->isEmpty());
            const QList<ItemId> chosen = std::exchange(m_chosen, {});
            restoreCurrent(row);
            bool isFirst = true;
            for (int at = 0; at < m_model->rowCount(); ++at) {
                if (!chosen.contains((*queue)[at].item.id))
                    continue;
                const QModelIndex index = m_model->index(at, 0);
                if (std::exchange(isFirst, false))
                    view()->setCurrentIndex(index);
                else
                    view()->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            }
            enableButtons();
        });
}

QList<int> QueueDialog::selectedNumbers() const
{
    QList<int> rows;
    const QModelIndexList indexes = selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

void QueueDialog::enableButtons()
{
    const QList<int> rows = selectedNumbers();
    m_go->setEnabled(rows.size() == 1);
    m_done->setEnabled(!rows.isEmpty());
    m_up->setEnabled(!rows.isEmpty() && rows.first() > 0);
    m_down->setEnabled(!rows.isEmpty() && rows.last() < m_model->rowCount() - 1);
}

void QueueDialog::go()
{
    if (const QModelIndex index = view()->currentIndex(); index.isValid())
        emit itemRequested(m_model->queue()[index.row()].item.id);
}

void QueueDialog::finish()
{
    QList<ItemId> items;
    const QList<int> rows = selectedNumbers();
    for (const int row : rows)
        items.append(m_model->queue()[row].item.id);
    if (items.isEmpty())
        return;
    m_commands.setBookmarked(items, false);
    tell(tr("%Ln taken off the queue. Undo takes it back.", nullptr, int(items.size())));
}

void QueueDialog::moveBy(int step)
{
    const QList<int> rows = selectedNumbers();
    if (rows.isEmpty())
        return;
    const int before = step < 0 ? rows.first() - 1 : rows.last() + 2;
    if (before >= 0 && before <= m_model->rowCount())
        moveRows(rows, before);
}

void QueueDialog::moveRows(const QList<int> &rows, int before)
{
    QList<ItemId> moved;
    QList<ItemId> order;
    qsizetype place = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ItemId item = m_model->queue()[row].item.id;
        if (row == before)
            place = order.size();
        (rows.contains(row) ? moved : order).append(item);
    }
    if (before >= m_model->rowCount())
        place = order.size();
    for (const ItemId item : std::as_const(moved))
        order.insert(place++, item);
    m_chosen = moved;
    m_commands.reorderBookmarks(order);
}

} // namespace gleaner::notes
