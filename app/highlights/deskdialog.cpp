// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskdialog.h"

#include "app/highlights/colourmark.h"
#include "app/highlights/deskfacetbar.h"
#include "app/highlights/deskfilter.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/notes/tagdialog.h"
#include "app/shell/libraryservice.h"
#include "core/exchange/bundle.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::annotation::Highlight;
using gleaner::library::Reader;

namespace gleaner::highlights {

DeskDialog::DeskDialog(const Parts &parts, QWidget *parent)
    : TableDialog(u"desk"_s, tr("Notes and highlights"), parent)
    , m_parts(parts)
    , m_model(new DeskModel(this))
    , m_filter(new DeskFilter(*m_model, this))
{
    resize(1040, 640);
    setModel(m_filter);
    view()->setSortingEnabled(true);
    view()->setDragEnabled(true);
    view()->setDragDropMode(QAbstractItemView::DragOnly);
    view()->header()->setSortIndicatorClearable(true);
    view()->sortByColumn(-1, Qt::AscendingOrder);
    const QList<int> widths{104, 196, 116, 64, 130, 96, 76, 84, 110, 72};
    for (int column = 0; column < DeskModel::ColumnCount; ++column)
        view()->header()->resizeSection(column, widths[column]);
    setEmptyText(tr("No notes, highlights or bookmarks yet. Press A on an item to write a note, S to bookmark it; what "
                    "you mark in a text is shown here, too."));
    buildFacets();
    buildButtons();
    // Enter in the table leads to the place and closes nothing.
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    addKey(QKeySequence::Delete, [this] { askToRemove(); });
    addKey(QKeySequence::Copy, [this] { copy(); });
    addKey(Qt::Key_T, [this] { editTags(); });
    addKey(Qt::Key_B, [this] { send(); });
    addKey(QKeySequence::Undo, [this] { m_parts.undo.undo(); });
    addKey(QKeySequence::Redo, [this] { m_parts.undo.redo(); });
    connect(view(), &QTreeView::activated, this, &DeskDialog::go);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeskDialog::enableButtons);
    const shell::LibraryService *service = &m_parts.notes.service();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &DeskDialog::reload);
    const auto soon = [this] { m_soon.start(); };
    using shell::LibraryService;
    connect(service, &LibraryService::highlightsChanged, this, soon);
    connect(service, &LibraryService::itemsChanged, this, soon);
    connect(service, &LibraryService::generalNotesChanged, this, soon);
    connect(service, &LibraryService::tagsChanged, this, soon);
    const auto withEntities = [this] {
        m_readEntities = true;
        m_soon.start();
    };
    connect(service, &LibraryService::digestsChanged, this, withEntities);
    connect(service, &LibraryService::entitiesChanged, this, withEntities);
    connect(service, &LibraryService::colourNamesChanged, this, [this] {
        nameColours();
        narrow();
    });
    nameColours();
    enableButtons();
    reload();
}

void DeskDialog::nameColours()
{
    const annotation::ColourNames &names = m_parts.notes.service().colourNames();
    m_model->setColourNames(names);
    m_facets->setColourNames(names);
    setColourTexts(m_recolour->menu()->actions(), names);
}

void DeskDialog::buildFacets()
{
    m_facets = new DeskFacetBar(this);
    content()->insertWidget(0, m_facets);
    m_count = new QLabel(this);
    m_count->setObjectName(u"deskCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    content()->insertWidget(1, m_count);
    setTabOrder(m_facets->last(), view());
    connect(m_facets, &DeskFacetBar::changed, this, &DeskDialog::narrow);
}

void DeskDialog::buildButtons()
{
    m_go = addButton(u"deskGo"_s, tr("&Go to the place"));
    m_copy = addButton(u"deskCopy"_s, tr("&Copy as Markdown"));
    m_send = addButton(u"deskSend"_s, tr("To the &brief"));
    m_export = addButton(u"deskExport"_s, tr("&Export"));
    auto *exports = new QMenu(m_export);
    m_exportSelected = exports->addAction(tr("What is &selected…"), this, [this] { emit exportRequested(selected()); });
    m_exportSelected->setObjectName(u"deskExportSelected"_s);
    exports->addAction(tr("&All that is shown…"), this, [this] { emit exportRequested(shown()); })
        ->setObjectName(u"deskExportShown"_s);
    m_export->setMenu(exports);
    m_recolour = addButton(u"deskRecolour"_s, tr("Re&colour"));
    m_tags = addButton(u"deskTags"_s, tr("&Tags…"));
    m_remove = addButton(u"deskRemove"_s, tr("&Delete…"));
    auto *colours = new QMenu(m_recolour);
    for (const annotation::Colour colour : annotation::Colours) {
        colours->addAction(colourMark(colour, article::Theme::Light), QString(), this,
                           [this, colour] { recolour(colour); });
    }
    m_recolour->setMenu(colours);
    connect(m_go, &QPushButton::clicked, this, &DeskDialog::go);
    connect(m_copy, &QPushButton::clicked, this, &DeskDialog::copy);
    connect(m_send, &QPushButton::clicked, this, &DeskDialog::send);
    connect(m_tags, &QPushButton::clicked, this, &DeskDialog::editTags);
    connect(m_remove, &QPushButton::clicked, this, &DeskDialog::askToRemove);
}

void DeskDialog::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    m_facets->setTheme(theme);
    const auto actions = m_recolour->menu()->actions();
    for (qsizetype at = 0; at < actions.size(); ++at)
        actions[at]->setIcon(colourMark(annotation::Colours[size_t(at)], theme));
}

void DeskDialog::reload()
{
    const int question = ++m_question;
    m_parts.notes.service()
        .read([location = m_parts.notes.service().location()](const Reader &reader) {
            return deskRows(reader).and_then([&](QList<DeskRow> rows) {
                return exchange::authors(location).transform([&](const QHash<QString, QString> &authors) {
                    setAuthors(rows, authors);
                    return rows;
                });
            });
        })
        .then(this, [this, question](const Result<QList<DeskRow>> &rows) {
            if (question != m_question)
                return;
            if (!rows) {
                tell(rows.error().toString());
                return;
            }
            const int row = view()->currentIndex().row();
            const bool wasEmpty = m_model->rowCount() == 0;
            m_model->setRows(*rows);
            view()->setColumnHidden(DeskModel::AuthorColumn, !m_model->hasAuthors());
            QHash<QString, annotation::TagColour> colours;
            for (const DeskRow &one : *rows)
                colours.insert(one.tagColours);
            m_facets->setTagColours(colours);
            narrow();
            if (m_filter->rowCount() > 0 && !view()->currentIndex().isValid())
                restoreCurrent(row);
            if (wasEmpty || std::exchange(m_readEntities, false))
                readEntities();
        });
}

/// Takes longer than the rows, which are shown without.
void DeskDialog::readEntities()
{
    QSet<DigestId> digests;
    QSet<ItemId> items;
    for (const DeskRow &row : m_model->rows()) {
        if (row.item.isValid()) {
            digests.insert(row.digest);
            items.insert(row.item);
        }
    }
    m_parts.notes.service()
        .read([digests, items](const Reader &reader) {
            matching::PinyinKeys::prepare();
            return deskEntities(reader, digests, items);
        })
        .then(this, [this, question = ++m_entityQuestion](const Result<DeskEntities> &entities) {
            if (question != m_entityQuestion)
                return;
            if (!entities) {
                tell(entities.error().toString());
                return;
            }
            m_model->setEntities(*entities);
            narrow();
        });
}

void DeskDialog::narrow()
{
    m_filter->setFacets(m_facets->facets());
    for (const Facet facet : Facets)
        m_facets->setCounts(facet, m_filter->counts(facet));
    showTable(m_model->rowCount() > 0);
    m_count->setVisible(m_model->rowCount() > 0);
    //: %1 of all rows pass the filter
    m_count->setText(tr("%1 of %Ln shown", nullptr, m_model->rowCount()).arg(locale().toString(m_filter->rowCount())));
    enableButtons();
}

void DeskDialog::enableButtons()
{
    const QList<DeskRow> rows = selected();
    m_go->setEnabled(rows.size() == 1);
    m_copy->setEnabled(!rows.isEmpty());
    m_send->setEnabled(
        std::ranges::any_of(rows, [](const DeskRow &row) { return DeskModel::thingOf(row).has_value(); }));
    m_export->setEnabled(m_filter->rowCount() > 0);
    m_exportSelected->setEnabled(!rows.isEmpty());
    m_remove->setEnabled(!rows.isEmpty());
    const bool hasHighlights = !selectedHighlights().isEmpty();
    m_recolour->setEnabled(hasHighlights);
    m_tags->setEnabled(hasHighlights);
}

QList<DeskRow> DeskDialog::selected() const
{
    QList<QModelIndex> indexes = selectedRows();
    std::ranges::sort(indexes, {}, [](const QModelIndex &index) { return index.row(); });
    QList<DeskRow> rows;
    for (const QModelIndex &index : std::as_const(indexes))
        rows.append(m_model->rows()[m_filter->mapToSource(index).row()]);
    return rows;
}

QList<DeskRow> DeskDialog::shown() const
{
    QList<DeskRow> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.append(m_model->rows()[m_filter->mapToSource(m_filter->index(row, 0)).row()]);
    return rows;
}

void DeskDialog::go()
{
    const QModelIndex index = view()->currentIndex();
    if (!index.isValid())
        return;
    const DeskRow &row = m_model->rows()[m_filter->mapToSource(index).row()];
    if (row.highlight && row.highlight->hasPlace())
        emit highlightRequested(row.item, row.highlight->id);
    else if (row.entity)
        emit entityRequested(*row.entity);
    else if (row.item.isValid())
        emit itemRequested(row.item);
    else
        emit digestRequested(row.digest);
}

void DeskDialog::copy()
{
    const QList<DeskRow> rows = selected();
    if (rows.isEmpty())
        return;
    emit copyRequested(rows);
    tell(tr("%Ln copied as Markdown.", nullptr, int(rows.size())));
}

void DeskDialog::send()
{
    QList<dragging::Thing> things;
    const QList<DeskRow> rows = selected();
    for (const DeskRow &row : rows) {
        if (const auto thing = DeskModel::thingOf(row); thing && !things.contains(*thing))
            things.append(*thing);
    }
    if (things.isEmpty())
        return;
    emit sendRequested(things);
    tell(tr("%Ln sent to the brief.", nullptr, int(things.size())));
}

void DeskDialog::tellExported(const Result<int> &count, const QString &path)
{
    tell(count ? tr("%Ln exported to %1.", nullptr, *count).arg(path) : count.error().toString());
}

void DeskDialog::recolour(annotation::Colour colour)
{
    QList<HighlightId> ids;
    const QList<Highlight> highlights = selectedHighlights();
    for (const Highlight &highlight : highlights)
        ids.append(highlight.id);
    m_parts.highlights.recolour(ids, colour);
}

QList<Highlight> DeskDialog::selectedHighlights() const
{
    QList<Highlight> highlights;
    const QList<DeskRow> rows = selected();
    for (const DeskRow &row : rows) {
        if (row.highlight)
            highlights.append(*row.highlight);
    }
    return highlights;
}

void DeskDialog::editTags()
{
    const QList<Highlight> highlights = selectedHighlights();
    if (highlights.isEmpty())
        return;
    auto *dialog = new notes::TagDialog(m_parts.highlights, highlights, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeskDialog::askToRemove()
{
    const QList<DeskRow> rows = selected();
    if (rows.size() < 2) {
        remove(rows);
        return;
    }
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Delete"),
        tr("%Ln notes and highlights go into the trash, bookmarks are taken away. Undo takes it back.", nullptr,
           int(rows.size())),
        QMessageBox::Cancel, this);
    box->setObjectName(u"deskConfirm"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(tr("&Delete"), QMessageBox::AcceptRole);
    yes->setObjectName(u"deskConfirmDelete"_s);
    box->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, [this, rows] { remove(rows); });
    box->open();
}

void DeskDialog::remove(const QList<DeskRow> &rows)
{
    if (rows.isEmpty())
        return;
    m_parts.undo.beginMacro(tr("Delete %n from the desk", nullptr, int(rows.size())));
    QList<Highlight> highlights;
    QList<ItemId> bookmarked;
    for (const DeskRow &row : rows) {
        if (row.highlight)
            highlights.append(*row.highlight);
        else if (row.note)
            m_parts.notes.deleteNote(*row.note);
        else
            bookmarked.append(row.item);
    }
    m_parts.highlights.remove(highlights);
    if (!bookmarked.isEmpty())
        m_parts.notes.setBookmarked(bookmarked, false);
    m_parts.undo.endMacro();
    tell(tr("%Ln deleted. Undo takes it back.", nullptr, int(rows.size())));
}

} // namespace gleaner::highlights
