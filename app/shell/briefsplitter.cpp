// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/briefsplitter.h"

#include <QResizeEvent>

namespace gleaner::shell {

BriefSplitter::BriefSplitter(QWidget *page, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setObjectName(u"pageAndBrief");
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(page);
}

void BriefSplitter::setBrief(QWidget *brief)
{
    brief->hide();
    addWidget(brief);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    turn();
    setSizes({540, 460});
}

void BriefSplitter::restoreSizes(const QByteArray &state)
{
    restoreState(state);
    turn();
}

void BriefSplitter::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    turn();
}

void BriefSplitter::turn()
{
    const Qt::Orientation wanted = width() < SideBySideFrom ? Qt::Vertical : Qt::Horizontal;
    if (count() < 2 || orientation() == wanted)
        return;
    setOrientation(wanted);
    setSizes({540, 460});
}

} // namespace gleaner::shell
