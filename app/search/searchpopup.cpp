// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/searchpopup.h"

#include "app/search/hitmodel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gleaner::search {

SearchPopup::SearchPopup(HitModel &hits, QWidget *parent)
    : QFrame(parent)
    , m_hits(hits)
    , m_explained(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_order(new QComboBox(this))
    , m_save(new QToolButton(this))
    , m_list(new QListView(this))
    , m_delegate(new HitDelegate(m_hits, this))
{
    setObjectName(u"searchPopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);

    m_explained->setObjectName(u"searchExplained"_s);
    m_explained->setWordWrap(true);
    m_explained->setTextFormat(Qt::RichText);
    m_summary->setObjectName(u"searchSummary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_order->setObjectName(u"searchOrder"_s);
    m_order->setAccessibleName(tr("Order of the results"));
    m_order->addItem(tr("Best first"), int(library::SearchOrder::Relevance));
    m_order->addItem(tr("Newest first"), int(library::SearchOrder::Date));

    m_save->setObjectName(u"saveSearch"_s);
    m_save->setIcon(QIcon::fromTheme(u"document-save"_s));
    m_save->setText(tr("Save the search under a name"));
    m_save->setToolTip(m_save->text());
    m_save->setAutoRaise(true);
    m_save->setFocusPolicy(Qt::StrongFocus);

    m_list->setObjectName(u"searchHits"_s);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setModel(&m_hits);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(m_summary, 1);
    line->addWidget(m_order);
    line->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_explained->setContentsMargins(8, 4, 8, 0);
    layout->addWidget(m_explained);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);

    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_order, m_save})
        part->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { emit hitChosen(index.row()); });
    connect(m_save, &QToolButton::clicked, this, &SearchPopup::saveRequested);
    connect(m_order, &QComboBox::activated, this, &SearchPopup::orderChosen);
    hide();
}

void SearchPopup::setTheme(article::Theme theme)
{
    m_warning = article::palette(theme).warning;
    m_delegate->setTheme(theme);
    m_list->viewport()->update();
}

void SearchPopup::follow(QWidget *field)
{
    setTabOrder(field, m_order);
    setTabOrder(m_order, m_save);
    setTabOrder(m_save, m_list);
}

void SearchPopup::setText(const QString &html, const QString &plain)
{
    m_explained->setText(html);
    m_explained->setAccessibleName(plain);
    m_explained->setVisible(!html.isEmpty());
}

void SearchPopup::setExplained(const QString &explained, const QString &missing)
{
    // Of a query as long as a page its beginning does, so that there is room for what it finds.
    constexpr qsizetype Longest = 240;
    const QString cut = explained.size() > Longest ? QString(explained.first(Longest) + u'…') : explained;
    QStringList lines;
    if (!cut.isEmpty())
        lines.append(tr("Looks for: %1").arg(cut));
    if (!missing.isEmpty())
        lines.append(missing);
    const QString plain = lines.join(u'\n');
    setText(plain.toHtmlEscaped().replace(u'\n', u"<br>"_s), plain);
    m_order->setEnabled(true);
    m_save->setEnabled(true);
}

void SearchPopup::setError(const QString &query, const library::SearchError &error)
{
    const QString wrong = query.sliced(error.place.start, error.place.length());
    const QString place = u"<span style='color:%1'><b><u>%2</u></b></span>"_s.arg(m_warning.name(),
                                                                                  wrong.toHtmlEscaped());
    setText(query.first(error.place.start).toHtmlEscaped() + place + query.sliced(error.place.end).toHtmlEscaped()
                + u"<br>"_s + error.message.toHtmlEscaped(),
            error.message);
    m_order->setEnabled(false);
    m_save->setEnabled(false);
    m_summary->clear();
}

void SearchPopup::setSummary(const QString &text)
{
    m_summary->setText(text);
}

void SearchPopup::setOrder(library::SearchOrder order)
{
    m_order->setCurrentIndex(m_order->findData(int(order)));
}

library::SearchOrder SearchPopup::order() const
{
    return library::SearchOrder(m_order->currentData().toInt());
}

int SearchPopup::wantedHeight(int width) const
{
    constexpr int MostRows = 8;
    const int explained = m_explained->isHidden() ? 0 : m_explained->heightForWidth(width - 2);
    const int line = m_order->sizeHint().height() + 8;
    return explained + line + 4 + m_list->sizeHintForRow(0) * qMin(m_hits.rowCount(), MostRows);
}

bool SearchPopup::holdsFocus() const
{
    return m_list->hasFocus() || m_order->hasFocus() || m_save->hasFocus();
}

bool SearchPopup::listKey(int key, const QString &text)
{
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit hitChosen(row); return true;
    case Qt::Key_Up:
        if (row > 0)
            return false;
        emit left();
        return true;
    case Qt::Key_Backspace: emit erased(); return true;
    default:
        if (text.isEmpty() || !text.at(0).isPrint())
            return false;
        emit typed(text);
        return true;
    }
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            emit escaped();
            return true;
        }
        if (watched == m_list && listKey(key->key(), key->text()))
            return true;
    }
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        emit focusGone();
    return QFrame::eventFilter(watched, event);
}

} // namespace gleaner::search
