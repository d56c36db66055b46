// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/hitmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

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

/// The sentence from a little before its first match on, so that the match is seen in a narrow list.
std::pair<QString, qsizetype> around(const SearchHit &hit)
{
    constexpr qsizetype before = 18;
    const qsizetype first = hit.matches.isEmpty() ? 0 : hit.matches.first().start;
    if (first <= before + 6)
        return {hit.sentence, 0};
    const qsizetype cut = first - before;
    return {u'…' + hit.sentence.mid(cut), cut - 1};
}

} // namespace

HitModel::HitModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void HitModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
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
    case Qt::ToolTipRole: return hit.sentence;
    case Qt::AccessibleTextRole: return tr("%1. %2. %3").arg(hit.item.title, placeOf(hit), hit.sentence);
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
    QColor muted = text;
    muted.setAlphaF(0.7F);
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
    painter->setPen(muted);
    painter->drawText(QRect(area.left(), area.top() + line + 2, area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      row.fontMetrics.elidedText(placeOf(hit), Qt::ElideRight, area.width()));

    const auto [sentence, cut] = around(hit);
    QTextLayout layout(sentence.simplified().size() == sentence.size()
                           ? sentence
                           : QString(sentence).replace(u'\n', u' ').replace(u'\t', u' '),
                       row.font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &match : hit.matches) {
        QTextLayout::FormatRange range;
        range.start = int(match.start - cut);
        range.length = int(match.length());
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
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
