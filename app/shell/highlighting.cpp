// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/highlighting.h"

#include "app/article/articleview.h"
#include "app/article/highlightlayer.h"
#include "app/article/tooltip.h"
#include "app/highlights/colourmark.h"
#include "app/highlights/notedialog.h"
#include "app/shell/actions.h"
#include "app/shell/colouractions.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "app/shell/wordedges.h"
#include "core/library/highlightrows.h"

#include <QAction>
#include <QApplication>
#include <QCursor>
#include <QMenu>
#include <QPointer>
#include <QToolTip>

#include <algorithm>
#include <array>

using gleaner::annotation::Colour;
using gleaner::annotation::Highlight;
using gleaner::article::ArticleItem;
using gleaner::article::HighlightLayer;
using gleaner::article::MarkedPassage;
using gleaner::article::PageSelection;
using gleaner::library::Reader;

namespace gleaner::shell {

namespace {

constexpr std::array OfTheChosen{ActionId::HighlightNote,    ActionId::RemoveHighlight,  ActionId::HighlightEndOn,
                                 ActionId::HighlightEndBack, ActionId::HighlightStartOn, ActionId::HighlightStartBack};

QString shortened(const QString &words)
{
    constexpr qsizetype Most = 200;
    return words.size() <= Most ? words : words.first(Most) + u'…';
}

} // namespace

Highlighting::Highlighting(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_commands(parts.library, parts.undo)
    , m_colours(new QMenu(tr("&Highlight"), window))
{
    const HighlightLayer *layer = m_parts.view.highlights();
    connect(layer, &HighlightLayer::selectionTold, this, &Highlighting::take);
    connect(layer, &HighlightLayer::pointedChanged, this, &Highlighting::point);
    connect(layer, &HighlightLayer::edgesDragged, this, &Highlighting::dragEdge);
    connect(layer, &HighlightLayer::chosen, this, [this](HighlightId highlight) { setCurrent(highlight, false); });
    connect(&m_parts.reading, &Reading::opened, this, [this](const LoadedArticle &) {
        setCurrent({}, false);
        m_highlights.clear();
        ++m_question;
        // The page gets its article after this signal, without marks; an answer that is there already would come at
        // once and be wiped away by that.
        QMetaObject::invokeMethod(this, &Highlighting::load, Qt::QueuedConnection);
    });
    connect(&m_parts.library, &LibraryService::digestsChanged, this, &Highlighting::load);
    connect(&m_parts.library, &LibraryService::highlightsChanged, this, [this](const QList<ItemId> &items) {
        if (std::ranges::any_of(m_parts.reading.article().items,
                                [&items](const ArticleItem &item) { return items.contains(item.id); }))
            load();
    });
    connect(&m_parts.library, &LibraryService::colourNamesChanged, this, &Highlighting::paint);
    connect(&m_parts.library, &LibraryService::failed, this, &Highlighting::recover);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (m_current.isValid() && m_parts.list.isAncestorOf(now))
            setCurrent({}, false);
    });
    connectActions();
    makeMenu();
    updateActions();
}

Highlighting::~Highlighting() = default;

void Highlighting::connectActions()
{
    const Actions &actions = m_parts.actions;
    const auto on = [this, &actions](ActionId id, auto run) {
        connect(actions[id], &QAction::triggered, this, [this, run] {
            if (m_active)
                run();
        });
    };
    on(ActionId::MarkSelection, [this] { mark({}); });
    for (const Colour colour : annotation::Colours)
        on(MarkActions[size_t(colour)], [this, colour] { mark(colour); });
    on(ActionId::HighlightNote, [this] { editNote(); });
    on(ActionId::RemoveHighlight, [this] { remove(); });
    on(ActionId::NextHighlight, [this] { step(1); });
    on(ActionId::PreviousHighlight, [this] { step(-1); });
    on(ActionId::HighlightEndOn, [this] { moveEdge(true, true); });
    on(ActionId::HighlightEndBack, [this] { moveEdge(true, false); });
    on(ActionId::HighlightStartOn, [this] { moveEdge(false, true); });
    on(ActionId::HighlightStartBack, [this] { moveEdge(false, false); });
}

void Highlighting::setActive(bool active)
{
    m_active = active;
    updateActions();
}

void Highlighting::makeMenu()
{
    for (const ActionId id : MarkActions)
        m_colours->addAction(m_parts.actions[id]);
    m_parts.view.addSelectionAction(m_colours->menuAction());
    m_parts.view.addHighlightAction(m_colours->menuAction());
    m_parts.view.addHighlightAction(m_parts.actions[ActionId::HighlightNote]);
    m_parts.view.addHighlightAction(m_parts.actions[ActionId::RemoveHighlight]);
}

void Highlighting::load()
{
    const DigestId digest = m_parts.reading.digest();
    if (!digest.isValid() || m_parts.reading.revision() > 0)
        return;
    m_parts.library.read([digest](const Reader &reader) { return reader.highlightsOf(digest); })
        .then(this, [this, question = ++m_question](const Result<QList<Highlight>> &highlights) {
            if (question != m_question)
                return;
            if (highlights)
                show(*highlights);
            else
                emit m_parts.library.failed(highlights.error());
        });
}

void Highlighting::show(const QList<Highlight> &highlights)
{
    QHash<ItemId, QStringView> texts;
    const article::Article &article = m_parts.reading.article();
    for (const ArticleItem &item : article.items)
        texts.insert(item.id, item.text);
    // A text that is being read anew may be another than the page has: nothing is painted where the words are not.
    const auto isOnPage = [&texts](const Highlight &highlight) {
        const TextSpan place = highlight.place();
        const QStringView text = texts.value(highlight.item);
        return !place.isEmpty() && place.end <= text.size()
            && text.sliced(place.start, place.length()) == highlight.words();
    };
    m_highlights.clear();
    std::ranges::copy_if(highlights, std::back_inserter(m_highlights), isOnPage);
    paint();
    if (m_current.isValid() && !find(m_current))
        setCurrent({}, false);
    else
        updateActions();
    chooseMade();
    if (texts.contains(m_wanted.item))
        chooseWanted();
}

void Highlighting::paint()
{
    QList<MarkedPassage> passages;
    for (const Highlight &highlight : std::as_const(m_highlights))
        passages.append({highlight.id, {highlight.item, highlight.place()}, highlight.colour, about(highlight)});
    m_parts.view.highlights()->setHighlights(passages);
}

const Highlight *Highlighting::find(HighlightId highlight) const
{
    const auto found = std::ranges::find(m_highlights, highlight, &Highlight::id);
    return found == m_highlights.end() ? nullptr : &*found;
}

/// What was marked is the chosen one as soon as it is both written and loaded.
void Highlighting::chooseMade()
{
    const auto isMade = [this](const Highlight &highlight) {
        return highlight.item == m_made.item && highlight.place() == m_made.span;
    };
    HighlightId newest;
    for (const Highlight &highlight : std::as_const(m_highlights)) {
        if (isMade(highlight))
            newest.value = std::max(newest.value, highlight.id.value);
    }
    if (newest.isValid()) {
        m_made = {};
        setCurrent(newest, false);
    }
}

void Highlighting::choose(HighlightId highlight)
{
    m_wanted = {};
    m_parts.reading.jump();
    setCurrent(find(highlight) ? highlight : HighlightId{}, true);
}

void Highlighting::go(ItemId item, HighlightId highlight)
{
    if (find(highlight)) {
        choose(highlight);
        return;
    }
    m_wanted = {highlight, item};
    m_parts.reading.openItem(item);
}

void Highlighting::chooseWanted()
{
    const Wanted wanted = std::exchange(m_wanted, {});
    if (find(wanted.highlight))
        choose(wanted.highlight);
}

bool Highlighting::leave()
{
    if (!m_current.isValid())
        return false;
    setCurrent({}, false);
    return true;
}

void Highlighting::setCurrent(HighlightId highlight, bool show)
{
    m_parts.view.highlights()->setCurrent(highlight, show);
    const bool isOther = highlight != m_current;
    m_current = highlight;
    if (m_current.isValid() && m_parts.list.isAncestorOf(QApplication::focusWidget()))
        m_parts.view.focusTarget()->setFocus();
    updateActions();
    if (isOther)
        emit currentChanged(m_current);
}

void Highlighting::updateActions()
{
    if (!m_active)
        return;
    const Actions &actions = m_parts.actions;
    for (const ActionId id : OfTheChosen)
        actions[id]->setEnabled(find(m_current) != nullptr);
    for (const ActionId id : {ActionId::NextHighlight, ActionId::PreviousHighlight})
        actions[id]->setEnabled(!m_highlights.isEmpty());
}

/// What there is to say of one, in lines.
QStringList Highlighting::about(const Highlight &highlight) const
{
    QStringList lines{m_parts.library.colourNames().of(highlight.colour)};
    if (highlight.isDoubtful())
        lines.append(tr("The words stand among others than those that were marked."));
    else if (highlight.needsReview())
        lines.append(tr("The words have changed since."));
    if (!highlight.tags.isEmpty())
        lines.append(highlights::tagsText(highlight.tags));
    if (!highlight.note.isEmpty())
        lines.append(highlight.note);
    return lines;
}

void Highlighting::point(HighlightId highlight)
{
    const Highlight *pointed = find(highlight);
    if (!pointed) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(QCursor::pos(), article::plainToolTip(about(*pointed).join(u'\n')), &m_parts.view);
}

void Highlighting::mark(std::optional<Colour> colour)
{
    if (m_parts.reading.revision() > 0) {
        emit told(tr("This is an earlier revision: passages are marked in the newest one."));
        return;
    }
    m_asked = colour;
    m_parts.view.askSelection();
}

void Highlighting::take(const PageSelection &selection)
{
    const std::optional<Colour> asked = std::exchange(m_asked, {});
    switch (selection.state) {
    case PageSelection::State::Passage: add(selection, asked.value_or(m_parts.session.highlightColour())); break;
    case PageSelection::State::None:
        if (find(m_current))
            recolour(asked.value_or(m_parts.session.highlightColour()));
        else
            emit told(tr("Select a passage on the page first, or choose a highlight."));
        break;
    case PageSelection::State::Several:
        emit told(tr("The selection goes over more than one item. A highlight stays within one."));
        break;
    case PageSelection::State::Outside: emit told(tr("Only the text of an item can be marked.")); break;
    case PageSelection::State::Unclear:
        emit told(tr("This passage cannot be marked: the page shows other words than the item's text has."));
        break;
    }
}

void Highlighting::add(const PageSelection &selection, Colour colour)
{
    m_parts.session.setHighlightColour(colour);
    const auto done = [self = QPointer(this), colour, place = selection.place] {
        if (!self)
            return;
        self->m_made = place;
        self->chooseMade();
        self->m_parts.view.collapseSelection();
        emit self->told(tr("Marked as “%1”.").arg(self->m_parts.library.colourNames().of(colour)));
    };
    m_commands.add(
        {.item = selection.place.item, .span = selection.place.span, .words = selection.words, .colour = colour}, done);
}

void Highlighting::recolour(Colour colour)
{
    m_parts.session.setHighlightColour(colour);
    if (find(m_current)->colour == colour)
        return;
    recolour(m_current, colour);
}

void Highlighting::recolour(HighlightId highlight, Colour colour)
{
    m_commands.recolour({highlight}, colour);
    emit told(tr("Marked as “%1”.").arg(m_parts.library.colourNames().of(colour)));
}

void Highlighting::remove()
{
    if (const Highlight *highlight = find(m_current))
        remove(*highlight);
}

void Highlighting::remove(const Highlight &highlight)
{
    m_commands.remove({highlight});
    emit told(tr("The highlight is in the trash."));
}

bool Highlighting::editNote()
{
    const Highlight *highlight = find(m_current);
    if (!highlight)
        return false;
    editNote(*highlight);
    return true;
}

void Highlighting::editNote(const Highlight &highlight)
{
    askNote({highlight, {highlight.note, highlight.tags}});
}

void Highlighting::askNote(const TypedNote &note)
{
    const Highlight &highlight = note.highlight;
    auto *dialog = new highlights::NoteDialog(m_parts.library, shortened(highlight.words()),
                                              {highlight.note, highlight.tags}, note.typed, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &highlights::NoteDialog::answered, this, [this, highlight](const NoteContent &typed) {
        m_unwrittenNote = {highlight, typed};
        m_commands.describe(highlight, typed.note, typed.tags, [self = QPointer(this)] {
            if (self)
                self->m_unwrittenNote.reset();
        });
    });
    dialog->open();
}

/// After a change that was not made: the page shows what the library has, and no note that was typed is lost.
void Highlighting::recover()
{
    if (std::exchange(m_unwrittenEdge, false))
        load();
    if (const auto note = std::exchange(m_unwrittenNote, {}))
        askNote(*note);
}

void Highlighting::step(int step)
{
    const QList<Highlight> &all = m_highlights;
    const auto now = std::ranges::find(all, m_current, &Highlight::id);
    qsizetype next = now - all.begin() + step;
    if (now == all.end()) {
        // From where a person reads: the first one of that item or behind it, or the last one before it.
        QHash<ItemId, int> numbers;
        for (const ArticleItem &item : m_parts.reading.article().items)
            numbers.insert(item.id, item.number);
        const int here = numbers.value(m_parts.reading.item());
        const auto behind = std::ranges::find_if(
            all, [&](const Highlight &highlight) { return numbers.value(highlight.item) >= here; });
        next = behind - all.begin() - (step < 0 ? 1 : 0);
    }
    if (next >= 0 && next < all.size())
        choose(all[next].id);
    else
        emit told(step > 0 ? tr("No highlight follows here.") : tr("No highlight comes before."));
}

const ArticleItem *Highlighting::itemOf(const Highlight &highlight) const
{
    const auto &items = m_parts.reading.article().items;
    const auto item = std::ranges::find(items, highlight.item, &ArticleItem::id);
    return item == items.end() ? nullptr : &*item;
}

void Highlighting::moveEdge(bool atEnd, bool forward)
{
    using Edge = notes::HighlightCommands::Edge;
    const auto found = std::ranges::find(m_highlights, m_current, &Highlight::id);
    const ArticleItem *item = found == m_highlights.end() ? nullptr : itemOf(*found);
    if (!item)
        return;
    const TextSpan place = found->place();
    const TextSpan moved = atEnd ? withEndMoved(item->text, place, forward)
                                 : withStartMoved(item->text, place, forward);
    if (moved != place)
        markAnew(*found, moved, atEnd ? Edge::End : Edge::Start);
}

void Highlighting::dragEdge(HighlightId highlight, TextSpan span)
{
    const auto found = std::ranges::find(m_highlights, highlight, &Highlight::id);
    if (found != m_highlights.end() && itemOf(*found) && span != found->place())
        markAnew(*found, span);
}

/// On the page at once, so that the next press goes on from here.
void Highlighting::markAnew(Highlight &highlight, TextSpan span, std::optional<notes::HighlightCommands::Edge> edge)
{
    highlight.verified = annotation::makeAnchor(itemOf(highlight)->text, span);
    highlight.state = annotation::AnchorState::Exact;
    paint();
    m_unwrittenEdge = true;
    m_commands.mark(highlight.id, span, edge, [self = QPointer(this)] {
        if (self)
            self->m_unwrittenEdge = false;
    });
}

} // namespace gleaner::shell
