// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dragging/things.h"
#include "core/base/error.h"

#include <QObject>

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::briefs {

class BriefEditor;
class BriefKeeper;

/// What is sent to briefs, from then on until it stands in a text.
class Intake final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Intake)

public:
    /// All must outlive the object.
    Intake(shell::LibraryService &service, BriefKeeper &keeper, BriefEditor &editor, QObject *parent);

    /// Takes things into the brief in the editor, behind the block at `position`.
    void take(const QList<dragging::Thing> &things, int position);
    /// Keeps things until there is a brief for them.
    void await(const QList<dragging::Thing> &things) { m_waiting += things; }
    [[nodiscard]] bool hasWaiting() const { return !m_waiting.isEmpty(); }
    void takeWaiting(int position);
    /// There is no brief for them, and somebody has said why.
    void giveUpWaiting();

    [[nodiscard]] bool isBusy() const { return m_underWay > 0 || hasWaiting(); }

signals:
    /// Nothing is on its way any more; `all`: nothing was lost on it since the last time.
    void settled(bool all);
    void failed(const gleaner::Error &error);

private:
    void finish(bool taken);

    shell::LibraryService &m_service;
    BriefKeeper &m_keeper;
    BriefEditor &m_editor;
    QList<dragging::Thing> m_waiting;
    int m_underWay = 0;
    bool m_all = true;
};

} // namespace gleaner::briefs
