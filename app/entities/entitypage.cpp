// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypage.h"

#include "app/entities/companionmodel.h"
#include "app/entities/mentionchart.h"
#include "app/entities/occurrencemodel.h"
#include "app/figures/figuremodel.h"
#include "app/figures/figureview.h"
#include "app/shell/libraryservice.h"
#include "core/entity/displaynames.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using gleaner::library::EntityKey;
using gleaner::library::FigureQuery;
using gleaner::library::Reader;

namespace gleaner::entities {

/// What one question gives.
struct EntityPage::Loaded {
    EntityKey entity; ///< what the name asked for has become
    library::EntityPage page;
    bool watched = false;
};

EntityPage::EntityPage(shell::LibraryService &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_occurrences(new OccurrenceModel(service, this))
    , m_companions(new CompanionModel(this))
    , m_figures(new figures::FigureModel(service, this))
{
    setObjectName(u"entityPage"_s);
    setSizeGripEnabled(true);
    build();
    m_settled.setSingleShot(true);
    m_settled.setInterval(std::chrono::milliseconds(1500));
    connect(&m_settled, &QTimer::timeout, this, [this] { load(true); });
    connect(&service, &shell::LibraryService::digestsChanged, this, [this] { m_settled.start(); });
    connect(&service, &shell::LibraryService::entitiesChanged, this, [this] { load(true); });

    connect(m_back, &QToolButton::clicked, this, &EntityPage::goBack);
    connect(m_notes, &QPushButton::clicked, this, [this] { emit notesRequested(m_entity); });
    connect(m_watch, &QPushButton::clicked, this, [this](bool watched) { emit watchRequested(m_entity, watched); });
    connect(m_chart, &MentionChart::chosenChanged, this, &EntityPage::showOccurrences);
    connect(m_all, &QToolButton::clicked, m_chart, &MentionChart::clearChoice);
    connect(m_occurrenceView, &QListView::doubleClicked, this,
            [this](const QModelIndex &at) { openOccurrence(at.row()); });
    connect(m_companionView, &QTableView::clicked, this, [this](const QModelIndex &at) { openCompanion(at.row()); });
    connect(m_figureView, &figures::FigureView::itemRequested, this, &EntityPage::itemRequested);
    connect(m_figureView, &figures::FigureView::entityPageRequested, this, &EntityPage::showEntity);
    connect(m_figureView, &figures::FigureView::failed, this, &EntityPage::failed);
    connect(m_figures, &figures::FigureModel::failed, this, &EntityPage::failed);
    connect(m_figures, &figures::FigureModel::loaded, this,
            [this] { m_figureHead->setText(tr("%Ln figure(s) told of it", nullptr, m_figures->rowCount())); });
}

void EntityPage::showEntity(const EntityKey &entity)
{
    if (!m_entity.name.isEmpty() && m_entity != entity)
        m_history.append(m_entity);
    m_entity = entity;
    load(false);
}

void EntityPage::goBack()
{
    if (m_history.isEmpty())
        return;
    m_entity = m_history.takeLast();
    load(false);
}

void EntityPage::load(bool refreshed)
{
    m_service
        .read([entity = m_entity](const Reader &reader) -> Result<Loaded> {
            const auto effective = reader.effectiveEntity(entity);
            if (!effective)
                return std::unexpected(effective.error());
            Loaded loaded{effective->value_or(entity), {}, false};
            auto page = reader.entityPage(loaded.entity);
            const auto watched = reader.watchedEntities();
            if (!page || !watched)
                return std::unexpected(page ? watched.error() : page.error());
            loaded.page = *std::move(page);
            loaded.watched = watched->contains(loaded.entity);
            return loaded;
        })
        .then(this, [this, refreshed, question = ++m_question](const Result<Loaded> &loaded) {
            if (question != m_question)
                return;
            if (loaded)
                present(*loaded, refreshed);
            else
                emit failed(loaded.error());
        });
}

void EntityPage::present(const Loaded &loaded, bool refreshed)
{
    const bool same = refreshed && loaded.page == m_page && loaded.entity == m_entity;
    m_entity = loaded.entity;
    m_page = loaded.page;
    m_watch->setChecked(loaded.watched);
    m_watch->setText(loaded.watched ? tr("&Watched") : tr("&Watch"));
    m_back->setEnabled(!m_history.isEmpty());
    if (same) {
        m_figures->refresh(); // the rows behind them may have been made anew
        return;
    }
    showHead();
    m_chart->setPeriods(periods(m_page.occurrences), m_entity.type);
    showOccurrences();
    m_companions->setCompanions(m_page.companions);
    if (m_companions->rowCount() > 0)
        m_companionView->setCurrentIndex(m_companions->index(0, 0));
    FigureQuery figuresOfIt = m_figures->query();
    figuresOfIt.scope = FigureQuery::Scope::Entity;
    figuresOfIt.entity = m_entity;
    m_figures->setQuery(figuresOfIt);
    if (!refreshed)
        m_occurrenceView->setFocus(Qt::OtherFocusReason);
    emit shown();
}

void EntityPage::showHead()
{
    const QLocale locale;
    const QString name = entity::nameIn(m_entity.name, m_entity.type, locale.name());
    m_name->setText(name);
    //: the window's title: a name
    setWindowTitle(tr("%1 in the library").arg(name));
    QStringList parts{entity::displayName(m_entity.type)};
    if (m_page.items > 0) {
        parts += tr("%Ln mention(s)", nullptr, m_page.mentions);
        parts += tr("%Ln item(s)", nullptr, m_page.items);
        parts += tr("%Ln digest(s)", nullptr, m_page.digests);
        if (m_page.first.isValid() && m_page.first == m_page.last)
            parts += m_page.first.toString(Qt::ISODate);
        else if (m_page.first.isValid())
            //: from the first to the last date
            parts += tr("%1 to %2").arg(m_page.first.toString(Qt::ISODate), m_page.last.toString(Qt::ISODate));
    } else {
        parts += tr("nowhere in the library any more");
    }
    m_summary->setText(parts.join(u" · "_s));
    constexpr qsizetype MostSurfaces = 12;
    QStringList written;
    for (const library::NamedCount &surface : m_page.surfaces.first(std::min(MostSurfaces, m_page.surfaces.size()))) {
        //: a written form and how often it occurs
        written += tr("%1 (%2)").arg(surface.name, locale.toString(surface.count));
    }
    if (m_page.surfaces.size() > MostSurfaces)
        written += u"…"_s;
    m_surfaces->setVisible(m_page.surfaces.size() > 1 || (!written.isEmpty() && m_page.surfaces.first().name != name));
    m_surfaces->setText(tr("Written as: %1").arg(written.join(tr(", ", "between written forms"))));
}

void EntityPage::showOccurrences()
{
    const std::optional<Period> chosen = m_chart->chosen();
    QList<library::Occurrence> listed = m_page.occurrences;
    if (chosen)
        listed.removeIf([&](const library::Occurrence &occurrence) { return !chosen->contains(occurrence.date); });
    //: the number of items in a time
    m_period->setText(chosen ? tr("%Ln item(s) in %1", nullptr, int(listed.size())).arg(periodName(*chosen, QLocale()))
                             : tr("%Ln item(s), newest first", nullptr, int(listed.size())));
    m_all->setVisible(chosen.has_value());
    m_occurrences->setOccurrences(m_entity, listed);
    if (!listed.isEmpty())
        m_occurrenceView->setCurrentIndex(m_occurrences->index(0));
}

void EntityPage::openOccurrence(int row)
{
    const library::OccurrenceRow *shownRow = m_occurrences->row(row);
    if (!shownRow || !shownRow->item.isValid())
        return;
    const TextSpan name = shownRow->names.isEmpty() ? TextSpan() : shownRow->names.first();
    emit itemRequested(shownRow->item, shownRow->sentence.sliced(name.start, name.length()));
}

void EntityPage::openCompanion(int row)
{
    const EntityKey companion = m_companions->entity(row);
    if (!companion.name.isEmpty())
        showEntity(companion);
}

bool EntityPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (watched == m_occurrenceView)
                openOccurrence(m_occurrenceView->currentIndex().row());
            else
                openCompanion(m_companionView->currentIndex().row());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void EntityPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Back) || event->key() == Qt::Key_Backspace) {
        goBack();
        event->accept();
    } else {
        QDialog::keyPressEvent(event);
    }
}

void EntityPage::resizeEvent(QResizeEvent *event)
{
    constexpr int Narrow = 720;
    m_panes->setOrientation(event->size().width() < Narrow ? Qt::Vertical : Qt::Horizontal);
    QDialog::resizeEvent(event);
}

void EntityPage::setTheme(article::Theme theme)
{
    m_theme = theme;
    m_chart->setTheme(theme);
    m_companions->setTheme(theme);
    m_figures->setTheme(theme);
    m_delegate->setTheme(theme);
    m_occurrenceView->viewport()->update();
    QPalette quiet = m_summary->palette();
    quiet.setColor(QPalette::WindowText, article::palette(theme).muted);
    for (QLabel *label : {m_summary, m_surfaces})
        label->setPalette(quiet);
}

} // namespace gleaner::entities
