// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/searchbar.h"

#include "app/search/completion.h"
#include "app/search/hitmodel.h"
#include "app/search/searchpopup.h"
#include "app/shell/libraryservice.h"
#include "core/library/searchexplained.h"
#include "core/library/searchparser.h"

#include <QIcon>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QTextCharFormat>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::library::Reader;
using gleaner::library::SearchResults;

namespace gleaner::search {

namespace {

constexpr int FirstHits = 50;
constexpr int MoreHits = 4; ///< times as many, when somebody looks at the end of the list
constexpr int NarrowestPopup = 520;
constexpr int Edge = 8;

} // namespace

SearchBar::SearchBar(shell::LibraryService &service, QWidget *parent)
    : QLineEdit(parent)
    , m_service(service)
    , m_hits(new HitModel(this))
    , m_popup(new SearchPopup(*m_hits, window()))
    , m_completion(new Completion(service, this))
{
    setObjectName(u"searchBar"_s);
    setPlaceholderText(tr("Search all digests and notes"));
    setAccessibleName(tr("Search all digests and notes"));
    setAccessibleDescription(tr("Words, “phrases”, OR, -not, and fields such as title: or tag:"));
    setClearButtonEnabled(true);
    addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    setTheme(article::Theme::Light);

    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &SearchBar::search);
    connect(this, &QLineEdit::textChanged, this, [this] {
        markPlace({});
        m_stop.request_stop();
        m_soon.start();
    });
    connect(m_hits, &HitModel::moreWanted, this, [this] { run(MoreHits * m_limit); });
    connectPopup();
}

SearchBar::~SearchBar()
{
    m_stop.request_stop();
    delete m_popup;
}

void SearchBar::connectPopup()
{
    const auto backToField = [this] { setFocus(Qt::OtherFocusReason); };
    connect(m_popup, &SearchPopup::hitChosen, this, &SearchBar::activate);
    connect(m_popup, &SearchPopup::saveRequested, this, &SearchBar::saveRequested);
    connect(m_popup, &SearchPopup::left, this, backToField);
    connect(m_popup, &SearchPopup::escaped, this, [this, backToField] {
        backToField();
        m_popup->hide();
    });
    connect(m_popup, &SearchPopup::typed, this, [this, backToField](const QString &text) {
        backToField();
        insert(text);
    });
    connect(m_popup, &SearchPopup::erased, this, [this, backToField] {
        backToField();
        backspace();
    });
    // Where the focus goes is known only after it has left.
    connect(m_popup, &SearchPopup::focusGone, this, [this] {
        QTimer::singleShot(0, this, [this] {
            if (m_popup && !hasFocus() && !m_popup->holdsFocus())
                m_popup->hide();
        });
    });
    connect(m_popup, &SearchPopup::orderChosen, this, [this] {
        emit orderChosen(m_popup->order());
        search();
    });
}

void SearchBar::setTheme(article::Theme theme)
{
    m_warning = article::palette(theme).warning;
    m_popup->setTheme(theme);
    markPlace(m_wrong);
}

void SearchBar::setOrder(library::SearchOrder order)
{
    m_popup->setOrder(order);
}

library::SearchOrder SearchBar::order() const
{
    return m_popup->order();
}

void SearchBar::searchFor(const QString &query)
{
    setFocus(Qt::OtherFocusReason);
    setText(query);
    search();
}

bool SearchBar::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_completion && m_completion->isShown()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        m_completion->take();
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && m_popup && m_popup->isVisible())
        placePopup();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completion->isShown()) {
        if (event->key() == Qt::Key_Escape || (isReturn && m_completion->isMarked())) {
            event->ignore(); // they are for the suggestions
            return;
        }
        if (isReturn)
            m_completion->hide();
    }
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_hits->rowCount() > 0) {
            placePopup();
            QListView *list = m_popup->list();
            list->setFocus(Qt::TabFocusReason);
            list->setCurrentIndex(m_hits->index(qMax(0, list->currentIndex().row())));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_completion->hide();
        if (m_asked == text() && !m_wrong.isEmpty())
            setSelection(int(m_wrong.start), int(m_wrong.length()));
        else if (m_shown == text())
            activate(0);
        else
            search();
        return;
    case Qt::Key_Escape:
        if (m_popup->isVisible()) {
            m_popup->hide();
            return;
        }
        clear();
        break; // the window takes the focus back to the list
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBar::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

void SearchBar::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    window()->installEventFilter(this);
    m_completion->refresh();
    if (!text().isEmpty() && m_asked == text())
        placePopup();
}

void SearchBar::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && m_popup)
        emit m_popup->focusGone();
}

void SearchBar::search()
{
    m_soon.stop();
    m_stop.request_stop();
    m_asked = text();
    m_wrong = {};
    if (m_asked.trimmed().isEmpty()) {
        showNone();
        m_popup->hide();
        return;
    }
    const library::ParsedSearch parsed = library::parseSearch(m_asked);
    m_root = parsed.root;
    if (parsed.error && !parsed.error->isUnfinished) {
        showNone();
        tellWrong(*parsed.error);
        return;
    }
    m_popup->setExplained(library::explained(parsed.root), parsed.error ? parsed.error->message : QString());
    run(FirstHits);
}

void SearchBar::showNone()
{
    m_hits->setHits({}, false);
    m_shown.clear();
}

void SearchBar::tellWrong(const library::SearchError &error)
{
    m_popup->setError(m_asked, error);
    if (!m_isComposing) // the mark would end what is composed
        markPlace(error.place);
    m_wrong = error.place;
    if (hasFocus() || m_popup->holdsFocus())
        placePopup();
}

void SearchBar::markPlace(TextSpan place)
{
    m_wrong = place;
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(m_warning);
    format.setForeground(m_warning);
    QList<QInputMethodEvent::Attribute> attributes;
    if (!place.isEmpty())
        attributes.append(
            {QInputMethodEvent::TextFormat, int(place.start) - cursorPosition(), int(place.length()), format});
    // The way of input methods is the only one to format a part of the line; the text stays as it is.
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void SearchBar::run(int limit)
{
    m_stop = std::stop_source();
    m_limit = limit;
    const library::SearchRequest request{
        .root = m_root, .order = m_popup->order(), .limit = limit, .stop = m_stop.get_token()};
    m_service.read([request](const Reader &reader) { return reader.search(request); })
        .then(this, [this, limit, stop = m_stop.get_token()](const Result<SearchResults> &results) {
            if (stop.stop_requested())
                return; // typed on meanwhile
            if (results) {
                m_shown = m_asked;
                m_terms = library::termsOf(m_root);
                showHits(*results, limit);
            } else {
                showNone();
                m_popup->setSummary(results.error().toString());
            }
            if (hasFocus() || m_popup->holdsFocus())
                placePopup();
        });
}

void SearchBar::showHits(const SearchResults &results, int limit)
{
    if (limit > FirstHits)
        m_hits->addHits(results.hits, results.hasMore);
    else
        m_hits->setHits(results.hits, results.hasMore);
    if (results.hits.isEmpty())
        m_popup->setSummary(tr("Nothing found"));
    else if (results.hasMore)
        m_popup->setSummary(tr("More than %n item(s)", nullptr, int(results.hits.size())));
    else
        m_popup->setSummary(tr("%n item(s)", nullptr, int(results.hits.size())));
}

void SearchBar::placePopup()
{
    if (m_popup->parentWidget() != window()) {
        m_popup->setParent(window());
        // The popup is the window's last child, and its parts would be the last that Tab comes to.
        m_popup->follow(this);
    }
    const QPoint below = mapTo(window(), QPoint(0, height() + 2));
    const int width = qMin(qMax(this->width(), NarrowestPopup), window()->width() - 2 * Edge);
    const int left = qBound(Edge, below.x() + (this->width() - width) / 2,
                            qMax(Edge, window()->width() - width - Edge));
    m_popup->list()->setVisible(m_hits->rowCount() > 0);
    m_popup->setGeometry(left, below.y(), width,
                         qMin(m_popup->wantedHeight(width), window()->height() - below.y() - 2 * Edge));
    m_popup->show();
    m_popup->raise();
}

void SearchBar::activate(int row)
{
    if (row < 0 || row >= m_hits->rowCount())
        return;
    const library::SearchHit hit = m_hits->hit(row);
    m_popup->hide();
    emit hitActivated(hit, m_terms);
}

} // namespace gleaner::search
