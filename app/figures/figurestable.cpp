// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figurestable.h"

#include "app/figures/figuremodel.h"
#include "app/figures/figureview.h"
#include "app/shell/libraryservice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using gleaner::library::FigureQuery;
using gleaner::library::Reader;
using Scope = gleaner::library::FigureQuery::Scope;

namespace gleaner::figures {

FiguresTable::FiguresTable(shell::LibraryService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_model(new FigureModel(service, this))
    , m_scope(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_filter(new QLineEdit(this))
    , m_view(new FigureView(service, *m_model, this))
    , m_empty(new QLabel(this))
    , m_state(new QLabel(this))
    , m_copy(new QPushButton(tr("&Copy rows"), this))
    , m_save(new QPushButton(tr("&Save as CSV…"), this))
    , m_send(new QPushButton(tr("Send to the &brief"), this))
{
    setObjectName(u"figuresTable"_s);
    setWindowTitle(tr("Figures"));
    setSizeGripEnabled(true);
    build();

    for (const auto &[timer, wait] : {std::pair{&m_soon, 200ms}, {&m_settled, 1500ms}, {&m_slow, 500ms}}) {
        timer->setSingleShot(true);
        timer->setInterval(wait);
    }
    connect(&m_soon, &QTimer::timeout, this, &FiguresTable::setQuery);
    connect(&m_settled, &QTimer::timeout, m_model, &FigureModel::refresh);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_state->setText(tr("Gathering figures…")); });
    connect(&m_service, &shell::LibraryService::digestsChanged, this, [this] { m_settled.start(); });
    connect(&m_service, &shell::LibraryService::entitiesChanged, this, [this] { m_settled.start(); });
    connect(m_scope, &QComboBox::currentIndexChanged, this, &FiguresTable::setQuery);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FiguresTable::setQuery);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_model, &FigureModel::loadingStarted, this, [this] { m_slow.start(); });
    connect(m_model, &FigureModel::loaded, this, &FiguresTable::tellCount);
    connect(m_model, &FigureModel::failed, this, [this](const Error &error) {
        m_slow.stop();
        m_state->setText(error.toString());
    });
    connect(m_view, &FigureView::itemRequested, this, &FiguresTable::itemRequested);
    connect(m_view, &FigureView::entityPageRequested, this, &FiguresTable::entityPageRequested);
    connect(m_view, &FigureView::failed, this, &FiguresTable::failed);
    connect(m_view, &FigureView::copied, this,
            [this](int rows) { m_state->setText(tr("%n row(s) copied", nullptr, rows)); });
    connect(m_view, &FigureView::sendRequested, this, [this](const QList<dragging::Thing> &things) {
        m_state->setText(tr("%n figure(s) sent to the brief", nullptr, int(things.size())));
        emit sendRequested(things);
    });
    connect(m_send, &QPushButton::clicked, m_view, &FigureView::sendRows);
    connect(m_copy, &QPushButton::clicked, m_view, &FigureView::copyRows);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(m_model->query(), fileName()); });
}

void FiguresTable::build()
{
    m_scope->setObjectName(u"figureScope"_s);
    m_scope->setAccessibleName(tr("Figures of"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(18);
    m_kind->setObjectName(u"figureKind"_s);
    m_kind->setAccessibleName(tr("Kind of figures"));
    m_kind->addItem(tr("All figures"), QVariant());
    for (const entity::Type type : {entity::Type::Money, entity::Type::Percent, entity::Type::Quantity})
        m_kind->addItem(entity::displayName(type), int(type));
    m_filter->setObjectName(u"figureFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by name, word or unit"));
    m_filter->setAccessibleName(tr("Filter figures"));
    m_filter->setClearButtonEnabled(true);
    m_empty->setObjectName(u"noFigures"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->hide();
    m_state->setObjectName(u"figureState"_s);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_save->setObjectName(u"saveFigures"_s);
    m_copy->setObjectName(u"copyFigures"_s);
    m_send->setObjectName(u"sendFigures"_s);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_scope, 2);
    top->addWidget(m_kind);
    top->addWidget(m_filter, 3);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_send);
    bottom->addWidget(m_copy);
    bottom->addWidget(m_save);
    bottom->addWidget(buttons);
    // Enter in the table is no wish to close.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(bottom);
    setTabOrder({m_scope, m_kind, m_filter, m_view, m_send, m_copy, m_save});
    m_view->setFocus();
}

void FiguresTable::show(const Offer &offer)
{
    showScope(offer, offer.digest.isValid() ? Scope::Digest : Scope::Library);
}

void FiguresTable::showScope(const Offer &offer, Scope scope)
{
    m_offer = offer;
    {
        const QSignalBlocker quiet(m_scope);
        m_scope->clear();
        if (offer.digest.isValid()) {
            m_scope->addItem(tr("This digest"), int(Scope::Digest));
        }
        if (!offer.search.trimmed().isEmpty())
            m_scope->addItem(tr("Search: %1").arg(offer.search.trimmed()), int(Scope::Search));
        m_scope->addItem(tr("Whole library"), int(Scope::Library));
        m_scope->setCurrentIndex(std::max(0, m_scope->findData(int(scope))));
    }
    setQuery();
    readTitle();
    QDialog::show();
}

void FiguresTable::readTitle()
{
    m_title.clear();
    if (!m_offer.digest.isValid())
        return;
    m_service.read([digest = m_offer.digest](const Reader &reader) { return reader.digest(digest); })
        .then(this, [this, digest = m_offer.digest](const Result<library::DigestRow> &row) {
            if (!row || digest != m_offer.digest)
                return;
            m_title = row->title;
            //: the digest whose figures are shown
            m_scope->setItemText(m_scope->findData(int(Scope::Digest)), tr("This digest: %1").arg(m_title));
        });
}

void FiguresTable::setQuery()
{
    m_soon.stop();
    FigureQuery query = m_model->query(); // keeps the order
    query.scope = Scope(m_scope->currentData().toInt());
    query.digest = query.scope == Scope::Digest ? m_offer.digest : DigestId();
    query.search = query.scope == Scope::Search ? m_offer.search : QString();
    const QVariant kind = m_kind->currentData();
    query.kind = kind.isValid() ? std::optional(entity::Type(kind.toInt())) : std::nullopt;
    query.filter = m_filter->text();
    m_model->setQuery(query);
}

void FiguresTable::tellCount()
{
    m_slow.stop();
    const int count = m_model->rowCount();
    m_state->setText(tr("%Ln figure(s)", nullptr, count));
    m_view->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_empty->setText(m_filter->text().trimmed().isEmpty() && !m_kind->currentData().isValid()
                         ? tr("No amounts, percentages or quantities were found here.")
                         : tr("No figure fits the filter."));
    m_copy->setEnabled(count > 0);
    m_save->setEnabled(count > 0);
}

void FiguresTable::tellSaved(const Result<int> &figures, const QString &path)
{
    //: %1 is a file
    m_state->setText(figures ? tr("%n row(s) saved as %1", nullptr, *figures).arg(path) : figures.error().toString());
}

QString FiguresTable::fileName() const
{
    //: the beginning of a file's name
    QString name = tr("figures");
    if (m_model->query().scope == Scope::Digest)
        name += u'-' + m_title;
    else if (m_model->query().scope == Scope::Search)
        name += u'-' + m_offer.search;
    for (QChar &c : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(c) || c.isSpace() || c.category() == QChar::Other_Control)
            c = u'-';
    }
    return name.first(std::min<qsizetype>(name.size(), 80)) + u".csv";
}

void FiguresTable::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
}

void FiguresTable::resizeEvent(QResizeEvent *event)
{
    // The sentence says more than the item's title does.
    constexpr int Narrow = 1000;
    m_view->setColumnHidden(FigureModel::ItemColumn, event->size().width() < Narrow);
    QDialog::resizeEvent(event);
}

void FiguresTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus() && !m_filter->text().isEmpty()) {
        m_filter->clear();
    } else if (m_filter->hasFocus()
               && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        m_view->setFocus(Qt::TabFocusReason);
    } else if (event->matches(QKeySequence::Find)) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    } else {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace gleaner::figures
