// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewspanel.h"

#include "app/digests/viewsdelegate.h"
#include "app/digests/viewsmodel.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

using gleaner::library::Filter;

namespace gleaner::digests {

ViewsPanel::ViewsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ViewsModel(this))
    , m_delegate(new ViewsDelegate(this))
    , m_view(new QTreeView(this))
{
    m_view->setObjectName(u"views");
    m_view->setAccessibleName(tr("Views"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(16);
    m_view->setUniformRowHeights(true);
    m_view->setIconSize({16, 16});
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->expandAll();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QVariant filter = index.data(ViewsModel::FilterRole);
        if (!m_updating && filter.isValid() && filter.value<Filter>() != m_filter)
            emit filterChosen(filter.value<Filter>());
    });
    connectSearches();
    setSearches({});
    setWatched({});
    setFilter({});
}

void ViewsPanel::connectSearches()
{
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (const QString name = index.data(ViewsModel::SearchRole).toString(); !name.isEmpty())
            emit searchChosen(name);
    });
    m_view->installEventFilter(this);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        const QString name = m_view->indexAt(point).data(ViewsModel::SearchRole).toString();
        if (name.isEmpty())
            return;
        auto *menu = new QMenu(m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("&Search"), this, [this, name] { emit searchChosen(name); });
        menu->addAction(tr("&Rename…"), this, [this, name] { emit searchRenameRequested(name); });
        menu->addAction(tr("&Delete"), this, [this, name] { emit searchRemoveRequested(name); });
        menu->popup(m_view->viewport()->mapToGlobal(point));
    });
}

bool ViewsPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Shortcuts of the row would be at odds with the window's.
    const bool isPress = event->type() == QEvent::KeyPress;
    if (isPress || event->type() == QEvent::ShortcutOverride) {
        const QString name = m_view->currentIndex().data(ViewsModel::SearchRole).toString();
        if (!name.isEmpty() && searchKey(static_cast<QKeyEvent *>(event)->key(), name, isPress)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ViewsPanel::searchKey(int key, const QString &name, bool isPress)
{
    using Told = void (ViewsPanel::*)(const QString &);
    Told told = nullptr;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: told = &ViewsPanel::searchChosen; break;
    case Qt::Key_F2: told = &ViewsPanel::searchRenameRequested; break;
    case Qt::Key_Delete: told = &ViewsPanel::searchRemoveRequested; break;
    default: return false;
    }
    if (isPress)
        emit(this->*told)(name);
    return true;
}

void ViewsPanel::setSearches(const QList<library::NamedCount> &searches)
{
    const bool isNew = !m_model->hasChildren(m_model->searchesHeading());
    {
        const QScopedValueRollback updating(m_updating, true);
        m_model->setSearches(searches);
    }
    m_view->setRowHidden(m_model->searchesHeading().row(), {}, searches.isEmpty());
    if (isNew)
        m_view->expand(m_model->searchesHeading());
    // Who stands on one of them stays there.
    if (!m_view->currentIndex().data(ViewsModel::SearchRole).isValid())
        setFilter(m_filter);
}

void ViewsPanel::setWatched(const QList<library::WatchedThing> &things)
{
    {
        const QScopedValueRollback updating(m_updating, true);
        m_model->setWatched(things);
    }
    m_view->setRowHidden(m_model->watchedHeading().row(), {}, things.isEmpty());
    m_view->expand(m_model->watchedHeading());
    setFilter(m_filter);
}

void ViewsPanel::setDay(QDate day)
{
    m_model->setDay(day);
}

void ViewsPanel::setTheme(article::Theme theme)
{
    m_delegate->setTheme(theme);
    m_view->viewport()->update();
}

void ViewsPanel::setCounts(const library::Counts &counts)
{
    // A tag that lost its last item takes its row with it; what the list shows is not changed by that.
    {
        const QScopedValueRollback updating(m_updating, true);
        m_model->setCounts(counts);
    }
    setFilter(m_filter);
}

void ViewsPanel::setFilter(const Filter &filter)
{
    m_filter = filter;
    const QModelIndex index = m_model->indexOf(m_filter);
    if (index == m_view->currentIndex())
        return;
    const QScopedValueRollback updating(m_updating, true);
    m_view->setCurrentIndex(index);
}

} // namespace gleaner::digests
