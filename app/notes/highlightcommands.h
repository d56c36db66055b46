// SPDX-FileCopyrightText: 2026 The Gleaner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/colourname.h"

#include <QList>

#include <functional>
#include <optional>

class QUndoStack;

namespace gleaner::library {
struct NewHighlight;
}
namespace gleaner::shell {
class LibraryService;
}

namespace gleaner::notes {

/// Every change a person makes to highlights, as a command on the undo stack. Told by the service's
/// highlightsChanged(); what is refused by its failed().
class HighlightCommands final {
public:
    HighlightCommands(shell::LibraryService &service, QUndoStack &stack);

    /// `done` is called on the window's thread once a change is written the first time, and not at all when it is
    /// refused.
    using Done = std::function<void()>;

    void add(const library::NewHighlight &highlight, const Done &done = {});
    void recolour(const QList<HighlightId> &highlights, annotation::Colour colour, const Done &done = {});
    /// Gives them a tag or takes it off.
    void setTag(const QList<annotation::Highlight> &highlights, const QString &tag, bool on, const Done &done = {});
    /// What the colours are called, all over the library.
    void nameColours(const annotation::ColourNames &names);
    void editNote(HighlightId highlight, const QString &note, const Done &done = {});
    /// Note and tags as one step; tags as stored. Nothing is done where both are as they were.
    void describe(const annotation::Highlight &highlight, const QString &note, const QStringList &tags,
                  const Done &done = {});
    /// Which end of a highlight a change moves.
    enum class Edge { Start, End };
    /// Marks another passage of its item in its place. Steps of one edge that follow one another are undone at once.
    void mark(HighlightId highlight, TextSpan span, std::optional<Edge> edge = {}, const Done &done = {});
    /// Takes a place of `item` for what the highlight's has become.
    void accept(HighlightId highlight, ItemId item, TextSpan span, const Done &done = {});
    /// Keeps it with its item as a quote that is looked for no longer.
    void detach(HighlightId highlight, const Done &done = {});
    /// Into the trash.
    void remove(const QList<annotation::Highlight> &highlights, const Done &done = {});

    [[nodiscard]] shell::LibraryService &service() const { return m_service; }

private:
    shell::LibraryService &m_service;
    QUndoStack &m_stack;
};

} // namespace gleaner::notes
