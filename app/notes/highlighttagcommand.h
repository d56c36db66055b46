// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notes/highlightcommands.h"

#include <QHash>
#include <QUndoCommand>

#include <memory>
#include <vector>

namespace gleaner::library {
class Writer;
}

namespace gleaner::notes {

/// Gives highlights a tag or takes it off; undo turns back those that really changed. What changed is filled in and
/// read on the writing thread alone, in the order of the calls.
class HighlightTagCommand final : public QUndoCommand {
public:
    HighlightTagCommand(shell::LibraryService &service, const QList<annotation::Highlight> &highlights,
                        const QString &tag, bool on, HighlightCommands::Done done);
    ~HighlightTagCommand() override;

    void redo() override;
    void undo() override;

private:
    struct Part {
        QHash<HighlightId, ItemId> items;
        QList<HighlightId> all;
        QList<HighlightId> changed;
        [[nodiscard]] Result<QList<ItemId>> set(library::Writer &writer, const QList<HighlightId> &highlights,
                                                const QString &tag, bool on);
    };

    shell::LibraryService &m_service;
    QString m_tag;
    bool m_on;
    HighlightCommands::Done m_done; ///< of the first redo
    std::vector<std::shared_ptr<Part>> m_parts;
};

} // namespace gleaner::notes
