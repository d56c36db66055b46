// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/digestlist.h"

#include "app/digests/digestdelegate.h"
#include "app/digests/digestmodel.h"
#include "app/digests/emptystate.h"
#include "core/entity/displaynames.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

namespace gleaner::digests {

DigestList::DigestList(DigestModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_delegate(new DigestDelegate(this))
    , m_narrowed(new QWidget(this))
    , m_narrowedText(new QLabel(m_narrowed))
    , m_stack(new QStackedWidget(this))
    , m_view(new QTreeView(m_stack))
    , m_empty(new EmptyState(m_stack))
{
    m_view->setObjectName(u"digests");
    m_view->setAccessibleName(tr("Digests"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(16);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);

    m_narrowed->setObjectName(u"entityFilter");
    m_narrowed->hide();
    m_narrowedText->setTextFormat(Qt::PlainText);
    auto *clear = new QToolButton(m_narrowed);
    clear->setObjectName(u"clearEntityFilter");
    clear->setIcon(QIcon::fromTheme(QStringLiteral("edit-clear")));
    clear->setToolTip(tr("Show all items again"));
    clear->setAccessibleName(clear->toolTip());
    clear->setAutoRaise(true);
    auto *line = new QHBoxLayout(m_narrowed);
    line->setContentsMargins(8, 4, 4, 4);
    line->addWidget(m_narrowedText, 1);
    line->addWidget(clear);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_narrowed);
    layout->addWidget(m_stack);

    connect(clear, &QToolButton::clicked, this, &DigestList::entityFilterCleared);
    connect(m_delegate, &DigestDelegate::bookmarkRequested, this, &DigestList::bookmarkRequested);
    connect(m_delegate, &DigestDelegate::tagRequested, this, &DigestList::tagRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DigestList::tellSelection);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_selecting)
            return;
        // The click that opens a digest does not close its items.
        if (m_model.kind(index) != DigestModel::Kind::Item)
            m_view->setExpanded(index, index == m_chosen || !m_view->isExpanded(index));
        m_chosen = QModelIndex();
    });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model.kind(index) == DigestModel::Kind::Item)
            emit articleRequested();
    });
    connect(&m_model, &DigestModel::rowsInserted, this, [this](const QModelIndex &at, int first, int last) {
        if (!at.isValid())
            expandMonths(first, last);
        showRowsOrState();
    });
    connect(&m_model, &DigestModel::rowsRemoved, this, &DigestList::showRowsOrState);
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (m_model.rowCount(index) == 0)
            m_model.fetchMore(index);
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &DigestList::showMoreRows);
    expandMonths(0, m_model.rowCount() - 1);
    showRowsOrState();
}

void DigestList::expandMonths(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex month = m_model.index(row, 0);
        if (m_model.isOpen(month))
            m_view->expand(month);
    }
}

void DigestList::showMoreRows()
{
    constexpr int Ahead = 100; // rows that are there before they are seen
    QModelIndex seen = m_view->indexAt({0, m_view->viewport()->height() - 1});
    while (seen.isValid() && m_model.kind(seen) == DigestModel::Kind::Item)
        seen = seen.parent();
    const QModelIndex month = m_model.kind(seen) == DigestModel::Kind::Digest ? seen.parent() : QModelIndex();
    if (month.isValid() && seen.row() + Ahead >= m_model.rowCount(month) && m_model.canFetchMore(month))
        m_model.fetchMore(month);
    // Above the month that is seen another may end early when the bar was dragged past its end.
    const QModelIndex before = month.isValid() ? month.siblingAtRow(month.row() - 1) : QModelIndex();
    if (before.isValid() && m_view->isExpanded(before) && m_model.canFetchMore(before))
        m_model.fetchMore(before);
}

void DigestList::showRowsOrState()
{
    m_stack->setCurrentWidget(m_model.isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
}

void DigestList::setEmptyState(const QString &text, const QList<QAction *> &actions)
{
    m_empty->setState(text, actions);
}

void DigestList::setFilter(const library::Filter &filter)
{
    m_narrowed->setVisible(!filter.entity.isEmpty());
    m_narrowedText->setText(
        tr("Items naming “%1”")
            .arg(entity::nameIn(filter.entity, filter.entityType.value_or(entity::Type::Org), QLocale().bcp47Name())));
}

void DigestList::setTheme(article::Theme theme)
{
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
}

void DigestList::select(DigestId digest, ItemId item, bool expandDigest)
{
    const QModelIndex parent = m_model.reveal(digest);
    if (!parent.isValid())
        return;
    if (expandDigest)
        expand(digest);
    QModelIndex index = m_view->isExpanded(parent) ? m_model.indexOf(item) : QModelIndex();
    if (!index.isValid())
        index = parent;
    if (index == m_view->currentIndex())
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    m_view->setCurrentIndex(index);
}

void DigestList::expand(DigestId digest)
{
    const QModelIndex index = m_model.reveal(digest);
    if (!index.isValid())
        return;
    m_view->expand(index.parent());
    m_view->expand(index);
}

void DigestList::focusRows()
{
    if (m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::ShortcutFocusReason);
    else if (auto *button = m_empty->findChild<QPushButton *>())
        button->setFocus(Qt::ShortcutFocusReason);
}

DigestId DigestList::selectedDigest() const
{
    return m_model.digestAt(m_view->currentIndex());
}

ItemId DigestList::selectedItem() const
{
    return m_model.itemAt(m_view->currentIndex());
}

DigestList::Selection DigestList::selection() const
{
    Selection selected;
    int rows = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row, ++rows) {
            const QModelIndex index = m_model.index(row, 0, range.parent());
            switch (m_model.kind(index)) {
            case DigestModel::Kind::Month:
                selected.digests.append(m_model.digestsOf(index));
                selected.isSeveral = true;
                break;
            case DigestModel::Kind::Digest: selected.digests.append(m_model.digestAt(index)); break;
            case DigestModel::Kind::Item: selected.items.append(m_model.itemAt(index)); break;
            }
        }
    }
    selected.isSeveral = selected.isSeveral || rows > 1;
    return selected;
}

void DigestList::tellSelection(const QModelIndex &index)
{
    if (m_quiet || !index.isValid() || m_selecting)
        return;
    m_chosen = index;
    if (const ItemId item = m_model.itemAt(index); item.isValid())
        emit itemSelected(m_model.digestAt(index), item);
    else if (const DigestId digest = m_model.digestAt(index); digest.isValid())
        emit digestSelected(digest);
}

bool DigestList::eventFilter(QObject *watched, QEvent *event)
{
    // Titles wrap with the width, and the view measures its rows only once.
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        m_view->doItemsLayout();
    const bool isKey = watched == m_view && event->type() == QEvent::KeyPress;
    if (isKey || (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress)) {
        m_selecting = static_cast<QInputEvent *>(event)->modifiers().testAnyFlags(Qt::ShiftModifier
                                                                                  | Qt::ControlModifier);
    }
    if (isKey) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit articleRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gleaner::digests
