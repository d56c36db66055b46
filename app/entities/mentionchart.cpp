// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entities/mentionchart.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gleaner::entities {

namespace {

constexpr double WidestBar = 32;

} // namespace

MentionChart::MentionChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"mentionChart"_s);
    setAccessibleName(tr("Items by date"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void MentionChart::setPeriods(const QList<Period> &periods, entity::Type type)
{
    m_periods = periods;
    m_type = type;
    m_most = 0;
    for (const Period &period : m_periods)
        m_most = std::max(m_most, period.items);
    m_chosen = -1;
    m_current = -1;
    setCurrent(int(m_periods.size()) - 1);
    update();
}

void MentionChart::setTheme(article::Theme theme)
{
    m_theme = theme;
    update();
}

std::optional<Period> MentionChart::chosen() const
{
    return m_chosen < 0 ? std::nullopt : std::optional(m_periods[m_chosen]);
}

void MentionChart::clearChoice()
{
    if (m_chosen >= 0)
        choose(m_chosen);
}

QSize MentionChart::sizeHint() const
{
    return {480, 72 + fontMetrics().lineSpacing() + 8};
}

QSize MentionChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

QRect MentionChart::plot() const
{
    const int scale = fontMetrics().horizontalAdvance(QLocale().toString(m_most)) + 8;
    return rect().adjusted(scale, 6, -4, -fontMetrics().lineSpacing() - 4);
}

double MentionChart::slot() const
{
    return double(plot().width()) / double(std::max<qsizetype>(1, m_periods.size()));
}

QRectF MentionChart::bar(int at) const
{
    const QRect area = plot();
    const double width = slot();
    const double gap = width >= 6 ? std::max(width / 4, width - WidestBar) : width >= 3 ? 1 : 0;
    const int items = m_periods[at].items;
    const double height = items == 0 ? 0 : std::max(3.0, double(area.height()) * items / m_most);
    return {area.left() + at * width + gap / 2, area.bottom() + 1 - height, width - gap, height};
}

int MentionChart::barAt(int x) const
{
    const int at = int((x - plot().left()) / slot());
    return x >= plot().left() && at < m_periods.size() ? at : -1;
}

QString MentionChart::describe(int at) const
{
    const Period &period = m_periods[at];
    //: a bar of the chart: %1 is a date or a time, then the number of items
    return tr("%1: %n item(s)", nullptr, period.items).arg(periodName(period, QLocale()));
}

void MentionChart::setCurrent(int at)
{
    m_current = at;
    setAccessibleDescription(at < 0           ? tr("No item has a date.")
                             : at == m_chosen ? tr("%1, chosen").arg(describe(at))
                                              : describe(at));
    update();
}

void MentionChart::choose(int at)
{
    if (at < 0 || m_periods[at].items == 0)
        return;
    m_chosen = m_chosen == at ? -1 : at;
    setCurrent(at);
    emit chosenChanged();
}

void MentionChart::paintEvent(QPaintEvent *)
{
    const article::Palette &colours = article::palette(m_theme);
    QPainter painter(this);
    const QRect area = plot();
    const int text = fontMetrics().lineSpacing();
    painter.setPen(colours.line);
    painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1);
    if (m_periods.isEmpty()) {
        painter.setPen(colours.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No item has a date."));
        return;
    }
    painter.drawLine(area.left(), area.top(), area.right(), area.top());
    painter.setPen(colours.muted);
    const int scale = area.left() - 6;
    painter.drawText(QRect(0, area.top() - text / 2, scale, text), Qt::AlignRight | Qt::AlignVCenter,
                     QLocale().toString(m_most));

    const QColor full = colours.entity(m_type);
    QColor pale = full;
    pale.setAlphaF(0.4F);
    for (int at = 0; at < m_periods.size(); ++at)
        painter.fillRect(bar(at), m_chosen < 0 || m_chosen == at ? full : pale);
    if (hasFocus() && m_current >= 0) {
        const QRectF here = bar(m_current);
        painter.setPen(QPen(colours.accent, 2));
        painter.drawRect(QRectF(here.left() - 3, area.top() + 1, here.width() + 6, area.height() - 1));
    }

    const int below = area.bottom() + 5;
    const QRect labels(area.left(), below, area.width(), text);
    painter.setPen(colours.muted);
    if (m_periods.size() == 1) {
        painter.drawText(labels, Qt::AlignCenter, periodName(m_periods.first(), QLocale()));
    } else {
        painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, m_periods.first().first.toString(Qt::ISODate));
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, m_periods.last().last.toString(Qt::ISODate));
    }
}

void MentionChart::keyPressEvent(QKeyEvent *event)
{
    const int count = int(m_periods.size());
    // The arrows skip bars without height: there is nothing to choose.
    const auto step = [&](int from, int way) {
        for (int at = from; at >= 0 && at < count; at += way) {
            if (m_periods[at].items > 0) {
                setCurrent(at);
                return;
            }
        }
    };
    switch (event->key()) {
    case Qt::Key_Left: step(m_current - 1, -1); break;
    case Qt::Key_Right: step(m_current + 1, 1); break;
    case Qt::Key_Home: step(0, 1); break;
    case Qt::Key_End: step(count - 1, -1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: choose(m_current); break;
    case Qt::Key_Escape:
        if (m_chosen >= 0) {
            clearChoice();
            break;
        }
        [[fallthrough]];
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void MentionChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(barAt(int(event->position().x())));
}

void MentionChart::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

bool MentionChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int at = barAt(help->pos().x()); at >= 0)
        QToolTip::showText(help->globalPos(), describe(at), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace gleaner::entities
