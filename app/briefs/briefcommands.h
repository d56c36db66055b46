// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/brief.h"

#include <QFuture>

class QUndoStack;

namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::briefs {

/// What a person does to briefs, but for writing in them: each can be undone.
class BriefCommands final {
public:
    /// Both must outlive the object.
    BriefCommands(shell::LibraryService &service, QUndoStack &undo);

    [[nodiscard]] shell::LibraryService &service() const { return m_service; }
    /// The future gives its id.
    QFuture<Result<library::BriefId>> add(const QString &title);
    void rename(library::BriefId brief, const QString &from, const QString &to);
    /// Into the trash.
    void remove(library::BriefId brief, const QString &title);
    /// Archives sources as they are now.
    void refresh(library::BriefId brief, const QList<library::BriefSource> &sources);

private:
    shell::LibraryService &m_service;
    QUndoStack &m_undo;
};

} // namespace gleaner::briefs
