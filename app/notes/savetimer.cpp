// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/savetimer.h"

namespace gleaner::notes {

SaveTimer::SaveTimer(QObject *parent)
    : SaveTimer(Waits(), parent)
{ }

SaveTimer::SaveTimer(const Waits &waits, QObject *parent)
    : QObject(parent)
    , m_waits(waits)
{
    for (QTimer *timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &SaveTimer::tell);
    }
}

void SaveTimer::typed()
{
    m_pause.start(m_waits.pause);
    if (!m_longest.isActive())
        m_longest.start(m_waits.longest);
}

void SaveTimer::retry()
{
    m_pause.start(m_waits.retry);
}

void SaveTimer::stop()
{
    m_pause.stop();
    m_longest.stop();
}

void SaveTimer::tell()
{
    stop();
    emit due();
}

} // namespace gleaner::notes
