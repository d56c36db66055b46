// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/searching.h"

#include "app/article/articleview.h"
#include "app/search/searchbar.h"
#include "app/shell/actions.h"
#include "app/shell/findbar.h"
#include "app/shell/halves.h"
#include "app/shell/libraryservice.h"
#include "app/shell/reading.h"
#include "app/shell/session.h"
#include "core/library/fold.h"

#include <QAction>
#include <QSet>

#include <algorithm>
#include <utility>

using gleaner::article::ArticleView;
using gleaner::library::SearchHit;
using gleaner::library::SearchTerm;
using gleaner::search::SearchBar;

namespace gleaner::shell {

namespace {

QList<TextSpan> placesOf(const QString &text, const std::vector<SearchTerm> &terms)
{
    const library::FoldedText folded = library::foldWithOrigins(text);
    QList<TextSpan> places;
    for (const SearchTerm &term : terms) {
        for (const TextSpan &span : library::occurrences(folded.text, term))
            places.append(folded.original(span));
    }
    std::ranges::sort(places);
    const auto doubles = std::ranges::unique(places);
    places.erase(doubles.begin(), doubles.end());
    return places;
}

QStringList wordsAt(const QString &text, const QList<TextSpan> &places)
{
    QStringList words;
    QSet<QString> known;
    for (const TextSpan &place : places) {
        const QString word = text.sliced(place.start, place.length());
        const QString folded = library::fold(word);
        if (!known.contains(folded))
            words.append(word);
        known.insert(folded);
    }
    return words;
}

/// The place that stands in the hit's sentence, else the first.
int placeOf(const SearchHit &hit, const QString &text, const QList<TextSpan> &places)
{
    const qsizetype sentence = text.indexOf(hit.sentence);
    if (sentence < 0 || hit.matches.isEmpty())
        return 0;
    const qsizetype start = sentence + hit.matches.first().start;
    const auto found = std::ranges::find(places, start, &TextSpan::start);
    return found == places.cend() ? 0 : int(found - places.cbegin());
}

} // namespace

Searching::Searching(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.bar.setOrder(m_parts.session.searchOrder());
    connect(&m_parts.bar, &SearchBar::orderChosen, this,
            [this](library::SearchOrder order) { m_parts.session.setSearchOrder(order); });
    connect(&m_parts.bar, &SearchBar::hitActivated, this, &Searching::showHit);
    connect(m_parts.actions[ActionId::SearchLibrary], &QAction::triggered, this, [this] {
        m_parts.bar.setFocus(Qt::ShortcutFocusReason);
        m_parts.bar.selectAll();
    });
    connectFind();
}

void Searching::connectFind()
{
    FindBar *find = &m_parts.find;
    connect(m_parts.actions[ActionId::Find], &QAction::triggered, find,
            [this] { m_parts.find.open(m_parts.halves.view().selectedText().section(u'\n', 0, 0)); });
    connect(m_parts.actions[ActionId::FindNext], &QAction::triggered, find, [find] { find->findAgain(false); });
    connect(m_parts.actions[ActionId::FindPrevious], &QAction::triggered, find, [find] { find->findAgain(true); });
    m_parts.halves.onEach([this, find](Half &half) {
        connect(&half.view(), &ArticleView::findChanged, find, [find, &half](int current, int total) {
            if (half.isActive())
                find->setResult(current, total);
        });
        // What was marked went with the page it was marked on.
        connect(&half.reading(), &Reading::opened, find, [find, &half] {
            if (half.isActive())
                find->forgetWords();
        });
        connect(find, &FindBar::closed, &half.view(), &ArticleView::clearFind);
    });
    connect(find, &FindBar::findRequested, this, [this](const QString &text, bool backward) {
        m_parts.halves.reading().jump();
        m_parts.halves.view().find(text, backward);
    });
    connect(find, &FindBar::stepRequested, this, [this](bool backward) {
        m_parts.halves.reading().jump();
        m_parts.halves.view().findNext(backward);
    });
    connect(find, &FindBar::closed, this, &Searching::pageWanted);
}

void Searching::show(ItemId item, const QString &written)
{
    m_wanted = item;
    emit pageWanted();
    go({.item = item, .written = written});
}

void Searching::showHit(const SearchHit &hit, const std::vector<SearchTerm> &terms)
{
    m_wanted = hit.item.id;
    emit pageWanted();
    if (hit.isFromNote)
        emit notesWanted();
    m_parts.library
        .read([hit, terms](const library::Reader &reader) {
            return reader.itemText(hit.item.id).transform([&](const QString &text) {
                const QList<TextSpan> places = placesOf(text, terms);
                return Sought{.item = hit.item.id,
                              .places = places,
                              .current = placeOf(hit, text, places),
                              .words = wordsAt(text, places)};
            });
        })
        .then(this, [this, item = hit.item.id](const Result<Sought> &sought) {
            if (item == m_wanted) // nothing else was chosen meanwhile
                go(sought.value_or(Sought{.item = item}));
        });
}

void Searching::go(const Sought &sought)
{
    m_sought = sought;
    if (m_parts.halves.reading().item() == sought.item)
        arrive(sought.item);
    else
        m_parts.halves.reading().openItem(sought.item);
}

void Searching::arrive(ItemId item)
{
    if (!item.isValid() || item != m_sought.item)
        return;
    const Sought sought = std::exchange(m_sought, {});
    if (sought.places.isEmpty()) {
        m_parts.find.forgetWords();
        m_parts.halves.view().clearFind();
        if (!sought.written.isEmpty())
            m_parts.halves.view().find(sought.written);
        return;
    }
    QList<article::ItemSpan> found;
    for (const TextSpan &place : sought.places)
        found.append({item, place});
    m_parts.halves.view().showFound(found, sought.current);
    m_parts.find.showWords(sought.words);
}

bool Searching::leave()
{
    if (!m_parts.find.isVisible())
        return false;
    m_parts.find.dismiss();
    return true;
}

} // namespace gleaner::shell
