// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/itemhighlights.h"

#include "app/highlights/colourmark.h"
#include "app/highlights/itemdelegate.h"
#include "app/highlights/itemmodel.h"
#include "app/shell/libraryservice.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

using gleaner::annotation::Colour;
using gleaner::annotation::Highlight;
using gleaner::library::Reader;

namespace gleaner::highlights {

namespace {

constexpr int MostHeight = 320; ///< of the list; the notes stay in sight

/// What a key without modifiers asks for.
std::optional<Colour> colourOf(int key)
{
    const int number = key - Qt::Key_1;
    return number >= 0 && number < int(annotation::Colours.size()) ? std::optional(annotation::Colours[size_t(number)])
                                                                   : std::nullopt;
}

bool isOwn(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    return modifiers == Qt::NoModifier
        && (event.key() == Qt::Key_F2 || event.key() == Qt::Key_A || event.key() == Qt::Key_Delete
            || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || colourOf(event.key()));
}

} // namespace

ItemHighlights::ItemHighlights(shell::LibraryService &service, QWidget *parent)
    : QListView(parent)
    , m_service(service)
    , m_model(new ItemModel(this))
    , m_delegate(new ItemDelegate(this))
{
    setObjectName(u"itemHighlights");
    setAccessibleName(tr("Highlights of the item"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setResizeMode(QListView::Adjust);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &ItemHighlights::openMenu);
    connect(this, &QListView::doubleClicked, this, [this] {
        if (const Highlight *highlight = current())
            emit placeRequested(*highlight);
    });
    // One click on the row that is chosen already brings its place back into sight.
    connect(this, &QListView::clicked, this, [this] {
        if (const Highlight *highlight = current())
            emit chosen(highlight->id);
    });
    connect(&service, &shell::LibraryService::highlightsChanged, this, [this](const QList<ItemId> &items) {
        if (items.contains(m_item))
            reload();
    });
    connect(&service, &shell::LibraryService::digestsChanged, this, &ItemHighlights::reload);
    const auto nameColours = [this] { m_model->setColourNames(m_service.colourNames()); };
    connect(&service, &shell::LibraryService::colourNamesChanged, this, nameColours);
    nameColours();
    hide();
}

void ItemHighlights::setItem(ItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    showRows({});
    reload();
}

void ItemHighlights::reload()
{
    const int question = ++m_question;
    if (!m_item.isValid())
        return;
    m_service.read([item = m_item](const Reader &reader) { return reader.highlightsOf(item); })
        .then(this, [this, question](const Result<QList<Highlight>> &highlights) {
            if (highlights && question == m_question)
                showRows(*highlights);
        });
}

void ItemHighlights::showRows(const QList<Highlight> &highlights)
{
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setHighlights(highlights);
    }
    present();
    setVisible(!highlights.isEmpty());
    updateGeometry();
}

void ItemHighlights::setCurrent(HighlightId highlight)
{
    m_wanted = highlight;
    present();
}

/// The row of the chosen one is the current one. While none is chosen the current row stays where keys left it, without
/// being selected.
void ItemHighlights::present()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex wanted = m_model->indexOf(m_wanted);
    if (wanted.isValid()) {
        setCurrentIndex(wanted);
        scrollTo(wanted);
    } else if (const Highlight *row = current(); !row || row->hasPlace()) {
        clearSelection();
    }
}

void ItemHighlights::setTheme(article::Theme theme)
{
    m_delegate->setTheme(theme);
    m_model->setTheme(theme);
    viewport()->update();
}

const Highlight *ItemHighlights::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model->highlights()[index.row()] : nullptr;
}

void ItemHighlights::currentChanged(const QModelIndex &now, const QModelIndex &previous)
{
    QListView::currentChanged(now, previous);
    if (!m_quiet && now.isValid())
        emit chosen(m_model->highlights()[now.row()].id);
}

void ItemHighlights::keyPressEvent(QKeyEvent *event)
{
    const Highlight *highlight = current();
    if (!highlight || !isOwn(*event)) {
        QListView::keyPressEvent(event);
        return;
    }
    const Highlight asked = *highlight; // what is told may change the rows
    if (const auto colour = colourOf(event->key()))
        emit colourRequested(asked.id, *colour);
    else if (event->key() == Qt::Key_Delete)
        emit removeRequested(asked);
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_A)
        emit noteRequested(asked);
    else
        emit placeRequested(asked);
}

bool ItemHighlights::event(QEvent *event)
{
    // F2 means an item's note elsewhere in the window.
    if (event->type() == QEvent::ShortcutOverride && isOwn(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ItemHighlights::focusInEvent(QFocusEvent *event)
{
    {
        const QScopedValueRollback quiet(m_quiet, true); // a view makes its first row the current one
        QListView::focusInEvent(event);
    }
    const Qt::FocusReason reason = event->reason();
    const bool isAsked = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                      || reason == Qt::ShortcutFocusReason || reason == Qt::OtherFocusReason;
    // Not when the window or a menu gives the focus back.
    const Highlight *highlight = current();
    if (!isAsked || !highlight || selectionModel()->hasSelection())
        return;
    selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    emit chosen(highlight->id);
}

void ItemHighlights::openMenu(const QPoint &place)
{
    const Highlight *highlight = current();
    if (!highlight || !indexAt(place).isValid())
        return;
    const Highlight asked = *highlight;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"itemHighlightMenu");
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Go to the place"), this, [this, asked] { emit placeRequested(asked); });
    menu->addAction(tr("&Note and tags…"), this, [this, asked] { emit noteRequested(asked); });
    QMenu *colours = menu->addMenu(tr("Re&colour"));
    for (const Colour colour : annotation::Colours) {
        colours->addAction(colourMark(colour, m_delegate->theme()), QString(), this,
                           [this, asked, colour] { emit colourRequested(asked.id, colour); });
    }
    setColourTexts(colours->actions(), m_service.colourNames());
    menu->addAction(tr("&Delete"), this, [this, asked] { emit removeRequested(asked); });
    menu->popup(viewport()->mapToGlobal(place));
}

void ItemHighlights::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    // The passages are wrapped anew.
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

QSize ItemHighlights::sizeHint() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < MostHeight; ++row)
        height += sizeHintForIndex(m_model->index(row)).height();
    return {QListView::sizeHint().width(), std::min(height, MostHeight)};
}

QSize ItemHighlights::minimumSizeHint() const
{
    return {0, std::min(sizeHint().height(), 3 * fontMetrics().height())};
}

} // namespace gleaner::highlights
