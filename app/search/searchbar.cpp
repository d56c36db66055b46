// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/searchbar.h"

#include "app/search/hitmodel.h"
#include "app/shell/libraryservice.h"

#include <QFrame>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::library::Reader;
using gleaner::library::SearchHit;

namespace gleaner::search {

namespace {

/// More than a person looks through; one more tells that there are more.
constexpr int mostHits = 200;

} // namespace

SearchBar::SearchBar(shell::LibraryService &service, QWidget *parent)
    : QLineEdit(parent)
    , m_service(service)
    , m_hits(new HitModel(this))
    , m_popup(new QFrame(window()))
    , m_list(new QListView(m_popup))
    , m_summary(new QLabel(m_popup))
{
    setObjectName(u"searchBar"_s);
    setPlaceholderText(tr("Search all digests and notes"));
    setAccessibleName(tr("Search all digests and notes"));
    setClearButtonEnabled(true);
    addAction(QIcon::fromTheme(u"edit-find"_s), QLineEdit::LeadingPosition);

    m_popup->setObjectName(u"searchPopup"_s);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAutoFillBackground(true);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(*m_hits, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_summary->setObjectName(u"searchSummary"_s);
    m_summary->setContentsMargins(8, 4, 8, 4);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    m_popup->hide();

    m_soon.setSingleShot(true);
    m_soon.setInterval(100ms);
    connect(&m_soon, &QTimer::timeout, this, &SearchBar::search);
    connect(this, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activate(index.row()); });
}

SearchBar::~SearchBar()
{
    m_list->removeEventFilter(this);
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentIndex().row();
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: activate(row); return true;
        case Qt::Key_Escape:
            setFocus(Qt::OtherFocusReason);
            m_popup->hide();
            return true;
        case Qt::Key_Up:
            if (row <= 0) {
                setFocus(Qt::OtherFocusReason);
                return true;
            }
            break;
        default:
            if (!key->text().isEmpty() && key->text().at(0).isPrint()) {
                setFocus(Qt::OtherFocusReason);
                insert(key->text());
                return true;
            }
        }
    }
    if (watched == m_list && event->type() == QEvent::FocusOut && !hasFocus())
        m_popup->hide();
    if (watched == window() && event->type() == QEvent::Resize && m_popup->isVisible())
        placePopup();
    return QLineEdit::eventFilter(watched, event);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        if (m_hits->rowCount() > 0) {
            placePopup();
            m_list->setFocus(Qt::TabFocusReason);
            m_list->setCurrentIndex(m_hits->index(qMax(0, m_list->currentIndex().row())));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_shown == text())
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

void SearchBar::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    window()->installEventFilter(this);
    if (!text().isEmpty() && m_shown == text())
        placePopup();
}

void SearchBar::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (!m_list->hasFocus())
        m_popup->hide();
}

void SearchBar::search()
{
    m_soon.stop();
    const QString query = text();
    if (query.trimmed().isEmpty()) {
        m_popup->hide();
        m_hits->setHits({});
        m_shown.clear();
        return;
    }
    m_service.read([query](const Reader &reader) { return reader.search(query, mostHits + 1); })
        .then(this, [this, query](const Result<QList<SearchHit>> &hits) {
            if (query != text())
                return; // typed on meanwhile
            if (hits)
                showHits(query, *hits);
            else
                m_summary->setText(hits.error().message);
        });
}

void SearchBar::showHits(const QString &query, const QList<SearchHit> &hits)
{
    m_shown = query;
    m_hits->setHits(hits.mid(0, mostHits));
    if (hits.isEmpty())
        m_summary->setText(tr("Nothing found. All words have to occur in an item or its notes."));
    else if (hits.size() > mostHits)
        m_summary->setText(tr("The best %n item(s); more words find fewer", nullptr, mostHits));
    else
        m_summary->setText(tr("%n item(s)", nullptr, int(hits.size())));
    if (hasFocus() || m_list->hasFocus())
        placePopup();
}

void SearchBar::placePopup()
{
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const QPoint below = mapTo(window(), QPoint(0, height() + 2));
    const int width = qMin(qMax(this->width(), 520), window()->width() - 16);
    const int left = qBound(8, below.x() + (this->width() - width) / 2, qMax(8, window()->width() - width - 8));
    const int rowHeight = m_list->sizeHintForRow(0);
    const int wanted = m_summary->sizeHint().height() + 4 + rowHeight * qMin(m_hits->rowCount(), 8);
    m_popup->setGeometry(left, below.y(), width, qMin(wanted, window()->height() - below.y() - 16));
    m_list->setVisible(m_hits->rowCount() > 0);
    m_popup->show();
    m_popup->raise();
}

void SearchBar::activate(int row)
{
    if (row < 0 || row >= m_hits->rowCount())
        return;
    const SearchHit hit = m_hits->hit(row);
    m_popup->hide();
    emit hitActivated(hit.item.id, hit.item.digest, m_shown);
}

} // namespace gleaner::search
