// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/highlights/reviewdialog.h"

#include "app/highlights/colourmark.h"
#include "app/highlights/passagetext.h"
#include "app/highlights/placemodel.h"
#include "app/highlights/reviewmodel.h"
#include "app/notes/highlightcommands.h"
#include "app/shell/libraryservice.h"

#include <QAccessible>
#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::annotation::AnchorState;
using gleaner::annotation::Highlight;
using gleaner::comparison::TextPiece;
using gleaner::library::HighlightRow;
using gleaner::library::Reader;

namespace gleaner::highlights {

namespace {

constexpr int NarrowWidth = 720; // px; below it the passages stand one above the other

} // namespace

ReviewDialog::ReviewDialog(const Parts &parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_model(new ReviewModel(this))
    , m_placeModel(new PlaceModel(this))
{
    setObjectName(u"reviewDialog"_s);
    setWindowTitle(tr("Review highlights"));
    setSizeGripEnabled(true);
    resize(960, 640);
    build();
    connectParts();
    reload();
}

void ReviewDialog::build()
{
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"reviewSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);

    m_list = new QTreeView(this);
    m_list->setObjectName(u"reviewList"_s);
    m_list->setAccessibleName(tr("Highlights to look at"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ReviewModel::PassageColumn, QHeaderView::Stretch);
    m_list->header()->resizeSection(ReviewModel::StateColumn, 120);
    m_list->header()->resizeSection(ReviewModel::ItemColumn, 200);
    m_list->header()->resizeSection(ReviewModel::DigestColumn, 200);

    m_panes = new QSplitter(Qt::Vertical, this);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_panes->addWidget(m_list);
    m_panes->addWidget(buildPassages());
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({170, 360});

    m_nothing = new QLabel(this);
    m_nothing->setObjectName(u"reviewNothing"_s);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_panes);
    m_stack->addWidget(m_nothing);

    m_told = new QLabel(this);
    m_told->setObjectName(u"reviewTold"_s);
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_summary);
    column->addWidget(m_stack, 1);
    column->addWidget(m_told);
    column->addLayout(buildButtons());
    m_list->setFocus();
}

QWidget *ReviewDialog::buildPassages()
{
    auto *pane = new QWidget(this);
    const auto side = [pane](const QString &title, QWidget *text) {
        auto *label = new QLabel(title, pane);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        QFont strong = label->font();
        strong.setWeight(QFont::DemiBold);
        label->setFont(strong);
        label->setBuddy(text);
        auto *column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(label);
        column->addWidget(text, 1);
        return std::pair(column, label);
    };
    m_before = new PassageText(PassageText::Side::Before, pane);
    m_before->setObjectName(u"reviewBefore"_s);
    m_before->setAccessibleName(tr("What was marked"));
    m_now = new PassageText(PassageText::Side::Now, pane);
    m_now->setObjectName(u"reviewNow"_s);
    m_now->setAccessibleName(tr("What stands at the place"));
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(8);
    m_sides->addLayout(side(tr("What was marked"), m_before).first, 1);
    const auto [now, label] = side(tr("What stands at the place"), m_now);
    m_nowLabel = label;
    m_sides->addLayout(now, 1);

    m_places = new QListView(pane);
    m_places->setObjectName(u"reviewPlaces"_s);
    m_places->setAccessibleName(tr("Places it may have now"));
    m_places->setModel(m_placeModel);
    m_places->setUniformItemSizes(true);
    m_places->setTextElideMode(Qt::ElideRight);
    m_places->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setMaximumHeight(5 * m_places->fontMetrics().height() + 24);

    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(8);
    column->addLayout(m_sides, 1);
    column->addWidget(m_places);
    return pane;
}

QLayout *ReviewDialog::buildButtons()
{
    const auto button = [this](const QString &name, const QString &text, const QString &key) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false); // Enter in the lists accepts a place
        made->setToolTip(key);
        return made;
    };
    m_accept = button(u"reviewAccept"_s, tr("&Accept the place"), tr("Enter"));
    m_detach = button(u"reviewDetach"_s, tr("&Keep as a quote"), tr("D"));
    m_go = button(u"reviewGo"_s, tr("&Go to the place"), tr("G"));
    m_undo = button(u"reviewUndo"_s, tr("&Undo"), QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QPushButton *standard : close->findChildren<QPushButton *>())
        standard->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_accept, m_detach, m_go, m_undo})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(close);
    return row;
}

void ReviewDialog::addKey(const QList<QKeySequence> &keys, const std::function<void()> &run, QWidget *where)
{
    auto *action = new QAction(this);
    action->setShortcuts(keys);
    action->setShortcutContext(where ? Qt::WidgetShortcut : Qt::WidgetWithChildrenShortcut);
    (where ? where : this)->addAction(action);
    connect(action, &QAction::triggered, this, run);
}

void ReviewDialog::connectParts()
{
    for (QWidget *where : std::initializer_list<QWidget *>{m_list, m_places, m_before, m_now}) {
        addKey({Qt::Key_Return, Qt::Key_Enter}, [this] { acceptPlace(); }, where);
        addKey({Qt::Key_J}, [this] { step(1); }, where);
        addKey({Qt::Key_K}, [this] { step(-1); }, where);
        addKey({Qt::Key_D, Qt::Key_Delete}, [this] { detach(); }, where);
        addKey({Qt::Key_G}, [this] { go(); }, where);
        for (int place = 0; place < 9; ++place) {
            addKey(
                {Qt::Key(Qt::Key_1 + place)},
                [this, place] { m_places->setCurrentIndex(m_placeModel->index(place, 0)); }, where);
        }
    }
    for (QWidget *where : std::initializer_list<QWidget *>{m_list, m_places}) {
        addKey({Qt::Key_Right}, [this] { stepPlace(1); }, where);
        addKey({Qt::Key_Left}, [this] { stepPlace(-1); }, where);
    }
    addKey(QKeySequence::keyBindings(QKeySequence::Undo), [this] { m_parts.undo.undo(); });
    addKey(QKeySequence::keyBindings(QKeySequence::Redo), [this] { m_parts.undo.redo(); });

    connect(m_accept, &QPushButton::clicked, this, &ReviewDialog::acceptPlace);
    connect(m_detach, &QPushButton::clicked, this, &ReviewDialog::detach);
    connect(m_go, &QPushButton::clicked, this, &ReviewDialog::go);
    connect(m_list, &QTreeView::doubleClicked, this, &ReviewDialog::go);
    connect(m_undo, &QPushButton::clicked, &m_parts.undo, &QUndoStack::undo);
    connect(&m_parts.undo, &QUndoStack::canUndoChanged, m_undo, &QPushButton::setEnabled);
    m_undo->setEnabled(m_parts.undo.canUndo());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewDialog::showCurrent);
    connect(m_places->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewDialog::showPlace);

    const shell::LibraryService *service = &m_parts.commands.service();
    const auto nameColours = [this, service] { m_model->setColourNames(service->colourNames()); };
    connect(service, &shell::LibraryService::colourNamesChanged, this, nameColours);
    nameColours();
    connect(service, &shell::LibraryService::highlightsChanged, this, &ReviewDialog::reload);
    connect(service, &shell::LibraryService::digestsChanged, this, &ReviewDialog::reload);
    connect(service, &shell::LibraryService::failed, this, [this](const Error &error) {
        if (m_settling.isEmpty())
            return;
        m_settling.clear();
        tell(error.toString());
        reload();
    });
}

void ReviewDialog::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    m_before->setTheme(theme);
    m_now->setTheme(theme);
}

void ReviewDialog::reload()
{
    const int question = ++m_question;
    m_parts.commands.service()
        .read([](const Reader &reader) { return reader.highlights(true); })
        .then(this, [this, question](const Result<QList<HighlightRow>> &rows) {
            if (question != m_question)
                return;
            if (!rows) {
                tell(rows.error().toString());
                return;
            }
            QList<HighlightRow> open = *rows;
            open.removeIf([this](const HighlightRow &row) { return m_settling.contains(row.highlight.id); });
            m_model->setRows(open);
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0, 0));
            showCurrent();
        });
}

const HighlightRow *ReviewDialog::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->rows()[row];
}

const Place *ReviewDialog::currentPlace() const
{
    const HighlightRow *row = current();
    const int place = m_places->currentIndex().row();
    if (!row || row->highlight.id != m_shown || place < 0 || place >= m_placeModel->rowCount())
        return nullptr;
    return &m_placeModel->places()[place];
}

void ReviewDialog::showCurrent()
{
    const int all = m_model->rowCount();
    m_summary->setVisible(all > 0);
    m_summary->setText(tr("%Ln highlight(s) whose words changed, stand among others or are nowhere in their digest any "
                          "more. Is one of these places the passage?",
                          nullptr, all));
    m_nothing->setText(tr("Nothing to look at: every highlight stands where its words are. When a new revision of a "
                          "digest changes or drops a passage that you marked, it is shown here."));
    m_stack->setCurrentWidget(all > 0 ? static_cast<QWidget *>(m_panes) : m_nothing);
    const HighlightRow *row = current();
    m_detach->setEnabled(row);
    if (!row) {
        m_shown = {};
        ++m_placesQuestion;
        m_placeModel->setPlaces({});
        showPlace();
        return;
    }
    const int question = ++m_placesQuestion;
    if (row->highlight.id != m_shown) {
        m_shown = {};
        m_placeModel->setPlaces({});
        showPlace();
    }
    m_parts.commands.service()
        .read([highlight = row->highlight](const Reader &reader) { return placesOf(reader, highlight); })
        .then(this, [this, question](const Result<QList<Place>> &places) {
            if (question == m_placesQuestion)
                showPlaces(places);
        });
}

void ReviewDialog::showPlaces(const Result<QList<Place>> &places)
{
    const HighlightRow *row = current();
    if (!row)
        return;
    const int before = row->highlight.id == m_shown ? m_places->currentIndex().row() : 0;
    m_shown = row->highlight.id;
    m_placeModel->setPlaces(places.value_or(QList<Place>()));
    if (m_placeModel->rowCount() > 0)
        m_places->setCurrentIndex(m_placeModel->index(std::clamp(before, 0, m_placeModel->rowCount() - 1), 0));
    showPlace();
    if (!places)
        m_now->showMessage(places.error().toString());
}

void ReviewDialog::showPlace()
{
    const HighlightRow *row = current();
    const Place *place = currentPlace();
    m_places->setVisible(m_placeModel->rowCount() > 1);
    m_accept->setEnabled(place);
    m_go->setEnabled(row);
    if (!row) {
        m_before->showMessage({});
        m_now->showMessage({});
        return;
    }
    const annotation::TextQuote &quote = row->highlight.verified.quote;
    const QList<TextPiece> words = place ? place->words.pieces() : QList{TextPiece{TextPiece::Kind::Same, quote.exact}};
    m_before->showPassage({quote.prefix, words, quote.suffix});
    m_nowLabel->setText(place
                            //: %1 is a number from 0 to 100, %2 the number of an item
                            ? tr("What stands at the place (%1 % alike, item %2)")
                                  .arg(QLocale().toString(qRound(place->candidate.match.score * 100)),
                                       QLocale().toString(place->itemNumber))
                            : tr("What stands at the place"));
    if (place)
        m_now->showPassage({place->before, words, place->after});
    else if (m_shown.isValid())
        m_now->showMessage(tr("No place in the digest is like it. Keep it as a quote: it stays with its item and is "
                              "looked for no longer."));
    else
        m_now->showMessage({});
}

void ReviewDialog::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(m_model->rowCount() - 1, 0));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void ReviewDialog::stepPlace(int by)
{
    const int row = m_places->currentIndex().row() + by;
    if (row >= 0 && row < m_placeModel->rowCount())
        m_places->setCurrentIndex(m_placeModel->index(row, 0));
}

void ReviewDialog::acceptPlace()
{
    const HighlightRow *row = current();
    const Place *place = currentPlace();
    if (!row || !place)
        return;
    const HighlightId id = row->highlight.id;
    const library::HighlightCandidate chosen = place->candidate;
    settle(id, tr("Accepted. %1 takes it back.").arg(m_undo->toolTip()));
    m_parts.commands.accept(id, chosen.item, chosen.match.span, whenWritten(id));
}

void ReviewDialog::detach()
{
    const HighlightRow *row = current();
    if (!row)
        return;
    const HighlightId id = row->highlight.id;
    settle(id, tr("Kept as a quote. %1 takes it back.").arg(m_undo->toolTip()));
    m_parts.commands.detach(id, whenWritten(id));
}

std::function<void()> ReviewDialog::whenWritten(HighlightId highlight)
{
    return [self = QPointer(this), highlight] {
        if (!self)
            return;
        self->m_settling.remove(highlight);
        // It may have been taken back before it was written.
        self->reload();
    };
}

void ReviewDialog::settle(HighlightId highlight, const QString &told)
{
    // The next one is there at once; the library's answer comes later.
    m_settling.insert(highlight);
    m_model->remove(highlight);
    showCurrent();
    tell(told);
}

void ReviewDialog::go()
{
    const HighlightRow *row = current();
    const Place *place = currentPlace();
    if (!row)
        return;
    const Highlight &highlight = row->highlight;
    if (!place)
        emit placeRequested(highlight.item, {});
    else if (place->candidate.item == highlight.item && place->candidate.match.span == highlight.place())
        emit highlightRequested(highlight.item, highlight.id);
    else
        emit placeRequested(place->candidate.item, place->candidate.words);
}

void ReviewDialog::tell(const QString &message)
{
    m_told->setText(message);
    m_told->setVisible(!message.isEmpty());
    QAccessibleAnnouncementEvent spoken(m_told, message);
    QAccessible::updateAccessibility(&spoken);
}

void ReviewDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool narrow = width() < NarrowWidth;
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_list->setColumnHidden(ReviewModel::DigestColumn, narrow);
}

} // namespace gleaner::highlights
