// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/digests/viewspanel.h"

#include "app/digests/viewsmodel.h"

#include <QItemSelectionModel>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using gleaner::library::Filter;

namespace gleaner::digests {

namespace {

constexpr int RowHeight = 28;

/// A row as the style paints it, with its count at the right edge; headings in the muted colour.
class ViewsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QVariant count = index.data(ViewsModel::CountRole);
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString text = count.isValid() ? QLocale().toString(count.toInt()) : QString();
        const int width = option.fontMetrics.horizontalAdvance(text);
        // The text must leave the count its room; the background must not.
        row.text = option.fontMetrics.elidedText(row.text, Qt::ElideRight, row.rect.width() - width - 44);
        if (!count.isValid())
            row.palette.setColor(QPalette::Text, muted(option));
        QStyle *style = option.widget ? option.widget->style() : nullptr;
        if (!style)
            return;
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
        if (text.isEmpty())
            return;
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : muted(option));
        painter->setFont(option.font);
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), qMax(RowHeight, option.fontMetrics.height() + 8)};
    }

private:
    static QColor muted(const QStyleOptionViewItem &option)
    {
        return option.palette.color(QPalette::Disabled, QPalette::WindowText);
    }
};

} // namespace

ViewsPanel::ViewsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new ViewsModel(this))
    , m_view(new QTreeView(this))
{
    m_view->setObjectName(u"views");
    m_view->setAccessibleName(tr("Views"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ViewsDelegate(m_view));
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
    setFilter({});
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
    m_filter.entity.clear();
    m_filter.entityType.reset();
    const QModelIndex index = m_model->indexOf(m_filter);
    if (index == m_view->currentIndex())
        return;
    const QScopedValueRollback updating(m_updating, true);
    m_view->setCurrentIndex(index);
}

} // namespace gleaner::digests
