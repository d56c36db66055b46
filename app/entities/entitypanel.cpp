// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/entitypanel.h"

#include "app/entities/entitydelegate.h"
#include "app/entities/entityfilter.h"
#include "app/entities/entitymodel.h"
#include "app/entities/evidence.h"
#include "app/entities/evidencestrip.h"
#include "app/shell/libraryservice.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using gleaner::library::EntityKey;
using gleaner::library::Reader;
using gleaner::library::StoredMention;

namespace gleaner::entities {

void EntityPanel::setDigest(DigestId digest)
{
    if (digest == m_digest)
        return;
    m_digest = digest;
    m_item = {};
    m_mentions.clear();
    m_stepped.reset();
    refill();
    reload();
}

void EntityPanel::setItem(ItemId item)
{
    if (item == m_item)
        return;
    m_item = item;
    if (m_choices.ofItem)
        refill();
}

void EntityPanel::setTheme(article::Theme theme)
{
    m_model->setTheme(theme);
    m_delegate->setTheme(theme);
    m_strip->setTheme(theme);
    m_view->viewport()->update();
}

void EntityPanel::setChoices(const PanelChoices &choices)
{
    const bool otherRows = choices.ofItem != m_choices.ofItem;
    m_choices = choices;
    (choices.ofItem ? m_thisItem : m_wholeDigest)->setChecked(true);
    (choices.order == PanelChoices::Order::ByCount ? m_byCount : m_byPlace)->setChecked(true);
    m_mark->setChecked(choices.marked);
    m_filtered->setOrder(choices.order);
    if (otherRows)
        refill();
    foldTypes();
    tellMarks();
}

void EntityPanel::changeChoices(const PanelChoices &choices)
{
    if (choices == m_choices)
        return;
    setChoices(choices);
    emit choicesChanged();
}

void EntityPanel::setMarked(bool marked)
{
    PanelChoices choices = m_choices;
    choices.marked = marked;
    changeChoices(choices);
}

bool EntityPanel::stepMention(bool backward)
{
    const QModelIndex stepped = m_stepped ? m_filtered->mapFromSource(m_model->indexOf(*m_stepped)) : QModelIndex();
    const QModelIndex row = stepped.isValid() ? stepped : currentRow();
    if (!m_model->keyAt(m_filtered->mapToSource(row)))
        return false;
    step(row, backward);
    return true;
}

QModelIndex EntityPanel::currentRow() const
{
    return m_view->currentIndex().siblingAtColumn(EntityModel::NameColumn);
}

std::optional<EntityKey> EntityPanel::current() const
{
    return m_model->keyAt(m_filtered->mapToSource(currentRow()));
}

QList<EntityKey> EntityPanel::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows(EntityModel::NameColumn);
    std::ranges::sort(rows, [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    QList<EntityKey> keys;
    for (const QModelIndex &row : std::as_const(rows)) {
        if (const auto key = m_model->keyAt(m_filtered->mapToSource(row)))
            keys.append(*key);
    }
    return keys;
}

void EntityPanel::reload()
{
    m_evidence->clear();
    if (!m_digest.isValid())
        return;
    struct Found {
        QList<StoredMention> mentions;
        QList<EntityKey> watched;
    };
    m_service
        .read([digest = m_digest](const Reader &reader) -> Result<Found> {
            const auto mentions = reader.mentions(digest);
            if (!mentions)
                return std::unexpected(mentions.error());
            return reader.watchedEntities().transform(
                [&mentions](const QList<EntityKey> &watched) { return Found{*mentions, watched}; });
        })
        .then(this, [this, digest = m_digest](const Result<Found> &found) {
            if (!found || digest != m_digest)
                return;
            m_mentions = found->mentions;
            m_watched = QSet<EntityKey>(found->watched.cbegin(), found->watched.cend());
            m_model->setWatched(m_watched);
            refill();
        });
}

void EntityPanel::refill()
{
    QList<StoredMention> shown = m_mentions;
    if (m_choices.ofItem)
        shown.removeIf([this](const StoredMention &mention) { return mention.item != m_item; });
    const auto kept = current();
    const int scrolled = m_view->verticalScrollBar()->value();
    {
        const QScopedValueRollback filling(m_filling, true);
        m_model->setMentions(shown);
        foldTypes();
        if (const QModelIndex row = kept ? m_filtered->mapFromSource(m_model->indexOf(*kept)) : QModelIndex();
            row.isValid()) {
            m_view->setCurrentIndex(row);
            m_view->verticalScrollBar()->setValue(scrolled);
        }
    }
    if (m_stepped && !m_model->indexOf(*m_stepped).isValid())
        m_stepped.reset();
    m_strip->setVisible(!shown.isEmpty());
    m_filter->setEnabled(!shown.isEmpty());
    setFocusProxy(shown.isEmpty() ? static_cast<QWidget *>(m_wholeDigest) : m_view);
    showRowsOrState();
    tellMarks();
    followCurrent();
}

void EntityPanel::showRowsOrState()
{
    const bool rows = m_filtered->rowCount() > 0;
    m_view->setVisible(rows);
    m_empty->setVisible(!rows);
    if (m_model->rowCount() > 0)
        m_empty->setText(tr("No name here matches “%1”.").arg(m_filtered->text()));
    else if (!m_digest.isValid())
        m_empty->setText(tr("Open a digest to see who and what it speaks of."));
    else if (m_choices.ofItem && !m_mentions.isEmpty())
        m_empty->setText(tr("This item names nobody and nothing. “Whole digest” shows what the others name."));
    else
        m_empty->setText(tr("No people, organisations or figures were found here."));
}

void EntityPanel::tellMarks()
{
    std::vector<article::TypedSpans> marks;
    for (const entity::Type type : entity::AllTypes)
        marks.push_back({type, {}});
    for (const StoredMention &stored : std::as_const(m_mentions)) {
        const entity::Mention &mention = stored.mention;
        // Links are coloured as links are.
        const bool wanted = m_choices.marked ? mention.type != entity::Type::Link
                                             : m_watched.contains({mention.type, mention.name});
        if (wanted)
            marks[size_t(mention.type)].spans.append({stored.item, mention.span});
    }
    std::erase_if(marks, [](const article::TypedSpans &group) { return group.spans.isEmpty(); });
    emit marksChanged(QList<article::TypedSpans>(marks.begin(), marks.end()));
}

void EntityPanel::foldTypes()
{
    const QScopedValueRollback filling(m_filling, true);
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex group = m_filtered->index(row, 0);
        const auto type = entity::Type(group.data(EntityModel::TypeRole).toInt());
        // What a filter finds is to be seen.
        m_view->setExpanded(group, !m_filtered->text().isEmpty() || !m_choices.collapsed.contains(type));
    }
}

void EntityPanel::rememberFold(const QModelIndex &row, bool collapsed)
{
    if (m_filling || !m_filtered->text().isEmpty())
        return;
    const auto folded = entity::Type(row.data(EntityModel::TypeRole).toInt());
    m_choices.collapsed.removeIf([folded](entity::Type type) { return type == folded; });
    if (collapsed)
        m_choices.collapsed.append(folded);
    std::ranges::sort(m_choices.collapsed);
    emit choicesChanged();
}

void EntityPanel::activate(const QModelIndex &row, bool backward)
{
    if (row.isValid() && !row.parent().isValid())
        m_view->setExpanded(row, !m_view->isExpanded(row));
    else
        step(row, backward);
}

void EntityPanel::step(const QModelIndex &row, bool backward)
{
    const QModelIndex source = m_filtered->mapToSource(row.siblingAtColumn(EntityModel::NameColumn));
    const QList<article::ItemSpan> mentions = m_model->mentionsAt(source);
    const auto key = m_model->keyAt(source);
    if (mentions.isEmpty())
        return;
    const int count = int(mentions.size());
    if (m_stepped != key) {
        m_stepped = key;
        m_step = backward ? count - 1 : 0;
    } else {
        // The mentions may have become fewer.
        m_step = (std::min(m_step, count - 1) + (backward ? count - 1 : 1)) % count;
    }
    showEvidence();
    emit mentionRequested(mentions, key->type, m_step);
}

void EntityPanel::requestFilter(const QModelIndex &row)
{
    if (const auto key = m_model->keyAt(m_filtered->mapToSource(row.siblingAtColumn(EntityModel::NameColumn))))
        emit filterRequested(key->name, key->type);
}

void EntityPanel::pointAt(const QModelIndex &row)
{
    const QModelIndex pointed = row.siblingAtColumn(EntityModel::NameColumn);
    // A row that went takes its index with it, but not what is marked for it.
    if (pointed == m_pointed && (pointed.isValid() || !m_hinting))
        return;
    m_pointed = pointed;
    const QModelIndex source = m_filtered->mapToSource(pointed);
    const QList<article::ItemSpan> mentions = m_model->allMentionsAt(source);
    // Read ahead: the tip comes only after a while.
    if (m_model->keyAt(source))
        (void)m_evidence->at(mentions.first());
    m_hinting = !mentions.isEmpty();
    emit hintChanged(mentions, entity::Type(pointed.data(EntityModel::TypeRole).toInt()));
}

void EntityPanel::followCurrent()
{
    if (m_filling)
        return;
    const bool watched = currentRow().data(EntityModel::WatchedRole).toBool();
    m_watch->setText(watched ? tr("Stop &watching") : tr("&Watch"));
    showEvidence();
    if (!m_view->viewport()->underMouse())
        pointAt(m_view->hasFocus() ? currentRow() : QModelIndex());
}

void EntityPanel::showEvidence()
{
    const QModelIndex source = m_filtered->mapToSource(currentRow());
    const auto key = m_model->keyAt(source);
    const QList<article::ItemSpan> mentions = m_model->mentionsAt(source);
    const int place = key == m_stepped ? std::min(m_step, int(mentions.size()) - 1) : 0;
    if (key) // the sentence may still be on its way
        m_strip->setEvidence(m_evidence->at(mentions[place]).value_or(Evidence{}), key->type, place,
                             int(mentions.size()));
    else
        m_strip->clear();
    m_view->setAccessibleDescription(m_strip->spokenText());
}

} // namespace gleaner::entities
