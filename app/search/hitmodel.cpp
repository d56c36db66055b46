// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hitmodel.h"

#include <QApplication>
#include <QPainter>
#include <QSet>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using gleaner::library::SearchHit;

namespace gleaner::search {

namespace {

constexpr int margin = 8;

QString placeOf(const SearchHit &hit)
{
    QStringList parts;
    if (hit.digestDate.isValid())
        parts += hit.digestDate.toString(Qt::ISODate);
    const QString where = hit.publisher.isEmpty() ? hit.digestTitle : hit.publisher;
    if (!where.isEmpty())
        parts += where;
    return parts.join(u" · "_s);
}

/// What a note says is told apart from what the item says.
QString sentenceOf(const SearchHit &hit)
{
    return hit.isFromNote ? HitModel::tr("Note: %1").arg(hit.sentence) : hit.sentence;
}

/// The sentence from a little before its first match on, so that the match is seen in a narrow list.
std::pair<QString, qsizetype> around(const SearchHit &hit)
{
    constexpr qsizetype before = 18;
    const qsizetype first = hit.matches.isEmpty() ? 0 : hit.matches.first().start;
    const QString sentence = sentenceOf(hit);
    const qsizetype lead = sentence.size() - hit.sentence.size();
    if (first <= before + 6)
        return {sentence, -lead};
    qsizetype cut = first - before;
    if (hit.sentence[cut].isLowSurrogate())
        ++cut;
    return {sentence.first(lead) + u'…' + hit.sentence.mid(cut), cut - 1 - lead};
}

} // namespace

HitModel::HitModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void HitModel::setHits(const QList<SearchHit> &hits, bool hasMore)
{
    beginResetModel();
    m_hits = hits;
    m_hasMore = hasMore;
    endResetModel();
}

void HitModel::addHits(const QList<SearchHit> &hits, bool hasMore)
{
    QSet<ItemId> listed;
    for (const SearchHit &hit : std::as_const(m_hits))
        listed.insert(hit.item.id);
    QList<SearchHit> others;
    for (const SearchHit &hit : hits) {
        if (!listed.contains(hit.item.id))
            others.append(hit);
    }
    m_hasMore = hasMore;
    if (others.isEmpty())
        return;
    beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + others.size()) - 1);
    m_hits += others;
    endInsertRows();
}

bool HitModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void HitModel::fetchMore(const QModelIndex &)
{
    m_hasMore = false; // until they come
    emit moreWanted();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole: return hit.item.title;
    case Qt::ToolTipRole: return sentenceOf(hit);
    case Qt::AccessibleTextRole: return tr("%1. %2. %3").arg(hit.item.title, placeOf(hit), sentenceOf(hit));
    default: return {};
    }
}

HitDelegate::HitDelegate(const HitModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{ }

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {320, 3 * option.fontMetrics.lineSpacing() + 2 * margin + 4};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);

    const SearchHit &hit = m_model.hit(index.row());
    const bool selected = row.state & QStyle::State_Selected;
    const QColor text = row.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const article::Palette &colours = article::palette(m_theme);
    const QRect area = row.rect.adjusted(margin, margin, -margin, -margin);
    const int line = row.fontMetrics.lineSpacing();

    painter->save();
    QFont bold = row.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(text);
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold).elidedText(hit.item.title, Qt::ElideRight, area.width()));
    painter->setFont(row.font);
    painter->setPen(selected ? text : colours.muted);
    painter->drawText(QRect(area.left(), area.top() + line + 2, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      row.fontMetrics.elidedText(placeOf(hit), Qt::ElideRight, area.width()));

    const auto [sentence, cut] = around(hit);
    // One line, of as many units as before.
    const QString oneLine =
        QString(sentence).replace(u'\n', u' ').replace(u'\t', u' ').replace(QChar::LineSeparator, u' ');
    // By the wider font, so that the end is seen however much of it is marked.
    QTextLayout layout(QFontMetrics(bold).elidedText(oneLine, Qt::ElideRight, area.width()), row.font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &match : hit.matches) {
        QTextLayout::FormatRange range;
        range.start = int(match.start - cut);
        range.length = std::min(int(match.length()), int(layout.text().size()) - range.start);
        if (range.length <= 0)
            break; // cut off, as are those after it
        range.format.setFontWeight(QFont::DemiBold);
        if (selected)
            range.format.setFontUnderline(true);
        else
            range.format.setBackground(colours.found);
        formats += range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(1e6);
    layout.endLayout();
    painter->setPen(text);
    painter->setClipRect(area);
    layout.draw(painter, QPointF(area.left(), area.top() + 2 * line + 4));
    painter->restore();
}

} // namespace gleaner::search
