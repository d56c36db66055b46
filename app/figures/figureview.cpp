// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figureview.h"

#include "app/figures/figuremodel.h"
#include "app/shell/libraryservice.h"
#include "core/entity/displaynames.h"
#include "core/export/csv.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::Figure;
using gleaner::library::Reader;

namespace gleaner::figures {

FigureView::FigureView(shell::LibraryService &service, FigureModel &model, QWidget *parent)
    : QTableView(parent)
    , m_service(service)
    , m_model(model)
{
    setObjectName(u"figureView"_s);
    setAccessibleName(tr("Figures"));
    setModel(&m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(NoFrame);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setTabKeyNavigation(false); // Tab goes on to the next widget
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 12);
    QHeaderView *head = horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsClickable(true);
    head->setMinimumSectionSize(48);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(FigureModel::DateColumn, Qt::DescendingOrder);
    const int unit = fontMetrics().averageCharWidth();
    for (const auto &[column, width] : {std::pair{FigureModel::SubjectColumn, 20},
                                        {FigureModel::FigureColumn, 16},
                                        {FigureModel::ValueColumn, 16},
                                        {FigureModel::UnitColumn, 9},
                                        {FigureModel::ItemColumn, 24},
                                        {FigureModel::DateColumn, 13}})
        setColumnWidth(column, width * unit);
    head->setSectionResizeMode(FigureModel::SentenceColumn, QHeaderView::Stretch);

    // The head toggles its arrow before it tells; the model's query is what counts.
    connect(head, &QHeaderView::sectionClicked, this, &FigureView::sortBy);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &at) { openItem(at.row()); });
    keepPlace();
}

void FigureView::keepPlace()
{
    // After a change of the library the rows are mostly those of before: nobody wants to be thrown to the top.
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        setProperty("keptRow", currentIndex().row());
        setProperty("keptScroll", verticalScrollBar()->value());
    });
    connect(&m_model, &FigureModel::loaded, this, [this](bool refreshed) {
        const int row = property("keptRow").toInt();
        if (!refreshed || row >= m_model.rowCount()) {
            scrollToTop();
            if (m_model.rowCount() > 0)
                setCurrentIndex(m_model.index(0, 0));
            return;
        }
        if (row >= 0)
            setCurrentIndex(m_model.index(row, 0));
        verticalScrollBar()->setValue(property("keptScroll").toInt());
    });
}

void FigureView::sortBy(int column)
{
    using enum Qt::SortOrder;
    const library::FigureQuery &query = m_model.query();
    QHeaderView *head = horizontalHeader();
    if (column == FigureModel::SentenceColumn) {
        for (int shown = 0; shown < FigureModel::ColumnCount; ++shown) {
            if (FigureModel::orderOf(shown) == query.order && shown != FigureModel::SentenceColumn)
                head->setSortIndicator(shown, query.descending ? DescendingOrder : AscendingOrder);
        }
        return;
    }
    const bool again = FigureModel::orderOf(column) == query.order;
    // The newest and the largest are looked for first, names from their beginning.
    const bool descending = again ? !query.descending
                                  : column == FigureModel::DateColumn || column == FigureModel::ValueColumn
                                        || column == FigureModel::FigureColumn;
    head->setSortIndicator(column, descending ? DescendingOrder : AscendingOrder);
    m_model.sort(column, descending ? DescendingOrder : AscendingOrder);
}

void FigureView::openItem(int row)
{
    const Figure *figure = m_model.figure(row);
    if (figure && figure->item.isValid())
        emit itemRequested(figure->item, figure->text);
}

void FigureView::copyRows()
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows);
    m_service.read([ids = m_model.ids(rows)](const Reader &reader) { return reader.figures(ids); })
        .then(this, [this](const Result<QList<Figure>> &figures) {
            if (!figures) {
                emit failed(figures.error());
                return;
            }
            QString text;
            for (const Figure &figure : *figures)
                text += exporting::tsvRecord(exporting::figureFields(figure));
            QGuiApplication::clipboard()->setText(text);
            emit copied(int(figures->size()));
        });
}

void FigureView::sendRows()
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    std::ranges::sort(rows);
    QList<dragging::Thing> things;
    const QList<library::FigureId> ids = m_model.ids(rows);
    for (const library::FigureId id : ids)
        things.append({dragging::Thing::Kind::Figure, id.value});
    if (!things.isEmpty())
        emit sendRequested(things);
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
    } else if (isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        openItem(currentIndex().row());
    } else if (isPlain && event->key() == Qt::Key_B) {
        sendRows();
    } else if (isPlain && event->key() == Qt::Key_S) {
        sortBy(std::max(0, currentIndex().column()));
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void FigureView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex current = currentIndex();
    const Figure *figure = current.isValid() ? m_model.figure(current.row()) : nullptr;
    if (!figure)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open the item"), this, [this, row = current.row()] { openItem(row); })
        ->setShortcut(QKeySequence(Qt::Key_Return));
    if (figure->subjectType) {
        const library::EntityKey entity{*figure->subjectType, figure->subject};
        const QString name = entity::nameIn(entity.name, entity.type, QLocale().name());
        menu->addAction(tr("&Page of %1").arg(QString(name).replace(u'&', u"&&"_s)), this,
                        [this, entity] { emit entityPageRequested(entity); });
    }
    menu->addAction(tr("Send to the &brief"), this, &FigureView::sendRows)->setShortcut(QKeySequence(Qt::Key_B));
    menu->addSeparator();
    menu->addAction(tr("&Copy rows"), this, &FigureView::copyRows)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy &sentence"), this,
                    [sentence = figure->sentence] { QGuiApplication::clipboard()->setText(sentence); });
    if (current.column() != FigureModel::SentenceColumn)
        menu->addAction(tr("So&rt by this column"), this, [this, column = current.column()] { sortBy(column); })
            ->setShortcut(QKeySequence(Qt::Key_S));
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(current).bottomLeft()) : event->globalPos());
}

} // namespace gleaner::figures
