// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notes/tagcommand.h"

#include "app/shell/libraryservice.h"

#include <utility>

using gleaner::library::TagChange;
using gleaner::library::Writer;
using gleaner::shell::LibraryService;

namespace gleaner::notes {

TagCommand::TagCommand(LibraryService &service, qsizetype rows, Change change, const QString &text)
    : QUndoCommand(text)
    , m_service(service)
    , m_rows(rows)
    , m_change(std::move(change))
{ }

void TagCommand::redo()
{
    m_service.protect(m_rows);
    m_service.changeTags([change = m_change, before = m_before](Writer &writer) -> Result<QList<ItemId>> {
        const Result<TagChange> made = change(writer);
        if (!made) {
            before->reset();
            return std::unexpected(made.error());
        }
        *before = *made;
        return made->items;
    });
}

void TagCommand::undo()
{
    m_service.changeTags([before = m_before](Writer &writer) -> Result<QList<ItemId>> {
        return *before ? writer.undoTagChange(**before) : QList<ItemId>();
    });
}

} // namespace gleaner::notes
