// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewspanel.h"

#include "app/digests/viewsdelegate.h"
#include "app/digests/viewsmodel.h"

#include <QItemSelectionModel>
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
    setWatched({});
    setFilter({});
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
