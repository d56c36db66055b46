// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/library/tags.h"

#include <QUndoCommand>

#include <functional>
#include <memory>
#include <optional>

namespace gleaner::library {
class Writer;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::notes {

/// Changes a tag as a whole; undo sets what was there before.
class TagCommand final : public QUndoCommand {
public:
    using Change = std::function<Result<library::TagChange>(library::Writer &)>;

    /// `rows` are lost by it.
    TagCommand(shell::LibraryService &service, qsizetype rows, Change change, const QString &text);

    void redo() override;
    void undo() override;

private:
    shell::LibraryService &m_service;
    qsizetype m_rows;
    Change m_change;
    /// Filled in and read on the writing thread alone.
    std::shared_ptr<std::optional<library::TagChange>> m_before = std::make_shared<std::optional<library::TagChange>>();
};

} // namespace gleaner::notes
