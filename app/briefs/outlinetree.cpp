// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/briefs/outlinetree.h"

#include "app/article/tooltip.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using gleaner::exporting::SourceCheck;
using gleaner::library::Brief;
using gleaner::library::BriefSource;

namespace gleaner::briefs {

namespace {

constexpr int EntryRole = Qt::UserRole; ///< number among the outline's entries
constexpr qsizetype ShownQuote = 120;   ///< UTF-16; more does not fit a row

using Kind = OutlineEntry::Kind;

} // namespace

OutlineTree::OutlineTree(QWidget *parent)
    : QTreeWidget(parent)
    , m_sectionType(u"application/x-gleaner-brief-section-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    setObjectName(u"briefOutline"_s);
    setAccessibleName(tr("Outline of the brief"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setUniformRowHeights(true);
    setIndentation(14);
    setExpandsOnDoubleClick(false);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    connect(this, &QTreeWidget::itemActivated, this, &OutlineTree::activate);
    connect(this, &QTreeWidget::currentItemChanged, this, &OutlineTree::selectionMoved);
}

void OutlineTree::setTheme(article::Theme theme)
{
    m_theme = theme;
}

void OutlineTree::setOutline(const Brief &brief, const QList<SourceCheck> &checks)
{
    const QList<OutlineEntry> before = std::exchange(m_outline, outlineOf(brief.text));
    const QList<qsizetype> now = std::exchange(m_brief, brief.id) == brief.id ? sameEntries(before, m_outline)
                                                                              : QList<qsizetype>(before.size(), -1);
    qsizetype selected = -1;
    QSet<qsizetype> folded;
    const QList<QTreeWidgetItem *> old = rows();
    for (qsizetype i = 0; i < old.size(); ++i) {
        if (old[i] == currentItem())
            selected = now[i];
        if (old[i]->childCount() > 0 && !old[i]->isExpanded())
            folded.insert(now[i]);
    }
    m_lines = int(brief.text.count(u'\n')) + 1;
    QSignalBlocker quiet(this);
    fill(brief.sources, checks);
    expandAll();
    const QList<QTreeWidgetItem *> made = rows();
    setCurrentItem(made.value(selected));
    // Last: what is made current is brought into sight.
    for (qsizetype i = 0; i < made.size(); ++i) {
        if (folded.contains(i))
            made[i]->setExpanded(false);
    }
    quiet.unblock();
    emit selectionMoved(); // what can be moved may be other things now
}

QList<QTreeWidgetItem *> OutlineTree::rows() const
{
    QList<QTreeWidgetItem *> rows;
    for (QTreeWidgetItemIterator at(const_cast<OutlineTree *>(this)); *at; ++at)
        rows += *at;
    return rows;
}

void OutlineTree::fill(const QList<BriefSource> &sources, const QList<SourceCheck> &checks)
{
    clear();
    QList<QTreeWidgetItem *> parents;
    for (qsizetype i = 0; i < m_outline.size(); ++i) {
        const OutlineEntry &entry = m_outline[i];
        while (!parents.isEmpty() && entry.kind == Kind::Heading
               && m_outline[parents.last()->data(0, EntryRole).toLongLong()].level >= entry.level)
            parents.removeLast();
        QTreeWidgetItem *row = parents.isEmpty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(parents.last());
        row->setData(0, EntryRole, i);
        if (entry.kind == Kind::Heading) {
            row->setText(0, entry.text.isEmpty() ? tr("(no title)") : entry.text);
            QFont font = row->font(0);
            font.setWeight(QFont::DemiBold);
            row->setFont(0, font);
            parents.append(row);
            continue;
        }
        const auto at = std::ranges::find_if(sources, [&](const BriefSource &source) {
            return source.mark.compare(entry.text, Qt::CaseInsensitive) == 0;
        });
        const qsizetype place = at - sources.begin();
        fillCitation(*row, at == sources.end() ? nullptr : &*at, place < checks.size() ? &checks[place] : nullptr);
    }
}

void OutlineTree::fillCitation(QTreeWidgetItem &row, const BriefSource *source, const SourceCheck *check) const
{
    row.setFlags(row.flags() & ~Qt::ItemIsDragEnabled);
    const article::Palette &colours = article::palette(m_theme);
    row.setForeground(0, colours.muted);
    const QString label = u'[' + m_outline[row.data(0, EntryRole).toLongLong()].text + u"] "_s;
    if (!source) {
        row.setText(0, label + tr("unknown footnote, or one of your own"));
        return;
    }
    const QString quote = source->quote.simplified();
    QString text = quote.isEmpty() ? source->title : tr("“%1”").arg(quote.first(qMin(quote.size(), ShownQuote)));
    if (check && check->state == SourceCheck::State::Changed)
        text = tr("Changed: %1").arg(text);
    else if (check && check->state == SourceCheck::State::Gone)
        text = tr("Gone: %1").arg(text);
    if (check && check->state != SourceCheck::State::Exact)
        row.setForeground(0, colours.warning);
    row.setText(0, label + text);
    row.setToolTip(0, article::plainToolTip(quote.isEmpty() ? source->title : source->title + u'\n' + quote));
}

const OutlineEntry *OutlineTree::entry(const QTreeWidgetItem *item) const
{
    const qsizetype at = item ? item->data(0, EntryRole).toLongLong() : -1;
    return at >= 0 && at < m_outline.size() ? &m_outline[at] : nullptr;
}

qsizetype OutlineTree::heading() const
{
    const OutlineEntry *current = entry(currentItem());
    return current && current->kind == Kind::Heading ? current - m_outline.constData() : -1;
}

void OutlineTree::selectLine(int line)
{
    QTreeWidgetItem *found = nullptr;
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if (entry(*at)->line <= line)
            found = *at;
    }
    setCurrentItem(found);
}

void OutlineTree::activate(QTreeWidgetItem *item)
{
    const OutlineEntry *chosen = entry(item);
    if (!chosen)
        return;
    if (chosen->kind == Kind::Citation)
        emit sourceRequested(chosen->text);
    else
        emit lineRequested(chosen->line);
}

bool OutlineTree::canMove(int step) const
{
    const qsizetype at = heading();
    return at >= 0 && lineToMoveTo(m_outline, at, step);
}

void OutlineTree::move(int step)
{
    const qsizetype at = heading();
    if (at < 0)
        return;
    if (const auto before = lineToMoveTo(m_outline, at, step))
        emit moveRequested(m_outline[at], *before);
}

void OutlineTree::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        move(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

QStringList OutlineTree::mimeTypes() const
{
    return QStringList(m_sectionType) + dragging::thingsTypes();
}

QMimeData *OutlineTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    const OutlineEntry *dragged = entry(items.value(0));
    if (!dragged || dragged->kind != Kind::Heading)
        return nullptr;
    auto *section = new QMimeData;
    section->setData(m_sectionType, QByteArray::number(dragged - m_outline.constData()));
    return section;
}

int OutlineTree::lineAt(const QPoint &place) const
{
    const QTreeWidgetItem *target = itemAt(place);
    const OutlineEntry *at = entry(target);
    if (!at)
        return m_lines;
    const QRect row = visualItemRect(target);
    const bool isUpperHalf = place.y() < row.center().y();
    if (at->kind == Kind::Heading)
        return isUpperHalf ? at->line : at->end;
    return sectionEnd(m_outline, at->line, m_lines);
}

void OutlineTree::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    event->setAccepted(event->mimeData()->hasFormat(m_sectionType)
                       || !dragging::thingsOf(*event->mimeData()).isEmpty());
}

void OutlineTree::dropEvent(QDropEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (const auto things = dragging::thingsOf(*event->mimeData()); !things.isEmpty()) {
        const OutlineEntry *at = entry(itemAt(place));
        event->setDropAction(Qt::CopyAction);
        event->accept();
        emit thingsDropped(things, at ? at->line : m_lines - 1);
    } else if (event->mimeData()->hasFormat(m_sectionType)) {
        const qsizetype dragged = event->mimeData()->data(m_sectionType).toLongLong();
        // Copied, for the view: what was moved is what the text says now.
        event->setDropAction(Qt::CopyAction);
        event->accept();
        if (dragged >= 0 && dragged < m_outline.size())
            emit moveRequested(m_outline[dragged], lineAt(place));
    }
    setState(NoState);
    viewport()->update();
}

} // namespace gleaner::briefs
