// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/deskdialog.h"

#include "app/highlights/colourmark.h"
#include "app/notes/commands.h"
#include "app/notes/highlightcommands.h"
#include "app/notes/tagdialog.h"
#include "app/shell/libraryservice.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
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

using Kind = DeskFacets::Kind;

DeskDialog::DeskDialog(const Parts &parts, QWidget *parent)
    : TableDialog(u"desk"_s, tr("Notes and highlights"), parent)
    , m_parts(parts)
    , m_model(new DeskModel(this))
    , m_filter(new DeskFilter(*m_model, this))
{
    resize(1040, 640);
    setModel(m_filter);
    view()->setSortingEnabled(true);
    view()->header()->setSortIndicatorClearable(true);
    view()->sortByColumn(-1, Qt::AscendingOrder);
    const QList<int> widths{100, 220, 120, 60, 140, 110, 80, 84, 90};
    for (int column = 0; column < DeskModel::ColumnCount; ++column)
        view()->header()->resizeSection(column, widths[column]);
    setEmptyText(tr("No notes and no highlights yet. Press A on an item to write a note; what you mark in a text is "
                    "shown here, too."));
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
    addKey(QKeySequence::Undo, [this] { m_parts.undo.undo(); });
    addKey(QKeySequence::Redo, [this] { m_parts.undo.redo(); });
    connect(view(), &QTreeView::activated, this, &DeskDialog::go);
    connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeskDialog::enableButtons);
    const shell::LibraryService *service = &m_parts.notes.service();
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &DeskDialog::reload);
    const auto soon = [this] { m_soon.start(); };
    connect(service, &shell::LibraryService::highlightsChanged, this, soon);
    connect(service, &shell::LibraryService::itemsChanged, this, soon);
    connect(service, &shell::LibraryService::digestsChanged, this, soon);
    connect(service, &shell::LibraryService::colourNamesChanged, this, &DeskDialog::nameColours);
    nameColours();
    enableButtons();
    reload();
}

void DeskDialog::nameColours()
{
    const annotation::ColourNames &names = m_parts.notes.service().colourNames();
    m_model->setColourNames(names);
    for (int at = 1; at < m_colour->count(); ++at)
        m_colour->setItemText(at, names.of(annotation::Colour(m_colour->itemData(at).toInt())));
    setColourTexts(m_recolour->menu()->actions(), names);
}

void DeskDialog::buildFacets()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"deskWords"_s);
    m_words->setPlaceholderText(tr("Filter by words"));
    m_words->setAccessibleName(tr("Filter by words"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &DeskDialog::narrow);
    const auto box = [this](const QString &name, const QString &spoken) {
        auto *made = new QComboBox(this);
        made->setObjectName(name);
        made->setAccessibleName(spoken);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(8);
        return made;
    };
    m_kind = box(u"deskKind"_s, tr("Kind"));
    m_kind->addItem(tr("Notes and highlights"), int(Kind::Any));
    m_kind->addItem(tr("Notes"), int(Kind::Notes));
    m_kind->addItem(tr("Highlights"), int(Kind::Highlights));
    m_kind->addItem(tr("Highlights with a note"), int(Kind::Written));
    m_kind->addItem(tr("Highlights to review"), int(Kind::Open));
    m_colour = box(u"deskColour"_s, tr("Colour"));
    m_tag = box(u"deskTag"_s, tr("Tag"));
    m_publisher = box(u"deskPublisher"_s, tr("Publisher"));
    m_colour->addItem(tr("All colours"));
    for (const annotation::Colour colour : annotation::Colours)
        m_colour->addItem(colourMark(colour, article::Theme::Light), QString(), int(colour));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 2);
    for (QComboBox *facet : {m_kind, m_colour, m_tag, m_publisher}) {
        row->addWidget(facet, 1);
        connect(facet, &QComboBox::currentIndexChanged, this, &DeskDialog::narrow);
    }
    content()->insertLayout(0, row);
    m_count = new QLabel(this);
    m_count->setObjectName(u"deskCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    content()->insertWidget(1, m_count);
    QWidget *before = m_words;
    for (QWidget *next : std::initializer_list<QWidget *>{m_kind, m_colour, m_tag, m_publisher, view()}) {
        setTabOrder(before, next);
        before = next;
    }
    fillFacets();
}

void DeskDialog::buildButtons()
{
    m_go = addButton(u"deskGo"_s, tr("&Go to the place"));
    m_copy = addButton(u"deskCopy"_s, tr("&Copy as Markdown"));
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
    connect(m_tags, &QPushButton::clicked, this, &DeskDialog::editTags);
    connect(m_remove, &QPushButton::clicked, this, &DeskDialog::askToRemove);
}

void DeskDialog::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    for (int at = 1; at < m_colour->count(); ++at)
        m_colour->setItemIcon(at, colourMark(annotation::Colour(m_colour->itemData(at).toInt()), theme));
    const auto actions = m_recolour->menu()->actions();
    for (qsizetype at = 0; at < actions.size(); ++at)
        actions[at]->setIcon(colourMark(annotation::Colours[size_t(at)], theme));
}

void DeskDialog::reload()
{
    const int question = ++m_question;
    m_parts.notes.service()
        .read([](const Reader &reader) { return deskRows(reader); })
        .then(this, [this, question](const Result<QList<DeskRow>> &rows) {
            if (question != m_question)
                return;
            if (!rows) {
                tell(rows.error().toString());
                return;
            }
            const int row = view()->currentIndex().row();
            m_model->setRows(*rows);
            fillFacets();
            narrow();
            if (m_filter->rowCount() > 0 && !view()->currentIndex().isValid())
                restoreCurrent(row);
        });
}

void DeskDialog::fillFacets()
{
    QStringList tags;
    QStringList publishers;
    for (const DeskRow &row : m_model->rows()) {
        tags += row.tags;
        if (!row.publisher.isEmpty())
            publishers += row.publisher;
    }
    const auto fill = [](QComboBox *box, const QString &all, QStringList names) {
        names.sort();
        names.removeDuplicates();
        const QString chosen = box->currentData().toString();
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(all);
        for (const QString &name : std::as_const(names))
            box->addItem(name, name);
        box->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : box->findData(chosen)));
    };
    fill(m_tag, tr("All tags"), tags);
    fill(m_publisher, tr("All publishers"), publishers);
}

void DeskDialog::narrow()
{
    DeskFacets facets{.kind = Kind(m_kind->currentData().toInt())};
    if (m_colour->currentIndex() > 0)
        facets.colour = annotation::Colour(m_colour->currentData().toInt());
    facets.tag = m_tag->currentData().toString();
    facets.publisher = m_publisher->currentData().toString();
    facets.words = m_words->text();
    m_filter->setFacets(facets);
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

void DeskDialog::go()
{
    const QModelIndex index = view()->currentIndex();
    if (!index.isValid())
        return;
    const DeskRow &row = m_model->rows()[m_filter->mapToSource(index).row()];
    if (row.highlight && row.highlight->hasPlace())
        emit highlightRequested(row.item, row.highlight->id);
    else
        emit itemRequested(row.item);
}

void DeskDialog::copy()
{
    const QList<DeskRow> rows = selected();
    if (rows.isEmpty())
        return;
    emit copyRequested(rows);
    tell(tr("%Ln copied as Markdown.", nullptr, int(rows.size())));
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
        tr("%Ln notes and highlights go into the trash. Undo takes it back.", nullptr, int(rows.size())),
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
    m_parts.undo.beginMacro(tr("Delete %n note(s) and highlight(s)", nullptr, int(rows.size())));
    QList<Highlight> highlights;
    for (const DeskRow &row : rows) {
        if (row.highlight)
            highlights.append(*row.highlight);
        else if (row.note)
            m_parts.notes.deleteNote(*row.note);
    }
    m_parts.highlights.remove(highlights);
    m_parts.undo.endMacro();
    tell(tr("%Ln in the trash. Undo takes it back.", nullptr, int(rows.size())));
}

} // namespace gleaner::highlights
